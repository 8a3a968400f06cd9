"""The stories of all cases of a batch of conversations, as the metrics are told of them. Set-based."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, Final

from msgspec import Struct

from backend_gateway.domain.metrics.story import Hold, Promise, Segment, Sibling, Story, Survey, Wait
from backend_gateway.store.conn import Conn
from backend_gateway.store.metrics.turns import Turns, turns

_EPISODES: Final = """
select e.id, e.conversation_id, c.number_id, c.contact_id, c.tags, e.opened_by, e.started_at, e.first_inbound_at,
       e.first_resolved_at, e.ended_at, e.resolved_by, case when e.ended_at is not null then e.void end as void,
       e.outcome, e.amount_cents, e.currency
from episodes e join conversations c on c.id = e.conversation_id
where e.conversation_id = any($1::bigint[]) order by e.started_at, e.id
"""
_SEGMENTS: Final = """
select id, episode_id, owner_kind, user_id, team_id, started_at, ended_at, reason from owner_segments
where episode_id = any($1::bigint[]) order by started_at, id
"""
_WAITS: Final = """
select id, episode_id, started_at, started_by, team_id, ended_at, ended_by, end_kind from waits
where episode_id = any($1::bigint[]) order by started_at, id
"""
_CLOCKS: Final = """
select id, episode_id, wait_id, calendar_id, target, state, started_at, team_id, ended_at, missed_at from clocks
where episode_id = any($1::bigint[]) order by started_at, id
"""
_HOLDS: Final = """
select episode_id, kind, started_at, ended_at from holds
where episode_id = any($1::bigint[]) order by started_at, id
"""
_SURVEYS: Final = """
select id, episode_id, at, not_sent, credited_to, score, answered_at, message_id, answer_id from surveys
where episode_id = any($1::bigint[]) and kind = 'csat'
"""
_OF_PEOPLE: Final = """
select o.id from conversations c join conversations o on o.contact_id = c.contact_id
where c.id = any($1::bigint[]) group by o.id order by o.id
"""


class Told(Struct, frozen=True, kw_only=True):
    """A case and what filters need of it. `frozen`: by wait, the policies row of the hours its clocks count by."""

    story: Story
    tags: tuple[str, ...]
    frozen: dict[int, int | None]


async def of_people(conn: Conn, conversation_ids: Sequence[int]) -> list[int]:
    """These and all others of the same people: their cases tell something of each other."""
    return [row[0] for row in await conn.fetch(_OF_PEOPLE, conversation_ids)]


async def stories(conn: Conn, conversation_ids: Sequence[int]) -> list[Told]:
    """Every case of these conversations (all of a person's, see `of_people`), oldest first."""
    rows = await conn.fetch(_EPISODES, conversation_ids)
    ids = [row["id"] for row in rows]
    parts = [await _grouped(conn, sql, ids) for sql in (_SEGMENTS, _WAITS, _CLOCKS, _HOLDS, _SURVEYS)]
    said = await turns(conn, conversation_ids, ids)
    siblings = _siblings(rows, said)
    clocks = parts[2]
    return [
        Told(
            story=_story(row, said[row["id"]], siblings, *(part[row["id"]] for part in parts)),
            tags=tuple(row["tags"]),
            frozen=_frozen(clocks[row["id"]]),
        )
        for row in rows
    ]


def _siblings(rows: Sequence[Any], said: dict[int, Turns]) -> dict[int, list[tuple[int, Sibling]]]:
    """By person: their cases that count."""
    found: dict[int, list[tuple[int, Sibling]]] = defaultdict(list)
    for row in rows:
        if row["void"] is None:
            reasons = frozenset(said[row["id"]].reasons)
            sibling = Sibling(started=row["started_at"], tags=frozenset(row["tags"]), reasons=reasons)
            found[row["contact_id"]].append((row["id"], sibling))
    return found


def _frozen(clocks: list[Any]) -> dict[int, int | None]:
    return {row["wait_id"]: row["calendar_id"] for row in reversed(clocks) if row["wait_id"] is not None}


def _story(
    row: Any, said: Turns, siblings: dict[int, list[tuple[int, Sibling]]], segments: list[Any], waits: list[Any],
    clocks: list[Any], holds: list[Any], surveys: list[Any],
) -> Story:  # fmt: skip
    return Story(
        episode=row["id"], conversation=row["conversation_id"], number=row["number_id"], opened_by=row["opened_by"],
        started=row["started_at"], began=row["first_inbound_at"], first_resolved=row["first_resolved_at"],
        ended=row["ended_at"], resolved_by=row["resolved_by"], void=row["void"], outcome=row["outcome"],
        amount_cents=row["amount_cents"], currency=row["currency"], tags=tuple(row["tags"]),
        segments=tuple(map(_segment, segments)), waits=tuple(map(_wait, waits)), promises=tuple(map(_promise, clocks)),
        holds=tuple(map(_hold, holds)), survey=next(map(_survey, surveys), None), replies=tuple(said.replies),
        heard=tuple(said.heard), acts=tuple(said.acts), tries=said.tries, calls=tuple(said.calls),
        automatic=said.automatic, bot=said.bot, bot_asks=said.bot_asks, reasons=tuple(sorted(said.reasons)),
        tagged=tuple(said.tagged), closed=tuple(said.closed), ad=said.ad,
        siblings=tuple(one for id_, one in siblings[row["contact_id"]] if id_ != row["id"]),
    )  # fmt: skip


async def _grouped(conn: Conn, sql: str, episodes: Sequence[int]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for row in await conn.fetch(sql, episodes) if episodes else ():
        found[row["episode_id"]].append(row)
    return found


def _segment(row: Any) -> Segment:
    return Segment(
        id=row["id"], kind=row["owner_kind"], started=row["started_at"], ended=row["ended_at"], user_id=row["user_id"],
        team_id=row["team_id"], reopens=row["reason"] == "reopened",
    )  # fmt: skip


def _hold(row: Any) -> Hold:
    return Hold(kind=row["kind"], started=row["started_at"], ended=row["ended_at"])


def _survey(row: Any) -> Survey:
    return Survey(
        id=row["id"], at=row["at"], not_sent=row["not_sent"], credited_to=row["credited_to"], score=row["score"],
        answered=row["answered_at"], message=row["message_id"], answer=row["answer_id"],
    )  # fmt: skip


def _wait(row: Any) -> Wait:
    return Wait(
        id=row["id"], started=row["started_at"], message=row["started_by"], team_id=row["team_id"],
        ended=row["ended_at"], by=row["ended_by"], end=row["end_kind"],
    )  # fmt: skip


def _promise(row: Any) -> Promise:
    return Promise(
        id=row["id"], target=row["target"], state=row["state"], started=row["started_at"], team_id=row["team_id"],
        ended=row["ended_at"], missed=row["missed_at"],
    )  # fmt: skip
