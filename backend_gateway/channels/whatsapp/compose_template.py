"""The template object: values sorted into header, body, buttons and cards, as Meta wants them.

A value's place is in its `component`; within one component the order given is the order of the placeholders.
"""

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any

from protocol.content import Template, TemplateParameter

Json = dict[str, Any]
_SUB_TYPES = {"payload": "quick_reply", "coupon": "copy_code"}
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
    made: Json = {"type": one.kind} | _held(one, media_ids)
    if one.kind == "coupon":
        made["type"] = "coupon_code"
    return {"type": made.pop("type"), "parameter_name": one.name, **made} if one.name else made


def _held(one: TemplateParameter, media_ids: Mapping[int, str]) -> Json:
    if one.kind in {"image", "video", "document"}:
        return {one.kind: _file(one, media_ids)}
    if one.kind == "currency":
        return {"currency": {"fallback_value": one.text, "code": one.currency, "amount_1000": one.amount_1000}}
    if one.kind == "date_time":
        return {"date_time": {"fallback_value": one.text}}
    if one.kind == "location":
        place = {"latitude": one.latitude, "longitude": one.longitude, "name": one.place, "address": one.address}
        return {"location": {key: value for key, value in place.items() if value is not None}}
    key = {"payload": "payload", "coupon": "coupon_code"}.get(one.kind, "text")
    return {key: one.text or ""}


def _file(one: TemplateParameter, media_ids: Mapping[int, str]) -> Json:
    held: Json = {"id": media_ids[one.media_id if one.media_id is not None else -1]}
    if one.kind == "document" and one.text:
        held["filename"] = one.text
    return held
