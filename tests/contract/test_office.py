"""Old state + frames = fresh state for what the office keeps: alerts and waiting messages follow their conversation."""

from backend_gateway.actions.alerts import close_alerts, raise_alerts
from backend_gateway.actions.holiday_lists import decide
from backend_gateway.actions.policies import create_calendar, put_policy
from backend_gateway.actions.reengaging_category import follow_categories
from backend_gateway.store.alerts import NewAlert
from backend_gateway.store.event_log import NOWHERE, Event, Kind, Scope, append
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.api import PutPolicy
from protocol.calendars import DecideHolidays
from tests.contract.conftest import Scene


async def test_an_alert_follows_its_conversation_in_and_out_of_sight(scene: Scene) -> None:
    world = scene.world
    homes = await world.pool.fetch("select id from conversations order by id")
    async with Unit(world.pool) as unit:
        alerts = [NewAlert(kind="stalled", cause=f"stalled:{row[0]}", conversation_id=row[0]) for row in homes]
        await raise_alerts(unit, alerts, world.now)
    await scene.office.check()
    for row in homes:
        for team in world.teams.values():
            await move(scene, row[0], team)
            await scene.office.check()
    async with Unit(world.pool) as unit:
        await close_alerts(unit, [alert.cause for alert in alerts], world.now)
    await scene.office.check()


async def move(scene: Scene, conversation: int, team: int) -> None:
    """Another team's queue, as a rule would do it."""
    async with Unit(scene.world.pool) as unit:
        row = await unit.conn.fetchrow(
            "select team_id, assignee_id from conversations where id = $1 for update", conversation
        )
        rev = await unit.conn.fetchval(
            "update conversations set team_id = $2, assignee_id = null, rev = rev + 1 where id = $1 returning rev",
            *(conversation, team),
        )
        assert row is not None
        await append(unit.conn, [Event(Kind.CONVERSATION, conversation, rev, Scope(*row), Scope(team))])


async def test_alerts_of_a_team_and_policies_reach_who_may_see_them(scene: Scene) -> None:
    world = scene.world
    team = world.teams["Soporte"]
    async with Unit(world.pool) as unit:
        await raise_alerts(unit, [NewAlert(kind="nobody_available", cause="nobody", team_id=team)], world.now)
        body = {"team_id": team, "mode": "round_robin"}
        await put_policy(unit, Viewer(1, "admin"), "team", team, PutPolicy(body=body), world.now)
    await scene.office.check()
    async with Unit(world.pool) as unit:
        await put_policy(unit, Viewer(1, "admin"), "team", team, PutPolicy(body=body, base=1), world.now)
    await scene.office.check()


async def test_incidents_holidays_and_the_price_of_a_template_reach_everybody_alike(scene: Scene) -> None:
    """What was decided by hand, and what followed by itself: the newest version, the alert and its end."""
    world = scene.world
    conversation = await world.pool.fetchval("select min(id) from conversations")
    body = {"cause": "outage", "count": 1, "conversations": [conversation]}
    week = [[{"opens": 540, "closes": 1080}]] * 7
    async with Unit(world.pool) as unit:
        await raise_alerts(unit, [NewAlert(kind="incident", cause="incident:outage:0", body=body)], world.now)
        calendar = await create_calendar(unit, Viewer(1, "admin"), "Tienda")
        hours = {"name": "Tienda", "zone": "America/Lima", "week": week, "holidays": [{"country": "PE"}]}
        await put_policy(unit, Viewer(1, "admin"), "calendar", calendar, PutPolicy(body=hours), world.now)
        cause = f"holidays_changed:{calendar}"
        await raise_alerts(unit, [NewAlert(kind="holidays_changed", cause=cause, body={"count": 1})], world.now)
        await unit.conn.execute(
            "insert into templates (waba_id, name, language, category, status, components)"
            " values ('w', 'seguimiento', 'es', 'UTILITY', 'APPROVED', '[]')"
        )
        named = PutPolicy(body={"template": "seguimiento", "language": "es"})
        await put_policy(unit, Viewer(1, "admin"), "reengaging", 0, named, world.now)
    await scene.office.check()
    async with Unit(world.pool) as unit:
        decided = DecideHolidays(accept=True, base=1)
        await decide(unit, Viewer(1, "admin"), calendar, decided, world.now)
        await unit.conn.execute("update templates set category = 'MARKETING'")
        changed = await follow_categories(unit.conn, world.now)
        assert len(changed) == 1
        await append(unit.conn, changed)
    await scene.office.check()


async def test_a_personal_reply_is_its_owners_alone_and_goes_when_deleted(scene: Scene) -> None:
    world, mia = scene.world, scene.world.viewers["mia"]
    sql = "insert into quick_replies (code, title, body, user_id, team_id) values ($1, '', '', $2, $3) returning id"
    ids = {
        await world.pool.fetchval(sql, "mine", mia.user_id, None): mia.user_id,
        await world.pool.fetchval(sql, "team", None, world.teams["Ventas"]): None,
        await world.pool.fetchval(sql, "all", None, None): None,
    }
    async with Unit(world.pool) as unit:
        events = [Event(Kind.QUICK_REPLY, id_, 1, before=NOWHERE, private_to=user) for id_, user in ids.items()]
        await append(unit.conn, events)
    await scene.office.check()
    async with Unit(world.pool) as unit:
        await unit.conn.execute("delete from quick_replies")
        await append(unit.conn, [Event(Kind.QUICK_REPLY, id_, 2, private_to=user) for id_, user in ids.items()])
    await scene.office.check()
