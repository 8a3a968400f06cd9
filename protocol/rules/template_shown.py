"""What the customer will get of a template, part by part. Used through `protocol.rules.templates`.

`shown` is for the preview that is painted while the values are typed; `render` is the same as the message that is
stored, so that a bubble never shows a placeholder it knows the value of. Neither ever raises.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from msgspec import Struct

from protocol.api import TemplateRow
from protocol.content import ProductSection, Template, TemplateParameter
from protocol.rules.template_form import (
    MEDIA,
    VARIABLE,
    FieldKind,
    dicts_of,
    fields,
    is_code_button,
    offer_of,
    path_of,
    word_of,
)
from protocol.rules.template_values import assign, complete

Values = Mapping[str, TemplateParameter]
Part = dict[str, Any]


class ShownButton(Struct, frozen=True, kw_only=True):
    """`kind` is Meta's word (`URL`, `COPY_CODE`, ...), `label` empty when WhatsApp writes it in the reader's language.

    `detail` is what is behind it: the address, the number, the code.
    """

    kind: str
    label: str = ""
    detail: str = ""


class ShownHeader(Struct, frozen=True, kw_only=True):
    """Words, or a `kind` of thing with its value once there is one."""

    kind: FieldKind = "text"
    text: str = ""
    detail: str = ""
    media_id: int | None = None


class ShownCard(Struct, frozen=True, kw_only=True):
    """The whole message, or one card of its carousel."""

    header: ShownHeader | None = None
    body: str = ""
    footer: str = ""
    buttons: tuple[ShownButton, ...] = ()


class ShownTemplate(Struct, frozen=True, kw_only=True):
    """The message, its offer (`offer_ends_ms` since 1970, `code` to copy), its cards and the products of its list."""

    message: ShownCard
    offer: str = ""
    offer_ends_ms: int | None = None
    code: str = ""
    cards: tuple[ShownCard, ...] = ()
    sections: tuple[ProductSection, ...] = ()


def shown(template: TemplateRow, parameters: Sequence[TemplateParameter]) -> ShownTemplate:
    """Every part as the customer sees it; what is still empty stays as its variable."""
    wanted = fields(template)
    values = assign(wanted, complete(wanted, parameters))
    ends = values.get("offer.expiry")
    lists = [value.sections for value in values.values() if value.kind == "products"]
    message = _card(template.components, values, None)
    return ShownTemplate(
        message=message,
        offer=next((str(offer_of(part).get("text") or "") for part in _of(template.components, _OFFER)), ""),
        offer_ends_ms=ends.expires_ms if ends is not None else None,
        code=next((one.detail for one in message.buttons if one.kind == "COPY_CODE"), ""),
        cards=tuple(
            _card(dicts_of(card.get("components")), values, index)
            for part in _of(template.components, "CAROUSEL")
            for index, card in enumerate(dicts_of(part.get("cards")))
        ),
        sections=lists[0] if lists else (),
    )


_OFFER: Final = "LIMITED_TIME_OFFER"


def _of(components: Sequence[Part], kind: str) -> Iterator[Part]:
    return (part for part in components if word_of(part, "type") == kind)


def _card(components: Sequence[Part], values: Values, card: int | None) -> ShownCard:
    footer = next((str(part.get("text") or "") for part in _of(components, "FOOTER")), "")
    body = next((_filled(part, values, card, "body") for part in _of(components, "BODY")), "")
    header = next((_header(part, values, card) for part in _of(components, "HEADER")), None)
    listed = (dicts_of(part.get("buttons")) for part in _of(components, "BUTTONS"))
    buttons = tuple(
        _button(button, values.get(path_of(card, f"button[{index}]")))
        for held in listed
        for index, button in enumerate(held)
    )
    return ShownCard(header=header, body=body, footer=footer, buttons=buttons)


def _header(part: Part, values: Values, card: int | None) -> ShownHeader | None:
    kind = MEDIA.get(word_of(part, "format"))
    if kind is None:
        text = _filled(part, values, card, "header")
        return ShownHeader(text=text) if text else None
    value = values.get(path_of(card, "header"))
    if value is None:
        return ShownHeader(kind=kind)
    words = value.place if kind == "location" else value.text
    return ShownHeader(kind=kind, text=words or "", detail=value.address or "", media_id=value.media_id)


def _filled(part: Part, values: Values, card: int | None, place: str) -> str:
    text, prefix = part.get("text"), path_of(card, f"{place}.")
    if not isinstance(text, str):
        return ""
    held = {key.removeprefix(prefix): one.text for key, one in values.items() if key.startswith(prefix) and one.text}
    return VARIABLE.sub(lambda match: held.get(match[1], match[0]), text)


def _button(button: Part, value: TemplateParameter | None) -> ShownButton:
    kind = "OTP" if is_code_button(button) else word_of(button, "type")
    text = (value.text if value is not None else None) or ""
    if kind == "URL":
        text = VARIABLE.sub(lambda match: text or match[0], str(button.get("url") or ""))
    elif kind == "PHONE_NUMBER":
        text = str(button.get("phone_number") or "")
    return ShownButton(kind=kind, label=str(button.get("text") or ""), detail=text)


def render(template: TemplateRow, parameters: Sequence[TemplateParameter]) -> Template:
    """The message as the customer reads it; what is still empty stays as its variable."""
    seen = shown(template, parameters)
    header, texts = seen.message.header, [seen.message.body, seen.offer, *(card.body for card in seen.cards)]
    buttons = [one for card in (seen.message, *seen.cards) for one in card.buttons]
    return Template(
        name=template.name,
        language=template.language,
        parameters=complete(fields(template), parameters),
        header=_header_words(header),
        body="\n\n".join(text for text in texts if text) or None,
        footer=seen.message.footer or None,
        buttons=tuple(one.label or one.kind for one in buttons),
        category=template.category,
    )


def _header_words(header: ShownHeader | None) -> str | None:
    if header is None:
        return None
    return "\n".join(text for text in (header.text, header.detail) if text) or None
