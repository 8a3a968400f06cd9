"""A pause with conversations that wait on me: for each, keep it, hand it over, or tell the customer.

It follows what happens while it is open: what a colleague answers leaves it, what comes is in it, choices made stay.
"""

import uuid
from datetime import datetime

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop.i18n.moments import clock_time
from desktop.i18n.presence_words import choice_word, leaving_word
from desktop.store.changes import ChangeSet
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.presence.frame import PresenceDialog, Row
from desktop.views.widgets import Combo, Ink, Paragraph
from protocol.presence import Leaving, LeavingChoice
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
        self.rows: dict[int, Row] = {}
        self._allowed: dict[int, tuple[LeavingChoice, ...]] = {}
        self._made: dict[int, LeavingChoice] = {}
        """What was chosen by hand: it outlives its row, which may come back."""
        self.none = Paragraph(self.theme, self.tr("Ya ninguna espera tu respuesta."), Role.UI, Ink.SECONDARY)
        self.lines.addWidget(self.none)
        self.lines.addStretch(1)
        self.text = QPlainTextEdit(self._proposed())
        self.text.setFont(self.theme.font(Role.BODY))
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Mensaje para los clientes"))
        self.text.setFixedHeight(3 * self.theme.fonts.line(Role.BODY) + self.theme.px(16))
        self.column.insertWidget(self.column.indexOf(self.area) + 1, self.text)
        self.show_lines(waiting)
        self.follow(self._looked, self._take)

    def show_lines(self, waiting: LeavingList) -> None:
        """One row for each that waits on me; those whose turn is the customer's stay mine without a question.

        What is listed already keeps its row and its choice, as long as that is still allowed.
        """
        asked = {one.conversation_id: one for one in waiting.lines if _asks(one)}
        for id in [id for id in self.rows if id not in asked or asked[id].allowed != self._allowed[id]]:
            self._drop(id)
        for place, (id, one) in enumerate(asked.items()):
            if id in self.rows:
                self.rows[id].set_detail(leaving_word(one))
                self.lines.removeWidget(self.rows[id])
            else:
                self.rows[id] = Row(self.theme, self.customer(id), leaving_word(one), self._choice(one))
            self.lines.insertWidget(place, self.rows[id])
        self.choices = {id: self.choices[id] for id in asked}
        self.order_keys(*self.choices.values(), self.text)
        self.none.setVisible(not asked)
        self._judge()

    def _drop(self, id: int) -> None:
        row = self.rows.pop(id)
        del self.choices[id]
        self.lines.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _choice(self, one: Leaving) -> Combo:
        combo, id = Combo(self.theme, self.customer(one.conversation_id)), one.conversation_id
        for choice in one.allowed:
            combo.addItem(choice_word(choice), choice)
        chosen = self._made.get(id, one.choice)
        chosen = chosen if chosen in one.allowed else one.choice
        combo.setCurrentIndex(one.allowed.index(chosen) if chosen in one.allowed else 0)
        combo.setProperty("conversation", id)
        combo.activated.connect(self._chosen)
        combo.currentIndexChanged.connect(self._judge)
        self.choices[id], self._allowed[id] = combo, one.allowed
        return combo

    def _chosen(self) -> None:
        combo = self.sender()
        if isinstance(combo, Combo):
            self._made[int(combo.property("conversation"))] = combo.currentData()

    def touched(self, changes: ChangeSet) -> bool:
        """Only conversations of mine concern it."""
        store = self._context.session.store
        ids = {*changes.conversations, *(id for moved in changes.moves.values() for id in moved)}
        rows = ((id, store.rows.peek(id)) for id in ids)
        mine = (id in self.rows or (row is not None and row.assignee_id == store.my_id()) for id, row in rows)
        return changes.reset or any(mine)

    async def _looked(self) -> LeavingList:
        return await self._context.session.leaving(self._back_at)

    def _take(self, found: LeavingList) -> None:
        before = set(self.rows)
        self.show_lines(found)
        if set(self.rows) != before:
            self.say_changed()

    def _judge(self) -> None:
        self.text.setVisible(any(combo.currentData() == "tell_customer" for combo in self.choices.values()))

    def _proposed(self) -> str:
        if self._back_at is None:
            return self.tr("Vuelvo en un momento y continúo con su solicitud.")
        return self.tr("Vuelvo a las {0} y continúo con su solicitud.").format(clock_time(self._back_at))

    def _confirmed(self) -> None:
        if self.choices:
            self.ask(self._leave())
        else:
            self.accept()

    async def _leave(self) -> None:
        chosen = {id: combo.currentData() for id, combo in self.choices.items()}
        body = Leave(client_token=self._token, back_at=self._back_at, chosen=chosen, text=self.text.toPlainText())
        self.acting = True
        try:
            await self._context.session.leave(body)
        finally:
            self.acting = False
        self.accept()


def waits(found: LeavingList) -> bool:
    """Whether there is anything to ask about."""
    return any(_asks(one) for one in found.lines)


def _asks(one: Leaving) -> bool:
    return all(reason.code != "customers_turn" for reason in one.reasons)
