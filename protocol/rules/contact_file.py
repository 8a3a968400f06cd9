"""A file of customers: read, its columns guessed, its cells turned into what the record understands.

    read_table(text) -> Table(header, rows)        guess_columns(header, fields) -> ["phone", "name", "", "field:7"]

Called by the client's import dialog and by `relevo-gateway import-contacts`; the gateway judges the rows itself.
Column keys: `phone` (needed), `name`, `email`, `city`, `language`, `notes`, `pinned_note`, `vip`, `tags`, `opt_out`,
`consent`, `field:<id>`; an empty key leaves the column out.
"""

import csv
from collections.abc import Iterable
from typing import Final, NamedTuple

from protocol.rules.contact_fields import folded
from protocol.tags import ContactField

PIECE: Final = 200
"""Rows of one request: a piece is one short transaction."""
MOST_ROWS: Final = 200_000
COLUMNS: Final = (
    "phone", "name", "email", "city", "language", "notes", "pinned_note", "vip", "tags", "opt_out", "consent",
)  # fmt: skip

_ALIASES: Final = {
    "phone": "telefono telefone phone celular movil whatsapp numero numeros mobile tel telefonos fone",
    "name": "nombre nome name cliente customer contacto contato nombrecompleto nomecompleto fullname",
    "email": "correo email mail correoelectronico emails",
    "city": "ciudad cidade city localidad",
    "language": "idioma language lengua lang",
    "notes": "notas nota notes observaciones observacoes comentarios",
    "pinned_note": "notafija notafixada pinnednote aviso",
    "vip": "vip preferente",
    "tags": "etiquetas etiqueta tags labels tag",
    "opt_out": "baja optout sinpublicidad descadastro nomarketing",
    "consent": "consentimiento consentimento consent acepta aceita",
}
_COLUMN_OF: Final = {alias: key for key, aliases in _ALIASES.items() for alias in aliases.split()}


class FileProblem(ValueError):
    """A file that cannot be read; `args[0]` is the key: empty, no_rows, not_text, too_long, broken."""

    @property
    def key(self) -> str:
        """The key."""
        return str(self.args[0])


class Table(NamedTuple):
    """The first line and the rest; every row is as long as the first line. `lines`: where each row begins."""

    header: list[str]
    rows: list[list[str]]
    lines: list[int]


def decode_file(data: bytes) -> str:
    """Text of a spreadsheet's CSV: UTF-8 with or without a mark, UTF-16, else Windows' western letters.

    Raises FileProblem (not_text).
    """
    if b"\x00" in data and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise FileProblem("not_text")
    for encoding in ("utf-16",) if data.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise FileProblem("not_text")


def read_table(text: str) -> Table:
    """The table in a text; comma, semicolon or tab, whichever the first line has most of. Raises FileProblem."""
    first = text.lstrip("\r\n").partition("\n")[0]
    if not first.strip():
        raise FileProblem("empty")
    reader = csv.reader(text.splitlines(keepends=True), delimiter=max(",;\t", key=first.count))
    rows, lines, begins = [], [], 1
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                rows.append([cell.strip() for cell in row])
                lines.append(begins)
            begins = reader.line_num + 1
    except csv.Error:
        raise FileProblem("broken") from None
    if len(rows) < 2:
        raise FileProblem("no_rows")
    if len(rows) > MOST_ROWS:
        raise FileProblem("too_long")
    width = len(rows[0])
    return Table(rows[0], [(row + [""] * width)[:width] for row in rows[1:]], lines[1:])


def guess_columns(header: Iterable[str], fields: Iterable[ContactField]) -> list[str]:
    """What each column probably is; each key is given once."""
    own = {_squeezed(field.name): f"field:{field.id}" for field in fields if field.active}
    given: set[str] = set()
    found = []
    for title in header:
        name = _squeezed(title)
        key = own.get(name) or _COLUMN_OF.get(name, "")
        found.append("" if key in given else key)
        given.add(key)
    return found


def _squeezed(title: str) -> str:
    return "".join(char for char in folded(title) if char.isalnum())
