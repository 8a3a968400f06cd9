"""Pause, end of shift, absence, a lost line: what becomes of each conversation."""

from datetime import timedelta
from typing import Any

import pytest

from backend_gateway.domain.presence.leaving import check, suggest
from protocol.presence import Held, Occasion
from tests.unit.domain.routing.making import NOW

OPEN, SHUT = NOW + timedelta(hours=3), NOW - timedelta(hours=3)
BACK = NOW + timedelta(minutes=30)


def held(conversation_id: int = 5, *, due: int | None = None, us: bool = True, **more: Any) -> Held:
    due_at = None if due is None else NOW + timedelta(minutes=due)
    return Held(
        **{
            "conversation_id": conversation_id,
            "owner_version": 3,
            "waiting_on_us": us,
            "due_at": due_at,
            "window_until": OPEN,
            **more,
        }
    )


@pytest.mark.parametrize(
    "occasion, conversation, back, choice, code",
    [
        ("pause", held(due=31), True, "keep", "back_in_time"),
        ("pause", held(due=30), True, "hand_over", "due_before_return"),
        ("pause", held(), True, "keep", "back_in_time"),
        ("pause", held(due=31), False, "hand_over", "no_return_time"),
        ("pause", held(us=False), False, "keep", "customers_turn"),
        ("lost", held(due=90), False, "hand_over", "lost"),
        ("lost", held(us=False), False, "keep", "customers_turn"),
        ("shift_end", held(us=False), True, "hand_over", "shift_end"),
        ("absence", held(due=90), True, "hand_over", "absence"),
    ],
)
def test_what_is_suggested(occasion: Occasion, conversation: Held, back: bool, choice: str, code: str) -> None:
    (line,) = suggest(occasion, [conversation], BACK if back else None, NOW)
    assert (line.choice, line.reasons[0].code, line.owner_version) == (choice, code, 3)
    assert line.choice in line.allowed


def test_the_customer_can_be_told_only_while_the_window_is_open() -> None:
    lines = suggest("pause", [held(1), held(2, window_until=SHUT), held(3, us=False)], BACK, NOW)
    assert [(line.conversation_id, "tell_customer" in line.allowed) for line in lines] == [
        (1, True),
        (2, False),
        (3, False),
    ]


def test_what_is_due_first_stands_on_top() -> None:
    lines = suggest("pause", [held(1, us=False), held(2), held(3, due=9), held(4, due=5)], BACK, NOW)
    assert [line.conversation_id for line in lines] == [4, 3, 2, 1]


def test_choices_are_taken_over_or_objected_to() -> None:
    lines = suggest("pause", [held(1), held(2, window_until=SHUT)], BACK, NOW)
    settled, objections = check(lines, {1: "tell_customer"})
    assert not objections
    assert [(one.conversation_id, one.choice) for one in settled] == [(1, "tell_customer"), (2, "keep")]
    assert settled[0].reasons[0].code == "chosen"
    _, objections = check(lines, {2: "tell_customer", 9: "keep"})
    assert [(one.code, one.data["conversation_id"]) for one in objections] == [
        ("unknown_conversation", 9),
        ("not_allowed", 2),
    ]
    _, objections = check(suggest("shift_end", [held(1)], None, NOW), {1: "keep"})
    assert [one.code for one in objections] == ["not_allowed"]
