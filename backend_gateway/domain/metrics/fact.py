"""One fact: what one case, wait or owner contributes to one metric."""

from datetime import datetime, timedelta

from msgspec import Struct

from backend_gateway.domain.calendar import is_open, open_time_between
from backend_gateway.domain.metrics.story import Hours
from protocol.metrics import Metric, Result


class Fact(Struct, frozen=True, kw_only=True):
    """`subject` and `part` tell facts of one metric and case apart. `at`: when it ended, or began while it waits.

    `due_at`: when time alone changes it, so that it is told again then. `settings_row`: see `settings`.
    """

    metric: Metric
    subject: int
    part: int = 0
    result: Result
    at: datetime
    team_id: int | None = None
    agent_id: int | None = None
    business_s: int | None = None
    calendar_s: int | None = None
    hours_row: int | None = None
    out_of_hours: bool = False
    provisional: bool = False
    due_at: datetime | None = None
    amount: int | None = None
    label: str | None = None
    settings_row: int | None = None
    from_message: int | None = None
    to_message: int | None = None


class Span(Struct, frozen=True):
    """A time by both clocks, whole seconds."""

    business_s: int
    calendar_s: int
    out_of_hours: bool


def span(hours: Hours, *pieces: tuple[datetime, datetime]) -> Span:
    """The sum of these pieces. Out of hours: it began closed and was over before anybody opened."""
    business = sum((open_time_between(hours.calendar, start, end) for start, end in pieces if end > start), timedelta())
    calendar = sum((end - start for start, end in pieces if end > start), timedelta())
    closed = not business and bool(pieces) and not is_open(hours.calendar, pieces[0][0])
    return Span(int(business.total_seconds()), int(calendar.total_seconds()), closed)
