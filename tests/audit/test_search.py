"""Looking through the audit: by whom, what, about what, from where, when; page by page; as CSV; who may."""

import csv
import io
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from backend_gateway.store import audit
from backend_gateway.store.unit import Unit
from backend_gateway.workers.audit_seal import AuditSealer
from tests.flows.api.conftest import Office

DAY = datetime(2026, 11, 20, 9, tzinfo=UTC)
BY_HAND = "insert into audit (at, user_id, action, subject, address, detail) values ($1, $2, $3, $4, $5, $6)"


async def fill(office: Office, count: int = 12) -> None:
    """Entries of a day, an hour apart: people and teams by turns, of Ada, Sol and the gateway itself."""
    who = [office.ids["ada"], office.ids["sol"], None]
    for i in range(count):
        subject = f"user:{office.ids['ana']}" if i % 2 else f"team:{office.teams['Ventas']}"
        action = "user.work" if i % 2 else "team.members"
        values = (DAY + timedelta(hours=i), who[i % 3], action, subject, f"10.0.0.{i % 3}", '{"capacity": 3}')
        await office.pool.execute(BY_HAND, *values)


async def ask(office: Office, who: str = "ada", **params: Any) -> dict[str, Any]:
    answer = await office.ask(who, "GET", "/api/audit", params=params)
    assert answer.is_success, answer.text
    found: dict[str, Any] = answer.json()
    return found


PERIOD = {"since": DAY.isoformat(), "until": (DAY + timedelta(hours=24)).isoformat()}


async def test_each_filter_and_all_of_them(office: Office) -> None:
    await fill(office)
    assert len((await ask(office, **PERIOD))["items"]) == 12
    for params, hours in (
        ({"actor": office.ids["sol"]}, {1, 4, 7, 10}), ({"actor": 0}, {2, 5, 8, 11}),
        ({"action": "user.work"}, {1, 3, 5, 7, 9, 11}), ({"action": "team."}, {0, 2, 4, 6, 8, 10}),
        ({"subject": "user:"}, {1, 3, 5, 7, 9, 11}),
        ({"subject": f"team:{office.teams['Ventas']}"}, {0, 2, 4, 6, 8, 10}),
        ({"address": "10.0.0.1"}, {1, 4, 7, 10}), ({"address": "10.0.0.1", "action": "user."}, {1, 7}),
        ({"until": (DAY + timedelta(hours=2)).isoformat()}, {0, 1}),
    ):  # fmt: skip
        found = await ask(office, **(PERIOD | params))
        at = {(datetime.fromisoformat(one["at"]) - DAY) // timedelta(hours=1) for one in found["items"]}
        assert at == hours, params
    assert (await ask(office, **(PERIOD | {"action": "us%r."}))).get("items", []) == []


async def test_pages_go_by_id_and_names_are_those_of_today(office: Office) -> None:
    await fill(office)
    seen: list[int] = []
    before: dict[str, Any] = {}
    while True:
        page = await ask(office, **PERIOD, limit=5, count=True, **before)
        assert page["count"] == 12
        seen += [one["id"] for one in page["items"]]
        if page.get("next") is None:
            break
        before = {"before": page["next"]}
    assert seen == sorted(seen, reverse=True)
    assert len(set(seen)) == 12
    assert page["names"][f"user:{office.ids['ada']}"] == "Ada"
    assert page["names"][f"team:{office.teams['Ventas']}"] == "Ventas"


async def test_a_customers_name_is_for_who_may_see_them(office: Office) -> None:
    await office.hire("eva", role="admin", visibility="mine")
    conversation = await office.customer("Marisol", owner="ana")
    async with Unit(office.pool) as unit:
        await audit.record(unit.conn, office.ids["ana"], "conversation.taken", f"conversation:{conversation}")
    subject = f"conversation:{conversation}"
    assert (await ask(office, subject=subject))["names"][subject] == "Marisol"
    assert subject not in (await ask(office, "eva", subject=subject))["names"]


async def test_what_older_entries_tell_of_before_is_read_alike(office: Office) -> None:
    detail = '{"capacity": 3, "skills": {"a": 1}, "before": {"capacity": 6}}'
    await office.pool.execute(BY_HAND, DAY, office.ids["ada"], "user.work", "user:1", None, detail)
    (one,) = (await ask(office, **PERIOD))["items"]
    assert (one["before"], one["after"], one["detail"]) == ({"capacity": 6}, {"capacity": 3}, {"skills": {"a": 1}})


@pytest.mark.parametrize("who", ["ana", "sol"])
@pytest.mark.parametrize("path", ["/api/audit", "/api/audit/state", "/api/audit/csv"])
async def test_only_who_may_see_the_audit(office: Office, who: str, path: str) -> None:
    assert (await office.ask(who, "GET", path)).status_code == 403


async def test_as_csv_no_cell_is_a_formula_and_the_export_is_told(office: Office) -> None:
    await office.pool.execute(BY_HAND, DAY, office.ids["ada"], "tag.created", '=HYPERLINK("x")', "+1", None)
    answer = await office.ask("ada", "GET", "/api/audit/csv", params=PERIOD)
    assert answer.headers["content-type"].startswith("text/csv")
    (row,) = csv.DictReader(io.StringIO(answer.text))
    assert (row["subject"], row["address"], row["user"]) == ('\'=HYPERLINK("x")', "'+1", "Ada")
    (told,) = (await ask(office, action="audit.exported"))["items"]
    assert told["user_id"] == office.ids["ada"]
    assert told["detail"]["since"].startswith("2026-11-20")


async def test_csv_goes_on_beyond_a_page(office: Office) -> None:
    await office.pool.execute(
        "insert into audit (at, action) select $1, 'tag.created' from generate_series(1, 1203)", DAY
    )
    answer = await office.ask("ada", "GET", "/api/audit/csv", params=PERIOD)
    assert len(list(csv.DictReader(io.StringIO(answer.text)))) == 1203


async def test_who_writes_a_file_of_their_own_says_so(office: Office) -> None:
    note = {"what": "report", "rows": 31, "about": {"metric": "=frt"}}
    assert (await office.ask("sol", "POST", "/api/exports", json=note)).status_code == 204
    (told,) = (await ask(office, action="report.exported"))["items"]
    assert told["detail"] == {"rows": 31, "metric": "=frt"}
    assert (await office.ask("ana", "POST", "/api/exports", json=note)).status_code == 403
    assert (await office.ask("sol", "POST", "/api/exports", json=note | {"what": "audit"})).status_code == 403
    long = note | {"about": {"metric": "x" * 300}}
    assert (await office.ask("sol", "POST", "/api/exports", json=long)).status_code == 400


async def test_an_administrator_has_the_chain_followed_now(office: Office) -> None:
    answer = await office.ask("ada", "POST", "/api/audit/verify")
    assert answer.is_success, answer.text
    assert answer.json()["whole_at"]
    (told,) = (await ask(office, action="audit.verified"))["items"]
    assert told["user_id"] == office.ids["ada"]
    assert (await office.ask("sol", "POST", "/api/audit/verify")).status_code == 403
    office.gateway.gate.settings.anchors_file.write_text("not ours\n")
    refused = await office.ask("ada", "POST", "/api/audit/verify")
    assert refused.status_code == 503
    assert "line 1" in refused.json()["detail"]


async def test_how_the_chain_stands(office: Office, tmp_path_factory: pytest.TempPathFactory) -> None:
    loop = AuditSealer(office.pool, lambda: DAY, tmp_path_factory.mktemp("anchors") / "a.log")
    await loop.round()
    state = (await office.ask("ada", "GET", "/api/audit/state")).json()
    assert state["sealed"] > 0
    assert state["checked_at"]
    assert "fault" not in state
    async with office.pool.acquire() as conn, conn.transaction():
        await conn.execute("alter table audit disable trigger user")
        first = await conn.fetchval("update audit set user_id = 99 where id = (select min(id) from audit) returning id")
        await conn.execute("delete from audit_checks")
        await conn.execute("alter table audit enable trigger user")
    await loop.look()
    state = (await office.ask("ada", "GET", "/api/audit/state")).json()
    assert (state["fault"], state["fault_seal"], state["fault_entry"]) == ("changed", 1, first)
