"""What opens the customer service window and the free entry point. Called by the thread fold for every received item.

FACTS section 7: the window opens or is refreshed on each user message, user call (even unanswered), accepted business
call and `request_welcome`. Outbound, echoes, history, standby, statuses and reactions *by us* do not. A customer's
reaction does: it is an item of `messages[]` like any other user message, and the rule excludes only "reactions by you".
"""

from datetime import datetime

from protocol.content import Activity, Call, Content, Note, System
from protocol.message import Direction, Source
from protocol.rules.window import ANSWER_WITHIN, FREE_ENTRY, WindowVerdict, judge, window_until

__all__ = ["WindowVerdict", "free_entry_until", "judge", "opens_window", "window_until"]


_NOT_THE_CUSTOMER = (System, Note, Activity)


def opens_window(content: Content, direction: Direction, source: Source) -> bool:
    """Whether this item opens or refreshes the window.

    A System item is WhatsApp speaking about the customer, not the customer. Of our own items only a call they accepted.
    """
    if source != "live":  # echoes, history and standby never do
        return False
    if direction == "in":
        return not isinstance(content, _NOT_THE_CUSTOMER)
    return isinstance(content, Call) and content.event == "answered"


def free_entry_until(clicked_at: datetime | None, answered_at: datetime) -> datetime | None:
    """End of the free entry point that an answer at `answered_at` opens; None when it opens none.

    The customer came from an ad or a page button at `clicked_at` and we answered within 24 h: 72 h from the answer. An
    estimate: the expiry Meta names in a status replaces it.
    """
    if clicked_at is None or not clicked_at <= answered_at <= clicked_at + ANSWER_WITHIN:
        return None
    return answered_at + FREE_ENTRY
