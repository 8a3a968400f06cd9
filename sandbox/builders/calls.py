"""The `calls` field.

Called by customers and tests. Shapes: FACTS 5. A call opens the window even when nobody answers.
"""

import time
from typing import Any

from sandbox.builders.base import Business, Json, Person, present
from sandbox.builders.envelope import Change, field_change
from sandbox.identity import new_object_id


def call_connect(
    who: Person, business: Business, *, call_id: str | None = None, timestamp: float | None = None
) -> Json:
    """A customer rings: entry of `calls[]` with the offer."""
    return _call(who, business, "connect", call_id, timestamp) | {"session": {"sdp_type": "offer", "sdp": "v=0\r\n"}}


def call_terminate(
    who: Person,
    business: Business,
    *,
    call_id: str | None = None,
    timestamp: float | None = None,
    status: str = "COMPLETED",
    duration: int | None = None,
) -> Json:
    """The call ended; a missed one has status FAILED and no duration."""
    ended = _call(who, business, "terminate", call_id, timestamp) | {"status": status}
    return ended | present(duration=duration)


def call_status(who: Person, kind: str, call_id: str, *, timestamp: float | None = None) -> Json:
    """RINGING, ACCEPTED or REJECTED of a call the business placed."""
    stamp = str(int(time.time() if timestamp is None else timestamp))
    return {"id": call_id, "type": "call", "status": kind, "timestamp": stamp} | who.recipient


def missed_call(business: Business, who: Person, *, timestamp: float | None = None) -> tuple[Change, Change]:
    """Both changes of a call that nobody took: connect, then terminate."""
    call_id = "wacid." + new_object_id()
    rung = call_connect(who, business, call_id=call_id, timestamp=timestamp)
    ended = call_terminate(who, business, call_id=call_id, timestamp=timestamp, status="FAILED")
    return calls_change(business, who, calls=[rung]), calls_change(business, who, calls=[ended])


def calls_change(business: Business, who: Person, **lists: list[Any]) -> Change:
    """A `calls` change; give `calls=[...]` or `statuses=[...]`."""
    head: Json = {"messaging_product": "whatsapp", "metadata": business.metadata, "contacts": [who.contact]}
    return field_change(business.waba_id, "calls", head | lists)


def _call(who: Person, business: Business, event: str, call_id: str | None, timestamp: float | None) -> Json:
    stamp = str(int(time.time() if timestamp is None else timestamp))
    number = business.metadata["display_phone_number"]
    head: Json = {"id": call_id or "wacid." + new_object_id(), "to": number} | who.sender
    return head | {"event": event, "timestamp": stamp, "direction": "USER_INITIATED"}
