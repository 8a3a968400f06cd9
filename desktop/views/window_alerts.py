"""What the main window offers to commands about promises and alerts: `desktop.commands.alerts_ui.AlertsUi`."""

from PySide6.QtCore import QCoreApplication

from desktop.models.alert_groups import conversations_with_alerts
from desktop.models.case_clocks import last_inbound
from desktop.store.views import AT_RISK
from desktop.views.window_menus import WindowMenus

translate = QCoreApplication.translate


class WindowAlerts(WindowMenus):
    """Base of `WindowUi`."""

    def show_alerts(self) -> None:
        """The panel beside the bell."""
        from desktop.views.alerts.panel import AlertsPanel

        sidebar = self.window.sidebar
        panel = AlertsPanel(self._context, sidebar.alerts_model, self.window)
        panel.opened.connect(self.open)
        panel.listed.connect(self.list_alert)
        panel.decided.connect(self.show_settings)
        panel.show_beside(sidebar.alerts)

    def list_alert(self, alert_id: int) -> None:
        """The conversations of an incident or of a queue nobody gets, over the panel: Esc leads back to it."""
        from desktop.views.alerts.about import AlertAbout
        from desktop.views.alerts.panel import AlertsPanel

        alert = self._context.session.store.office.alerts.get(alert_id)
        if alert is None:
            return
        panel = self.window.findChild(AlertsPanel)
        about = AlertAbout(self._context, alert, panel or self.window)
        if panel is not None:
            about.opened.connect(panel.close)
            about.viewed.connect(panel.close)
        about.opened.connect(self.open)
        about.viewed.connect(self.show_view)
        about.show_beside(self.window.sidebar.alerts)
        self._context.tasks.start(about.ask())

    def next_at_risk(self) -> None:
        """Open what is due next after the open conversation; round the corner to the first."""
        self._next_of(list(self._context.session.store.views[AT_RISK]), translate("Commands", "Nada está por vencer"))

    def next_alert(self) -> None:
        """The same through the conversations whose alerts nobody owns."""
        ids = conversations_with_alerts(self._context.session.store)
        self._next_of(ids, translate("Commands", "No hay alertas sin dueño"))

    def _next_of(self, ids: list[int], none: str) -> None:
        if not ids:
            self.window.conversation.toasts.say(none)
            return
        current = self.window.conversation.conversation_id
        place = ids.index(current) + 1 if current in ids else 0
        self.open(ids[place % len(ids)])

    def needs_answer(self, conversation_id: int, message_id: int = 0) -> None:
        """The customer's message, else their last one, needs an answer after all."""
        session, toasts = self._context.session, self.window.conversation.toasts
        row = session.store.rows.get(conversation_id)
        id = message_id or last_inbound(session.store, conversation_id)
        if row is None or id is None:
            toasts.say(translate("Commands", "Todavía no hay un mensaje del cliente aquí"))
        elif row.owed_since is not None:
            toasts.say(translate("Commands", "Ya espera una respuesta"))
        else:
            undoing = self.window.conversation.undoing
            session.needs_answer(id, row.owner_version, landed=lambda: undoing.offer_needed(id, row.name))

    def needed_message(self, message_id: int) -> None:
        """The same, said at the message itself."""
        conversation_id = self.window.conversation.conversation_id
        if conversation_id is not None:
            self.needs_answer(conversation_id, message_id)

    def ask_area(self, conversation_id: int) -> None:
        """Who owes the answer, why, until when."""
        from desktop.views.alerts.ask_area import AskArea

        AskArea(self._context, conversation_id, self.window).open()

    def show_settings(self, page: str = "", subject: int = 0) -> None:
        """Open the company's settings; see `WindowUi`."""
        raise NotImplementedError

    def show_view(self, view: str) -> None:
        """Show a list; see `WindowUi`."""
        raise NotImplementedError

    def open(self, id: int) -> None:
        """Show a conversation; see `WindowUi`."""
        raise NotImplementedError
