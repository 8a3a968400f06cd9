"""Templates: the form to fill in, what is wrong with the values, and what the customer will read.

All derived from the component JSON that Meta lists (FACTS section 9), never from a fixed form: header, body, buttons,
carousel cards and limited time offers, positional or named (LESSONS 10). A template that cannot be used is shown with
its reason, never hidden (LESSONS 11). The picker shows the same verdicts the gateway enforces.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, Literal

from msgspec import Struct

from protocol.api import TemplateRow
from protocol.content import Template, TemplateParameter
from protocol.rules.limits import Violation, length

Component = Literal["header", "body", "button", "card_header", "card_body", "card_button", "limited_time_offer"]
FieldKind = Literal["text", "image", "video", "document", "location", "payload", "coupon", "expiry"]

TEXT_LIMIT: Final = 1024
HEADER_LIMIT: Final = 60
CARD_BODY_LIMIT: Final = 160
URL_LIMIT: Final = 2000
COUPON_LIMIT: Final = 20
PAYLOAD_LIMIT: Final = 512

_VARIABLE = re.compile(r"\{\{\s*(\w+)\s*\}\}")
_MEDIA: Final[Mapping[str, FieldKind]] = {
    "IMAGE": "image",
    "VIDEO": "video",
    "DOCUMENT": "document",
    "LOCATION": "location",
    "GIF": "video",
}
_COMPONENTS: Final = frozenset({"HEADER", "BODY", "FOOTER", "BUTTONS", "CAROUSEL", "LIMITED_TIME_OFFER"})
_BUTTONS: Final = frozenset(
    {"QUICK_REPLY", "URL", "PHONE_NUMBER", "COPY_CODE", "FLOW", "REQUEST_CONTACT_INFO", "VOICE_CALL", "OTP"}
)
_STATUSES: Final = {
    "PENDING": "pending",
    "IN_APPEAL": "pending",
    "REJECTED": "rejected",
    "PAUSED": "paused",
    "DISABLED": "disabled",
    "LIMIT_EXCEEDED": "limit_exceeded",
    "LOCKED": "locked",
    "ARCHIVED": "archived",
    "DELETED": "deleted",
    "PENDING_DELETION": "deleted",
}
_USABLE: Final = frozenset({"APPROVED", "REINSTATED", "FLAGGED", "UNLOCKED", "ACTIVE"})


class TemplateField(Struct, frozen=True, kw_only=True):
    """One thing to fill in. `key` is unique in the template ("body.1", "card[0].button[1]"), `example` Meta's sample.

    `name` only in named formats. An optional field may stay empty (payload of a quick reply, a flow token).
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


# ---------------------------------------------------------------------------------------------------------- the form


def fields(template: TemplateRow) -> list[TemplateField]:
    """Everything that must or may be filled in, in the order the customer reads it."""
    named = template.parameter_format == "NAMED"
    return [field for part in template.components for field in _component_fields(part, None, named=named)]


def _component_fields(part: dict[str, Any], card: int | None, *, named: bool) -> Iterator[TemplateField]:
    kind = _word(part, "type")
    if kind == "HEADER":
        yield from _header_fields(part, card, named=named)
    elif kind == "BODY":
        limit = TEXT_LIMIT if card is None else CARD_BODY_LIMIT
        yield from _text_fields(part, "body" if card is None else "card_body", card, limit, named=named)
    elif kind == "BUTTONS":
        for index, button in enumerate(_dicts(part.get("buttons"))):
            yield from _button_fields(button, index, card)
    elif kind == "CAROUSEL":
        for index, inner in enumerate(_dicts(part.get("cards"))):
            for sub in _dicts(inner.get("components")):
                yield from _component_fields(sub, index, named=named)
    elif kind == "LIMITED_TIME_OFFER" and _offer(part).get("has_expiration"):
        yield TemplateField(
            key="offer.expiry", component="limited_time_offer", kind="expiry", label=_offer(part).get("text")
        )


def _header_fields(part: dict[str, Any], card: int | None, *, named: bool) -> Iterator[TemplateField]:
    component: Component = "header" if card is None else "card_header"
    format_ = _word(part, "format") or "TEXT"
    if format_ == "TEXT":
        yield from _text_fields(part, component, card, HEADER_LIMIT, named=named)
    elif format_ in _MEDIA:
        yield TemplateField(key=_path(card, "header"), component=component, kind=_MEDIA[format_], card_index=card)


def _text_fields(
    part: dict[str, Any], component: Component, card: int | None, limit: int, *, named: bool
) -> Iterator[TemplateField]:
    examples = _examples(part, named=named)
    place = "header" if component.endswith("header") else "body"
    for position, variable in enumerate(_variables(str(part.get("text") or ""))):
        example = examples.get(variable if named else str(position + 1))
        yield TemplateField(
            key=_path(card, f"{place}.{variable}"),
            component=component,
            kind="text",
            limit=limit,
            name=variable if named else None,
            card_index=card,
            label=variable,
            example=example,
        )


def _button_fields(button: dict[str, Any], index: int, card: int | None) -> Iterator[TemplateField]:
    made = _BUTTON_FIELD.get(_word(button, "type"))
    if made is None or (made[0] == "text" and not _variables(str(button.get("url") or ""))):
        return
    kind, limit, required = made
    sample = button.get("example")
    yield TemplateField(
        key=_path(card, f"button[{index}]"),
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
    "OTP": ("text", 15, True),
    "QUICK_REPLY": ("payload", PAYLOAD_LIMIT, False),
    "FLOW": ("payload", PAYLOAD_LIMIT, False),
}

# -------------------------------------------------------------------------------------------------------- the values


def validate(template: TemplateRow, parameters: Sequence[TemplateParameter]) -> list[Violation]:
    """What is wrong with the values; empty = Meta will not refuse them for their form (132000, 132005, 132012, 132018).

    Keys: `empty`, `too_long`, `wrong_kind`, `unexpected` (a value no field asks for), `line_break` (a text value may
    not hold a new line, a tab, or more than four spaces in a row).
    """
    wanted = fields(template)
    values = assign(wanted, parameters)
    found = [violation for field in wanted for violation in _check(field, values.get(field.key))]
    taken = {id(value) for value in values.values()}
    extra = [Violation(field=value.component, key="unexpected") for value in parameters if id(value) not in taken]
    return found + extra + _too_long_body(template, values)


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


def _check(field: TemplateField, value: TemplateParameter | None) -> Iterator[Violation]:
    if value is None or not _filled(field, value):
        if field.required:
            yield Violation(field=field.key, key="empty")
        return
    if value.kind not in _KINDS[field.kind]:
        yield Violation(field=field.key, key="wrong_kind")
    text = value.text or ""
    if field.limit is not None and length(text) > field.limit:
        yield Violation(field=field.key, key="too_long", limit=field.limit, actual=length(text))
    if field.kind == "text" and ("\n" in text or "\t" in text or "     " in text):
        yield Violation(field=field.key, key="line_break")


_KINDS: Final[Mapping[FieldKind, tuple[str, ...]]] = {
    "text": ("text", "currency", "date_time"),
    "image": ("image",),
    "video": ("video",),
    "document": ("document",),
    "location": ("location",),
    "payload": ("payload", "text"),
    "coupon": ("coupon", "text"),
    "expiry": ("expiry",),
}


def _filled(field: TemplateField, value: TemplateParameter) -> bool:
    if field.kind in ("image", "video", "document"):
        return value.media_id is not None
    if field.kind == "location":
        return value.latitude is not None and value.longitude is not None
    if field.kind == "expiry":
        return value.expires_ms is not None
    return bool(value.text and value.text.strip())


def _too_long_body(template: TemplateRow, values: Mapping[str, TemplateParameter]) -> list[Violation]:
    """132005: the text with its values filled in, not each value, must fit."""
    over = []
    for part in template.components:
        limit = {"BODY": TEXT_LIMIT, "HEADER": HEADER_LIMIT}.get(_word(part, "type"))
        place = _word(part, "type").lower()
        actual = length(_fill(str(part.get("text") or ""), _texts(values, None, place)))
        if limit is not None and actual > limit:
            over.append(Violation(field=place, key="too_long", limit=limit, actual=actual))
    return over


# ------------------------------------------------------------------------------------------------------- the preview


def render(template: TemplateRow, parameters: Sequence[TemplateParameter]) -> Template:
    """The message as the customer reads it; what is still empty stays as its variable. Never raises."""
    values = assign(fields(template), parameters)
    parts = {_word(part, "type"): part for part in template.components}
    header = parts.get("HEADER", {})
    return Template(
        name=template.name,
        language=template.language,
        parameters=tuple(parameters),
        header=_shown(header, values, None, "header"),
        body=_whole_body(template, values),
        footer=parts.get("FOOTER", {}).get("text"),
        buttons=tuple(str(one.get("text") or _word(one, "type")) for one in _all_buttons(template.components)),
        category=template.category,
    )


def _whole_body(template: TemplateRow, values: Mapping[str, TemplateParameter]) -> str | None:
    """Body, then the offer, then the cards' texts, each on its own lines."""
    texts: list[str | None] = []
    for part in template.components:
        kind = _word(part, "type")
        if kind == "BODY":
            texts.append(_shown(part, values, None, "body"))
        elif kind == "LIMITED_TIME_OFFER":
            texts.append(_offer(part).get("text"))
        for index, card in enumerate(_dicts(part.get("cards"))):
            inner = (sub for sub in _dicts(card.get("components")) if _word(sub, "type") == "BODY")
            texts += [_shown(sub, values, index, "body") for sub in inner]
    return "\n\n".join(text for text in texts if text) or None


def _shown(part: dict[str, Any], values: Mapping[str, TemplateParameter], card: int | None, place: str) -> str | None:
    text = part.get("text")
    return _fill(text, _texts(values, card, place)) if isinstance(text, str) and text else None


def _texts(values: Mapping[str, TemplateParameter], card: int | None, place: str) -> dict[str, str]:
    prefix = _path(card, f"{place}.")
    return {
        key.removeprefix(prefix): value.text for key, value in values.items() if key.startswith(prefix) and value.text
    }


def _fill(text: str, values: Mapping[str, str]) -> str:
    return _VARIABLE.sub(lambda match: values.get(match[1], match[0]), text)


def _all_buttons(components: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for part in components:
        yield from _dicts(part.get("buttons"))
        for card in _dicts(part.get("cards")):
            yield from _all_buttons(_dicts(card.get("components")))


# ------------------------------------------------------------------------------------------------------- can it be used


def unusable(template: TemplateRow) -> str | None:
    """Why it cannot be sent now, or None. Never a reason to leave it out of the list (LESSONS 11).

    `pending`, `rejected`, `paused`, `disabled`, `limit_exceeded`, `locked`, `archived`, `deleted`, `status:X` for a
    status nobody knows; `component:X`, `header:X`, `button:X` for a part this version cannot fill in.
    """
    status = template.status.upper()
    if status not in _USABLE:
        return _STATUSES.get(status, f"status:{status.lower()}")
    return next((reason for part in template.components if (reason := _unknown_part(part))), None)


def _unknown_part(part: dict[str, Any]) -> str | None:
    kind, format_ = _word(part, "type"), _word(part, "format")
    if kind not in _COMPONENTS:
        return f"component:{kind.lower()}"
    if kind == "HEADER" and format_ not in ("", "TEXT", *_MEDIA):
        return f"header:{format_.lower()}"
    for button in _dicts(part.get("buttons")):
        if _word(button, "type") not in _BUTTONS:
            return f"button:{_word(button, 'type').lower()}"
    inner = (sub for card in _dicts(part.get("cards")) for sub in _dicts(card.get("components")))
    return next((reason for sub in inner if (reason := _unknown_part(sub))), None)


# -------------------------------------------------------------------------------------------------------- small parts


def _variables(text: str) -> list[str]:
    """Variables in the order Meta wants values: numbers by value, names as they appear; each once."""
    found = list(dict.fromkeys(_VARIABLE.findall(text)))
    return sorted(found, key=int) if all(one.isascii() and one.isdigit() for one in found) else found


def _examples(part: dict[str, Any], *, named: bool) -> dict[str, str]:
    """Meta's samples: {"body_text": [["a", "b"]]} or {"body_text_named_params": [{"param_name", "example"}]}."""
    example = part.get("example")
    if not isinstance(example, dict):
        return {}
    found: dict[str, str] = {}
    for key, value in example.items():
        if key.endswith("_named_params") and named:
            found |= {str(one.get("param_name")): str(one.get("example")) for one in _dicts(value)}
        elif key in ("body_text", "header_text") and isinstance(value, list) and value:
            flat = value[0] if isinstance(value[0], list) else value
            found |= {str(index + 1): str(one) for index, one in enumerate(flat)}
    return found


def _path(card: int | None, rest: str) -> str:
    return rest if card is None else f"card[{card}].{rest}"


def _word(part: Mapping[str, Any], key: str) -> str:
    value = part.get(key)
    return value.upper() if isinstance(value, str) else ""


def _dicts(value: Any) -> list[dict[str, Any]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _offer(part: dict[str, Any]) -> dict[str, Any]:
    value = part.get("limited_time_offer")
    return value if isinstance(value, dict) else {}
