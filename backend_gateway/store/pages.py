"""Pages of conversations and messages, and the counts beside the views; always under the viewer's visibility."""

from typing import Any

from backend_gateway.store.conn import Conn
from backend_gateway.store.hydrate import conversation_rows, message_rows, private
from backend_gateway.store.hydrate.conversation_rows import COLUMNS, TABLES
from backend_gateway.store.visible import Viewer, visible
from protocol.api import ConversationPage, Counts, MessagePage
from protocol.conversation import Conversation, Draft, View
from protocol.message import Message
from protocol.order import format_order, parse_order, to_microseconds

_OFFERED = "c.id = any(array(select o.conversation_id from offers o where o.to_user = {me} and o.state = 'open'))"
"""The viewer is asked whether they take it: an index away, however many conversations there are."""
_MINE = f"c.state <> 'resolved' and (c.assignee_id = {{me}} and c.state <> 'snoozed' or {_OFFERED})"
_OURS = "('first_response', 'next_response', 'out_of_hours', 'stated_time', 'promise')"
OWED = f"""(c.owed_since is not null or c.clock ->> 'due_at' is not null and c.clock ->> 'target' in {_OURS})"""
"""Something is owed to the customer: they wait, or a time that was promised runs. As the desktop's lists have it."""
_VIEWS: dict[View, str] = {
    "all": "c.state <> 'resolved'",
    "mine": _MINE,
    "unassigned": "c.state not in ('resolved', 'snoozed') and c.assignee_id is null",
    "owed": f"{OWED} and c.state not in ('snoozed', 'resolved') and c.assignee_id = {{me}}",
    "mentions": "{me} = any(c.mentions)",
    "at_risk": "c.state <> 'resolved' and c.clock @> '{{\"risk\":true}}'",
    "snoozed": "c.state = 'snoozed' and (c.assignee_id = {me} or c.assignee_id is null)",
    "resolved": "c.state = 'resolved'",
}
_BY_TIME: dict[View, str] = {
    "owed": "coalesce(c.owed_since, (c.clock ->> 'due_at')::timestamptz)", "snoozed": "c.snoozed_until",
}  # fmt: skip
"""Views whose order is a moment, the soonest first."""
_ON_TOP = 1 << 60
"""What is offered to the viewer stands on top of `mine`: later than any activity, in microseconds."""
_RANK = f"case when {_OFFERED} then {_ON_TOP} else 0 end"
_PAGE = f"""
select {COLUMNS} from {TABLES}
where c.merged_into is null and {{visible}} and {{view}}
  and ($1::bigint is null or c.team_id = $1) and ($2::bigint is null or (c.activity_us, c.id) < ($2, $3))
order by c.activity_us desc, c.id desc limit $4
"""  # noqa: S608  the braces are filled from this module
_MINE_PAGE = f"""
select {COLUMNS} from {TABLES}
where c.merged_into is null and {{visible}} and {{view}}
  and ($1::bigint is null or c.team_id = $1)
  and ($2::bigint is null or (c.activity_us + {_RANK}, c.id) < ($2, $3))
order by c.activity_us + {_RANK} desc, c.id desc limit $4
"""  # noqa: S608
_TIME_PAGE = f"""
select {COLUMNS} from {TABLES}
where c.merged_into is null and {{visible}} and {{view}}
  and ($1::bigint is null or c.team_id = $1)
  and ($2::bigint is null or ({{at}}, c.id) > (timestamptz 'epoch' + $2 * interval '1 microsecond', $3))
order by {{at}}, c.id limit $4
"""  # noqa: S608
_COUNTS = f"""
select count(*) filter (where c.state <> 'resolved') as all,
       count(*) filter (where {_MINE}) as mine,
       count(*) filter (where c.state not in ('resolved', 'snoozed') and c.assignee_id is null) as unassigned,
       count(*) filter (where {OWED} and c.state not in ('snoozed', 'resolved') and c.assignee_id = {{me}}) as owed,
       (select count(*) from conversations c where c.merged_into is null and c.mentions <> '{{{{}}}}'
        and {{me}} = any(c.mentions) and {{visible}}) as mentions,
       count(*) filter (where c.state = 'snoozed' and (c.assignee_id = {{me}} or c.assignee_id is null)) as snoozed,
       count(*) filter (where c.state <> 'resolved' and c.clock @> '{{{{"risk":true}}}}') as at_risk
from conversations c where c.merged_into is null and c.state <> 'resolved' and {{visible}}
"""  # noqa: S608  an index holds what is not resolved, and one what mentions anybody
_TEAM_COUNTS = """
select c.team_id, count(*) from conversations c
where c.merged_into is null and c.state <> 'resolved' and c.state <> 'snoozed' and c.team_id is not null and {visible}
group by 1
"""
_TIMELINE = f"""
select {message_rows.COLUMNS} from {message_rows.TABLES}
where m.conversation_id = $1 and {{side}} and {message_rows.SHOWN}
order by m.order_us {{dir}}, m.order_journal {{dir}}, m.order_index {{dir}},
m.id {{dir}} limit $5
"""  # noqa: S608
_BEFORE = "($2::bigint is null or (m.order_us, m.order_journal, m.order_index) < ($2, $3, $4))"
_AFTER = "(m.order_us, m.order_journal, m.order_index) > ($2, $3, $4)"


def _position(row: Any, last: Conversation, view: View, *, asked: bool) -> str:
    if view in _BY_TIME:
        due = last.clock.due_at if last.clock is not None else None
        at = last.snoozed_until if view == "snoozed" else last.owed_since or due
        return f"{to_microseconds(at) if at is not None else 0}-{last.id}"
    return f"{row['activity_us'] + (_ON_TOP if asked else 0)}-{row['id']}"


def _parse_position(text: str | None) -> tuple[int | None, int | None]:
    if text is None:
        return None, None
    at, _, id_ = text.partition("-")
    if not (at.isascii() and at.isdigit() and id_.isascii() and id_.isdigit()):
        msg = f"not a list cursor: {text[:60]!r}"
        raise ValueError(msg)
    return int(at), int(id_)


async def conversation_page(
    conn: Conn, viewer: Viewer, view: View = "all", team_id: int | None = None, after: str | None = None,
    limit: int = 100,
) -> ConversationPage:  # fmt: skip
    """A page of a view, newest first.

    `owed`: longest waiting, `snoozed`: back soonest, `mine`: what is offered before all else.

    Raises ValueError for a cursor not ours.
    """
    at, id_ = _parse_position(after)
    template, me = _MINE_PAGE if view == "mine" else _TIME_PAGE if view in _BY_TIME else _PAGE, int(viewer.user_id)
    sql = template.format(
        visible=visible(viewer), view=_VIEWS[view].format(me=me), me=me, at=_BY_TIME.get(view, "")
    )  # fmt: skip
    rows = await conn.fetch(sql, team_id, at, id_, limit + 1)
    items = [conversation_rows.to_wire(row) for row in rows[:limit]]
    if len(rows) <= limit:
        return ConversationPage(items=items)
    offer = items[-1].offer
    asked = view == "mine" and offer is not None and offer.to_user == me
    return ConversationPage(items=items, next=_position(rows[limit - 1], items[-1], view, asked=asked))


async def counts(conn: Conn, viewer: Viewer) -> Counts:
    """How many conversations each view holds for this viewer."""
    where = visible(viewer)
    row = await conn.fetchrow(_COUNTS.format(me=int(viewer.user_id), visible=where))
    teams = await conn.fetch(_TEAM_COUNTS.format(visible=where))
    return Counts(**dict(row or {}), teams={str(team): count for team, count in teams})


async def may_see(conn: Conn, viewer: Viewer, conversation_id: int) -> bool:
    """Whether the viewer may see this conversation (and therefore everything in it)."""
    sql = f"select 1 from conversations c where c.id = $1 and c.merged_into is null and {visible(viewer)}"  # noqa: S608
    return await conn.fetchval(sql, conversation_id) is not None


async def drafts_in_sight(conn: Conn, viewer: Viewer) -> dict[int, Draft]:
    """The viewer's drafts by conversation, of those they may see."""
    sql = f"""
    select d.conversation_id from drafts d join conversations c on c.id = d.conversation_id
    where d.user_id = $1 and d.text <> '' and c.merged_into is null and {visible(viewer)}
    """  # noqa: S608  integers of our own
    ids = [row[0] for row in await conn.fetch(sql, viewer.user_id)]
    return await private.drafts(conn, viewer.user_id, ids) if ids else {}


def _edges(items: list[Message], *, complete: bool) -> tuple[str | None, str | None]:
    """Cursors that continue into the past (None at its beginning) and towards now."""
    if not items:
        return None, None
    return None if complete else format_order(items[0].order), format_order(items[-1].order)


async def message_page(
    conn: Conn, conversation_id: int, before: str | None = None, after: str | None = None, limit: int = 50
) -> MessagePage:
    """A page of a timeline, oldest first; the newest without a cursor. Raises ValueError for a cursor not ours.

    The caller has checked that the viewer may see the conversation.
    """
    backwards = after is None
    cursor = before if backwards else after
    us, journal, index = parse_order(cursor) if cursor else (None, None, None)
    sql = _TIMELINE.format(side=_BEFORE if backwards else _AFTER, dir="desc" if backwards else "asc")
    rows = await conn.fetch(sql, conversation_id, us, journal, index, limit + 1)
    items = await message_rows.shape(conn, rows[:limit])
    if backwards:
        items.reverse()
    earlier, later = _edges(items, complete=backwards and len(rows) <= limit)
    return MessagePage(items=items, before=earlier, after=later)
