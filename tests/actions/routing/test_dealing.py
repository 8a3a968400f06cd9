"""Queues are dealt: oldest first, up to capacity, to whoever the mode prefers; who cannot be dealt to is told once."""

import asyncio
from datetime import UTC, datetime, timedelta

from backend_gateway.actions.policies import create_calendar
from backend_gateway.domain.calendar import office_hours
from backend_gateway.store.routing import decisions
from backend_gateway.store.unit import Unit
from protocol.routing import NeededSkill, RouteTo, Rule, Words
from tests.actions.routing.desk import ADMIN, Desk
from tests.contract.facts import check_facts
from tests.contract.world import person


async def ventas(desk: Desk, **how: object) -> None:
    """Everything goes to Ventas, whose queue is dealt."""
    await desk.rules(otherwise="Ventas")
    await desk.deals("Ventas", **how)


async def test_a_conversation_gets_an_owner_and_says_why(desk: Desk) -> None:
    await ventas(desk)
    ana = await desk.here("ana", "Ventas")
    id_ = await desk.say(1, "quiero comprar")
    assert (await desk.deal()).done == 1
    row = await desk.row(id_)
    assert (row["owner_kind"], row["assignee_id"], row["team_id"]) == ("person", ana, desk.world.teams["Ventas"])
    assert row["queued_at"] is None
    assert await desk.events(id_) == [("routed", "Ventas", None), ("dealt", "Ana", None)]
    assert await desk.pool.fetchval("select dealt_at from presence where user_id = $1", ana) == desk.now
    async with desk.pool.acquire() as conn:
        newest = (await decisions.of_conversation(conn, id_))[0]
        await check_facts(conn)
    assert newest.outcome == "assigned"
    assert newest.body.why is not None
    assert newest.body.why.agent_id == ana
    assert newest.body.why.tie_break == "only_one"
    assert [one.agent_id for one in newest.body.why.candidates if not one.refused] == [ana]


async def test_a_team_without_a_policy_or_with_hands_only_is_left_to_people(desk: Desk) -> None:
    await desk.rules(otherwise="Ventas")
    await desk.here("ana", "Ventas")
    id_ = await desk.say(1, "hola, quiero comprar")
    assert (await desk.deal(sweep=True)).done == 0
    await desk.deals("Ventas", mode="manual")
    assert (await desk.deal(sweep=True)).done == 0
    assert await desk.owner(id_) is None


async def test_lesson_13_who_frees_up_gets_the_one_that_waits_longest(desk: Desk) -> None:
    await ventas(desk)
    ana = await desk.here("ana", "Ventas", places=1)
    first, second, third = [await desk.say(n, "quiero comprar") for n in (1, 2, 3)]
    await desk.deal()
    assert [await desk.owner(id_) for id_ in (first, second, third)] == [ana, None, None]
    await desk.world.resolve(first)
    await desk.follow()
    await desk.deal()
    assert [await desk.owner(id_) for id_ in (second, third)] == [ana, None]


async def test_lesson_13_a_night_with_nobody_on_is_dealt_in_the_morning_oldest_first(desk: Desk) -> None:
    await ventas(desk)
    ids = [await desk.say(n, "quiero comprar") for n in range(1, 6)]
    await desk.deal(sweep=True)
    assert await desk.alerts() == [f"queue_stuck:nobody_available:{desk.world.teams['Ventas']}"]
    ana = await desk.here("ana", "Ventas", places=3)
    await desk.deal(sweep=True)
    assert [await desk.owner(id_) for id_ in ids] == [ana, ana, ana, None, None]


async def test_lesson_14_load_is_balanced(desk: Desk) -> None:
    await ventas(desk)
    people = [await desk.here(name, "Ventas", places=4) for name in ("ana", "eva", "leo")]
    ids = [await desk.say(n, "quiero comprar") for n in range(1, 10)]
    await desk.deal()
    owners = [await desk.owner(id_) for id_ in ids]
    assert sorted(owners.count(who) for who in people) == [3, 3, 3]


async def test_lesson_12_a_returning_customer_is_not_tied_to_somebody_who_went_home(desk: Desk) -> None:
    await ventas(desk, sticky=True)
    ana = await desk.here("ana", "Ventas", places=9)
    id_ = await desk.say(1, "quiero comprar")
    await desk.deal()
    eva = await desk.here("eva", "Ventas", places=9)
    await desk.world.resolve(id_)
    desk.world.tick(60 * 60 * 24 * 7)
    await desk.say(1, "otra vez yo")
    await desk.deal()
    assert await desk.owner(id_) == ana
    await desk.world.resolve(id_)
    await desk.gone("ana")
    desk.world.tick(60 * 60 * 24 * 7)
    await desk.say(1, "y otra")
    await desk.deal()
    assert await desk.owner(id_) == eva
    async with desk.pool.acquire() as conn:
        why = (await decisions.of_conversation(conn, id_))[0].body.why
    assert why is not None
    assert [reason.code for reason in why.sticky_refused] == ["offline"]


async def test_lesson_17_nothing_open_is_without_owner_or_queue(desk: Desk) -> None:
    await ventas(desk)
    await desk.here("ana", "Ventas", places=2)
    for n in range(1, 7):
        await desk.say(n, "quiero comprar")
    await desk.deal()
    await desk.gone("ana")
    orphans = """
    select id from conversations where state <> 'resolved'
      and not (owner_kind = 'person' and assignee_id is not null or owner_kind = 'queue' and team_id is not null)
    """
    assert await desk.pool.fetch(orphans) == []


async def test_skills_keep_it_for_who_can_do_it(desk: Desk) -> None:
    to = RouteTo(team_id=desk.world.teams["Ventas"], skills=(NeededSkill("legal", 3),))
    await desk.pool.execute("insert into skills (name) values ('legal')")
    await desk.rules(Rule(id=1, name="Legal", when=Words(("contrato",)), then=to), otherwise="Ventas")
    await desk.deals("Ventas", mode="skills")
    await desk.here("ana", "Ventas")
    eva = await desk.here("eva", "Ventas")
    await desk.pool.execute("insert into user_skills values ($1, 1, 4)", eva)
    ids = [await desk.say(n, "mi contrato") for n in (1, 2)]
    await desk.deal()
    assert [await desk.owner(id_) for id_ in ids] == [eva, eva]


async def test_shifts_and_absences_keep_new_work_away(desk: Desk) -> None:
    await ventas(desk)
    ana, eva = await desk.here("ana", "Ventas"), await desk.here("eva", "Ventas")
    ends, hour = desk.now + timedelta(minutes=10), timedelta(hours=1)
    add = "insert into shifts (user_id, kind, starts_at, ends_at) values ($1, $2, $3, $4)"
    await desk.pool.execute(add, ana, "shift", desk.now - hour, ends)
    await desk.pool.execute(add, eva, "absence", desk.now - hour, desk.now + hour)
    id_ = await desk.say(1, "quiero comprar")
    await desk.deal(sweep=True)
    assert await desk.owner(id_) is None
    await desk.pool.execute("delete from shifts where user_id = $1", eva)
    await desk.deal(sweep=True)
    assert await desk.owner(id_) == eva


async def test_what_is_taken_back_stands_on_top_and_goes_to_another(desk: Desk) -> None:
    await ventas(desk)
    ana = await desk.here("ana", "Ventas", places=1)
    mine = await desk.say(1, "quiero comprar")
    await desk.deal()
    await desk.gone("ana")
    waiting = await desk.say(2, "yo también")
    await desk.pool.execute("update conversations set owed_since = $2 where id = $1", waiting, desk.now)
    await desk.take_back(mine)
    eva = await desk.here("eva", "Ventas", places=1)
    await desk.here("ana")
    await desk.deal()
    assert await desk.owner(mine) == eva
    assert (await desk.row(mine))["hops"] == 1
    assert await desk.owner(waiting) in (None, ana)


async def test_at_most_two_automatic_hops(desk: Desk) -> None:
    await ventas(desk)
    id_ = await desk.say(1, "quiero comprar")
    for name in ("ana", "eva", "leo"):
        await desk.here(name, "Ventas")
        await desk.deal()
        await desk.gone(name)
        await desk.take_back(id_)
    await desk.here("iris", "Ventas")
    await desk.deal(sweep=True)
    row = await desk.row(id_)
    assert (row["assignee_id"], row["hops"]) == (None, 2)
    assert await desk.alerts() == [f"queue_stuck:hops_spent:{desk.world.teams['Ventas']}"]


async def test_the_draft_travels_and_is_never_sent(desk: Desk) -> None:
    await ventas(desk)
    await desk.here("ana", "Ventas")
    id_ = await desk.say(1, "quiero comprar")
    await desk.deal()
    await desk.world.draft(id_, "Con gusto, le", desk.world.viewers["ana"])
    await desk.gone("ana")
    await desk.take_back(id_)
    eva = await desk.here("eva", "Ventas")
    await desk.deal()
    text = await desk.pool.fetchval("select text from drafts where user_id = $1 and conversation_id = $2", eva, id_)
    assert text == "Con gusto, le"
    assert await desk.pool.fetchval("select count(*) from messages where direction = 'out'") == 0


async def test_overflow_goes_to_the_second_team_when_its_time_has_come(desk: Desk) -> None:
    await ventas(desk, overflow_team_id=desk.world.teams["Soporte"], overflow_minutes=5)
    await desk.deals("Soporte")
    otto = await desk.here("oto", "Soporte")
    id_ = await desk.say(1, "quiero comprar")
    await desk.after(minutes=4)
    await desk.deal()
    assert await desk.owner(id_) is None
    await desk.after(minutes=2)
    await desk.deal()
    row = await desk.row(id_)
    assert (row["assignee_id"], row["team_id"], row["hops"]) == (otto, desk.world.teams["Soporte"], 1)
    assert list(await desk.outcomes(id_)) == ["queued", "overflowed"]


async def test_lesson_15_nobody_free_is_one_alert_closed_when_over(desk: Desk) -> None:
    await ventas(desk)
    await desk.here("ana", "Ventas", places=1)
    for n in range(1, 5):
        await desk.say(n, "quiero comprar")
    await desk.deal(sweep=True)
    await desk.deal(sweep=True)
    full = f"queue_stuck:everyone_full:{desk.world.teams['Ventas']}"
    assert await desk.alerts() == [full]
    await desk.say(9, "yo también")
    await desk.deal(sweep=True)
    assert await desk.pool.fetchval("select count(*) from alerts") == 1
    assert await desk.pool.fetchval("select max(step) from alerts") == 0
    await desk.gone("ana")
    await desk.deal(sweep=True)
    assert await desk.alerts() == [f"queue_stuck:nobody_available:{desk.world.teams['Ventas']}"]
    await desk.here("ana", places=20)
    await desk.deal(sweep=True)
    await desk.deal(sweep=True)
    assert await desk.alerts() == []


async def test_a_stuck_queue_that_grows_says_how_many_wait_and_rings_nobody_anew(desk: Desk) -> None:
    await ventas(desk)
    told = "select step, acknowledged_by, (body->>'waiting')::int, rev from alerts"
    for n in range(1, 4):
        await desk.say(n, "quiero comprar")
    await desk.deal(sweep=True)
    ana = await desk.here("ana")
    await desk.pool.execute("update alerts set acknowledged_at = now(), acknowledged_by = $1", ana)
    for n in range(4, 12):
        await desk.say(n, "quiero comprar")
    await desk.deal(sweep=True)
    assert [tuple(row) for row in await desk.pool.fetch(told)] == [(0, ana, 11, 2)]
    await desk.say(12, "yo también")
    await desk.deal(sweep=True)
    assert [tuple(row) for row in await desk.pool.fetch(told)] == [(0, ana, 11, 2)]  # too little to say it again


async def test_a_team_that_is_closed_raises_no_alert(desk: Desk) -> None:
    async with Unit(desk.pool) as unit:
        calendar = await create_calendar(unit, ADMIN, "Lunes a viernes")
    await desk.policy("calendar", calendar, office_hours("America/Lima"))
    await ventas(desk, calendar_id=calendar)
    desk.world.now = datetime(2026, 11, 22, 17, tzinfo=UTC)  # a Sunday
    id_ = await desk.say(1, "quiero comprar")
    await desk.deal(sweep=True)
    assert await desk.alerts() == []
    desk.world.now = datetime(2026, 11, 23, 17, tzinfo=UTC)
    await desk.deal(sweep=True)
    assert await desk.alerts() == [f"queue_stuck:nobody_available:{desk.world.teams['Ventas']}"]
    assert await desk.owner(id_) is None


async def test_who_waits_since_before_the_rules_is_brought_in_by_the_sweep(desk: Desk) -> None:
    ana = await desk.here("ana", "Ventas")
    id_ = await desk.say(1, "quiero comprar")
    await ventas(desk)
    await desk.deal(sweep=True)
    await desk.deal(sweep=True)
    assert await desk.owner(id_) == ana


async def test_two_gateways_deal_at_once(desk: Desk) -> None:
    """300 conversations, 20 people: nobody over capacity, no double owner, oldest first, each decided once."""
    await ventas(desk)
    people = [await desk.here(f"p{n}", "Ventas", places=9) for n in range(20)]
    for n in range(300):
        await desk.world.say(person(n), "quiero comprar")
    await desk.follow()
    one, other = desk.router(), desk.router()

    async def turn() -> int:
        return sum([dealt.done for dealt in await asyncio.gather(one.round(sweep=False), other.round(sweep=True))])

    done = 0
    while more := await turn():
        done += more
    assert done == 180
    loads = await desk.pool.fetch("select assignee_id, count(*) from conversations group by 1")
    assert dict(map(tuple, loads)) == dict.fromkeys(people, 9) | {None: 120}
    left = await desk.pool.fetchval("select min(owed_since) from conversations where assignee_id is null")
    given = await desk.pool.fetchval("select max(owed_since) from conversations where assignee_id is not null")
    assert given < left
    twice = "select conversation_id from routing_decisions where outcome = 'assigned' group by 1 having count(*) > 1"
    assert await desk.pool.fetch(twice) == []
    assert await desk.pool.fetchval("select count(*) from routing_decisions where outcome = 'assigned'") == 180
    async with desk.pool.acquire() as conn:
        await check_facts(conn)
