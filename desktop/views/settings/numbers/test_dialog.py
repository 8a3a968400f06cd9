"""A test message from one of our numbers to a phone at hand, followed until it was read. Nobody's conversation.

Asks the gateway every second while it is open and something may still come.
"""

from typing import Final

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop.i18n.trip_words import trip_steps
from desktop.i18n.words import problem
from desktop.store.refusal import Refusal
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.settings.findings import FindingList
from desktop.views.small_dialog import SmallDialog
from desktop.views.widgets import Button, ButtonKind, Ink, LabeledField, Paragraph, TextField
from protocol.number_setup import NumberStanding
from protocol.round_trips import RoundTrip

translate = QCoreApplication.translate
WIDTH: Final = 460
EVERY_MS: Final = 1000


class TestDialog(SmallDialog):
    """Opened with `open()`; deleted when closed."""

    __test__ = False

    def __init__(self, context: ViewContext, standing: NumberStanding, parent: QWidget) -> None:
        title = translate("Numbers", "Probar {0}").format(standing.number.name)
        super().__init__(context.theme, parent, title, WIDTH)
        self._context, self._number = context, standing.number.id
        self.trip: RoundTrip | None = None
        self.head()
        about = translate(
            "Numbers", "Escribe desde tu teléfono a este número y pon aquí tu teléfono: sale un mensaje y verás cada "
            "paso. No aparece en la bandeja ni en los informes; Meta lo cuenta como un mensaje más."
        )  # fmt: skip
        self.column.addWidget(Paragraph(self.theme, about, Role.UI, Ink.SECONDARY))
        self.phone = TextField(self.theme, "+52 55 1234 5678")
        self.column.addWidget(LabeledField(self.theme, translate("Numbers", "Teléfono, con su país"), self.phone))
        self.steps = FindingList(self.theme)
        self.steps.hide()
        self.wrong = Paragraph(self.theme, "", Role.UI, Ink.DANGER)
        self.wrong.hide()
        self.column.addWidget(self.steps)
        self.column.addWidget(self.wrong)
        self.go = Button(self.theme, translate("Numbers", "Enviar prueba"), ButtonKind.PRIMARY, "send")
        self.cancel.set_label(translate("Numbers", "Cerrar"))
        self.foot(self.go)
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._look)
        self.go.clicked.connect(self._send)
        self.phone.textChanged.connect(self._typed)
        self._typed()

    def _typed(self) -> None:
        self.go.setEnabled(bool(self.phone.text().strip()))

    def _send(self) -> None:
        self._timer.stop()
        self.go.setEnabled(False)
        self._tell("")
        self._context.tasks.start(self._sent(self.phone.text().strip()))

    async def _sent(self, phone: str) -> None:
        found = await self._context.session.test_number(self._number, phone)
        if isValid(self):
            self.go.setEnabled(True)
            self.show_trip(found)

    def show_trip(self, found: RoundTrip | Refusal) -> None:
        """How far it came, or why it did not leave."""
        if isinstance(found, Refusal):
            self._timer.stop()
            self._tell(problem(found.words, found.detail))
            return
        self.trip = found
        self.steps.clear()
        for verdict, name, words in trip_steps(found):
            self.steps.add_line(verdict, name, words)
        self.steps.show()
        self.fit()
        if found.fault or found.read_at is not None:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def _look(self) -> None:
        if self.trip is not None:
            self._context.tasks.start(self._looked(self.trip.id))

    async def _looked(self, trip_id: str) -> None:
        found = await self._context.session.follow_test(self._number, trip_id)
        if isValid(self) and self.trip is not None and self.trip.id == trip_id:
            self.show_trip(found)

    def _tell(self, words: str) -> None:
        self.wrong.set_text(words)
        self.wrong.setVisible(bool(words))
        self.fit()
