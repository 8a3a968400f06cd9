"""May this be queued now?"""

from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
import pytest

from backend_gateway.domain.outbox_policy import Accept, Refuse, SendFacts, judge_send_request
from protocol.api import SendMessage, TemplateRow
from protocol.content import Content, Image, MediaRef, Template, TemplateParameter, Text
from protocol.errors import ErrorCode

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
OPEN = SendFacts(owner_version=3, newest=(50, 1, 0), window_until=NOW + timedelta(hours=1))
TEMPLATE = Template(name="t", language="es", parameters=(TemplateParameter(component="body", text="x"),))


def row(category: str = "UTILITY", status: str = "APPROVED") -> TemplateRow:
    body = {"type": "BODY", "text": "Hola {{1}}."}
    return TemplateRow(
        id=1, number_ids=[1], name="t", language="es", category=category, status=status, components=[body]
    )


def judged(facts: dict[str, Any], content: Content, **request: Any) -> ErrorCode | None:
    asked = SendMessage(client_token="0" * 32, content=content, **request)
    verdict = judge_send_request(msgspec.structs.replace(OPEN, **facts), asked, NOW)
    return None if isinstance(verdict, Accept) else verdict.code


@pytest.mark.parametrize(
    "facts, content, request_, code",
    [
        ({}, Text("x"), {}, None),
        ({}, Text("x"), {"owner_version": 3, "seen": (50, 1, 0)}, None),
        ({}, Text("x"), {"owner_version": 2}, ErrorCode.OWNER_CHANGED),
        ({"mine": True}, Text("x"), {"owner_version": 2}, None),
        ({"unowned": True}, Text("x"), {"owner_version": 2}, None),
        ({}, Text("x"), {"seen": (49, 9, 9)}, ErrorCode.NEWER_MESSAGES),
        ({}, Text("x"), {"seen": (49, 9, 9), "send_anyway": True}, None),
        ({"window_until": NOW}, Text("x"), {}, ErrorCode.WINDOW_CLOSED),
        ({"window_until": NOW}, Text("x"), {"send_anyway": True}, ErrorCode.WINDOW_CLOSED),
        ({"window_until": None, "template": row()}, TEMPLATE, {}, None),
        ({"number_state": "stopped"}, Text("x"), {}, ErrorCode.NUMBER_STOPPED),
        ({"number_state": "paused"}, Text("x"), {}, None),
        ({"templates_stopped": True, "template": row()}, TEMPLATE, {}, ErrorCode.NUMBER_STOPPED),
        ({"templates_stopped": True}, Text("x"), {}, None),
        ({"has_phone": False}, Text("x"), {}, ErrorCode.NO_ROUTE),
        ({"has_phone": False, "has_bsuid": True}, Text("x"), {}, None),
        ({"has_phone": False, "has_bsuid": True, "template": row()}, TEMPLATE, {}, None),
        ({"has_phone": False, "has_bsuid": True, "template": row("AUTHENTICATION")}, TEMPLATE, {}, ErrorCode.NO_ROUTE),
        ({"blocked": True}, Text("x"), {}, ErrorCode.NO_ROUTE),
        ({}, Text("x" * 4097), {}, ErrorCode.MESSAGE_INVALID),
        ({}, TEMPLATE, {}, ErrorCode.TEMPLATE_UNUSABLE),
        ({"template": row(status="PAUSED")}, TEMPLATE, {}, ErrorCode.TEMPLATE_UNUSABLE),
        ({"template": row()}, Template(name="t", language="es"), {}, ErrorCode.MESSAGE_INVALID),
        ({"template": row("MARKETING"), "marketing_opt_out": True}, TEMPLATE, {}, ErrorCode.TEMPLATE_UNUSABLE),
        ({"media": (MediaRef(id=1),)}, Image(MediaRef(id=1)), {}, ErrorCode.MEDIA_NOT_READY),
        ({"media": (MediaRef(id=1, state="failed"),)}, Image(MediaRef(id=1)), {}, ErrorCode.MEDIA_REFUSED),
        ({"media": (MediaRef(id=1, state="ready"),)}, Image(MediaRef(id=1)), {}, None),
    ],
)
def test_what_is_accepted_and_what_refused(
    facts: dict[str, Any], content: Content, request_: dict[str, Any], code: ErrorCode | None
) -> None:
    assert judged(facts, content, **request_) == code


def test_lesson_08_send_anyway_overrides_newer_messages_and_nothing_else() -> None:
    asked = SendMessage(
        client_token="0" * 32, content=Text("x" * 4097), owner_version=1, seen=(1, 1, 1), send_anyway=True
    )
    verdict = judge_send_request(msgspec.structs.replace(OPEN, number_state="stopped", window_until=None), asked, NOW)
    assert isinstance(verdict, Refuse)
    assert [reason.code for reason in verdict.reasons] == [
        ErrorCode.NUMBER_STOPPED,
        ErrorCode.OWNER_CHANGED,
        ErrorCode.WINDOW_CLOSED,
        ErrorCode.MESSAGE_INVALID,
    ]


def test_a_refusal_says_what_the_client_needs() -> None:
    asked = SendMessage(client_token="0" * 32, content=Text(""), owner_version=1, seen=(1, 1, 1))
    verdict = judge_send_request(OPEN, asked, NOW)
    assert isinstance(verdict, Refuse)
    data = {reason.code: reason.data for reason in verdict.reasons}
    assert data[ErrorCode.OWNER_CHANGED] == {"owner_version": 3}
    assert data[ErrorCode.NEWER_MESSAGES] == {"newest": "50-1-0"}
    assert data[ErrorCode.MESSAGE_INVALID]["violations"][0]["key"] == "empty"
    assert msgspec.json.encode(data)
