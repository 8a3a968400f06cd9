"""Automatic replies: one voice at a time, in time, once; the calendar decides, DST and days off included."""

import asyncio
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec
import pytest

from backend_gateway.actions.following.batch import Batch
from backend_gateway.actions.policies import create_calendar
from backend_gateway.domain.calendar import Special, office_hours, to_json
from backend_gateway.domain.thread_facts import Assigned
from backend_gateway.errors import PolicyInvalid
from backend_gateway.store.attempts import attempts_of
from backend_gateway.store.threads import load_threads
from backend_gateway.store.unit import Unit
from protocol.routing import RouteTo, Rule, Words
from tests.actions.automatic.voice import AWAY, HOLIDAY, WELCOME, Voice
from tests.actions.clocks.watch import MONDAY
from tests.actions.routing.desk import ADMIN

NIGHT = MONDAY.replace(hour=20)
OPENING = MONDAY + timedelta(days=1)


async def test_without_words_nothing_is_said(voice: Voice) -> None:
    id_ = await voice.writes(1, "hola, ¿hay alguien?", NIGHT)
    await voice.follow()
    assert await voice.told(id_) == []
    assert await voice.decided(id_) == []


async def test_out_of_hours_the_next_opening_is_told_once_and_is_a_promise(voice: Voice) -> None:
    await voice.says(away=AWAY)
    id_ = await voice.writes(1, "¿tienen envíos a Puebla?", NIGHT)
    await voice.follow()
    assert await voice.told(id_) == ["Hola Cliente, ahora está cerrado. Te respondemos mañana a las 09:00."]
    await voice.meta_takes_all()
    await voice.writes(1, "¿y a Oaxaca?")
    await voice.follow()
    assert len(await voice.told(id_)) == 1
    clocks = {row[0]: row[1:] for row in await voice.clocks(id_, "target", "state", "due_at")}
    assert clocks["out_of_hours"][0] == "met"
    assert clocks["stated_time"] == ("running", OPENING)


async def test_it_is_no_human_reply_and_ends_no_wait(voice: Voice) -> None:
    await voice.says(away=AWAY)
    id_ = await voice.writes(1, "¿tienen envíos?", NIGHT)
    await voice.follow()
    await voice.meta_takes_all()
    row = await voice.row(id_)
    assert (row["owed_since"], row["owner_kind"]) == (NIGHT + timedelta(seconds=1), "queue")
    assert await voice.pool.fetchval("select count(*) from waits where ended_at is null") == 1
    assert await voice.pool.fetchval("select first_human_reply_at from episodes") is None
    async with voice.pool.acquire() as conn:
        assert await attempts_of(conn, row["episode_id"]) == []  # and no try of ours to reach them


async def test_the_opening_is_told_in_the_calendars_zone_across_the_change_of_clocks(voice: Voice) -> None:
    await voice.says(away=AWAY)
    zone = await voice.hours("Madrid", zone="Europe/Madrid", days=range(7))
    await voice.deals("Soporte", calendar_id=zone)
    await voice.rules()
    evening = datetime(2026, 10, 24, 21, 30, tzinfo=ZoneInfo("Europe/Madrid"))  # summer time ends that night
    id_ = await voice.writes(1, "¿abren mañana?", evening.astimezone(UTC))
    await voice.follow()
    assert (await voice.told(id_))[0].endswith("Te respondemos mañana a las 09:00.")
    states = await voice.pool.fetchval("select states_at from messages where states_at is not null")
    assert states == datetime(2026, 10, 25, 8, 0, tzinfo=UTC)  # 9:00 is +1 now, it was +2 when they wrote


async def test_the_time_a_person_answers_by_is_what_the_promises_allow(voice: Voice) -> None:
    await voice.says(away="Abrimos {{apertura}}, te respondemos a más tardar {{plazo}}.", welcome="Antes de {{plazo}}.")
    id_ = await voice.writes(1, "¿están?", NIGHT)
    await voice.follow()
    assert await voice.told(id_) == ["Abrimos mañana a las 09:00, te respondemos a más tardar mañana a las 09:05."]
    states = "select states_at from messages where conversation_id = $1 and states_at is not null"
    opening = (NIGHT + timedelta(days=1)).replace(hour=9, minute=0, second=0)
    assert await voice.pool.fetchval(states, id_) == opening + timedelta(minutes=5)
    other = await voice.writes(2, "¿y a esta hora?", opening + timedelta(minutes=33))
    await voice.follow()
    assert await voice.told(other) == ["Antes de hoy a las 09:40."]


async def test_a_day_off_with_a_name_is_named(voice: Voice) -> None:
    async with Unit(voice.pool) as unit:
        id_ = await create_calendar(unit, ADMIN, "Con inventario")
    closed = Special(name="Inventario anual", kind="closed", first=MONDAY.date(), last=MONDAY.date())
    value = msgspec.structs.replace(office_hours("UTC"), specials=(closed,))
    await voice.policy("calendar", id_, msgspec.json.decode(to_json(value)))
    await voice.deals("Soporte", calendar_id=id_)
    await voice.rules()
    await voice.says(away=AWAY, holiday=HOLIDAY)
    conversation = await voice.writes(1, "¿tienen sillas?", MONDAY.replace(hour=11))
    await voice.follow()
    assert await voice.told(conversation) == ["Hoy es Inventario anual. Volvemos mañana a las 09:00."]


async def test_in_hours_the_welcome_is_said_once_per_case(voice: Voice) -> None:
    await voice.says(welcome=WELCOME, away=AWAY)
    id_ = await voice.writes(1, "hola, busco una lámpara")
    await voice.follow()
    await voice.writes(1, "es para la sala", MONDAY + timedelta(hours=5))
    await voice.follow()
    assert await voice.told(id_) == ["Bienvenido a Casa Lumbre."]


async def test_a_person_took_it_and_relevo_is_silent(voice: Voice) -> None:
    await voice.says(away=AWAY)
    ana = await voice.world.hire("ana", "all", ())
    id_ = await voice.writes(1, "¿están?", NIGHT)
    await voice.world.take(id_, ana)
    await voice.follow()
    assert await voice.told(id_) == []


async def test_lesson_40_one_voice_never_on_top_of_a_bot_or_a_person(voice: Voice) -> None:
    await voice.says(away=AWAY, welcome=WELCOME, queue="Eres el {{posicion|siguiente}}.")
    id_ = await voice.writes(1, "¿están?", NIGHT)
    async with Unit(voice.pool) as unit:
        batch = Batch(unit, await load_threads(unit.conn, [id_]), voice.now)
        batch.happen(batch.threads[id_], Assigned(voice.now, "bot", None, None, "bot"))
        await batch.write()
        await batch.tell()
    await voice.follow()
    await voice.writes(1, "hola bot")
    await voice.follow()
    assert await voice.told(id_) == []
    await voice.world.assign(id_, "sol")
    await voice.writes(1, "¿y ahora?")
    await voice.follow()
    assert await voice.told(id_) == []
    await voice.world.assign(id_, None, "Soporte")  # given back: it is not mute
    await voice.follow()
    assert len(await voice.told(id_)) == 1


async def test_after_an_outage_what_would_come_late_is_skipped_with_its_reason(voice: Voice) -> None:
    await voice.says(away=AWAY)
    id_ = await voice.writes(1, "¿tienen envíos?", NIGHT)
    voice.at(NIGHT + timedelta(minutes=15))
    await voice.follow()
    assert await voice.told(id_) == []
    assert await voice.decided(id_) == [("away", "late")]
    await voice.writes(1, "¿hola?")
    await voice.follow()
    assert len(await voice.told(id_)) == 1


async def test_nine_minutes_late_is_still_said(voice: Voice) -> None:
    await voice.says(away=AWAY)
    id_ = await voice.writes(1, "¿tienen envíos?", NIGHT)
    voice.at(NIGHT + timedelta(minutes=9))
    await voice.follow()
    assert len(await voice.told(id_)) == 1


async def test_what_was_asked_before_opening_and_read_after_it_gets_no_away(voice: Voice) -> None:
    await voice.says(away=AWAY)
    id_ = await voice.writes(1, "¿ya abren?", MONDAY - timedelta(minutes=3))
    voice.at(MONDAY + timedelta(minutes=2))
    await voice.follow()
    assert await voice.told(id_) == []


async def test_two_gateways_say_it_once(voice: Voice) -> None:
    await voice.says(away=AWAY)
    ids = [await voice.writes(n, "¿están?", NIGHT) for n in range(1, 9)]
    for id_ in ids:  # seen by both, in two batches
        await voice.pool.execute("insert into follow_queue (conversation_id) values ($1), ($1)", id_)
    await asyncio.gather(voice.follow(), voice.follow())
    assert [len(await voice.told(id_)) for id_ in ids] == [1] * 8


async def test_the_cap_is_the_customers_and_closed_words_share_it(voice: Voice) -> None:
    await voice.says(away={"texts": {"es": "Cerrado."}, "every_hours": 12})
    id_ = await voice.writes(1, "¿están?", NIGHT)
    await voice.follow()
    await voice.writes(1, "¿y ahora?", NIGHT + timedelta(hours=11))
    await voice.follow()
    assert len(await voice.told(id_)) == 1
    await voice.writes(1, "¿de noche?", NIGHT + timedelta(days=1))
    await voice.follow()
    assert len(await voice.told(id_)) == 2


async def test_the_teams_words_come_before_the_numbers_and_the_companys(voice: Voice) -> None:
    await voice.rules()
    await voice.says(away="De la empresa.", welcome=WELCOME)
    await voice.says(number=True, away="Del número.")
    await voice.says(team="Soporte", off=["welcome"])
    id_ = await voice.writes(1, "¿están abiertos?", NIGHT)
    await voice.follow()
    assert await voice.told(id_) == ["Del número."]
    await voice.says(team="Soporte", away="Del equipo.")
    other = await voice.writes(2, "¿están abiertos?")
    await voice.follow()
    assert await voice.told(other) == ["Del equipo."]


async def test_the_position_is_told_if_the_team_wants_it(voice: Voice) -> None:
    await voice.rules()
    await voice.deals("Soporte", mode="manual", tell_position=True)
    await voice.says(queue="Eres el número {{posicion}}.")
    await voice.say(1, "una pregunta sobre mi pedido")
    id_ = await voice.say(2, "otra pregunta sobre mi pedido")
    assert await voice.told(id_) == ["Eres el número 2."]
    await voice.deals("Soporte", mode="manual")
    silent = await voice.say(3, "y otra pregunta más")
    assert await voice.told(silent) == []
    assert await voice.decided(silent) == [("queue", "missing")]


async def test_positions_of_a_whole_batch_are_read_at_once_and_are_those_of_the_queue(voice: Voice) -> None:
    await voice.rules()
    await voice.deals("Soporte", mode="manual", tell_position=True)
    await voice.says(queue="{{posicion}}")
    first = await voice.say(1, "una pregunta sobre mi pedido")
    urgent, last, before = [await voice.writes(n, "otra pregunta sobre mi pedido") for n in (2, 3, 4)]
    await voice.pool.execute("update conversations set priority = 9 where id = $1", urgent)
    away = await voice.writes(5, "y otra")
    await voice.pool.execute("update conversations set state = 'snoozed' where id = $1", away)
    await voice.follow()
    told = {id_: await voice.told(id_) for id_ in (first, urgent, last, before)}
    assert told[first] == ["1"]
    assert told[urgent] == ["1"], "more urgent than the one that came first"
    assert (told[last], told[before]) == (["3"], ["3"]), "put into the queue at one moment: nobody of them comes first"


async def test_a_bare_greeting_waits_for_its_team(voice: Voice) -> None:
    to = RouteTo(team_id=voice.world.teams["Ventas"])
    await voice.rules(Rule(id=1, name="Precios", when=Words(phrases=("precio",)), then=to))
    await voice.says(team="Soporte", welcome=WELCOME)
    id_ = await voice.say(1, "hola")
    assert await voice.told(id_) == []
    await voice.after(seconds=40)
    assert await voice.told(id_) == ["Bienvenido a Casa Lumbre."]


async def test_who_stopped_marketing_still_gets_it(voice: Voice) -> None:
    await voice.says(away=AWAY)
    id_ = await voice.writes(1, "¿están?", NIGHT)
    await voice.pool.execute("update contacts set marketing_opt_out = true")
    await voice.follow()
    assert len(await voice.told(id_)) == 1


async def test_a_text_with_a_variable_that_never_has_a_value_is_refused(voice: Voice) -> None:
    for kind, text in (("away", "Soy {{agente.nombre}}"), ("welcome", "Abrimos {{apertura}}"), ("away", "{{nada}}")):
        with pytest.raises(PolicyInvalid):
            await voice.policy("automatic", 0, {kind: {"texts": {"es": text}}})
    with pytest.raises(PolicyInvalid):
        await voice.says(away={"texts": {}})


async def test_the_words_are_in_the_customers_language(voice: Voice) -> None:
    texts = {"es": "Cerrado. {{apertura}}", "pt": "Fechado. {{abertura}}"}
    await voice.says(away={"texts": texts})
    id_ = await voice.writes(1, "¿están?", NIGHT)
    await voice.pool.execute("update contacts set language = 'pt-BR'")
    await voice.follow()
    assert await voice.told(id_) == ["Fechado. amanhã às 09:00"]


async def test_what_relevo_said_meanwhile_stops_no_colleagues_reply(voice: Voice) -> None:
    await voice.says(welcome=WELCOME)
    id_ = await voice.writes(1, "busco una lámpara")
    seen = max(one.order for one in await voice.world.timeline(id_))
    await voice.follow()
    assert len(await voice.told(id_)) == 1
    reply = await voice.world.send(id_, "Claro que sí", seen=seen)
    assert reply.status == "queued"


async def test_on_a_paused_number_nothing_is_said_that_would_leave_hours_later(voice: Voice) -> None:
    await voice.says(away=AWAY)
    await voice.pool.execute("update numbers set state = 'paused'")
    id_ = await voice.writes(1, "¿tienen envíos?", NIGHT)
    await voice.follow()
    assert await voice.told(id_) == []
    assert await voice.decided(id_) == [("away", "paused")]
