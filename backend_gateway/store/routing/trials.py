"""What a trial of rules reads beside the queues: one customer as if they wrote now, and how often each rule decided."""

from datetime import datetime

import msgspec
from msgspec import Struct

from backend_gateway.store.conn import Conn
from backend_gateway.store.routing.intake import Customer
from protocol.routing_trial import RuleUse

_CUSTOMER = """
select k.id, k.language, k.fields, k.vip, coalesce(c.tags, '{}') || k.tags as tags, coalesce(c.number_id, $2) as number,
       c.id as conversation_id,
       exists(select 1 from conversations o join episodes e on e.conversation_id = o.id
              where o.contact_id = k.id and e.void is null) as returning
from contacts k left join lateral (
  select id, number_id, tags from conversations
  where contact_id = k.id and merged_into is null and ($2::bigint is null or number_id = $2)
  order by activity_us desc limit 1) c on true
where k.id = $1 and k.merged_into is null
"""
_LAST_PERSON = """
select p.user_id from owner_segments p join episodes x on x.id = p.episode_id
where x.conversation_id = $1 and p.owner_kind = 'person' order by p.id desc limit 1
"""
_FIRST_NUMBER = "select id from numbers order by id limit 1"
_HOLDS = """
select assignee_id from conversations
where id = $1 and owner_kind = 'person' and state <> 'resolved' and merged_into is null
"""
_USES = """
select (body->'rule'->>'number_id')::bigint as number_id, (body->'rule'->>'rule_id')::bigint as rule_id,
       count(*)::int as count
from routing_decisions where at >= $1 and outcome = 'queued' and body ? 'rule'
group by 1, 2 order by 1 nulls last, 2 nulls last
"""
_fields = msgspec.json.Decoder(dict[str, str])


class Writer(Struct, frozen=True):
    """Who would write: their record, and the conversation they have on that number, if any."""

    customer: Customer
    conversation_id: int | None


async def writer(conn: Conn, contact_id: int, number_id: int | None) -> Writer | None:
    """A customer as if a case of theirs began now, on `number_id` or where they wrote last; None when unknown."""
    row = await conn.fetchrow(_CUSTOMER, contact_id, number_id)
    if row is None:
        return None
    number = row["number"] or await first_number(conn)
    customer = Customer(
        contact_id=row["id"], number_id=number, language=row["language"] or None, fields=_fields.decode(row["fields"]),
        vip=row["vip"], tags=tuple(row["tags"]), returning=row["returning"],
    )  # fmt: skip
    return Writer(customer, row["conversation_id"])


async def first_number(conn: Conn) -> int:
    """The number a stranger writes to when nobody says which; 0 when there is none."""
    return int(await conn.fetchval(_FIRST_NUMBER) or 0)


async def last_person(conn: Conn, conversation_id: int) -> int | None:
    """Who of ours had this conversation last, in any case."""
    found: int | None = await conn.fetchval(_LAST_PERSON, conversation_id)
    return found


async def holder(conn: Conn, conversation_id: int) -> int | None:
    """Who has it now."""
    found: int | None = await conn.fetchval(_HOLDS, conversation_id)
    return found


async def uses(conn: Conn, since: datetime) -> tuple[RuleUse, ...]:
    """How often each rule put a conversation into its team."""
    return tuple(RuleUse(**row) for row in await conn.fetch(_USES, since))
