r"""From changes to the exact bytes Meta posts.

Called by the delivery of webhooks, tests and benchmarks. Rules: FACTS 1. Always holds: the signature is over the
bytes that `encode` returned, in which every character outside ASCII is a lowercase `\uXXXX` escape and every slash
is `\\/`.
"""

import hashlib
import hmac
import json
from collections.abc import Iterable, Sequence

from sandbox.builders.base import Business, Json, Person

Change = tuple[str, Json]  # WABA id, entry of `changes[]`


def inbound(business: Business, *messages: Json, people: Iterable[Person] = ()) -> Change:
    """A `messages` change with inbound messages; `contacts` is left out when nobody is named (system messages)."""
    value: Json = {"messaging_product": "whatsapp", "metadata": business.metadata}
    contacts = [person.contact for person in people]
    if contacts:
        value["contacts"] = contacts
    value["messages"] = list(messages)
    return business.waba_id, {"value": value, "field": "messages"}


def statuses_change(business: Business, *statuses: Json, people: Iterable[Person] = ()) -> Change:
    """A `messages` change with statuses; `contacts` came in 2026 on sent, delivered and read, never on failed."""
    value: Json = {"messaging_product": "whatsapp", "metadata": business.metadata}
    contacts = [person.contact for person in people]
    if contacts:
        value["contacts"] = contacts
    value["statuses"] = list(statuses)
    return business.waba_id, {"value": value, "field": "messages"}


def errors_change(business: Business, *errors: Json) -> Change:
    """A `messages` change that only reports errors of the number."""
    value = {"messaging_product": "whatsapp", "metadata": business.metadata, "errors": list(errors)}
    return business.waba_id, {"value": value, "field": "messages"}


def field_change(waba_id: str, field: str, value: Json) -> Change:
    """A change of any other field."""
    return waba_id, {"value": value, "field": field}


def envelope(*changes: Change, time: int | None = None) -> Json:
    """The whole body: one entry per WABA in order of appearance. `time` belongs to management fields only."""
    entries: dict[str, Json] = {}
    for waba_id, change in changes:
        entry = entries.setdefault(waba_id, {"id": waba_id, "changes": []})
        entry["changes"].append(change)
        if time is not None:
            entry["time"] = time
    return {"object": "whatsapp_business_account", "entry": list(entries.values())}


def encode(payload: Json, *, escaped: bool = True) -> bytes:
    """Payload as Meta writes it; `escaped=False` gives plain UTF-8.

    The standard library's encoder is used on purpose: msgspec cannot escape non-ASCII and refuses lone surrogates,
    which real deliveries contain. A slash can only stand inside a string, so replacing it afterwards is safe.
    """
    written = json.dumps(payload, ensure_ascii=escaped, separators=(",", ":"))
    return written.replace("/", "\\/").encode() if escaped else written.encode()


def sign(body: bytes, app_secret: str) -> str:
    """Value of `X-Hub-Signature-256` for exactly these bytes."""
    return "sha256=" + hmac.new(app_secret.encode(), body, hashlib.sha256).hexdigest()


def batches(changes: Sequence[Change], size: int) -> Iterable[Sequence[Change]]:
    """Cut into bodies of at most `size` changes."""
    return (changes[start : start + size] for start in range(0, len(changes), size))
