"""What Meta's error codes mean for the agent, and whether trying again makes sense.

Used by the parser (failed statuses) and the dispatcher (refused sends). Decides on the code: Meta will drop titles.
`retry`: now = the dispatcher may by itself, later = a person or a timer, fix = after changing something, ask = it may
have been sent, never. Source: error-codes page of the Cloud API.
"""

from typing import Literal

from backend_gateway.channels.base import Refused
from protocol.errors import SendFailure
from protocol.message import Failure

Retry = Literal["now", "later", "fix", "never", "ask"]
_F = SendFailure

_MEANING: dict[int, tuple[SendFailure, Retry]] = {
    0: (_F.DISCONNECTED, "never"),
    190: (_F.DISCONNECTED, "never"),
    3: (_F.NO_PERMISSION, "never"),
    10: (_F.NO_PERMISSION, "never"),
    131005: (_F.NO_PERMISSION, "never"),
    1: (_F.META_UNAVAILABLE, "ask"),
    2: (_F.META_UNAVAILABLE, "ask"),
    131000: (_F.META_UNAVAILABLE, "ask"),
    131016: (_F.META_UNAVAILABLE, "ask"),
    133004: (_F.META_UNAVAILABLE, "ask"),
    4: (_F.BUSY, "now"),
    613: (_F.BUSY, "now"),
    80007: (_F.BUSY, "now"),
    130429: (_F.BUSY, "now"),
    131056: (_F.SLOW_DOWN, "now"),
    131057: (_F.MAINTENANCE, "now"),
    33: (_F.INVALID, "never"),
    100: (_F.INVALID, "never"),
    131008: (_F.INVALID, "never"),
    131009: (_F.INVALID, "never"),
    135000: (_F.INVALID, "never"),
    368: (_F.ACCOUNT_BLOCKED, "never"),
    131031: (_F.ACCOUNT_BLOCKED, "never"),
    131048: (_F.QUALITY_LOW, "later"),
    131064: (_F.TEMPLATE_MISCLASSIFIED, "never"),
    130472: (_F.EXPERIMENT, "never"),
    130497: (_F.COUNTRY_NOT_ALLOWED, "never"),
    130403: (_F.BLOCKED_BY_US, "fix"),
    131021: (_F.WRONG_NUMBER, "never"),
    131026: (_F.UNREACHABLE, "later"),
    131030: (_F.TEST_RECIPIENT, "never"),
    131037: (_F.DISPLAY_NAME, "never"),
    131042: (_F.PAYMENT, "never"),
    131044: (_F.PAYMENT, "never"),
    131045: (_F.NUMBER_OFFLINE, "never"),
    133010: (_F.NUMBER_OFFLINE, "never"),
    131047: (_F.WINDOW_CLOSED, "fix"),
    131049: (_F.MARKETING_LIMIT, "later"),
    131050: (_F.MARKETING_STOPPED, "never"),
    131051: (_F.TYPE_UNSUPPORTED, "never"),
    131052: (_F.MEDIA_NOT_DOWNLOADABLE, "never"),
    131053: (_F.MEDIA_REJECTED, "fix"),
    131055: (_F.INVALID, "never"),
    131063: (_F.INVALID, "never"),
    134100: (_F.INVALID, "never"),
    131062: (_F.NEEDS_PHONE, "fix"),
    132000: (_F.TEMPLATE_PARAMETERS, "fix"),
    132008: (_F.TEMPLATE_PARAMETERS, "fix"),
    132012: (_F.TEMPLATE_PARAMETERS, "fix"),
    132018: (_F.TEMPLATE_PARAMETERS, "fix"),
    132001: (_F.TEMPLATE_UNAVAILABLE, "fix"),
    132005: (_F.TEXT_TOO_LONG, "fix"),
    132007: (_F.TEMPLATE_REFUSED, "fix"),
    132015: (_F.TEMPLATE_PAUSED, "later"),
    132016: (_F.TEMPLATE_DISABLED, "fix"),
    132068: (_F.FLOW_UNAVAILABLE, "never"),
    132069: (_F.FLOW_UNAVAILABLE, "later"),
    137000: (_F.IDENTITY_CHANGED, "fix"),
}

_REGISTRATION = {133000, 133005, 133006, 133008, 133009, 133015, 133016, 136024, 136025}
_STOP_NUMBER = {_F.DISCONNECTED, _F.NO_PERMISSION, _F.ACCOUNT_BLOCKED, _F.NUMBER_OFFLINE}


def failure(code: int | None, detail: str | None) -> Failure:
    """The failure a code stands for; `detail` is shown as Meta's own words."""
    reason, retry = _meaning(code)
    return Failure(reason=reason.value, code=code, detail=detail, retry=retry)


def stops_number(code: int | None) -> bool:
    """Does this error concern every message of the number (token, permission, lock), so that sending must pause?"""
    return _meaning(code)[0] in _STOP_NUMBER


def stops_templates(code: int | None) -> bool:
    """Does this error concern every template of the number (payment)?"""
    return _meaning(code)[0] is _F.PAYMENT


def _meaning(code: int | None) -> tuple[SendFailure, Retry]:
    if code is None:
        return _F.UNKNOWN, "later"
    if code in _MEANING:
        return _MEANING[code]
    if 200 <= code <= 299:
        return _F.NO_PERMISSION, "never"
    if code in _REGISTRATION:
        return _F.REGISTRATION, "never"
    return _F.UNKNOWN, "later"


def is_known(code: int | None) -> bool:
    """Is this a code whose meaning we know?"""
    return code is not None and _meaning(code)[0] is not _F.UNKNOWN


def is_doubtful(code: int | None) -> bool:
    """Does this error leave open whether the message was sent (Meta's own failures)?"""
    return _meaning(code)[1] == "ask"


def refusal(refused: Refused) -> Failure:
    """The failure behind a refused send. Without a connection, or with 429, nothing is wrong with the message."""
    detail = refused.details or refused.title
    if refused.code is None and refused.http_status == 0:
        return Failure(reason=_F.META_UNAVAILABLE.value, detail=detail, retry="now")
    if refused.code is None and refused.http_status == 429:
        return Failure(reason=_F.BUSY.value, detail=detail, retry="now")
    if refused.code is None and refused.http_status == 401:
        return Failure(reason=_F.DISCONNECTED.value, detail=detail)
    return failure(refused.code, detail)
