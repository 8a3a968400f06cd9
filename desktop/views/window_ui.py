"""What the main window offers to commands: `desktop.commands.command.Ui`. Joins the panes' signals to each other."""

import sys
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from desktop.commands.command import Context
from desktop.i18n.words import problem
from desktop.theme import Density, Scheme
from desktop.views.presence.ui import WindowPresence
from desktop.views.window_reports import WindowReports
from desktop.views.window_wallboard import WindowWallboard

if TYPE_CHECKING:
    from desktop.views.menu_bar import MenuBar

translate = QCoreApplication.translate
_SCHEMES = {"system": Scheme.SYSTEM, "light": Scheme.LIGHT, "dark": Scheme.DARK, "contrast": Scheme.HIGH_CONTRAST}


class WindowUi(WindowReports, WindowPresence, WindowWallboard):
    """One per window. Asks Qt for the window each time: a kept reference would be a cycle through the binding."""

    def connect_panes(self) -> None:
        """Join the panes of a freshly assembled window."""
        window = self.window
        window.sidebar.chosen.connect(self.show_view)
        window.sidebar.menu_wanted.connect(self.show_account_menu)
        window.sidebar.settings_wanted.connect(self._settings_asked)
        window.sidebar.alerts_wanted.connect(self.show_alerts)
        window.sidebar.place_wanted.connect(self.run)
        window.sidebar.view_asked.connect(self.show_view_menu)
        window.sidebar.view_placed.connect(self.place_view)
        self.adopt_view_order()
        window.list.opened.connect(self.open)
        window.list.acted.connect(self.run)
        window.list.asked.connect(self.show_context_menu)
        window.list.saved.connect(self.show_view)
        window.list.changed.connect(self.put_view)
        window.list.bulk.acted.connect(self.act_on_picked)
        window.list.bulk.stopped.connect(self.stop_many)
        conversation = window.conversation
        conversation.gone.connect(self.window.fit)
        conversation.toasts.undo_wanted.connect(self._unsend)
        conversation.toasts.taken_back.connect(self.view_back)
        conversation.toasts.open_wanted.connect(self.open)
        conversation.header.acted.connect(self.run)
        conversation.bar.acted.connect(self.run)
        conversation.offer.acted.connect(self.run)
        conversation.header.back_wanted.connect(self.focus_list)
        conversation.header.more_wanted.connect(self.show_more)
        conversation.header.clocks_wanted.connect(self.show_clocks)
        conversation.composer.tools.acted.connect(self.run)
        conversation.composer.tools.ask_wanted.connect(self.show_ask_menu)
        conversation.composer.actions_of.sent.connect(self._after_send)
        conversation.deeds.wanting.connect(self.ask_how)
        conversation.deeds.moved.connect(self.show_progress)
        conversation.composer.quick.manage_wanted.connect(self.manage_quick_replies)
        conversation.slot.wishes.phone_wanted.connect(self.show_palette)
        conversation.slot.wishes.forwarded.connect(self.open)
        conversation.slot.wishes.needs_answer.connect(self.needed_message)
        window.panel.closed.connect(self.toggle_panel)
        window.panel.opened.connect(self.open)
        window.panel.acted.connect(self.run)
        window.panel.write_wanted.connect(self.new_conversation)
        window.panel.notes.erased.connect(conversation.undoing.offer_notes)
        window.panel.duplicates.merge_wanted.connect(conversation.merging.merge)
        window.panel.duplicates.apart_wanted.connect(conversation.merging.tell_apart)
        window.signed_out.again.connect(self.switch_account)
        self.menu_bar: MenuBar | None = None
        window.keys.alt = self.toggle_menu_bar
        if sys.platform == "darwin":
            self._make_menu_bar(native=True)

    def _make_menu_bar(self, *, native: bool) -> "MenuBar":
        """Made when it is wanted first; anew in another language."""
        from desktop.views.menu_bar import MenuBar

        layout = self.window.layout()
        old = layout.menuBar() if layout is not None else None
        if old is not None:
            old.hide()
            old.deleteLater()
        self.menu_bar = bar = MenuBar(self._context, self, self.window, native=native)
        if layout is not None:
            layout.setMenuBar(bar)
        return bar

    def toggle_menu_bar(self) -> None:
        """Alt alone: show the menu bar, or put it away."""
        (self.menu_bar or self._make_menu_bar(native=False)).toggle()

    def context(self, conversation_id: int | None = None) -> Context:
        """Where commands run now."""
        id = conversation_id if conversation_id is not None else self.about()
        return Context(
            ui=self, session=self._context.session, conversation_id=id, picked=self.picked(conversation_id),
            view=self.window.list.model.view, told=self.window.conversation.toasts.told,
        )  # fmt: skip

    def run(self, id: str, conversation_id: int | None = None) -> bool:
        """Run a command; a reason why not becomes a toast. False leaves the key to the widget."""
        window = self.window
        editor = window.conversation.composer.editor
        if id == "compose.undo" and editor.hasFocus() and (editor.document().isUndoAvailable() or editor.text()):
            return False
        reason = self._context.registry.run(id, self.context(conversation_id))
        if reason:
            window.conversation.toasts.say(translate("Commands", reason))
        else:
            self._remember(id)
        return True

    def _remember(self, id: str) -> None:
        recent = self._context.recent_commands
        self._context.recent_commands = [id, *(each for each in recent if each != id)][:8]

    def zoom(self, step: int) -> None:
        """Larger, smaller or 100 %."""
        self._context.theme.zoom_step(step)
        self._context.remember(zoom=round(self._context.theme.zoom * 100))

    def set_scheme(self, scheme: Literal["system", "light", "dark", "contrast"]) -> None:
        """Light, dark, high contrast, or as the system."""
        self._context.remember(scheme=scheme)
        self._context.theme.set_scheme(_SCHEMES[scheme])

    def set_density(self, density: Literal["comfortable", "compact"]) -> None:
        """How tight the rows are."""
        self._context.remember(density=density)
        self._context.theme.set_density(Density(density))

    def _settings_asked(self) -> None:
        self.run("settings.open")

    def show_settings(self, page: str = "", subject: int = 0) -> None:
        """Open the company's settings; `subject`: what of the page is meant."""
        from desktop.views.settings.window import SettingsWindow

        window = self.window.findChild(SettingsWindow) or SettingsWindow(self._context, self.window)
        window.show_page(page, subject)

    def close_settings(self) -> None:
        """The session ends: what is unsaved in the settings is dropped."""
        self.close_wallboard()
        for each in self.window.children():
            if isinstance(each, QWidget) and hasattr(each, "end_session"):
                each.end_session()

    def show_preferences(self) -> None:
        """Language, look and keys of this device."""
        from desktop.views.preferences import Preferences

        Preferences(self._context, self.window).open()

    def show_practice(self) -> None:
        """Customers who do not exist: nothing said to them leaves this window."""
        from desktop.views.first_steps.practice_room import PracticeRoom

        PracticeRoom(self._context, self.window).open()

    def show_keyboard_help(self) -> None:
        """All commands with their keys: the palette, commands only."""
        self.show_palette(">")

    def show_about(self) -> None:
        """What this is."""
        from desktop.views.widgets import ConfirmDialog

        words = translate("Window", "Una bandeja de entrada compartida para WhatsApp. Licencia Apache 2.0.")
        close = translate("Window", "Listo")
        dialog = ConfirmDialog(self._context.theme, "Relevo", words, close, self.window, danger=False)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.card.cancel.hide()
        dialog.open()

    def switch_account(self) -> None:
        """Lock this account and show the sign-in screen; what is unsaved in the settings is asked about first."""
        if not self._settings_ask():
            self.window.switch_wanted.emit()

    def quit(self) -> None:
        """End the program; what is unsaved in the settings is asked about first."""
        if not self._settings_ask():
            self.window.quit_wanted.emit()

    def _settings_ask(self) -> bool:
        """The settings have something unsaved: they come to the front and ask."""
        for each in self.window.children():
            if isinstance(each, QWidget) and hasattr(each, "ask_unsaved"):
                return bool(each.ask_unsaved())
        return False

    def on_problem(self, words: str, detail: str) -> None:
        """The gateway refused a change."""
        self.window.conversation.toasts.say(problem(words, detail))
