"""What became of cases that began with a bot: four endings, one each."""

from typing import Any

import pytest

from backend_gateway.domain.metrics.story import Closed, Sibling, Survey
from tests.unit.domain.metrics.telling import ANA, START, at, owned, said, told

DAY = 24 * 60
BOT = owned(1, "bot", 0, 10)
ALONE: dict[str, Any] = {"first_resolved": at(10), "ended": at(10), "bot": at(1)}


def ending(*segments: Any, now: float = 4 * DAY, **more: Any) -> tuple[str, str | None, bool]:
    """Of the one fact there is."""
    [found] = told("bot_endings", *segments, now=now, **more)
    return found.result, found.label, found.provisional


@pytest.mark.parametrize(
    ("outcome", "asks", "label"),
    [("solved", True, "contained"), ("sale", False, "contained"), (None, False, "assumed"), ("none", False, "assumed"),
     ("cancelled", True, "abandoned"), (None, True, "abandoned")],
)  # fmt: skip
def test_without_a_person(outcome: str | None, asks: bool, label: str) -> None:
    fields = ALONE | {"closed": (Closed(at(10), outcome),), "bot_asks": asks}
    assert ending(BOT, **fields) == ("counted", label, False)
    assert ending(BOT, now=DAY, **fields) == ("counted", label, True)


def test_who_comes_back_within_three_days_was_not_helped() -> None:
    fields = ALONE | {"closed": (Closed(at(10), "solved"),)}
    for when, label in ((10 + 3 * DAY, "abandoned"), (11 + 3 * DAY, "contained")):
        assert ending(BOT, siblings=(Sibling(started=at(when)),), **fields) == ("counted", label, False)
        again = owned(2, "bot", when, None, reopens=True)
        assert ending(BOT, again, **(fields | {"ended": None})) == ("counted", label, False)


def test_handed_to_a_person_it_is_escalated_from_that_moment() -> None:
    [found] = told("bot_endings", BOT, owned(2, "queue", 10, None))
    assert (found.label, found.at, found.provisional) == ("escalated", at(10), False)


def test_while_the_bot_has_it_it_waits_and_spam_is_no_ending() -> None:
    assert ending(owned(1, "bot", 0, None)) == ("waiting", None, False)
    assert ending(BOT, **(ALONE | {"void": "spam"}))[0] == "void"
    assert told("bot_endings", owned(1, "person", 0, None, ANA), bot=START) == []


def test_what_is_said_of_a_bot_alone_stands_apart() -> None:
    survey = Survey(id=1, at=at(11), score=5, answered=at(12))
    assert [fact.result for fact in told("csat_bot", BOT, survey=survey, **ALONE)] == ["yes"]
    assert told("csat", BOT, survey=survey, **ALONE) == []
    person: dict[str, Any] = ALONE | {"replies": (said(5),)}
    assert told("csat_bot", BOT, survey=survey, **person) == []
    assert len(told("csat", BOT, survey=survey, **person)) == 1
