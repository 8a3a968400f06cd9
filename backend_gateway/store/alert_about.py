"""Which conversations an alert is about that names none: those of an incident, or the queues that cannot be dealt.

Called by the API when somebody opens such an alert. What always holds: nobody is told of a conversation they may not
see (law 7), so the ids never travel with the alert itself.
"""

from typing import Final

from backend_gateway.store.conn import Conn
from backend_gateway.store.visible import Viewer, visible

MOST: Final = 200
_ABOUT: Final = """
select c.id from alerts a join conversations c on (
  c.id = a.conversation_id
  or (a.kind = 'incident' and a.body -> 'conversations' @> to_jsonb(c.id))
  or (a.kind in ('queue_stuck', 'nobody_available') and c.owner_kind = 'queue' and c.queued_at is not null
      and c.state not in ('resolved', 'snoozed')
      and (c.team_id = a.team_id or a.body -> 'team_ids' @> to_jsonb(c.team_id))))
where a.id = $1 and a.closed_at is null and c.merged_into is null and {visible}
order by c.id = coalesce((a.body ->> 'oldest_id')::bigint, 0) desc, c.queued_at nulls last, c.id limit {most}
"""


async def conversations_of(conn: Conn, viewer: Viewer, alert_id: int) -> list[int]:
    """Their ids, the longest in the queue first; at most `MOST`."""
    sql = _ABOUT.format(visible=visible(viewer), most=MOST)
    return [row[0] for row in await conn.fetch(sql, alert_id)]
