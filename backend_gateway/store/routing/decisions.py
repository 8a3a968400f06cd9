"""Every decision of routing with everything it looked at: what "Why here?" and the replay read."""

from collections.abc import Sequence
from datetime import datetime

import msgspec
from msgspec import Struct

from backend_gateway.store.conn import Conn
from protocol.routing_api import DecisionBody, Outcome, RoutingDecision

_ADD = """
insert into routing_decisions (conversation_id, episode_id, at, outcome, user_id, team_id, policy_id, owner_version,
                               body)
select * from unnest($1::bigint[], $2::bigint[], $3::timestamptz[], $4::text[], $5::bigint[], $6::bigint[],
                     $7::bigint[], $8::int[], $9::jsonb[])
"""
_OF = """
select id, at, outcome, user_id, team_id, policy_id, owner_version, body from routing_decisions
where conversation_id = $1 order by id desc limit $2
"""
_body = msgspec.json.Decoder(DecisionBody)


class NewDecision(Struct, frozen=True, kw_only=True):
    """A row to add. `owner_version` is the conversation's once the decision is carried out."""

    conversation_id: int
    episode_id: int | None
    at: datetime
    outcome: Outcome
    user_id: int | None
    team_id: int | None
    policy_id: int | None
    owner_version: int
    body: DecisionBody


async def add(conn: Conn, decisions: Sequence[NewDecision]) -> None:
    """Write them all."""
    if decisions:
        names = NewDecision.__struct_fields__[:-1]
        columns = [[getattr(one, name) for one in decisions] for name in names]
        await conn.execute(_ADD, *columns, [msgspec.json.encode(one.body).decode() for one in decisions])


async def of_conversation(conn: Conn, conversation_id: int, limit: int = 20) -> list[RoutingDecision]:
    """The newest first."""
    rows = await conn.fetch(_OF, conversation_id, limit)
    return [RoutingDecision(**{**row, "body": _body.decode(row["body"])}) for row in rows]
