"""A draft as Meta's component JSON and back: what is submitted, and what the preview shows, are the same thing.

Pure. Source: FACTS section 9; Meta, message template components. `handles` are those of uploaded samples, by the place
they belong to ("header", "card[0].header").
"""

from collections.abc import Mapping
from typing import Any, Final

from protocol.api import TemplateRow
from protocol.rules.template_form import (
    VARIABLE,
    dicts_of,
    fields,
    is_code_button,
    path_of,
    variables_of,
    word_of,
)
from protocol.template_draft import ButtonDraft, ButtonKind, CardDraft, HeaderDraft, HeaderKind, TemplateDraft

Part = dict[str, Any]
Handles = Mapping[str, str]
_KINDS: Final[Mapping[ButtonKind, str]] = {
    "quick_reply": "QUICK_REPLY",
    "url": "URL",
    "phone": "PHONE_NUMBER",
    "copy_code": "COPY_CODE",
    "flow": "FLOW",
}
_BACK: Final = {word: kind for kind, word in _KINDS.items()}
_FORMATS: Final[Mapping[str, HeaderKind]] = {
    "": "text", "TEXT": "text", "IMAGE": "image", "VIDEO": "video", "DOCUMENT": "document", "LOCATION": "location",
}  # fmt: skip


def components_of(draft: TemplateDraft, handles: Handles | None = None) -> list[Part]:
    """What is submitted as `components`."""
    made = [*_header(draft.header, None, draft, handles or {}), _text("BODY", draft.body.strip(), None, draft)]
    if draft.footer.strip():
        made.append({"type": "FOOTER", "text": draft.footer.strip()})
    made += _buttons(draft.buttons, None, draft)
    if draft.cards:
        cards = [{"components": _card(card, at, draft, handles or {})} for at, card in enumerate(draft.cards)]
        made.append({"type": "CAROUSEL", "cards": cards})
    return made


def _card(card: CardDraft, at: int, draft: TemplateDraft, handles: Handles) -> list[Part]:
    body = [_text("BODY", card.body.strip(), at, draft)] if card.body.strip() else []
    return [*_header(card.header, at, draft, handles), *body, *_buttons(card.buttons, at, draft)]


def _header(header: HeaderDraft, card: int | None, draft: TemplateDraft, handles: Handles) -> list[Part]:
    if header.kind == "none":
        return []
    if header.kind == "text":
        return [_text("HEADER", header.text.strip(), card, draft) | {"format": "TEXT"}]
    part: Part = {"type": "HEADER", "format": header.kind.upper()}
    handle = handles.get(path_of(card, "header"))
    return [part | {"example": {"header_handle": [handle]}} if handle else part]


def _text(kind: str, text: str, card: int | None, draft: TemplateDraft) -> Part:
    place = kind.lower()
    names = variables_of(text)
    samples = [draft.examples.get(path_of(card, f"{place}.{name}"), "").strip() for name in names]
    part: Part = {"type": kind, "text": text}
    if not names:
        return part
    if draft.named:
        given = [{"param_name": name, "example": one} for name, one in zip(names, samples, strict=True)]
        return part | {"example": {f"{place}_text_named_params": given}}
    return part | {"example": {f"{place}_text": [samples] if kind == "BODY" else samples}}


def _buttons(buttons: tuple[ButtonDraft, ...], card: int | None, draft: TemplateDraft) -> list[Part]:
    listed = [_button(one, path_of(card, f"button[{at}]"), draft) for at, one in enumerate(buttons)]
    return [{"type": "BUTTONS", "buttons": listed}] if listed else []


def _button(button: ButtonDraft, key: str, draft: TemplateDraft) -> Part:
    part: Part = {"type": _KINDS[button.kind]}
    value = button.value.strip()
    if button.kind == "copy_code":
        return part | {"example": value}
    part["text"] = button.text.strip()
    if button.kind == "url":
        part["url"] = value
        if VARIABLE.search(value):
            part["example"] = [draft.examples.get(key, "").strip()]
    elif button.kind == "phone":
        part["phone_number"] = value
    elif button.kind == "flow":
        part |= {"flow_id": value, "flow_action": "navigate"}
    return part


def row_of(draft: TemplateDraft) -> TemplateRow:
    """The template as Meta would list it, for the rules of what is listed: its fields, its preview."""
    return TemplateRow(
        id=0, number_ids=[], name=draft.name, language=draft.language, category=draft.category, status="APPROVED",
        parameter_format="NAMED" if draft.named else "POSITIONAL", components=components_of(draft),
    )  # fmt: skip


def draft_of(row: TemplateRow) -> TemplateDraft | None:
    """A listed template as a draft, to be changed or translated; None when a part of it cannot be written here.

    Samples of files stay with Meta: they are chosen again.
    """
    parts, kinds = row.components, {word_of(part, "type") for part in row.components}
    category = row.category.upper()
    if category not in ("MARKETING", "UTILITY") or kinds - {"HEADER", "BODY", "FOOTER", "BUTTONS", "CAROUSEL"}:
        return None
    try:
        cards = tuple(
            CardDraft(header=_read_header(inner), body=_read(inner, "BODY"), buttons=_read_buttons(inner))
            for part in parts if word_of(part, "type") == "CAROUSEL"
            for card in dicts_of(part.get("cards"))
            for inner in (dicts_of(card.get("components")),)
        )  # fmt: skip
        header, buttons = _read_header(parts), _read_buttons(parts)
    except KeyError:
        return None
    return TemplateDraft(
        name=row.name, language=row.language, category="MARKETING" if category == "MARKETING" else "UTILITY",
        named=row.parameter_format == "NAMED", header=header, body=_read(parts, "BODY"),
        footer=_read(parts, "FOOTER"), buttons=buttons, cards=cards, bindings=dict(row.bindings),
        examples={field.key: _tail(field.example, row, field.button_index) for field in fields(row)
                  if field.example and field.kind == "text"},
    )  # fmt: skip


def _tail(example: str, row: TemplateRow, button: int | None) -> str:
    """Meta lists the sample of a link whole: what fills its end is the rest behind the address."""
    if button is None:
        return example
    for part in row.components:
        for one in dicts_of(part.get("buttons")):
            front = VARIABLE.split(str(one.get("url") or ""))[0]
            if front and example.startswith(front):
                return example.removeprefix(front)
    return example


def _read(parts: list[Part], kind: str) -> str:
    return next((str(part.get("text") or "") for part in parts if word_of(part, "type") == kind), "")


def _read_header(parts: list[Part]) -> HeaderDraft:
    part = next((part for part in parts if word_of(part, "type") == "HEADER"), None)
    if part is None:
        return HeaderDraft()
    kind = _FORMATS[word_of(part, "format")]
    return HeaderDraft(kind=kind, text=str(part.get("text") or "") if kind == "text" else "")


def _read_buttons(parts: list[Part]) -> tuple[ButtonDraft, ...]:
    listed = [one for part in parts if word_of(part, "type") == "BUTTONS" for one in dicts_of(part.get("buttons"))]
    return tuple(_read_button(one) for one in listed)


def _read_button(part: Part) -> ButtonDraft:
    if is_code_button(part):
        raise KeyError("OTP")
    kind = _BACK[word_of(part, "type")]
    sample = part.get("example")
    values = {
        "url": part.get("url"), "phone": part.get("phone_number"), "flow": part.get("flow_id"),
        "copy_code": sample[0] if isinstance(sample, list) and sample else sample,
    }  # fmt: skip
    text = "" if kind == "copy_code" else str(part.get("text") or "")
    return ButtonDraft(kind=kind, text=text, value=str(values.get(kind) or ""))
