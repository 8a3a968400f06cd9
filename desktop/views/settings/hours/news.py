"""The list of holidays changed since these hours were saved: what is different, and two ways out.

Shown over the week while something waits to be decided. `decided(bool)`: True takes the new list, False keeps the one
these hours have. While the hours themselves have unsaved changes nothing is decided: both would be one version.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.i18n.week_words import Country, holiday_news_lines
from desktop.theme import Role, Theme
from desktop.views.widgets import Button, ButtonKind, Card, IconMark, Ink, Label, Paragraph
from desktop.views.widgets.focus_ring import FocusRing
from protocol.calendars import HolidayNews


class NewsCard(Card):
    """See the module."""

    decided = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        px = theme.px
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.news: HolidayNews | None = None
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._ring = FocusRing(self, theme, gap=1)
        self.title = Label(theme, self.tr("La lista de festivos cambió"), Role.UI_STRONG)
        self.lines = Paragraph(theme, "", Role.UI)
        self.first = Paragraph(theme, self.tr("Guarda o descarta antes tus cambios."), Role.META, Ink.SECONDARY)
        self.keep = Button(theme, self.tr("Conservar la actual"), small=True)
        self.take = Button(theme, self.tr("Usar la nueva"), ButtonKind.PRIMARY, small=True)
        column, top, foot = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(8))
        top.setSpacing(px(8))
        top.addWidget(IconMark(theme, "info", Ink.INFO))
        top.addWidget(self.title, 1)
        foot.setSpacing(px(8))
        foot.addWidget(self.first, 1)
        foot.addStretch(0)
        foot.addWidget(self.keep)
        foot.addWidget(self.take)
        column.addLayout(top)
        column.addWidget(self.lines)
        column.addLayout(foot)
        self.keep.clicked.connect(lambda: self.decided.emit(False))
        self.take.clicked.connect(lambda: self.decided.emit(True))
        self.hide()

    def show_news(self, news: HolidayNews | None, country: Country) -> None:
        """None, or nothing to decide: it is not there."""
        self.news = news if news is not None and news.days else None
        self.setVisible(self.news is not None)
        if self.news is not None:
            self.lines.set_text("\n".join(holiday_news_lines(self.news.days, country)))
            self.setAccessibleName(f"{self.title.text()}. {self.lines.text()}")

    def allow(self, *, dirty: bool) -> None:
        """Only what is saved can be decided about."""
        self.first.setVisible(dirty)
        for button in (self.keep, self.take):
            button.setEnabled(not dirty)
