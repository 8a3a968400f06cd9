"""How conversations stood in routing when the period began, from what was decided before and changed since.

Called by `store/replay_cases`. Today's tags are taken back one change after the other; priority is the last that was
set before; who had the customer last is in the segments of owners.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

import msgspec

from backend_gateway.domain.replay.past import Before, ChangePast
from backend_gateway.store.conn import Conn
from protocol.routing import RouteTo, RuleRef

_NOW: Final = "select id, priority, tags, created_at < $2 as old from conversations where id = any($1::bigint[])"
_CHANGES: Final = """
select conversation_id, at, content ->> 'event', coalesce(content ->> 'subject', '') from messages
where conversation_id = any($1::bigint[]) and direction = 'internal' and kind = 'activity'
  and content ->> 'event' in ('tagged', 'untagged', 'priority') order by at, id
"""
_PLACED: Final = """
select conversation_id, episode_id, at, body -> 'rule', body -> 'to' from routing_decisions
where conversation_id = any($1::bigint[]) and outcome = 'queued' order by id
"""
_OWNERS: Final = """
select distinct on (e.conversation_id) e.conversation_id, s.team_id from episodes e
join owner_segments s on s.episode_id = e.id
where e.conversation_id = any($1::bigint[]) and s.started_at < $2
order by e.conversation_id, s.started_at desc, s.id desc
"""
_LAST: Final = """
select distinct on (e.conversation_id) e.conversation_id, s.user_id, e.id from episodes e
join owner_segments s on s.episode_id = e.id and s.owner_kind = 'person'
where e.conversation_id = any($1::bigint[]) and s.started_at < $2
order by e.conversation_id, s.started_at desc, s.id desc
"""
_OPEN: Final = """
select conversation_id, id from episodes
where conversation_id = any($1::bigint[]) and started_at < $2 and (ended_at is null or ended_at >= $2)
"""
_rule = msgspec.json.Decoder(RuleRef)
_to = msgspec.json.Decoder(RouteTo)
Changes = Mapping[int, tuple[ChangePast, ...]]


async def read_before(
    conn: Conn, ids: Sequence[int], starts_at: datetime, ends_at: datetime
) -> tuple[dict[int, Before], Changes]:
    """How they stood, and what people changed by hand in the period."""
    changes: dict[int, list[ChangePast]] = defaultdict(list)
    for id_, at, what, value in await conn.fetch(_CHANGES, ids):
        changes[id_].append(ChangePast(at, what, value))
    placed: dict[int, list[Any]] = defaultdict(list)
    for id_, episode, at, rule, to in await conn.fetch(_PLACED, ids):
        placed[id_].append((episode, at, rule, _to.decode(to) if to else None))
    teams = {row[0]: row[1] for row in await conn.fetch(_OWNERS, ids, starts_at)}
    last = {row[0]: (row[1], row[2]) for row in await conn.fetch(_LAST, ids, starts_at)}
    open_ = {row[0]: row[1] for row in await conn.fetch(_OPEN, ids, starts_at)}
    found = {}
    for id_, priority, tags, _old in await conn.fetch(_NOW, ids, starts_at):
        rule = next((one for one in reversed(placed[id_]) if one[1] < starts_at and one[0] == open_.get(id_)), None)
        found[id_] = Before(
            team_id=teams.get(id_),
            priority=_priority(priority, changes[id_], placed[id_], starts_at),
            tags=_tags(tuple(tags), changes[id_], placed[id_], starts_at),
            rule=_rule.decode(rule[2]) if rule and rule[2] else None,
            skills=rule[3].skills if rule and rule[3] else (),
            ruled_priority=rule[3].priority if rule and rule[3] else None,
            last_user=last.get(id_, (None, None))[0],
        )
    kept = {id_: tuple(one for one in changes[id_] if starts_at <= one.at < ends_at) for id_ in found}
    return found, kept


def _priority(now: int, changes: Sequence[ChangePast], placed: Sequence[Any], start: datetime) -> int:
    sets = [(one.at, 0, int(one.value)) for one in changes if one.what == "priority" and one.value.isdigit()]
    sets += [(at, 1, to.priority) for _, at, _, to in placed if to is not None]  # the rules look after a change by hand
    earlier = [one for one in sorted(sets) if one[0] < start]
    if earlier:
        return earlier[-1][2]
    return 5 if sets else now


def _tags(
    now: tuple[str, ...], changes: Sequence[ChangePast], placed: Sequence[Any], start: datetime
) -> tuple[str, ...]:
    """Today's, with everything since taken back."""
    steps = [(one.at, one.what, one.value.split(", ")) for one in changes if one.what != "priority"]
    steps += [(at, "tagged", list(to.tags)) for _, at, _, to in placed if to is not None]
    tags = list(now)
    for at, what, names in sorted(steps, key=lambda one: one[0], reverse=True):
        if at < start:
            break
        if what == "tagged":
            tags = [one for one in tags if one not in names]
        else:
            tags += [one for one in names if one not in tags]
    return tuple(tags)
