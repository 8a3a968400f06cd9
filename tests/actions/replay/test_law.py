"""The law: the same past under the same rules gives the very same decisions; under other rules it does not."""

from datetime import datetime, timedelta

import pytest

from backend_gateway.domain.replay.compare import COMPARED, by_gateway
from backend_gateway.domain.replay.engine import replay
from backend_gateway.domain.replay.past import Past
from backend_gateway.domain.replay.rulebook import Rulebooks
from backend_gateway.domain.replay.run import Task, run
from backend_gateway.store.replay import read_past
from backend_gateway.store.unit import Reader
from protocol.routing import RuleList
from tests.actions.replay.day import Day

Row = tuple[datetime, int, str, int | None, int | None, int | None, str | None]


async def past_of(day: Day, start: datetime) -> Past:
    """Everything since `start`, as the store reads it."""
    async with Reader(day.pool, repeatable_read=True) as reader:
        return await read_past(reader.conn, start, day.now + timedelta(seconds=1), lambda _done: None)


def really(past: Past) -> list[Row]:
    """What the gateway decided, in its order."""
    return [
        (one.at, one.conversation_id, one.outcome, one.team_id, one.user_id, _rule(one.rule), one.tie_break)
        for one in by_gateway(past)
    ]


def again(past: Past, *, rules: tuple[RuleList, ...] = ()) -> list[Row]:
    """What the replay decides, in its order."""
    office = replay(past, Rulebooks(past.policies, rules))
    found: list[Row] = []
    for id_, move in office.moves:
        if move.outcome in COMPARED:
            rule = _rule(move.rule)
            found.append((move.at, id_, move.outcome, move.team_id, move.agent_id, rule, move.tie_break))
    return found


def _rule(rule: object) -> int | None:
    return getattr(rule, "rule_id", None)


@pytest.mark.slow
@pytest.mark.parametrize("seed", [40, 42])
async def test_the_same_past_under_the_same_rules_is_the_same_decisions(day: Day, seed: int) -> None:
    start = day.now
    await day.opens(seed)
    await day.lives(70)
    past = await past_of(day, start)
    real = really(past)
    assert len({one[2] for one in real}) >= 3, "a day on which little was decided proves little"
    assert len(real) > 40
    assert again(past) == real
    changed = (await day.changed_rules(),)
    assert again(past, rules=changed) != real


async def test_a_part_of_the_day_begins_with_what_was_open_then(day: Day) -> None:
    await day.opens(5)
    await day.lives(40)
    middle = day.now + timedelta(seconds=1)
    await day.lives(35)
    past = await past_of(day, middle)
    assert past.counts["open_before"] > 0
    told = run(Task(past=past))
    assert told.summary.fidelity.decisions > 20
    assert told.summary.fidelity.same == told.summary.fidelity.decisions
    assert {one.code for one in told.summary.caveats} >= {"open_before"}


async def test_promises_come_out_as_they_were(day: Day) -> None:
    start = day.now
    await day.opens(6)
    await day.lives(80)
    past = await past_of(day, start)
    told = run(Task(past=past))
    assert told.summary.cases == len({e.id for talk in past.talks for e in talk.episodes})
    assert (told.summary.changed, told.summary.fidelity.same) == (0, told.summary.fidelity.decisions)
    assert all(one.really == one.would for one in told.summary.targets)
    assert sum(one.really.met + one.really.missed for one in told.summary.targets) > 3
