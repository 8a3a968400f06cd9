"""What an automatic reply is judged by and filled from, read for a whole batch; and the rows of what was decided."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta
from typing import Final

import msgspec
from msgspec import Struct

from backend_gateway.domain.automatic import Said, inherited
from backend_gateway.store.conn import Conn
from protocol.automatic import AutomaticKind, AutomaticReplies, AutomaticReply

KINDS: Final = ("automatic", "automatic_number")
_IN_FORCE: Final = """
select distinct on (kind, subject) id, kind, subject, body from policies
where kind = any($1::text[]) order by kind, subject, version desc
"""
_PLACES: Final = """
select c.id, c.number_id, c.contact_id, c.team_id, c.inbound_count, c.queued_at, c.priority, n.name as company,
       t.name as team, e.case_number, k.blocked, n.state as number_state, c.tags || k.tags as tags, exists (
         select 1 from identities i where i.contact_id = c.contact_id and i.retired_at is null
           and (i.kind = 'wa_id' or (i.kind = 'bsuid' and i.scope = n.portfolio))) as has_route
from conversations c join numbers n on n.id = c.number_id join contacts k on k.id = c.contact_id
left join teams t on t.id = c.team_id left join episodes e on e.id = c.episode_id
where c.id = any($1::bigint[]) and c.merged_into is null
"""
_SAID: Final = """
select c.contact_id, r.conversation_id, r.kind, r.at, r.episode_id, r.inbound_count, r.message_id
from conversations c join automatic_replies r on r.conversation_id = c.id
where c.contact_id = any($1::bigint[]) and (r.at > $2 or r.episode_id = c.episode_id)
"""
_AHEAD: Final = """
with lines as (
  select null::bigint as wanted, c.team_id, c.priority, c.queued_at from conversations c
  where c.team_id = any($2::bigint[]) and c.owner_kind = 'queue' and c.state not in ('resolved', 'snoozed')
    and c.queued_at is not null and c.merged_into is null and not (c.id = any($1::bigint[]))
  union all
  select * from unnest($1::bigint[], $2::bigint[], $3::int[], $4::timestamptz[])
), placed as (
  select wanted, rank() over (partition by team_id order by priority desc, queued_at) - 1 as ahead from lines
)
select wanted, ahead::int from placed where wanted is not null
"""
_ADD: Final = """
insert into automatic_replies (conversation_id, episode_id, kind, at, inbound_count, message_id, not_sent, policy_id)
values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing
"""
_REMEMBERED: Final = timedelta(days=31)
_replies = msgspec.json.Decoder(AutomaticReplies)


class Wording(Struct, frozen=True):
    """The words in force: of the company, of teams, of numbers; and the policies rows they are of."""

    company: AutomaticReplies | None = None
    teams: dict[int, AutomaticReplies] = {}
    numbers: dict[int, AutomaticReplies] = {}
    rows: dict[tuple[str, int], int] = {}

    def wanted(self, team_id: int | None, number_id: int) -> dict[AutomaticKind, AutomaticReply]:
        """What counts in a place."""
        return inherited(self.teams.get(team_id or 0), self.numbers.get(number_id), self.company)

    def row_of(self, kind: AutomaticKind, team_id: int | None, number_id: int) -> int | None:
        """The policy a text is of."""
        layers = (
            (("automatic", team_id or 0), self.teams.get(team_id or 0)),
            (("automatic_number", number_id), self.numbers.get(number_id)),
            (("automatic", 0), self.company),
        )
        return next((self.rows[key] for key, layer in layers if layer is not None and layer.of(kind)), None)


class Place(Struct, frozen=True, kw_only=True):
    """A conversation as the words need it. `company` is the number's name; `tags` with those of its customer."""

    id: int
    number_id: int
    contact_id: int
    team_id: int | None
    inbound_count: int
    queued_at: datetime | None
    priority: int
    company: str
    team: str | None
    case_number: int | None
    blocked: bool
    has_route: bool
    number_state: str
    tags: list[str] = []


class History(Struct):
    """What was said to a customer, and up to which message of theirs each conversation was decided about."""

    said: list[Said] = []
    decided: dict[int, int] = {}


class NewReply(Struct, frozen=True, kw_only=True):
    """A decision: said (`message_id`) or not (`not_sent`)."""

    conversation_id: int
    episode_id: int | None
    kind: AutomaticKind
    at: datetime
    inbound_count: int
    message_id: int | None = None
    not_sent: str | None = None
    policy_id: int | None = None


async def in_force(conn: Conn) -> Wording | None:
    """The words that count now; None (one cheap read) when nobody ever wrote any."""
    company, teams, numbers, rows = None, {}, {}, {}
    for id_, kind, subject, body in await conn.fetch(_IN_FORCE, KINDS):
        rows[kind, subject] = id_
        if kind == "automatic_number":
            numbers[subject] = _replies.decode(body)
        elif subject:
            teams[subject] = _replies.decode(body)
        else:
            company = _replies.decode(body)
    return Wording(company, teams, numbers, rows) if rows else None


async def places(conn: Conn, ids: Iterable[int]) -> dict[int, Place]:
    """By conversation."""
    return {row["id"]: Place(**dict(row)) for row in await conn.fetch(_PLACES, list(ids))}


async def histories(conn: Conn, contact_ids: Collection[int], now: datetime) -> dict[int, History]:
    """By customer; whoever was never told anything is absent."""
    found: dict[int, History] = defaultdict(lambda: History([], {}))
    for row in await conn.fetch(_SAID, list(contact_ids), now - _REMEMBERED):
        history, id_ = found[row["contact_id"]], row["conversation_id"]
        history.decided[id_] = max(history.decided.get(id_, 0), row["inbound_count"])
        if row["message_id"] is not None:
            history.said.append(Said(row["kind"], row["at"], row["episode_id"]))
    return dict(found)


async def served_before(conn: Conn, places: Iterable[Place], now: datetime) -> dict[int, int]:
    """How many of the same team's queue come before each of these, which stand in a team's queue or are put there now.

    One pass over the queues, however many ask.
    """
    asked = [one for one in places if one.team_id is not None]
    if not asked:
        return {}
    columns = [[getattr(one, name) for one in asked] for name in ("id", "team_id", "priority")]
    rows = await conn.fetch(_AHEAD, *columns, [one.queued_at or now for one in asked])
    return {row[0]: row[1] for row in rows}


async def add(conn: Conn, replies: Sequence[NewReply]) -> None:
    """Keep these decisions; one message of a customer is decided about once."""
    await conn.executemany(_ADD, [msgspec.structs.astuple(one) for one in replies])
