"""One alert a conversation, one incident a cause; what nobody owns climbs until somebody does."""

from datetime import timedelta

from backend_gateway.actions.alerts import acknowledge
from backend_gateway.store.unit import Unit
from tests.actions.clocks.watch import MONDAY, Watch

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


async def test_what_nobody_owns_climbs_to_the_supervisors(watch: Watch) -> None:
    await waiting(watch, 1)
    mia = watch.world.viewers["mia"].user_id
    await watch.after(minutes=5, seconds=5)
    steps = [(row[2], row[3], row[4]) for row in await watch.open_alerts()]
    await watch.after(minutes=2)
    steps += [(row[2], row[3], row[4]) for row in await watch.open_alerts()]
    await watch.after(minutes=2)
    steps += [(row[2], row[3], row[4]) for row in await watch.open_alerts()]
    await watch.after(hours=1)
    steps += [(row[2], row[3], row[4]) for row in await watch.open_alerts()]
    assert steps == [("alert", 0, mia), ("alert", 1, mia), ("critical", 2, None), ("critical", 2, None)]


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
