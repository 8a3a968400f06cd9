"""The company's price lists: which one, from which day on, in which currency, where from, and its prices as text."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QDate, QLocale, Signal
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QWidget

from desktop.models.price_text import BadLine, read, written
from desktop.theme import Role, Theme
from desktop.views.settings.rows import Line, Section, TextArea
from desktop.views.widgets import Button, Combo, TextField
from protocol.metric_cost import PriceList

translate = QCoreApplication.translate
_NO_ARROWS: Final = "QDateEdit::up-button, QDateEdit::down-button { width: 0; height: 0; border: none; }"
_LINES: Final = 9


class Lists(Section):
    """`edited` fires for a person's change; `lists()` are all of them, `wrong()` says that a text is not understood."""

    edited = Signal()

    def __init__(self, theme: Theme, today: date, parent: QWidget | None = None) -> None:
        self.add = Button(theme, translate("Costs", "Nueva lista"), icon="plus", small=True)
        super().__init__(
            theme, translate("Costs", "Precios de Meta"),
            translate("Costs", "Los que Meta publica para tu cuenta. Sin precios no se estima nada."), self.add, parent,
        )  # fmt: skip
        self._today, self._lists, self._at, self._bad = today, list[PriceList](), 0, tuple[BadLine, ...]()
        self.which = Combo(theme, translate("Costs", "Lista"))
        self.remove = Button(theme, translate("Costs", "Quitar"), icon="trash-2", small=True)
        self.since = QDateEdit()
        self.since.setAccessibleName(translate("Costs", "Vale desde"))
        self.since.setFont(theme.font(Role.UI))
        self.since.setStyleSheet(_NO_ARROWS)
        self.since.lineEdit().setTextMargins(theme.px(8), 0, 0, 0)
        self.since.setMinimumSize(theme.px(104), theme.metrics.field)
        self.currency = TextField(theme, "USD")
        self.currency.setMaxLength(3)
        self.currency.setFixedWidth(theme.px(96))
        self.source = TextField(theme, translate("Costs", "De dónde salió"))
        self.source.setMaxLength(300)
        self.source.setMinimumWidth(theme.px(280))
        self.prices = TextArea(theme, translate("Costs", "Precios"), _LINES)
        self.prices.setPlaceholderText("marketing MX 0.0305\nutility 0.0085")
        self._assemble()
        self.add.clicked.connect(self._begin)
        self.remove.clicked.connect(self._remove)
        self.which.activated.connect(self._choose)
        self.since.dateChanged.connect(self._typed)
        self.prices.edited.connect(self._typed)
        for field in (self.currency, self.source):
            field.textEdited.connect(self._typed)

    def _assemble(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(self.theme.px(8))
        top.addWidget(self.which, 1)
        top.addWidget(self.remove)
        self.body.addLayout(top)
        words = translate("Costs", "una por línea: categoría, país (vacío: los demás) y precio por mensaje entregado")
        self.since_line = Line(self.theme, translate("Costs", "Vale desde"), self.since)
        self.currency_line = Line(self.theme, translate("Costs", "Moneda"), self.currency)
        self.source_line = Line(self.theme, translate("Costs", "Fuente"), self.source)
        self.prices_line = Line(self.theme, translate("Costs", "Precios"), QWidget(), words)
        self.fields = (self.since_line, self.currency_line, self.source_line, self.prices_line, self.prices)
        for field in self.fields:
            self.body.addWidget(field)

    # -------------------------------------------------------------------------------------------------- what is shown

    def show_lists(self, lists: Sequence[PriceList]) -> None:
        """These, the newest first of all unless one was chosen."""
        self._lists = list(lists)
        self._at = min(self._at, len(lists) - 1) if self._at < len(lists) else len(lists) - 1
        self._show()

    def lists(self) -> tuple[PriceList, ...]:
        """All of them, as far as they are understood."""
        return tuple(self._lists)

    def wrong(self) -> bool:
        """Whether something typed would be lost by saving."""
        return bool(self._bad) or bool(self._lists and not _is_currency(self.currency.text()))

    def set_error(self, at: int, field: str, words: str) -> None:
        """Say it at a field of a list."""
        self._at = at if at < len(self._lists) else self._at
        self._show()
        lines = {"since": self.since_line, "currency": self.currency_line}
        lines.get(field, self.prices_line).set_error(words)

    def clear_errors(self) -> None:
        """Nothing is refused any more; what is not understood still is not."""
        for line in (self.since_line, self.currency_line, self.prices_line):
            line.set_error("")
        self._tell_wrong()

    def _show(self) -> None:
        shown = self._lists[self._at] if self._lists else None
        self._name_lists()
        for field in (self.which, self.remove, *self.fields):
            field.setVisible(shown is not None)
        self._bad = ()
        if shown is not None:
            self.since.blockSignals(True)
            self.since.setDate(QDate(shown.since.year, shown.since.month, shown.since.day))
            self.since.blockSignals(False)
            for box, text in ((self.currency, shown.currency), (self.source, shown.source)):
                if box.text() != text:
                    box.setText(text)
                    box.setCursorPosition(0)
            if read(self.prices.toPlainText()) != (shown.prices, ()):
                self.prices.show_text(written(shown.prices))
        self.clear_errors()

    def _name_lists(self) -> None:
        self.which.clear()
        for at, one in enumerate(self._lists):
            self.which.addItem(list_name(one), at)
        self.which.setCurrentIndex(self._at)

    # -------------------------------------------------------------------------------------------------- what is typed

    def _choose(self) -> None:
        self._at = max(0, self.which.currentIndex())
        self._show()

    def _begin(self) -> None:
        """A list from the next month on, with the prices of the last one to start from."""
        last = self._lists[-1] if self._lists else PriceList(since=self._today, currency="USD", prices=())
        since = self._today.replace(day=1) if not self._lists else _next_month(max(last.since, self._today))
        self._lists.append(replace(last, since=since, source=""))
        self._at = len(self._lists) - 1
        self._show()
        self.edited.emit()
        self.prices.setFocus()

    def _remove(self) -> None:
        del self._lists[self._at]
        self._at = max(0, self._at - 1)
        self._show()
        self.edited.emit()

    def _typed(self) -> None:
        upper = self.currency.text().strip().upper()
        if upper != self.currency.text():
            self.currency.setText(upper)
        prices, self._bad = read(self.prices.toPlainText())
        day, known = self.since.date(), self._lists[self._at]
        self._lists[self._at] = replace(
            known, since=date(day.year(), day.month(), day.day()), source=self.source.text().strip(),
            currency=upper if _is_currency(upper) else known.currency, prices=known.prices if self._bad else prices,
        )  # fmt: skip
        self._name_lists()
        self.edited.emit()
        self._tell_wrong()

    def _tell_wrong(self) -> None:
        if self._bad:
            self.prices_line.set_error(bad_line_words(self._bad[0]))
        if self._lists and not _is_currency(self.currency.text()):
            self.currency_line.set_error(translate("Costs", "Tres letras, como USD."))


def list_name(one: PriceList) -> str:
    """`Desde 1/10/26 · USD`."""
    day = QLocale().toString(QDate(one.since.year, one.since.month, one.since.day), QLocale.FormatType.ShortFormat)
    return translate("Costs", "Desde {0} · {1}").format(day, one.currency)


def bad_line_words(bad: BadLine) -> str:
    """Which line and how to mend it."""
    words = {
        "shape": translate("Costs", "Línea {0}: escribe categoría, país y precio, como «marketing MX 0.0305»."),
        "category": translate("Costs", "Línea {0}: la categoría va en letras de Meta, como «utility»."),
        "country": translate("Costs", "Línea {0}: el país va en dos letras, como MX."),
        "amount": translate("Costs", "Línea {0}: el precio es un número con hasta seis decimales."),
        "twice": translate("Costs", "Línea {0}: esta categoría y país ya tienen precio."),
    }
    return words[bad.problem].format(bad.line)


def _is_currency(text: str) -> bool:
    return len(text) == len("USD") and text.isascii() and text.isalpha() and text.isupper()


def _next_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)
