"""Deliveries of the Cloud API as facts.

Called by the inbox worker with journalled bodies. `parse` never raises and loses nothing: each item becomes exactly one
fact with its place, at worst an `Unreadable`; what is not understood keeps its raw text.

    body -> mend if needed -> entries -> changes -> lists of items -> one fact each
"""

from collections.abc import Iterator
from datetime import UTC, datetime

from msgspec import Raw

from backend_gateway.channels.whatsapp.parse.delivery import Delivery
from backend_gateway.channels.whatsapp.parse.envelope import Unread, changes, open_body
from backend_gateway.channels.whatsapp.parse.fields import facts_of_change
from backend_gateway.channels.whatsapp.parse.lenient import REFUSED
from backend_gateway.domain.facts import Fact, Place, Unreadable

__all__ = ["parse"]


def parse(body: bytes, journal_id: int, received_at: datetime | None = None) -> list[Fact]:
    """Every fact of one delivery, in order; never raises.

    `received_at` stands in for absent and absurd times (and bounds the future); give the journal's own, so that reading
    the body again gives the same facts. A body that is no delivery at all gives one `Unreadable` with index -1.
    """
    received = received_at or datetime.now(UTC)
    try:
        text, envelope = open_body(body)
        delivery = Delivery(journal_id, received, text, None if text is body else body)
        return [fact for part in changes(envelope) for fact in _facts(delivery, part)]
    except REFUSED as error:
        reason = f"not a delivery of the Cloud API: {error}"
        return [Unreadable(place=Place(journal_id, -1), error=reason[:500], raw=body)]


def _facts(delivery: Delivery, part: Unread | tuple[str | None, str, Raw]) -> Iterator[Fact]:
    if isinstance(part, Unread):
        yield delivery.unreadable(delivery.place(), part.raw, part.error)
    else:
        yield from facts_of_change(delivery, *part)
