"""Rules tried on paper: the verdict that would have come, who would have got it, and nothing written."""

from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
import pytest

from backend_gateway.actions.policies import create_calendar
from backend_gateway.actions.routing_trial import try_rules
from backend_gateway.domain.calendar import office_hours
from backend_gateway.errors import NotFound
from backend_gateway.store.routing import trials
from backend_gateway.store.unit import Reader, Unit
from protocol.message import Referral
from protocol.routing import (
    Attribute,
    Condition,
    FromAd,
    InHours,
    NeededSkill,
    Not,
    OrderOver,
    OrderWithin,
    Returning,
    RouteTo,
    Rule,
    RuleList,
    Vip,
    Words,
)
from protocol.routing_trial import Tried, TriedOrder, TryRouting
from sandbox import builders as b
from tests.actions.routing.desk import ADMIN, Desk
from tests.contract.world import person


def to(desk: Desk, team: str, **more: Any) -> RouteTo:
    return RouteTo(team_id=desk.world.teams[team], **more)


def rule(desk: Desk, id_: int, when: Condition, team: str = "Ventas", **more: Any) -> Rule:
    return Rule(id=id_, name=f"Regla {id_}", when=when, then=to(desk, team, **more))


def listed(desk: Desk, *rules: Rule, **more: Any) -> RuleList:
    return RuleList(version=1, rules=rules, otherwise=to(desk, "Soporte"), **more)


async def tried(desk: Desk, *lists: RuleList, **more: Any) -> Tried:
    async with Reader(desk.pool, repeatable_read=True) as reader:
        return await try_rules(reader.conn, ADMIN, TryRouting(lists=lists, **more), desk.now)


async def contact_of(desk: Desk, conversation_id: int) -> int:
    return int(await desk.pool.fetchval("select contact_id from conversations where id = $1", conversation_id))


def refused(one: Tried) -> dict[int, list[str]]:
    assert one.why is not None
    return {who.agent_id: [reason.code for reason in who.refused] for who in one.why.candidates}


async def test_the_first_rule_that_holds_wins_and_the_rest_is_not_asked(desk: Desk) -> None:
    rules = [rule(desk, 1, Vip()), rule(desk, 2, Words(phrases=("roto",)), priority=8), rule(desk, 3, Returning())]
    answer = await tried(desk, listed(desk, *rules), messages=("Me llegó ROTO",))
    assert answer.verdict == "routed"
    assert answer.rule is not None
    assert (answer.rule.rule_id, answer.to) == (2, to(desk, "Ventas", priority=8))
    assert [(one.rule.rule_id, one.matched) for one in answer.trials] == [(1, False), (2, True)]
    assert answer.trials[1].reasons[0].data["found"] == ["roto"]
    assert answer.why is None  # the team is not dealt


async def test_nothing_holds_and_nothing_is_said_otherwise(desk: Desk) -> None:
    bare = RuleList(version=1, rules=(rule(desk, 1, Vip()),))
    answer = await tried(desk, bare, messages=("hola, quiero una mesa",))
    assert (answer.verdict, answer.to, len(answer.trials)) == ("unrouted", None, 1)
    assert [one.code for found in answer.problems for one in found.problems] == ["no_otherwise"]


async def test_a_bare_greeting_is_listened_to(desk: Desk) -> None:
    answer = await tried(desk, listed(desk, rule(desk, 1, Words(phrases=("mesa",)))), messages=("hola",))
    assert answer.verdict == "listening"
    assert answer.wait_until == desk.now + timedelta(seconds=30)
    assert answer.to == to(desk, "Soporte")


async def test_who_could_get_it_and_why_not(desk: Desk) -> None:
    await desk.deals("Ventas")
    ana, bea = await desk.here("ana", "Ventas", places=2), await desk.here("bea", "Ventas", places=1)
    cid = await desk.here("cid", "Ventas")
    await desk.pool.execute("insert into skills (name) values ('daños')")
    for who, level in ((ana, 2), (bea, 3)):
        await desk.pool.execute(
            "insert into user_skills (user_id, skill_id, level) select $1, id, $2 from skills", who, level
        )
    need = (NeededSkill("daños", 2),)
    answer = await tried(desk, listed(desk, rule(desk, 1, Words(phrases=("roto",)), skills=need)), messages=("roto",))
    assert answer.why is not None
    assert answer.full is not None
    assert (answer.why.agent_id, answer.place) == (ana, 1)
    assert refused(answer)[cid] == ["skill_missing"]
    assert (answer.full.kind, answer.full.agent_id) == ("assign", bea)


async def test_everybody_full_waits_behind_those_who_wait(desk: Desk) -> None:
    await desk.rules(otherwise="Ventas")
    await desk.deals("Ventas")
    ana = await desk.here("ana", "Ventas", places=1)
    for n in (1, 2):
        await desk.say(n, "quiero una mesa")
    await desk.deal()
    desk.world.tick()
    answer = await tried(desk, RuleList(version=1, otherwise=to(desk, "Ventas")), messages=("quiero una silla",))
    assert answer.why is not None
    assert (answer.why.kind, answer.place, refused(answer)[ana]) == ("wait", 2, ["full"])
    assert answer.full is None


async def test_a_real_conversation_leaves_its_owner_meanwhile(desk: Desk) -> None:
    await desk.rules(otherwise="Ventas")
    await desk.deals("Ventas")
    ana = await desk.here("ana", "Ventas", places=1)
    id_ = await desk.say(1, "quiero una mesa", "y dos sillas")
    await desk.deal()
    assert await desk.owner(id_) == ana
    before = await desk.row(id_)
    answer = await tried(desk, listed(desk, rule(desk, 7, Words(phrases=("sillas",)))), conversation_id=id_)
    assert answer.facts.heard == ("quiero una mesa", "y dos sillas")
    assert answer.facts.contact_id == await contact_of(desk, id_)
    assert answer.why is not None
    assert (answer.why.kind, answer.why.agent_id) == ("assign", ana)
    assert await desk.row(id_) == before


async def test_the_record_of_the_customer_counts(desk: Desk) -> None:
    contact = await contact_of(desk, await desk.say(1, "hola"))
    sql = "update contacts set vip = true, language = 'pt', fields = '{\"3\": \"Mayoreo\"}' where id = $1"
    await desk.pool.execute(sql, contact)
    number = await desk.pool.fetchval("select number_id from conversations where contact_id = $1", contact)
    lists = listed(desk, rule(desk, 1, Attribute(name="3", values=("mayoreo",))))
    answer = await tried(desk, lists, contact_id=contact, messages=("bom dia",))
    assert answer.rule is not None
    assert answer.rule.rule_id == 1
    facts = answer.facts
    assert (facts.vip, facts.language, facts.guessed, facts.returning) == (True, "pt", False, True)
    assert facts.number_id == number


async def test_a_stranger_from_an_ad(desk: Desk) -> None:
    lists = listed(desk, rule(desk, 1, Returning()), rule(desk, 2, FromAd(phrases=("buen fin",))))
    ad = Referral(source_id="9", headline="Ofertas del Buen Fin")
    answer = await tried(desk, lists, messages=("info",), ad=ad)
    assert answer.rule is not None
    assert answer.rule.rule_id == 2
    assert (answer.facts.contact_id, answer.facts.returning) == (None, False)


async def test_the_hours_are_those_of_the_time_that_was_asked_about(desk: Desk) -> None:
    async with Unit(desk.pool) as unit:
        calendar = await create_calendar(unit, ADMIN, "Tienda")
    await desk.policy("calendar", calendar, office_hours("America/Mexico_City"))
    lists = listed(desk, rule(desk, 1, InHours()), calendar_id=calendar)
    sunday, monday = datetime(2026, 11, 22, 18, tzinfo=UTC), datetime(2026, 11, 23, 18, tzinfo=UTC)
    for at, wanted in ((sunday, None), (monday, 1)):
        answer = await tried(desk, lists, messages=("quiero una mesa",), at=at)
        assert answer.rule is not None
        assert answer.rule.rule_id == wanted
        assert answer.facts.inside_hours == (wanted == 1)


async def test_problems_name_the_list_and_the_card(desk: Desk) -> None:
    broken = rule(desk, 4, Words(phrases=()))
    answer = await tried(desk, listed(desk, broken), messages=("x",))
    found = [(one.code, one.path, one.rule_id) for group in answer.problems for one in group.problems]
    assert found == [("empty_condition", "rules.0.when", 4)]


async def test_a_rule_nested_too_deep_is_told_and_not_asked(desk: Desk) -> None:
    deep: Condition = Vip()
    for _ in range(300):
        deep = Not(deep)
    lists = listed(desk, rule(desk, 4, deep), rule(desk, 5, Returning(returning=False)))
    answer = await tried(desk, lists, messages=("quiero una mesa",))
    assert [one.code for group in answer.problems for one in group.problems] == ["too_deep"]
    assert answer.rule is not None
    assert answer.rule.rule_id == 5


async def test_who_is_out_of_sight_is_not_tried(desk: Desk) -> None:
    for more in ({"contact_id": 987654321}, {"conversation_id": 987654321}):
        with pytest.raises(NotFound):
            await tried(desk, listed(desk), **more)


async def test_uses_are_counted_by_list_and_rule(desk: Desk) -> None:
    await desk.rules(rule(desk, 5, Words(phrases=("mesa",))))
    for n, text in ((1, "una mesa"), (2, "otra mesa"), (3, "una silla")):
        await desk.say(n, text)
    async with Reader(desk.pool) as reader:
        found = await trials.uses(reader.conn, desk.now - timedelta(days=7))
        later = await trials.uses(reader.conn, desk.now + timedelta(days=1))
    assert [(one.number_id, one.rule_id, one.count) for one in found] == [(None, 5, 2), (None, None, 1)]
    assert later == ()


async def test_an_order_is_tried_or_the_one_they_really_sent_counts(desk: Desk) -> None:
    lists = listed(desk, rule(desk, 1, OrderOver(400_000_000, "PEN")), rule(desk, 2, OrderWithin(24)))

    async def decides(**more: Any) -> int | None:
        answer = await tried(desk, lists, messages=("¿y mi pedido?",), **more)
        return answer.rule.rule_id if answer.rule is not None else None

    assert await decides() is None
    assert await decides(order=TriedOrder(micros=400_000_001, currency="PEN", hours_ago=30)) == 1
    assert await decides(order=TriedOrder(micros=400_000_001, currency="USD", hours_ago=23)) == 2
    assert await decides(order=TriedOrder(micros=400_000_000, currency="PEN", hours_ago=24)) is None
    items = [b.order_item("silla", 3, 170, "PEN")]
    await desk.world.hear(person(1), b.order(person(1), items, timestamp=desk.world.tick()))
    contact = await contact_of(desk, await desk.world.conversation_of(person(1)))
    assert await decides(contact_id=contact) == 1
    answer = await tried(desk, lists, contact_id=contact, messages=("hola",))
    assert answer.facts.order == TriedOrder(micros=510_000_000, currency="PEN", hours_ago=0)


async def test_what_the_customers_device_wrote_as_a_price_can_be_told(desk: Desk) -> None:
    lists = listed(desk, rule(desk, 1, OrderOver(400_000_000, "PEN")))
    for price, currency in ((-170, "PEN"), (170, "soles"), (2 * 10**9, "PEN")):
        items = [b.order_item("silla", 1, price, currency)]
        await desk.world.hear(person(1), b.order(person(1), items, timestamp=desk.world.tick()))
        contact = await contact_of(desk, await desk.world.conversation_of(person(1)))
        answer = await tried(desk, lists, contact_id=contact, messages=("hola",))
        assert msgspec.json.decode(msgspec.json.encode(answer), type=Tried) == answer
        known = price > 0 and currency == "PEN"
        assert answer.rule is not None
        assert answer.rule.rule_id == (1 if known else None)
