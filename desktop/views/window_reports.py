"""What the main window offers to commands about figures: `desktop.commands.reports_ui.ReportsUi`."""

from PySide6.QtWidgets import QWidget

from desktop.views.window_compose import WindowCompose
from protocol.metrics import MetricCase


class WindowReports(WindowCompose):
    """Base of `WindowUi`."""

    def show_reports(self, page: str = "") -> None:
        """Open the reports beside the inbox, or bring them to the front."""
        from desktop.views.reports.window import ReportsWindow

        window = self.window.findChild(ReportsWindow)
        if window is None:
            window = ReportsWindow(self._context, self.window)
            window.case_wanted.connect(self.open_case)
        window.show_page(page)

    def open_case(self, case: MetricCase) -> None:
        """The conversation of a case, at the message a figure was measured to."""
        self.show_message(case.conversation_id, case.to_message or case.from_message)

    def show_message(self, conversation_id: int, message_id: int | None) -> None:
        """Open a conversation at a message; its newest page is waited for."""
        from desktop.views.message_place import MessagePlace

        window: QWidget = self.window
        self.open(conversation_id)
        window.raise_()
        window.activateWindow()
        if message_id is not None:
            MessagePlace(self._context, self.window.conversation, conversation_id, message_id)
