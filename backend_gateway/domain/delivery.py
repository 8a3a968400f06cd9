"""Merge of delivery statuses: one rank, never back. Called for every status, in whatever order they come.

FACTS section 4: order is not guaranteed, `delivered` is skipped when a message is read at once, `failed` may follow
`sent`, and a late `delivered` may follow `failed` (several devices), so delivered and read beat failed.
"""

from typing import Final

from protocol.kinds import Status

RANK: Final[dict[str, int]] = {
    "none": 0,
    "queued": 1,
    "sending": 2,
    "uncertain": 3,
    "accepted": 4,
    "sent": 5,
    "failed": 6,
    "delivered": 7,
    "read": 8,
    "played": 9,
}
"""A total order, so that merging is "the highest wins": commutative, associative and idempotent."""

_BY_RANK: Final[tuple[Status, ...]] = (
    "none",
    "queued",
    "sending",
    "uncertain",
    "accepted",
    "sent",
    "failed",
    "delivered",
    "read",
    "played",
)


def merge(current: Status, incoming: str) -> Status:
    """The status after hearing `incoming`. Unknown ones (`deleted`, `warning`, tomorrow's) change nothing.

    Only evidence goes through here. A message that goes back to the queue for another try, or is retried by a person,
    is a decision of the outbox, not a status.
    """
    rank = RANK.get(incoming, 0)
    return _BY_RANK[rank] if rank > RANK[current] else current


def has_left(status: Status) -> bool:
    """Meta took it and did not fail it: the reply counts (METRICS section 2, "it must have left")."""
    return status != "failed" and RANK[status] >= RANK["accepted"]
