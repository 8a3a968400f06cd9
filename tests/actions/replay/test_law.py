"""The law: the same past under the same rules gives the very same decisions; under other rules it does not."""

from datetime import datetime, timedelta

import pytest
from msgspec.structs import replace

from backend_gateway.actions import colleagues
from backend_gateway.domain.replay.compare import COMPARED, by_gateway
from backend_gateway.domain.replay.engine import replay
from backend_gateway.domain.replay.past import Past
from backend_gateway.domain.replay.rulebook import Rulebooks
from backend_gateway.domain.replay.run import Task, run
from backend_gateway.store.replay import read_past
from backend_gateway.store.unit import Reader, Unit
from protocol.planning import EditWork
from protocol.routing import RuleList
from tests.actions.replay.day import Day
from tests.actions.routing.desk import ADMIN

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


async def test_people_are_as_they_were_then(day: Day) -> None:
    """Teams, places and skills changed in the middle; a replay of the whole day knows what they were before."""
    start = day.now
    await day.opens(41)
    await day.lives(30)
    ana, leo = (day.world.viewers[name].user_id for name in ("ana", "leo"))
    ventas, soporte = day.world.teams["Ventas"], day.world.teams["Soporte"]
    day.world.tick()
    async with Unit(day.pool) as unit:
        work = EditWork(capacity=1, skills={"legal": 3}, team_ids=[soporte])
        await colleagues.edit_work(unit, ADMIN, ana, work)
        await colleagues.edit_work(unit, ADMIN, leo, EditWork(skills={}))
        zoe = day.world.viewers["zoe"].user_id
        await colleagues.set_members(unit, ADMIN, ventas, [zoe, leo])
    await day.pool.execute("alter table audit disable trigger user")
    await day.pool.execute("update audit set at = $1 where action in ('user.work', 'team.members')", day.now)
    await day.turn()
    await day.lives(40)
    past = await past_of(day, start)
    assert "people_as_today" not in past.counts
    people = {one.id: one for one in past.people}
    before, after = people[ana].at(start), people[ana].at(day.now)
    assert (before.team_ids, before.capacity, before.skills) == ((ventas,), 3, {})
    assert (after.team_ids, after.capacity, after.skills) == ((soporte,), 1, {"legal": 3})
    assert (people[leo].at(start).team_ids, people[leo].at(start).skills) == ((soporte,), {"legal": 3})
    real = really(past)
    assert again(past) == real
    as_today = replace(past, people=tuple(replace(one, changes=()) for one in past.people))
    assert again(as_today) != real
    await day.pool.execute("update audit set detail = detail - 'before' where action = 'user.work'")
    assert (await past_of(day, start)).counts["people_as_today"] == 2, "written before it told what had been"


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
