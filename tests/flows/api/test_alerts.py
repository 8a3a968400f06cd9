"""Owning many alerts by one request: only those one gets, at most so many, each once."""

from datetime import UTC, datetime
from typing import Any

from backend_gateway.actions.alerts import raise_alerts
from backend_gateway.store.alerts import NewAlert
from backend_gateway.store.unit import Unit
from tests.flows.api.conftest import Office
from tests.flows.api.test_routes import assert_problem

PATH = "/api/alerts/acknowledge"


async def shout(office: Office) -> tuple[list[int], int]:
    """Three customers of ana's wait, and one of nobody's; the ids of their alerts."""
    homes = [await office.customer(f"Cliente {n}", owner="ana" if n < 3 else None) for n in range(4)]
    alerts = [NewAlert(kind="sla_missed", cause=f"conversation:{id_}", conversation_id=id_) for id_ in homes]
    async with Unit(office.pool) as unit:
        await raise_alerts(unit, alerts, datetime.now(UTC))
    rows = await office.pool.fetch("select id, conversation_id from alerts order by id")
    return [row["id"] for row in rows if row["conversation_id"] in homes[:3]], rows[-1]["id"]


async def own(office: Office, who: str, *ids: int) -> list[Any]:
    answer = await office.ask(who, "POST", PATH, json={"ids": ids})
    assert answer.status_code == 200, answer.text
    return [(one["id"], one["acknowledged_by"]) for one in answer.json()]


async def test_many_are_owned_by_one_request_without_those_out_of_sight(office: Office) -> None:
    theirs, nobodys = await shout(office)
    ana, sol = office.ids["ana"], office.ids["sol"]
    assert await own(office, "ana", *theirs[:2], nobodys, 999) == [(id_, ana) for id_ in theirs[:2]]
    assert await own(office, "sol", *theirs, nobodys) == [
        *((id_, ana) for id_ in theirs[:2]),
        (theirs[2], sol),
        (nobodys, sol),
    ]
    assert await own(office, "sol", nobodys) == [(nobodys, sol)]


async def test_none_and_too_many_are_refused(office: Office) -> None:
    for ids in ([], list(range(1, 502)), ["x"], None, [10**30], [0]):
        refused = await office.ask("sol", "POST", PATH, json={"ids": ids})
        assert assert_problem(refused, 400)["code"] == "bad_request"
