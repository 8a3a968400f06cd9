"""Until when a person answers: the time an automatic reply may state. Pure; called by `actions/automatic`."""

from datetime import UTC, datetime, timedelta
from typing import Final

from backend_gateway.domain.calendar import Calendar, add_open_time
from backend_gateway.domain.sla.choosing import Chosen

_STEP: Final = timedelta(minutes=5)
_START: Final = datetime(2000, 1, 1, tzinfo=UTC)


def answer_by(chosen: Chosen, calendar: Calendar, now: datetime, *, answered: bool) -> datetime | None:
    """What the first response is allowed from now on (a later one, once the case was `answered`).

    Rounded up to five minutes, as a person would say it: "mañana a las 9:05". None where nothing is promised, or where
    it never opens.
    """
    choice = chosen.of("next_response" if answered else "first_response")
    if choice is None or choice.target.within is None:
        return None
    if choice.target.measure == "wall":
        return _rounded(now + choice.target.within)
    due = add_open_time(calendar, now, choice.target.within)
    return None if due is None else _rounded(due)


def _rounded(at: datetime) -> datetime:
    return at + (_START - at) % _STEP
