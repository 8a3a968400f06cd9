"""Secrets never reach the log: not by name, not by shape, not inside a traceback, not from a library."""

import io
import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from backend_gateway.telemetry import logs
from backend_gateway.telemetry.redaction import redact, redact_text

TOKEN = "EAAGm0PX4ZCpsBAKZCq1234567890abcdefghij"


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    root = logging.getLogger()
    before = root.handlers, root.level
    stream = io.StringIO()
    logs.set_up(style="json", level="debug", stream=stream)
    yield stream
    root.handlers, root.level = before
    structlog.reset_defaults()


@pytest.mark.parametrize(
    "text",
    [
        f"GET https://graph.facebook.com/v25.0/1?access_token={TOKEN}&x=1",
        f"Authorization: Bearer {TOKEN}",
        "cannot connect to postgresql://relevo:s3cr3t-value@db:5432/relevo",
        "{'password': 's3cr3t-value', 'email': 'ana@andes.test'}",
        'app_secret="s3cr3t-value"',
        "token rs1_s3cr3t-value_s3cr3t-value_s3cr3t-value refused",
    ],
)
def test_shapes_of_secrets_are_masked(text: str) -> None:
    clean = redact_text(text)
    assert TOKEN not in clean
    assert "s3cr3t-value" not in clean
    assert "***" in clean


def test_names_of_secrets_are_masked_at_depth() -> None:
    clean = redact({"user": 7, "number": [{"token_sealed": b"abc", "Access-Token": "x", "name": "Ventas"}]})
    assert clean == {"user": 7, "number": [{"token_sealed": "***", "Access-Token": "***", "name": "Ventas"}]}


def test_ordinary_words_stay() -> None:
    assert redact_text("conversation 12 of number +51 999 111 222 at 10:30") == (
        "conversation 12 of number +51 999 111 222 at 10:30"
    )


def test_logged_fields_and_tracebacks_carry_no_secret(lines: io.StringIO) -> None:
    try:
        raise RuntimeError(f"Graph refused Bearer {TOKEN}")
    except RuntimeError:
        structlog.get_logger("relevo").exception("send failed", token=TOKEN, number=3)
    line = json.loads(lines.getvalue())
    assert line["number"] == 3
    assert "RuntimeError" in line["exception"]
    assert TOKEN not in lines.getvalue()


def test_lines_of_libraries_take_the_same_road(lines: io.StringIO) -> None:
    logging.getLogger("asyncpg").warning("no route to %s", "postgresql://u:s3cr3t@h/x")
    line = json.loads(lines.getvalue())
    assert line["event"] == "no route to postgresql://u:***@h/x"
