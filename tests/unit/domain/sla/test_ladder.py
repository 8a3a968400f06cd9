"""The ladder reads the last real activity when it fires, sleeps while the team is closed, never fires in a burst."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from backend_gateway.domain.calendar import Calendar, add_open_time, is_open, open_time_between
from backend_gateway.domain.sla import (
    DEFAULT_LADDER,
    Act,
    Activity,
    Ladder,
    LadderPolicy,
    LadderReason,
    first_timer,
    ladder_step,
)
from backend_gateway.domain.sla.company import ladder_problems
from protocol.sla import MOST_HOPS
from tests.unit.domain.calendar.strategies import calendar_and_start
from tests.unit.domain.sla.making import MINUTE, SHOP, friday, monday

LADDER = Ladder(subject=1, since=friday(10), calendar=SHOP.ref)
HOUR = 60 * MINUTE


@pytest.mark.parametrize(
    "now, climbed, act, reason, next_at",
    [
        (friday(10, 4, 59), 0, None, "too_early", friday(10, 5)),
        (friday(10, 5), 0, "warn", "no_movement", friday(10, 10)),
        (friday(10, 7), 1, None, "too_early", friday(10, 10)),
        (friday(10, 10), 1, "alert_supervisor", "no_movement", friday(10, 20)),
        (friday(10, 20), 2, "reassign", "no_movement", friday(10, 25)),
        (friday(10, 12), 0, "alert_supervisor", "rungs_skipped", friday(10, 20)),  # fired late: one act, not two
        (friday(10, 30), 0, "reassign", "rungs_skipped", friday(10, 35)),
        (friday(10, 30), 3, None, "top", None),
    ],
)
def test_the_rungs(
    now: datetime, climbed: int, act: Act | None, reason: LadderReason, next_at: datetime | None
) -> None:
    verdict = ladder_step(replace(LADDER, climbed=climbed), Activity(), SHOP, now)
    assert (verdict.act, verdict.next_at) == (act, next_at)
    assert reason in verdict.reasons


def test_the_first_timer_is_the_first_rung() -> None:
    assert first_timer(LADDER, SHOP) == friday(10, 5)
    assert first_timer(replace(LADDER, since=friday(17, 58)), SHOP) == monday(9, 3)
    assert first_timer(LADDER, SHOP, LadderPolicy(rungs=())) is None


@pytest.mark.parametrize(
    "activity, reason",
    [
        (Activity(wait_open=False), "answered"),
        (Activity(owner="bot"), "bot_has_it"),
        (Activity(held_until=friday(11)), "held"),
        (Activity(lease_at=friday(10, 18)), "owner_active"),
    ],
)
def test_what_keeps_it_still(activity: Activity, reason: LadderReason) -> None:
    verdict = ladder_step(replace(LADDER, climbed=2), activity, SHOP, friday(10, 20))
    assert (verdict.act, verdict.reasons) == (None, (reason,))


def test_it_does_not_fire_over_somebody_who_is_typing() -> None:
    """Whatomate closed a conversation over an active agent (LESSONS 21)."""
    typing = Activity(lease_at=friday(10, 18))
    verdict = ladder_step(replace(LADDER, climbed=2), typing, SHOP, friday(10, 20))
    assert verdict.next_at == friday(10, 21)
    assert ladder_step(verdict.ladder, typing, SHOP, friday(10, 21)).act == "reassign"  # nothing since
    still = Activity(lease_at=friday(10, 20, 50))
    assert ladder_step(verdict.ladder, still, SHOP, friday(10, 21)).next_at == friday(10, 23, 50)
    queued = Activity(owner="queue", lease_at=friday(10, 19))  # whose lease would that be
    assert ladder_step(replace(LADDER, climbed=2), queued, SHOP, friday(10, 20)).act == "reassign"


def test_movement_starts_it_again() -> None:
    moved = ladder_step(replace(LADDER, climbed=2), Activity(human_at=friday(10, 15)), SHOP, friday(10, 20))
    assert (moved.act, moved.ladder.climbed) == ("warn", 1)
    assert "moved" in moved.reasons
    assert moved.next_at == friday(10, 25)


def test_it_sleeps_while_the_team_is_closed() -> None:
    late = replace(LADDER, since=friday(17, 50), climbed=1)
    asleep = ladder_step(late, Activity(), SHOP, friday(18))  # ten minutes are over just as they close
    assert (asleep.act, asleep.reasons, asleep.next_at) == (None, ("team_closed",), monday(9))
    assert ladder_step(late, Activity(), SHOP, monday(9)).act == "alert_supervisor"
    later = ladder_step(replace(late, since=friday(17, 55)), Activity(), SHOP, friday(22))
    assert later.next_at == monday(9, 5)


def test_unless_somebody_is_on_call() -> None:
    night = replace(LADDER, since=friday(22))
    on_call = Activity(on_call_since=friday(20))
    verdict = ladder_step(night, on_call, SHOP, friday(22, 5))
    assert (verdict.act, verdict.next_at) == ("warn", friday(22, 10))
    assert "on_call" in verdict.reasons
    came_later = Activity(on_call_since=friday(22, 3))  # nobody was there before
    assert ladder_step(night, came_later, SHOP, friday(22, 5)).next_at == friday(22, 8)
    from_the_day = replace(LADDER, since=friday(17, 57))  # three minutes open, two on call from 20:00
    assert ladder_step(from_the_day, on_call, SHOP, friday(20, 1)).next_at == friday(20, 2)


def test_an_outage_is_judged_anew() -> None:
    blind = Activity(blind_until=friday(11))
    verdict = ladder_step(LADDER, blind, SHOP, friday(11, 1))
    assert (verdict.act, verdict.next_at) == (None, friday(11, 5))
    assert "outage_forgiven" in verdict.reasons
    alerted = ladder_step(replace(LADDER, climbed=2), blind, SHOP, friday(11, 1))
    assert alerted.next_at == friday(11, 20)  # the supervisor knows already


def test_two_automatic_hops_at_most() -> None:
    verdict = ladder_step(replace(LADDER, climbed=2, hops=2), Activity(), SHOP, friday(10, 20))
    assert (verdict.act, verdict.next_at, verdict.ladder.hops) == ("alert_supervisor", None, 2)
    assert "hops_used" in verdict.reasons


def test_an_older_policy_that_allowed_more_hops_takes_it_from_nobody_that_nobody_could_be_dealt() -> None:
    generous = LadderPolicy(most_hops=10)
    verdict = ladder_step(replace(LADDER, climbed=2, hops=2), Activity(), SHOP, friday(10, 20), generous)
    assert (verdict.act, verdict.ladder.hops) == ("alert_supervisor", 2)
    assert ladder_step(replace(LADDER, climbed=2, hops=1), Activity(), SHOP, friday(10, 20), generous).act == "reassign"


@pytest.mark.parametrize(("hops", "codes"), [(-1, ["most_hops"]), (0, []), (MOST_HOPS, []), (3, ["most_hops"])])
def test_no_more_hops_than_dealing_makes_can_be_kept(hops: int, codes: list[str]) -> None:
    assert [code for code, _, _ in ladder_problems(LadderPolicy(most_hops=hops))] == codes


def test_another_calendar_is_refused() -> None:
    with pytest.raises(ValueError, match="frozen version"):
        ladder_step(LADDER, Activity(), replace(SHOP, version=9), friday(11))


@given(calendar_and_start())
def test_left_alone_it_climbs_on_open_minutes_and_ends(drawn: tuple[Calendar, datetime]) -> None:
    """Every act falls on the open minute of its rung, two reassigns at most, and then it is quiet."""
    calendar, start = drawn
    ladder = Ladder(subject=1, since=start, calendar=calendar.ref)
    at, acts = first_timer(ladder, calendar), list[Act]()
    since, rounds = start, 0
    while at is not None:
        rounds += 1
        assert rounds < 60
        verdict = ladder_step(ladder, Activity(), calendar, at)
        assert verdict.next_at is None or verdict.next_at > at
        if verdict.act is not None:
            assert is_open(calendar, at)
            spent = open_time_between(calendar, since, at)
            assert spent == DEFAULT_LADDER.rungs[len(acts) % 3].after
            acts.append(verdict.act)
        since = at if verdict.act == "reassign" else since
        ladder, at = verdict.ladder, verdict.next_at
    full = ["warn", "alert_supervisor", "reassign"] * 2 + ["warn", "alert_supervisor", "alert_supervisor"]
    assert acts == full[: len(acts)]
    assert len(acts) == len(full) or add_open_time(calendar, since, timedelta(minutes=21)) is None


@given(
    calendar_and_start(),
    st.integers(0, 7200),
    st.lists(st.integers(-600, 7200), min_size=4, max_size=4),
    st.lists(st.booleans(), min_size=4, max_size=4),
)
def test_it_never_acts_on_the_living_or_the_closed(
    drawn: tuple[Calendar, datetime], now: int, seconds: list[int], known: list[bool]
) -> None:
    calendar, start = drawn
    at = start + timedelta(seconds=now)
    times = [start + timedelta(seconds=one) if use else None for one, use in zip(seconds, known, strict=True)]
    activity = Activity(lease_at=times[0], human_at=times[1], held_until=times[2], on_call_since=times[3])
    ladder = Ladder(subject=1, since=start, calendar=calendar.ref)
    verdict = ladder_step(ladder, activity, calendar, at)
    assert verdict.next_at is None or verdict.next_at > at
    if verdict.act is None:
        return
    assert activity.on_call_since is not None or is_open(calendar, at)
    assert activity.lease_at is None or at - activity.lease_at >= DEFAULT_LADDER.quiet
    assert activity.held_until is None or activity.held_until <= at
    assert activity.human_at is None or at - activity.human_at >= 5 * MINUTE
