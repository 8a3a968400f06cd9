"""An approved template with its values. Part of `protocol.content`."""

from typing import Literal

from msgspec import Struct


class ProductSection(Struct, frozen=True, omit_defaults=True):
    """Products of a catalogue under a heading, in the order shown."""

    title: str
    skus: tuple[str, ...] = ()


class TemplateParameter(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One value for a template: where it goes and what it is. `name` for named formats; position is the order given.

    `expires_ms` is the end of a limited time offer, milliseconds since 1970. A `flow` has its token in `text` and the
    values of its first screen, a JSON object, in `data`. `catalog` and `products` have the SKU of their picture in
    `text`, a `product` its own SKU.
    """

    component: Literal["header", "body", "button", "card_header", "card_body", "card_button", "limited_time_offer"]
    kind: Literal[
        "text",
        "currency",
        "date_time",
        "image",
        "video",
        "document",
        "location",
        "payload",
        "coupon",
        "expiry",
        "flow",
        "catalog",
        "products",
        "product",
    ] = "text"
    text: str | None = None
    name: str | None = None
    button_index: int | None = None
    card_index: int | None = None
    media_id: int | None = None
    latitude: float | None = None
    longitude: float | None = None
    place: str | None = None
    address: str | None = None
    currency: str | None = None
    amount_1000: int | None = None
    expires_ms: int | None = None
    data: str | None = None
    catalog_id: str | None = None
    sections: tuple[ProductSection, ...] = ()


class Template(Struct, frozen=True, omit_defaults=True, tag="template", kw_only=True):
    """An approved template with its values. The gateway fills `header` .. `buttons` with what the customer reads."""

    name: str
    language: str
    parameters: tuple[TemplateParameter, ...] = ()
    header: str | None = None
    body: str | None = None
    footer: str | None = None
    buttons: tuple[str, ...] = ()
    category: str | None = None
