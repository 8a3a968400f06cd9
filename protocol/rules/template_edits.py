"""When Meta takes a change of a template it knows (FACTS section 9): in which states, and how often."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final, Literal

DAY, MONTH = timedelta(days=1), timedelta(days=30)
MOST_A_MONTH: Final = 10
_STATES: Final = frozenset({"APPROVED", "REJECTED", "PAUSED"})
Hurdle = Literal["state", "day", "month"]


def edit_hurdle(status: str, edits: Sequence[datetime], now: datetime) -> Hurdle | None:
    """Why it cannot be changed now: its state, changed within a day, ten times within 30 days. None: it can.

    The two counts are Meta's for approved templates; a rejected or paused one may be mended at once.
    """
    state = status.upper()
    if state not in _STATES:
        return "state"
    if state != "APPROVED":
        return None
    recent = [at for at in edits if now - at < MONTH]
    if any(now - at < DAY for at in recent):
        return "day"
    return "month" if len(recent) >= MOST_A_MONTH else None
