"""Ventana cerrada: the template to write with once 24 h are over, and what a message costs; of a company or a team."""

from decimal import Decimal, InvalidOperation
from typing import Any

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop.i18n.words import category_name
from desktop.models.reengaging import price
from desktop.store.refusal import Fault
from desktop.views.context import ViewContext
from desktop.views.settings.aside import Aside, aside_note
from desktop.views.settings.page import Place
from desktop.views.settings.preview import Bubble, PhonePreview
from desktop.views.settings.rows import Line, Section, translate
from desktop.views.settings.team_page import TeamPolicyPage
from desktop.views.settings.usable_templates import Named, usable_templates
from desktop.views.widgets import Combo, TextField
from protocol.api import TemplateRow
from protocol.reengaging import Reengaging

MICROS = 1_000_000


class ClosedWindowPage(TeamPolicyPage):
    """Kind `reengaging`."""

    def __init__(self, context: ViewContext) -> None:
        about = translate("ClosedWindow", "Con qué se escribe a un cliente cuando sus 24 h terminaron.")
        super().__init__(context, "reengaging", Reengaging(), about)
        theme = self.theme
        self._rows: dict[Named, TemplateRow] = {}
        self.template = Combo(theme, translate("ClosedWindow", "Plantilla"))
        self.template.setMinimumWidth(theme.px(260))
        self.template_line = Line(
            theme, translate("ClosedWindow", "Plantilla"), self.template,
            translate("ClosedWindow", "se dice en «Ventana por cerrarse», con su precio"),
        )  # fmt: skip
        self.price = TextField(theme, "0.0436")
        self.price.setFixedWidth(theme.px(120))
        self.price_line = Line(
            theme, translate("ClosedWindow", "Lo que cobra Meta por mensaje entregado"), self.price,
            translate("ClosedWindow", "depende del país del cliente; vacío: no se sabe"),
        )  # fmt: skip
        self.currency = TextField(theme, "USD")
        self.currency.setMaxLength(3)
        self.currency.setFixedWidth(theme.px(96))
        self.currency_line = Line(theme, translate("ClosedWindow", "Moneda"), self.currency)
        section = Section(theme, translate("ClosedWindow", "Después de las 24 h"))
        for line in (self.template_line, self.price_line, self.currency_line):
            section.body.addWidget(line)
        self.body.addWidget(section)
        self.template.activated.connect(self._edited)
        self.price.textEdited.connect(self._edited)
        self.currency.textEdited.connect(self._edited)
        self.preview: PhonePreview | None = None
        self.show_drafts()
        context.tasks.start(self._load())

    async def _load(self) -> None:
        """Templates that are there; offline the chosen one stays."""
        found = await usable_templates(self.session)
        if isValid(self):
            self._rows = found
            self.show_policy()

    def hint(self) -> str:
        return self.shown().template or self.tr("ninguna plantilla elegida")

    def aside(self) -> QWidget:
        self.preview, self.cost = PhonePreview(self.theme), aside_note(self.theme)
        box = Aside(self.theme, self.tr("Como lo lee el cliente"), self.preview, self.cost)
        self._tell()
        return box

    def _tell(self) -> None:
        if self.preview is None:
            return
        shown: Reengaging = self.shown()
        row = self._rows.get((shown.template, shown.language))
        parts = row.components if row is not None else []
        text = next((str(part.get("text", "")) for part in parts if part.get("type") == "BODY"), "")
        nothing = shown.template or self.tr("(ninguna plantilla)")
        self.preview.show_bubbles([Bubble(text) if text else Bubble(nothing, faint=True)])
        kind, cost = category_name(shown.category) if shown.category else "", price(shown)
        words = self.tr("Cada mensaje entregado: {0}").format(cost) if cost else self.tr("No se sabe cuánto cuesta.")
        self.cost.set_text(" · ".join(part for part in (words, kind) if part) if shown.template else "")

    def show_policy(self) -> None:
        shown: Reengaging = self.shown()
        chosen = (shown.template, shown.language)
        self.template.clear()
        self.template.addItem(translate("ClosedWindow", "Ninguna"), ("", ""))
        for name, language in sorted({*self._rows, *([chosen] if shown.template else [])}):
            self.template.addItem(f"{name} ({language})", (name, language))
        places = [self.template.itemData(row) for row in range(self.template.count())]
        self.template.setCurrentIndex(next((at for at, data in enumerate(places) if tuple(data) == chosen), 0))
        micros = shown.price_micros
        text = "" if micros is None else f"{Decimal(micros) / MICROS:f}"
        if _micros(self.price.text()) != micros or (micros is None and self.price.text()):
            self.price.setText(text)
        if self.currency.text() != shown.currency:
            self.currency.setText(shown.currency)
        self._fit()

    def _fit(self) -> None:
        for line in (self.price_line, self.currency_line):
            line.setVisible(bool(self.shown().template))
        self._tell()

    def _edited(self) -> None:
        known: Reengaging = self.mine.mine
        name, language = self.template.currentData() or ("", "")
        currency = self.currency.text().strip().upper()
        if currency != self.currency.text():
            self.currency.setText(currency)
        written = _micros(self.price.text())
        wrong = bool(self.price.text().strip()) and written is None
        row = self._rows.get((name, language))
        category: Any = row.category.lower() if row is not None else known.category
        made = Reengaging() if not name else replace(
            known, template=name, language=language, category=category, currency=currency,
            price_micros=known.price_micros if wrong else written,
        )  # fmt: skip
        self.become(made)
        self._fit()
        self.price_line.set_error(translate("ClosedWindow", "Escribe un número, como 0.0436.") if wrong else "")

    def show_fault(self, place: Place, fault: Fault, words: str) -> bool:
        if place != self.place:
            self.show_place(place)
        lines = {"template": self.template_line, "price_micros": self.price_line, "currency": self.currency_line}
        named = next((name for name in lines if f"$.{name}" in fault.detail), fault.path)
        if named not in lines:
            return False
        lines[named].set_error(words)
        return True

    def clear_faults(self) -> None:
        for line in (self.template_line, self.price_line, self.currency_line):
            line.set_error("")

    def describe(self, place: Place, before: Any, after: Any) -> list[str]:
        whose, found = self.whose_words(place), []
        if (before.template, before.language) != (after.template, after.language):
            named = after.template or self.tr("ninguna")
            found.append(self.tr("{0}plantilla {1}").format(whose, named))
        if after.template and price(before) != price(after):
            found.append(self.tr("{0}cada mensaje {1}").format(whose, price(after) or self.tr("sin precio")))
        if not found and self.draft(*place, Reengaging()).begun:
            found.append(self.tr("{0}una propia").format(whose))
        return found


def _micros(text: str) -> int | None:
    """Millionths of what is written, with point or comma; None for nothing or no number."""
    try:
        found = Decimal(text.strip().replace(",", "."))
    except InvalidOperation:
        return None
    micros = int(found * MICROS) if found.is_finite() else -1
    return micros if 0 <= micros <= 10**9 else None
