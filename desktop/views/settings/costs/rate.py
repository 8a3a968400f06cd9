"""What an hour of people's handling time costs: part of the policy `prices`, for the cost of a case."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop.models.price_text import money
from desktop.theme import Theme
from desktop.views.settings.rows import Line, Section
from desktop.views.widgets import TextField
from protocol.metric_cost import Money

translate = QCoreApplication.translate
_LETTERS = 3


class RateCard(Section):
    """`edited` for a person's change; `rate()` says what is typed, `wrong()` whether it is understood."""

    edited = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            theme, translate("Costs", "Costo por caso"),
            translate("Costs", "Lo que cobra Meta más el tiempo de atención, entre los casos resueltos."), None, parent,
        )  # fmt: skip
        self.amount, self.currency = TextField(theme, "120"), TextField(theme, "MXN")
        self.currency.setMaxLength(_LETTERS)
        self.amount_line = Line(
            theme, translate("Costs", "Hora de atención"), self.amount, translate("Costs", "vacío: solo lo de Meta")
        )
        self.currency_line = Line(theme, translate("Costs", "Moneda"), self.currency)
        for field, line in ((self.amount, self.amount_line), (self.currency, self.currency_line)):
            field.setFixedWidth(theme.px(120))
            field.textEdited.connect(self._edited)
            self.body.addWidget(line)

    def show_rate(self, rate: Money | None) -> None:
        """Put it into the fields; what is typed and means the same stays as it is typed."""
        if self.wrong() or self.rate() != rate:
            self.amount.setText("" if rate is None else format(rate.amount, "f"))
            self.currency.setText("" if rate is None else rate.currency)
        self._tell_errors()

    def rate(self) -> Money | None:
        """As typed; None for none."""
        amount = money(self.amount.text())
        return None if not amount or self.wrong() else Money(amount=amount, currency=self.currency.text())

    def wrong(self) -> bool:
        """Something is typed that is no rate."""
        return bool(self.amount.text().strip()) and not (money(self.amount.text()) and self._has_currency())

    def _has_currency(self) -> bool:
        return len(self.currency.text()) == _LETTERS and self.currency.text().isalpha()

    def _tell_errors(self) -> None:
        written = bool(self.amount.text().strip())
        wrong = translate("Costs", "Escribe un número mayor que cero, como 500.")
        self.amount_line.set_error(wrong if written and not money(self.amount.text()) else "")
        wrong = translate("Costs", "Tres letras, como USD.")
        self.currency_line.set_error(wrong if written and not self._has_currency() else "")

    def _edited(self) -> None:
        upper = self.currency.text().strip().upper()
        if upper != self.currency.text():
            self.currency.setText(upper)
        self.edited.emit()
        self._tell_errors()
