"""Values of the record's own fields and tags: checked and brought into one spelling, the same on both sides.

    normalised(field, "  12,50 ") -> "12.50"      raises FieldProblem("number"): a key that clients have words for

Dates are kept as ISO, numbers with a point, choices as the admin spelled them, yes/no as `yes` and `no`. An empty value
clears a field and is always right.
"""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Final

from protocol.tags import ContactField

LONGEST: Final = 500
LONGEST_TAG: Final = 60
LONGEST_NUMBER: Final = 40
MOST_TAGS: Final = 30
_YES: Final = frozenset({"yes", "si", "sim", "true", "1", "y", "s", "x"})
_NO: Final = frozenset({"no", "nao", "false", "0", "n"})
_DAY_FIRST: Final = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})")
_PLAIN: Final = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")
_GROUPED: Final = re.compile(r"[+-]?\d{1,3}([.,]\d{3})+")


class FieldProblem(ValueError):
    """A value that does not fit its field; `args[0]` is the key: number, date, choice, yes_no, too_long, too_many."""

    @property
    def key(self) -> str:
        """The key."""
        return str(self.args[0])


def folded(text: str) -> str:
    """Without accents, capitals and spaces around: how choices, tags and column names are compared."""
    plain = unicodedata.normalize("NFKD", text.strip().casefold())
    return "".join(char for char in plain if not unicodedata.combining(char))


def normalised(field: ContactField, text: str) -> str:
    """The value as it is kept. Raises FieldProblem."""
    text = " ".join(text.split())
    if not text:
        return ""
    if len(text) > LONGEST:
        raise FieldProblem("too_long")
    return _KINDS[field.kind](field, text)


def _text(_field: ContactField, text: str) -> str:
    return text


def _number(_field: ContactField, text: str) -> str:
    """1.250,50 and 1,250.50 are one number; the last of two different signs is the decimal one."""
    digits = text.replace(" ", "").replace("\u00a0", "")
    comma, point = digits.rfind(","), digits.rfind(".")
    if comma >= 0 and point >= 0:
        digits = digits.replace("." if comma > point else ",", "").replace(",", ".")
    elif _GROUPED.fullmatch(digits) and (digits.count(",") + digits.count(".")) > 1:
        digits = digits.replace(",", "").replace(".", "")
    else:
        digits = digits.replace(",", ".")
    if len(digits) > LONGEST_NUMBER or not _PLAIN.fullmatch(digits):  # no 1e999999999: that is a gigabyte of zeros
        raise FieldProblem("number")
    return format(Decimal(digits), "f")


def _date(_field: ContactField, text: str) -> str:
    """2026-11-22, or day first as in Spanish and Portuguese: 22/11/2026."""
    try:
        if found := _DAY_FIRST.fullmatch(text):
            day, month, year = map(int, found.groups())
            return date(year, month, day).isoformat()
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise FieldProblem("date") from None


def _choice(field: ContactField, text: str) -> str:
    for choice in field.choices:
        if folded(choice) == folded(text):
            return choice
    raise FieldProblem("choice")


def _yes_no(_field: ContactField, text: str) -> str:
    word = folded(text)
    if word in _YES:
        return "yes"
    if word in _NO:
        return "no"
    raise FieldProblem("yes_no")


_KINDS: Final = {"text": _text, "number": _number, "date": _date, "choice": _choice, "yes_no": _yes_no}


def clean_tags(tags: Iterable[str], known: Iterable[str] = ()) -> tuple[str, ...]:
    """Tags once each, spelled as the office does where it has such a tag. Raises FieldProblem."""
    spelled = {folded(tag): tag for tag in known}
    found: dict[str, str] = {}
    for tag in tags:
        text = " ".join(tag.split())
        if len(text) > LONGEST_TAG:
            raise FieldProblem("too_long")
        if text:
            found.setdefault(folded(text), spelled.get(folded(text), text))
    if len(found) > MOST_TAGS:
        raise FieldProblem("too_many")
    return tuple(found.values())
