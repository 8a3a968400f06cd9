"""Calendars as JSON: what the API takes, what the store keeps, what an export carries.

Always holds: `from_json(to_json(calendar)) == calendar`. Unknown fields are refused, so that a typing error in a
hand-written file does not silently become "closed".
"""

import msgspec

from backend_gateway.domain.calendar.problems import Problem, check_calendar
from backend_gateway.domain.calendar.value import Calendar


class CalendarInvalid(ValueError):
    """This is not a calendar; `problems` say what to change."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("; ".join(f"{one.field}: {one.detail}" for one in problems))
        self.problems = problems


def to_json(calendar: Calendar) -> bytes:
    """UTF-8 JSON; minutes for hours, ISO dates."""
    return msgspec.json.encode(calendar)


def from_json(text: bytes | str) -> Calendar:
    """The calendar written there, checked. Raises CalendarInvalid naming every problem."""
    try:
        calendar = msgspec.json.decode(text, type=Calendar)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise CalendarInvalid((Problem("", "shape", str(error)),)) from error
    if problems := check_calendar(calendar):
        raise CalendarInvalid(problems)
    return calendar


def from_stored(text: bytes | str) -> Calendar:
    """A version that was checked when it was saved: what was valid then is not judged again."""
    return msgspec.json.decode(text, type=Calendar)
