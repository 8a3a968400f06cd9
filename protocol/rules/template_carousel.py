"""Cards of a template that is being written. Used through `protocol.rules.template_draft`.

Source: Meta, media card carousel templates: two to ten cards that are alike, below a text that stands alone.
"""

from collections.abc import Iterator
from typing import Final

from protocol.rules.limits import Violation, length
from protocol.rules.template_buttons import button_list_problems
from protocol.rules.template_form import CARD_BODY_LIMIT
from protocol.template_draft import CardDraft, TemplateDraft

FEWEST: Final = 2
MOST: Final = 10
BUTTONS: Final = 2
LINE_BREAKS: Final = 2
Found = Iterator[Violation]


def carousel_problems(draft: TemplateDraft) -> Found:
    """What is wrong with the cards; nothing where there are none."""
    cards = draft.cards
    if not cards:
        return
    if not FEWEST <= len(cards) <= MOST:
        yield Violation(field="cards", key="cards_count", limit=MOST, actual=len(cards))
    if draft.header.kind != "none" or draft.footer or draft.buttons:
        yield Violation(field="cards", key="card_alone")
    for at, card in enumerate(cards):
        if _shape(card) != _shape(cards[0]):
            yield Violation(field=f"card[{at}]", key="cards_alike")
        yield from _card(card, f"card[{at}]", named=draft.named)


def _shape(card: CardDraft) -> tuple[object, ...]:
    return card.header.kind, bool(card.body.strip()), tuple(one.kind for one in card.buttons)


def _card(card: CardDraft, path: str, *, named: bool) -> Found:
    if card.header.kind not in ("image", "video") or card.header.media_id is None:
        yield Violation(field=f"{path}.header", key="no_media")
    if (actual := length(card.body)) > CARD_BODY_LIMIT:
        yield Violation(field=f"{path}.body", key="too_long", limit=CARD_BODY_LIMIT, actual=actual)
    if card.body.strip().count("\n") > LINE_BREAKS:
        yield Violation(field=f"{path}.body", key="line_break")
    if not card.buttons:
        yield Violation(field=f"{path}.buttons", key="empty")
    yield from button_list_problems(card.buttons, f"{path}.buttons", named=named, most=BUTTONS)
