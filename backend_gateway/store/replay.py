"""The past of a period, read for the replay: one moment of the database, in chunks, never a row written.

Called by `actions/replay`. What always holds: read in a READ ONLY, REPEATABLE READ transaction that the caller holds; a
chunk is a few statements however many conversations it has; between chunks the caller is told how far it is.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, Final

import msgspec
from msgspec.structs import replace

from backend_gateway.domain.replay.past import DecisionPast, OfferPast, Past, TalkPast
from backend_gateway.store.conn import Conn
from backend_gateway.store.replay_cases import read_talks
from backend_gateway.store.replay_contacts import read_contacts
from backend_gateway.store.replay_office import read_office
from protocol.replay import MOST_CASES
from protocol.routing import RuleRef

CHUNK: Final = 500

_CASES: Final = """
select e.conversation_id, count(*)::int as cases from episodes e join conversations c on c.id = e.conversation_id
where e.started_at < $2 and (e.ended_at is null or e.ended_at >= $1) and c.merged_into is null
group by 1 order by 1
"""
_DECISIONS: Final = """
select id, conversation_id, episode_id, at, outcome, user_id, team_id, body -> 'rule' as rule,
       body #>> '{why,tie_break}' as tie_break
from routing_decisions where at >= $1 and at < $2 order by id
"""
_OFFERS: Final = """
select conversation_id, kind, to_user, to_team, at, expires_at, state, answered_at as ended_at from offers
where at < $2 and (answered_at is null or answered_at >= $1::timestamptz - interval '1 hour')
  and to_user is not null order by id
"""
_MERGES: Final = "select count(*)::int from contact_merges where at >= $1 and undone_at is null"
_REMOVED: Final = "select count(*)::int from audit where at >= $1 and action = 'plan.removed'"
_rule = msgspec.json.Decoder(RuleRef)


class TooManyCases(Exception):
    """The period has more cases than a replay takes."""


async def read_past(conn: Conn, starts_at: datetime, ends_at: datetime, each: Callable[[float], None]) -> Past:
    """Everything of [starts_at, ends_at). Raises TooManyCases. `each` hears 0..1 and may raise to stop it."""
    found = await conn.fetch(_CASES, starts_at, ends_at)
    if sum(row["cases"] for row in found) > MOST_CASES:
        raise TooManyCases
    ids = [row["conversation_id"] for row in found]
    past = await read_office(conn, starts_at, ends_at)
    decisions = tuple(_decision(row) for row in await conn.fetch(_DECISIONS, starts_at, ends_at))
    offers = tuple(OfferPast(**dict(row)) for row in await conn.fetch(_OFFERS, starts_at, ends_at))
    talks: list[TalkPast] = []
    counts: Counter[str] = Counter(past.counts)
    for at in range(0, len(ids), CHUNK):
        talks += await read_talks(conn, ids[at : at + CHUNK], starts_at, ends_at, counts)
        each(min(1.0, (at + CHUNK) / len(ids)))
    contacts = await read_contacts(conn, sorted({one.contact_id for one in talks}), starts_at, ends_at)
    counts += await _unknown(conn, starts_at)
    return replace(past, talks=tuple(talks), contacts=contacts, decisions=decisions, offers=offers, counts=dict(counts))


async def _unknown(conn: Conn, since: datetime) -> Counter[str]:
    """What nobody keeps: records that were merged, lines taken out of the plan."""
    asked = {"records_as_today": _MERGES, "shifts_as_today": _REMOVED}
    return Counter({code: await conn.fetchval(sql, since) for code, sql in asked.items()})


def _decision(row: Any) -> DecisionPast:
    rule = _rule.decode(row["rule"]) if row["rule"] else None
    return DecisionPast(**{**row, "rule": rule})


async def names(conn: Conn, conversation_ids: Sequence[int], seen: str) -> dict[int, str]:
    """The customers of those conversations that the asker may see (`seen`: a condition of `store.visible` on c)."""
    sql = f"""
    select c.id, k.name from conversations c join contacts k on k.id = c.contact_id
    where c.id = any($1::bigint[]) and {seen}
    """  # noqa: S608  a condition of our own
    return {row[0]: row[1] for row in await conn.fetch(sql, list(conversation_ids))}
