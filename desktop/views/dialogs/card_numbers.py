"""A card number that a customer wrote: dots until somebody says they want to see it, because that is written down."""

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop.i18n.words import problem
from desktop.store.refusal import Refusal
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.small_dialog import SmallDialog
from desktop.views.widgets import Button, ButtonKind, Ink, Paragraph

WIDTH = 420


class CardNumbersDialog(SmallDialog):
    """Opened with `open()`. What it showed is forgotten when it closes."""

    def __init__(self, context: ViewContext, parent: QWidget, message_id: int) -> None:
        super().__init__(context.theme, parent, self.tr("Número de tarjeta"), WIDTH)
        self._context, self._message_id = context, message_id
        self.see = Button(context.theme, self.tr("Ver el número"), ButtonKind.PRIMARY, "eye")
        self.numbers = Paragraph(context.theme, "", Role.TITLE)
        self.refused = Paragraph(context.theme, "", Role.META, Ink.DANGER)
        self.column.addWidget(Paragraph(context.theme, self.tr("¿Ver el número completo?"), Role.TITLE))
        words = self.tr("Queda en el registro que lo viste. No lo copies a notas ni a otros mensajes.")
        self.column.addWidget(Paragraph(context.theme, words, Role.UI, Ink.SECONDARY))
        for part in (self.numbers, self.refused):
            self.column.addWidget(part)
            part.hide()
        self.foot(self.see)
        self.see.clicked.connect(lambda: context.tasks.start(self._ask()))

    async def _ask(self) -> None:
        self.see.setEnabled(False)
        answer = await self._context.session.see_cards(self._message_id)
        if not isValid(self):
            return
        self.see.setEnabled(isinstance(answer, Refusal))
        self.see.setVisible(isinstance(answer, Refusal))
        if not isinstance(answer, Refusal):
            self.cancel.setText(self.tr("Cerrar"))
        shown, words = self.numbers, ""
        if isinstance(answer, Refusal):
            shown, words = self.refused, problem(answer.words, answer.detail)
        else:
            words = "\n".join(_grouped(card) for card in answer.cards)
            self.refused.hide()
        shown.set_text(words)
        shown.show()
        self.fit()


def _grouped(card: str) -> str:
    return " ".join(card[at : at + 4] for at in range(0, len(card), 4))
