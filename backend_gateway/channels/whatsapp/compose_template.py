"""The template object: values sorted into header, body, buttons and cards, as Meta wants them.

A value's place is in its `component`; within one component the order given is the order of the placeholders. Source:
template components of the messages reference; product and flow buttons from their own pages.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from itertools import groupby
from typing import Any

from protocol.content import Template, TemplateParameter
from protocol.rules.template_values import FLOW_TOKEN

Json = dict[str, Any]
_SUB_TYPES = {"payload": "quick_reply", "coupon": "copy_code", "flow": "flow", "catalog": "catalog", "products": "mpm"}
_CARD_PARTS = {"card_header": "header", "card_body": "body", "card_button": "button"}


def template(content: Template, media_ids: Mapping[int, str]) -> Json:
    """Name, language and components. Raises KeyError for a media that has no id at Meta."""
    made: Json = {"name": content.name, "language": {"code": content.language}}
    plain = [one for one in content.parameters if one.component not in _CARD_PARTS]
    components = _components(plain, media_ids)
    if cards := _cards(content.parameters, media_ids):
        components.append({"type": "carousel", "cards": cards})
    return made | {"components": components} if components else made


def _components(parameters: list[TemplateParameter], media_ids: Mapping[int, str]) -> list[Json]:
    components: list[Json] = []
    for part in ("header", "body"):
        held = [_value(one, media_ids) for one in parameters if _part(one) == part]
        if held:
            components.append({"type": part, "parameters": held})
    ends = next((one.expires_ms for one in parameters if one.component == "limited_time_offer"), None)
    if ends is not None:
        offer = {"type": "limited_time_offer", "limited_time_offer": {"expiration_time_ms": ends}}
        components.append({"type": "limited_time_offer", "parameters": [offer]})
    return components + _buttons([one for one in parameters if _part(one) == "button"], media_ids)


def _part(parameter: TemplateParameter) -> str:
    return _CARD_PARTS.get(parameter.component, parameter.component)


def _buttons(parameters: list[TemplateParameter], media_ids: Mapping[int, str]) -> list[Json]:
    """One component per button; a plain text fills the end of a link, or is the code of an authentication button."""
    ordered = sorted(parameters, key=lambda one: one.button_index or 0)
    made = []
    for index, group in groupby(ordered, key=lambda one: one.button_index or 0):
        held = list(group)
        sub_type = _SUB_TYPES.get(held[0].kind, "url")
        values = [_value(one, media_ids) for one in held]
        made.append({"type": "button", "sub_type": sub_type, "index": str(index), "parameters": values})
    return made


def _cards(parameters: Iterable[TemplateParameter], media_ids: Mapping[int, str]) -> list[Json]:
    on_cards = sorted((one for one in parameters if one.component in _CARD_PARTS), key=lambda one: one.card_index or 0)
    return [
        {"card_index": index, "components": _components(list(group), media_ids)}
        for index, group in groupby(on_cards, key=lambda one: one.card_index or 0)
    ]


def _value(one: TemplateParameter, media_ids: Mapping[int, str]) -> Json:
    """One parameter; `parameter_name` for templates with named placeholders."""
    made: Json = {"type": _TYPES.get(one.kind, one.kind)} | _held(one, media_ids)
    return {"type": made.pop("type"), "parameter_name": one.name, **made} if one.name else made


_TYPES = {"coupon": "coupon_code", "flow": "action", "catalog": "action", "products": "action"}


def _held(one: TemplateParameter, media_ids: Mapping[int, str]) -> Json:
    if one.kind in {"image", "video", "document"}:
        return {one.kind: _file(one, media_ids)}
    if one.kind in _ACTIONS:
        return {"action": _ACTIONS[one.kind](one)}
    shape = _SHAPES.get(one.kind)
    return shape(one) if shape is not None else {"text": one.text or ""}


def _location(one: TemplateParameter) -> Json:
    place = {"latitude": one.latitude, "longitude": one.longitude, "name": one.place, "address": one.address}
    return {"location": {key: value for key, value in place.items() if value is not None}}


_SHAPES: Mapping[str, Callable[[TemplateParameter], Json]] = {
    "location": _location,
    "currency": lambda one: {
        "currency": {"fallback_value": one.text, "code": one.currency, "amount_1000": one.amount_1000}
    },
    "date_time": lambda one: {"date_time": {"fallback_value": one.text}},
    "product": lambda one: {"product": {"product_retailer_id": one.text, "catalog_id": one.catalog_id}},
    "payload": lambda one: {"payload": one.text or ""},
    "coupon": lambda one: {"coupon_code": one.text or ""},
}


def _flow(one: TemplateParameter) -> Json:
    """The token comes back with the answers; the data fill the first screen."""
    held: Json = {"flow_token": one.text or FLOW_TOKEN}
    return held | {"flow_action_data": json.loads(one.data)} if one.data else held


def _catalog(one: TemplateParameter) -> Json:
    return {"thumbnail_product_retailer_id": one.text}


def _products(one: TemplateParameter) -> Json:
    sections = [
        {"title": part.title, "product_items": [{"product_retailer_id": sku} for sku in part.skus]}
        for part in one.sections
    ]
    return {"thumbnail_product_retailer_id": one.text, "sections": sections}


_ACTIONS: Mapping[str, Callable[[TemplateParameter], Json]] = {
    "flow": _flow,
    "catalog": _catalog,
    "products": _products,
}


def _file(one: TemplateParameter, media_ids: Mapping[int, str]) -> Json:
    held: Json = {"id": media_ids[one.media_id if one.media_id is not None else -1]}
    if one.kind == "document" and one.text:
        held["filename"] = one.text
    return held
