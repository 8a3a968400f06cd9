"""Whom a missed promise reaches first and next: the device its owner sits at, then a colleague who is there.

Called by `actions/clocks/alerting` and `.climbing`. What always holds: one question for all alerts of a batch; a
colleague is only named who may see the conversation.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from backend_gateway.store.conn import Conn

_DEVICES: Final = """
select user_id, (array_agg(device order by idle_since desc nulls first, heard_at desc, device)
                 filter (where locked_since is null and asleep_since is null))[1]
from presence_devices where user_id = any($1::bigint[]) and lost_since is null group by user_id having count(*) > 1
"""
_COLLEAGUES: Final = """
select c.id, p.user_id, (select count(*) from alerts a where a.user_id = p.user_id and a.closed_at is null)
from conversations c, presence p join users u on u.id = p.user_id
where c.id = any($1::bigint[]) and u.active and p.state = 'available' and u.visibility in ('all', 'teams')
  and p.user_id is distinct from c.assignee_id
  and (c.team_id is null or exists (select from team_members m where m.team_id = c.team_id and m.user_id = u.id))
order by c.id, p.dealt_at nulls first, p.user_id
"""


async def first_devices(conn: Conn, user_ids: Iterable[int]) -> dict[int, str]:
    """The device each sits at, of those who have another one too that could be told next.

    Unlocked, awake, and the last one that was used. Absent: one device, none, or nobody sits at any of them.
    """
    rows = await conn.fetch(_DEVICES, sorted(set(user_ids)))
    return {user: device for user, device in rows if device is not None}


async def next_colleagues(conn: Conn, conversation_ids: Sequence[int]) -> dict[int, int]:
    """For each conversation a colleague of its team who is available, may see it, and has the fewest alerts.

    Of equals the one who was given work longest ago. Absent: there is nobody.
    """
    able: dict[int, list[tuple[int, int]]] = {}
    for id_, user, alerts in await conn.fetch(_COLLEAGUES, list(conversation_ids)):
        able.setdefault(id_, []).append((user, alerts))
    given: Counter[int] = Counter()
    found = {}
    for id_, colleagues in able.items():
        found[id_] = min(colleagues, key=lambda one: one[1] + given[one[0]])[0]
        given[found[id_]] += 1
    return found
