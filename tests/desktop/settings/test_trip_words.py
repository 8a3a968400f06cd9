"""How far a test message came is said step by step, with what to do where it stopped."""

from typing import Any

import pytest

from desktop.i18n.trip_words import trip_steps
from protocol.round_trips import RoundTrip
from tests.desktop.store.samples import NOON


def trip(**known: Any) -> RoundTrip:
    return RoundTrip(id="1", kind="test", number_id=1, to_phone="5255", started_at=NOON, **known)


@pytest.mark.parametrize(
    ("known", "verdicts"),
    [
        ({}, ["unknown"] * 4),
        ({"accepted_at": NOON}, ["good", "unknown", "unknown", "unknown"]),
        ({"fault": "refused", "said": "no"}, ["bad", "unknown", "unknown", "unknown"]),
        ({"accepted_at": NOON, "fault": "window"}, ["good", "bad", "unknown", "unknown"]),
        ({"accepted_at": NOON, "sent_at": NOON, "fault": "lost"}, ["good", "good", "bad", "unknown"]),
        ({"accepted_at": NOON, "read_at": NOON}, ["good"] * 4),  # read at once, delivered is never told
    ],
)
def test_what_failed_stands_where_it_stopped(qapp: Any, known: dict[str, Any], verdicts: list[str]) -> None:
    del qapp
    assert [verdict for verdict, _, _ in trip_steps(trip(**known))] == verdicts


def test_each_fault_says_what_to_do(qapp: Any) -> None:
    del qapp
    told = {
        trip_steps(trip(fault=fault, said="Meta says no"))[0][2] for fault in ("refused", "window", "failed", "lost")
    }
    assert len(told) == 4
