"""What the main window offers to commands about working together: `desktop.commands.teamwork_ui.TeamworkUi`."""

from functools import partial

from desktop.views.window_customers import WindowCustomers


class WindowTeamwork(WindowCustomers):
    """Base of `WindowUi`."""

    def ask_help(self, conversation_id: int) -> None:
        """Why a supervisor should look."""
        from desktop.views.dialogs.ask_help import AskHelp

        AskHelp(self._context, conversation_id, self.window).open()

    def watch(self, conversation_id: int) -> None:
        """Look on in silence; opened when the gateway has allowed it and written it down."""
        self._context.session.watch(conversation_id, partial(self._watched, conversation_id))

    def _watched(self, conversation_id: int) -> None:
        pane = self.window.conversation
        if pane.conversation_id == conversation_id:
            pane.watching_changed()
        else:
            self.open(conversation_id)

    def stop_watching(self) -> None:
        """Look away: nothing of it was read by me."""
        pane = self.window.conversation
        id = self._context.session.watched
        if id is not None and pane.conversation_id == id:
            pane.leave()
        self._context.session.stop_watching()

    def whisper(self, conversation_id: int) -> None:
        """A note to whoever attends; the customer never sees it."""
        if self.window.conversation.conversation_id != conversation_id:
            self.open(conversation_id)
        composer = self.window.conversation.composer
        composer.set_mode("note")
        composer.focus_editor()

    def hand_over(self) -> None:
        """Every open conversation of mine gets an outcome."""
        from desktop.views.dialogs.hand_over import HandOverDialog

        HandOverDialog(self._context, self.window).open()
