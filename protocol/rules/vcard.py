"""Contacts as a telephone exports them (vCard 2.1, 3.0, 4.0) as the table that the import of customers reads.

    read_vcards(text) -> Table(header, rows, lines)

Called by the client's import, which shows, judges and keeps the rows like those of a CSV. A contact with several
numbers becomes a row of its mobile one, else of its first. What is not asked for (photographs, birthdays) is left out.
"""

import quopri
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from protocol.rules.contact_file import MOST_ROWS, FileProblem, Table

HEADER: Final = ["phone", "name", "email", "city", "notes", "tags"]
_LINE: Final = re.compile(r"^(?:[\w-]+\.)?([A-Za-z-]+)((?:;[^:;\"]*(?:\"[^\"]*\"[^:;\"]*)*)*):(.*)$", re.DOTALL)
_ESCAPED: Final = re.compile(r"\\([\\;,nN])")
_UNFOLDED: Final = re.compile(r"(?<!\\)[;]")


class _Property(NamedTuple):
    name: str
    parameters: str
    value: str


def is_vcard(text: str) -> bool:
    """Whether a file begins like one."""
    return text.lstrip("\ufeff \r\n\t")[:11].upper() == "BEGIN:VCARD"


def read_vcards(text: str) -> Table:
    """Every contact that has a number or a name; `lines` are where they begin. Raises FileProblem."""
    rows: list[list[str]] = []
    lines: list[int] = []
    begun, card = 0, list[_Property]()
    for number, line in _unfolded(text):
        head = line.strip().upper()
        if head == "BEGIN:VCARD":
            begun, card = number, []
        elif head == "END:VCARD" and begun:
            row = _row(card)
            if row[0] or row[1]:
                rows.append(row)
                lines.append(begun)
            begun = 0
        elif begun and (found := _LINE.match(line)) is not None:
            card.append(_Property(found[1].upper(), found[2].upper(), _decoded(found[2], found[3])))
        if len(rows) > MOST_ROWS:
            raise FileProblem("too_long")
    if not rows:
        raise FileProblem("no_rows")
    return Table(list(HEADER), rows, lines)


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    """(line number, line) with what goes on in the next line put together, in both ways there are."""
    held, at = "", 0
    for number, raw in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        if held.endswith("=") and "QUOTED-PRINTABLE" in held.partition(":")[0].upper():
            held = held[:-1] + raw
        elif raw[:1] in {" ", "\t"} and at:
            held += raw[1:]
        else:
            if at:
                yield at, held
            held, at = raw, number
    if at:
        yield at, held


def _decoded(parameters: str, value: str) -> str:
    if "QUOTED-PRINTABLE" not in parameters.upper():
        return value
    charset = re.search(r"CHARSET=([\w-]+)", parameters, re.IGNORECASE)
    data = quopri.decodestring(value.encode("utf-8", "replace"))
    try:
        return data.decode(charset[1] if charset else "utf-8")
    except (LookupError, UnicodeDecodeError):
        return data.decode("cp1252", "replace")


def _plain(value: str) -> str:
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value).strip()


def _row(card: list[_Property]) -> list[str]:
    city = next((parts[3] for one in card if one.name == "ADR" and len(parts := _UNFOLDED.split(one.value)) > 3), "")
    return [
        _phone(card), _name(card), _first(card, "EMAIL"), _plain(city), _first(card, "NOTE"), _first(card, "CATEGORIES")
    ]  # fmt: skip


def _first(card: list[_Property], name: str) -> str:
    return next((text for one in card if one.name == name and (text := _plain(one.value))), "")


def _phone(card: list[_Property]) -> str:
    """The mobile one, else the first; `tel:` is no part of it."""
    numbers = [one for one in card if one.name == "TEL" and one.value.strip()]
    mobile = [one for one in numbers if "CELL" in one.parameters or "MOBILE" in one.parameters]
    chosen = (mobile or numbers)[:1]
    return _plain(chosen[0].value).removeprefix("tel:").partition(";")[0] if chosen else ""


def _name(card: list[_Property]) -> str:
    """As it is written out; else of its parts; else the company's."""
    if (full := _first(card, "FN")) != "":
        return full
    parts = next((_UNFOLDED.split(one.value) for one in card if one.name == "N"), [])
    ordered = [_plain(parts[at]) for at in (3, 1, 2, 0) if at < len(parts)]
    return " ".join(part for part in ordered if part) or _first(card, "ORG").replace(";", " ").strip()
