"""Every entry tells where it comes from, without any action knowing."""

import asyncio
from pathlib import Path

from backend_gateway import settings
from backend_gateway.cli.opened import opened_unit
from backend_gateway.parsers import Secret
from backend_gateway.store.audit import ORIGIN, difference, record
from tests.flows.api.conftest import Office

LAST = """
select user_id, address, session_id, device, correlation, subject from audit where action = $1 order by id desc limit 1
"""


def tag(name: str) -> dict[str, str]:
    return {"name": name, "color": "lima"}


async def test_an_entry_knows_address_session_device_and_request(office: Office) -> None:
    answer = await office.ask("ada", "POST", "/api/tags", json=tag("urgente"))
    assert answer.status_code == 201, answer.text
    row = await office.pool.fetchrow(LAST, "tag.created")
    assert row is not None
    session = await office.pool.fetchval("select max(id) from sessions where user_id = $1", office.ids["ada"])
    assert row["user_id"] == office.ids["ada"]
    assert row["address"] == "127.0.0.1"
    assert (row["session_id"], row["device"]) == (session, "device of ada")
    assert row["correlation"] == answer.headers["x-request-id"]


async def test_requests_at_the_same_time_do_not_mix(office: Office) -> None:
    asked = [office.ask(("ada", "sol")[i % 2], "POST", "/api/tags", json=tag(f"t{i}")) for i in range(8)]
    await asyncio.gather(*asked)
    rows = await office.pool.fetch(
        "select a.user_id = s.user_id as own, a.correlation from audit a join sessions s on s.id = a.session_id"
        " where a.action = 'tag.created'"
    )
    assert [row["own"] for row in rows] == [True] * 8
    assert len({row["correlation"] for row in rows}) == 8


async def test_signing_in_tells_where_from(office: Office) -> None:
    row = await office.pool.fetchrow(LAST, "session.opened")
    assert row is not None
    assert (row["address"], row["device"]) == ("127.0.0.1", "device of ada")
    assert row["subject"] == f"session:{row['session_id']}"
    assert row["correlation"]


async def test_a_sub_command_names_itself(database_url: str, tmp_path: Path) -> None:
    chosen = settings.for_folder(tmp_path, database_url=Secret(database_url))
    async with opened_unit(chosen, "resume-number") as unit:
        await record(unit.conn, None, "number.resumed", "number:1")
        row = await unit.conn.fetchrow("select user_id, device, address from audit")
    assert row is not None
    assert tuple(row) == (None, "relevo-gateway resume-number", None)
    assert ORIGIN.get() is None


def test_only_what_differs_is_told() -> None:
    before = {"name": "Ana", "teams": [1], "hours": {"mon": 9, "tue": 9}, "gone": 1}
    after = {"name": "Ana", "teams": [1, 2], "hours": {"mon": 9, "tue": 10}, "new": 2}
    assert difference(before, after) == {
        "before": {"teams": [1], "hours": {"tue": 9}, "gone": 1, "new": None},
        "after": {"teams": [1, 2], "hours": {"tue": 10}, "gone": None, "new": 2},
    }
