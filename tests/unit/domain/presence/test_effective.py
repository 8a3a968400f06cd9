"""What people declare and what their devices measure, joined."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from backend_gateway.domain.presence.effective import USUAL, effective, takes_back
from protocol.presence import Declared, Effective, Measured, PresenceState

NINE = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


def at(seconds: float) -> datetime:
    return NINE + timedelta(seconds=seconds)


def declared(state: PresenceState = "available", reason: str | None = None) -> Declared:
    return Declared(state=state, since=NINE, reason=reason)


def device(**signals: int) -> Measured:
    times = {f"{name}_since": at(seconds) for name, seconds in signals.items()}
    return Measured(device="d", **times)


def seen(seconds: float, *devices: Measured, state: PresenceState = "available") -> tuple[str, str, bool]:
    found = effective(declared(state), devices, at(seconds))
    return found.state, found.because, found.receives


HOUR = 3600


@pytest.mark.parametrize(
    "signal, seconds, result",
    [
        ("locked", 119, ("available", "locked", True)),
        ("locked", 120, ("away", "locked", False)),  # METRICS section 3: locked over 2 min = away
        ("idle", 599, ("available", "idle", True)),
        ("idle", 600, ("away", "idle", False)),
        ("asleep", 1, ("available", "asleep", False)),  # nothing new on a dark screen
        ("asleep", 120, ("away", "asleep", False)),
        ("lost", 1, ("available", "lost_network", False)),
        ("lost", 44, ("available", "lost_network", False)),
        ("lost", 45, ("offline", "lost_network", False)),
    ],
)
def test_each_thing_measured_has_its_grace(signal: str, seconds: int, result: tuple[str, str, bool]) -> None:
    assert seen(HOUR + seconds, device(**{signal: HOUR})) == result


def test_a_device_without_complaints_is_simply_available() -> None:
    assert seen(HOUR, device()) == ("available", "declared", True)
    assert effective(declared(), [device()], at(HOUR)).changes_at is None


def test_busy_receives_nothing_new_and_can_still_be_lost() -> None:
    assert seen(HOUR, device(), state="busy") == ("busy", "declared", False)
    assert seen(HOUR, device(lost=0), state="busy") == ("offline", "lost_network", False)


@pytest.mark.parametrize("state", ["away", "offline"])
def test_what_is_declared_away_keeps_its_own_reason(state: PresenceState) -> None:
    found = effective(declared(state, "lunch"), [device(lost=0, locked=0)], at(HOUR))
    assert (found.state, found.because, found.reason, found.take_back_at) == (state, "declared", "lunch", None)


def test_the_best_of_several_devices_counts() -> None:
    """A phone that switches app (LESSONS 15) while the desktop is in use, and the other way round."""
    assert seen(HOUR, device(lost=0), device()) == ("available", "declared", True)
    assert seen(HOUR, device(locked=0), device(lost=0)) == ("away", "locked", False)
    assert seen(HOUR, device(lost=HOUR - 1), device(idle=HOUR - 1)) == ("available", "idle", True)


def test_without_any_device_one_is_gone_soon_after_declaring() -> None:
    assert seen(44) == ("available", "no_device", False)
    assert seen(45) == ("offline", "no_device", False)


def test_chats_are_taken_back_only_after_a_second_grace() -> None:
    lost = device(lost=HOUR)
    gone = effective(declared(), [lost], at(HOUR + 45))
    assert gone.take_back_at == at(HOUR + 45) + USUAL.take_back
    assert not takes_back(gone, at(HOUR + 45))
    later = effective(declared(), [lost], at(HOUR + 45 + 300))
    assert takes_back(later, at(HOUR + 45 + 300))
    assert not takes_back(effective(declared(), [device(lost=HOUR)], at(HOUR + 10)), at(HOUR + 10))


def test_a_locked_screen_that_then_loses_its_network_is_taken_back_from_when_it_locked() -> None:
    found = effective(declared(), [device(locked=HOUR, lost=HOUR + 300)], at(HOUR + 400))
    assert (found.state, found.because) == ("offline", "lost_network")
    assert found.since == at(HOUR + 120)


SIGNALS = st.one_of(st.none(), st.integers(0, 900).map(at))
DEVICES = st.lists(
    st.builds(
        Measured,
        device=st.just("d"),
        locked_since=SIGNALS,
        idle_since=SIGNALS,
        asleep_since=SIGNALS,
        lost_since=SIGNALS,
    ),
    max_size=3,
)
STATES = st.sampled_from(["available", "busy", "away", "offline"])


def timeless(found: Effective) -> Effective:
    return replace(found, changes_at=None)


@given(STATES, DEVICES, st.integers(900, 3000), st.integers(0, 3000))
def test_without_new_facts_nothing_changes_before_changes_at(
    state: PresenceState, devices: list[Measured], start: int, later: int
) -> None:
    now, then = at(start), at(start + later)
    found, after = effective(declared(state), devices, now), effective(declared(state), devices, then)
    if found.changes_at is None or then < found.changes_at:
        assert timeless(after) == timeless(found)
        assert takes_back(after, then) == takes_back(found, now)
    else:
        assert found.changes_at > now


@given(STATES, DEVICES, st.integers(900, 3000), st.integers(0, 3000))
def test_time_alone_only_makes_it_worse(state: PresenceState, devices: list[Measured], start: int, later: int) -> None:
    rank = ["offline", "away", "busy", "available"].index
    found = effective(declared(state), devices, at(start))
    after = effective(declared(state), devices, at(start + later))
    assert rank(after.state) <= rank(found.state) <= rank(state)
    assert found.receives >= after.receives
    assert not found.receives or found.state == "available"


@given(STATES, DEVICES, st.integers(900, 3000), st.randoms(use_true_random=False))
def test_the_order_of_devices_does_not_matter(
    state: PresenceState, devices: list[Measured], now: int, dice: object
) -> None:
    mixed = list(devices)
    dice.shuffle(mixed)  # type: ignore[attr-defined]
    found, again = effective(declared(state), devices, at(now)), effective(declared(state), mixed, at(now))
    assert (found.state, found.receives, found.take_back_at) == (again.state, again.receives, again.take_back_at)
