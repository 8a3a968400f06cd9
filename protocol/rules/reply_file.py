"""A file of quick replies, CSV or JSON: written, read, and laid beside those there are.

    write_csv(lines, separator) / write_json(lines)        read(data) -> [Line]        compare(lines, known) -> [Found]

Columns: codigo, titulo, texto, idioma, equipo (also in Portuguese and English). An empty team is everybody. Files that
are attached are not part of it. No cell is a formula to a spreadsheet, and what `harmless` put before one is taken off.
"""

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, Literal, NamedTuple

import msgspec

from protocol.answers import QuickReply
from protocol.rules.contact_fields import folded
from protocol.rules.contact_file import FileProblem, decode_file, read_table
from protocol.rules.spreadsheet import harmless

COLUMNS: Final = ("codigo", "titulo", "texto", "idioma", "equipo")
MOST: Final = 500
"""Lines of one file: they are written in one transaction."""
_ALIASES: Final = {
    "codigo": "code codigo atajo atalho shortcut", "titulo": "title titulo nombre nome name",
    "texto": "body texto text mensaje mensagem message", "idioma": "language idioma lingua",
    "equipo": "team equipo equipe area",
}  # fmt: skip
_COLUMN_OF: Final = {alias: column for column, aliases in _ALIASES.items() for alias in aliases.split()}
_CODE: Final = re.compile(r"^[^\s/]{1,40}$")
_LANGUAGES: Final = ("es", "pt", "en")

Wrong = Literal["code", "title", "body", "long", "language", "team", "twice"]
State = Literal["new", "changed", "same", "wrong"]


class Line(NamedTuple):
    """One reply of a file."""

    code: str
    title: str
    body: str
    language: str = ""
    team: str = ""


class Found(NamedTuple):
    """A line beside what there is. `reply`: the one of this code, language and place; `team_id` of its place."""

    line: Line
    state: State
    reply: QuickReply | None = None
    team_id: int | None = None
    wrong: Wrong | None = None


def write_csv(lines: Iterable[Line], separator: str = ",") -> bytes:
    """The file, with a mark that spreadsheets understand."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=separator)
    writer.writerow(COLUMNS)
    writer.writerows([harmless(cell) for cell in line] for line in lines)
    return text.getvalue().encode("utf-8-sig")


def write_json(lines: Iterable[Line]) -> bytes:
    """The same for programs."""
    rows = [dict(zip(COLUMNS, line, strict=True)) for line in lines]
    return msgspec.json.format(msgspec.json.encode(rows), indent=1) + b"\n"


def read(data: bytes) -> list[Line]:
    """The lines of a file of either kind. Raises FileProblem: empty, no_rows, not_text, too_long, broken, columns."""
    text = decode_file(data)
    lines = _from_json(text) if text.lstrip().startswith("[") else _from_csv(text)
    if not lines:
        raise FileProblem("no_rows")
    if len(lines) > MOST:
        raise FileProblem("too_long")
    return lines


def compare(lines: Sequence[Line], known: Iterable[QuickReply], teams: Mapping[str, int]) -> list[Found]:
    """What each would do. `teams`: ids by name in small letters; personal replies are nobody else's business."""
    here = {(one.code.lower(), one.language, one.team_id): one for one in known if one.active and one.user_id is None}
    seen: set[tuple[str, str | None, int | None]] = set()
    found = []
    for line in lines:
        team_id = teams.get(line.team.lower()) if line.team else None
        key = (line.code.lower(), line.language or None, team_id)
        wrong = _wrong(line, team_id) or ("twice" if key in seen else None)
        seen.add(key)
        found.append(_found(line, here.get(key), team_id, wrong))
    return found


def _found(line: Line, reply: QuickReply | None, team_id: int | None, wrong: Wrong | None) -> Found:
    if wrong is not None:
        return Found(line, "wrong", None, team_id, wrong)
    if reply is None:
        return Found(line, "new", None, team_id)
    same = (reply.title, reply.body.strip()) == (line.title, line.body.strip())
    return Found(line, "same" if same else "changed", reply, team_id)


def _wrong(line: Line, team_id: int | None) -> Wrong | None:
    checks: tuple[tuple[Wrong, bool], ...] = (
        ("code", not _CODE.match(line.code)), ("title", not 0 < len(line.title) <= 120),
        ("body", not line.body.strip()), ("long", len(line.body) > 4096),
        ("language", line.language not in ("", *_LANGUAGES)), ("team", bool(line.team) and team_id is None),
    )  # fmt: skip
    return next((wrong for wrong, is_so in checks if is_so), None)


def _from_csv(text: str) -> list[Line]:
    table = read_table(text)
    columns = [_COLUMN_OF.get(folded(name).replace("_", "").replace(" ", "")) for name in table.header]
    if not {"codigo", "texto"} <= set(columns):
        raise FileProblem("columns")
    rows = [dict(zip(columns, row, strict=True)) for row in table.rows]
    return [_line({name: _plain(cell) for name, cell in row.items() if name}) for row in rows if any(row.values())]


def _from_json(text: str) -> list[Line]:
    try:
        rows = msgspec.json.decode(text, type=list[dict[str, Any]])
    except msgspec.MsgspecError:
        raise FileProblem("broken") from None
    named = [{_COLUMN_OF.get(folded(key), ""): str(value or "") for key, value in row.items()} for row in rows]
    if any("codigo" not in row or "texto" not in row for row in named):
        raise FileProblem("columns")
    return [_line(row) for row in named]


def _line(row: Mapping[str, str]) -> Line:
    code = row.get("codigo", "").strip().lstrip("/")
    title = row.get("titulo", "").strip() or code
    return Line(code, title, row.get("texto", "").strip(), row.get("idioma", "").strip()[:2].lower(),
                row.get("equipo", "").strip())  # fmt: skip


def _plain(cell: str) -> str:
    """Without the mark that kept a spreadsheet from calculating it."""
    return cell[1:] if cell.startswith("'") and harmless(cell[1:]) == cell else cell
