"""What a customer writes is put to its team by the rules in force, until a person speaks or chooses."""

from datetime import UTC, datetime, timedelta

import pytest

from backend_gateway.actions.contacts import edit_contact
from backend_gateway.actions.following.batch import Batch
from backend_gateway.actions.policies import create_calendar
from backend_gateway.actions.priority import set_priority
from backend_gateway.actions.tags import change as change_tag
from backend_gateway.actions.tags import change_tags
from backend_gateway.domain.calendar import always_open, office_hours
from backend_gateway.domain.thread_facts import Assigned, Resolved
from backend_gateway.errors import PolicyInvalid
from backend_gateway.store.threads import load_threads
from backend_gateway.store.unit import Unit
from protocol.api import EditContact
from protocol.routing import (
    AllOf,
    FromAd,
    HasTags,
    InHours,
    InLanguage,
    NeededSkill,
    OrderOver,
    OrderWithin,
    Returning,
    RouteTo,
    Rule,
    RuleList,
    Vip,
    Words,
)
from protocol.work_api import ChangeTags, PutTag
from sandbox import builders as b
from tests.actions.routing.desk import ADMIN, Desk
from tests.contract.world import person


def sales(desk: Desk, **more: object) -> RouteTo:
    return RouteTo(team_id=desk.world.teams["Ventas"], **more)  # type: ignore[arg-type]


def about(desk: Desk, *words: str, **more: object) -> Rule:
    return Rule(id=1, name="Precios", when=Words(phrases=words), then=sales(desk, **more))


async def test_without_rules_nothing_changes(desk: Desk) -> None:
    id_ = await desk.say(1, "quiero el precio")
    row = await desk.row(id_)
    assert (row["team_id"], row["queued_at"], row["routing"], row["priority"]) == (None, None, None, 5)
    assert await desk.outcomes(id_) == []


async def test_a_keyword_puts_it_into_its_team_with_priority_and_tags(desk: Desk) -> None:
    await desk.rules(about(desk, "precio", priority=8, tags=("interesado",)))
    id_ = await desk.say(1, "¿Me da el PRÉCIO?")
    seen = await desk.seen(id_)
    assert (seen.team_id, seen.priority, seen.tags) == (desk.world.teams["Ventas"], 8, ("interesado",))
    assert seen.queued_at == desk.now
    assert await desk.events(id_) == [("routed", "Ventas", "Precios")]
    assert await desk.outcomes(id_) == ["queued"]
    wait = await desk.pool.fetchval("select team_id from waits where conversation_id = $1", id_)
    assert wait == desk.world.teams["Ventas"]


async def test_looking_twice_changes_nothing(desk: Desk) -> None:
    await desk.rules(about(desk, "precio"))
    id_ = await desk.say(1, "precio")
    before = await desk.row(id_)
    await desk.pool.execute("insert into follow_queue (conversation_id) values ($1)", id_)
    await desk.follow()
    assert await desk.row(id_) == before
    assert await desk.outcomes(id_) == ["queued"]


async def test_a_priority_set_by_hand_outlives_the_rule_that_put_it_here(desk: Desk) -> None:
    await desk.rules(about(desk, "precio", priority=8))
    id_ = await desk.say(1, "precio")
    async with Unit(desk.pool) as unit:
        await set_priority(unit, ADMIN, id_, 2, desk.now)
    await desk.follow()
    assert (await desk.seen(id_)).priority == 2
    assert await desk.outcomes(id_) == ["queued"]
    await desk.say(1, "¿y con envío?")
    assert (await desk.seen(id_)).priority == 2


async def test_a_tag_put_on_by_hand_is_seen_by_the_rules(desk: Desk) -> None:
    await desk.pool.execute("insert into tags (name, color) values ('mayoreo', 'rosa')")
    await desk.rules(Rule(id=3, name="Mayoreo", when=HasTags(("mayoreo",)), then=sales(desk)))
    id_ = await desk.say(1, "hola, buenas tardes a todos")
    assert (await desk.seen(id_)).team_id == desk.world.teams["Soporte"]
    async with Unit(desk.pool) as unit:
        await change_tags(unit, ADMIN, id_, ChangeTags(add=["mayoreo"]), desk.now)
    await desk.follow()
    assert (await desk.seen(id_)).team_id == desk.world.teams["Ventas"]


async def test_rules_hear_every_message_until_the_first_human_reply(desk: Desk) -> None:
    await desk.rules(about(desk, "precio"))
    id_ = await desk.say(1, "necesito ayuda con mi cuenta")
    assert (await desk.row(id_))["team_id"] == desk.world.teams["Soporte"]
    await desk.say(1, "ah, y el precio?")
    assert (await desk.row(id_))["team_id"] == desk.world.teams["Ventas"]
    await desk.rules(about(desk, "precio"), Rule(id=2, name="Baja", when=Words(("cancelar",)), then=sales(desk)))
    await desk.world.sent(id_, "claro, 20 €")
    await desk.world.assign(id_, team="Soporte")
    await desk.say(1, "otro precio")
    assert (await desk.row(id_))["team_id"] == desk.world.teams["Soporte"]


async def test_a_queue_that_a_person_chose_is_not_changed_by_rules(desk: Desk) -> None:
    await desk.rules(about(desk, "precio"))
    id_ = await desk.say(1, "hola, mi pedido")
    await desk.world.assign(id_, team="Ventas")
    await desk.follow()
    await desk.say(1, "no llegó")
    assert (await desk.row(id_))["team_id"] == desk.world.teams["Ventas"]


async def test_a_bare_greeting_waits_for_what_comes_next(desk: Desk) -> None:
    await desk.rules(about(desk, "precio"))
    id_ = await desk.say(1, "Holaaa 👋")
    row = await desk.row(id_)
    assert row["team_id"] is None
    assert row["route_after"] is not None
    await desk.say(1, "el precio?")
    row = await desk.row(id_)
    assert (row["team_id"], row["route_after"]) == (desk.world.teams["Ventas"], None)


async def test_a_greeting_alone_is_routed_after_its_patience(desk: Desk) -> None:
    await desk.rules(about(desk, "precio"))
    id_ = await desk.say(1, "buenas")
    await desk.after(seconds=29)
    assert (await desk.row(id_))["team_id"] is None
    await desk.after(seconds=2)
    row = await desk.row(id_)
    assert (row["team_id"], row["route_after"]) == (desk.world.teams["Soporte"], None)


async def test_the_record_the_ad_and_the_past_count(desk: Desk) -> None:
    world = desk.world
    rules = [
        Rule(id=1, name="VIP", when=Vip(), then=sales(desk, priority=9)),
        Rule(id=2, name="Anuncio", when=FromAd(), then=sales(desk, priority=8)),
        Rule(id=3, name="Etiqueta", when=HasTags(("moroso",)), then=sales(desk, priority=7)),
        Rule(id=4, name="Portugués", when=InLanguage(("pt",)), then=sales(desk, skills=(NeededSkill("pt", 2),))),
        Rule(id=5, name="Conocido", when=Returning(), then=sales(desk, priority=6)),
    ]
    await desk.pool.execute("insert into skills (name) values ('pt')")
    for n in range(1, 6):
        await world.say(person(n), "hola")
    contacts = [await world.contact_of(person(n)) for n in range(1, 6)]
    await desk.pool.execute("update contacts set vip = true where id = $1", contacts[0])
    await desk.pool.execute("update contacts set tags = '{moroso}' where id = $1", contacts[2])
    await desk.follow()
    ids = [await world.conversation_of(person(n)) for n in range(1, 6)]
    await desk.rules(*rules)
    ad = b.text(person(2), "vi su anuncio", referral=b.referral(), timestamp=world.tick())
    await world.hear(person(2), ad)
    await desk.say(1, "soy yo")
    await desk.say(3, "deseo pagar")
    await desk.say(4, "quero saber quanto custa, obrigado")
    await world.resolve(ids[4])
    world.tick(60 * 60 * 24 * 5)
    await desk.say(5, "aquí de nuevo")
    rows = [await desk.row(id_) for id_ in ids]
    assert [row["priority"] for row in rows] == [9, 8, 7, 5, 6]
    assert '"skill": "pt"' in rows[3]["routing"]
    assert {row["team_id"] for row in rows} == {world.teams["Ventas"]}


async def test_the_hours_of_the_number_decide(desk: Desk) -> None:
    async with Unit(desk.pool) as unit:
        calendar = await create_calendar(unit, ADMIN, "Lunes a viernes")
    await desk.policy("calendar", calendar, office_hours("America/Lima"))
    to = RouteTo(team_id=desk.world.teams["Soporte"])
    night = Rule(id=1, name="Noche", when=InHours(inside=False), then=sales(desk))
    await desk.policy("rules", 0, RuleList(version=1, rules=(night,), otherwise=to, calendar_id=calendar))
    desk.world.now = datetime(2026, 11, 23, 17, tzinfo=UTC)  # Monday noon
    by_day = await desk.say(1, "mi pedido")
    desk.world.now = datetime(2026, 11, 24, 3, tzinfo=UTC)
    by_night = await desk.say(2, "mi pedido")
    assert (await desk.row(by_day))["team_id"] == desk.world.teams["Soporte"]
    assert (await desk.row(by_night))["team_id"] == desk.world.teams["Ventas"]
    with pytest.raises(PolicyInvalid):
        await desk.policy("rules", 0, RuleList(version=1, otherwise=to, calendar_id=987))


async def test_a_numbers_own_rules_come_first(desk: Desk) -> None:
    await desk.rules()
    await desk.rules(otherwise="Ventas", number=desk.world.number_id)
    assert (await desk.row(await desk.say(1, "mi pedido")))["team_id"] == desk.world.teams["Ventas"]


async def test_a_new_owner_ends_the_time_in_the_queue(desk: Desk) -> None:
    await desk.rules(about(desk, "precio"))
    id_ = await desk.say(1, "precio")
    await desk.world.take(id_, desk.world.viewers["mia"])
    await desk.follow()
    assert (await desk.row(id_))["queued_at"] is None
    await desk.world.assign(id_, team="Ventas")
    await desk.follow()
    row = await desk.row(id_)
    assert row["queued_at"] == desk.now
    assert "taken_from" in row["routing"]
    await desk.world.resolve(id_)
    await desk.follow()
    assert (await desk.row(id_))["queued_at"] is None


async def _in_the_queue_again(desk: Desk, *, resolved: bool) -> tuple[int, int]:
    """Ana's conversation back in the queue within the very second: put back by hand, or resolved and written again."""
    ana = await desk.here("ana", "Ventas")
    id_ = await desk.say(1, "mi factura")
    await desk.world.take(id_, desk.world.viewers["ana"])
    await desk.deals("Ventas")
    await desk.rules(otherwise="Ventas")
    async with Unit(desk.pool) as unit:
        batch = Batch(unit, await load_threads(unit.conn, [id_]), desk.now)
        thread = batch.threads[id_]
        if resolved:
            batch.happen(thread, Resolved(desk.now, ana))
        else:
            batch.happen(thread, Assigned(desk.now, "queue", None, desk.world.teams["Ventas"], "assigned"))
        await batch.write()
        await batch.tell()
    if resolved:
        desk.world.now -= timedelta(seconds=1)  # what is said next is of this very second
        await desk.gone("ana")
        await desk.world.say(person(1), "y otra cosa")
        await desk.here("ana")
    await desk.follow()
    return id_, ana


@pytest.mark.parametrize("resolved", [False, True])
async def test_only_who_just_had_it_is_left_out_whatever_the_second_says(desk: Desk, resolved: bool) -> None:
    id_, ana = await _in_the_queue_again(desk, resolved=resolved)
    ends = "select ended_at from owner_segments where user_id = $1"
    begins = "select started_at from owner_segments where ended_at is null"
    assert await desk.pool.fetchval(ends, ana) == await desk.pool.fetchval(begins), "the edge: the same second"
    await desk.deal()
    assert await desk.owner(id_) == (ana if resolved else None)


async def ordered(desk: Desk, n: int, count: int) -> None:
    """The n-th customer orders so many things of 170 soles."""
    desk.world.tick()
    items = [b.order_item("a", count, 170, "PEN")]
    await desk.world.hear(person(n), b.order(person(n), items, timestamp=int(desk.now.timestamp())))
    await desk.follow()


async def test_rules_about_orders_look_at_the_last_one_of_any_conversation(desk: Desk) -> None:
    when = AllOf((OrderOver(500_000_000, "PEN"), OrderWithin(24)))
    big = Rule(id=1, name="Pedido grande", when=when, then=sales(desk))
    await desk.rules(big)
    await ordered(desk, 1, 3)
    id_ = await desk.world.conversation_of(person(1))
    assert (await desk.seen(id_)).team_id == desk.world.teams["Ventas"]
    await ordered(desk, 2, 2)
    small = await desk.world.conversation_of(person(2))
    assert (await desk.seen(small)).team_id == desk.world.teams["Soporte"]
    await desk.world.resolve(id_)
    desk.world.now += timedelta(days=4)  # another case; the order is too old by now
    assert (await desk.seen(await desk.say(1, "quiero saber de mi pedido"))).team_id == desk.world.teams["Soporte"]


async def test_a_rule_that_was_wrong_is_mended_and_what_waits_moves_but_for_what_a_person_put(desk: Desk) -> None:
    await desk.rules(about(desk, "soporte"))
    wrong, placed, answered = [await desk.say(n, "necesito soporte") for n in (1, 2, 3)]
    ventas, soporte = desk.world.teams["Ventas"], desk.world.teams["Soporte"]
    await desk.world.assign(placed, team="Soporte")
    await desk.world.assign(placed, team="Ventas")
    await desk.follow()
    sql = "update episodes set first_human_reply_at = now() where conversation_id = $1"
    await desk.pool.execute(sql, answered)
    before = await desk.events(wrong), await desk.events(placed)
    await desk.rules(about(desk, "soporte"))
    await desk.follow()
    assert (await desk.events(wrong), await desk.events(placed)) == before  # the same rules: nothing changes, no line
    mended = Rule(id=1, name="Ayuda", when=Words(phrases=("soporte",)), then=RouteTo(team_id=soporte))
    await desk.rules(mended)
    await desk.follow()
    assert [(await desk.row(id_))["team_id"] for id_ in (wrong, placed, answered)] == [soporte, ventas, ventas]
    assert await desk.events(wrong) == [*before[0], ("routed", "Soporte", "Ayuda")]
    assert await desk.events(placed) == before[1]


async def test_a_list_saved_for_the_first_time_judges_what_waits_already(desk: Desk) -> None:
    id_ = await desk.say(1, "necesito soporte")
    await desk.rules(otherwise="Soporte")
    await desk.follow()
    assert (await desk.row(id_))["team_id"] == desk.world.teams["Soporte"]


async def test_changed_hours_judge_what_waits_anew(desk: Desk) -> None:
    desk.world.now = datetime(2026, 11, 24, 3, tzinfo=UTC)
    async with Unit(desk.pool) as unit:
        hours = await create_calendar(unit, ADMIN, "Tienda")
    await desk.policy("calendar", hours, always_open())
    night = Rule(id=1, name="De noche", when=InHours(inside=False), then=sales(desk))
    to = RouteTo(team_id=desk.world.teams["Soporte"])
    await desk.policy("rules", 0, RuleList(version=1, rules=(night,), otherwise=to, calendar_id=hours))
    id_ = await desk.say(1, "necesito ayuda con algo")
    assert (await desk.row(id_))["team_id"] == desk.world.teams["Soporte"]
    await desk.policy("calendar", hours, office_hours("America/Lima"))
    await desk.follow()
    assert (await desk.row(id_))["team_id"] == desk.world.teams["Ventas"]


async def test_a_changed_record_judges_what_of_theirs_waits_and_nobody_elses(desk: Desk) -> None:
    vip = Rule(id=1, name="VIP", when=Vip(), then=sales(desk, priority=8))
    await desk.rules(vip)
    one, other, answered = [await desk.say(n, "necesito ayuda con algo") for n in (1, 2, 3)]
    await desk.pool.execute("update episodes set first_human_reply_at = now() where conversation_id = $1", answered)
    for n in (1, 3):
        async with Unit(desk.pool) as unit:
            contact = await desk.world.contact_of(person(n))
            await edit_contact(unit, desk.world.sol, contact, EditContact(vip=True), desk.now)
    await desk.follow()
    ventas, soporte = desk.world.teams["Ventas"], desk.world.teams["Soporte"]
    assert [(await desk.row(id_))["team_id"] for id_ in (one, other)] == [ventas, soporte]
    assert (await desk.row(one))["priority"] == 8
    assert await desk.pool.fetchval("select count(*) from follow_queue") == 0


async def test_a_renamed_tag_judges_what_has_it_anew(desk: Desk) -> None:
    await desk.pool.execute("insert into tags (name) values ('enojo')")
    id_ = await desk.say(1, "necesito ayuda con algo")
    async with Unit(desk.pool) as unit:
        await change_tags(unit, desk.world.sol, id_, ChangeTags(add=["enojo"]), desk.now)
    await desk.rules(Rule(id=1, name="Queja", when=HasTags(("queja",)), then=sales(desk)))
    await desk.follow()
    assert (await desk.row(id_))["team_id"] == desk.world.teams["Soporte"]
    async with Unit(desk.pool) as unit:
        await change_tag(unit, desk.world.sol, 1, PutTag(name="queja"))
    await desk.follow()
    assert (await desk.row(id_))["team_id"] == desk.world.teams["Ventas"]


async def test_rules_hear_what_comes_after_a_message_that_a_timer_sent(desk: Desk) -> None:
    """It is on its way when the customer says what it is about: nobody of ours has answered that."""
    await desk.rules(about(desk, "precio"))
    id_ = await desk.say(1, "buenas, una consulta sobre mi pedido")
    assert (await desk.row(id_))["team_id"] == desk.world.teams["Soporte"]
    await desk.world.send(id_, "Su pedido sale hoy", by_timer=True)
    await desk.say(1, "quería saber el precio")
    assert (await desk.row(id_))["team_id"] == desk.world.teams["Ventas"]
