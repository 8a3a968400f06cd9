"""*Absent today* in one previewed step, the opening backlog, and "nobody is available"."""

from datetime import timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from backend_gateway.domain.presence.nobody import nobody_available
from backend_gateway.domain.presence.opening import inherits
from backend_gateway.domain.presence.redistribute import preview
from backend_gateway.domain.routing.plan import plan
from backend_gateway.domain.routing.snapshot import Snapshot
from protocol.presence import Absence, Effective, Redistribution, Shift
from tests.unit.domain.routing.making import NOW, SALES, SUPPORT, agent, ago, skill, snapshot, team, waiting
from tests.unit.domain.routing.snapshots import snapshots


def test_everything_goes_to_colleagues_with_room_and_the_rest_stays_on_top() -> None:
    known = snapshot(agent(1, points=300), agent(2, places=2), agent(3, points=300))
    shown = preview(known, 1, [waiting(index, index, preferred_id=1) for index in (5, 6, 7, 8)], NOW)
    assert shown.by_agent == {2: 2, 3: 1}
    assert shown.queued == (5,)  # the youngest
    assert all(one.hops == 0 for one in shown.moves)  # a person decided: no automatic hop
    wire = msgspec.json.decode(msgspec.json.encode(shown.shown()), type=Redistribution)
    assert wire == shown.shown()


def test_the_one_who_leaves_gets_nothing_back_even_as_last_agent() -> None:
    known = snapshot(team(sticky=True), agent(1), agent(2))
    shown = preview(known, 1, [waiting(5, preferred_id=1)], NOW)
    assert shown.by_agent == {2: 1}
    assert [one.code for one in shown.moves[0].why().sticky_refused] == ["absent", "taken_from"]


def test_a_manual_team_keeps_them_in_its_queue() -> None:
    shown = preview(snapshot(team(mode="manual"), agent(1), agent(2)), 1, [waiting(5)], NOW)
    assert (shown.moves, shown.queued) == ((), (5,))


def test_the_digest_changes_with_what_would_happen_and_with_nothing_else() -> None:
    mine = [waiting(5, 3), waiting(6, 2)]
    known = snapshot(agent(1), agent(2), agent(3))
    shown = preview(known, 1, mine, NOW)
    assert preview(known, 1, mine[::-1], NOW).digest == shown.digest
    assert preview(known, 1, mine, NOW + timedelta(minutes=1)).digest == shown.digest
    newer = [mine[0], replace(mine[1], owner_version=2)]
    assert preview(known, 1, newer, NOW).digest != shown.digest
    full = replace(known, agents=(agent(1), agent(2), agent(3, points=400)))
    assert preview(full, 1, mine, NOW).digest != shown.digest


@given(snapshots(), st.integers(1, 6))
def test_a_preview_loses_nothing_and_stays_within_capacity(known: Snapshot, leaving: int) -> None:
    mine = [waiting(100 + index, index, team_id=1 + index % 3) for index in range(6)]
    shown = preview(known, leaving, mine, NOW)
    assert sorted([*(one.conversation_id for one in shown.moves), *shown.queued]) == [one.id for one in mine]
    assert leaving not in shown.by_agent
    room = {one.id: one.capacity_points - one.points for one in known.agents}
    assert all(count * 100 <= room[agent_id] for agent_id, count in shown.by_agent.items())


# ---------------------------------------------------------------------------------------------------------- opening


def test_the_backlog_of_the_night_is_dealt_oldest_first_whatever_its_priorities() -> None:
    queue = (waiting(1, 5, priority=9), waiting(2, 500), waiting(3, 20, priority=4), waiting(4, 300, priority=0))
    known = snapshot(team(promote_minutes=60), agent(1), *queue)
    assert [one.conversation_id for one in plan(known, NOW)] == [2, 4, 1, 3]


def test_priorities_count_under_promote_minutes() -> None:
    queue = (waiting(1, 5, priority=9), waiting(2, 50), waiting(3, 20, priority=9), waiting(4, 30, priority=0))
    known = snapshot(team(promote_minutes=60), agent(1), *queue)
    assert [one.conversation_id for one in plan(known, NOW)] == [3, 1, 2, 4]


def test_what_the_night_left_rings_once_for_each_cause_and_team() -> None:
    queue = (*(waiting(index, index) for index in range(1, 41)), *(waiting(index, 90, SUPPORT) for index in (50, 51)))
    known = snapshot(team(), team(SUPPORT), agent(1), agent(2, (SUPPORT,), state="away"), *queue)
    alerts = [one.alert for one in plan(known, NOW) if one.alert is not None]
    told = {(one.cause, one.team_id, one.waiting, one.oldest_since) for one in alerts}
    assert told == {("everyone_full", SALES, 36, ago(36)), ("nobody_available", SUPPORT, 2, ago(90))}
    assert len(alerts) == len(told)


def test_starting_a_shift_shows_what_one_would_get_and_moves_nothing() -> None:
    known = snapshot(agent(1, state="offline", places=2), agent(2, points=400), *(waiting(n, n) for n in (5, 6, 7)))
    assert [one.conversation_id for one in inherits(known, 1, NOW)] == [7, 6]
    assert [one.kind for one in plan(known, NOW)] == ["wait"]


# ----------------------------------------------------------------------------------------------------------- nobody


def lost(agent_id: int, teams: tuple[int, ...] = (SALES,)) -> object:
    return agent(agent_id, teams, presence=Effective(state="offline", because="lost_network", since=NOW))


def test_an_outage_is_one_alert_for_every_team_it_empties() -> None:
    known = snapshot(team(), team(SUPPORT), lost(1), lost(2, (SUPPORT,)), lost(3))  # type: ignore[arg-type]
    (alert,) = nobody_available(known.teams, known.agents, NOW)
    assert (alert.cause, alert.team_ids, alert.people) == ("lost_network", (SALES, SUPPORT), {"lost_network": 3})


@pytest.mark.parametrize(
    "people, cause",
    [
        ([], "no_members"),
        ([agent(1, state="away"), agent(2, state="away"), agent(3, state="offline")], "away"),
        ([agent(1, shifts=())], "off_shift"),
        ([agent(1, shifts=(Shift(ago(60), NOW + timedelta(minutes=5)),))], "off_shift"),
        ([agent(1, absences=(Absence(ago(1)),))], "absent"),
        ([agent(1, state="busy")], "busy"),
        ([agent(1, presence=Effective(state="available", because="lost_network", since=NOW))], "lost_network"),
        ([agent(1, state="offline"), agent(2, state="away")], "away"),
        ([agent(1, (SUPPORT,))], "no_members"),
    ],
)
def test_the_cause_is_what_keeps_most_people_away(people: list[object], cause: str) -> None:
    known = snapshot(team(), *people)  # type: ignore[arg-type]
    assert [one.cause for one in nobody_available(known.teams, known.agents, NOW)] == [cause]


def test_full_people_are_there_and_closed_teams_are_silent() -> None:
    known = snapshot(team(), team(SUPPORT, open_=False), agent(1, points=400), agent(2, state="away"))
    assert nobody_available(known.teams, known.agents, NOW) == ()


def test_skills_do_not_make_a_team_empty() -> None:
    known = snapshot(agent(1), waiting(5, skills=(skill("tax"),)))
    assert nobody_available(known.teams, known.agents, NOW) == ()
