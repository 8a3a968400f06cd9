"""May this message be queued now? The send action asks after looking up the client token and before writing anything.

A refusal names every reason, so that one answer tells the agent all there is to fix; its code is that of the first.
The order is from what makes the rest pointless (stopped number) to what the agent can settle in the composer.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from msgspec import Struct

from protocol.api import SendMessage, TemplateRow
from protocol.content import MediaRef, ReactionEvent, Template
from protocol.errors import ErrorCode
from protocol.order import Order, format_order
from protocol.rules import templates
from protocol.rules.limits import Violation, check_content
from protocol.rules.window import judge


class SendFacts(Struct, frozen=True, kw_only=True):
    """What is true of the conversation, the number and the message when it is judged.

    `mine`: the sender owns it now, so an older version is their own. `unowned`: it is in a queue, or nobody's.
    `newest` is the newest message of anybody. `template` is the definition when one is sent, `media` the files it
    needs, checked by `protocol.rules.media`.
    `marketing_opt_out` is the customer's own "stop". `pen` is the compose lease in force: (holder, fence).
    """

    owner_version: int
    mine: bool = False
    unowned: bool = False
    number_state: str = "active"
    stop_reason: str | None = None
    templates_stopped: bool = False
    has_phone: bool = True
    has_bsuid: bool = False
    blocked: bool = False
    marketing_opt_out: bool = False
    newest: Order | None = None
    window_until: datetime | None = None
    free_entry_until: datetime | None = None
    template: TemplateRow | None = None
    media: tuple[MediaRef, ...] = ()
    sender: int = 0
    pen: tuple[int, int] | None = None


class Refusal(Struct, frozen=True):
    """One reason, with what a client needs to act on it."""

    code: ErrorCode
    data: dict[str, Any] = {}


class Accept(Struct, frozen=True):
    """It may be queued."""


class Refuse(Struct, frozen=True):
    """It may not. `code` is the first reason's."""

    reasons: tuple[Refusal, ...]

    @property
    def code(self) -> ErrorCode:
        """The reason that goes into the problem's `code`."""
        return self.reasons[0].code


def judge_send_request(facts: SendFacts, request: SendMessage, now: datetime) -> Accept | Refuse:
    """Whether `request` may be queued at `now`. `send_anyway` overrides newer messages and nothing else."""
    reasons = (
        *_stopped(facts, request),
        *_route(facts, request),
        *_owner(facts, request),
        *_pen(facts, request),
        *_overtaken(facts, request),
        *_window(facts, request, now),
        *_content(facts, request, now),
        *_media(facts),
    )
    return Refuse(reasons) if reasons else Accept()


def _stopped(facts: SendFacts, request: SendMessage) -> Iterator[Refusal]:
    if facts.number_state == "stopped":
        yield Refusal(ErrorCode.NUMBER_STOPPED, {"reason": facts.stop_reason})
    elif facts.templates_stopped and isinstance(request.content, Template):  # billing: 131042 stops templates only
        yield Refusal(ErrorCode.NUMBER_STOPPED, {"reason": facts.stop_reason, "only": "templates"})


def _route(facts: SendFacts, request: SendMessage) -> Iterator[Refusal]:
    """To a phone, or to a BSUID; authentication templates need the phone (131062, FACTS section 3)."""
    if facts.blocked:
        yield Refusal(ErrorCode.NO_ROUTE, {"reason": "blocked"})
    elif not facts.has_phone and not facts.has_bsuid:
        yield Refusal(ErrorCode.NO_ROUTE, {"reason": "nobody"})
    elif not facts.has_phone and isinstance(request.content, Template) and _category(facts) == "AUTHENTICATION":
        yield Refusal(ErrorCode.NO_ROUTE, {"reason": "needs_phone"})


def _owner(facts: SendFacts, request: SendMessage) -> Iterator[Refusal]:
    """Who answers what nobody has owns it (decision 0006): rules may have moved it between queues a moment ago."""
    if facts.mine or facts.unowned or request.owner_version is None:
        return
    if request.owner_version != facts.owner_version:
        yield Refusal(ErrorCode.OWNER_CHANGED, {"owner_version": facts.owner_version})


def _pen(facts: SendFacts, request: SendMessage) -> Iterator[Refusal]:
    """One pen at a time (LESSONS 38). Never against its holder; `send_anyway` does not override it.

    A reaction is no reply, and what was written offline could not ask.
    """
    if facts.pen is None or request.offline or isinstance(request.content, ReactionEvent):
        return
    holder, _fence = facts.pen  # colleagues hear the number in live frames: to them it is no key
    if holder != facts.sender:
        yield Refusal(ErrorCode.PEN_HELD, {"user_id": holder})


def _overtaken(facts: SendFacts, request: SendMessage) -> Iterator[Refusal]:
    if request.send_anyway or request.seen is None or facts.newest is None:
        return
    if tuple(facts.newest) > tuple(request.seen):
        yield Refusal(ErrorCode.NEWER_MESSAGES, {"newest": format_order(facts.newest)})


def _window(facts: SendFacts, request: SendMessage, now: datetime) -> Iterator[Refusal]:
    verdict = judge(facts.window_until, facts.free_entry_until, request.content, now)
    if not verdict.open:
        until = facts.window_until
        yield Refusal(ErrorCode.WINDOW_CLOSED, {"reason": verdict.reason, "closed_at": until and until.isoformat()})


def _content(facts: SendFacts, request: SendMessage, now: datetime) -> Iterator[Refusal]:
    if isinstance(request.content, Template):
        yield from _template(facts, request.content, now)
    elif violations := check_content(request.content):
        yield _invalid(violations)


def _template(facts: SendFacts, content: Template, now: datetime) -> Iterator[Refusal]:
    row = facts.template
    if row is None:
        yield Refusal(ErrorCode.TEMPLATE_UNUSABLE, {"reason": "unknown"})
        return
    if reason := templates.unusable(row):
        yield Refusal(ErrorCode.TEMPLATE_UNUSABLE, {"reason": reason})
    if facts.marketing_opt_out and _category(facts) == "MARKETING":  # FACTS 5: store "stop" and block marketing
        yield Refusal(ErrorCode.TEMPLATE_UNUSABLE, {"reason": "marketing_stopped"})
    if violations := templates.validate(row, content.parameters, now):
        yield _invalid(violations)


def _media(facts: SendFacts) -> Iterator[Refusal]:
    for file in facts.media:
        if file.state == "pending":
            yield Refusal(ErrorCode.MEDIA_NOT_READY, {"media_id": file.id})
        elif file.state != "ready":
            yield Refusal(ErrorCode.MEDIA_REFUSED, {"media_id": file.id, "reason": file.reason})


def _category(facts: SendFacts) -> str:
    return facts.template.category.upper() if facts.template is not None else ""


def _invalid(violations: list[Violation]) -> Refusal:
    listed = [{"field": one.field, "key": one.key, "limit": one.limit, "actual": one.actual} for one in violations]
    return Refusal(ErrorCode.MESSAGE_INVALID, {"violations": listed})
