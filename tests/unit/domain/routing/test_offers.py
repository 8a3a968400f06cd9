"""Accepting, declining and not answering (LESSONS 18)."""

from datetime import timedelta
from typing import Literal

import pytest

from backend_gateway.domain.routing.offers import ROUND_PAUSE, Offer, Round, expire, judge_answer, next_round
from tests.unit.domain.routing.making import NOW

OFFER = Offer(conversation_id=5, agent_id=1, owner_version=3, made_at=NOW, expires_at=NOW + timedelta(seconds=20))
ROUND = Round(started_at=NOW, refused_by={2: "declined"})


@pytest.mark.parametrize(
    "by, answer, seconds, version, outcome, code",
    [
        (1, "accept", 19, 3, "accepted", None),
        (1, "decline", 19, 3, "declined", None),
        (1, "accept", 20, 3, "void", "too_late"),
        (1, "accept", 5, 4, "void", "taken"),
        (2, "accept", 5, 3, "void", "not_yours"),
    ],
)
def test_an_answer_counts_from_the_asked_in_time_on_what_they_saw(
    by: int, answer: Literal["accept", "decline"], seconds: int, version: int, outcome: str, code: str | None
) -> None:
    verdict = judge_answer(OFFER, ROUND, by, answer, NOW + timedelta(seconds=seconds), version)
    assert verdict.outcome == outcome
    assert (verdict.reason.code if verdict.reason else None) == code
    assert verdict.round.refused_by == ({1: "declined", 2: "declined"} if outcome == "declined" else {2: "declined"})


def test_not_answering_leaves_out_for_the_round() -> None:
    assert expire(OFFER, ROUND, NOW + timedelta(seconds=19)) is None
    ended = expire(OFFER, ROUND, OFFER.expires_at)
    assert ended is not None
    assert ended.refused_by == {1: "did_not_answer", 2: "declined"}


def test_a_new_round_after_a_pause_or_when_somebody_comes() -> None:
    assert next_round(ROUND, NOW + timedelta(seconds=10)) is None
    assert next_round(ROUND, NOW, somebody_came=True) == Round(number=2, started_at=NOW)
    later = NOW + ROUND_PAUSE
    assert next_round(ROUND, later) == Round(number=2, started_at=later)
    assert next_round(Round(started_at=NOW), later) is None
