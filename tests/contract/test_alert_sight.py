"""Who gets which alert, in the snapshot and in the feed: supervisors of what they see, agents what concerns them."""

import pytest

from backend_gateway.actions.alerts import acknowledge, raise_alerts
from backend_gateway.errors import NotFound
from backend_gateway.store.alerts import NewAlert
from backend_gateway.store.event_log import NOWHERE, Event, Kind, append
from backend_gateway.store.unit import Unit
from tests.contract.conftest import Scene

AGENTS = {"ana": ("all", ()), "eva": ("teams", ("Ventas",)), "leo": ("mine", ("Soporte",)), "noa": ("mine", ())}


async def hire_agents(scene: Scene) -> None:
    """One agent for each way to see."""
    for name, (visibility, teams) in AGENTS.items():
        viewer = await scene.world.hire(name, visibility, teams, role="agent")
        async with Unit(scene.world.pool) as unit:
            await append(unit.conn, [Event(Kind.USER, viewer.user_id, 1, before=NOWHERE)])
        await scene.office.join(name, viewer)


async def shout(scene: Scene) -> dict[str, str]:
    """An alert of every kind of place; the owner of `mine` is mia, of `hidden` otto, of `ventas` nobody."""
    people, teams = {name: one.user_id for name, one in scene.world.viewers.items()}, scene.world.teams
    homes = {"queue": scene.queue, "ventas": scene.ventas, "mine": scene.mine, "hidden": scene.hidden}
    alerts = [NewAlert(kind="stalled", cause=name, conversation_id=id_) for name, id_ in homes.items()]
    alerts += [
        NewAlert(kind="help", cause="ana asks", conversation_id=scene.hidden, body={"user_id": people["ana"]}),
        NewAlert(kind="help", cause="noa asks", conversation_id=scene.hidden, body={"user_id": people["noa"]}),
        NewAlert(kind="reminder", cause="eva's", conversation_id=scene.queue, user_id=people["eva"]),
        NewAlert(kind="queue_stuck", cause="team ventas", team_id=teams["Ventas"]),
        NewAlert(kind="incident", cause="everybody's", body={"user_id": people["leo"]}),
        NewAlert(kind="reminder", cause="to leo", user_id=people["leo"]),
    ]
    async with Unit(scene.world.pool) as unit:
        await raise_alerts(unit, alerts, scene.world.now)
    return {alert.cause: alert.kind for alert in alerts}


def known(scene: Scene, name: str) -> set[str]:
    """The causes a client knows."""
    return {alert.cause for alert in scene.office.truth_of(name).alerts.values()}


async def test_supervisors_get_the_alerts_of_what_they_see_and_agents_those_that_concern_them(scene: Scene) -> None:
    await hire_agents(scene)
    every = set(await shout(scene))
    await scene.office.check()
    assert known(scene, "sol") == every
    assert known(scene, "vera") == {"queue", "ventas", "mine", "eva's", "team ventas", "everybody's", "to leo"}
    assert known(scene, "mia") == {"queue", "ventas", "mine", "eva's", "team ventas", "everybody's"}
    assert known(scene, "otto") == {"queue", "hidden", "ana asks", "noa asks", "eva's", "everybody's"}
    assert known(scene, "ana") == {"ana asks"}
    assert known(scene, "eva") == {"eva's"}
    assert known(scene, "leo") == {"to leo"}
    assert known(scene, "noa") == set(), "a call for help in a conversation out of sight shows nothing"


async def test_alerts_go_with_the_conversation_from_one_agent_to_the_next(scene: Scene) -> None:
    await hire_agents(scene)
    await shout(scene)
    for name in ("ana", "eva", "leo", "ana"):
        await scene.world.assign(scene.queue, to=name)
        await scene.office.check()
        assert [one for one in AGENTS if "queue" in known(scene, one)] == [name]


async def test_nobody_owns_an_alert_they_do_not_get(scene: Scene) -> None:
    await hire_agents(scene)
    await shout(scene)
    await scene.office.check()
    ids = {row["cause"]: row["id"] for row in await scene.world.pool.fetch("select id, cause from alerts")}
    for name, viewer in scene.world.viewers.items():
        for cause in ids.keys() - known(scene, name):
            with pytest.raises(NotFound):
                async with Unit(scene.world.pool) as unit:
                    await acknowledge(unit, viewer, ids[cause], scene.world.now)
    for name, cause in (("ana", "ana asks"), ("leo", "to leo"), ("vera", "team ventas")):
        async with Unit(scene.world.pool) as unit:
            viewer = scene.world.viewers[name]
            assert (await acknowledge(unit, viewer, ids[cause], scene.world.now)).acknowledged_by == viewer.user_id
    await scene.office.check()
