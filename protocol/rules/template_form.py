"""The form a template asks for, derived from its component JSON. Used through `protocol.rules.templates`."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final, Literal

from msgspec import Struct
from msgspec.structs import replace

from protocol.api import TemplateRow

Component = Literal["header", "body", "button", "card_header", "card_body", "card_button", "limited_time_offer"]
FieldKind = Literal[
    "text", "image", "video", "document", "location", "payload", "coupon", "expiry",
    "code", "flow", "catalog", "products", "product",
]  # fmt: skip

TEXT_LIMIT: Final = 1024
HEADER_LIMIT: Final = 60
CARD_BODY_LIMIT: Final = 160
URL_LIMIT: Final = 2000
COUPON_LIMIT: Final = 20
PAYLOAD_LIMIT: Final = 512
CODE_LIMIT: Final = 15
SKU_LIMIT: Final = 100

VARIABLE = re.compile(r"\{\{\s*(\w+)\s*\}\}")
MEDIA: Final[Mapping[str, FieldKind]] = {
    "IMAGE": "image",
    "VIDEO": "video",
    "DOCUMENT": "document",
    "LOCATION": "location",
    "GIF": "video",
    "PRODUCT": "product",
}


class TemplateField(Struct, frozen=True, kw_only=True):
    """One thing to fill in. `key` is unique in the template ("body.1", "card[0].button[1]"), `example` Meta's sample.

    `name` only in named formats. An optional field may stay empty (payload of a quick reply, a flow token). A field
    with `same_as` takes the value of that other field: the code of an authentication template is asked for once.
    """

    key: str
    component: Component
    kind: FieldKind
    limit: int | None = None
    name: str | None = None
    button_index: int | None = None
    card_index: int | None = None
    label: str | None = None
    example: str | None = None
    required: bool = True
    same_as: str | None = None


def fields(template: TemplateRow) -> list[TemplateField]:
    """Everything that must or may be filled in, in the order the customer reads it."""
    named = template.parameter_format == "NAMED"
    found = [field for part in template.components for field in _component_fields(part, None, named=named)]
    return _with_code(found) if template.category.upper() == "AUTHENTICATION" else found


def _with_code(found: list[TemplateField]) -> list[TemplateField]:
    """An authentication template has one value, the code: in its body and again behind its button."""
    body = next((field for field in found if field.key == "body.1"), None)
    made = []
    for field in found:
        if field is body:
            made.append(replace(field, kind="code", limit=CODE_LIMIT))
        elif field.component == "button" and field.kind in ("text", "code"):
            again = body.key if body is not None else None
            made.append(replace(field, kind="code", limit=CODE_LIMIT, same_as=again))
        else:
            made.append(field)
    return made


def _component_fields(part: dict[str, Any], card: int | None, *, named: bool) -> Iterator[TemplateField]:
    kind = word_of(part, "type")
    if kind == "HEADER":
        yield from _header_fields(part, card, named=named)
    elif kind == "BODY":
        limit = TEXT_LIMIT if card is None else CARD_BODY_LIMIT
        yield from _text_fields(part, "body" if card is None else "card_body", card, limit, named=named)
    elif kind == "BUTTONS":
        for index, button in enumerate(dicts_of(part.get("buttons"))):
            yield from _button_fields(button, index, card)
    elif kind == "CAROUSEL":
        for index, inner in enumerate(dicts_of(part.get("cards"))):
            for sub in dicts_of(inner.get("components")):
                yield from _component_fields(sub, index, named=named)
    elif kind == "LIMITED_TIME_OFFER" and offer_of(part).get("has_expiration"):
        yield TemplateField(
            key="offer.expiry", component="limited_time_offer", kind="expiry", label=offer_of(part).get("text")
        )


def _header_fields(part: dict[str, Any], card: int | None, *, named: bool) -> Iterator[TemplateField]:
    component: Component = "header" if card is None else "card_header"
    format_ = word_of(part, "format") or "TEXT"
    if format_ == "TEXT":
        yield from _text_fields(part, component, card, HEADER_LIMIT, named=named)
    elif format_ in MEDIA:
        yield TemplateField(key=path_of(card, "header"), component=component, kind=MEDIA[format_], card_index=card)


def _text_fields(
    part: dict[str, Any], component: Component, card: int | None, limit: int, *, named: bool
) -> Iterator[TemplateField]:
    examples = _examples(part, named=named)
    place = "header" if component.endswith("header") else "body"
    for position, variable in enumerate(variables_of(str(part.get("text") or ""))):
        example = examples.get(variable if named else str(position + 1))
        yield TemplateField(
            key=path_of(card, f"{place}.{variable}"),
            component=component,
            kind="text",
            limit=limit,
            name=variable if named else None,
            card_index=card,
            label=variable,
            example=example,
        )


def _button_fields(button: dict[str, Any], index: int, card: int | None) -> Iterator[TemplateField]:
    made = _BUTTON_FIELD.get("OTP" if is_code_button(button) else word_of(button, "type"))
    if made is None or (made[0] == "text" and not variables_of(str(button.get("url") or ""))):
        return
    kind, limit, required = made
    sample = button.get("example")
    yield TemplateField(
        key=path_of(card, f"button[{index}]"),
        component="button" if card is None else "card_button",
        kind=kind,
        limit=limit,
        button_index=index,
        card_index=card,
        label=button.get("text"),
        example=str(sample[0] if isinstance(sample, list) and sample else sample or "") or None,
        required=required,
    )


_BUTTON_FIELD: Final[Mapping[str, tuple[FieldKind, int, bool]]] = {
    "URL": ("text", URL_LIMIT, True),
    "COPY_CODE": ("coupon", COUPON_LIMIT, True),
    "OTP": ("code", CODE_LIMIT, True),
    "QUICK_REPLY": ("payload", PAYLOAD_LIMIT, False),
    "FLOW": ("flow", PAYLOAD_LIMIT, False),
    "CATALOG": ("catalog", SKU_LIMIT, False),
    "MPM": ("products", SKU_LIMIT, True),
}


def is_code_button(button: Mapping[str, Any]) -> bool:
    """Whether it hands over the code of an authentication template: Meta lists it as OTP, or as a link of its own."""
    return word_of(button, "type") == "OTP" or "whatsapp.com/otp/" in str(button.get("url") or "")


def variables_of(text: str) -> list[str]:
    """Variables in the order Meta wants values: numbers by value, names as they appear; each once."""
    found = list(dict.fromkeys(VARIABLE.findall(text)))
    return sorted(found, key=int) if all(one.isascii() and one.isdigit() for one in found) else found


def _examples(part: dict[str, Any], *, named: bool) -> dict[str, str]:
    """Meta's samples: {"body_text": [["a", "b"]]} or {"body_text_named_params": [{"param_name", "example"}]}."""
    example = part.get("example")
    if not isinstance(example, dict):
        return {}
    found: dict[str, str] = {}
    for key, value in example.items():
        if key.endswith("_named_params") and named:
            found |= {str(one.get("param_name")): str(one.get("example")) for one in dicts_of(value)}
        elif key in ("body_text", "header_text") and isinstance(value, list) and value:
            flat = value[0] if isinstance(value[0], list) else value
            found |= {str(index + 1): str(one) for index, one in enumerate(flat)}
    return found


def path_of(card: int | None, rest: str) -> str:
    """The key of a field, inside a card when there is one."""
    return rest if card is None else f"card[{card}].{rest}"


def word_of(part: Mapping[str, Any], key: str) -> str:
    """One of Meta's enum words, upper case; empty when it is missing or no text."""
    value = part.get(key)
    return value.upper() if isinstance(value, str) else ""


def dicts_of(value: Any) -> list[dict[str, Any]]:
    """The objects in a JSON list, whatever else it holds."""
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def offer_of(part: dict[str, Any]) -> dict[str, Any]:
    """The inner object of a limited time offer."""
    value = part.get("limited_time_offer")
    return value if isinstance(value, dict) else {}
