"""From the cases to the number: everything that was looked at, less what does not count, and what is left.

A line is a button: it shows its cases alone, a second time all of them again.
"""

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.i18n.metric_words import result_name
from desktop.models.reports.pages import kind_of
from desktop.theme import Role, Theme
from desktop.views.charts.numbers import number
from desktop.views.delegates.painting import draw_line, fill_round, painting
from desktop.views.widgets import FocusRing
from protocol.metrics import Figure, Result

translate = QCoreApplication.translate
LINE, DISC = 30, 18
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class Step(Struct, frozen=True):
    """`result`: whose cases it shows; None: all of them."""

    words: str
    count: str
    result: Result | None = None


def steps_of(figure: Figure) -> list[Step]:
    """The lines, in the order they are taken away."""
    metric = figure.metric
    counted: dict[Result, int] = {"met": figure.met, "missed": figure.missed, "yes": figure.yes, "no": figure.no}
    whole = figure.n + figure.waiting + sum(figure.beside.values())
    steps = [Step(translate("Reports", "Todo lo que hubo en el período"), number(whole))]
    for result, count in sorted(figure.beside.items(), key=lambda one: -one[1]):
        steps.append(Step(_less(result_name(result, metric)), number(-count), result))
    if figure.waiting:
        steps.append(Step(_less(result_name("waiting", metric)), number(-figure.waiting), "waiting"))
    if kind_of(metric) in {"promise", "share"}:
        for result, count in counted.items():
            if result in ({"met", "missed"} if kind_of(metric) == "promise" else {"yes", "no"}):
                steps.append(Step(result_name(result, metric), number(count), result))
        return [*steps, Step(_end(kind_of(metric)), f"n {number(figure.n)}")]
    return [*steps, Step(_end(kind_of(metric)), f"n {number(figure.n)}", "counted")]


def _less(words: str) -> str:
    return translate("Reports", "Menos: {0}").format(words[:1].lower() + words[1:])


def _end(kind: str) -> str:
    return {
        "time": translate("Reports", "Se ordenan y se toma el de en medio"),
        "promise": translate("Reports", "Cumplidos entre los dos"),
        "share": translate("Reports", "Los del sí entre los dos"),
        "amount": translate("Reports", "Se suman"),
        "volume": translate("Reports", "Se cuentan"),
    }[kind]


class Funnel(QWidget):
    """`chosen(result)`: these cases alone; None: all of them."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.lines: list[FunnelLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_figure(self, figure: Figure) -> None:
        """The lines of a figure; nothing is chosen."""
        for line in self.lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [FunnelLine(self.theme, at, step) for at, step in enumerate(steps_of(figure), 1)]
        for line in self.lines:
            line.clicked.connect(self._pressed)
            self._column.addWidget(line)

    def _pressed(self) -> None:
        line = self.sender()
        if not isinstance(line, FunnelLine):
            return
        for other in self.lines:
            if other is not line:
                other.setChecked(False)
        self.chosen.emit(line.step.result if line.isChecked() else None)


class FunnelLine(QAbstractButton):
    """Its place, its words, its count."""

    def __init__(self, theme: Theme, at: int, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self.at, self.step = theme, at, step
        self.setCheckable(step.result is not None)
        self.setEnabled(step.result is not None)
        self.setAccessibleName(f"{step.words}: {step.count}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if step.result is not None else Qt.FocusPolicy.NoFocus)
        if step.result is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._ring = FocusRing(self, theme, gap=-2)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(240), self.theme.px(LINE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px, colors, box = self.theme, self.theme.px, self.theme.colors, QRectF(self.rect())
        with painting(QPainter(self)) as painter:
            if self.isChecked() or self.underMouse():
                ground = colors.surface.selected if self.isChecked() else colors.surface.hover
                fill_round(painter, box, theme.tokens.radius.control, ground)
            disc = QRectF(px(2), box.center().y() - px(DISC) / 2, px(DISC), px(DISC))
            fill_round(painter, disc, disc.height() / 2, colors.accent.soft)
            middle = Qt.AlignmentFlag.AlignHCenter
            draw_line(painter, disc, str(self.at), theme.font(Role.MICRO, 600), colors.accent.text, middle)
            strong = theme.font(Role.UI_STRONG)
            right = box.adjusted(0, 0, -px(4), 0)
            used = draw_line(painter, right, self.step.count, strong, colors.text.primary, Qt.AlignmentFlag.AlignRight)
            words = box.adjusted(px(DISC + 12), 0, -used - px(12), 0)
            draw_line(painter, words, self.step.words, theme.font(Role.UI), colors.text.primary)
