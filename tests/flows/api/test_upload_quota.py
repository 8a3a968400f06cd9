"""How much one person may upload: told before the body is read, by the hour, by the day, by files that wait."""

from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from tests.flows.api.conftest import Office

TEXT = {"content-type": "text/plain"}


@pytest.fixture
def tight(office: Office) -> Office:
    """1 MB an hour, 2 MB a day, three files waiting."""
    gate = office.gateway.gate
    gate.settings = replace(gate.settings, upload_hour_mb=1, upload_day_mb=2, uploads_waiting=3)
    return office


async def upload(office: Office, size: int, mark: str, who: str = "ana") -> Any:
    content = (mark * size)[:size].encode()
    return await office.ask(who, "POST", "/api/media?kind=document", content=content, headers=dict(TEXT))


def refused(answer: Any) -> str:
    assert (answer.status_code, answer.json()["code"]) == (429, "uploads_full"), answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    return str(answer.json()["detail"])


async def age(office: Office, hours: int) -> None:
    await office.pool.execute("update media set created_at = created_at - make_interval(hours => $1)", hours)


async def test_bytes_an_hour_and_a_day(tight: Office) -> None:
    assert (await upload(tight, 700_000, "a")).status_code == 201
    assert "1 MB this hour" in refused(await upload(tight, 700_000, "b"))
    assert (await upload(tight, 700_000, "b", who="sol")).status_code == 201, "everybody has a quota of their own"
    await age(tight, 2)
    assert (await upload(tight, 900_000, "c")).status_code == 201
    await age(tight, 2)
    assert "2 MB this day" in refused(await upload(tight, 700_000, "d"))
    await age(tight, 24)
    assert (await upload(tight, 700_000, "d")).status_code == 201


async def test_the_same_file_again_costs_nothing(tight: Office) -> None:
    for _ in range(2):
        assert (await upload(tight, 400_000, "a")).status_code == 201
    assert (await upload(tight, 500_000, "b")).status_code == 201


async def test_files_that_wait(tight: Office) -> None:
    for mark in "abc":
        assert (await upload(tight, 10, mark)).status_code == 201
    assert "in no message yet" in refused(await upload(tight, 10, "d"))
    await tight.pool.execute("update media set message_id = 1 where id = (select min(id) from media)")
    assert (await upload(tight, 10, "d")).status_code == 201


async def test_what_is_refused_leaves_no_row(tight: Office, tmp_path: Path) -> None:
    assert (await upload(tight, 800_000, "a")).status_code == 201
    before = await tight.pool.fetchval("select count(*) from media")
    refused(await upload(tight, 800_000, "b"))
    assert await tight.pool.fetchval("select count(*) from media") == before
    assert not list(tmp_path.glob("media/??/.*"))
