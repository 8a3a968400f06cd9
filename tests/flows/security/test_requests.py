"""Requests no client of ours makes: nested, endless, with numbers that are none."""

import uuid
from typing import Any

import pytest

from tests.flows.security.conftest import Corner

DEEP = b"[" * 100_000
HUGE = "9" * 4500


def content(token: str, inner: bytes) -> bytes:
    return b'{"client_token":"' + token.encode() + b'","content":' + inner + b"}"


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", "/api/session", DEEP),
        ("POST", "/api/session", b'{"unknown":' + DEEP),
        ("POST", "/api/session", b'{"unknown":' + DEEP + b"]" * len(DEEP) + b"}"),
        ("POST", "{own}/messages", content(str(uuid.UUID(int=1)), DEEP)),
        ("POST", "{own}/messages", content(str(uuid.UUID(int=2)), b'{"type":"list","sections":' + DEEP)),
        ("POST", "{own}/messages", content("-" * 36, b'{"type":"text","body":"x"}')),
        ("POST", "{own}/messages", content(str(uuid.UUID(int=3)), b'{"type":"image","media":{"id":-1}}')),
        (
            "POST",
            "{own}/messages",
            content(str(uuid.UUID(int=4)), b'{"type":"image","media":{"id":9223372036854775808}}'),
        ),
        ("POST", "{own}/notes", b'{"client_token":"------------------------------------","body":"x"}'),
        (
            "POST",
            "{own}/notes",
            b'{"client_token":"%s","body":"x","mentions":[9223372036854775808]}' % str(uuid.UUID(int=5)).encode(),
        ),
        ("POST", "{own}/read", b'{"inbound_count":99999999999999999999999}'),
        ("POST", "{own}/read", b'{"inbound_count":1e400}'),
        ("PUT", "{own}/draft", b'{"text":"x","reply_to":9223372036854775808}'),
        ("GET", f"/api/conversations/{HUGE}", b""),
        ("GET", f"/api/conversations?limit={HUGE}", b""),
        ("GET", "/api/conversations?view=owed&cursor=9223372036854775807-9223372036854775807", b""),
        ("GET", "{own}/messages?before=9223372036854775807-9223372036854775807-9223372036854775807", b""),
        ("GET", "{own}/messages?after=99999999999999999999-1-1", b""),
        ("GET", "{own}/messages?after=-1--1--1", b""),
        ("GET", "{own}/messages?after=%00", b""),
        ("GET", "/api/search?q=%00%00", b""),
        ("GET", "/api/search?q=%ff%fe", b""),
        ("GET", "/api/search?q=" + "%F0%9F%98%80" * 200, b""),
    ],
)
async def test_a_strange_request_is_answered_and_never_an_error_of_ours(
    corner: Corner, method: str, path: str, body: bytes
) -> None:
    place = path.replace("{own}", f"/api/conversations/{corner.own}")
    headers: dict[str, Any] = {"headers": {"content-type": "application/json"}} if body else {}
    answer = await corner.office.ask("eve", method, place, content=body or None, **headers)
    assert answer.status_code < 500, answer.text
    if answer.status_code >= 400:
        assert answer.headers["content-type"] == "application/problem+json"
        assert len(answer.content) < 3000


async def test_addresses_are_not_folders(corner: Corner) -> None:
    for path in (
        "/../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/api/media/../../master.key",
        "/api/media/1%2f..%2f..%2fmaster.key",
        "//etc/passwd",
        "/.env",
        "/docs",
        "/schema",
    ):
        answer = await corner.office.ask("ada", "GET", path)
        assert answer.status_code in (400, 404), path
