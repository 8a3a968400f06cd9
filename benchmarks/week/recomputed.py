"""The gateway's clocks beside those of the oracle, conversation by conversation, to the second.

Called by `verdict`. The facts are raw rows: messages with their accepted times, resolves, owner's segments. A clock is
compared by target, start, allowance, verdict, used seconds, moment of the breach and end.
"""

from collections import Counter, defaultdict
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import msgspec

from benchmarks.week.company import HOLDING, TEAMS, THANKS, URGENT
from benchmarks.week.oracle import Expected, Fact, Place, Segment, expected, open_wait
from benchmarks.week.walker import Walker

if TYPE_CHECKING:
    from benchmarks.week.scene import Week

_MESSAGES = """
select m.conversation_id, m.id, m.answers is not null as scheduled, m.direction, m.author_kind, m.content, m.status,
       m.states_at, m.order_us, m.at,
       s.at as accepted, coalesce(s.known_at, m.known_at) as learned
from messages m left join message_statuses s on s.message_id = m.id and s.status = 'accepted'
order by learned, m.id
"""
_SEGMENTS = """
select e.conversation_id, s.started_at, t.name from owner_segments s join episodes e on e.id = s.episode_id
left join teams t on t.id = s.team_id order by s.started_at, s.id
"""
_CLOCKS = """
select conversation_id, target, started_at, allowed_s, state, used_s, missed_at, ended_at from clocks
"""
_CONVERSATIONS = "select id, owed_since from conversations"


class Recomputed(msgspec.Struct):
    """What differs, and the figures both agree on."""

    differ: list[str] = []
    waits_lost: list[str] = []
    counts: Counter[str] = msgspec.field(default_factory=Counter)
    first_responses: list[float] = []


async def recompute(week: "Week", begins: datetime) -> Recomputed:
    """Every conversation, every clock."""
    now = week.now()
    walkers = {team.name: Walker(team, begins, now) for team in TEAMS}
    teams = {team.name: team for team in TEAMS}
    facts, segments, clocks = await _facts(week), await _segments(week), await _clocks(week)
    found = Recomputed()
    for id_, owed in await week.conn.fetch(_CONVERSATIONS):
        place = Place(segments[id_], teams, walkers, now)
        try:
            _compare(found, id_, expected(facts[id_], place), clocks[id_], now)
        except (LookupError, ValueError) as error:
            found.differ.append(f"{id_}: {error!r} {facts[id_]} {segments[id_]}")
            continue
        if open_wait(facts[id_]) != owed:
            found.waits_lost.append(f"{id_}: owed since {owed}, should be {open_wait(facts[id_])}")
    return found


def _compare(found: Recomputed, id_: int, wanted: list[Expected], kept: list[Expected], now: datetime) -> None:
    for one in wanted:
        found.counts[f"{one.target}, {one.state}"] += 1
        if one.target == "first_response" and one.state in ("met", "missed"):
            found.first_responses.append(one.used / 60)
    left = [_settled(one, now) for one in kept]
    for one in (_settled(one, now) for one in wanted):
        if one in left:
            left.remove(one)
        else:
            alike = [other for other in left if (other.target, other.started) == (one.target, one.started)]
            found.differ.append(f"{id_}: should be {_shown(one)}, is {[_shown(other) for other in alike]}")
            left = [other for other in left if other not in alike]
    found.differ += [f"{id_}: should not be {_shown(one)}" for one in left]


def _settled(one: Expected, now: datetime) -> Expected:
    """A breach of the very last seconds is told at the next look."""
    if one.ended is None and one.missed is not None and now - one.missed < timedelta(minutes=2):
        return Expected(one.target, one.started, one.allowed, one.state, one.used, None, None)
    return one


def _shown(one: Expected) -> str:
    times = [f"{at:%d %H:%M:%S.%f}" if at else "-" for at in (one.started, one.missed, one.ended)]
    return (
        f"{one.target} {one.state} from {times[0]}, used {one.used}/{one.allowed}, missed {times[1]}, ended {times[2]}"
    )


async def _facts(week: "Week") -> dict[int, list[Fact]]:
    found: dict[int, list[Fact]] = defaultdict(list)
    for row in await week.conn.fetch(_MESSAGES):
        if (fact := _fact(row)) is not None:
            found[row["conversation_id"]].append(fact)
    return found


def _fact(row: Any) -> Fact | None:
    content = msgspec.json.decode(row["content"])
    known = row["learned"]
    if row["direction"] == "in":
        at = datetime.fromtimestamp(row["order_us"] // 1_000_000, UTC)
        said = content["body"]
        return Fact("thanks" if said == THANKS else "needs", at, known, urgent=URGENT in said, message=row["id"])
    if row["direction"] == "internal":
        return Fact("resolved", row["at"], known) if content.get("event") == "resolved" else None
    if row["accepted"] is None or row["status"] == "failed":
        return None
    at = row["accepted"].replace(microsecond=0)
    if row["author_kind"] == "user":
        written = row["id"] if row["scheduled"] else None
        return Fact("reply", at, known, holding=content.get("body") == HOLDING, written=written)
    return Fact("stated", at, known, states=row["states_at"]) if row["states_at"] is not None else None


async def _segments(week: "Week") -> dict[int, list[Segment]]:
    found: dict[int, list[Segment]] = defaultdict(list)
    for id_, started, team in await week.conn.fetch(_SEGMENTS):
        found[id_].append(Segment(started, team))
    return found


async def _clocks(week: "Week") -> dict[int, list[Expected]]:
    found: dict[int, list[Expected]] = defaultdict(list)
    for id_, target, started, allowed, state, used, missed, ended in await week.conn.fetch(_CLOCKS):
        found[id_].append(Expected(target, started, allowed, state, used if ended else 0, missed, ended))
    return found
