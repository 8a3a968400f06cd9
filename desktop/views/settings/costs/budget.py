"""The budget of a number (or of every number without its own): how much a month, how many are free, when to warn."""

from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop.models.price_text import money
from desktop.theme import Theme
from desktop.views.settings.rows import Line, Number, Section
from desktop.views.widgets import Combo, TextField
from protocol.metric_cost import Budget, Money

translate = QCoreApplication.translate
_USUAL: Final = -1
_MOST: Final = 10_000_000


class BudgetCard(Section):
    """`edited` for a person's change of `budget()`; `chosen(number)` when another number's is wanted, 0: all."""

    edited = Signal()
    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self.whose = Combo(theme, translate("Costs", "De qué número"))
        super().__init__(
            theme, translate("Costs", "Presupuesto al mes"),
            translate("Costs", "Avisa a quien supervisa; no detiene ningún mensaje."), self.whose, parent,
        )  # fmt: skip
        self._known = Budget()
        self.amount = TextField(theme, "500")
        self.currency = TextField(theme, "USD")
        self.currency.setMaxLength(3)
        self.allowance = Number(theme, "", _USUAL, _MOST)
        self.allowance.setSpecialValueText(translate("Costs", "los de Meta"))
        self.thresholds = TextField(theme, "80, 100")
        for field, wide in ((self.amount, 120), (self.currency, 96), (self.thresholds, 120)):
            field.setFixedWidth(theme.px(wide))
            field.textEdited.connect(self._edited)
        self.allowance.edited.connect(self._edited)
        self.amount_line = Line(
            theme, translate("Costs", "Gasto estimado"), self.amount, translate("Costs", "vacío: sin presupuesto")
        )  # fmt: skip
        self.currency_line = Line(theme, translate("Costs", "Moneda"), self.currency)
        self.allowance_line = Line(
            theme, translate("Costs", "Mensajes de servicio gratis"), self.allowance,
            translate("Costs", "por número y mes; los de un anuncio no cuentan"),
        )  # fmt: skip
        self.thresholds_line = Line(
            theme, translate("Costs", "Avisar al pasar de"), self.thresholds, translate("Costs", "porcentajes")
        )  # fmt: skip
        for line in (self.amount_line, self.currency_line, self.allowance_line, self.thresholds_line):
            self.body.addWidget(line)
        self.whose.activated.connect(lambda _: self.chosen.emit(self.whose.currentData()))

    def offer(self, numbers: list[tuple[int, str]], chosen: int) -> None:
        """Numbers by id and name."""
        self.whose.clear()
        self.whose.addItem(translate("Costs", "Cada número sin uno propio"), 0)
        for id_, name in numbers:
            self.whose.addItem(name, id_)
        self.whose.setCurrentIndex(max(0, self.whose.findData(chosen)))

    def show_budget(self, budget: Budget) -> None:
        """Put it into the fields."""
        self._known = budget
        amount = "" if budget.monthly is None else format(budget.monthly.amount, "f")
        if not self.amount.text() or budget.monthly is None or money(self.amount.text()) != budget.monthly.amount:
            self.amount.setText(amount)
        self.currency.setText("" if budget.monthly is None else budget.monthly.currency)
        self.allowance.show_value(_USUAL if budget.allowance is None else budget.allowance)
        self.thresholds.setText(", ".join(map(str, budget.thresholds)))
        self.clear_errors()
        self._fit()

    def budget(self) -> Budget | None:
        """As typed; None while something of it is not understood."""
        thresholds = _percents(self.thresholds.text())
        allowance = None if self.allowance.value() == _USUAL else self.allowance.value()
        if thresholds is None:
            return None
        if not self.amount.text().strip():
            return Budget(allowance=allowance, thresholds=thresholds)
        amount, currency = money(self.amount.text()), self.currency.text()
        if not amount or not _is_currency(currency):
            return None
        return Budget(monthly=Money(amount=amount, currency=currency), allowance=allowance, thresholds=thresholds)

    def tell_errors(self) -> None:
        """What is not understood is said at its field."""
        written, amount = bool(self.amount.text().strip()), money(self.amount.text())
        wrong = translate("Costs", "Escribe un número mayor que cero, como 500.")
        self.amount_line.set_error(wrong if written and not amount else "")
        wrong = translate("Costs", "Tres letras, como USD.")
        self.currency_line.set_error(wrong if written and not _is_currency(self.currency.text()) else "")
        wrong = translate("Costs", "Números de 1 a 1000, del menor al mayor, como 80, 100.")
        self.thresholds_line.set_error(wrong if _percents(self.thresholds.text()) is None else "")

    def clear_errors(self) -> None:
        """Nothing is refused any more."""
        self.tell_errors()

    def _edited(self) -> None:
        upper = self.currency.text().strip().upper()
        if upper != self.currency.text():
            self.currency.setText(upper)
        self._fit()
        self.edited.emit()
        self.tell_errors()

    def _fit(self) -> None:
        self.currency_line.setVisible(bool(self.amount.text().strip()))


def _percents(text: str) -> tuple[int, ...] | None:
    """Of a list with commas; None for what is none."""
    parts = [part.strip().removesuffix("%").strip() for part in text.split(",") if part.strip()]
    if not all(part.isascii() and part.isdigit() and len(part) < 5 for part in parts) or len(parts) > 10:
        return None
    found = tuple(map(int, parts))
    return found if all(1 <= one <= 1000 for one in found) and list(found) == sorted(set(found)) else None


def _is_currency(text: str) -> bool:
    return len(text) == len("USD") and text.isascii() and text.isalpha() and text.isupper()
