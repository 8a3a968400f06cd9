"""People, businesses and the parts every inbound message shares.

Called by the other builders. Shapes: FACTS 2 and 3. Always holds: a person without `wa_id` (username only) yields no
`from` and no `wa_id`, only the BSUID fields.
"""

import time
from typing import Any, TypedDict, Unpack

import msgspec

from sandbox.identity import new_wamid

Json = dict[str, Any]  # A JSON object; values stay open because tests bend them.


class Business(msgspec.Struct, frozen=True, kw_only=True):
    """The business number a webhook is about."""

    waba_id: str = "102290129340398"
    phone_number_id: str = "106540352242922"
    display_phone_number: str = "525541702288"

    @property
    def metadata(self) -> Json:
        """`metadata` of a change; digits only, as Meta sends them."""
        digits = "".join(filter(str.isdigit, self.display_phone_number))
        return {"display_phone_number": digits, "phone_number_id": self.phone_number_id}


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """A customer as a webhook may show them. `wa_id=None` is a username-only user."""

    name: str
    user_id: str | None
    wa_id: str | None = None
    parent_user_id: str | None = None
    username: str | None = None
    identity_key_hash: str | None = None

    @property
    def contact(self) -> Json:
        """Entry of `contacts[]`."""
        profile: Json = {"name": self.name}
        if self.username:
            profile["username"] = self.username
        return {"profile": profile} | present(
            wa_id=self.wa_id,
            user_id=self.user_id,
            parent_user_id=self.parent_user_id,
            identity_key_hash=self.identity_key_hash,
        )

    @property
    def sender(self) -> Json:
        """`from` fields of a message."""
        fields = {"from": self.wa_id, "from_user_id": self.user_id, "from_parent_user_id": self.parent_user_id}
        return present(**fields)

    @property
    def recipient(self) -> Json:
        """`recipient` fields of a status. The parent field is spelled two ways by Meta; this is the commoner one."""
        return present(
            recipient_id=self.wa_id,
            recipient_user_id=self.user_id,
            parent_recipient_user_id=self.parent_user_id,
        )


class Common(TypedDict, total=False):
    """What any inbound message may carry. `timestamp` is epoch seconds."""

    wamid: str
    timestamp: float
    context: Json
    referral: Json
    group_id: str
    errors: list[Json]


def present(**fields: object) -> Json:
    """The fields that are there: None means absent, because Meta omits and never sends null."""
    return {key: value for key, value in fields.items() if value is not None}


def message(person: Person, kind: str, content: Json, **common: Unpack[Common]) -> Json:
    """Entry of `messages[]`: common fields plus `content` (already keyed by its type)."""
    stamp = common.get("timestamp")
    built: Json = {}
    for key in ("context", "referral", "group_id"):
        if key in common:
            built[key] = common[key]
    built |= person.sender
    built["id"] = common.get("wamid") or new_wamid(person.wa_id or "0", inbound=True)
    built["timestamp"] = str(int(time.time() if stamp is None else stamp))
    if "errors" in common:
        built["errors"] = common["errors"]
    return built | {"type": kind} | content


def context_reply(author: str, wamid: str) -> Json:
    """`context` of an answer that quotes message `wamid` written by number `author`."""
    return {"from": author, "id": wamid}


def forwarded(*, frequently: bool = False) -> Json:
    """`context` of a forwarded message; it names no id."""
    return {"frequently_forwarded": True} if frequently else {"forwarded": True}


def referred_product(author: str, wamid: str, catalog_id: str, retailer_id: str) -> Json:
    """`context` of a question about a product."""
    product = {"catalog_id": catalog_id, "product_retailer_id": retailer_id}
    return context_reply(author, wamid) | {"referred_product": product}


def referral(
    source_id: str = "120226305854810726", *, click_id: str | None = "Aff-n8ZTODiE79d22K", **more: str
) -> Json:
    """`referral` of a click-to-WhatsApp ad; `click_id=None` is an ad in WhatsApp Status."""
    ad: Json = {
        "source_url": "https://fb.me/3cr4Wqqkv",
        "source_id": source_id,
        "source_type": "ad",
        "headline": "Casa Lumbre",
        "body": "Libreros de encino con envío gratis",
        "media_type": "image",
        "image_url": "https://scontent.xx.fbcdn.net/v/t45.1600-4/librero.jpg",
        "welcome_message": {"text": "¡Hola! ¿En qué podemos ayudarte?"},
    }
    return ad | present(ctwa_clid=click_id) | more
