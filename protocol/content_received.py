"""What only a customer or WhatsApp sends: answers to buttons, orders, events. Parts of `protocol.content`."""

from typing import Literal

from msgspec import Struct


class ButtonReply(Struct, frozen=True, omit_defaults=True, tag="button_reply"):
    """The customer tapped a button of a template or of an interactive message."""

    title: str
    payload: str | None = None
    of_template: bool = False


class ListReply(Struct, frozen=True, omit_defaults=True, tag="list_reply"):
    """The customer chose a row of a list."""

    title: str
    row_id: str
    description: str | None = None


class FlowReply(Struct, frozen=True, omit_defaults=True, tag="flow_reply"):
    """The customer filled in a flow. `fields` are the answers in order; `raw` Meta's text when it was no JSON."""

    name: str | None = None
    body: str | None = None
    fields: tuple[tuple[str, str], ...] = ()
    raw: str | None = None


class OrderItem(Struct, frozen=True, omit_defaults=True):
    """One line of an order. `price` is a decimal string in `currency`; `name` comes from the imported SKU list."""

    sku: str
    quantity: int
    price: str
    currency: str
    name: str | None = None


class Order(Struct, frozen=True, omit_defaults=True, tag="order"):
    """A catalogue order with the customer's remark."""

    items: tuple[OrderItem, ...]
    catalog_id: str | None = None
    text: str | None = None


class ReactionEvent(Struct, frozen=True, omit_defaults=True, tag="reaction"):
    """A reaction to a message that is not in our history; every other one sits on its message. No emoji = removed."""

    emoji: str | None = None


class System(Struct, frozen=True, omit_defaults=True, tag="system"):
    """What WhatsApp says about the customer: `number_changed`, `user_id_changed`, `identity_changed` or Meta's word."""

    event: str
    body: str | None = None
    old: str | None = None
    new: str | None = None


class Call(Struct, frozen=True, omit_defaults=True, tag="call"):
    """A WhatsApp call; a `missed` one needs an answer. `duration_s` seconds."""

    event: Literal["missed", "answered", "rejected", "started"]
    duration_s: int | None = None


class Welcome(Struct, frozen=True, omit_defaults=True, tag="welcome"):
    """The customer opened the chat for the first time and has not written yet."""


class Unsupported(Struct, frozen=True, omit_defaults=True, tag="unsupported"):
    """Something this version (or the API) cannot show. `kind` is Meta's type if known, `code` its error."""

    kind: str | None = None
    code: int | None = None
    title: str | None = None
