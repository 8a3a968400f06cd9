"""The board against brute force: every row of a random office, read and judged one by one as a client would."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

import pytest

from backend_gateway.store import hydrate
from backend_gateway.store.alert_sight import open_in_sight
from backend_gateway.store.board.board import board
from backend_gateway.store.board.scope import Scope as BoardScope
from backend_gateway.store.event_log import Scope
from backend_gateway.store.metrics.figures import Filters, figure
from backend_gateway.store.visible import Viewer, in_scope
from protocol.board import HOTTEST, PACE_STEP_S, TODAY, Board, Levels
from protocol.conversation import Conversation
from protocol.filters import Filter, fits
from protocol.rules.load import points_of_row
from protocol.rules.permissions import Permission, can
from tests.store.board.conftest import NOW, RandomOffice

EVERYTHING = Viewer(0, "admin")


async def rows_of(office: RandomOffice) -> list[Conversation]:
    """What is not resolved, as the list shows it."""
    async with office.pool.acquire() as conn:
        found = await hydrate.conversations(conn, office.conversations)
    return [row for row in found.values() if row.state != "resolved"]


async def kinds_of(office: RandomOffice) -> dict[int, tuple[str, datetime]]:
    rows = await office.pool.fetch("select id, owner_kind, created_at from conversations")
    return {row[0]: (row[1], row[2]) for row in rows}


def first(moments: Iterable[datetime | None]) -> datetime | None:
    return min((one for one in moments if one is not None), default=None)


def turn(row: Conversation) -> str:
    if row.state in {"snoozed", "waiting_colleague"}:
        return row.state
    return "customer" if row.owed_since is None else "us"


def is_in(row: Conversation, **want: object) -> bool:
    return fits(Filter(**want), row, 0, NOW)  # type: ignore[arg-type]


def counted(rows: list[Conversation], kinds: dict[int, tuple[str, datetime]]) -> Levels:
    """One by one."""
    queued = [
        row.queued_at or row.owed_since or kinds[row.id][1]
        for row in rows
        if kinds[row.id][0] == "queue" and row.state != "snoozed"
    ]
    us = [row for row in rows if turn(row) == "us"]
    running = [row.clock.due_at for row in rows if row.clock is not None and not row.clock.paused]
    return Levels(
        open=len(rows), queued=len(queued), queued_oldest_at=first(queued),
        us=len(us), us_oldest_at=first(row.owed_since for row in us),
        us_at_risk=sum(is_in(row, clock="at_risk") for row in us),
        us_breached=sum(is_in(row, clock="missed") for row in us),
        customer=sum(turn(row) == "customer" for row in rows),
        colleague=sum(turn(row) == "waiting_colleague" for row in rows),
        snoozed=sum(turn(row) == "snoozed" for row in rows),
        at_risk=sum(is_in(row, clock="at_risk") for row in rows),
        breached=sum(is_in(row, clock="missed") for row in rows), due_at=first(running),
        unanswered_long=sum(is_in(row, unanswered_since_s=86_400) for row in rows),
        window_closed=sum(row.window_until is None or row.window_until <= NOW for row in rows),
    )  # fmt: skip


async def read(
    office: RandomOffice, viewer: Viewer, teams: tuple[int, ...] | None = None, *, own: bool = False
) -> Board:
    async with office.pool.acquire() as conn:
        return await board(conn, BoardScope(viewer=viewer, own=own, teams=teams), NOW)


async def test_levels_of_everybody_and_of_every_sight(random_office: RandomOffice) -> None:
    rows, kinds = await rows_of(random_office), await kinds_of(random_office)
    for viewer in (EVERYTHING, *random_office.viewers):
        for teams in (None, tuple(random_office.teams[:2])):
            own = not can(viewer, Permission.SEE_COLLEAGUES_REPORTS)
            found = await read(random_office, viewer, teams, own=own)
            seen = [
                row for row in rows
                if in_scope(viewer, Scope(row.team_id, row.assignee_id))
                and (not own or row.assignee_id == viewer.user_id) and (teams is None or row.team_id in teams)
            ]  # fmt: skip
            assert found.levels == counted(seen, kinds), viewer
            for line in found.teams:
                assert line.levels == counted([row for row in seen if row.team_id == line.team_id], kinds)
            assert sum(line.levels.open for line in found.teams) == found.levels.open
            for person in found.people:
                theirs = [row for row in seen if row.assignee_id == person.user_id]
                assert person.levels == counted(theirs, kinds)


async def test_the_roster_is_who_is_in_sight_with_all_they_carry(random_office: RandomOffice) -> None:
    async with random_office.pool.acquire() as conn:
        presence = await hydrate.presence(conn)
    users = {row["id"]: row for row in await random_office.pool.fetch("select * from users where active")}
    rows, kinds = await rows_of(random_office), await kinds_of(random_office)
    teams_of = {viewer.user_id: viewer.team_ids for viewer in random_office.viewers}
    for viewer in random_office.viewers:
        own = not can(viewer, Permission.SEE_COLLEAGUES_REPORTS)
        found = {person.user_id: person for person in (await read(random_office, viewer, own=own)).people}
        for id_, user in users.items():
            points = sum(
                points_of_row(row) for row in rows if row.assignee_id == id_ and kinds[row.id][0] == "person"
            )  # fmt: skip
            here = presence[id_].state if id_ in presence else "offline"
            shared = bool(set(teams_of[id_]) & set(viewer.team_ids))
            seen = id_ == viewer.user_id or (
                not own and (viewer.visibility == "all" or (viewer.visibility == "teams" and shared))
            )
            there = id_ == viewer.user_id or bool(teams_of[id_]) or points > 0 or here != "offline"
            assert (id_ in found) == (seen and there), (viewer, id_)
            if id_ in found:
                assert (found[id_].state, found[id_].points, found[id_].places) == (here, points, user["capacity"])
                assert set(found[id_].team_ids) == set(teams_of[id_])


async def test_the_hottest_are_those_due_first_then_those_who_wait_the_longest(random_office: RandomOffice) -> None:
    rows = [row for row in await rows_of(random_office) if row.state != "snoozed"]
    far = NOW + timedelta(days=999)

    def heat(row: Conversation) -> tuple[datetime, datetime, int]:
        due = None if row.clock is None or row.clock.paused else row.clock.due_at
        return due or far, row.owed_since or far, row.id

    hot = sorted((row for row in rows if heat(row)[:2] != (far, far)), key=heat)[:HOTTEST]
    found = await read(random_office, EVERYTHING)
    assert [line.conversation_id for line in found.hottest] == [row.id for row in hot]
    assert [line.name for line in found.hottest] == [row.name for row in hot]
    for viewer in random_office.viewers:
        for line in (await read(random_office, viewer)).hottest:
            assert in_scope(viewer, Scope(line.team_id, line.assignee_id))


async def test_figures_are_those_of_the_engine_and_the_pace_adds_up_to_them(random_office: RandomOffice) -> None:
    await random_office.facts()
    for viewer in (EVERYTHING, *random_office.viewers):
        for own in (False, True):
            found = await read(random_office, viewer, own=own)
            agents = (viewer.user_id,) if own else None
            filters = Filters(since=found.day, until=found.day, agents=agents)
            async with random_office.pool.acquire() as conn:
                for metric in TODAY:
                    assert found.today[metric] == await figure(conn, viewer, metric, filters)
            assert found.pace is not None
            assert sum(found.pace.arrivals) == found.today["arrivals"].n
            assert sum(found.pace.answers) == found.today["first_response"].n
    everything = await read(random_office, EVERYTHING)
    assert everything.pace is not None
    assert everything.pace.since == datetime(2026, 11, 23, 5, 0, tzinfo=UTC), "the day of Lima"
    assert len(everything.pace.arrivals) == int((NOW - everything.pace.since).total_seconds()) // PACE_STEP_S + 1
    assert sum(everything.pace.arrivals) > 10


@pytest.mark.parametrize("random_office", [3], indirect=True)
async def test_alerts_are_those_in_sight(random_office: RandomOffice) -> None:
    for viewer in (EVERYTHING, *random_office.viewers):
        async with random_office.pool.acquire() as conn:
            ids = await open_in_sight(conn, viewer)
            unowned = [one for one in (await hydrate.alerts(conn, ids)).values() if one.acknowledged_at is None]
        found = await read(random_office, viewer)
        assert (found.alerts, found.alerts_unowned) == (len(ids), len(unowned))
    assert (await read(random_office, EVERYTHING)).alerts > 10
