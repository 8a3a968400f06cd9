"""Opening hours: when a team is there, counted exactly. Pure values and questions.

Calendar (value.py)  a version: week + holidays + own days, in one time zone
    |  days.py       what one local day does, and why
    |  plan.py       the day's open spans, kept
    |  zones.py      pieces of constant offset
    v  walk.py       open stretches in UTC
questions.py         is_open, open_time_between, add_open_time, next_opening ...
describe.py          why, in pieces a client can word
"""

from backend_gateway.domain.calendar.describe import (
    ClosedDay,
    LocalMoment,
    OpenState,
    Why,
    WhyKind,
    describe,
    name_in,
)
from backend_gateway.domain.calendar.freezing import (
    HolidayChange,
    freeze_holidays,
    holiday_changes,
    keep_holidays,
    undecided,
)
from backend_gateway.domain.calendar.hours import WHOLE_DAY, Hours, format_hours, parse_hours
from backend_gateway.domain.calendar.preview import preview
from backend_gateway.domain.calendar.problems import Problem, check_calendar
from backend_gateway.domain.calendar.public_holidays import FrozenDays, Holiday, HolidaySet, holidays_of
from backend_gateway.domain.calendar.questions import (
    add_open_time,
    is_open,
    last_moment_within,
    next_closing,
    next_opening,
    open_time_between,
)
from backend_gateway.domain.calendar.specials import Special, SpecialKind
from backend_gateway.domain.calendar.value import (
    Calendar,
    CalendarRef,
    Week,
    always_open,
    calendar_for,
    never_open,
    office_hours,
    week_of,
)
from backend_gateway.domain.calendar.wire import CalendarInvalid, from_json, from_stored, to_json

__all__ = [
    "WHOLE_DAY",
    "Calendar",
    "CalendarInvalid",
    "CalendarRef",
    "ClosedDay",
    "FrozenDays",
    "Holiday",
    "HolidayChange",
    "HolidaySet",
    "Hours",
    "LocalMoment",
    "OpenState",
    "Problem",
    "Special",
    "SpecialKind",
    "Week",
    "Why",
    "WhyKind",
    "add_open_time",
    "always_open",
    "calendar_for",
    "check_calendar",
    "describe",
    "format_hours",
    "freeze_holidays",
    "from_json",
    "from_stored",
    "holiday_changes",
    "holidays_of",
    "is_open",
    "keep_holidays",
    "last_moment_within",
    "name_in",
    "never_open",
    "next_closing",
    "next_opening",
    "office_hours",
    "open_time_between",
    "parse_hours",
    "preview",
    "to_json",
    "undecided",
    "week_of",
]
