"""What the main window offers to commands about the customer's record: `desktop.commands.customers_ui.CustomersUi`."""

from PySide6.QtCore import QCoreApplication

from desktop.i18n.data_request_words import day_words
from desktop.views.window_work import WindowWork
from protocol.data_requests import DataRequest


class WindowCustomers(WindowWork):
    """Base of `WindowUi`."""

    def new_conversation(self, typed: str = "") -> None:
        """Write first: to a customer that is searched for, or to a number."""
        from desktop.views.customers.new_conversation import NewConversation

        dialog = NewConversation(self._context, self.window, typed)
        dialog.started.connect(self.open)
        dialog.open()

    def edit_record(self) -> None:
        """The panel's form, unfolded."""
        window = self.window
        if not window.panel.isVisible():
            self.toggle_panel()
        window.panel.data.begin_edit()

    def export_customer(self, conversation_id: int) -> None:
        """They want to know what we have of them."""
        from desktop.views.customers.export import ExportCustomer

        row = self._context.session.store.rows.get(conversation_id)
        if row is not None:
            dialog = ExportCustomer(self._context, self.window, row.contact_id, row.name)
            words = QCoreApplication.translate("ExportCustomer", "El archivo está guardado")
            dialog.saved.connect(lambda: self.window.conversation.toasts.say(words, "circle-check"))
            dialog.open()

    def ask_data(self, conversation_id: int) -> None:
        """They ask something of their data."""
        from desktop.views.customers.data_request import AskData

        row = self._context.session.store.rows.get(conversation_id)
        if row is not None:
            dialog = AskData(self._context, self.window, row.contact_id, row.name)
            dialog.noted.connect(self._data_asked)
            dialog.open()

    def _data_asked(self, request: DataRequest) -> None:
        words = QCoreApplication.translate("AskData", "Anotada: hay que responder a más tardar el {0}")
        self.window.conversation.toasts.say(words.format(day_words(request.due_on)), "circle-check")

    def erase_customer(self, conversation_id: int) -> None:
        """They want to be forgotten."""
        from desktop.views.customers.erase import EraseCustomer

        row = self._context.session.store.rows.get(conversation_id)
        if row is not None:
            EraseCustomer(self._context, self.window, row.contact_id, row.name).open()

    def toggle_panel(self) -> None:
        """Fold or unfold the customer panel; see `WindowUi`."""
        raise NotImplementedError

    def note_call(self) -> None:
        """Somebody phoned the customer: what came of it."""
        from desktop.views.customers.note_call import NoteCall

        row = self.window.conversation.panel_model.row
        if row is not None:
            NoteCall(self._context, row.conversation.id, row.conversation.name, self.window).open()

    def import_contacts(self) -> None:
        """Customers from a file."""
        from desktop.views.customers.importing import ImportContacts

        ImportContacts(self._context, self.window).open()

    def import_chat(self) -> None:
        """A chat of before, exported from WhatsApp."""
        from desktop.views.customers.chat_import import ImportChat

        ImportChat(self._context, self.window).open()

    def manage_contact_fields(self) -> None:
        """Which fields the record has."""
        from desktop.views.customers.fields import FieldManager

        FieldManager(self._context, self.window).open()
