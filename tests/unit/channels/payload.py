"""Deliveries for the tests of this folder, written by hand after Meta's pages. Not a test itself."""

import json
from datetime import datetime
from typing import Any

from backend_gateway.channels.whatsapp import parse as parser

Json = dict[str, Any]
NUMBER = "778800112233"
WABA = "556600998877"
DISPLAY = "525550001122"
CUSTOMER = "5215512345678"
BSUID = "MX.Ab12Cd34"
PARENT = "MX.ENT.Zz99"
AT = 1795000000


def body(*changes: Json, waba: str = WABA) -> bytes:
    """One delivery with one entry, as Meta escapes it."""
    return json.dumps(
        {"object": "whatsapp_business_account", "entry": [{"id": waba, "changes": list(changes)}]}
    ).encode()


def change(field: str, **value: Any) -> Json:
    """One change of our number."""
    head = {"messaging_product": "whatsapp",
            "metadata": {"display_phone_number": DISPLAY, "phone_number_id": NUMBER}}  # fmt: skip
    return {"field": field, "value": head | value}


def contact(**more: Any) -> Json:
    """The customer."""
    return {"profile": {"name": "Marta Ibáñez 🌵"}, "wa_id": CUSTOMER, "user_id": BSUID} | more


def message(kind: str | None, held: Json | None = None, **more: Any) -> Json:
    """An entry of `messages[]`; `held` is what stands beside the common fields."""
    head: Json = {"from": CUSTOMER, "from_user_id": BSUID, "id": "wamid.IN1", "timestamp": str(AT)}
    return head | ({"type": kind} if kind else {}) | (held or {}) | more


def live(*messages: Json, **more: Any) -> bytes:
    """A delivery of messages."""
    return body(change("messages", contacts=[contact()], messages=list(messages), **more))


def status(**more: Any) -> Json:
    """An entry of `statuses[]`."""
    return {"id": "wamid.OUT1", "status": "delivered", "timestamp": str(AT), "recipient_id": CUSTOMER} | more


def parse(delivery: bytes, journal_id: int, received_at: datetime | None = None) -> list[Any]:
    """The facts of a delivery, of whatever kind: a test says by its attributes which it expects."""
    return list(parser.parse(delivery, journal_id, received_at))
