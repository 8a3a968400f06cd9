"""A wait that was waived: outside of the ratio, unless it was late by then; the customer's turn for the resolution."""

from collections.abc import Iterable, Sequence
from datetime import datetime

import pytest

from backend_gateway.domain import sla
from backend_gateway.domain.sla import Clock, Happening
from backend_gateway.domain.sla.history import History, WaitSpan, clocks_of
from tests.unit.domain.sla.making import DEFAULTS, SHOP, friday


def begin(happening: Happening, subject: int, _team: int | None, _running: Sequence[Clock]) -> Iterable[Clock]:
    return sla.clocks_started_by(happening, subject, DEFAULTS, SHOP)


def history(ended: datetime, *later: WaitSpan) -> History:
    wait = WaitSpan(id=1, started=friday(10), message=5, ended=ended, end="waived")
    return History(episode=9, began=friday(10), waits=(wait, *later))


@pytest.mark.parametrize(("minute", "outcome"), [(3, "unanswered"), (5, "unanswered"), (7, "missed")])
def test_neither_kept_nor_missed_unless_it_was_late_by_then(minute: int, outcome: str) -> None:
    (first,) = (one for one in clocks_of(history(friday(10, minute)), begin) if one.kind == "first_response")
    assert sla.outcome(first, SHOP, friday(17)) == outcome


def test_the_next_question_has_a_clock_of_its_own() -> None:
    again = WaitSpan(id=2, started=friday(11), message=6)
    kinds = [one.kind for one in clocks_of(history(friday(10, 3), again), begin) if one.subject in {1, 2}]
    assert kinds == ["first_response", "next_response"]
