"""The rule of guessing speed, as a table and as properties."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend_gateway.domain.sign_in import ACCOUNT, DEVICE, PAIR, Failures, Tally, decide_sign_in

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
counts = st.integers(0, 5000)


def failed(count: int, seconds_ago: float = 0.0) -> Failures:
    return Failures(count, NOW - timedelta(seconds=seconds_ago)) if count else Failures()


@pytest.mark.parametrize(
    "tally, allowed, reasons",
    [
        (Tally(), True, ()),
        (Tally(pair=failed(PAIR.free - 1)), True, ()),
        (Tally(pair=failed(PAIR.free)), False, ("pair",)),
        (Tally(pair=failed(PAIR.free, 1.0)), True, ()),
        (Tally(pair=failed(PAIR.free + 3, 7.0)), False, ("pair",)),
        (Tally(pair=failed(PAIR.free + 3, 8.0)), True, ()),
        (Tally(device=failed(DEVICE.free)), False, ("device",)),
        (Tally(account=failed(ACCOUNT.free)), False, ("account",)),
        (Tally(account=failed(4000), known_device=True), True, ()),
        (Tally(account=failed(4000), pair=failed(PAIR.free), known_device=True), False, ("pair",)),
        (Tally(account=failed(4000), device=failed(4000)), False, ("device", "account")),
    ],
)
def test_verdicts(tally: Tally, allowed: bool, reasons: tuple[str, ...]) -> None:
    verdict = decide_sign_in(tally, NOW)
    assert (verdict.allowed, verdict.reasons) == (allowed, reasons)


@given(counts, counts, counts)
def test_nobody_waits_longer_than_five_minutes(pair: int, device: int, account: int) -> None:
    tally = Tally(failed(pair), failed(device), failed(account))
    assert decide_sign_in(tally, NOW).wait <= timedelta(minutes=5)
    assert decide_sign_in(tally, NOW + timedelta(minutes=5)).allowed


@given(counts, st.integers(1, 100))
def test_more_failures_never_shorten_the_pause(count: int, more: int) -> None:
    fewer = decide_sign_in(Tally(pair=failed(count)), NOW).wait
    assert decide_sign_in(Tally(pair=failed(count + more)), NOW).wait >= fewer


@given(counts)
def test_others_cannot_lock_a_known_device_out(account: int) -> None:
    assert decide_sign_in(Tally(account=failed(account), known_device=True), NOW).allowed
