"""Buttons of a template that is being written. Used through `protocol.rules.template_draft`."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final

from protocol.rules.limits import URL, Violation, length
from protocol.rules.template_form import COUPON_LIMIT, VARIABLE
from protocol.template_draft import ButtonDraft, ButtonKind

BUTTONS: Final = 10
TEXT: Final = 25
PHONE: Final = 20
MOST: Final[Mapping[ButtonKind, int]] = {"url": 2, "phone": 1, "copy_code": 1, "flow": 1, "quick_reply": BUTTONS}
_LINK: Final = re.compile(r"https?://[^\s/]+\.[^\s]+", re.IGNORECASE)
_WHATSAPP: Final = re.compile(r"https?://(www\.)?(wa\.me|chat\.whatsapp\.com|api\.whatsapp\.com)\b", re.IGNORECASE)
_PHONE: Final = re.compile(r"\+[0-9]{6,19}")
Found = Iterator[Violation]


def button_list_problems(
    buttons: Sequence[ButtonDraft], path: str, *, named: bool, most: int = BUTTONS
) -> Iterator[Violation]:
    """What is wrong with the list as a whole, then with each."""
    if len(buttons) > most:
        yield Violation(field=path, key="too_many", limit=most, actual=len(buttons))
    for kind, count in Counter(one.kind for one in buttons).items():
        if count > MOST[kind]:
            yield Violation(field=path, key=f"too_many_{kind}", limit=MOST[kind], actual=count)
    if [replies for replies, _ in groupby(one.kind == "quick_reply" for one in buttons)].count(True) > 1:
        yield Violation(field=path, key="mixed_order")
    texts = Counter(one.text.strip().casefold() for one in buttons if one.text.strip())
    for at, button in enumerate(buttons):
        if texts[button.text.strip().casefold()] > 1:
            yield Violation(field=f"{path}[{at}].text", key="duplicate")
        yield from _button(button, f"{path}[{at}]", named=named)


def _button(button: ButtonDraft, path: str, *, named: bool) -> Found:
    if button.kind != "copy_code":  # WhatsApp writes its words
        yield from _text(button, f"{path}.text")
    value, place = button.value.strip(), f"{path}.value"
    if button.kind == "quick_reply":
        return
    if not value:
        yield Violation(field=place, key="empty")
    elif button.kind == "url":
        yield from _link(value, place, named=named)
    elif button.kind == "phone" and not (_PHONE.fullmatch(value) and length(value) <= PHONE):
        yield Violation(field=place, key="not_phone")
    elif button.kind == "copy_code" and length(value) > COUPON_LIMIT:
        yield Violation(field=place, key="too_long", limit=COUPON_LIMIT, actual=length(value))
    elif button.kind == "flow" and not (value.isascii() and value.isdigit()):
        yield Violation(field=place, key="not_flow")


def _text(button: ButtonDraft, place: str) -> Found:
    if not button.text.strip():
        yield Violation(field=place, key="empty")
    if (actual := length(button.text)) > TEXT:
        yield Violation(field=place, key="too_long", limit=TEXT, actual=actual)
    if "{{" in button.text:
        yield Violation(field=place, key="no_variables")


def _link(value: str, place: str, *, named: bool) -> Found:
    if (actual := length(value)) > URL:
        yield Violation(field=place, key="too_long", limit=URL, actual=actual)
    if not _LINK.fullmatch(VARIABLE.sub("x", value)):
        yield Violation(field=place, key="not_link")
    elif _WHATSAPP.match(value):
        yield Violation(field=place, key="link_whatsapp")
    found = list(VARIABLE.finditer(value))
    alone = len(found) == 1 and found[0].end() == len(value) and (named or found[0][1] == "1")
    if "{{" in value and not alone:
        yield Violation(field=place, key="link_variable")
