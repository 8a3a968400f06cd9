"""The 24 h customer service window and the free entry point (FACTS section 7)."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from protocol.content import Content, Note, Template, Text
from protocol.rules.window import WINDOW, judge, window_until

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
TEMPLATE = Template(name="saludo", language="es")


def test_lesson_08_free_text_stops_24_hours_after_the_last_message_of_the_customer() -> None:
    until = window_until(NOON)
    last = judge(until, None, Text("hola"), NOON + WINDOW - timedelta(microseconds=1))
    assert (last.open, last.closes_at, last.reason) == (True, NOON + WINDOW, "inside")
    gone = judge(until, None, Text("hola"), NOON + WINDOW)
    assert (gone.open, gone.closes_at, gone.reason) == (False, None, "closed")


@pytest.mark.parametrize(
    "content, allowed, reason",
    [(Text("x"), False, "never_wrote"), (TEMPLATE, True, "template"), (Note("x"), True, "internal")],
)
def test_before_the_customer_ever_wrote(content: Content, allowed: bool, reason: str) -> None:
    verdict = judge(None, None, content, NOON)
    assert (verdict.open, verdict.reason) == (allowed, reason)


def test_a_free_entry_point_saves_money_but_opens_nothing() -> None:
    verdict = judge(NOON, NOON + timedelta(hours=40), Text("x"), NOON + timedelta(hours=1))
    assert (verdict.open, verdict.free) == (False, True)
    assert judge(NOON, NOON + timedelta(hours=40), TEMPLATE, NOON + timedelta(hours=1)).open


@given(st.integers(-100_000, 200_000), st.booleans())
def test_a_template_may_always_go_and_free_text_only_inside(seconds: int, free: bool) -> None:
    now = NOON + timedelta(seconds=seconds)
    free_until = now + timedelta(hours=1) if free else None
    assert judge(window_until(NOON), free_until, TEMPLATE, now).open
    assert judge(window_until(NOON), free_until, Text("x"), now).open == (now - NOON < timedelta(hours=24))
