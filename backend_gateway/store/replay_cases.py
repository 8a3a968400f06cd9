"""Conversations of a period with what happened in them, a chunk at a time. Called by `store/replay`."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

import msgspec

from backend_gateway.domain.delivery import has_left
from backend_gateway.domain.message_text import searchable
from backend_gateway.domain.replay import past as p
from backend_gateway.domain.waits import is_human_reply, needs_answer
from backend_gateway.store.conn import Conn
from backend_gateway.store.replay_before import read_before
from protocol.content import Content, ReactionEvent, System
from protocol.message import Referral
from protocol.order import from_microseconds
from protocol.replay import ReplayClock

LATE: Final = timedelta(minutes=1)

_TALKS: Final = "select id, number_id, contact_id from conversations where id = any($1::bigint[]) order by id"
_EPISODES: Final = """
select id, conversation_id, case_number, started_at, ended_at, void from episodes
where conversation_id = any($1::bigint[]) and started_at < $3 and (ended_at is null or ended_at >= $2)
order by started_at, id
"""
_SEGMENTS: Final = """
select episode_id, owner_kind, user_id, team_id, started_at, ended_at, reason from owner_segments
where episode_id = any($1::bigint[]) and started_at < $2 order by started_at, id
"""
_WAITS: Final = """
select episode_id, started_at, ended_at, end_kind, team_id from waits
where episode_id = any($1::bigint[]) and started_at < $2 order by started_at, id
"""
_HOLDS: Final = """
select episode_id, id, kind, started_at, due_at, ended_at, area, reason from holds
where episode_id = any($1::bigint[]) and started_at < $2 order by started_at, id
"""
_CLOCKS: Final = """
select episode_id, target, started_at, allowed_s, used_s, state, due_at, ended_at, missed_at from clocks
where episode_id = any($1::bigint[]) and started_at < $2 order by started_at, id
"""
_MESSAGES: Final = """
select m.id, m.episode_id, m.direction, m.source, m.author_kind, m.content, m.status, m.order_us, m.at,
       m.known_at, m.holding, m.states_at, m.answers, m.survey_id, m.referral, s.at as accepted_at,
       m.id::text in (select l.content ->> 'subject' from messages l
                      where l.conversation_id = any($1::bigint[]) and l.kind = 'activity'
                        and l.content ->> 'event' in ('needs_answer', 'needs_answer_now')) as flagged
from messages m left join message_statuses s on s.message_id = m.id and s.status = 'accepted'
where m.conversation_id = any($1::bigint[]) and m.episode_id = any($2::bigint[])
  and (m.direction in ('in', 'out')
       or m.kind = 'activity' and m.content ->> 'event' in ('no_answer_needed', 'waiting_customer'))
  and m.source in ('live', 'echo') order by m.known_at, m.id
"""
_content = msgspec.json.Decoder[Content](Content)
_referral = msgspec.json.Decoder(Referral)
_SAYS_NOTHING: Final = (ReactionEvent, System)


class _Said:
    """The messages of one case."""

    def __init__(self) -> None:
        self.inbound: list[p.Inbound] = []
        self.replies: list[p.ReplyPast] = []
        self.stated: list[p.StatedPast] = []
        self.waived: list[datetime] = []


async def read_talks(
    conn: Conn, ids: Sequence[int], starts_at: datetime, ends_at: datetime, counts: Counter[str]
) -> list[p.TalkPast]:
    """These conversations; what cannot be known is counted."""
    episodes = await conn.fetch(_EPISODES, ids, starts_at, ends_at)
    cases = [row["id"] for row in episodes]
    segments = await _parts(conn, _SEGMENTS, cases, ends_at)
    waits, holds = await _parts(conn, _WAITS, cases, ends_at), await _parts(conn, _HOLDS, cases, ends_at)
    clocks = await _parts(conn, _CLOCKS, cases, ends_at)
    said = _said(await conn.fetch(_MESSAGES, ids, cases), ends_at, counts)
    before, changes = await read_before(conn, ids, starts_at, ends_at)
    found: dict[int, list[p.EpisodePast]] = defaultdict(list)
    for row in episodes:
        id_ = row["id"]
        counts["open_before"] += row["started_at"] < starts_at
        found[row["conversation_id"]].append(
            p.EpisodePast(
                id=id_, case_number=row["case_number"], started_at=row["started_at"], void=row["void"],
                ended_at=row["ended_at"] if row["ended_at"] and row["ended_at"] < ends_at else None,
                inbound=tuple(said[id_].inbound), replies=tuple(said[id_].replies), stated=tuple(said[id_].stated),
                waived=tuple(said[id_].waived),
                segments=tuple(p.SegmentPast(*one[1:]) for one in segments[id_]),
                waits=tuple(p.WaitPast(*one[1:]) for one in waits[id_]),
                holds=tuple(p.HoldPast(*one[1:]) for one in holds[id_]),
                clocks=tuple(_clock(one, ends_at) for one in clocks[id_]),
            )
        )  # fmt: skip
    return [
        p.TalkPast(
            id=row["id"], number_id=row["number_id"], contact_id=row["contact_id"], before=before[row["id"]],
            episodes=tuple(found[row["id"]]), changes=changes[row["id"]],
        )
        for row in await conn.fetch(_TALKS, ids)
    ]  # fmt: skip


async def _parts(conn: Conn, sql: str, cases: Sequence[int], ends_at: datetime) -> Mapping[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for row in await conn.fetch(sql, cases, ends_at):
        found[row["episode_id"]].append(tuple(row))
    return found


def _said(rows: Iterable[Any], ends_at: datetime, counts: Counter[str]) -> Mapping[int, _Said]:
    found: dict[int, _Said] = defaultdict(_Said)
    for row in rows:
        case = found[row["episode_id"]]
        if row["direction"] == "in":
            if row["known_at"] < ends_at:
                case.inbound.append(_inbound(row))
                counts["late_facts"] += row["known_at"] - row["at"] > LATE
        elif row["direction"] == "out":
            _outbound(case, row, ends_at)
        elif row["at"] < ends_at:
            case.waived.append(row["at"])
    return found


def _inbound(row: Any) -> p.Inbound:
    content = _content.decode(row["content"])
    return p.Inbound(
        id=row["id"],
        known_at=row["known_at"],
        at=row["at"],
        text=searchable(content),
        needs=row["flagged"] or (row["survey_id"] is None and needs_answer(content)),
        heard=not isinstance(content, _SAYS_NOTHING),
        referral=_referral.decode(row["referral"]) if row["referral"] else None,
    )


def _outbound(case: _Said, row: Any, ends_at: datetime) -> None:
    """A message of ours that left."""
    echo = row["source"] == "echo"
    at = from_microseconds(row["order_us"]) if echo else row["accepted_at"]
    known = row["known_at"] if echo else at
    if at is None or known >= ends_at or (not echo and not has_left(row["status"])):
        return
    if row["answers"] is False:  # scheduled, and the customer wrote before it left
        return
    if is_human_reply(row["author_kind"], _content.decode(row["content"]), row["source"]):
        case.replies.append(p.ReplyPast(row["id"], known, at, bool(row["holding"])))
    elif row["states_at"] is not None:
        case.stated.append(p.StatedPast(row["id"], at.replace(microsecond=0), row["states_at"]))


def _clock(row: Any, ends_at: datetime) -> ReplayClock:
    """As it stood at the end of the period."""
    _, target, started, allowed, used, state, due, ended, missed = row
    over = ended is not None and ended < ends_at
    late = missed is not None and missed < ends_at
    if state in {"running", "paused"} or not over:
        state = "void" if state == "void" else "missed" if late else "running"
    return ReplayClock(
        target=target, started_at=started, allowed_s=allowed, used_s=used, state=state, due_at=due,
        ended_at=ended if over else None,
    )  # fmt: skip
