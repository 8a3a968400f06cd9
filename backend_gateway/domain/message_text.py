"""The words inside a message: for the preview line of the list and for the folded search column."""

from collections.abc import Callable
from typing import Any, Final, get_args

from protocol import content as c

Words = tuple[str | None, ...]

GROUP_KIND: Final = "group_message"
"""`Unsupported.kind` of what was said in a group; its title is what was said."""
HANDED_OVER: Final = "control_passed"
"""`Unsupported.kind` of a conversation WhatsApp's assistant passes to us: a customer waits; its title: for what."""
NAMED_BY_CLIENTS: Final = frozenset({
    "number_changed", "user_id_changed", "identity_changed", "call_permission_reply", "control_taken",
})  # fmt: skip
"""Notices the client has words for in its own language; the text of the others is Meta's."""

_SINGLE: Final[dict[type, Callable[[Any], str | None]]] = {
    c.Text: lambda m: m.body,
    c.Image: lambda m: m.caption,
    c.Video: lambda m: m.caption,
    c.Audio: lambda _: None,
    c.Document: lambda m: m.caption or m.media.filename,
    c.Sticker: lambda _: None,
    c.Location: lambda m: m.name or m.address,
    c.Contacts: lambda m: ", ".join(card.name for card in m.cards),
    c.ButtonReply: lambda m: m.title,
    c.ListReply: lambda m: m.title,
    c.FlowReply: lambda m: m.body or ", ".join(value for _, value in m.fields),
    c.Order: lambda m: m.text or ", ".join(item.name or item.sku for item in m.items),
    c.ReactionEvent: lambda m: m.emoji,
    c.System: lambda m: None if m.event in NAMED_BY_CLIENTS else m.body,
    c.Unsupported: lambda m: m.title if m.kind in (GROUP_KIND, HANDED_OVER) else None,
    c.Buttons: lambda m: m.body,
    c.ListMenu: lambda m: m.body,
    c.LinkButton: lambda m: m.body,
    c.AskLocation: lambda m: m.body,
    c.AskPhone: lambda m: m.body,
    c.Template: lambda m: m.body or m.name,
    c.Note: lambda m: m.body,
    c.Activity: lambda m: m.subject,
}

KIND: Final[dict[type, str]] = {kind: str(kind.__struct_config__.tag) for kind in get_args(c.Content)}
"""The wire tag of every content type."""


def headline(content: c.Content) -> str:
    """What the list shows of it, before cutting; empty for what the client names itself ("Audio", "Missed call")."""
    read = _SINGLE.get(type(content))
    return (read(content) if read else None) or ""


def searchable(content: c.Content) -> str:
    """Every word a person would look for, not folded: captions and file names, card names and phones, order lines."""
    collect = _EVERYTHING.get(type(content))
    return " ".join(word for word in collect(content) if word) if collect else headline(content)


def _card_words(card: c.ContactCard) -> Words:
    return (card.name, card.organization, *(phone.phone for phone in card.phones), *card.emails)


def _list_words(menu: c.ListMenu) -> Words:
    rows = (row for section in menu.sections for row in section.rows)
    return (menu.header, menu.body, menu.footer, *(row.title for row in rows))


_EVERYTHING: Final[dict[type, Callable[[Any], Words]]] = {
    c.Document: lambda m: (m.caption, m.media.filename),
    c.Location: lambda m: (m.name, m.address),
    c.Contacts: lambda m: tuple(word for card in m.cards for word in _card_words(card)),
    c.FlowReply: lambda m: (m.body, *(value for _, value in m.fields)),
    c.Order: lambda m: (m.text, *(word for item in m.items for word in (item.name, item.sku))),
    c.ListReply: lambda m: (m.title, m.description),
    c.Buttons: lambda m: (m.header, m.body, m.footer, *(button.title for button in m.buttons)),
    c.ListMenu: _list_words,
    c.LinkButton: lambda m: (m.header, m.body, m.footer, m.label),
    c.Template: lambda m: (m.name, m.header, m.body, m.footer, *m.buttons),
}
