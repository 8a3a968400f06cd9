"""The X-ray of a number: its formula in plain words, how the cases became it, the cases themselves.

    figure, formula, funnel -> cases by result -> the conversation at the message

Asks for its own figure, so that what it explains is the number it shows, whoever changed anything meanwhile.
"""

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.i18n.metric_formulas import formula
from desktop.i18n.metric_words import clock_name, metric_name, result_name
from desktop.i18n.words import problem
from desktop.models.reports.pages import Clock, kind_of, value_of
from desktop.store.refusal import Refusal
from desktop.store.report_query import ReportQuery
from desktop.theme import Role
from desktop.views.charts.numbers import number
from desktop.views.context import ViewContext
from desktop.views.reports.case_list import CaseList, case_words
from desktop.views.reports.funnel import Funnel
from desktop.views.reports.telling import main_name, told
from desktop.views.widgets import (
    Button,
    ButtonKind,
    Card,
    ElidedLabel,
    Hairline,
    IconButton,
    IconMark,
    Ink,
    Label,
    Paragraph,
    ScrollPage,
    ThemedWidget,
)
from protocol.metrics import Figure, Metric, MetricCase, MetricCases, Result

translate = QCoreApplication.translate
WIDE, PAD, PAGE = 384, 16, 25


class Asked(Struct, frozen=True, kw_only=True):
    """Which number is looked at; `scope` in words ("12 nov", "Envíos")."""

    metric: Metric
    query: ReportQuery
    clock: Clock = "business"
    scope: str = ""


class XRay(ThemedWidget):
    """`opened(MetricCase)` when a case is wanted, `closed`, `exported(Asked)` when the cases shall become a file."""

    opened = Signal(object)
    closed = Signal()
    exported = Signal(object)

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent)
        self._context = context
        self.asked: Asked | None = None
        self.figure: Figure | None = None
        self._result: Result | None = None
        self._known: list[MetricCase] = []
        self._ticket = 0
        self.setFixedWidth(self.theme.px(WIDE))
        self.setAccessibleName(self.tr("Radiografía"))
        self._assemble()
        self.hide()

    def _assemble(self) -> None:
        theme, px = self.theme, self.theme.px
        column, head, inner = QVBoxLayout(self), QHBoxLayout(), QWidget()
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        head.setContentsMargins(px(PAD), px(12), px(8), px(12))
        head.setSpacing(px(8))
        self.scope = ElidedLabel(theme, "", Role.META, Ink.SECONDARY)
        self.close_button = IconButton(theme, "x", self.tr("Cerrar la radiografía"), ("Esc",))
        head.addWidget(IconMark(theme, "search", Ink.SECONDARY))
        head.addWidget(Label(theme, self.tr("Radiografía"), Role.UI_STRONG))
        head.addWidget(self.scope, 1)
        head.addWidget(self.close_button)
        column.addLayout(head)
        column.addWidget(Hairline(theme))
        body = self._body = QVBoxLayout(inner)
        body.setContentsMargins(0, px(12), 0, px(12))
        body.setSpacing(px(8))
        self._add_figure()
        self._add_cases()
        body.addStretch(1)
        self.area = ScrollPage(inner, self.tr("Radiografía"))
        column.addWidget(self.area, 1)
        column.addWidget(Hairline(theme))
        column.addLayout(self._foot())
        self.close_button.clicked.connect(self.close_panel)
        self.funnel.chosen.connect(self._choose)
        self.cases.opened.connect(self.opened)

    def _add_figure(self) -> None:
        theme, px = self.theme, self.theme.px
        self.value, self.about = Label(theme, "", Role.DISPLAY), Paragraph(theme, "", Role.META, Ink.SECONDARY)
        self.formula = Paragraph(theme, "")
        self.definition = Paragraph(theme, "", Role.META, Ink.SECONDARY)
        self.funnel = Funnel(theme)
        card, inside = Card(theme), QVBoxLayout()
        inside.setContentsMargins(px(12), px(8), px(12), px(8))
        inside.addWidget(self.formula)
        card.setLayout(inside)
        for widget in (
            self.value, self.about, Label(theme, self.tr("Cómo se calcula"), Role.META, Ink.SECONDARY, 600), card,
            self.definition, Label(theme, self.tr("De los casos al número"), Role.META, Ink.SECONDARY, 600),
            self.funnel,
        ):  # fmt: skip
            row = QHBoxLayout()
            row.setContentsMargins(px(PAD), 0, px(PAD), 0)
            row.addWidget(widget)
            self._body.addLayout(row)

    def _add_cases(self) -> None:
        theme, px = self.theme, self.theme.px
        self.case_head, self.trouble = Paragraph(theme, "", Role.META, Ink.SECONDARY), Paragraph(theme, "")
        self.cases = CaseList(theme)
        for widget in (self.case_head, self.trouble):
            row = QHBoxLayout()
            row.setContentsMargins(px(PAD), px(4), px(PAD), 0)
            row.addWidget(widget)
            self._body.addLayout(row)
        self._body.addWidget(self.cases)
        self.trouble.hide()

    def _foot(self) -> QHBoxLayout:
        theme, px = self.theme, self.theme.px
        foot = QHBoxLayout()
        foot.setContentsMargins(px(PAD), px(10), px(8), px(10))
        self.more = Button(theme, self.tr("Ver más casos"), ButtonKind.OUTLINE, "list")
        self.copy = IconButton(theme, "copy", self.tr("Copiar la cifra con su explicación"))
        self.save = IconButton(theme, "download", self.tr("Guardar los casos en CSV"))
        foot.addWidget(self.more)
        foot.addStretch(1)
        foot.addWidget(self.copy)
        foot.addWidget(self.save)
        self.more.clicked.connect(self._more)
        self.copy.clicked.connect(self.copy_words)
        self.save.clicked.connect(self._export)
        return foot

    # ---------------------------------------------------------------------------------------------------------- asking

    def look_at(self, asked: Asked, result: Result | None = None) -> None:
        """Explain this number; `result`: these cases first."""
        self.asked, self._result, self._known = asked, result, []
        self.figure = None
        self.scope.set_text(" · ".join(part for part in (metric_name(asked.metric), asked.scope) if part))
        self.value.setText("…")
        self.about.set_text("")
        self.formula.set_text(formula(asked.metric))
        self.definition.set_text("")
        self.cases.show_cases([])
        self._say("")
        self.show()
        self.area.verticalScrollBar().setValue(0)
        self._ask(figure=True)

    def ask_again(self) -> None:
        """The same, as it is now."""
        if self.asked is not None and self.isVisible() and len(self._known) <= PAGE:
            self._known = []  # who reads further down is left alone
            self._ask(figure=True)

    def close_panel(self) -> None:
        """Put it away."""
        self._ticket += 1
        self.hide()
        self.closed.emit()

    def _ask(self, *, figure: bool) -> None:
        self._ticket += 1
        if self.asked is not None:
            self._context.tasks.start(self._answer(self.asked, self._ticket, figure=figure))

    async def _answer(self, asked: Asked, ticket: int, *, figure: bool) -> None:
        session = self._context.session
        if figure:
            found = await session.figure(asked.metric, asked.query)
            if not self._wanted(ticket):
                return
            if isinstance(found, Refusal):
                self._say(problem(found.words, found.detail))
                return
            self._show_figure(asked, found)
        cases = await session.figure_cases(asked.metric, asked.query, self._result, PAGE, len(self._known))
        if self._wanted(ticket):
            self._show_cases(asked, cases)

    def _wanted(self, ticket: int) -> bool:
        """Nobody asked for something else meanwhile, and the window is still there."""
        return isValid(self) and ticket == self._ticket

    def _show_figure(self, asked: Asked, figure: Figure) -> None:
        self.figure = figure
        self.value.setText(told(asked.metric, value_of(figure, asked.clock)))
        self.about.set_text(self._about_words(asked, figure))
        self.definition.set_text(self._definition_words(figure))
        self.funnel.show_figure(figure)
        for line in self.funnel.lines:
            line.setChecked(line.step.result is not None and line.step.result == self._result)

    def _about_words(self, asked: Asked, figure: Figure) -> str:
        parts = [main_name(asked.metric).lower(), self.tr("n {0}").format(number(figure.n))]
        if kind_of(asked.metric) == "time":
            parts.append(clock_name(asked.clock).lower())
            other: Clock = "calendar" if asked.clock == "business" else "business"
            value = told(asked.metric, value_of(figure, other))
            parts.append(f"{clock_name(other).lower()} {value}")
        if figure.provisional:
            parts.append(self.tr("{0} provisionales").format(number(figure.provisional)))
        return " · ".join(parts)

    def _definition_words(self, figure: Figure) -> str:
        used = figure.definitions or (figure.definition,)
        words = self.tr("Definición {0}.").format(", ".join(str(one) for one in used))
        if len(used) > 1:
            words += " " + self.tr("Cambió dentro del período: compara con cuidado.")
        return words

    def _show_cases(self, asked: Asked, found: MetricCases | Refusal) -> None:
        if isinstance(found, Refusal):
            self._say(problem(found.words, found.detail))
            return
        self._known += found.cases
        self._say("" if self._known else self.tr("No hay casos que puedas abrir aquí."))
        title = self.tr("Casos que más pesan") if self._result is None else result_name(self._result, asked.metric)
        self.case_head.set_text(self.tr("{0}: {1}").format(title, number(len(self._known))))
        self.cases.show_cases(case_words(self._known, asked.metric, asked.clock, self._context.session.store))
        self.more.setEnabled(found.more)

    def _choose(self, result: Result | None) -> None:
        self._result, self._known = result, []
        self._ask(figure=False)

    def _more(self) -> None:
        self._ask(figure=False)

    def _say(self, words: str) -> None:
        self.trouble.set_text(words)
        self.trouble.setVisible(bool(words))

    def _export(self) -> None:
        if self.asked is not None:
            self.exported.emit(self.asked)

    def copy_words(self) -> None:
        """The number with its explanation to the clipboard."""
        if self.asked is not None and self.figure is not None:
            head = f"{metric_name(self.asked.metric)}, {self.asked.scope}: {self.value.text()} ({self.about.text()})"
            steps = [f"{line.step.words}: {line.step.count}" for line in self.funnel.lines]
            QApplication.clipboard().setText("\n".join([head, self.formula.text(), *steps]))

    def case_at(self, place: int) -> MetricCase:
        """The case of a row."""
        return self.cases.rows[place].words.case

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors = QPainter(self), self.theme.colors
        painter.fillRect(self.rect(), colors.surface.base)
        painter.fillRect(0, 0, 1, self.height(), colors.border.subtle)
