"""The health page's route: what a backup, a refused number and a loop that fails do to it."""

from datetime import timedelta
from pathlib import Path
from typing import Any

from backend_gateway import clock
from backend_gateway.actions.health import read_facts
from backend_gateway.domain.health import judge
from backend_gateway.settings import for_folder
from backend_gateway.store import backups
from backend_gateway.store.migrate import newest_revision
from tests.flows.api.conftest import Office
from tests.flows.security.test_tls import certificate


async def verdicts(office: Office) -> dict[str, tuple[str, str]]:
    answer = await office.ask("ada", "GET", "/api/health")
    assert answer.status_code == 200
    body = answer.json()
    assert body["schema"] == newest_revision()
    return {check["key"]: (check["verdict"], check.get("fault", "")) for check in body["checks"]}


async def test_it_follows_what_happens(office: Office) -> None:
    before = await verdicts(office)
    assert before["backup"] == ("warn", "never")
    assert before["numbers"][0] == "good"
    assert "certificate" not in before
    async with office.pool.acquire() as conn:
        await backups.written(conn, clock.now() - timedelta(hours=1), 10, 3, 0)
        await conn.execute("update numbers set state = 'stopped', stop_reason = 'token'")
    after = await verdicts(office)
    assert after["backup"] == ("good", "")
    assert after["numbers"] == ("bad", "stopped")


async def test_only_who_administers_sees_it(office: Office) -> None:
    for name in ("ana", "sol"):
        assert (await office.ask(name, "GET", "/api/health")).status_code == 403
    assert (await office.ask(None, "GET", "/api/health")).status_code == 401


async def test_everybody_hears_what_may_be_late_and_who_may_see_it_which_hop(office: Office) -> None:
    async def asked(name: str) -> dict[str, Any]:
        answer = await office.ask(name, "GET", "/api/service")
        assert answer.status_code == 200
        found: dict[str, Any] = answer.json()
        return {key: value for key, value in found.items() if key != "as_of"}

    office.gateway.gate.failed_loops = {"dispatcher": clock.now()}
    assert await asked("ana") == {"delayed": "out"}
    told = await asked("ada")
    assert [(check["key"], check["values"]) for check in told["checks"]] == [("loops", {"names": "dispatcher"})]
    office.gateway.gate.failed_loops = {}
    assert (await asked("ana"))["delayed"] == "out"  # judged every few seconds, however many ask
    assert (await office.ask(None, "GET", "/api/service")).status_code == 401


async def test_a_loop_that_failed_and_a_certificate_that_ends(office: Office, tmp_path: Path) -> None:
    now, (cert, key) = clock.now(), certificate(tmp_path, "ours")
    settings = for_folder(tmp_path, tls_cert=cert, tls_key=key)
    async with office.pool.acquire() as conn:
        facts = await read_facts(conn, settings, {"timers": now}, now)
    assert facts.certificate_until is not None
    found = {check.key: check for check in judge(facts)}
    assert found["loops"].values == {"names": "timers"}
    assert found["certificate"].values["until"] == facts.certificate_until.isoformat()
