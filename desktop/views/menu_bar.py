"""The menu bar: every command that has its place in a menu, by group. Native on macOS, else out of sight until Alt.

Made from the registry, like the palette; a command that cannot run now is off. On macOS "about", "preferences" and
"quit" move into the application's own menu by their roles, and the keys are the system's.
"""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenuBar, QWidget

from desktop.commands.command import GROUPS, Command, Group, MenuRole
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.shortcuts import command_caps
from desktop.views.widgets import Menu

if TYPE_CHECKING:
    from desktop.views.window_ui import WindowUi

translate = QCoreApplication.translate
_ROLES: dict[MenuRole, QAction.MenuRole] = {
    "": QAction.MenuRole.NoRole,
    "about": QAction.MenuRole.AboutRole,
    "preferences": QAction.MenuRole.PreferencesRole,
    "quit": QAction.MenuRole.QuitRole,
}


class MenuBar(QMenuBar):
    """`native`: the system's bar at the top of the screen; else one that comes with Alt and goes with Esc."""

    def __init__(self, context: ViewContext, ui: "WindowUi", parent: QWidget, *, native: bool) -> None:
        super().__init__(parent)
        self._context, self._ui, self._native = context, ui, native
        self.setNativeMenuBar(native)
        self.setAccessibleName(self.tr("Menú"))
        names: dict[Group, str] = {
            "conversation": self.tr("Conversación"), "compose": self.tr("Escribir"), "navigation": self.tr("Ir"),
            "application": self.tr("Relevo"),
        }  # fmt: skip
        for group in GROUPS:
            self._add_group(names[group], [each for each in context.registry.at("menu") if each.group == group])
        self.setVisible(native)
        self._restyle()
        context.theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        """The colours and letters of the window; the system's own bar takes none of it."""
        theme = self._context.theme
        surface, text, px = theme.colors.surface, theme.colors.text, theme.px
        self.setFont(theme.font(Role.UI))
        colors = f"background: {surface.base.name()}; color: {text.primary.name()}"
        self.setStyleSheet(
            f"QMenuBar {{ {colors}; padding: {px(2)}px {px(8)}px; }}"
            f"QMenuBar::item {{ padding: {px(6)}px {px(10)}px; border-radius: {theme.tokens.radius.control}px; }}"
            f"QMenuBar::item:selected {{ background: {surface.selected.name()}; }}"
        )

    def _add_group(self, name: str, commands: list[Command]) -> None:
        menu = Menu(self._context.theme, self)
        menu.setTitle(name)
        for command in commands:
            keys = command_caps(command, letters=self._context.settings.letters)
            action = menu.add(translate("Commands", command.title), command.icon, keys)
            action.setData(command.id)
            action.setMenuRole(_ROLES[command.role])
            if self._native and command.keys:
                action.setShortcut(QKeySequence(command.keys[0], QKeySequence.SequenceFormat.PortableText))
        menu.aboutToShow.connect(self._look)
        menu.triggered.connect(self._chosen)
        self.addMenu(menu)

    def actions_by_id(self) -> dict[str, QAction]:
        """Every command's action."""
        menus: list[Any] = [action.menu() for action in self.actions()]
        return {str(each.data()): each for menu in menus for each in menu.actions()}

    def _look(self) -> None:
        """What can be done changes all the time; a menu that opens tells how it is now."""
        where = self._ui.context()
        for id, action in self.actions_by_id().items():
            command = self._context.registry[id]
            reason = command.when(where)
            # A system's own place for preferences stays: what runs instead of it has none there.
            action.setVisible(not (command.secret and reason) or (self._native and bool(command.role)))
            action.setEnabled(not reason or bool(command.instead))
            action.setStatusTip(translate("Commands", reason) if reason else "")

    def _chosen(self, action: QAction) -> None:
        self.put_away()
        self._ui.run(str(action.data()))

    def toggle(self) -> None:
        """Alt was pressed alone."""
        if self._native:
            return
        if self.isVisible():
            self.put_away()
            return
        self.show()
        self.setFocus(Qt.FocusReason.MenuBarFocusReason)
        self.setActiveAction(self.actions()[0])

    def put_away(self) -> None:
        """Out of sight again; the keyboard returns where it was."""
        if not self._native:
            self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Alt}:
            self.put_away()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.put_away()
