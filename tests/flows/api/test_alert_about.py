"""What an alert that names no conversation is about: told to whoever gets the alert, as far as they may see it."""

from datetime import UTC, datetime

from backend_gateway.actions.alerts import close_alerts, raise_alerts
from backend_gateway.store.alerts import NewAlert
from backend_gateway.store.unit import Unit
from tests.flows.api.conftest import Office


async def raised(office: Office, alert: NewAlert) -> int:
    async with Unit(office.pool) as unit:
        await raise_alerts(unit, [alert], datetime.now(UTC))
    return int(await office.pool.fetchval("select max(id) from alerts"))


async def about(office: Office, who: str, alert: int) -> list[int]:
    answer = await office.ask(who, "GET", f"/api/alerts/{alert}/conversations")
    assert answer.status_code == 200, answer.text
    return [one["id"] for one in answer.json()]


async def queued(office: Office, team: str, minutes: int) -> int:
    id_ = await office.customer(f"Espera {minutes}", team=team)
    await office.pool.execute(
        "update conversations set queued_at = now() - make_interval(mins => $2) where id = $1", id_, minutes
    )
    return id_


async def test_an_incident_lists_its_conversations_without_those_out_of_sight(office: Office) -> None:
    ventas, soporte = await office.customer("Uno", team="Ventas"), await office.customer("Dos", team="Soporte")
    await office.customer("Otra", team="Ventas")
    body = {"cause": "outage", "count": 2, "conversations": [ventas, soporte]}
    alert = await raised(office, NewAlert(kind="incident", cause="outage", level="critical", body=body))
    assert await about(office, "sol", alert) == [ventas, soporte]
    await office.hire("vera", role="supervisor", visibility="teams", teams=("Ventas",))
    assert await about(office, "vera", alert) == [ventas]


async def test_a_stuck_queue_lists_who_waits_there_the_oldest_first(office: Office) -> None:
    young, old = await queued(office, "Ventas", 5), await queued(office, "Ventas", 30)
    await queued(office, "Soporte", 60)
    await office.customer("De Ana", team="Ventas", owner="ana")
    body = {"cause": "hops_spent", "waiting": 2, "oldest_id": old}
    stuck = NewAlert(kind="queue_stuck", cause="q", level="alert", team_id=office.teams["Ventas"], body=body)
    assert await about(office, "sol", await raised(office, stuck)) == [old, young]


async def test_nobody_available_lists_the_queues_of_its_teams(office: Office) -> None:
    first, second = await queued(office, "Ventas", 30), await queued(office, "Soporte", 10)
    body = {"cause": "away", "team_ids": [office.teams["Ventas"], office.teams["Soporte"]]}
    alert = await raised(office, NewAlert(kind="nobody_available", cause="n", level="alert", body=body))
    assert await about(office, "sol", alert) == [first, second]


async def test_who_does_not_get_the_alert_is_told_nothing_and_what_is_over_is_about_nothing(office: Office) -> None:
    id_ = await queued(office, "Ventas", 5)
    team = office.teams["Ventas"]
    alert = await raised(office, NewAlert(kind="queue_stuck", cause="q", level="alert", team_id=team, body={}))
    refused = await office.ask("ana", "GET", f"/api/alerts/{alert}/conversations")
    assert refused.status_code == 404
    assert await about(office, "sol", alert) == [id_]
    async with Unit(office.pool) as unit:
        await close_alerts(unit, ["q"], datetime.now(UTC))
    assert await about(office, "sol", alert) == []
