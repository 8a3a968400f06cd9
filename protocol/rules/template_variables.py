"""Variables of a template that is being written: the next one to put in, and numbers turned into names and back."""

import re
from typing import Final

from msgspec.structs import replace

from protocol.rules.template_form import VARIABLE, variables_of
from protocol.template_draft import ButtonDraft, CardDraft, TemplateDraft

_KEY: Final = re.compile(r"(.*\.)(\w+)")
NAME: Final = "dato_"


def next_variable(text: str, *, named: bool) -> str:
    """What to insert into this text: `{{3}}` after `{{2}}`, `{{dato_3}}` where variables have names."""
    found = set(variables_of(text))
    number = 1
    while (name := f"{NAME}{number}" if named else str(number)) in found:
        number += 1
    return f"{{{{{name}}}}}"


def with_names(draft: TemplateDraft, *, named: bool) -> TemplateDraft:
    """The same with names instead of numbers, or the other way round; samples and bindings go along."""
    if named == draft.named:
        return draft
    keys: dict[str, str] = {}
    header = replace(draft.header, text=_text(draft.header.text, "header", keys, named=named))
    body = _text(draft.body, "body", keys, named=named)
    cards = tuple(_card(card, at, keys, named=named) for at, card in enumerate(draft.cards))
    buttons = tuple(_button(one, named=named) for one in draft.buttons)
    return replace(
        draft, named=named, header=header, body=body, cards=cards, buttons=buttons,
        examples={keys.get(key, key): value for key, value in draft.examples.items()},
        bindings={keys.get(key, key): value for key, value in draft.bindings.items()},
    )  # fmt: skip


def _text(text: str, place: str, keys: dict[str, str], *, named: bool) -> str:
    names = {
        old: f"{NAME}{at}" if named else str(at) for at, old in enumerate(dict.fromkeys(VARIABLE.findall(text)), 1)
    }
    keys |= {f"{place}.{old}": f"{place}.{new}" for old, new in names.items()}
    return VARIABLE.sub(lambda found: f"{{{{{names[found[1]]}}}}}", text)


def _card(card: CardDraft, at: int, keys: dict[str, str], *, named: bool) -> CardDraft:
    body = _text(card.body, f"card[{at}].body", keys, named=named)
    return replace(card, body=body, buttons=tuple(_button(one, named=named) for one in card.buttons))


def _button(button: ButtonDraft, *, named: bool) -> ButtonDraft:
    if button.kind != "url":
        return button
    return replace(button, value=_text(button.value, "", {}, named=named))
