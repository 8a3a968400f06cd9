"""Clocks by example: what the metrics' law says, case by case."""

from datetime import timedelta

import msgspec
import pytest
from msgspec.structs import replace

from backend_gateway.domain import sla
from backend_gateway.domain.calendar import never_open
from tests.unit.domain.sla.making import DEFAULTS, MINUTE, SECOND, SHOP, WAIT, after, friday, monday, started

FIRST = sla.WaitBegan(friday(10), 1, first=True)


def test_five_minutes_in_hours() -> None:
    clock = started(FIRST, "first_response")
    assert sla.due(clock, SHOP) == friday(10, 5)
    in_time, late = after(clock, sla.Answered(friday(10, 5), 2)), after(clock, sla.Answered(friday(10, 5, 1), 2))
    assert sla.outcome(in_time, SHOP, friday(12)) == "met"
    assert sla.outcome(late, SHOP, friday(12)) == "missed"


def test_a_miss_counts_from_the_breach_on_also_while_it_is_open() -> None:
    clock = started(FIRST, "first_response")
    reading = sla.read(clock, SHOP, friday(10, 7))
    assert (reading.outcome, reading.phase, reading.remaining) == ("missed", "breached", -2 * MINUTE)


@pytest.mark.parametrize(
    "at, phase",
    [
        (friday(10, 3, 44), "on_time"),
        (friday(10, 3, 45), "soon"),
        (friday(10, 5), "soon"),
        (friday(10, 5, 1), "breached"),
    ],
)
def test_the_badge(at: object, phase: str) -> None:
    assert sla.read(started(FIRST, "first_response"), SHOP, at).phase == phase  # type: ignore[arg-type]


def test_written_at_closing_time_it_waits_for_the_next_opening() -> None:
    clock = started(sla.WaitBegan(friday(17, 58), 1, first=True), "first_response")
    assert sla.due(clock, SHOP) == monday(9, 3)
    exactly = started(sla.WaitBegan(friday(17, 55), 1, first=True), "first_response")
    assert sla.due(exactly, SHOP) == monday(9, 0)  # five minutes are used up at 18:00, a sixth begins on Monday
    assert sla.outcome(after(exactly, sla.Answered(friday(20), 2)), SHOP, monday(12)) == "met"


def test_answered_out_of_hours_is_zero_by_the_business_clock() -> None:
    clock = after(started(sla.WaitBegan(friday(22), 1, first=True), "first_response"), sla.Answered(friday(23), 2))
    assert sla.elapsed(clock, SHOP, monday(12)) == timedelta()
    assert sla.outcome(clock, SHOP, monday(12)) == "met"


def test_a_wait_that_begins_while_closed_owes_a_person_or_a_stated_time_in_thirty_minutes() -> None:
    kinds = [one.kind for one in sla.clocks_started_by(sla.WaitBegan(friday(22), 1, first=True), WAIT, DEFAULTS, SHOP)]
    assert kinds == ["first_response", "out_of_hours"]
    owed = started(sla.WaitBegan(friday(22), 1, first=True), "out_of_hours")
    assert sla.due(owed, SHOP) == friday(22, 30)
    assert sla.outcome(after(owed, sla.AutoReplied(friday(22, 1), 2)), SHOP, monday(8)) == "missed"  # stated no time
    stated = sla.AutoReplied(friday(22, 1), 2, states=monday(9, 30))
    assert sla.outcome(after(owed, stated), SHOP, monday(8)) == "met"
    assert sla.outcome(after(owed, sla.Answered(friday(22, 29), 3)), SHOP, monday(8)) == "met"
    assert "out_of_hours" not in [one.kind for one in sla.clocks_started_by(FIRST, WAIT, DEFAULTS, SHOP)]
    again = sla.WaitBegan(friday(23), 5, first=False)
    assert [one.kind for one in sla.clocks_started_by(again, WAIT, DEFAULTS, SHOP)] == ["next_response"]


def test_the_stated_time_is_a_target_of_its_own() -> None:
    clock = started(sla.AutoReplied(friday(22, 1), 2, states=monday(9, 30)), "stated_time")
    assert sla.due(clock, SHOP) == monday(9, 30)
    assert sla.outcome(after(clock, sla.Answered(monday(9, 29), 3, holding=True)), SHOP, monday(12)) == "met"
    assert sla.outcome(clock, SHOP, monday(9, 30, 1)) == "missed"


def test_a_time_stated_in_the_past_is_due_at_once() -> None:
    clock = started(sla.AutoReplied(friday(22), 2, states=friday(9)), "stated_time")
    assert sla.due(clock, SHOP) == friday(22)
    assert sla.elapsed(clock, SHOP, friday(21)) == timedelta()
    assert not sla.breached(clock, SHOP, friday(22))
    assert sla.remaining(clock, SHOP, friday(22)) == timedelta()


def test_a_holding_reply_ends_the_first_wait_and_opens_a_promise() -> None:
    holding = sla.Answered(friday(10, 2), 2, holding=True)
    first, promise = after(started(FIRST, "first_response"), holding), started(holding, "promise")
    assert sla.outcome(first, SHOP, friday(10, 3)) == "met"
    assert sla.due(promise, SHOP) == friday(10, 32)
    answer = sla.Answered(friday(10, 30), 3)
    assert sla.outcome(after(promise, answer), SHOP, friday(11)) == "met"
    assert sla.outcome(after(promise, sla.Answered(friday(10, 30), 3, holding=True)), SHOP, friday(11)) == "missed"
    # Shown with and without holding replies: without, the customer had an answer after half an hour.
    first = after(first, answer)
    assert sla.elapsed(first, SHOP, friday(11)) == 2 * MINUTE
    assert sla.elapsed(first, SHOP, friday(11), holding=False) == 30 * MINUTE
    assert sla.outcome(first, SHOP, friday(11), holding=False) == "missed"


def test_the_first_promise_stands() -> None:
    promise = started(sla.Answered(friday(10), 2, holding=True), "promise")
    again = sla.Answered(friday(10, 20), 3, holding=True)
    assert sla.clocks_started_by(again, 3, DEFAULTS, SHOP, running=(promise,)) == ()
    kept = after(promise, sla.Answered(friday(10, 10), 4))
    assert len(sla.clocks_started_by(again, 3, DEFAULTS, SHOP, running=(kept,))) == 1


def test_the_agent_undoes_the_mark_and_makes_it_again() -> None:
    holding = sla.Answered(friday(10, 2), 2, holding=True)
    promise, episode = started(holding, "promise"), sla.EpisodeBegan(friday(10), 1)
    policy = sla.Policy(targets=(sla.Target(kind="resolution", within=60 * MINUTE, pauses=("customer",)),))
    resolution = after(started(episode, "resolution", sla.choose((policy,), sla.Subject())), holding)
    for times in (1, 2):
        no, yes = sla.Reclassified(friday(10, 2), 2, holding=False), sla.Reclassified(friday(10, 2), 2, holding=True)
        promise, resolution = after(promise, no), after(resolution, no)
        assert (sla.state_of(promise), sla.state_of(resolution)) == ("void", "paused"), times
        promise, resolution = after(promise, yes), after(resolution, yes)
        assert (sla.state_of(promise), sla.state_of(resolution)) == ("running", "running"), times


def test_a_failed_reply_withdraws_its_credit_at_the_original_start() -> None:
    clock = after(started(FIRST, "first_response"), sla.Answered(friday(10, 2), 2), sla.Withdrawn(2))
    assert sla.state_of(clock) == "running"
    assert sla.elapsed(clock, SHOP, friday(10, 4)) == 4 * MINUTE
    two = sla.Answered(friday(10, 2), 2), sla.Answered(friday(10, 6), 3)
    second = after(started(FIRST, "first_response"), *two, sla.Withdrawn(2))
    assert sla.elapsed(second, SHOP, friday(11)) == 6 * MINUTE
    promise = after(started(sla.Answered(friday(10), 2, holding=True), "promise"), sla.Withdrawn(2))
    assert sla.outcome(promise, SHOP, friday(12)) == "void"


def test_a_reply_older_than_the_wait_does_not_answer_it() -> None:
    clock = after(started(FIRST, "first_response"), sla.Answered(friday(9, 59), 9))
    assert sla.state_of(clock) == "running"
    moved = after(clock, sla.StartMoved(friday(9, 58), 8))  # a late inbound: now it does
    assert sla.elapsed(moved, SHOP, friday(12)) == MINUTE


def test_resolve_closes_every_wait() -> None:
    for kind in ("first_response", "promise"):
        clock = sla.Clock(kind=kind, subject=1, started=friday(10), target=5 * MINUTE, calendar=SHOP.ref)
        assert sla.outcome(after(clock, sla.Resolved(friday(10, 1))), SHOP, friday(17)) == "unanswered"
        assert sla.outcome(after(clock, sla.Resolved(friday(10, 6))), SHOP, friday(17)) == "missed"


def test_resolution_pauses_while_the_customer_owes_and_leaves_the_closed_interval_out() -> None:
    policy = sla.Policy(targets=(sla.Target(kind="resolution", within=60 * MINUTE, pauses=("customer", "snoozed")),))
    clock = started(sla.EpisodeBegan(friday(10), 1), "resolution", sla.choose((policy,), sla.Subject()))
    clock = after(clock, sla.Answered(friday(10, 10), 2))
    paused = sla.read(clock, SHOP, friday(12))
    assert (paused.phase, paused.holds, paused.due, paused.elapsed) == ("paused", ("customer",), None, 10 * MINUTE)
    assert sla.next_timer(clock, SHOP) is None
    clock = after(clock, sla.CustomerWrote(friday(12), 3))
    assert sla.due(clock, SHOP) == friday(12, 50)
    clock = after(clock, sla.Resolved(friday(12, 20)), sla.Reopened(friday(15)))
    assert sla.due(clock, SHOP) == friday(15, 30)
    assert sla.outcome(after(clock, sla.Resolved(friday(15, 30))), SHOP, friday(17)) == "met"
    many = clock
    for hour in range(8):  # each resolve counts, however many
        many = after(many, sla.Resolved(friday(15, hour * 2 + 1)), sla.Reopened(friday(15, hour * 2 + 2)))
    assert sla.elapsed(many, SHOP, friday(15, 16)) == 30 * MINUTE + 8 * MINUTE


def test_a_reopened_case_is_our_turn_whoever_had_it_before() -> None:
    target = sla.Target(kind="resolution", within=60 * MINUTE, pauses=("customer",))
    clock = started(
        sla.EpisodeBegan(friday(10)), "resolution", sla.choose((sla.Policy(targets=(target,)),), sla.Subject())
    )
    clock = after(clock, sla.Answered(friday(10, 5), 2), sla.Resolved(friday(10, 8)), sla.Reopened(friday(11)))
    assert sla.state_of(clock) == "running"
    assert sla.elapsed(clock, SHOP, friday(11, 10)) == 15 * MINUTE


def test_a_pause_that_begins_just_as_the_time_is_used_up() -> None:
    clock = sla.Clock(
        kind="resolution",
        subject=1,
        started=friday(10),
        target=10 * MINUTE,
        calendar=SHOP.ref,
        pauses=("customer",),
        thresholds=(50,),
    )
    full = after(clock, sla.Answered(friday(10, 10), 2), sla.CustomerWrote(friday(12), 3))
    assert sla.due(full, SHOP) == friday(12)
    half = after(clock, sla.Answered(friday(10, 5), 2), sla.CustomerWrote(friday(12), 3))
    assert next(timer.due for timer in sla.timers(half, SHOP)) == friday(10, 5)
    assert sla.due(half, SHOP) == friday(12, 5)


def test_a_stopped_clock_still_tells_when_it_was_due() -> None:
    assert sla.due(after(started(FIRST, "first_response"), sla.Answered(friday(10, 2), 2)), SHOP) == friday(10, 5)
    assert sla.due(after(started(FIRST, "first_response"), sla.Answered(friday(10, 9), 2)), SHOP) == friday(10, 5)


def test_a_threshold_is_never_early_by_a_fraction() -> None:
    instant = timedelta(microseconds=1)
    clock = sla.Clock(
        kind="promise", subject=1, started=friday(10), target=7 * instant, calendar=SHOP.ref, thresholds=(50,)
    )
    timer = sla.next_timer(clock, SHOP)
    assert timer is not None
    assert timer.due == friday(10) + 4 * instant


def test_another_area_has_its_own_clock_and_pauses_only_who_says_so() -> None:
    asked = sla.AreaAsked(friday(10), "Depósito", "¿hay stock?", friday(16))
    clock = started(asked, "waiting_area")
    assert sla.due(clock, SHOP) == friday(16)
    assert sla.outcome(after(clock, sla.AreaAnswered(friday(15))), SHOP, monday(9)) == "met"
    assert sla.outcome(clock, SHOP, friday(16, 0, 1)) == "missed"
    for pauses, spent in ((("area",), 0), ((), 60)):
        target = sla.Target(kind="resolution", within=60 * MINUTE, pauses=pauses)  # type: ignore[arg-type]
        chosen = sla.choose((sla.Policy(targets=(target,)),), sla.Subject())
        waiting = after(started(sla.EpisodeBegan(friday(10)), "resolution", chosen), asked)
        assert sla.elapsed(waiting, SHOP, friday(11)) == spent * MINUTE
        assert sla.elapsed(after(waiting, sla.AreaAnswered(friday(11))), SHOP, friday(12)) == (spent + 60) * MINUTE


def test_void_leaves_the_metrics_and_review_brings_it_back() -> None:
    clock = after(started(FIRST, "first_response"), sla.Voided(friday(10, 8), "spam"))
    reading = sla.read(clock, SHOP, friday(11))
    assert (reading.outcome, reading.phase, reading.due) == ("void", "void", None)
    assert not sla.breached(clock, SHOP, friday(11))
    back = after(clock, sla.Restored(friday(12)))
    assert sla.outcome(back, SHOP, friday(12)) == "missed"  # as if never voided
    failed = after(started(sla.Answered(friday(10), 2, holding=True), "promise"), sla.Withdrawn(2))
    assert after(failed, sla.Voided(friday(11), "spam"), sla.Restored(friday(12))).void == failed.void


def test_a_clock_is_counted_by_the_version_it_froze_only() -> None:
    clock = started(FIRST, "first_response")
    with pytest.raises(ValueError, match="frozen version"):
        sla.due(clock, replace(SHOP, version=4))


def test_nothing_is_due_by_a_calendar_that_never_opens() -> None:
    calendar = never_open(id=1, version=3)
    clock = started(FIRST, "first_response", calendar=calendar)
    assert sla.due(clock, calendar) is None
    assert sla.next_timer(clock, calendar) is None
    assert sla.read(clock, calendar, friday(10) + timedelta(days=365)).phase == "on_time"


def test_each_change_makes_older_timers_stale() -> None:
    clock = started(FIRST, "first_response")
    timer = sla.next_timer(clock, SHOP)
    assert timer is not None
    assert (timer.kind, timer.percent, timer.due, timer.version) == ("threshold", 75, friday(10, 3, 45), 1)
    breach = sla.next_timer(clock, SHOP, timer.due)
    assert breach is not None
    assert (breach.kind, breach.due) == ("breach", friday(10, 5) + timedelta(microseconds=1))
    assert sla.next_timer(clock, SHOP, breach.due) is None
    assert after(clock, sla.Answered(friday(10, 1), 2)).version == 2
    same = after(clock, sla.CustomerWrote(friday(10, 1), 2), sla.Snoozed(friday(10, 2)), sla.Reopened(friday(10, 3)))
    assert same is clock  # nothing of that is a first response's business
    twice = after(clock, sla.Answered(friday(10, 1), 2), sla.Answered(friday(10, 1), 2))
    assert twice.version == 2


def test_a_clock_is_a_row() -> None:
    clock = after(started(FIRST, "first_response"), sla.Answered(friday(10, 2), 2), sla.Voided(friday(10, 3), "test"))
    assert msgspec.json.decode(msgspec.json.encode(clock), type=sla.Clock) == clock


def test_only_the_first_few_replies_are_kept() -> None:
    clock = started(FIRST, "first_response")
    for message in range(2, 100):
        clock = after(clock, sla.Answered(friday(10) + message * SECOND, message))
    assert len(clock.marks) == 4
