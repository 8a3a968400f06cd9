"""The 24 h customer service window and the 72 h free entry point: what may be sent now.

The composer shows the verdict with its countdown, the gateway enforces the same one. Source: FACTS section 7 (Meta's
pages "service messages" and "pricing"). The clock is Meta's timestamp of the last user message.
"""

from datetime import datetime, timedelta
from typing import Literal

from msgspec import Struct

from protocol.content import Activity, Content, Note, Template

WINDOW = timedelta(hours=24)
FREE_ENTRY = timedelta(hours=72)
ANSWER_WITHIN = timedelta(hours=24)

Reason = Literal["inside", "template", "internal", "never_wrote", "closed"]


class WindowVerdict(Struct, frozen=True, kw_only=True):
    """May this be sent now? `open` is the answer for this content; `closes_at` is when free text stops (None: it has).

    `free` tells that Meta charges nothing because of a free entry point; it never opens a closed window.
    """

    open: bool
    closes_at: datetime | None
    reason: Reason
    free: bool = False


def window_until(last_inbound_at: datetime | None) -> datetime | None:
    """When the window that the customer's last message opened closes; None when they never wrote."""
    return None if last_inbound_at is None else last_inbound_at + WINDOW


def judge(
    window_until: datetime | None, free_entry_until: datetime | None, content: Content, now: datetime
) -> WindowVerdict:
    """Whether `content` may be sent at `now`. Inside: anything; outside: templates only (else 131047), section 7.

    The free entry point makes 72 h free of charge, but after the first 24 h it is still templates only unless the
    customer writes: it changes `free`, not `open`. The last instant of the window is outside.
    """
    inside = window_until is not None and now < window_until
    return WindowVerdict(
        open=inside or isinstance(content, Template | Note | Activity),
        closes_at=window_until if inside else None,
        reason=_reason(content, inside=inside, wrote=window_until is not None),
        free=free_entry_until is not None and now < free_entry_until,
    )


def _reason(content: Content, *, inside: bool, wrote: bool) -> Reason:
    if isinstance(content, Note | Activity):
        return "internal"
    if inside:
        return "inside"
    if isinstance(content, Template):
        return "template"
    return "closed" if wrote else "never_wrote"
