"""Declared and measured presence on a real database: what counts, who is told, when it changes by itself."""

from datetime import timedelta

import pytest

from backend_gateway.actions.presence_devices import signed_out
from backend_gateway.channels.base import Accepted
from backend_gateway.errors import BadRequest, Forbidden, NotFound
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.presence import AwayReason, PresencePolicy
from tests.actions.presence.conftest import People

HERE = ("available", "declared", True)


async def test_whoever_starts_is_available_and_the_change_is_kept(people: People) -> None:
    await people.starts("ana")
    assert await people.shown("ana") == HERE
    assert await people.kept("ana") == [("offline", "declared"), ("available", "declared")][1:]


async def test_saying_the_same_again_changes_nothing(people: People) -> None:
    await people.starts("ana")
    before = await people.of("ana")
    await people.after(minutes=5)
    await people.says("ana", "available")
    await people.connect("ana")
    assert await people.of("ana") == before


async def test_lesson_15_a_short_loss_costs_nothing_and_meanwhile_nothing_is_dealt(people: People) -> None:
    await people.starts("ana")
    await people.cut("ana")
    assert await people.shown("ana") == ("available", "lost_network", False)
    await people.after(seconds=30)
    await people.connect("ana")
    assert await people.shown("ana") == HERE
    await people.after(minutes=30)
    assert await people.shown("ana") == HERE


async def test_lesson_15_of_two_devices_the_best_one_counts(people: People) -> None:
    await people.starts("ana")
    await people.connect("ana", "phone")
    await people.cut("ana", "phone")
    assert await people.shown("ana") == HERE
    await people.reports("ana", locked_s=0)
    await people.after(minutes=3)
    assert await people.shown("ana") == ("away", "locked", False)
    await people.connect("ana", "phone")
    assert await people.shown("ana") == HERE


async def test_lost_then_grace_then_what_waits_goes_back(people: People) -> None:
    ana = await people.starts("ana", "Ventas")
    owed, answered = await people.say(1, "hola"), await people.say(2, "hola")
    for one in (owed, answered):
        await people.world.assign(one, to="ana", team="Ventas")
    await people.world.send(answered, actor=people.world.viewers["ana"])
    await people.world.result((await people.world.claim())[0], Accepted(wamid="wamid.yes"))
    await people.follow()
    await people.cut("ana")
    await people.after(seconds=46)
    assert (await people.shown("ana"))[:2] == ("offline", "lost_network")
    assert await people.owner(owed) == ana
    await people.after(minutes=5)
    assert await people.owner(owed) is None
    assert (await people.row(owed))["team_id"] == people.world.teams["Ventas"]
    assert await people.owner(answered) == ana, "what waits on the customer stays theirs"
    assert ("taken_back", "Ana", "lost_network") in await people.events(owed)


async def test_idle_for_ten_minutes_is_away_and_a_moving_mouse_ends_it(people: People) -> None:
    await people.starts("ana")
    rev = (await people.of("ana")).rev
    await people.reports("ana", idle_s=60)
    assert (await people.of("ana")).rev == rev, "a minute without typing is nobody's business"
    await people.after(minutes=9, seconds=1)
    assert await people.shown("ana") == ("away", "idle", False)
    await people.reports("ana")
    assert await people.shown("ana") == HERE


async def test_what_was_taken_back_once_is_not_taken_again_and_a_later_message_is(people: People) -> None:
    await people.deals("Ventas", mode="manual")
    await people.starts("ana", "Ventas")
    one = await people.say(1, "hola")
    await people.world.assign(one, to="ana", team="Ventas")
    await people.world.send(one, actor=people.world.viewers["ana"])
    await people.world.result((await people.world.claim())[0], Accepted(wamid="wamid.yes"))
    await people.follow()
    await people.cut("ana")
    await people.after(minutes=6)
    assert await people.owner(one) is not None
    await people.say(1, "¿siguen ahí?")
    assert await people.owner(one) is None
    assert [event for event, *_ in await people.events(one)].count("taken_back") == 1


async def test_whoever_is_judged_late_is_taken_back_from_all_the_same(people: People) -> None:
    await people.starts("ana", "Ventas")
    one = await people.say(1, "hola")
    await people.world.assign(one, to="ana", team="Ventas")
    await people.cut("ana")
    await people.after(minutes=30)  # nothing fired meanwhile
    await people.after(seconds=1)
    assert await people.owner(one) is None


async def test_a_restart_makes_nobody_offline_at_once(people: People) -> None:
    await people.starts("ana")
    people.world.now += timedelta(minutes=20)
    await people.began()
    await people.after(seconds=1)
    assert await people.shown("ana") == ("available", "lost_network", False)
    await people.after(seconds=5)
    await people.connect("ana")
    await people.after(minutes=10)
    assert await people.shown("ana") == HERE


async def test_a_restart_gives_the_whole_grace_anew(people: People) -> None:
    ana = await people.starts("ana", "Ventas")
    one = await people.say(1, "hola")
    await people.world.assign(one, to="ana", team="Ventas")
    await people.cut("ana")
    people.world.now += timedelta(seconds=10)
    people.world.now += timedelta(minutes=20)  # nobody is there to judge
    await people.began()
    await people.after(seconds=1)
    assert (await people.of("ana")).state == "available"
    await people.after(seconds=60)
    assert (await people.of("ana")).state == "offline"
    assert await people.owner(one) == ana
    await people.after(minutes=5)
    assert await people.owner(one) is None


async def test_a_gateway_that_died_is_noticed_by_another(people: People) -> None:
    began = people.now
    await people.starts("ana")
    people.world.now += timedelta(seconds=40)
    await people.silence(began)
    assert await people.shown("ana") == HERE
    people.world.now += timedelta(seconds=10)
    await people.silence(began)
    assert (await people.of("ana")).because == "lost_network"


async def test_an_old_connection_that_ends_late_does_not_overrule_the_new_one(people: People) -> None:
    await people.starts("ana")
    heard = people.now
    people.world.now += timedelta(seconds=20)
    await people.connect("ana")
    await people.cut("ana", heard=heard)
    assert await people.shown("ana") == HERE


async def test_whoever_comes_back_the_next_day_starts_their_shift_anew(people: People) -> None:
    await people.starts("ana")
    await people.cut("ana")
    await people.after(minutes=10)
    people.world.now += timedelta(hours=14)
    await people.connect("ana")
    one = await people.of("ana")
    assert (one.state, one.declared, one.because) == ("offline", "offline", "declared")


async def test_signing_out_is_offline_unless_another_device_is_here(people: People) -> None:
    ana = await people.starts("ana")
    await people.connect("ana", "phone")
    for device, state in (("laptop", "available"), ("phone", "offline")):
        async with Unit(people.pool) as unit:
            await signed_out(unit, ana, [await people.session("ana", device)], people.now)
        assert (await people.of("ana")).state == state


async def test_away_keeps_its_reason_and_return_whatever_devices_measure(people: People) -> None:
    await people.starts("ana")
    back = people.now + timedelta(minutes=30)
    await people.says("ana", "away", reason="lunch", back_at=back)
    await people.reports("ana", locked_s=0)
    await people.after(minutes=20)
    one = await people.of("ana")
    assert (one.state, one.reason, one.back_at, one.because) == ("away", "lunch", back, "declared")


async def test_reasons_are_the_companys_once_it_has_some(people: People) -> None:
    await people.starts("ana")
    reasons = (AwayReason(key="siesta", name="Siesta"), AwayReason(key="old", name="Antes", enabled=False))
    await people.policy("presence", 0, PresencePolicy(reasons=reasons, lost_s=20))
    await people.says("ana", "away", reason="siesta")
    for wrong in ("lunch", "old", ""):
        with pytest.raises(BadRequest):
            await people.says("ana", "away", reason=wrong)
    await people.says("ana", "available")
    await people.cut("ana")
    await people.after(seconds=21)
    assert (await people.of("ana")).state == "offline"


async def test_what_makes_no_sense_is_refused(people: People) -> None:
    await people.starts("ana")
    with pytest.raises(BadRequest):
        await people.says("ana", "available", reason="lunch")
    with pytest.raises(BadRequest):
        await people.says("ana", "away", back_at=people.now)


async def test_only_a_supervisor_speaks_for_others(people: People) -> None:
    ana = await people.starts("ana")
    people.world.viewers["eva"] = Viewer(people.world.viewers["vera"].user_id, "agent")
    with pytest.raises(Forbidden):
        await people.says("ana", "offline", by="eva")
    assert (await people.says("ana", "offline", by="sol")).state == "offline"
    audited = await people.pool.fetchrow("select user_id, subject from audit where action = 'presence.set'")
    assert audited is not None
    assert tuple(audited) == (people.world.sol.user_id, f"user:{ana}")
    await people.pool.execute("update users set active = false where id = $1", ana)
    with pytest.raises(NotFound):
        await people.says("ana", "available", by="sol")


async def test_lesson_24_every_change_is_kept_for_ever(people: People) -> None:
    await people.starts("ana")
    await people.says("ana", "away", reason="lunch")
    await people.says("ana", "available")
    await people.cut("ana")
    await people.after(seconds=46)
    assert await people.kept("ana") == [
        ("available", "declared"),
        ("away", "declared"),
        ("available", "declared"),
        ("available", "lost_network"),
        ("offline", "lost_network"),
    ]
