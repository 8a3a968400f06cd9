"""How long a company has to answer what a person asks of their data, by the law of where the person lives.

    due_on("access", "BR", date(2026, 11, 2)) -> date(2026, 11, 17)

Pure; called by the gateway. The common deadlines of the laws named below as of November 2026, without extensions: a
lawyer of the company decides, and whoever writes a request down may set another day. Working days are Monday to Friday.
"""

from datetime import date, timedelta
from typing import Final, Literal

import phonenumbers
from msgspec import Struct

RequestKind = Literal["access", "rectify", "erase", "object"]
KINDS: Final[tuple[RequestKind, ...]] = ("access", "rectify", "erase", "object")
MONTH: Final = 30


class Term(Struct, frozen=True):
    """So many days; working ones or all."""

    days: int
    working: bool = False


USUAL: Final = Term(MONTH)
"""Where no law below says otherwise: also the month of the European GDPR (art. 12.3)."""
_ALL: Final[dict[str, Term]] = {
    "BR": Term(15),  # LGPD art. 19
    "MX": Term(20, working=True),  # LFPDPPP
    "UY": Term(5, working=True),  # Ley 18.331
    "EC": Term(15),  # LOPDP
    "CR": Term(5, working=True),  # Ley 8968
    "US": Term(45),  # CCPA
}
_OWN: Final[dict[tuple[str, RequestKind], Term]] = {
    ("AR", "access"): Term(10),  # Ley 25.326 art. 14
    **{("AR", kind): Term(5, working=True) for kind in KINDS[1:]},  # art. 16
    ("CO", "access"): Term(10, working=True),  # Ley 1581 art. 14
    **{("CO", kind): Term(15, working=True) for kind in KINDS[1:]},  # art. 15
    ("PE", "access"): Term(20, working=True),  # Reglamento de la Ley 29733
    **{("PE", kind): Term(10, working=True) for kind in KINDS[1:]},
}


def country_of(phone: str | None) -> str:
    """Two letters, or nothing: where this number (digits with the country's code) is from."""
    try:
        return phonenumbers.region_code_for_number(phonenumbers.parse(f"+{phone}")) or "" if phone else ""
    except phonenumbers.NumberParseException:
        return ""


def term(kind: RequestKind, country: str) -> Term:
    """What the law of that country gives."""
    return _OWN.get((country, kind)) or _ALL.get(country, USUAL)


def due_on(kind: RequestKind, country: str, asked: date) -> date:
    """The last day to answer; the day it was asked is not counted."""
    given = term(kind, country)
    if not given.working:
        return asked + timedelta(days=given.days)
    day, left = asked, given.days
    while left:
        day += timedelta(days=1)
        left -= day.isoweekday() <= 5
    return day
