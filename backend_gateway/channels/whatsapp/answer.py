"""One request and what its answer proves.

The rule: `Refused` only when surely nothing was sent (no connection, or Meta said no); what is in doubt is `Unknown`.
Decides on Meta's error code, since the HTTP status of an error is not documented. Source: error-codes page.
"""

import asyncio
import re
from typing import Any

import httpx
import msgspec

from backend_gateway.channels.base import Accepted, Refused, SendResult, Unknown
from backend_gateway.domain.meta_errors import RULES

Json = dict[str, Any]
Outcome = Json | Refused | Unknown
_LARGEST_ANSWER = 8 * 1024 * 1024
_NOT_CONNECTED = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.UnsupportedProtocol)
_NUMBERED = re.compile(r"^\(#\d+\)\s*")


class GraphError(Exception):
    """A call other than a send went wrong; `why` tells how."""

    def __init__(self, why: Refused | Unknown) -> None:
        super().__init__(_words(why))
        self.why = why

    @property
    def code(self) -> int | None:
        """Meta's error code."""
        return self.why.code

    @property
    def http_status(self) -> int | None:
        """Status of the answer, None or 0 without one."""
        return self.why.http_status


def _words(why: Refused | Unknown) -> str:
    if isinstance(why, Unknown):
        return why.reason
    return why.details or why.title or f"HTTP {why.http_status}"


async def ask(http: httpx.AsyncClient, request: httpx.Request, deadline: float) -> Outcome:
    """Send a request and read its answer within `deadline` seconds in total, however slowly it drips."""
    try:
        async with asyncio.timeout(deadline):
            response = await http.send(request, stream=True)
            try:
                body = await _body(response)
            finally:
                await response.aclose()
    except TimeoutError:
        return Unknown(reason="timeout")
    except _NOT_CONNECTED as error:
        return Refused(http_status=0, title="not connected", details=type(error).__name__)
    except httpx.TimeoutException:
        return Unknown(reason="timeout")
    except httpx.HTTPError:
        return Unknown(reason="connection lost")
    return judge(response, body)


async def _body(response: httpx.Response) -> bytes | None:
    """The answer, or None when it is larger than any answer of Meta."""
    parts = bytearray()
    async for chunk in response.aiter_bytes():
        parts += chunk
        if len(parts) > _LARGEST_ANSWER:
            return None
    return bytes(parts)


def judge(response: httpx.Response, body: bytes | None) -> Outcome:
    """What an answer proves: its object, a refusal, or nothing."""
    found = _object(body)
    error = found.get("error") if found else None
    if isinstance(error, dict):
        return _refusal(response, error)
    if response.status_code >= 500 or response.status_code == 408:
        return Unknown(reason=f"HTTP {response.status_code}", http_status=response.status_code)
    if not response.is_success:
        return Refused(
            http_status=response.status_code, title=response.reason_phrase, retry_after=retry_after(response.headers)
        )
    return Unknown(reason="answer not understood", http_status=response.status_code) if found is None else found


def _object(body: bytes | None) -> Json | None:
    try:
        found = msgspec.json.decode(body) if body else None
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _refusal(response: httpx.Response, error: Json) -> Refused | Unknown:
    """Meta's error object. Its own troubles (1, 2, 131000 ...) and unknown ones with a 5xx leave the outcome open."""
    code = _integer(error.get("code"))
    rule = RULES.get(-1 if code is None else code)
    if (rule and rule.action == "uncertain") or (response.status_code >= 500 and rule is None):
        return Unknown(
            reason=_plain(error.get("message")) or f"code {code}", http_status=response.status_code, code=code
        )
    data = error.get("error_data")
    details = data.get("details") if isinstance(data, dict) else None
    return Refused(
        http_status=response.status_code,
        code=code,
        subcode=_integer(error.get("error_subcode")),
        title=_plain(error.get("message")),
        details=_plain(details) or _plain(error.get("error_user_msg")),
        fbtrace=_plain(error.get("fbtrace_id")),
        retry_after=retry_after(response.headers),
    )


def judge_send(outcome: Outcome) -> SendResult:
    """What an answer to a send means; one without a message id proves nothing."""
    if isinstance(outcome, Refused | Unknown):
        return outcome
    message, contact = _first(outcome.get("messages")), _first(outcome.get("contacts"))
    wamid = _plain(message.get("id"))
    if not wamid:
        return Unknown(reason="answer without message id", http_status=200)
    return Accepted(
        wamid=wamid,
        wa_id=_plain(contact.get("wa_id")),
        bsuid=_plain(contact.get("user_id")),
        message_status=_plain(message.get("message_status")),
    )


def retry_after(headers: httpx.Headers) -> float | None:
    """Seconds to wait, from `Retry-After` or the usage header of the management API; None when neither says so."""
    value = headers.get("retry-after", "")
    if value.isascii() and value.isdigit():
        return float(min(int(value), 86400)) if len(value) < 10 else 86400.0
    minutes = _usage_minutes(headers.get("x-business-use-case-usage", ""))
    return minutes * 60.0 if minutes else None


def _usage_minutes(header: str) -> int:
    usage = _object(header.encode("utf-8", "replace")) or {}
    rows = [row for listed in usage.values() if isinstance(listed, list) for row in listed if isinstance(row, dict)]
    return max((_integer(row.get("estimated_time_to_regain_access")) or 0 for row in rows), default=0)


def _first(listed: object) -> Json:
    return listed[0] if isinstance(listed, list) and listed and isinstance(listed[0], dict) else {}


def _plain(value: object) -> str | None:
    """A string of Meta without its number in front."""
    return _NUMBERED.sub("", value)[:1000] or None if isinstance(value, str) else None


def _integer(value: object) -> int | None:
    if isinstance(value, bool) or not isinstance(value, int | str):
        return None
    text = str(value)
    return int(text) if text.removeprefix("-").isdecimal() and len(text) < 16 else None
