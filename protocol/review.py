"""The weekly review: what was decided after looking at a week's figures, by whom it is done, and what came of it."""

from datetime import date, datetime

from msgspec import Struct

from protocol.metrics import Figure, Metric


class Decision(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What was decided about the week that began on `week` (a Monday). `metric`: the figure that should move by it.

    `team_id`: of one team; null: of the whole company. `done_at`: when its owner did it.
    """

    id: int
    rev: int
    week: date
    text: str
    owner_id: int
    by_user: int
    at: datetime
    metric: Metric | None = None
    team_id: int | None = None
    done_at: datetime | None = None


class Effect(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A decision of the week before, and its figure in that week and in the one after it; null without a figure."""

    decision: Decision
    before: Figure | None = None
    after: Figure | None = None


class Review(Struct, frozen=True, kw_only=True):
    """One week's page: what was decided the week before and what came of it, what is decided now.

    `open`: older decisions that nobody has done yet, the oldest first.
    """

    week: date
    effects: tuple[Effect, ...]
    decisions: tuple[Decision, ...]
    open: tuple[Decision, ...]


class PutDecision(Struct, kw_only=True):
    """A decision as somebody wrote it. `rev`: the one they saw, when they change it."""

    text: str
    owner_id: int
    metric: Metric | None = None
    team_id: int | None = None
    done: bool = False
    rev: int | None = None
