"""Coaching: cases of a colleague picked by chance, marked by a rubric, told to them with words, and their trend."""

from datetime import date, datetime
from typing import Final, Literal

from msgspec import Struct

Mark = Literal[0, 1, 2]
"""Not there; in part; there."""


class Criterion(Struct, frozen=True, omit_defaults=True):
    """One thing to look at. Without a name it is one of GOOD_PRACTICES and each client words it."""

    key: str
    name: str = ""


GOOD_PRACTICES: Final = ("one_voice", "context_first", "proactive", "brief_empathy", "clean_close")
"""One voice for the house; context read before asking; the next step offered; empathy in few words; a clean close."""


class Rubric(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What cases are marked by (policy kind `coaching`), and how many of a colleague's week are picked."""

    criteria: tuple[Criterion, ...] = tuple(Criterion(key) for key in GOOD_PRACTICES)
    cases: int = 5


class Score(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A case that was marked. `marks` by criterion; `seen_at`: when the colleague read it."""

    id: int
    rev: int
    week: date
    agent_id: int
    conversation_id: int
    case_number: int
    by_user: int
    at: datetime
    marks: dict[str, Mark]
    comment: str = ""
    seen_at: datetime | None = None


class PickedCase(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A case of the week that this colleague answered."""

    conversation_id: int
    case_number: int
    customer: str
    at: datetime
    score: Score | None = None


class CoachingWeek(Struct, frozen=True, kw_only=True):
    """A colleague's week: the cases that chance picked, those that were marked first."""

    week: date
    agent_id: int
    rubric: Rubric
    cases: tuple[PickedCase, ...]


class TrendPoint(Struct, frozen=True, kw_only=True):
    """The marks of one week as a share of what there was to reach, 0 to 1; `n` cases."""

    week: date
    share: float
    n: int


class Coached(Struct, frozen=True, kw_only=True):
    """What was said of one colleague: the newest first, and twelve weeks of it, the oldest first."""

    agent_id: int
    rubric: Rubric
    scores: tuple[Score, ...]
    trend: tuple[TrendPoint, ...]


class PutScore(Struct, kw_only=True):
    """The marks as somebody gave them. `rev`: the ones they saw, when they change them."""

    marks: dict[str, Mark]
    comment: str = ""
    rev: int | None = None
