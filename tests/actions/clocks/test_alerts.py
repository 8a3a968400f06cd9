"""One alert a conversation, one incident a cause; what nobody owns climbs until somebody does."""

from datetime import datetime, timedelta

from backend_gateway.actions.alerts import acknowledge
from backend_gateway.store.unit import Unit
from tests.actions.clocks.watch import MONDAY, Watch
from tests.contract.world import person

CALM: dict[str, list[object]] = {"rungs": []}


async def waiting(watch: Watch, *customers: int) -> list[int]:
    """Customers who wait for Mia; no ladder disturbs."""
    await watch.policy("ladder", 0, CALM)
    await watch.deals("Ventas", mode="manual")
    await watch.rules(otherwise="Ventas")
    ids = [await watch.say(n, "hola, ¿tienen stock?") for n in customers]
    for id_ in ids:
        await watch.world.take(id_, watch.world.viewers["mia"])
    await watch.follow()
    return ids


async def own(watch: Watch, name: str) -> None:
    """Somebody owns every open alert."""
    for row in await watch.pool.fetch("select id from alerts where closed_at is null"):
        async with Unit(watch.pool) as unit:
            await acknowledge(unit, watch.world.viewers[name], row["id"], watch.now)


async def standing(watch: Watch) -> tuple[str, int, int | None]:
    """Level, step and person of the one open alert."""
    [(_, _, level, step, user)] = await watch.open_alerts()
    return level, step, user


async def sits_at(watch: Watch, name: str, *devices: str, **since: datetime) -> None:
    """Devices of theirs that are connected; locked, idle ... since as told."""
    for device in devices:
        sql = "insert into presence_devices (user_id, device, heard_at) values ($1, $2, $3) on conflict do nothing"
        await watch.pool.execute(sql, watch.world.viewers[name].user_id, device, watch.now)
        for column, at in since.items():
            sql = f"update presence_devices set {column} = $3 where user_id = $1 and device = $2"
            await watch.pool.execute(sql, watch.world.viewers[name].user_id, device, at)


async def device_told(watch: Watch) -> str | None:
    """Of the open alert."""
    device: str | None = await watch.pool.fetchval("select body ->> 'device' from alerts where closed_at is null")
    return device


async def test_what_nobody_owns_climbs_to_the_supervisors(watch: Watch) -> None:
    await waiting(watch, 1)
    mia, luis = watch.world.viewers["mia"].user_id, await watch.here("luis", "Ventas")
    await watch.here("raul", "Soporte")
    await watch.after(minutes=5, seconds=5)
    steps = [await standing(watch)]
    for span in ({"minutes": 2}, {"minutes": 2}, {"hours": 1}):
        await watch.after(**span)
        steps.append(await standing(watch))
    assert steps == [("alert", 0, mia), ("alert", 2, luis), ("critical", 3, None), ("critical", 3, None)]


async def test_the_device_somebody_sits_at_is_told_first(watch: Watch) -> None:
    await waiting(watch, 1)
    mia = watch.world.viewers["mia"].user_id
    await sits_at(watch, "mia", "phone-locked", locked_since=watch.now)
    await sits_at(watch, "mia", "desk-idle", idle_since=watch.now)
    await sits_at(watch, "mia", "desk-used")
    await sits_at(watch, "mia", "gone", lost_since=watch.now)
    await watch.after(minutes=5, seconds=5)
    assert await device_told(watch) == "desk-used"
    await watch.follow()
    assert await standing(watch) == ("alert", 0, mia)
    await watch.after(seconds=31)
    assert (await standing(watch), await device_told(watch)) == (("alert", 1, mia), None)
    await watch.after(minutes=2)
    assert await standing(watch) == ("critical", 3, None)


async def test_a_look_in_between_neither_tells_again_nor_forgets_the_device(watch: Watch) -> None:
    [id_] = await waiting(watch, 1)
    await sits_at(watch, "mia", "one")
    await sits_at(watch, "mia", "two", idle_since=watch.now)
    await watch.after(minutes=5, seconds=5)
    rev = await watch.pool.fetchval("select rev from alerts")
    await sits_at(watch, "mia", "one", locked_since=watch.now)
    await watch.pool.execute("insert into follow_queue (conversation_id) values ($1) on conflict do nothing", id_)
    await watch.follow()
    assert await watch.pool.fetchval("select rev from alerts") == rev
    assert await device_told(watch) == "one"


async def test_with_one_device_or_nobody_at_any_all_are_told_at_once(watch: Watch) -> None:
    await waiting(watch, 1)
    await sits_at(watch, "mia", "only")
    await watch.after(minutes=5, seconds=5)
    assert await device_told(watch) is None
    await watch.world.sent(await watch.world.conversation_of(person(1)), "sí")
    await watch.follow()
    await waiting(watch, 2)
    await sits_at(watch, "mia", "only", "other", locked_since=watch.now)
    await watch.after(minutes=5, seconds=5)
    assert await device_told(watch) is None


async def test_acknowledged_at_the_first_device_goes_no_further(watch: Watch) -> None:
    await waiting(watch, 1)
    await sits_at(watch, "mia", "one", "two")
    await watch.after(minutes=5, seconds=5)
    await own(watch, "mia")
    await watch.after(minutes=30)
    assert [row[3] for row in await watch.open_alerts()] == [0]


async def test_the_next_colleague_is_there_may_see_it_and_has_the_fewest_alerts(watch: Watch) -> None:
    await waiting(watch, 1, 2, 3)
    luis, eva = await watch.here("luis", "Ventas"), await watch.here("eva", "Ventas")
    await watch.world.hire("blind", "mine", ("Ventas",))
    await watch.here("blind", "Ventas")
    await watch.here("away", "Ventas")
    await watch.gone("away")
    await watch.after(minutes=7, seconds=10)
    people = sorted(row[4] for row in await watch.open_alerts())
    assert set(people) == {luis, eva}
    assert len(people) == 3


async def test_what_somebody_owns_stays_theirs(watch: Watch) -> None:
    [id_] = await waiting(watch, 1)
    await watch.after(minutes=5, seconds=5)
    await own(watch, "mia")
    await watch.after(minutes=30)
    assert [row[3] for row in await watch.open_alerts()] == [0]
    await watch.world.sent(id_, "sí")
    await watch.follow()
    assert await watch.open_alerts() == []


async def test_an_outage_is_one_incident_acknowledged_once(watch: Watch) -> None:
    ids = await waiting(watch, 1, 2, 3)
    await watch.outage(minutes=40)
    [incident] = await watch.open_alerts()
    assert incident[:2] == ("incident", "incident:outage:0")
    body = await watch.pool.fetchval("select body->'conversations' from alerts where closed_at is null")
    assert sorted(ids) == [int(one) for one in body.strip("[]").split(",")]
    await own(watch, "sol")
    for at, id_ in enumerate(ids):
        await watch.world.sent(id_, "aquí estamos")
        await watch.follow()
        owned = await watch.pool.fetchval("select acknowledged_by is not null from alerts where closed_at is null")
        assert owned is (True if at < 2 else None)
    assert await watch.open_alerts() == []


async def test_the_backlog_of_an_opening_is_one_incident(watch: Watch) -> None:
    watch.at(MONDAY - timedelta(hours=2))
    nobody_at_night = {"kind": "out_of_hours", "within": None}
    await watch.policy("sla", 0, {"policies": [{"id": 1, "targets": [nobody_at_night]}]})
    ids = await waiting(watch, 1, 2)
    await watch.after(hours=2, minutes=6)
    [incident] = [row for row in await watch.open_alerts() if row[0] == "incident"]
    assert incident[1] == f"incident:opening:{watch.world.teams['Ventas']}"
    count = await watch.pool.fetchval("select (body->>'count')::int from alerts where kind = 'incident'")
    assert count == len(ids)


async def test_a_stopped_number_is_one_incident(watch: Watch) -> None:
    await waiting(watch, 1, 2)
    await watch.pool.execute("update numbers set state = 'stopped'")
    await watch.after(minutes=6)
    assert [row[1] for row in await watch.open_alerts()] == [f"incident:provider:{watch.world.number_id}"]
