"""The menu of one message: what can be done to it, and every place on it that can be clicked."""

from msgspec import structs
from PySide6.QtWidgets import QWidget

from desktop.theme import Theme
from desktop.views.timeline.forwardable import forwardable
from desktop.views.timeline.hits import Act
from desktop.views.timeline.rows import LaidRow
from desktop.views.timeline.words import translate
from desktop.views.widgets import Menu
from protocol.message import Message
from protocol.rules.card_numbers import is_masked

_ICONS = {
    Act.LINK: "external-link",
    Act.QUOTE: "quote",
    Act.OPEN: "maximize",
    Act.SAVE: "download",
    Act.PLAY: "play",
    Act.SPEED: "timer",
    Act.WRITE: "message-square",
    Act.COPY: "copy",
    Act.REPLY: "reply",
    Act.RETRY: "rotate-ccw",
    Act.EDIT: "pencil",
    Act.ASK: "circle-help",
    Act.RESEND: "send",
    Act.SEND_ANYWAY: "send",
    Act.DISCARD: "trash-2",
    Act.RELOAD: "refresh-cw",
}
MOST_LINK = 48


def message_menu(
    theme: Theme, laid: LaidRow, parent: QWidget, *, has_selection: bool, sees_cards: bool = False
) -> Menu | None:  # fmt: skip
    """The menu of a row, None for separators. Actions carry a word or the number of a hit as data."""
    row = laid.row
    if row.kind in {"day", "unread"}:
        return None
    menu = Menu(theme, parent)
    if row.kind == "message" and row.message is not None and row.message.revoked_at is None:
        _add(menu, "reply", translate("Timeline", "Responder"), "reply")
        _add(menu, "react", translate("Timeline", "Reaccionar"), "smile-plus")
    copy = translate("Timeline", "Copiar selección") if has_selection else translate("Timeline", "Copiar")
    if has_selection or laid.copy_text():
        _add(menu, "copy", copy, "copy")
    if row.kind == "message" and row.message is not None and forwardable(row.message) is not None:
        _add(menu, "forward", translate("Timeline", "Reenviar…"), "forward")
    if row.kind == "message" and row.message is not None and _is_reply(row.message):
        held = translate("Timeline", "Ya era la respuesta")
        _add(menu, "holding", held if row.message.holding else translate("Timeline", "Solo ganaba tiempo"), "hourglass")
    if row.kind == "message" and row.message is not None and _is_theirs(row.message):
        _add(menu, "needs_answer", translate("Timeline", "Necesita respuesta"), "message-circle")
    if sees_cards and row.message is not None and cards_hidden(row.message):
        _add(menu, "cards", translate("Timeline", "Ver el número de la tarjeta…"), "eye")
    if row.kind in {"message", "note"}:
        _add(menu, "info", translate("Timeline", "Información"), "info")
    _add_hits(menu, laid)
    return menu


def cards_hidden(message: Message) -> bool:
    """Whether dots stand for a card in it."""
    return any(is_masked(text) for text in structs.astuple(message.content) if isinstance(text, str))


def _is_theirs(message: Message) -> bool:
    """Written by the customer; what was owed already says so when asked."""
    return message.direction == "in" and message.source == "live"


def _is_reply(message: Message) -> bool:
    """Written by a person of ours."""
    return message.direction == "out" and message.author.kind in {"user", "phone"}


def _add_hits(menu: Menu, laid: LaidRow) -> None:
    seen: set[str] = set()
    for number, hit in enumerate(laid.hits):
        if not hit.label or hit.label in seen or (hit.act is Act.REPLY):
            continue
        if not seen:
            menu.addSeparator()
        seen.add(hit.label)
        label = hit.label if len(hit.label) <= MOST_LINK else f"{hit.label[:MOST_LINK]}…"
        _add(menu, number, label, _ICONS.get(hit.act, ""), danger=hit.act is Act.DISCARD)


def _add(menu: Menu, data: str | int, text: str, icon: str, *, danger: bool = False) -> None:
    menu.add(text, icon, danger=danger).setData(data)
