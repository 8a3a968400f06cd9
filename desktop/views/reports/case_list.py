"""The cases behind a number, heaviest first: each a row with a bar of who had it; a click leads to its message."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.i18n.metric_words import label_name, result_name
from desktop.models.reports.pages import Clock, kind_of
from desktop.models.tooltips import plain_tooltip
from desktop.store.store import Store
from desktop.theme import Role, Theme
from desktop.views.charts.numbers import SECONDS
from desktop.views.delegates.painting import draw_line, painting
from desktop.views.reports.case_bar import Parts, paint_case_bar, parts_of, parts_words
from desktop.views.reports.telling import NOTHING, day_words, short_time, told
from desktop.views.widgets import FocusRing
from protocol.metrics import MetricCase

translate = QCoreApplication.translate
ROW, BAR = 62, 6
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class CaseWords(Struct, frozen=True, kw_only=True):
    """A case as a row shows it; `weight` 0..1 of the heaviest, `parts`: who had it, see `case_bar`."""

    case: MetricCase
    number: str
    name: str
    value: str
    about: str
    weight: float
    parts: Parts = ()


def case_words(cases: Sequence[MetricCase], metric: str, clock: Clock, store: Store) -> list[CaseWords]:
    """Rows of these cases, in their order."""
    heaviest = max((_weight(one, clock) for one in cases), default=0.0) or 1.0
    return [_row(one, metric, clock, store, _weight(one, clock) / heaviest) for one in cases]


def _weight(case: MetricCase, clock: Clock) -> float:
    seconds = case.business_s if clock == "business" else case.calendar_s
    return float(seconds if seconds is not None else max(case.amount or 0, 0))


def _row(case: MetricCase, metric: str, clock: Clock, store: Store, weight: float) -> CaseWords:
    row = store.rows.get(case.conversation_id)
    seconds = case.business_s if clock == "business" else case.calendar_s
    value = short_time(seconds) if seconds is not None else NOTHING
    if kind_of(metric) == "amount":
        value = told(metric, case.amount)
    elif seconds is None:
        value = result_name(case.result, metric) if kind_of(metric) != "time" else NOTHING
    team = store.people.teams.get(case.team_id) if case.team_id is not None else None
    owners = parts_words(case.stretches, clock, store)
    parts = [
        owners, result_name(case.result, metric) if case.result != "counted" and value == NOTHING else "",
        day_words(case.at.date()), store.people.name(case.agent_id) if case.agent_id is not None and not owners else "",
        _took_part(case, store), team.name if team is not None else "",
        label_name(metric, case.label) if case.label else "",
        translate("Reports", "fuera de horario") if case.out_of_hours else "",
        translate("Reports", "provisional") if case.provisional else "",
    ]  # fmt: skip
    name = row.name if row is not None else case.customer or translate("Reports", "Datos borrados")
    return CaseWords(
        case=case, number=str(case.case_number), name=name, value=value,
        weight=weight, parts=parts_of(case.stretches, clock), about=" · ".join(part for part in parts if part),
    )  # fmt: skip


def _took_part(case: MetricCase, store: Store) -> str:
    """The others who replied; the one credited is named already."""
    others = [store.people.name(one) for one in case.participants if one != case.agent_id]
    return translate("Reports", "también {people}").format(people=", ".join(others)) if others else ""


class CaseList(QWidget):
    """`opened(MetricCase)` on a click or Enter; Up and Down walk."""

    opened = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.rows: list[CaseRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_cases(self, cases: Sequence[CaseWords]) -> None:
        """Show these and no others."""
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [CaseRow(self.theme, words) for words in cases]
        for row in self.rows:
            row.clicked.connect(self._opened)
            self._column.addWidget(row)

    def _opened(self) -> None:
        row = self.sender()
        if isinstance(row, CaseRow):
            self.opened.emit(row.words.case)


class CaseRow(QAbstractButton):
    """Number and name, what it took, a bar for its weight, whose it was."""

    def __init__(self, theme: Theme, words: CaseWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self.words = theme, words
        said = translate("Reports", "Caso {0}, {1}: {2}. {3}")
        self.setAccessibleName(said.format(words.number, words.name, words.value, words.about))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        other = words.case.calendar_s
        calendar = translate("Reports", "Tiempo de calendario: {0}")
        hints = [words.about if words.parts else "", calendar.format(SECONDS.told(other)) if other is not None else ""]
        self.setToolTip(plain_tooltip("\n".join(hint for hint in hints if hint)))
        self._ring = FocusRing(self, theme, gap=-2)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(240), self.theme.px(ROW))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.click()
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px, colors, words = self.theme, self.theme.px, self.theme.colors, self.words
        wide = self.width() - px(32)
        with painting(QPainter(self)) as painter:
            if self.underMouse():
                painter.fillRect(self.rect(), colors.surface.hover)
            painter.fillRect(0, 0, self.width(), 1, colors.border.subtle)
            line = QRectF(px(16), px(8), wide, px(18))
            strong = theme.font(Role.UI_STRONG)
            value = draw_line(painter, line, words.value, strong, colors.text.primary, Qt.AlignmentFlag.AlignRight)
            used = draw_line(painter, line, words.number, strong, colors.accent.text)
            room = line.adjusted(used + px(8), 0, -value - px(8), 0)
            draw_line(painter, room, words.name, theme.font(Role.UI), colors.text.primary)
            bar = QRectF(px(16), px(29), wide, px(BAR))
            paint_case_bar(painter, bar, theme, words.weight, words.parts, provisional=words.case.provisional)
            under = QRectF(px(16), px(38), wide, px(18))
            draw_line(painter, under, words.about, theme.font(Role.META), colors.text.secondary)
