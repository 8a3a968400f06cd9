"""The clocks and waits of one case as lines that change their words in place: once a second, without a flicker.

Made by the popover of a case's clocks. What always holds: `tick` touches only a line that says something else now.
"""

from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n.alert_words import target_name
from desktop.models.case_clocks import Case, as_of, earlier_waits, going_on, over
from desktop.theme import Role, Theme
from desktop.views import clock_words as words
from desktop.views.delegates.painting import SlaPhase, SlaValue
from desktop.views.widgets import Hairline, IconMark, Ink, Label, Paragraph, SlaBadge
from protocol.clocks_api import CaseClock

MARKS = {"met": "circle-check", "unanswered": "minus", "void": "ban"}


class ClockLine(QWidget):
    """One promise: its name and how it stands, when it began and is due, both kinds of time, its pauses.

    `exact`: the gateway told it; without it, only the calendar is known.
    """

    def __init__(self, theme: Theme, clock: CaseClock, at: datetime, name: words.Name, *, exact: bool = True) -> None:
        super().__init__()
        self.theme, self.clock, self._at, self._exact = theme, clock, at, exact
        column = _column(self, theme)
        column.addWidget(Hairline(theme))
        self.badge = SlaBadge(theme, SlaValue(SlaPhase.ON_TIME, ""))
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(Label(theme, target_name(clock.target), Role.UI_STRONG), 1)
        head.addWidget(self._mark())
        column.addLayout(head)
        self.began = Paragraph(theme, "", Role.META, Ink.SECONDARY)
        self.took = Paragraph(theme, "", Role.META)
        self.rest = [words.without_holding(clock), *(words.paused(pause, at, name) for pause in clock.pauses)]
        self.rest = [line for line in self.rest if line]
        for part in (self.began, self.took, *(Paragraph(theme, line, Role.META, Ink.SECONDARY) for line in self.rest)):
            column.addWidget(part)
        self.tick(at)

    def tell(self, clock: CaseClock, at: datetime) -> None:
        """The same clock, read anew."""
        self.clock, self._at = clock, at
        self.tick(at)

    def tick(self, now: datetime) -> None:
        """As it stands now."""
        clock = as_of(self.clock, self._at, now)
        _say(self.began, words.began(clock, now))
        _say(self.took, words.took(clock, exact=self._exact))
        if clock.state in ("running", "paused"):
            value = SlaValue(words.phase(clock, now), words.standing(clock, now))
            if value != self.badge.value:
                self.badge.set_value(value)

    def _mark(self) -> QWidget:
        read = self.clock.read
        if self.clock.state in ("running", "paused"):
            return self.badge
        if read.outcome == "missed":
            self.badge.set_value(SlaValue(SlaPhase.OVERDUE, words.ended(read)))
            return self.badge
        self.badge.setParent(self)
        self.badge.hide()
        mark = QWidget()
        row = QHBoxLayout(mark)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.theme.px(4))
        row.addWidget(IconMark(self.theme, MARKS.get(read.outcome, "clock"), Ink.SECONDARY, 14))
        row.addWidget(Label(self.theme, words.ended(read), Role.META, Ink.SECONDARY))
        mark.setAccessibleName(words.ended(read))
        return mark

    @property
    def lines(self) -> list[str]:
        """What it says."""
        ended = self.clock.state in ("stopped", "void")
        standing = words.ended(self.clock.read) if ended else self.badge.value.text
        return [target_name(self.clock.target), standing, self.began.text(), self.took.text(), *self.rest]


class CaseLines(QWidget):
    """What runs first, then what is over, then the waits that ended."""

    def __init__(self, theme: Theme, case: Case, at: datetime, name: words.Name, *, exact: bool = True) -> None:
        super().__init__()
        column = _column(self, theme)
        shown = [*going_on(case), *over(case)]
        self.clocks = [ClockLine(theme, clock, at, name, exact=exact) for clock in shown]
        for line in self.clocks:
            column.addWidget(line)
        self._waits = [words.waited(wait, at, name) for wait in earlier_waits(case)]
        if self._waits:
            column.addWidget(Hairline(theme))
            column.addWidget(Label(theme, self.tr("Esperas anteriores"), Role.UI_STRONG))
        for words_ in self._waits:
            column.addWidget(Paragraph(theme, words_, Role.META, Ink.SECONDARY))

    def tell(self, case: Case, at: datetime) -> None:
        """The same lines, read anew."""
        clocks = {clock.id: clock for clock in case.clocks}
        for line in self.clocks:
            line.tell(clocks[line.clock.id], at)

    def tick(self, now: datetime) -> None:
        """As they stand now."""
        for line in self.clocks:
            line.tick(now)

    @property
    def lines(self) -> list[str]:
        """Everything it says, in order."""
        return [*(words for line in self.clocks for words in line.lines), *self._waits]


def _column(widget: QWidget, theme: Theme) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(6))
    return column


def _say(paragraph: Paragraph, line: str) -> None:
    if line != paragraph.text():
        paragraph.set_text(line)
