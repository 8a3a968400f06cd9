"""Entries of `statuses[]`.

Called by the life of a sent message, tests and benchmarks. Shapes: FACTS 4. `timestamp` is epoch seconds and travels
as text.
"""

import time

from sandbox.builders.base import Json, Person, present


def pricing(category: str = "service", kind: str = "free_customer_service", *, billable: bool = False) -> Json:
    """Price object of the per-message model."""
    return {"billable": billable, "pricing_model": "PMP", "type": kind, "category": category}


def status(
    kind: str,
    wamid: str,
    who: Person,
    *,
    timestamp: float | None = None,
    callback_data: str | None = None,
    price: Json | None = None,
    conversation: Json | None = None,
    errors: list[Json] | None = None,
) -> Json:
    """Any status, also ones Meta has not invented yet."""
    stamp = str(int(time.time() if timestamp is None else timestamp))
    base: Json = {"id": wamid, "status": kind, "timestamp": stamp}
    extra = present(biz_opaque_callback_data=callback_data, conversation=conversation, pricing=price, errors=errors)
    return base | who.recipient | extra


def sent(
    wamid: str,
    who: Person,
    *,
    timestamp: float | None = None,
    callback_data: str | None = None,
    price: Json | None = None,
) -> Json:
    """Left Meta's servers."""
    return status("sent", wamid, who, timestamp=timestamp, callback_data=callback_data, price=price or pricing())


def delivered(
    wamid: str,
    who: Person,
    *,
    timestamp: float | None = None,
    callback_data: str | None = None,
    price: Json | None = None,
) -> Json:
    """Reached the phone."""
    return status("delivered", wamid, who, timestamp=timestamp, callback_data=callback_data, price=price or pricing())


def read(
    wamid: str,
    who: Person,
    *,
    timestamp: float | None = None,
    callback_data: str | None = None,
    price: Json | None = None,
) -> Json:
    """Seen; carries a price only when no `delivered` came before."""
    return status("read", wamid, who, timestamp=timestamp, callback_data=callback_data, price=price)


def played(wamid: str, who: Person, *, timestamp: float | None = None, callback_data: str | None = None) -> Json:
    """Voice note listened to."""
    return status("played", wamid, who, timestamp=timestamp, callback_data=callback_data)


def failed(
    wamid: str, who: Person, error: Json, *, timestamp: float | None = None, callback_data: str | None = None
) -> Json:
    """Not delivered, with the reason."""
    return status("failed", wamid, who, timestamp=timestamp, callback_data=callback_data, errors=[error])
