"""Which conversations an alert is about that names none: those of an incident, or the queues that cannot be dealt.

Called by the API when somebody opens such an alert. What always holds: nobody is told of a conversation they may not
see (law 7), so the ids never travel with the alert itself.
"""

from typing import Final

from backend_gateway.store.conn import Conn
from backend_gateway.store.visible import Viewer, visible

MOST: Final = 200
# By keys and by the index of the queues: never over all conversations of a company.
_ABOUT: Final = """
with a as (select * from alerts where id = $1 and closed_at is null),
teams as (
  select team_id as id from a where kind in ('queue_stuck', 'nobody_available')
  union select t::bigint from a, jsonb_array_elements_text(coalesce(body -> 'team_ids', '[]')) t
  where kind in ('queue_stuck', 'nobody_available')),
about as (
  select conversation_id as id from a
  union select t::bigint from a, jsonb_array_elements_text(coalesce(body -> 'conversations', '[]')) t
  where kind = 'incident'
  union select q.id from teams join conversations q on q.team_id = teams.id
  where q.queued_at is not null and q.owner_kind = 'queue' and q.state not in ('resolved', 'snoozed'))
select c.id from about join conversations c on c.id = about.id cross join a
where c.merged_into is null and {visible}
order by c.id = coalesce((a.body ->> 'oldest_id')::bigint, 0) desc, c.queued_at nulls last, c.id limit {most}
"""


async def conversations_of(conn: Conn, viewer: Viewer, alert_id: int) -> list[int]:
    """Their ids, the longest in the queue first; at most `MOST`."""
    sql = _ABOUT.format(visible=visible(viewer), most=MOST)
    return [row[0] for row in await conn.fetch(sql, alert_id)]
