"""The company whose week is played: three teams in three zones, their hours, shifts and promises, as plain values.

Called by `office` (tells the gateway), `plan` (who works and writes when) and `walker` (counts the hours again, in its
own way). Minutes are of the local day; weekdays begin with Monday = 0.
"""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime

Span = tuple[int, int]
WEEKDAYS, SUNDAY = range(6), 6
BEGINS = datetime(2026, 10, 29, 6, tzinfo=UTC)
"""Midnight in Mexico City, a Thursday. On Sunday Tijuana's clocks go back an hour; Monday is a day off in Brazil."""
SUNDAY_BEGINS = datetime(2026, 11, 1, 6, tzinfo=UTC)
ZONE = "America/Mexico_City"
HOLDING = "Un momento, por favor"
THANKS = "muchas gracias"
URGENT, URGENT_PRIORITY = "urgente", 8
AWAY = "Ahora está cerrado. Te respondemos a más tardar {{plazo}}."
AWAY_HOURS = 12


def hm(hour: int, minute: int = 0) -> int:
    """Minutes after midnight."""
    return hour * 60 + minute


@dataclass(frozen=True)
class Shift:
    """One stretch of work with its break; `only`: the weekday it is on, else every day of the team's."""

    span: Span
    lunch: Span | None = None
    only: int | None = None


@dataclass(frozen=True)
class Team:
    """`week`: hours by weekday. `off`: days without any. `cuts`: hours taken out of a day. Promises in seconds."""

    name: str
    zone: str
    words: str
    share: float
    people: int
    week: dict[int, tuple[Span, ...]]
    shifts: tuple[Shift, ...]
    off: tuple[date, ...] = ()
    cuts: tuple[tuple[date, Span], ...] = ()
    country: str | None = None
    first_s: int = 300
    resolution_s: int | None = None
    sunday: Span | None = field(default=None)
    """When its people work on a Sunday, if not as usual."""


_DAY = ((hm(9), hm(14)), (hm(15), hm(19)))
_LONG = ((hm(6), hm(22)),)
_OFFICE = ((hm(8), hm(12)), (hm(13), hm(18)))
TEAMS = (
    Team(
        name="Ventas", zone=ZONE, words="precio", share=0.45, people=16,
        week={**dict.fromkeys(WEEKDAYS, _DAY), SUNDAY: ((hm(10), hm(14)), (hm(15), hm(18)))},
        shifts=(Shift((hm(9), hm(17)), (hm(14), hm(15))), Shift((hm(11), hm(19)), (hm(14), hm(15)))),
        cuts=((date(2026, 11, 1), (hm(16), hm(17, 30))), (date(2026, 11, 2), (hm(12), hm(13, 15)))),
        sunday=(hm(10), hm(18)),
    ),
    Team(
        name="Soporte", zone="America/Tijuana", words="falla", share=0.35, people=15,
        week={**dict.fromkeys(WEEKDAYS, _LONG), SUNDAY: ((hm(0, 30), hm(3)), *_LONG)},
        shifts=(
            Shift((hm(6), hm(14)), (hm(10), hm(10, 30))), Shift((hm(14), hm(22)), (hm(18), hm(18, 30))),
            Shift((hm(6), hm(14)), (hm(10, 30), hm(11))), Shift((hm(14), hm(22)), (hm(18, 30), hm(19))),
            Shift((hm(0, 30), hm(3)), None, SUNDAY),
        ),
    ),
    Team(
        name="Cobranza", zone="America/Sao_Paulo", words="factura", share=0.2, people=9,
        week={**dict.fromkeys(range(5), _OFFICE), 5: (), SUNDAY: ()},
        shifts=(Shift((hm(8), hm(18)), (hm(12), hm(13))),),
        off=(date(2026, 11, 2),), country="BR", first_s=600, resolution_s=8 * 3600,
    ),
)  # fmt: skip
NEXT_S, OUT_OF_HOURS_S, PROMISE_S, URGENT_S = 600, 1800, 1800, 120
