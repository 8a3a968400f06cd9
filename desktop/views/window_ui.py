"""What the main window offers to commands: `desktop.commands.command.Ui`. Joins the panes' signals to each other."""

import sys
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from desktop.commands.command import Context
from desktop.commands.undo import Change
from desktop.i18n.words import problem
from desktop.theme import Density, Scheme
from desktop.views.presence.ui import WindowPresence
from desktop.views.window_teamwork import WindowTeamwork

if TYPE_CHECKING:
    from desktop.views.menu_bar import MenuBar

translate = QCoreApplication.translate
_SCHEMES = {"system": Scheme.SYSTEM, "light": Scheme.LIGHT, "dark": Scheme.DARK, "contrast": Scheme.HIGH_CONTRAST}


class WindowUi(WindowTeamwork, WindowPresence):
    """One per window. Asks Qt for the window each time: a kept reference would be a cycle through the binding."""

    at_list = False
    """Whether the list was wanted where it stands alone."""

    def connect_panes(self) -> None:
        """Join the panes of a freshly assembled window."""
        window = self.window
        window.sidebar.chosen.connect(self.show_view)
        window.sidebar.menu_wanted.connect(self.show_account_menu)
        window.sidebar.settings_wanted.connect(self.show_settings)
        window.sidebar.alerts_wanted.connect(self.show_alerts)
        window.sidebar.view_asked.connect(self.show_view_menu)
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
        conversation.header.acted.connect(self.run)
        conversation.bar.acted.connect(self.run)
        conversation.offer.acted.connect(self.run)
        conversation.header.back_wanted.connect(self.focus_list)
        conversation.header.more_wanted.connect(self.show_more)
        conversation.composer.tools.acted.connect(self.run)
        conversation.composer.tools.ask_wanted.connect(self.show_ask_menu)
        conversation.composer.actions_of.sent.connect(self._after_send)
        conversation.deeds.wanting.connect(self.ask_how)
        conversation.deeds.moved.connect(self.show_progress)
        conversation.composer.quick.manage_wanted.connect(self.manage_quick_replies)
        conversation.slot.wishes.phone_wanted.connect(self.show_palette)
        conversation.slot.wishes.forwarded.connect(self.open)
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
        id = conversation_id if conversation_id is not None else self.window.conversation.conversation_id
        return Context(
            ui=self, session=self._context.session, conversation_id=id, picked=self.picked(conversation_id),
            view=self.window.list.model.view,
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

    # ----------------------------------------------------------------------------------------------------- navigation

    def open(self, id: int) -> None:
        """Show a conversation."""
        window = self.window
        self.at_list = False
        window.conversation.open(id)
        window.list.rows.show_open(id)
        window.fit()

    def seen(self) -> None:
        """The window came to the front: what is on screen is read."""
        self.window.conversation.read()

    def show_palette(self, start: str = "") -> None:
        """Open the palette over the window."""
        from desktop.views.palette.palette import Palette

        Palette(self._context, self.window, self).open_with(start)

    def focus_search(self) -> None:
        """Type into the search."""
        self._to_list()
        search = self.window.list.search
        search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        search.selectAll()

    def focus_list(self) -> None:
        """Back to the list."""
        self._to_list()
        self.window.list.rows.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _to_list(self) -> None:
        """Where the list has no room beside the conversation, it takes its place."""
        if not self.window.list.isVisible():
            self.at_list = True
            self.window.fit()

    def escape(self) -> None:
        """Esc: the floating panel folds, then out of the search, then back to the list."""
        panel = self.window.panel
        if panel.floating and panel.isVisible():
            self.toggle_panel()
        elif not self.window.list.leave_search():
            self.focus_list()

    def _panes(self) -> list[QWidget]:
        window, conversation = self.window, self.window.conversation
        panes: list[QWidget] = [window.sidebar, *([window.list.rows] if window.list.isVisible() else [])]
        if conversation.conversation_id is not None and conversation.isVisible():
            panes += [conversation.timeline, conversation.composer]
            panes += [window.panel] if window.panel.isVisible() else []
        return panes

    def focus_pane(self, step: int) -> None:
        """F6: the next pane."""
        panes, now = self._panes(), self.window.focusWidget()
        at = next(
            (n for n, pane in enumerate(panes) if now is not None and (pane is now or pane.isAncestorOf(now))), -1
        )
        pane: Any = panes[(at + step) % len(panes)] if at >= 0 else panes[0]
        focus = getattr(pane, "focus_current", None) or getattr(pane, "focus_editor", None)
        if focus is not None:
            focus()
        else:
            pane.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def step_conversation(self, step: int) -> None:
        """The next or previous conversation of the list; where a saved view has the focus, its next place."""
        if self.window.sidebar.move_focused(step):
            return
        id = self.window.list.rows.step(step)
        if id is not None:
            self.open(id)

    def open_selected(self) -> None:
        """Open the selected row."""
        id = self.window.list.rows.current_id()
        if id is not None:
            self.open(id)

    def show_view(self, view: str) -> None:
        """Show another list."""
        self._context.remember(last_view=view)
        self.window.sidebar.select(view)
        self.window.list.search.clear()
        self.window.list.show_view(view)

    def show_waiting(self) -> None:
        """Show what is new in the list."""
        self.window.list.show_new()

    def toggle_panel(self) -> None:
        """Fold or unfold the customer panel."""
        window = self.window
        shown = window.panel.isVisible()
        window.panel_wanted = window.panel.asked_for = not shown
        window.fit()

    def toggle_sidebar(self) -> None:
        """Names or icons only."""
        self.window.sidebar_wanted = not self.window.sidebar_wanted
        self.window.fit()

    # ---------------------------------------------------------------------------------------------------- composing

    def compose(self, mode: Literal["reply", "note"]) -> None:
        """Write a reply or a note."""
        composer = self.window.conversation.composer
        composer.set_mode(mode)
        composer.focus_editor()

    def type_to_composer(self, text: str) -> bool:
        """Typing without focus belongs to the composer."""
        conversation = self.window.conversation
        if conversation.conversation_id is None:
            return False
        conversation.composer.focus_editor(text)
        return True

    def submit(self, then: Literal["stay", "next", "resolve"]) -> None:
        """Send what is written."""
        self.window.conversation.composer.actions_of.submit(then)

    def _after_send(self, then: str) -> None:
        id = self.window.conversation.conversation_id
        self._offer_held(id)
        if then == "resolve" and id is not None and not self.resolve_or_ask([id], sent=True):
            return  # the dialog is about what was written to: it stays in sight
        if then in {"next", "resolve"}:
            self.step_conversation(1)

    def _offer_held(self, conversation_id: int | None) -> None:
        """Now, not when the next page of changes comes: the next conversation may be open by then."""
        held = self._context.session.store.pending.get(conversation_id or 0, {})
        for bubble in held.values():
            if bubble.state == "held":
                self.window.conversation.toasts.offer_undo(bubble)

    def _unsend(self, token: str) -> None:
        """Take a held message back into the composer it was written in."""
        pending = self._context.session.store.pending
        id = next((id for id, bubbles in pending.items() if token in bubbles), None)
        if id is not None and id != self.window.conversation.conversation_id:
            self.open(id)
        self.window.conversation.composer.actions_of.take_back(token)

    def undo(self) -> bool:
        """Take back what was just done or sent."""
        return self.window.conversation.toasts.undo()

    def did(self, change: Change, *, sent: bool = False) -> None:
        """Say what was done and offer to take it back; `sent`: together with the reply that is still held."""
        pane = self.window.conversation
        if change.done == "unread":
            pane.leave_unread(change.before.id)
        pane.undoing.offer(change, sent=sent)

    def attach(self) -> None:
        """Choose files."""
        self.window.conversation.composer.actions_of.files.choose_files()

    def record(self) -> None:
        """Record an audio."""
        composer = self.window.conversation.composer
        if composer.recorder.start():
            composer.tick_now()
        else:
            self.window.conversation.toasts.say(composer.recorder.problem)

    def insert_template(self) -> None:
        """Show the templates although the window is open."""
        self.window.conversation.composer.show_templates()

    def insert_emoji(self) -> None:
        """Offer the usual emoji."""
        self.window.conversation.composer.actions_of.choose_emoji()

    def insert_quick_reply(self) -> None:
        """Offer the quick replies where the caret is."""
        self.window.conversation.composer.quick.open()

    def show_macros(self) -> None:
        """Preview and run a macro in the open conversation; write one."""
        from desktop.views.answers.macros import Macros

        conversation = self.window.conversation
        dialog = Macros(self._context, conversation.conversation_id, self.window)
        dialog.ran.connect(conversation.undoing.offer_macro)
        dialog.open()

    def send_later(self) -> None:
        """Choose when what is written shall leave."""
        self.window.conversation.composer.later.choose()

    def manage_quick_replies(self) -> None:
        """Write, change and delete quick replies."""
        from desktop.views.answers.manager import QuickReplyManager

        QuickReplyManager(self._context, self.window).open()

    def ask(self, what: Literal["phone", "location"]) -> None:
        """Ask the customer for their phone or location, in words that can be changed first."""
        self.window.conversation.composer.actions_of.ask(what)

    # ------------------------------------------------------------------------------------------------- application

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

    def show_settings(self, page: str = "") -> None:
        """Open the company's settings; for whom there are none, those of this device."""
        from desktop.commands.settings_pages import visible_pages
        from desktop.views.settings.window import SettingsWindow

        me = self._context.session.store.me
        if not visible_pages(me.role if me is not None else None):
            self.show_preferences()
            return
        window = self.window.findChild(SettingsWindow) or SettingsWindow(self._context, self.window)
        window.show_page(page)

    def close_settings(self) -> None:
        """The session ends: what is unsaved in the settings is dropped."""
        for each in self.window.children():
            if isinstance(each, QWidget) and hasattr(each, "end_session"):
                each.end_session()

    def show_preferences(self) -> None:
        """Language, look and keys of this device."""
        from desktop.views.preferences import Preferences

        Preferences(self._context, self.window).open()

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
        """Lock this account and show the sign-in screen."""
        self.window.switch_wanted.emit()

    def quit(self) -> None:
        """End the program."""
        self.window.quit_wanted.emit()

    def on_problem(self, words: str, detail: str) -> None:
        """The gateway refused a change."""
        self.window.conversation.toasts.say(problem(words, detail))
