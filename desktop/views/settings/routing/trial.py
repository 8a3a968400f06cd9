"""*Probar*: a message, a customer and a time go through the rules as they stand on the screen; nothing is assigned.

The aside of the rules page. Asks the gateway shortly after the last change, and tells the page what came of it, so that
the cards show which rule applied. What always holds: an answer to an older question is dropped.
"""

from collections.abc import Sequence
from itertools import count

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.i18n.rule_words import number_name
from desktop.i18n.words import problem
from desktop.models.rule_forms import Kind, looks_at, order_of
from desktop.store.refusal import Refusal
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.settings.routing.customer_field import CustomerField
from desktop.views.settings.routing.moment_field import MomentField
from desktop.views.settings.routing.verdict import Verdict
from desktop.views.widgets import Button, Combo, Hairline, IconMark, Ink, Label, Paragraph, TextField
from protocol.message import Referral
from protocol.routing import RuleList
from protocol.routing_trial import Tried, TryRouting

translate = QCoreApplication.translate
WIDTH, PAUSE_MS, MOST_HEARD = 400, 250, 4096


class Trial(QWidget):
    """`tried(answer)`: what came out, for the cards; None when nothing is being tried."""

    tried = Signal(object)

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._session, theme = context, context.session, context.theme
        self.theme = theme
        self._lists: tuple[RuleList, ...] = ()
        self._number_id: int | None = None
        self._real: int | None = None
        self._asked, self._last = count(1), 0
        self.real = Button(theme, translate("Trial", "Usar una real"), icon="history", small=True)
        self.message = TextField(theme, translate("Trial", "Lo que escribe el cliente"))
        self.message.setMaxLength(MOST_HEARD)
        self.customer, self.moment = CustomerField(context), MomentField(context)
        self.number = Combo(theme, translate("Trial", "A qué número escribe"))
        self.ad = TextField(theme, translate("Trial", "Anuncio por el que llegó (opcional)"), "megaphone")
        self.order = TextField(theme, translate("Trial", "Pedido de hoy, como 1500 MXN (opcional)"), "shopping-bag")
        hint = translate("Trial", "Escribe un mensaje: verás qué regla se aplica, a quién le tocaría y por qué.")
        self.hint = Paragraph(theme, hint, Role.UI, Ink.SECONDARY)
        self.verdict = Verdict(context)
        self.trouble = Paragraph(theme, "", Role.META, Ink.DANGER)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.ask)
        self._assemble()
        self.message.textEdited.connect(self._written)
        self.message.returnPressed.connect(self.ask)
        self.customer.changed.connect(self._written)
        self.moment.changed.connect(self.ask)
        self.number.activated.connect(self._written)
        self.ad.textEdited.connect(self._written)
        self.ad.returnPressed.connect(self.ask)
        self.order.textEdited.connect(self._written)
        self.order.returnPressed.connect(self.ask)
        self.real.clicked.connect(self.use_real)

    def _assemble(self) -> None:
        theme, px = self.theme, self.theme.px
        column, head, fields = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        head.setSpacing(px(10))
        head.addWidget(IconMark(theme, "flask-conical", Ink.PRIMARY, 18))
        head.addWidget(Label(theme, translate("Trial", "Probar"), Role.UI_STRONG, weight=600))
        head.addWidget(Label(theme, translate("Trial", "no asigna nada"), Role.META, Ink.SECONDARY), 1)
        head.addWidget(self.real)
        label = Label(theme, translate("Trial", "Mensaje"), Role.META, Ink.SECONDARY, 600)
        label.setBuddy(self.message)
        self.message.setAccessibleName(translate("Trial", "Mensaje"))
        fields.setSpacing(px(8))
        fields.addWidget(self.customer, 1)
        fields.addWidget(self.moment, 1)
        column.addLayout(head)
        column.addSpacing(px(4))
        column.addWidget(label)
        column.addWidget(self.message)
        column.addLayout(fields)
        column.addWidget(self.number)
        column.addWidget(self.ad)
        column.addWidget(self.order)
        column.addSpacing(px(6))
        column.addWidget(Hairline(theme))
        column.addWidget(self.trouble)
        column.addWidget(self.hint)
        column.addWidget(self.verdict)
        self.trouble.hide()
        self._offer_numbers()
        self.ad.hide()
        self.order.hide()

    def _offer_numbers(self) -> None:
        """With several numbers of ours it may be said to which one they write."""
        numbers = self._session.store.people.numbers
        self.number.addItem(translate("Trial", "Al número de siempre"), None)
        for id_ in numbers:
            self.number.addItem(number_name(self._session.store, id_), id_)
        self.number.setVisible(len(numbers) > 1)

    # ---------------------------------------------------------------------------------------------------- questions

    def set_lists(self, lists: Sequence[RuleList], number_id: int | None) -> None:
        """The rules on the screen, and whose list is shown: whoever has no conversation yet writes there."""
        if (tuple(lists), number_id) != (self._lists, self._number_id):
            self._lists, self._number_id = tuple(lists), number_id
            self.ad.setVisible(self._looks_at("ad"))
            self.order.setVisible(self._looks_at("order_over") or self._looks_at("order_within"))
            self._timer.start()

    def _looks_at(self, kind: Kind) -> bool:
        return any(looks_at(rule.when, kind) for one in self._lists for rule in one.rules)

    def use_real(self) -> None:
        """Try what the customer of the open conversation really wrote."""
        row = self._session.store.rows.get(self._session.current or 0)
        if row is None:
            self._say(translate("Trial", "Abre una conversación en la bandeja y vuelve aquí."))
            return
        self._real = row.id
        self.customer.choose(row.contact_id, row.name)
        self.ask()

    def try_message(self, text: str, contact_id: int | None = None, name: str = "") -> None:
        """Fill the fields and ask."""
        self._real = None
        self.message.setText(text)
        self.customer.choose(contact_id, name)
        self.ask()

    def ask(self) -> None:
        """Ask now what would happen."""
        self._timer.stop()
        if self._session.line.state != "online":
            return
        self._last = number = next(self._asked)

        def answered(answer: Tried | Refusal) -> None:
            if isValid(self) and number == self._last:
                self._answered(answer)

        self._session.try_rules(self._request(), answered)

    def _request(self) -> TryRouting:
        text = self.message.text().strip()
        if self._real is not None:
            return TryRouting(lists=self._lists, conversation_id=self._real, at=self.moment.at)
        headline = self.ad.text().strip() if self.ad.isVisibleTo(self) else ""
        return TryRouting(
            lists=self._lists, contact_id=self.customer.contact_id,
            number_id=self.number.currentData() or self._number_id, messages=(text,) if text else (),
            ad=Referral(source_type="ad", headline=headline) if headline else None, at=self.moment.at,
            order=order_of(self.order.text()) if self.order.isVisibleTo(self) else None,
        )  # fmt: skip

    def wants_verdict(self) -> bool:
        """Whether somebody is trying something; else only what is wrong with the rules is asked."""
        return self._real is not None or bool(self.message.text().strip())

    def _written(self) -> None:
        self._real = None
        self._timer.start()

    def _answered(self, answer: Tried | Refusal) -> None:
        if isinstance(answer, Refusal):
            self._say(problem(answer.words, answer.detail))
            return
        self._say("")
        if self._real is not None:
            self.message.setText(" / ".join(answer.facts.heard))
        self.verdict.setVisible(self.wants_verdict())
        self.hint.setVisible(not self.wants_verdict())
        if self.wants_verdict():
            self.verdict.show_answer(answer, self.customer.name, self._lists)
        self.tried.emit(answer)

    def _say(self, words: str) -> None:
        self.trouble.set_text(words)
        self.trouble.setVisible(bool(words))

    def set_online(self, *, online: bool) -> None:
        """Without a line nothing can be tried, and says so."""
        for part in (self.real, self.message, self.customer, self.moment, self.number, self.ad, self.order):
            part.setEnabled(online)
        if not online:
            self._say(translate("Trial", "Sin conexión: se prueba en el servidor."))
        elif self.trouble.text() == translate("Trial", "Sin conexión: se prueba en el servidor."):
            self._say("")
            self._timer.start()
