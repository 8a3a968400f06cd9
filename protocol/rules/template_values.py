"""The values of a template against its fields. Used through `protocol.rules.templates`."""

import json
import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Final, Literal

from protocol.content import ProductSection, TemplateParameter
from protocol.rules.limits import SECTION_TITLE, SECTIONS, Violation, length
from protocol.rules.template_form import SKU_LIMIT, FieldKind, TemplateField

PRODUCTS: Final = 30
FLOW_TOKEN: Final = "unused"  # noqa: S105  a word of Meta's, no secret
"""What Meta itself takes a flow's token for when nobody names one."""

Values = Mapping[str, TemplateParameter]
Found = Iterator[Violation]


def assign(wanted: Sequence[TemplateField], parameters: Iterable[TemplateParameter]) -> dict[str, TemplateParameter]:
    """Which value belongs to which field (by its key): by name where named, else by the order given in its place."""
    values: dict[str, TemplateParameter] = {}
    for value in parameters:
        field = next((one for one in wanted if one.key not in values and _fits(one, value)), None)
        if field is not None:
            values[field.key] = value
    return values


def _fits(field: TemplateField, value: TemplateParameter) -> bool:
    place = (field.component, field.card_index) == (value.component, value.card_index)
    same_button = field.button_index is None or field.button_index == value.button_index
    same_name = field.name is None or field.name == value.name
    return place and same_button and same_name


def complete(wanted: Sequence[TemplateField], parameters: Sequence[TemplateParameter]) -> tuple[TemplateParameter, ...]:
    """The values with what nobody has to type: a code's second place, and the token Meta wants with every flow."""
    values = assign(wanted, parameters)
    added = []
    for field in wanted:
        if field.key in values:
            continue
        if field.same_as is not None and field.same_as in values:
            added.append(_placed(field, "text", values[field.same_as].text))
        elif field.kind == "flow":
            added.append(_placed(field, "flow", FLOW_TOKEN))
    return (*parameters, *added)


def _placed(field: TemplateField, kind: Literal["text", "flow"], text: str | None) -> TemplateParameter:
    return TemplateParameter(
        component=field.component, kind=kind, button_index=field.button_index, card_index=field.card_index, text=text
    )


def check(field: TemplateField, values: Values, now: datetime | None) -> Found:
    """What is wrong with the value of one field."""
    value = values.get(field.key)
    if value is None or not _filled(field, value):
        if field.required:
            yield Violation(field=field.key, key="empty")
        return
    if field.same_as is not None and field.same_as in values:
        if value.text != values[field.same_as].text:
            yield Violation(field=field.key, key="different")
        return
    if value.kind not in _KINDS[field.kind]:
        yield Violation(field=field.key, key="wrong_kind")
        return
    text = value.text or ""
    if field.limit is not None and length(text) > field.limit:
        yield Violation(field=field.key, key="too_long", limit=field.limit, actual=length(text))
    yield from _CHECKS.get(field.kind, _nothing)(field, value)
    if field.kind == "expiry" and now is not None and (value.expires_ms or 0) <= now.timestamp() * 1000:
        yield Violation(field=field.key, key="past")


_KINDS: Final[Mapping[FieldKind, tuple[str, ...]]] = {
    "text": ("text", "currency", "date_time"),
    "code": ("text",),
    "image": ("image",),
    "video": ("video",),
    "document": ("document",),
    "location": ("location",),
    "payload": ("payload", "text"),
    "coupon": ("coupon", "text"),
    "expiry": ("expiry",),
    "flow": ("flow",),
    "catalog": ("catalog",),
    "products": ("products",),
    "product": ("product",),
}


def _filled(field: TemplateField, value: TemplateParameter) -> bool:
    if field.kind in ("image", "video", "document"):
        return value.media_id is not None
    if field.kind == "location":
        return value.latitude is not None and value.longitude is not None
    if field.kind == "expiry":
        return value.expires_ms is not None
    if field.kind == "flow":
        return bool(value.text or value.data)
    return bool(value.text and value.text.strip())


def _nothing(_field: TemplateField, _value: TemplateParameter) -> Found:
    return iter(())


def _text(field: TemplateField, value: TemplateParameter) -> Found:
    text = value.text or ""
    if "\n" in text or "\t" in text or "     " in text:
        yield Violation(field=field.key, key="line_break")
    if field.button_index is not None and any(one.isspace() for one in text.strip()):
        yield Violation(field=field.key, key="not_link")


def _code(field: TemplateField, value: TemplateParameter) -> Found:
    if any(one.isspace() for one in (value.text or "").strip()):
        yield Violation(field=field.key, key="not_code")


def _location(field: TemplateField, value: TemplateParameter) -> Found:
    for degrees, most in ((value.latitude, 90), (value.longitude, 180)):
        if degrees is None or not math.isfinite(degrees) or abs(degrees) > most:
            yield Violation(field=field.key, key="out_of_range", limit=most)


def _flow(field: TemplateField, value: TemplateParameter) -> Found:
    if not value.data:
        return
    try:
        first_screen = json.loads(value.data)
    except (ValueError, RecursionError):
        first_screen = None
    if not isinstance(first_screen, dict):
        yield Violation(field=field.key, key="not_json")


def _products(field: TemplateField, value: TemplateParameter) -> Found:
    sections = value.sections
    if not sections or any(not one.skus for one in sections):
        yield Violation(field=field.key, key="no_products")
    if len(sections) > SECTIONS:
        yield Violation(field=field.key, key="too_many", limit=SECTIONS, actual=len(sections))
    yield from (each for section in sections for each in _section(field, section))
    skus = [sku for section in sections for sku in section.skus]
    if len(skus) > PRODUCTS:
        yield Violation(field=field.key, key="too_many", limit=PRODUCTS, actual=len(skus))
    if len(set(skus)) != len(skus):
        yield Violation(field=field.key, key="duplicate")


def _section(field: TemplateField, section: ProductSection) -> Found:
    if not section.title.strip():
        yield Violation(field=field.key, key="no_title")
    if (actual := length(section.title)) > SECTION_TITLE:
        yield Violation(field=field.key, key="too_long", limit=SECTION_TITLE, actual=actual)
    if any(not sku.strip() or length(sku) > SKU_LIMIT for sku in section.skus):
        yield Violation(field=field.key, key="wrong_product")


def _product(field: TemplateField, value: TemplateParameter) -> Found:
    if not (value.catalog_id or "").strip():
        yield Violation(field=field.key, key="no_catalog")


_CHECKS: Final[Mapping[FieldKind, Callable[[TemplateField, TemplateParameter], Found]]] = {
    "text": _text,
    "code": _code,
    "coupon": _code,
    "location": _location,
    "flow": _flow,
    "products": _products,
    "product": _product,
}
