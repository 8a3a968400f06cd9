"""What is said about a moment: the reason and what comes next, in pieces."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from backend_gateway.domain.calendar import (
    Calendar,
    HolidaySet,
    Special,
    WhyKind,
    always_open,
    describe,
    name_in,
    never_open,
    parse_hours,
    week_of,
)

ZONE = ZoneInfo("America/Asuncion")
SUPPLIES = Special(
    kind="closed",
    first=date(2026, 11, 24),
    last=date(2026, 11, 24),
    name="Inventario",
    hours=parse_hours("15:00-16:00"),
)
FAIR = Special(
    kind="open", first=date(2026, 11, 28), last=date(2026, 11, 28), name="Feria", hours=parse_hours("20:00-1:00")
)
RECESS = Special(kind="closed", first=date(2026, 12, 28), last=date(2026, 12, 31), name="Receso")
SHOP = Calendar(
    zone="America/Asuncion",
    week=week_of("9:00-13:00, 14:00-18:00"),
    holidays=(HolidaySet(country="PY"),),
    specials=(SUPPLIES, FAIR, RECESS),
)


def there(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=ZONE)


@pytest.mark.parametrize(
    "at, kind, changes",
    [
        (there(11, 23, 7), "before_hours", there(11, 23, 9)),
        (there(11, 23, 10), "hours", there(11, 23, 13)),
        (there(11, 23, 13, 30), "break", there(11, 23, 14)),
        (there(11, 23, 18), "after_hours", there(11, 24, 9)),
        (there(11, 24, 15, 30), "closure", there(11, 24, 16)),
        (there(11, 28, 10), "before_hours", there(11, 28, 20)),
        (there(11, 28, 21), "opening", there(11, 29, 1)),
        (there(11, 29, 0, 30), "opening", there(11, 29, 1)),
        (there(11, 29, 1), "after_hours", there(11, 30, 9)),
        (there(11, 29, 10), "after_hours", there(11, 30, 9)),
        (there(12, 5, 10), "day_off", there(12, 7, 9)),
        (there(12, 8, 10), "holiday", there(12, 9, 9)),
        (there(12, 28, 10), "closure", datetime(2027, 1, 4, 9, tzinfo=ZONE)),
    ],
)
def test_every_reason(at: datetime, kind: WhyKind, changes: datetime) -> None:
    state = describe(SHOP, at)
    assert (state.why.kind, state.changes and state.changes.at) == (kind, changes)


def test_closed_for_christmas_opens_on_monday_at_nine() -> None:
    calendar = Calendar(zone="America/Asuncion", week=SHOP.week, holidays=SHOP.holidays)
    state = describe(calendar, there(12, 25, 11))
    assert not state.open
    assert name_in(state.why, "es") == "Día de la Navidad"
    assert name_in(state.why, "en") == "Christmas Day"
    assert name_in(state.why, "pt") == "Día de la Navidad"  # the country's own, where a language is missing
    assert state.changes is not None
    assert (state.changes.weekday, state.changes.minutes, state.changes.days_away) == (0, 540, 3)


def test_a_holiday_on_the_way_is_named() -> None:
    state = describe(SHOP, there(12, 7, 19))
    assert [(one.day, one.why.kind) for one in state.ahead] == [(date(2026, 12, 8), "holiday")]
    assert state.changes is not None
    assert state.changes.at == there(12, 9, 9)


def test_own_days_carry_their_name_and_dates() -> None:
    state = describe(SHOP, there(12, 29, 10))
    assert (state.why.name, state.why.first, state.why.last) == ("Receso", RECESS.first, RECESS.last)


def test_always_never_and_a_last_day_long_ago() -> None:
    at = datetime(2026, 11, 22, tzinfo=UTC)
    assert describe(always_open(), at).why.kind == "always"
    assert describe(never_open(), at).why.kind == "never"
    over = describe(Calendar(specials=(FAIR,)), datetime(2027, 1, 1, tzinfo=UTC))
    assert (over.open, over.why.kind, over.changes) == (False, "never", None)
