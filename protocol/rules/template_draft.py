"""What Meta would refuse in a template that is being written: shown as it is typed, enforced before it is submitted.

Pure. Sources: FACTS section 9 and Meta's pages of template components, named parameters and media card carousels.
`field` of a violation is the path of what is wrong: `name`, `header.text`, `body`, `footer`, `buttons[1].value`,
`card[0].body`, or `example:KEY` for the sample of the field with that key.
"""

import re
from collections.abc import Iterator
from typing import Final

from protocol.rules.limits import URL, Violation, length
from protocol.rules.template_buttons import button_list_problems
from protocol.rules.template_carousel import carousel_problems
from protocol.rules.template_compose import row_of
from protocol.rules.template_form import VARIABLE, fields
from protocol.template_draft import HeaderDraft, TemplateDraft

NAME: Final = 512
HEADER: Final = 60
BODY: Final = 1024
FOOTER: Final = 60
EXAMPLE: Final = 200
_NAME: Final = re.compile(r"[a-z0-9_]+")
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(_[A-Z]{2,3})?")
_VARIABLE_NAME: Final = re.compile(r"[a-z][a-z0-9_]*")
_ADJACENT: Final = re.compile(r"\}\}\s*\{\{")
_MARKUP: Final = re.compile(r"[*_~`]|[\U0001F000-\U0001FAFF\u2600-\u27BF]")
_MEDIA: Final = ("image", "video", "document")
Found = Iterator[Violation]


def problems_of(draft: TemplateDraft) -> list[Violation]:
    """Everything wrong with it, in the order it is shown; empty = Meta will not refuse it for its form.

    Keys: `empty`, `too_long`, `name_letters`, `language`, `no_media`, `line_break`, `markup`, `variable_at_edge`,
    `variables_adjacent`, `variable_numbers`, `variable_names`, `braces`, `too_many`, `no_variables`, `duplicate`,
    `mixed_order`, `not_link`, `link_variable`, `link_whatsapp`, `not_phone`, `not_flow`, `cards_count`, `cards_alike`,
    `card_alone`, `no_example`.
    """
    return [
        *_name(draft),
        *_header(draft),
        *_body(draft),
        *_footer(draft),
        *button_list_problems(draft.buttons, "buttons", named=draft.named),
        *carousel_problems(draft),
        *(each for at, card in enumerate(draft.cards) for each in text_problems(f"card[{at}].body", card.body, draft)),
        *_examples(draft),
    ]


def _name(draft: TemplateDraft) -> Found:
    if not draft.name:
        yield Violation(field="name", key="empty")
    elif length(draft.name) > NAME:
        yield Violation(field="name", key="too_long", limit=NAME, actual=length(draft.name))
    elif not _NAME.fullmatch(draft.name):
        yield Violation(field="name", key="name_letters")
    if not _LANGUAGE.fullmatch(draft.language):
        yield Violation(field="language", key="language")


def _header(draft: TemplateDraft) -> Found:
    header = draft.header
    if header.kind in _MEDIA:
        yield from media_problems("header", header)
    if header.kind != "text":
        return
    if not header.text.strip():
        yield Violation(field="header.text", key="empty")
        return
    yield from _limited("header.text", header.text, HEADER)
    if "\n" in header.text:
        yield Violation(field="header.text", key="line_break")
    if _MARKUP.search(VARIABLE.sub("", header.text)):
        yield Violation(field="header.text", key="markup")
    if (actual := len(set(VARIABLE.findall(header.text)))) > 1:
        yield Violation(field="header.text", key="too_many", limit=1, actual=actual)
    yield from _spelled("header.text", header.text, named=draft.named)


def media_problems(field: str, header: HeaderDraft) -> Found:
    """A file is submitted with a sample of it."""
    if header.media_id is None:
        yield Violation(field=field, key="no_media")


def _body(draft: TemplateDraft) -> Found:
    if not draft.body.strip():
        yield Violation(field="body", key="empty")
        return
    yield from _limited("body", draft.body, BODY)
    yield from text_problems("body", draft.body, draft)


def text_problems(field: str, body: str, draft: TemplateDraft) -> Found:
    """Variables of a text: not at its edges, not beside each other, spelled as Meta wants them."""
    text = body.strip()
    found = list(VARIABLE.finditer(text))
    if found and (found[0].start() == 0 or found[-1].end() == len(text)):
        yield Violation(field=field, key="variable_at_edge")
    if _ADJACENT.search(text):
        yield Violation(field=field, key="variables_adjacent")
    yield from _spelled(field, text, named=draft.named)


def _spelled(field: str, text: str, *, named: bool) -> Found:
    names = list(dict.fromkeys(VARIABLE.findall(text)))
    rest = VARIABLE.sub("", text)
    if "{{" in rest or "}}" in rest:
        yield Violation(field=field, key="braces")
    elif named and not all(_VARIABLE_NAME.fullmatch(one) for one in names):
        yield Violation(field=field, key="variable_names")
    elif not named and sorted(names, key=_number) != [str(at) for at in range(1, len(names) + 1)]:
        yield Violation(field=field, key="variable_numbers")


def _number(name: str) -> int:
    return int(name) if name.isascii() and name.isdigit() else 0


def _footer(draft: TemplateDraft) -> Found:
    yield from _limited("footer", draft.footer, FOOTER)
    if "{{" in draft.footer:
        yield Violation(field="footer", key="no_variables")
    if "\n" in draft.footer:
        yield Violation(field="footer", key="line_break")


def _limited(field: str, text: str, limit: int) -> Found:
    if (actual := length(text)) > limit:
        yield Violation(field=field, key="too_long", limit=limit, actual=actual)


def _examples(draft: TemplateDraft) -> Found:
    """Meta judges a template by its samples: each variable needs one."""
    for field in fields(row_of(draft)):
        if field.kind != "text":
            continue
        example, limit = draft.examples.get(field.key, "").strip(), URL if field.button_index is not None else EXAMPLE
        if not example:
            yield Violation(field=f"example:{field.key}", key="no_example")
        else:
            yield from _limited(f"example:{field.key}", example, limit)


def advice_of(draft: TemplateDraft) -> list[str]:
    """What Meta often sends back although it is no rule: `few_words` (variables carry the text), `promotional`."""
    names = set(VARIABLE.findall(draft.body))
    words = VARIABLE.sub(" ", draft.body).split()
    found = ["few_words"] if names and len(words) < 2 * len(names) + 1 else []
    if draft.category == "UTILITY" and _PROMOTION.search(draft.body.casefold()):
        found.append("promotional")
    return found


_PROMOTION: Final = re.compile(
    r"\b(oferta|descuento|promoci[oó]n|promo|rebaja|gratis|cup[oó]n|desconto|promoç[aã]o|gr[aá]tis|discount|sale|free"
    r"|coupon|offer)s?\b|\d\s?%\s?(off|de desc)"
)
