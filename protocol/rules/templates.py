"""Templates: the form to fill in, what is wrong with the values, and what the customer will read.

All derived from the component JSON that Meta lists (FACTS section 9), never from a fixed form: header, body, buttons,
carousel cards and limited time offers, positional or named (LESSONS 10). A template that cannot be used is shown with
its reason, never hidden (LESSONS 11). The picker shows the same verdicts the gateway enforces.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from protocol.api import TemplateRow
from protocol.content import Template, TemplateParameter
from protocol.rules.limits import Violation, length
from protocol.rules.template_form import (
    HEADER_LIMIT,
    MEDIA,
    TEXT_LIMIT,
    VARIABLE,
    FieldKind,
    TemplateField,
    dicts_of,
    fields,
    offer_of,
    path_of,
    word_of,
)

__all__ = ["TemplateField", "assign", "fields", "render", "unusable", "validate"]

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
        limit = {"BODY": TEXT_LIMIT, "HEADER": HEADER_LIMIT}.get(word_of(part, "type"))
        place = word_of(part, "type").lower()
        actual = length(_fill(str(part.get("text") or ""), _texts(values, None, place)))
        if limit is not None and actual > limit:
            over.append(Violation(field=place, key="too_long", limit=limit, actual=actual))
    return over


def render(template: TemplateRow, parameters: Sequence[TemplateParameter]) -> Template:
    """The message as the customer reads it; what is still empty stays as its variable. Never raises."""
    values = assign(fields(template), parameters)
    parts = {word_of(part, "type"): part for part in template.components}
    header = parts.get("HEADER", {})
    return Template(
        name=template.name,
        language=template.language,
        parameters=tuple(parameters),
        header=_shown(header, values, None, "header"),
        body=_whole_body(template, values),
        footer=parts.get("FOOTER", {}).get("text"),
        buttons=tuple(str(one.get("text") or word_of(one, "type")) for one in _all_buttons(template.components)),
        category=template.category,
    )


def _whole_body(template: TemplateRow, values: Mapping[str, TemplateParameter]) -> str | None:
    """Body, then the offer, then the cards' texts, each on its own lines."""
    texts: list[str | None] = []
    for part in template.components:
        kind = word_of(part, "type")
        if kind == "BODY":
            texts.append(_shown(part, values, None, "body"))
        elif kind == "LIMITED_TIME_OFFER":
            texts.append(offer_of(part).get("text"))
        for index, card in enumerate(dicts_of(part.get("cards"))):
            inner = (sub for sub in dicts_of(card.get("components")) if word_of(sub, "type") == "BODY")
            texts += [_shown(sub, values, index, "body") for sub in inner]
    return "\n\n".join(text for text in texts if text) or None


def _shown(part: dict[str, Any], values: Mapping[str, TemplateParameter], card: int | None, place: str) -> str | None:
    text = part.get("text")
    return _fill(text, _texts(values, card, place)) if isinstance(text, str) and text else None


def _texts(values: Mapping[str, TemplateParameter], card: int | None, place: str) -> dict[str, str]:
    prefix = path_of(card, f"{place}.")
    return {
        key.removeprefix(prefix): value.text for key, value in values.items() if key.startswith(prefix) and value.text
    }


def _fill(text: str, values: Mapping[str, str]) -> str:
    return VARIABLE.sub(lambda match: values.get(match[1], match[0]), text)


def _all_buttons(components: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for part in components:
        yield from dicts_of(part.get("buttons"))
        for card in dicts_of(part.get("cards")):
            yield from _all_buttons(dicts_of(card.get("components")))


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
    kind, format_ = word_of(part, "type"), word_of(part, "format")
    if kind not in _COMPONENTS:
        return f"component:{kind.lower()}"
    if kind == "HEADER" and format_ not in ("", "TEXT", *MEDIA):
        return f"header:{format_.lower()}"
    for button in dicts_of(part.get("buttons")):
        if word_of(button, "type") not in _BUTTONS:
            return f"button:{word_of(button, 'type').lower()}"
    inner = (sub for card in dicts_of(part.get("cards")) for sub in dicts_of(card.get("components")))
    return next((reason for sub in inner if (reason := _unknown_part(sub))), None)
