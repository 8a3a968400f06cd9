"""What an accepted send will come to: window, price, failure.

Called by the messages route. Rules: FACTS 7. Always holds: a closed window is told as a failed status, not as an
error of the request; templates pass it; reactions get no statuses.
"""

from typing import Any

import msgspec

from sandbox.builders.statuses import pricing
from sandbox.errors import GraphError
from sandbox.faults import Fault
from sandbox.graph.recipients import Addressee
from sandbox.graph.template_check import check_template
from sandbox.lifecycle import Fate
from sandbox.runtime import Runtime
from sandbox.templates import Template
from sandbox.world import Number

WINDOW = 24 * 3600
MEDIA_KINDS = ("image", "video", "audio", "document", "sticker")


class Decision(msgspec.Struct, frozen=True):
    """The life ahead and the `message_status` of the answer."""

    fate: Fate
    message_status: str | None = None


def decide(
    runtime: Runtime, number: Number, to: Addressee, kind: str, body: dict[str, Any], fault: Fault | None
) -> Decision:
    """Decide once, at acceptance. Raises GraphError for templates and media that are not there."""
    template = check_template(runtime, number, to, body["template"]) if kind == "template" else None
    code, details = _failure(runtime, number, to, kind, body, template)
    if fault and fault.kind == "async":
        code, details = fault.code, fault.details
    _check_media(runtime, kind, body)
    held = template is not None and template.hold
    fate = Fate(
        fails_with=code,
        details=details,
        price=_price(template),
        silent=held or (kind == "reaction" and code is None),
        voice=kind == "audio" and body["audio"].get("voice") is True,
    )
    return Decision(fate, _message_status(template))


def window_open(number: Number, to: Addressee, now: float) -> bool:
    """Whether the customer wrote (or called) this number within 24 hours."""
    wrote = to.user.last_wrote.get(number.id)
    return wrote is not None and now - wrote < WINDOW


def _failure(
    runtime: Runtime, number: Number, to: Addressee, kind: str, body: dict[str, Any], template: Template | None
) -> tuple[int | None, str | None]:
    if not to.user.reachable:
        return 131026, None
    if template is not None and template.category == "MARKETING" and not to.user.marketing:
        return 131050, None
    if template is None and not window_open(number, to, runtime.clock.now()):
        return 131047, None
    wanted = body.get("recipient_identity_key_hash")
    if wanted and wanted != to.user.identity_key_hash:
        return 137000, None
    link = body[kind].get("link") if kind in MEDIA_KINDS else None
    if link and "://broken." in link:  # The network of a stand-in ends here, so a link fails by its name.
        return 131053, None
    return None, None


def _check_media(runtime: Runtime, kind: str, body: dict[str, Any]) -> None:
    media_id = body[kind].get("id") if kind in MEDIA_KINDS else None
    if media_id and runtime.media.get(str(media_id)) is None:
        text = f"(#100) Param {kind}['id'] is not a valid whatsapp business account media attachment ID"
        raise GraphError(100, message=text)


def _price(template: Template | None) -> dict[str, Any]:
    if template is None:
        return pricing()
    return pricing(template.category.lower(), "regular", billable=True)


def _message_status(template: Template | None) -> str | None:
    if template is None:
        return None
    return "held_for_quality_assessment" if template.hold else "accepted"
