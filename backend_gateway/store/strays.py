"""Conversations that slipped through: the queries that must always be empty (LESSONS 17), cheap enough for every hour.

Called by housekeeping and `doctor`. What always holds: they look at open conversations only, in one statement each, and
change nothing; what they find is a fault of ours to be looked into, never repaired behind anybody's back.
"""

from typing import Final

from backend_gateway.store.conn import Conn

MOST: Final = 50
"""Ids named of each kind."""

STRAYS: Final[dict[str, str]] = {
    "open with neither owner nor queue": """
        select id from conversations where merged_into is null and state <> 'resolved' and (owner_kind not in
          ('person', 'queue', 'bot') or (owner_kind = 'person') <> (assignee_id is not null))""",
    "open without an open case, or closed with one": """
        select c.id from conversations c left join episodes e on e.conversation_id = c.id and e.ended_at is null
        where c.merged_into is null and (c.state <> 'resolved') <> (e.id is not null)""",
    "owned by somebody else than their case says": """
        select c.id from conversations c join episodes e on e.conversation_id = c.id and e.ended_at is null
        left join owner_segments s on s.episode_id = e.id and s.ended_at is null
        where c.merged_into is null and (c.owner_kind, c.assignee_id, c.team_id)
          is distinct from (s.owner_kind, s.user_id, s.team_id)""",
    "owed an answer that no wait counts, or the other way round": """
        select c.id from conversations c left join waits w on w.conversation_id = c.id and w.ended_at is null
        where c.merged_into is null and c.owed_since is distinct from w.started_at
          and (c.owed_since is not null or w.id is not null)""",
    "dealt by a team, and unknown to routing": """
        select id from conversations where merged_into is null and owner_kind = 'queue' and team_id is not null
          and state not in ('resolved', 'snoozed') and queued_at is null and route_after is null""",
}


async def strays(conn: Conn) -> dict[str, list[int]]:
    """What was found, by kind: ids of conversations; empty when all is well."""
    found = {name: [row[0] for row in await conn.fetch(f"{sql} limit {MOST}")] for name, sql in STRAYS.items()}
    return {name: ids for name, ids in found.items() if ids}
