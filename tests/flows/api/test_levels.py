"""The backlog over time and the board of the past over HTTP: each role is told what it may, bad requests in words."""

import asyncio
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from backend_gateway.actions.alerts import acknowledge_many, close_alerts, raise_alerts
from backend_gateway.store.alerts import NewAlert
from backend_gateway.store.metrics import progress
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from tests.flows.api.conftest import Office

NOON = datetime.now(UTC).replace(hour=12, minute=0, second=0, microsecond=0) - timedelta(days=2)
HOUR = timedelta(hours=1)


async def case(office: Office, name: str, owner: str | None = None, team: str | None = None) -> int:
    """A case open from 11 to 13 that waited on us from 11:30 to 12:30; its conversation."""
    conversation = await office.customer(name, team, owner)
    await office.pool.execute("update conversations set state = 'resolved' where id = $1", conversation)
    episode = await office.pool.fetchval(
        "insert into episodes (conversation_id, started_at, ended_at) values ($1, $2, $3) returning id",
        *(conversation, NOON - HOUR, NOON + HOUR),
    )
    kind, user, of = "person" if owner else "queue", office.ids.get(owner or ""), office.teams.get(team or "")
    await office.pool.execute(
        "insert into owner_segments (episode_id, owner_kind, user_id, team_id, started_at, ended_at)"
        " values ($1, $2, $3, $4, $5, $6)",
        *(episode, kind, user, of, NOON - HOUR, NOON + HOUR),
    )
    await office.pool.execute(
        "insert into waits (episode_id, conversation_id, started_at, ended_at) values ($1, $2, $3, $4)",
        *(episode, conversation, NOON - HOUR / 2, NOON + HOUR / 2),
    )
    await office.pool.execute(
        "insert into level_spans (episode_id, from_at, to_at, conversation_id, number_id, team_id, user_id, turn,"
        " queued, opened_at, owed_at) values ($1, $2, $3, $4, $5, $6, $7, 'us', $8, $2, $2)",
        *(episode, NOON - HOUR / 2, NOON + HOUR / 2, conversation, office.number_id, of, user, owner is None),
    )
    return conversation


async def then(office: Office, who: str, at: datetime = NOON, more: str = "") -> dict[str, object]:
    """The board of that instant."""
    answer = await office.ask(who, "GET", f"/api/board/at?t={at:%Y-%m-%dT%H:%M:%SZ}{more}")
    assert answer.status_code == 200, answer.text
    body: dict[str, object] = answer.json()
    return body


def names(board: dict[str, object]) -> set[str]:
    """Customers it names."""
    return {line["name"] for line in board.get("hottest", [])}  # type: ignore[attr-defined]


async def test_each_role_is_told_its_part_of_the_past(office: Office) -> None:
    await office.pool.execute("update users set created_at = $1", NOON - HOUR)
    await case(office, "Rosa", "ana")
    await case(office, "Luis", "sol")
    await case(office, "Inés")
    sol, ana = await then(office, "sol"), await then(office, "ana")
    assert (sol["levels"]["open"], sol["levels"]["us"], sol["levels"]["queued"]) == (3, 3, 1)  # type: ignore[index]
    assert names(sol) == {"Rosa", "Luis", "Inés"}
    assert (ana["levels"]["open"], names(ana)) == (1, {"Rosa"})  # type: ignore[index]
    assert [line["user_id"] for line in ana["people"]] == [office.ids["ana"]]  # type: ignore[attr-defined]
    assert {line["user_id"]: line.get("points") for line in sol["people"]} == {  # type: ignore[attr-defined]
        office.ids["ana"]: 100, office.ids["sol"]: 100,
    }  # fmt: skip
    before, after = await then(office, "sol", NOON - 2 * HOUR), await then(office, "sol", NOON + HOUR)
    assert before["levels"] == after["levels"] == {}
    early = await then(office, "sol", NOON - HOUR * 3 / 4)
    assert (early["levels"]["customer"], early["levels"].get("us", 0)) == (3, 0)  # type: ignore[index, attr-defined]


async def test_the_past_says_that_it_is_and_what_it_does_not_know(office: Office) -> None:
    board = await then(office, "sol")
    assert board["past"] is True
    assert {"figures", "back_at", "priority"} <= set(board["unknown"])  # type: ignore[call-overload]
    assert "today" not in board
    assert board["as_of"] == f"{NOON:%Y-%m-%dT%H:%M:%SZ}"


async def test_presence_is_that_of_then(office: Office) -> None:
    await office.pool.execute("update users set created_at = $1", NOON - HOUR)
    events = [(-50, "available"), (-20, "available"), (-10, "away"), (30, "offline")]
    for minutes, state in events:
        await office.pool.execute(
            "insert into presence_events (user_id, at, declared, state, because, receives)"
            " values ($1, $2, $3, $3, 'declared', $4)",
            *(office.ids["ana"], NOON + timedelta(minutes=minutes), state, state == "available"),
        )
    found = {}
    for minutes in (-55, -15, 0, 40):
        board = await then(office, "sol", NOON + timedelta(minutes=minutes))
        lines = {line["user_id"]: line for line in board["people"]}  # type: ignore[attr-defined]
        line = lines.get(office.ids["ana"], {})
        found[minutes] = (line.get("state", "offline"), line.get("since"), line.get("receives", False))
    since = {minutes: f"{NOON + timedelta(minutes=minutes):%Y-%m-%dT%H:%M:%SZ}" for minutes, _ in events}
    assert found == {
        -55: ("offline", None, False),
        -15: ("available", since[-50], True),
        0: ("away", since[-10], False),
        40: ("offline", None, False),  # of no team and gone: no line
    }


async def test_a_customer_who_moved_out_of_sight_is_counted_and_not_named(office: Office) -> None:
    """Eve's team had it then; now it is of another: she could not open it."""
    await office.hire("eve", "supervisor", "teams", ("Soporte",))
    await office.hire("ven", "supervisor", "teams", ("Ventas",))
    await case(office, "Rosa", team=None)
    moved = await case(office, "Marisol")
    await office.pool.execute(
        "update owner_segments s set team_id = $2 from episodes e where e.id = s.episode_id and e.conversation_id = $1",
        *(moved, office.teams["Soporte"]),
    )
    await office.pool.execute("update conversations set team_id = $2 where id = $1", moved, office.teams["Ventas"])
    eve, ven = await then(office, "eve"), await then(office, "ven")
    assert (eve["levels"]["open"], names(eve)) == (2, {"Rosa"})  # type: ignore[index]
    assert (ven["levels"]["open"], names(ven)) == (1, {"Rosa"})  # type: ignore[index]


async def test_the_series_of_each_role(office: Office) -> None:
    await case(office, "Rosa", "ana")
    await case(office, "Luis", "sol")
    for minutes in (0, 5, 60):
        await office.pool.execute(
            "insert into level_marks (at, taken_at) values ($1, $1) on conflict do nothing",
            NOON + timedelta(minutes=minutes),
        )
    for at in (NOON, NOON + timedelta(minutes=5)):
        await office.pool.execute(
            "insert into level_cells (at, team_id, number_id, open, queued, us, customer, colleague, snoozed, at_risk,"
            " breached, us_at_risk, us_breached, unanswered_long, window_closed, ages, waits) values"
            " ($1, 0, $2, 2, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, '{2,0,0,0,0,0}', '{0,0,0,0,2,0,0,0}')"
            " on conflict (at, team_id, number_id) do update set open = 2, us = 2",
            *(at, office.number_id),
        )
    asked = f"/api/metrics/levels?since={NOON:%Y-%m-%d}&until={NOON:%Y-%m-%d}"
    for who, each in (("sol", 2), ("ana", 1)):
        series = (await office.ask(who, "GET", asked)).json()
        opened = {point["at"]: point.get("open", 0) for point in series["points"]}
        marks = [f"{NOON + timedelta(minutes=minutes):%Y-%m-%dT%H:%M:%SZ}" for minutes in (0, 5, 60)]
        assert [opened[mark] for mark in marks] == [each, each, 0]
    hourly = (await office.ask("sol", "GET", f"{asked}&step_s=3600")).json()
    assert {point["at"][14:16] for point in hourly["points"]} == {"00"}
    other = (await office.ask("sol", "GET", f"{asked}&number={office.number_id + 1}")).json()
    assert {point.get("open", 0) for point in other["points"]} == {0}


async def test_what_is_not_understood_is_told(office: Office) -> None:
    days = "since=2026-11-01&until=2026-11-30"
    asked = [
        "/api/board/at",
        "/api/board/at?t=yesterday",
        "/api/board/at?t=2026-11-10T12:00:00",
        "/api/board/at?t=2999-01-01T00:00:00Z",
        "/api/board/at?t=2019-01-01T00:00:00Z",
        f"/api/board/at?t={NOON:%Y-%m-%dT%H:%M:%SZ}&team=0",
        "/api/metrics/levels",
        "/api/metrics/levels?since=2026-11-30&until=2026-11-01",
        "/api/metrics/levels?since=2026-01-01&until=2026-11-01",
        "/api/metrics/levels?since=9999-12-31&until=9999-12-31",
        f"/api/metrics/levels?{days}&step_s=7",
        f"/api/metrics/levels?{days}&step_s=0",
        f"/api/metrics/levels?{days}&team=-1",
    ]
    for path in asked:
        answer = await office.ask("sol", "GET", path)
        assert answer.status_code == 400, (path, answer.text)
        assert answer.json()["title"]


async def test_a_running_gateway_takes_the_marks_that_were_missed(office: Office) -> None:
    """As after a night without a gateway: the last mark is of yesterday."""
    last = NOON + timedelta(days=1)
    async with Unit(office.pool) as unit:  # nobody takes one meanwhile
        await unit.conn.execute("select pg_advisory_xact_lock($1)", progress._LOCK)
        await unit.conn.execute("delete from level_marks")
        await unit.conn.execute("insert into level_marks (at, taken_at) values ($1, $1)", last)
    async with asyncio.timeout(20):
        while await office.pool.fetchval("select max(at) from level_marks") < datetime.now(UTC) - timedelta(minutes=6):
            await asyncio.sleep(0.05)
    marks = [row[0] for row in await office.pool.fetch("select at from level_marks where at >= $1 order by at", last)]
    assert {after - at for at, after in pairwise(marks)} == {timedelta(minutes=5)}


async def test_the_past_lists_its_alerts_as_they_were_owned_then(office: Office) -> None:
    await office.pool.execute("update users set created_at = $1", NOON - HOUR)
    rosa = await case(office, "Rosa", "ana")
    late = NewAlert(kind="sla_missed", cause="late", level="alert", conversation_id=rosa)
    for alert, at in ((NewAlert(kind="stalled", cause="still", conversation_id=rosa), NOON), (late, NOON + HOUR / 2)):
        async with Unit(office.pool) as unit:
            await raise_alerts(unit, [alert], at)
    mine = await office.pool.fetchval("select id from alerts where cause = 'late'")
    async with Unit(office.pool) as unit:
        await acknowledge_many(unit, Viewer(office.ids["sol"], "supervisor"), [mine], NOON + HOUR)
    async with Unit(office.pool) as unit:
        await close_alerts(unit, ["late"], NOON + 2 * HOUR)
    for hours, causes, owner in (
        (-0.5, [], None), (0.25, ["still"], None), (0.75, ["late", "still"], None),
        (1.5, ["late", "still"], office.ids["sol"]), (3, ["still"], None),
    ):  # fmt: skip
        board = await then(office, "sol", NOON + hours * HOUR)
        listed = board.get("alerted", [])
        assert [one["cause"] for one in listed] == causes  # type: ignore[attr-defined]
        assert len(causes) == board.get("alerts", 0)
        assert [one.get("acknowledged_by") for one in listed if one["cause"] == "late"] == [owner] * ("late" in causes)  # type: ignore[attr-defined]
        assert not any(one.get("closed_at") for one in listed)  # type: ignore[attr-defined]
    hers = await then(office, "ana", NOON + HOUR / 4)
    assert [one["cause"] for one in hers["alerted"]] == ["still"], "the conversation is hers"  # type: ignore[attr-defined]


async def test_a_wall_board_asks_for_neither(office: Office) -> None:
    await office.hire("tv", role="wallboard")
    for path in (f"/api/board/at?t={NOON:%Y-%m-%dT%H:%M:%SZ}", "/api/metrics/levels?since=2026-11-01&until=2026-11-02"):
        answer = await office.ask("tv", "GET", path)
        assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")
