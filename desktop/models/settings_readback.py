"""A regular week of opening hours, and what is due in it: for the sentences that read a policy back. Pure.

Holidays and closures are left out on purpose: the sentence is an example, the gateway counts for real.
"""

from typing import Any

from desktop.store.store import Store

Week = tuple[tuple[tuple[int, int], ...], ...]
"""Seven days from Monday, each with (opens, closes) in minutes after midnight; past 1440 is after midnight."""

DEFAULT_WEEK: Week = (((540, 1080),),) * 5 + ((), ())
"""Monday to Friday, 9 to 18."""


def hours_of(store: Store, teams: tuple[int, ...] = (), numbers: tuple[int, ...] = ()) -> Week:
    """The hours of the first team or number named, else of the workspace, else the default."""
    named = [f"team:{id}" for id in teams] + [f"rules:{id}" for id in numbers] + ["rules:0"]
    for key in named:
        row = store.office.policies.get(key)
        calendar = store.office.policies.get(f"calendar:{row.body.get('calendar_id')}") if row is not None else None
        week = _week(calendar.body) if calendar is not None else None
        if week is not None:
            return week
    return DEFAULT_WEEK


def _week(body: dict[str, Any]) -> Week | None:
    days = body.get("week")
    if not isinstance(days, list) or len(days) != 7:
        return None
    return tuple(tuple(sorted((int(opens), int(closes)) for opens, closes in day)) for day in days)


def example_near_closing(week: Week) -> tuple[int, int, int] | None:
    """(day, minute, closing) two minutes before a day's last closing, in the middle of the week where it is open."""
    for day in (1, 2, 3, 0, 4, 5, 6):
        if week[day]:
            closes = week[day][-1][1]
            if closes <= 1440:
                return day, closes - 2, closes
    return None


def due_after(week: Week, day: int, minute: int, minutes: int) -> tuple[int, int] | None:
    """Day and minute when so many open minutes are over; None when it never opens. `day` counts on past Sunday."""
    left = minutes
    if not any(week):
        return None
    for ahead in range(day, day + 400):
        for opens, closes in week[ahead % 7]:
            start = max(opens, minute) if ahead == day else opens
            if start >= closes:
                continue
            if left <= closes - start:
                return ahead + (start + left) // 1440, (start + left) % 1440
            left -= closes - start
    return None
