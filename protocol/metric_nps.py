"""NPS: what persons, not conversations, last said in 90 days (METRICS section 3). `GET /api/metrics/nps`."""

from datetime import date
from typing import Final

from msgspec import Struct

from protocol.surveys import NotSent

NPS_DAYS: Final = 90


class Nps(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """As it stood at the end of `until`, a day of the company's zone: the last answer of each person in `days` days.

    `score` = % of 9 and 10 less % of 0 to 6, from -100 to 100; null without answers. `scores`: persons by score, 0 to
    10. `asked`: surveys that were sent in those days and `answered` of them; `not_sent`: those that were not, by why.
    """

    until: date
    days: int
    definition: int
    n: int
    promoters: int
    passives: int
    detractors: int
    scores: tuple[int, ...]
    asked: int
    answered: int
    score: float | None = None
    not_sent: dict[NotSent, int] = {}
