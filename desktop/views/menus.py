"""Menus made from the registry: of a conversation, of the account, and what a customer can be asked for."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from desktop.commands.conditions import PHONE_KNOWN
from desktop.views.context import ViewContext
from desktop.views.presence.menu import add_states
from desktop.views.shortcuts import command_caps
from desktop.views.widgets import Menu

translate = QCoreApplication.translate
_PRESENCE = ("presence.roster", "presence.start")
_ACCOUNT = ("app.settings", "app.keyboard", "app.panel", "app.sidebar", "app.switch_account", "app.quit")


def _menu(context: ViewContext, parent: QWidget) -> Menu:
    menu = Menu(context.theme, parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def conversation_menu(context: ViewContext, parent: QWidget, ui: object, conversation_id: int | None = None) -> Menu:
    """What can be done with a conversation; what cannot is off and says why."""
    menu, registry = _menu(context, parent), context.registry
    where = ui.context(conversation_id)  # type: ignore[attr-defined]
    for command in registry.at("context"):
        keys = command_caps(command, letters=context.settings.letters)
        reason = command.when(where)
        action = menu.add(translate("Commands", command.title), command.icon, keys)
        action.setEnabled(not reason)
        action.setStatusTip(translate("Commands", reason) if reason else "")
        action.setData((command.id, conversation_id))
    menu.triggered.connect(ui.chosen)  # type: ignore[attr-defined]
    return menu


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
    for id in _ACCOUNT:
        command = context.registry[id]
        if id == "app.switch_account":
            menu.addSeparator()
        keys = command_caps(command, letters=context.settings.letters)
        menu.add(translate("Commands", command.title), command.icon, keys).setData((id, None))
    menu.triggered.connect(ui.chosen)  # type: ignore[attr-defined]
    return menu


def work_menu(context: ViewContext, parent: QWidget) -> Menu:
    """An empty menu of choices about conversations; gone when closed."""
    return _menu(context, parent)
