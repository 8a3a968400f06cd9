"""What the main window offers to commands that write, send and take back."""

from typing import Literal

from desktop.commands.undo import Change
from desktop.views.window_navigation import WindowNavigation


class WindowCompose(WindowNavigation):
    """Base of `WindowUi`."""

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
        if composer.mode == "note":
            self.window.conversation.toasts.say(composer.tr("Una nota no lleva audios. Cambia a Respuesta."))
        elif composer.conversation_id is not None and composer.recorder.start(composer.conversation_id):
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
