"""Menus made from the registry: of a conversation, of the account, and what a customer can be asked for."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from desktop.commands.command import Command
from desktop.commands.conditions import OFFLINE, PHONE_KNOWN, SILENT
from desktop.views.context import ViewContext
from desktop.views.presence.menu import add_states
from desktop.views.shortcuts import command_caps
from desktop.views.widgets import Menu

translate = QCoreApplication.translate
_PRESENCE = ("presence.roster", "presence.start", "shift.hand_over")
_FOR_NOW = (OFFLINE, SILENT)
"""Reasons that pass by themselves: what they forbid stays in sight."""
_GROUPS = (
    ("routing.accept", "routing.decline", "mention.done", "alerts.acknowledge", "conversation.reopen",
     "conversation.wake", "conversation.area_done"),
    ("conversation.take", "conversation.assign", "conversation.resolve"),
    ("conversation.snooze", "conversation.wait_customer", "conversation.no_answer", "conversation.tag"),
)  # fmt: skip
"""What waits for an answer (only while it does), who works on it, how it is put away."""
_SUBMENUS = (
    (QT_TRANSLATE_NOOP("Menu", "Ayuda y otras áreas"), "life-buoy",
     ("help.ask", "conversation.ask_area", "help.watch", "help.intervene")),
    (QT_TRANSLATE_NOOP("Menu", "Cliente"), "user", ("customer.edit", "customer.call", "contact.block")),
    (QT_TRANSLATE_NOOP("Menu", "Más acciones"), "ellipsis",
     ("conversation.resolve_with", "conversation.priority", "conversation.unassign", "conversation.mark_unread",
      "conversation.mark_read", "conversation.copy_case", "routing.why")),
)  # fmt: skip
"""Title and rows; the last one also takes what is in no group."""
Judged = tuple[Command, str]
"""A command, and why it cannot run."""
_ACCOUNT = (
    "settings.open",
    "settings.device",
    "presence.devices",
    "app.keyboard",
    "app.panel",
    "app.sidebar",
    "app.switch_account",
    "app.quit",
)


def _menu(context: ViewContext, parent: QWidget) -> Menu:
    menu = Menu(context.theme, parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def conversation_menu(context: ViewContext, parent: QWidget, ui: object, conversation_id: int | None = None) -> Menu:
    """What can be done with a conversation, in groups; what only the line or the time forbids is off and says why.

    What cannot be done with this conversation at all is left out.
    """
    menu, where = _menu(context, parent), ui.context(conversation_id)  # type: ignore[attr-defined]
    rows = [(command, command.when(where)) for command in context.registry.at("context")]
    shown = [row for row in rows if row[1] in {"", *_FOR_NOW}]
    placed = {id for *_, ids in _SUBMENUS for id in ids} | {id for group in _GROUPS for id in group}
    for group in _GROUPS:
        urgent = group is _GROUPS[0]
        found = [row for row in shown if row[0].id in group and not (urgent and row[1])]
        _add_commands(context, menu, found, conversation_id)
        if found:
            menu.addSeparator()
    for title, icon, ids in _SUBMENUS:
        rest = icon == "ellipsis"
        found = [row for row in shown if row[0].id in ids or (rest and row[0].id not in placed)]
        _add_submenu(context, menu, (translate("Menu", str(title)), icon), found, conversation_id)
    menu.triggered.connect(ui.chosen)  # type: ignore[attr-defined]
    return menu


def _add_submenu(
    context: ViewContext, menu: Menu, about: tuple[str, str], found: list[Judged], conversation_id: int | None
) -> None:
    if len(found) < 2:  # a menu of one row is a detour
        _add_commands(context, menu, found, conversation_id)
        return
    more = Menu(context.theme, menu)
    more.setTitle(about[0])
    _add_commands(context, more, found, conversation_id)
    menu.addMenu(more).setProperty("kitIcon", about[1])
    menu.restyle()


def _add_commands(context: ViewContext, menu: Menu, found: list[Judged], conversation_id: int | None) -> None:
    for command, reason in found:
        keys = command_caps(command, letters=context.settings.letters)
        action = menu.add(translate("Commands", command.title), command.icon, keys)
        action.setEnabled(not reason)
        action.setStatusTip(translate("Commands", reason) if reason else "")
        action.setData((command.id, conversation_id))


def ask_menu(context: ViewContext, parent: QWidget, ui: object) -> Menu:
    """What a customer can be asked for with a button; the phone only while it is unknown."""
    menu = _menu(context, parent)
    for id in ("compose.ask_location", "compose.ask_phone"):
        command = context.registry[id]
        reason = command.when(ui.context())  # type: ignore[attr-defined]
        if reason != PHONE_KNOWN:
            action = menu.add(translate("Commands", command.title), command.icon)
            action.setEnabled(not reason)
            action.setData((id, None))
    menu.triggered.connect(ui.chosen)  # type: ignore[attr-defined]
    return menu


def account_menu(context: ViewContext, parent: QWidget, ui: object) -> Menu:
    """My presence, who is here, settings, keys, account, quit."""
    menu = _menu(context, parent)
    add_states(context, menu)
    for id in _PRESENCE:
        menu.add(translate("Commands", context.registry[id].title), context.registry[id].icon).setData((id, None))
    menu.addSeparator()
    where, heirs = ui.context(), dict[str, Command]()  # type: ignore[attr-defined]
    for id in _ACCOUNT:
        command = context.registry[id]
        if command.secret and command.when(where):
            heirs[command.instead] = command
            continue
        if id == "app.switch_account":
            menu.addSeparator()
        keys = command_caps(heirs.get(id, command), letters=context.settings.letters)
        menu.add(translate("Commands", command.title), command.icon, keys).setData((id, None))
    menu.triggered.connect(ui.chosen)  # type: ignore[attr-defined]
    return menu


def work_menu(context: ViewContext, parent: QWidget) -> Menu:
    """An empty menu of choices about conversations; gone when closed."""
    return _menu(context, parent)
