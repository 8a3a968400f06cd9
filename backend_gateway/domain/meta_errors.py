"""What to do about an error of Meta: every code of FACTS section 11, and what no code explains.

The dispatcher asks `judge_send` about a request that did not succeed, the status action asks `judge_failed` about a
`failed` status. Decided on code and details; titles will be dropped by Meta. Nothing is ever lost: a code nobody knows
parks the message for a person, and an unknown outcome is `uncertain`, never sent again by itself.
"""

from datetime import timedelta
from typing import Final, Literal

from msgspec import Struct

from protocol.errors import SendFailure as Why
from protocol.message import Failure

Action = Literal["retry", "park", "stop_number", "stop_templates", "tell", "uncertain"]
Word = Literal["now", "later", "fix", "never", "ask"]
Transport = Literal["not_sent", "unknown"]
"""How a request without an answer ended: `not_sent` (name, connection or TLS failed before a byte left) or not."""

MAX_TRIES: Final = 6
LONGEST: Final = timedelta(seconds=1024)


class SendVerdict(Struct, frozen=True, kw_only=True):
    """`action` for the dispatcher, `reason` and `retry` for the agent.

    retry: back to the queue after `backoff`, `per_contact` when only this customer waits. park: failed for now, kept
    for a person or a later try. stop_number: keep the message queued, stop the number, call an admin. stop_templates:
    failed, and no template leaves until an admin resumes. tell: failed for good. uncertain: may have arrived.
    """

    reason: Why
    action: Action
    retry: Word
    backoff: timedelta | None = None
    per_contact: bool = False


class Rule(Struct, frozen=True):
    """A row of the table. `first` seconds of back-off, multiplied by `grow` with every try."""

    reason: Why
    action: Action
    retry: Word
    first: int = 0
    grow: int = 2
    per_contact: bool = False


def _all(rule: Rule, *codes: int) -> dict[int, Rule]:
    return dict.fromkeys(codes, rule)


_REGISTRATION = (133000, 133005, 133006, 133008, 133009, 133015, 133016, 136024, 136025)
_GROUPS = (131020, 131041, 131201, 131207, 131208)

RULES: Final[dict[int, Rule]] = {
    **_all(Rule(Why.DISCONNECTED, "stop_number", "later"), 0, 190),
    **_all(Rule(Why.NO_PERMISSION, "stop_number", "later"), 3, 10, *range(200, 300), 131005),
    **_all(Rule(Why.META_UNAVAILABLE, "uncertain", "ask"), 1, 2, 131000, 131016, 133004),
    **_all(Rule(Why.BUSY, "retry", "later", first=30), 4, 80007, 613),
    **_all(Rule(Why.INVALID, "tell", "fix"), 33, 100, 131008, 131009, 135000),
    **_all(Rule(Why.ACCOUNT_BLOCKED, "stop_number", "later"), 368, 131031),
    130429: Rule(Why.BUSY, "retry", "later", first=1),
    131056: Rule(Why.SLOW_DOWN, "retry", "later", first=4, grow=4, per_contact=True),  # 4^n s (FACTS 10)
    131048: Rule(Why.QUALITY_LOW, "park", "later"),
    131064: Rule(Why.TEMPLATE_MISCLASSIFIED, "tell", "never"),
    130472: Rule(Why.EXPERIMENT, "tell", "never"),
    130497: Rule(Why.COUNTRY_NOT_ALLOWED, "tell", "never"),
    130403: Rule(Why.BLOCKED_BY_US, "tell", "fix"),
    131021: Rule(Why.WRONG_NUMBER, "tell", "fix"),
    131026: Rule(Why.UNREACHABLE, "park", "later"),
    131030: Rule(Why.TEST_RECIPIENT, "tell", "never"),
    131037: Rule(Why.DISPLAY_NAME, "tell", "later"),
    **_all(Rule(Why.PAYMENT, "stop_templates", "later"), 131042, 131044),
    **_all(Rule(Why.NUMBER_OFFLINE, "stop_number", "later"), 131045, 133010),
    131047: Rule(Why.WINDOW_CLOSED, "tell", "fix"),
    131049: Rule(Why.MARKETING_LIMIT, "park", "later"),
    131050: Rule(Why.MARKETING_STOPPED, "tell", "never"),
    131051: Rule(Why.TYPE_UNSUPPORTED, "tell", "never"),
    131052: Rule(Why.MEDIA_NOT_DOWNLOADABLE, "tell", "fix"),
    131053: Rule(Why.MEDIA_REJECTED, "park", "fix"),
    **_all(Rule(Why.INVALID, "tell", "never"), 131055, 131063, 134100, 134011),
    131057: Rule(Why.MAINTENANCE, "retry", "later", first=60, grow=1),
    131062: Rule(Why.NEEDS_PHONE, "tell", "fix"),
    **_all(Rule(Why.TEMPLATE_PARAMETERS, "tell", "fix"), 132000, 132008, 132012, 132018),
    132001: Rule(Why.TEMPLATE_UNAVAILABLE, "tell", "fix"),
    132005: Rule(Why.TEXT_TOO_LONG, "tell", "fix"),
    132007: Rule(Why.TEMPLATE_REFUSED, "tell", "never"),
    132015: Rule(Why.TEMPLATE_PAUSED, "park", "later"),
    132016: Rule(Why.TEMPLATE_DISABLED, "tell", "fix"),
    132068: Rule(Why.FLOW_UNAVAILABLE, "tell", "never"),
    132069: Rule(Why.FLOW_UNAVAILABLE, "park", "later"),
    **_all(Rule(Why.REGISTRATION, "stop_number", "later"), *_REGISTRATION),
    137000: Rule(Why.IDENTITY_CHANGED, "tell", "ask"),
    **_all(Rule(Why.TYPE_UNSUPPORTED, "tell", "never"), *range(138000, 138019)),
    **_all(Rule(Why.BLOCKED_BY_US, "tell", "fix"), 139100, 139101),
    **_all(Rule(Why.BUSY, "retry", "later", first=5), 139102, 139103),
    **_all(Rule(Why.TYPE_UNSUPPORTED, "tell", "never"), *_GROUPS),
    **_all(Rule(Why.REGISTRATION, "tell", "never"), 2593107, 2593108, 2593109),
}

_TEMPLATE_CREATION = range(2_388_000, 2_389_000)
_CREATION: Final = Rule(Why.TEMPLATE_REFUSED, "tell", "never")
_UNKNOWN: Final = Rule(Why.UNKNOWN, "park", "ask")
_UNCERTAIN: Final = Rule(Why.UNCERTAIN, "uncertain", "ask")
_NOT_SENT: Final = Rule(Why.META_UNAVAILABLE, "retry", "later", first=2)
_BY_STATUS: Final[dict[int, Rule]] = {
    401: RULES[190],
    403: RULES[10],
    429: RULES[4],
}


def judge_send(
    http_status: int | None,
    code: int | None,
    subcode: int | None,
    details: str | None,
    attempt_no: int,
    transport_error: Transport | None = None,
) -> SendVerdict:
    """What to do about an attempt (counted from 1) to hand a message to Meta that did not answer with a message id.

    `code`, `subcode`, `details` are of the error body, None without one. No answer, a 5xx without a known code, a 2xx
    that cannot be read: the outcome is unknown, for Meta has no idempotency key (FACTS section 6).
    """
    return _verdict(_rule(http_status, code, subcode, details, transport_error), attempt_no)


def judge_failed(code: int | None, details: str | None = None) -> SendVerdict:
    """What a `failed` status means: Meta tried and did not deliver, so nothing is retried or uncertain by itself."""
    rule = _UNKNOWN if code is None else _known(code) or _UNKNOWN
    action: Action = "park" if rule.action in ("retry", "uncertain") else rule.action
    word: Word = "later" if rule.action == "uncertain" else rule.retry
    return SendVerdict(reason=_refine(rule, code, details).reason, action=action, retry=word)


def failure_of(verdict: SendVerdict, code: int | None, details: str | None) -> Failure:
    """What the bubble shows."""
    return Failure(reason=verdict.reason, code=code, detail=details, retry=verdict.retry)


def _rule(
    http_status: int | None, code: int | None, subcode: int | None, details: str | None, transport: Transport | None
) -> Rule:
    if transport is not None:
        return _NOT_SENT if transport == "not_sent" else _UNCERTAIN
    known = None if code is None else _known(code)
    if (
        known is None and subcode is not None
    ):  # code 100 with a WhatsApp subcode is normal, an unknown code with one too
        known = _known(subcode)
    if known is not None:
        return _refine(known, code, details)
    if http_status is None or http_status >= 500 or http_status < 300:
        return _UNCERTAIN
    return _BY_STATUS.get(http_status, _UNKNOWN) if code is None else _UNKNOWN


def _known(code: int) -> Rule | None:
    return RULES.get(code) or (_CREATION if code in _TEMPLATE_CREATION else None)


def _refine(rule: Rule, code: int | None, details: str | None) -> Rule:
    """Where one code says two things: 131052 is about the customer's file inbound, 100 may be about a template."""
    if code == 100 and details and "template" in details.lower():
        return RULES[132012]
    return rule


def _verdict(rule: Rule, attempt_no: int) -> SendVerdict:
    if rule.action != "retry":
        return SendVerdict(reason=rule.reason, action=rule.action, retry=rule.retry)
    if attempt_no >= MAX_TRIES:
        return SendVerdict(reason=rule.reason, action="park", retry="now")
    wait = min(timedelta(seconds=rule.first * rule.grow ** (max(attempt_no, 1) - 1)), LONGEST)
    return SendVerdict(reason=rule.reason, action="retry", retry=rule.retry, backoff=wait, per_contact=rule.per_contact)
