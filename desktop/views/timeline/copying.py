"""What "Copiar" puts on the clipboard: what was written, or plain words for what it is. Pure."""

from collections.abc import Callable
from typing import Any

from desktop.views.timeline.blocks.place import map_link
from desktop.views.timeline.money import amount_words, line_words, totals
from desktop.views.timeline.words import kind_name, translate
from protocol import content as c


def copy_words(content: c.Content) -> str:
    """The content as plain text, never empty."""
    for attribute in ("body", "caption", "title"):
        written = getattr(content, attribute, None)
        if written and not isinstance(content, c.Template | c.FlowReply | c.Unsupported):
            return str(written)
    told = _TOLD.get(type(content))
    return (told(content) if told else "") or kind_name(str(type(content).__struct_config__.tag))


def order_text(order: c.Order) -> str:
    """An order as plain lines, to paste into another program."""
    lines = [f"{item.quantity} × {item.name or item.sku} ({item.sku}): {line_words(item)}" for item in order.items]
    total = translate("Timeline", "Total")
    lines += [f"{total}: {amount_words(amount, currency)}" for currency, amount in totals(order.items)]
    return "\n".join([*lines, *([order.text] if order.text else [])])


def card_text(card: c.ContactCard) -> str:
    """A contact card, one thing per line."""
    return "\n".join((card.name, *(phone.phone for phone in card.phones), *card.emails))


def _location(content: c.Location) -> str:
    return "\n".join(filter(None, (content.name, content.address, map_link(content))))


def _contacts(content: c.Contacts) -> str:
    return "\n".join(card_text(card) for card in content.cards)


def _flow(content: c.FlowReply) -> str:
    return "\n".join(f"{key}: {value}" for key, value in content.fields) or content.body or content.raw or ""


def _template(content: c.Template) -> str:
    return "\n".join(filter(None, (content.header, content.body, content.footer)))


_TOLD: dict[type, Callable[[Any], str]] = {
    c.Order: order_text,
    c.Location: _location,
    c.Contacts: _contacts,
    c.FlowReply: _flow,
    c.Template: _template,
}
