"""The pen of a conversation: one person at a time writes to the customer, and everybody else sees who.

A lease with a fencing number, renewed every 15 s and gone after 45 s. Without a line nobody can be asked: a reply
written offline carries no number and the rule on newer messages decides when it comes back.
"""

from datetime import datetime
from typing import Final

from msgspec import Struct

RENEW_SECONDS: Final = 15
LEASE_SECONDS: Final = 45


class AskPen(Struct, kw_only=True, omit_defaults=True):
    """`PUT /api/conversations/{id}/pen`: I write here, or still do. `take_over`: although somebody else holds it."""

    take_over: bool = False


class ReleasePen(Struct, kw_only=True):
    """`POST /api/conversations/{id}/pen/release`: I do not write any more. Only the number I was given ends with it."""

    fence: int


class Pen(Struct, frozen=True, kw_only=True):
    """Who holds the pen. `fence` grows with every new holder; it is told to the holder alone (0 to others)."""

    conversation_id: int
    user_id: int
    mine: bool
    until: datetime
    fence: int = 0
