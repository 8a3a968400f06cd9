"""A filter of the list: what a saved view holds, and whether a conversation fits it.

The gateway asks the same in SQL (`backend_gateway.store.filtering`); one test compares both on random conversations.
"""

from datetime import datetime, timedelta
from typing import Annotated, Literal

from msgspec import Meta, Struct

from protocol.conversation import Conversation
from protocol.order import to_microseconds

FilterState = Literal["open", "waiting_us", "waiting_customer", "waiting_colleague", "snoozed", "resolved"]
Sort = Literal["newest", "window", "waiting"]
Seconds = Annotated[int, Meta(ge=60, le=366 * 86_400)]
Id = Annotated[int, Meta(ge=1, le=2**63 - 1)]


class Filter(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Every field that is set must fit; without `state` everything that is not resolved.

    `open`: neither resolved, put away nor with another area. `tags`: at least one of these. `priority`: at least.
    `window_closes_within_s`: the reply window is open and closes by then. `unanswered_since_s`: owed for at least so
    long. Sorted by `window` only open windows are listed, by `waiting` only who waits for us.
    """

    state: FilterState | None = None
    team_id: Id | None = None
    assignee_id: Id | Literal["me", "nobody"] | None = None
    tags: Annotated[tuple[str, ...], Meta(max_length=20)] = ()
    priority: Annotated[int, Meta(ge=0, le=9)] | None = None
    vip: bool | None = None
    number_id: Id | None = None
    language: Annotated[str, Meta(max_length=10)] | None = None
    window_closes_within_s: Seconds | None = None
    unanswered_since_s: Seconds | None = None
    clock: Literal["at_risk", "missed"] | None = None
    sort: Sort = "newest"


WINDOW_CLOSING = Filter(window_closes_within_s=4 * 3600, sort="window")
"""Shipped with every installation: whose window closes within four hours, by closing time."""


def fits(want: Filter, row: Conversation, me: int, now: datetime) -> bool:
    """Whether a conversation is in this view of user `me`."""
    return (
        _state_fits(want, row)
        and (want.team_id is None or row.team_id == want.team_id)
        and _owner_fits(want, row, me)
        and (not want.tags or not set(want.tags).isdisjoint(row.tags))
        and (want.priority is None or row.priority >= want.priority)
        and (want.vip is None or row.vip == want.vip)
        and (want.number_id is None or row.number_id == want.number_id)
        and (want.language is None or row.language == want.language)
        and _times_fit(want, row, now)
    )


def _state_fits(want: Filter, row: Conversation) -> bool:
    state, owed = row.state, row.owed_since is not None
    match want.state:
        case None:
            return state != "resolved"
        case "open":
            return state in {"open", "waiting_customer"}
        case "waiting_us":
            return state != "resolved" and owed
        case "waiting_customer":
            return state in {"open", "waiting_customer"} and not owed
    return state == want.state


def _owner_fits(want: Filter, row: Conversation, me: int) -> bool:
    if want.assignee_id is None:
        return True
    if want.assignee_id == "nobody":
        return row.assignee_id is None
    return row.assignee_id == (me if want.assignee_id == "me" else want.assignee_id)


def _times_fit(want: Filter, row: Conversation, now: datetime) -> bool:
    return _window_fits(want, row, now) and _wait_fits(want, row, now) and _clock_fits(want, row, now)


def _window_fits(want: Filter, row: Conversation, now: datetime) -> bool:
    within, closes = want.window_closes_within_s, row.window_until
    if within is None and want.sort != "window":
        return True
    if closes is None or closes <= now:
        return False
    return within is None or closes <= now + timedelta(seconds=within)


def _wait_fits(want: Filter, row: Conversation, now: datetime) -> bool:
    since, owed = want.unanswered_since_s, row.owed_since
    if since is None and want.sort != "waiting":
        return True
    return owed is not None and (since is None or owed <= now - timedelta(seconds=since))


def _clock_fits(want: Filter, row: Conversation, now: datetime) -> bool:
    clock = row.clock
    if want.clock is None:
        return True
    if clock is None or clock.paused or clock.due_at is None:
        return False
    if want.clock == "missed":
        return clock.due_at <= now
    return clock.warn_at is not None and clock.warn_at <= now < clock.due_at


def sort_key(want: Filter, row: Conversation) -> tuple[int, int, int]:
    """Ascending: newest activity, soonest closing window, or longest waiting first."""
    if want.sort == "window" and row.window_until is not None:
        return to_microseconds(row.window_until), 0, -row.id
    if want.sort == "waiting" and row.owed_since is not None:
        return to_microseconds(row.owed_since), 0, -row.id
    at, journal, index = row.activity
    return -at, -(journal << 20 | min(index, (1 << 20) - 1)), -row.id


def passes_by_itself(want: Filter) -> bool:
    """Whether time alone moves conversations in and out of it."""
    return any((want.window_closes_within_s, want.unanswered_since_s, want.clock, want.sort == "window"))
