"""Replays over HTTP: who may, what is refused, progress and result, one per person, nothing written."""

import asyncio
import hashlib
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
import psutil

from protocol.replay import ReplayCases, ReplayStatus
from protocol.rules.permissions import PRESETS, Permission
from tests.flows.api.conftest import Office

DEADLINE = 60
BREATHING = ("leases", "sessions", "audit_unsealed", "audit_seals", "audit_checks", "metric_progress")
"""Tables a running gateway touches by itself: who sends for a number, who was seen when, what seals the audit,
how far facts are."""
NOW = datetime.now(UTC)
PERIOD = {"starts_at": (NOW - timedelta(hours=2)).isoformat(), "ends_at": (NOW + timedelta(hours=1)).isoformat()}


async def ended(office: Office, who: str, id_: str) -> ReplayStatus:
    """The replay once it is over."""
    async with asyncio.timeout(DEADLINE):
        while True:
            answer = await office.ask(who, "GET", f"/api/replays/{id_}")
            found = msgspec.json.decode(answer.content, type=ReplayStatus)
            if found.state not in ("reading", "replaying"):
                return found
            await asyncio.sleep(0.05)


async def start(office: Office, who: str, **more: Any) -> ReplayStatus:
    answer = await office.ask(who, "POST", "/api/replays", json=PERIOD | more)
    assert answer.status_code == 202, answer.text
    return msgspec.json.decode(answer.content, type=ReplayStatus)


async def everything(office: Office) -> dict[str, tuple[int, str]]:
    """Rows and their contents, of every table."""
    tables = await office.pool.fetch("select tablename from pg_tables where schemaname = 'public' order by 1")
    found = {}
    for (table,) in tables:
        if table in BREATHING:
            continue
        rows = await office.pool.fetch(f"select t::text from {table} t order by 1")
        digest = hashlib.sha256("\n".join(row[0] for row in rows).encode()).hexdigest()
        found[table] = (len(rows), digest)
    return found


async def waiting(office: Office, count: int) -> None:
    """Cases that wait in a queue since a while ago."""
    for n in range(count):
        id_ = await office.customer(f"Cliente {n}", "Ventas") if n == 0 else await _another(office, n)
        await office.pool.execute(
            "with e as (insert into episodes (conversation_id, started_at, first_inbound_at) values ($1, $2, $2)"
            " returning id) insert into owner_segments (episode_id, owner_kind, team_id, started_at, reason)"
            " select id, 'queue', $3, $2, 'customer' from e",
            *(id_, NOW - timedelta(minutes=90 - n % 60), office.teams["Ventas"]),
        )


async def _another(office: Office, n: int) -> int:
    contact = await office.pool.fetchval(
        "insert into contacts (name, profile_name, phone) values ($1, $1, $2) returning id",
        *(f"Cliente {n}", f"5199{n:07d}"),
    )
    sql = "insert into conversations (number_id, contact_id, owner_kind) values ($1, $2, 'queue') returning id"
    return int(await office.pool.fetchval(sql, office.number_id, contact))


async def test_a_replay_runs_beside_the_gateway_and_writes_nothing(office: Office) -> None:
    await waiting(office, 130)
    before = await everything(office)
    begun = await start(office, "ada")
    found = await ended(office, "ada", begun.id)
    assert (found.state, found.progress, found.problem) == ("done", 1.0, None)
    assert found.summary is not None
    assert found.summary.cases == 130
    assert found.expires_at is not None
    first = await page(office, begun.id, limit="100")
    rest = await page(office, begun.id, limit="100", cursor=first.cursor or "")
    assert (len(first.items), len(rest.items), rest.cursor) == (100, 30, None)
    assert len({one.episode_id for one in (*first.items, *rest.items)}) == 130
    assert all((one.customer or "").startswith("Cliente") for one in first.items)
    assert (await page(office, begun.id, changed="true")).items == []
    assert await everything(office) == before


async def page(office: Office, id_: str, **query: str) -> ReplayCases:
    answer = await office.ask("ada", "GET", f"/api/replays/{id_}/cases", params=query)
    assert answer.status_code == 200, answer.text
    return msgspec.json.decode(answer.content, type=ReplayCases)


async def test_a_changed_rule_shows_in_the_result(office: Office) -> None:
    await waiting(office, 3)
    to = {"team_id": office.teams["Soporte"]}
    begun = await start(office, "ada", rules=[{"version": 1, "otherwise": to}])
    found = await ended(office, "ada", begun.id)
    assert found.summary is not None
    assert found.state == "done"
    [team] = [one for one in found.summary.teams if one.id == office.teams["Soporte"]]
    assert (team.really, team.would) == (0, 3)
    assert found.summary.changed == 3
    one = (await page(office, begun.id, changed="true")).items[0]
    assert set(one.differs) == {"rule", "team"}
    assert [(move.outcome, move.team_id) for move in one.would.moves] == [("queued", office.teams["Soporte"])]


async def test_only_whoever_manages_routing(office: Office) -> None:
    begun = await start(office, "ada")
    for who, role in (("ana", "agent"), ("sol", "supervisor")):
        assert Permission.MANAGE_ROUTING not in PRESETS[role]  # type: ignore[index]
        for method, path in (
            ("POST", "/api/replays"),
            ("GET", "/api/replays"),
            ("GET", f"/api/replays/{begun.id}"),
            ("GET", f"/api/replays/{begun.id}/cases"),
            ("DELETE", f"/api/replays/{begun.id}"),
        ):
            answer = await office.ask(who, method, path, json=PERIOD if method == "POST" else None)
            assert answer.status_code == 403, (who, method, path)
    await ended(office, "ada", begun.id)


async def test_one_per_person_cancelled_and_forgotten(office: Office) -> None:
    await office.hire("eva", role="admin")
    first = await start(office, "ada")
    assert (await office.ask("eva", "GET", f"/api/replays/{first.id}")).status_code == 404
    second = await start(office, "ada")
    assert (await office.ask("ada", "GET", f"/api/replays/{first.id}")).status_code == 404
    listed = msgspec.json.decode((await office.ask("ada", "GET", "/api/replays")).content, type=list[ReplayStatus])
    assert [one.id for one in listed] == [second.id]
    assert (await office.ask("ada", "DELETE", f"/api/replays/{second.id}")).status_code == 204
    assert (await office.ask("ada", "GET", "/api/replays")).json() == []
    assert (await office.ask("ada", "GET", f"/api/replays/{second.id}/cases")).status_code == 404


async def test_a_cancelled_replay_leaves_no_process(office: Office) -> None:
    await waiting(office, 130)
    begun = await start(office, "ada")
    async with asyncio.timeout(DEADLINE):
        while not engines():
            await asyncio.sleep(0.01)
    assert (await office.ask("ada", "DELETE", f"/api/replays/{begun.id}")).status_code == 204
    assert engines() == []
    again = await start(office, "ada")
    assert (await ended(office, "ada", again.id)).state == "done"


def engines() -> list[int]:
    """Processes of ours that replay."""
    found = []
    for one in psutil.Process().children(recursive=True):
        with suppress(psutil.NoSuchProcess):  # others come and go
            if any("replay_engine" in part for part in one.cmdline()):
                found.append(one.pid)
    return found


async def test_what_cannot_be_replayed_is_told(office: Office) -> None:
    team, day = office.teams["Ventas"], timedelta(days=1)
    bad: tuple[tuple[dict[str, Any], int], ...] = (
        ({"starts_at": NOW.isoformat(), "ends_at": NOW.isoformat()}, 400),
        ({"starts_at": (NOW + day).isoformat(), "ends_at": (NOW + 2 * day).isoformat()}, 400),
        ({"starts_at": (NOW - 200 * day).isoformat()}, 400),
        ({"starts_at": "2026-11-20T09:00:00"}, 400),
        ({"ends_at": "2026-11-20T09:00:00"}, 400),
        ({"starts_at": "yesterday"}, 400),
        ({"teams": [{"team_id": team}, {"team_id": team}]}, 400),
        ({"teams": [{"team_id": 424242}]}, 404),
        ({"teams": [{"team_id": team, "overflow_team_id": team}]}, 422),
        ({"rules": [{"version": 1}]}, 422),
        ({"rules": [{"version": 1, "otherwise": {"team_id": 424242}}]}, 422),
        ({"rules": [{"version": 1, "otherwise": {"team_id": team}}] * 2}, 400),
    )
    for more, status in bad:
        answer = await office.ask("ada", "POST", "/api/replays", json=PERIOD | more)
        assert answer.status_code == status, (more, answer.text)
    assert (await office.ask("ada", "GET", "/api/replays")).json() == []
