"""Ten minutes without movement alert the supervisor, twenty give it back to the queue; closed hours sleep."""

from datetime import timedelta

from msgspec.json import encode

from protocol.sla import LadderPolicy
from tests.actions.clocks.watch import MONDAY, Watch
from tests.contract.world import person


async def owned(watch: Watch) -> int:
    """Mia has a customer who waits."""
    await watch.deals("Ventas", mode="manual")
    await watch.rules(otherwise="Ventas")
    id_ = await watch.say(1, "hola, ¿tienen stock?")
    await watch.world.take(id_, watch.world.viewers["mia"])
    await watch.follow()
    return id_


async def audited(watch: Watch) -> list[str]:
    rows = await watch.pool.fetch("select detail->>'act' from audit where action = 'conversation.ladder' order by id")
    return [row[0] for row in rows]


async def test_the_steps_in_their_order(watch: Watch) -> None:
    id_ = await owned(watch)
    mia = watch.world.viewers["mia"].user_id
    await watch.after(minutes=5, seconds=3)
    [alert] = await watch.open_alerts()
    assert (alert[0], alert[3], alert[4]) == ("sla_missed", 0, mia)
    await watch.after(minutes=5)
    [alert] = await watch.open_alerts()
    assert (alert[0], alert[2], alert[3], alert[4]) == ("stalled", "critical", 3, None)
    assert ("alerted", None, "10 min") in await watch.events(id_)
    await watch.after(minutes=10)
    seen = await watch.seen(id_)
    assert (seen.assignee_id, seen.team_id) == (None, watch.world.teams["Ventas"])
    assert ("stalled", "Mia", "20 min") in await watch.events(id_)
    assert await audited(watch) == ["warn", "alert_supervisor", "reassign"]


async def test_lesson_21_typing_holds_the_ladder(watch: Watch) -> None:
    id_ = await owned(watch)
    watch.at(watch.now + timedelta(minutes=19))
    await watch.types(id_, "mia")
    await watch.after(minutes=2)
    assert (await watch.seen(id_)).assignee_id == watch.world.viewers["mia"].user_id
    assert "reassign" not in await audited(watch)


async def test_lesson_21_a_note_starts_the_ladder_again(watch: Watch) -> None:
    id_ = await owned(watch)
    await watch.after(minutes=9)
    await watch.world.note(id_, "espero al proveedor")
    await watch.after(minutes=2)
    assert "alert_supervisor" not in await audited(watch)
    await watch.after(minutes=8, seconds=5)
    assert "alert_supervisor" in await audited(watch)


async def test_lesson_21_what_a_timer_sends_is_no_movement(watch: Watch) -> None:
    """It lies in the outbox when the customer writes again: nobody has looked at that."""
    id_ = await owned(watch)
    await watch.after(minutes=9)
    await watch.world.send(id_, "Le confirmo mañana", by_timer=True)
    await watch.world.say(person(1), "¿Siguen ahí?")
    await watch.after(minutes=2)
    assert "alert_supervisor" in await audited(watch)


async def test_closed_hours_sleep(watch: Watch) -> None:
    watch.at(MONDAY.replace(hour=17, minute=55))
    id_ = await owned(watch)
    for _ in range(12):
        await watch.after(hours=1)
    assert await audited(watch) == []
    assert (await watch.seen(id_)).assignee_id is not None
    await watch.after(hours=3, minutes=11)
    assert await audited(watch) == ["warn", "alert_supervisor"]


async def test_somebody_on_call_keeps_it_awake(watch: Watch) -> None:
    watch.at(MONDAY.replace(hour=22))
    mia = watch.world.viewers["mia"].user_id
    await watch.pool.execute(
        "insert into shifts (user_id, kind, starts_at, ends_at) values ($1, 'on_call', $2, $3)",
        *(mia, watch.now - timedelta(hours=1), watch.now + timedelta(hours=8)),
    )
    await owned(watch)
    await watch.after(minutes=5, seconds=5)
    await watch.after(minutes=5, seconds=5)
    assert await audited(watch) == ["warn", "alert_supervisor"]


async def test_at_most_two_hops(watch: Watch) -> None:
    id_ = await owned(watch)
    await watch.pool.execute("update conversations set hops = 2 where id = $1", id_)
    await watch.after(minutes=5, seconds=5)
    await watch.after(minutes=5)
    await watch.after(minutes=10, seconds=5)
    assert (await watch.seen(id_)).assignee_id is not None
    assert (await audited(watch))[-1] == "alert_supervisor"


async def test_a_queue_is_told_of_again_and_loses_no_hop(watch: Watch) -> None:
    id_ = await watch.say(1, "hola, ¿tienen stock?")
    for _ in range(5):
        await watch.after(minutes=5, seconds=2)
    assert await audited(watch) == ["warn", "alert_supervisor", "alert_supervisor", "warn"]
    assert (await watch.row(id_))["hops"] == 0


async def test_an_answer_ends_it(watch: Watch) -> None:
    id_ = await owned(watch)
    await watch.world.sent(id_, "sí, quedan tres")
    await watch.follow()
    await watch.after(hours=1)
    assert await audited(watch) == []
    row = await watch.row(id_)
    assert (row["ladder"], row["ladder_at"]) == (None, None)


async def test_with_its_hops_spent_it_stays_with_its_owner_and_the_supervisor_is_told(watch: Watch) -> None:
    id_ = await owned(watch)
    await watch.pool.execute("update conversations set hops = 2 where id = $1", id_)
    body = encode(LadderPolicy(most_hops=10)).decode()  # kept before the check knew
    await watch.pool.execute("insert into policies (kind, version, body) values ('ladder', 1, $1)", body)
    for _ in range(4):
        await watch.after(minutes=5, seconds=3)
    assert (await watch.seen(id_)).assignee_id == watch.world.viewers["mia"].user_id
    assert await audited(watch) == ["warn", "alert_supervisor", "alert_supervisor"]


async def test_what_is_of_no_team_stays_with_its_owner_and_the_supervisor_is_told(watch: Watch) -> None:
    id_ = await owned(watch)
    await watch.pool.execute("update conversations set team_id = null where id = $1", id_)
    for _ in range(4):
        await watch.after(minutes=5, seconds=3)
    assert (await watch.seen(id_)).assignee_id == watch.world.viewers["mia"].user_id
    assert await audited(watch) == ["warn", "alert_supervisor", "alert_supervisor"]
