"""A pause with conversations that wait on me: for each, keep it, hand it over, or tell the customer."""

import uuid
from datetime import datetime

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop.i18n.moments import clock_time
from desktop.i18n.presence_words import choice_word, leaving_word
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.presence.frame import PresenceDialog
from desktop.views.widgets import Combo
from protocol.presence import Leaving
from protocol.presence_api import Leave, LeavingList


class PauseDialog(PresenceDialog):
    """Opened once I am away, so nothing new arrives meanwhile; closing it keeps everything as it is."""

    def __init__(self, context: ViewContext, waiting: LeavingList, back_at: datetime | None, parent: QWidget) -> None:
        super().__init__(
            context,
            self.tr("Conversaciones que te esperan"),
            self.tr("Ya estás en pausa. Elige qué pasa con cada una mientras vuelves."),
            self.tr("Aplicar"),
            parent,
        )
        self._back_at, self._token = back_at, str(uuid.uuid4())
        self.choices: dict[int, Combo] = {}
        self.text = QPlainTextEdit(self._proposed())
        self.text.setFont(self.theme.font(Role.BODY))
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Mensaje para los clientes"))
        self.text.setFixedHeight(3 * self.theme.fonts.line(Role.BODY) + self.theme.px(16))
        self.column.insertWidget(self.column.indexOf(self.area) + 1, self.text)
        self.show_lines(waiting)

    def show_lines(self, waiting: LeavingList) -> None:
        """One row for each that waits on me; those whose turn is the customer's stay mine without a question."""
        self.clear()
        self.choices = {}
        for one in waiting.lines:
            if _asks(one):
                self.line(self.customer(one.conversation_id), leaving_word(one), self._choice(one))
        self.lines.addStretch(1)
        self._judge()

    def _choice(self, one: Leaving) -> Combo:
        combo = Combo(self.theme, self.customer(one.conversation_id))
        for choice in one.allowed:
            combo.addItem(choice_word(choice), choice)
        combo.setCurrentIndex(one.allowed.index(one.choice) if one.choice in one.allowed else 0)
        combo.currentIndexChanged.connect(self._judge)
        self.choices[one.conversation_id] = combo
        return combo

    def _judge(self) -> None:
        self.text.setVisible(any(combo.currentData() == "tell_customer" for combo in self.choices.values()))

    def _proposed(self) -> str:
        if self._back_at is None:
            return self.tr("Vuelvo en un momento y continúo con su solicitud.")
        return self.tr("Vuelvo a las {0} y continúo con su solicitud.").format(clock_time(self._back_at))

    def _confirmed(self) -> None:
        self.ask(self._leave())

    async def _leave(self) -> None:
        chosen = {id: combo.currentData() for id, combo in self.choices.items()}
        body = Leave(client_token=self._token, back_at=self._back_at, chosen=chosen, text=self.text.toPlainText())
        await self._context.session.leave(body)
        self.accept()


def waits(found: LeavingList) -> bool:
    """Whether there is anything to ask about."""
    return any(_asks(one) for one in found.lines)


def _asks(one: Leaving) -> bool:
    return all(reason.code != "customers_turn" for reason in one.reasons)
