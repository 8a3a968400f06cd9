"""The bar over the timeline: I look on in silence, or somebody asked for help here.

Under the header of the open conversation; hidden while there is nothing to say. Watching comes first: a supervisor who
answers a call usually looks before stepping in.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.models.rows import ConversationRow
from desktop.views.composer.strip import Strip
from desktop.views.context import ViewContext
from desktop.views.delegates.painting import isolate
from protocol.promises import Alert
from protocol.rules.permissions import Permission


class TeamworkBar(Strip):
    """`acted(command id)` for its buttons."""

    acted = Signal(str)

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, "eye", parent)
        self._context = context
        self._shown: tuple[str, str] = ("", "")
        self.chosen.connect(self.acted)

    def show_row(self, row: ConversationRow | None) -> None:
        """Say what there is to say about this conversation."""
        session = self._context.session
        if row is not None and row.id == session.watched:
            self._say("eye", *self._watching())
            return
        call = help_of(row.id, list(session.store.office.alerts.values())) if row is not None else None
        if row is None or call is None:
            self._shown = ("", "")
            self.hide()
        else:
            self._say("life-buoy", *self._asked(row, call))

    def _watching(self) -> tuple[str, str, tuple[tuple[str, str], ...]]:
        return (
            self.tr("Estás observando"),
            self.tr("Nadie lo ve. Puedes dejar una nota al equipo."),
            (("help.intervene", self.tr("Intervenir")), ("help.stop_watching", self.tr("Dejar de observar"))),
        )

    def _asked(self, row: ConversationRow, call: Alert) -> tuple[str, str, tuple[tuple[str, str], ...]]:
        store = self._context.session.store
        asker = int(call.body.get("user_id", 0))
        reason = f"«{isolate(str(call.body.get('reason', '')))}»"
        if asker == store.my_id():
            return self.tr("Pediste ayuda"), reason, (("help.close", self.tr("Ya no hace falta")),)
        choices = [("help.close", self.tr("Ya no hace falta"))] if row.mine else []
        if store.may(Permission.SUPERVISE) and not row.mine:
            choices = [("help.intervene", self.tr("Intervenir")), ("help.whisper", self.tr("Dejar una nota"))]
        name = str(call.body.get("name") or store.people.name(asker)).split(" ")[0]
        return self.tr("{0} pide ayuda").format(isolate(name)), reason, tuple(choices)

    def _say(self, icon: str, strong: str, text: str, choices: tuple[tuple[str, str], ...]) -> None:
        if self._shown != (strong, text) or self.isHidden():
            self._shown = (strong, text)
            self._icon = icon
            self.show_words(strong, text, choices)


def help_of(conversation_id: int, alerts: list[Alert]) -> Alert | None:
    """The call for help that is open there."""
    found = (one for one in alerts if one.kind == "help" and one.conversation_id == conversation_id)
    return next((one for one in found if one.closed_at is None), None)
