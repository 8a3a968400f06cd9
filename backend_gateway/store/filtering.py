"""A filter of the list in SQL: the same as `protocol.filters.fits`, under the viewer's visibility.

Called by the API for pages and counts. Numbers of our own are inlined; words are parameters.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from backend_gateway.store.conn import Conn
from backend_gateway.store.hydrate import conversation_rows
from backend_gateway.store.hydrate.conversation_rows import COLUMNS, TABLES
from backend_gateway.store.visible import Viewer, visible
from protocol.api import ConversationPage
from protocol.filters import Filter
from protocol.order import to_microseconds

_STATES = {
    None: "c.state <> 'resolved'",
    "open": "c.state in ('open', 'waiting_customer')",
    "waiting_us": "c.state <> 'resolved' and c.owed_since is not null",
    "waiting_customer": "c.state in ('open', 'waiting_customer') and c.owed_since is null",
    "waiting_colleague": "c.state = 'waiting_colleague'",
    "snoozed": "c.state = 'snoozed'",
    "resolved": "c.state = 'resolved'",
}
_RUNNING = (
    "c.clock is not null and not coalesce((c.clock ->> 'paused')::boolean, false) and c.clock ->> 'due_at' is not null"
)
_AT = "timestamptz 'epoch' + {at} * interval '1 microsecond'"
_SORTS = {
    "newest": ("c.activity_us desc, c.id desc", "(c.activity_us, c.id) < ({at}, {id})", "activity_us"),
    "window": ("c.window_until, c.id desc", f"(c.window_until, -c.id) > ({_AT}, -{{id}})", "window_until"),
    "waiting": ("c.owed_since, c.id desc", f"(c.owed_since, -c.id) > ({_AT}, -{{id}})", "owed_since"),
}


class _Where:
    """Conditions and their parameters."""

    def __init__(self, first: int) -> None:
        self.conditions: list[str] = []
        self.args: list[Any] = []
        self._first = first

    def add(self, condition: str, *args: Any) -> None:
        """`{0}` in the condition is the place of its first parameter."""
        places = [f"${self._first + len(self.args) + at}" for at in range(len(args))]
        self.args += args
        self.conditions.append(condition.format(*places))


def where(want: Filter, viewer: Viewer, now: datetime, first: int = 1) -> tuple[str, list[Any]]:
    """The condition on `c` and `k` (conversations and contacts), and the parameters from `$first` on."""
    found = _Where(first)
    found.conditions += ["c.merged_into is null", visible(viewer), f"({_STATES[want.state]})"]
    if want.team_id is not None:
        found.add("c.team_id = {0}", want.team_id)
    if want.assignee_id == "nobody":
        found.add("c.assignee_id is null")
    elif want.assignee_id is not None:
        found.add("c.assignee_id = {0}", viewer.user_id if want.assignee_id == "me" else want.assignee_id)
    if want.tags:
        found.add("c.tags && {0}::text[]", list(want.tags))
    if want.priority is not None:
        found.add("c.priority >= {0}", want.priority)
    if want.vip is not None:
        found.add("k.vip = {0}", want.vip)
    if want.number_id is not None:
        found.add("c.number_id = {0}", want.number_id)
    if want.language is not None:
        found.add("k.language = {0}", want.language)
    _times(found, want, now)
    return " and ".join(found.conditions), found.args


def _times(found: _Where, want: Filter, now: datetime) -> None:
    if want.window_closes_within_s is not None or want.sort == "window":
        found.add("c.window_until > {0}", now)
    if want.window_closes_within_s is not None:
        found.add("c.window_until <= {0}", now + timedelta(seconds=want.window_closes_within_s))
    if want.unanswered_since_s is not None or want.sort == "waiting":
        found.add("c.owed_since is not null")
    if want.unanswered_since_s is not None:
        found.add("c.owed_since <= {0}", now - timedelta(seconds=want.unanswered_since_s))
    if want.clock is not None:
        found.add(_RUNNING)
        due, warn = "(c.clock ->> 'due_at')::timestamptz", "(c.clock ->> 'warn_at')::timestamptz"
        if want.clock == "missed":
            found.add(due + " <= {0}", now)
        else:
            found.add(warn + " <= {0} and " + due + " > {1}", now, now)


async def page(
    conn: Conn, viewer: Viewer, want: Filter, now: datetime, after: str | None = None, limit: int = 100
) -> ConversationPage:
    """A page in the filter's order. Raises ValueError for a cursor not ours."""
    order, beyond, column = _SORTS[want.sort]
    condition, args = where(want, viewer, now)
    if after is not None:
        at, _, id_ = after.partition("-")
        if not (at.isascii() and at.isdigit() and id_.isascii() and id_.isdigit()):
            msg = f"not a list cursor: {after[:60]!r}"
            raise ValueError(msg)
        condition += " and " + beyond.format(at=int(at), id=int(id_))
    sql = f"select {COLUMNS} from {TABLES} where {condition} order by {order} limit {int(limit) + 1}"  # noqa: S608
    rows = await conn.fetch(sql, *args)
    more = _position(rows[limit - 1], column) if len(rows) > limit else None
    return ConversationPage(items=[conversation_rows.to_wire(row) for row in rows[:limit]], next=more)


def _position(row: Any, column: str) -> str:
    value = row[column]
    return f"{value if isinstance(value, int) else to_microseconds(value)}-{row['id']}"


async def counts(conn: Conn, viewer: Viewer, wanted: Sequence[Filter], now: datetime) -> list[int]:
    """How many conversations fit each."""
    found = []
    for want in wanted:
        condition, args = where(want, viewer, now)
        sql = f"select count(*) from conversations c join contacts k on k.id = c.contact_id where {condition}"  # noqa: S608
        found.append(int(await conn.fetchval(sql, *args)))
    return found
