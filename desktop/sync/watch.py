"""What happened that may concern me: the raw material of notifications, found by comparing rows of the stream.

Pure. Whether anything is shown, and how, is decided in `desktop.native.notices`.
"""

from typing import NamedTuple

from protocol.conversation import Conversation


class Happening(NamedTuple):
    """A conversation, why it may concern me (`offered`, `assigned`, `mention`, `message`), who, and the last line."""

    conversation_id: int
    kinds: frozenset[str]
    name: str
    text: str


def compare(before: Conversation | None, now: Conversation, me: int) -> Happening | None:
    """What a new row of a conversation means to user `me`; None when nothing."""
    kinds = set()
    if now.assignee_id == me and (before is None or before.assignee_id != me):
        kinds.add("assigned")
    if _asked(now) == me and (before is None or before.offer != now.offer):
        kinds.add("offered")
    if me in now.mentions and (before is None or me not in before.mentions):
        kinds.add("mention")
    if now.assignee_id == me and now.inbound_count > (before.inbound_count if before else 0):
        kinds.add("message")
    if not kinds:
        return None
    return Happening(now.id, frozenset(kinds), now.name, now.preview.text if now.preview else "")


def _asked(row: Conversation) -> int | None:
    """Who is asked to take it."""
    return row.offer.to_user if row.offer is not None else None
