"""What customers want about marketing: their words, WhatsApp's preference, a colleague; the latest counts."""

from datetime import UTC, datetime

import pytest

from backend_gateway.actions.opt_out import set_marketing
from backend_gateway.errors import BadRequest, TemplateUnusable
from backend_gateway.store.unit import Unit
from protocol.customers import SetMarketing
from sandbox import builders as b
from tests.actions.customers.conftest import MARKETING, UTILITY, Desk


def moment(stamp: float) -> datetime:
    return datetime.fromtimestamp(int(stamp), UTC)


async def test_baja_stops_marketing_and_alta_resumes_it(desk: Desk) -> None:
    at = desk.world.tick()
    await desk.world.say(desk.who, "¡Baja!", timestamp=at)
    contact = await desk.contact()
    assert (contact.marketing_opt_out, contact.opted_out_at, contact.opt_out_source) == (True, moment(at), "customer")
    with pytest.raises(TemplateUnusable) as refused:
        await desk.start(content=MARKETING, contact_id=contact.id)
    assert refused.value.data["reason"] == "marketing_stopped"
    await desk.start(content=UTILITY, contact_id=contact.id)
    await desk.world.say(desk.who, "ALTA")
    contact = await desk.contact()
    assert (contact.marketing_opt_out, contact.opted_out_at, contact.opt_out_source) == (False, None, None)
    assert [(one.field, one.after, one.source) for one in await desk.history()] == [
        ("marketing", "yes", "customer"), ("marketing", "no", "customer"),
    ]  # fmt: skip


async def test_a_pressed_button_counts_and_a_sentence_does_not(desk: Desk) -> None:
    await desk.world.say(desk.who, "quiero darme de baja del curso, ¿se puede parar?")
    assert not (await desk.contact()).marketing_opt_out
    await desk.world.hear(desk.who, b.button(desk.who, "STOP", "stop", timestamp=desk.world.tick()))
    assert (await desk.contact()).marketing_opt_out


async def test_whatsapps_preference_is_kept_with_its_time_and_source(desk: Desk) -> None:
    at = desk.world.tick()
    change = b.user_preferences(desk.world.business, desk.who, "stop", timestamp=at)
    await desk.world.deliver(change)
    contact = await desk.contact()
    assert (contact.opted_out_at, contact.opt_out_source) == (moment(at), "whatsapp")
    rev = contact.rev
    await desk.world.deliver(change)
    assert (await desk.contact()).rev == rev  # heard twice, changed once
    assert len(await desk.history()) == 1


async def test_the_latest_wish_counts_whatever_comes_first(desk: Desk) -> None:
    stop, start = desk.world.tick(), desk.world.tick(60)
    await desk.world.say(desk.who, "alta", timestamp=start)
    await desk.world.say(desk.who, "baja", timestamp=stop)
    assert not (await desk.contact()).marketing_opt_out


async def test_taking_it_back_needs_a_reason_and_is_audited(desk: Desk) -> None:
    await desk.world.say(desk.who, "sair")
    contact, world = await desk.contact(), desk.world
    world.tick(5)
    with pytest.raises(BadRequest):
        async with Unit(world.pool) as unit:
            await set_marketing(unit, world.sol, contact.id, SetMarketing(opt_out=False, reason="  "), world.now)
    request = SetMarketing(opt_out=False, reason="lo pidió por teléfono")
    async with Unit(world.pool) as unit:
        now = await set_marketing(unit, world.sol, contact.id, request, world.now)
    assert not now.marketing_opt_out
    last = (await desk.history())[0]
    assert (last.source, last.by_user, last.reason) == ("person", world.sol.user_id, "lo pidió por teléfono")
    audited = await world.pool.fetchrow("select user_id, subject, detail from audit where action = 'contact.opted_in'")
    assert audited is not None
    assert (audited["user_id"], audited["subject"]) == (world.sol.user_id, f"contact:{contact.id}")
    assert "teléfono" not in audited["detail"], "what can be erased is not in the audit"
