"""Progress of long work with a way to stop it: title, how many are done, cancel, bar."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.theme import Role, Theme
from desktop.views.delegates.painting import fill_round, painting
from desktop.views.widgets.base import ThemedWidget
from desktop.views.widgets.buttons import IconButton
from desktop.views.widgets.card import Card
from desktop.views.widgets.label import ElidedLabel, Ink, Label

BAR = 6


class ProgressBar(ThemedWidget):
    """A 6 px bar; `set_share` takes 0.0 to 1.0."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_share(self, share: float) -> None:
        """Show how much is done."""
        self.share = min(1.0, max(0.0, share))
        self.setAccessibleDescription(f"{round(self.share * 100)} %")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(120), self.theme.px(BAR))

    def paintEvent(self, event: QPaintEvent) -> None:
        colors, box = self.theme.colors, QRectF(self.rect())
        with painting(QPainter(self)) as painter:
            fill_round(painter, box, box.height() / 2, colors.border.subtle)
            done = QRectF(0, 0, box.width() * self.share, box.height())
            if done.width() >= 1:
                fill_round(painter, done, box.height() / 2, colors.accent.fill)


class ProgressCard(Card):
    """`cancelled` fires when the user stops the work."""

    cancelled = Signal()

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.setAccessibleName(title)
        self.title = ElidedLabel(theme, title, Role.UI, weight=500)
        self.done = Label(theme, "", Role.META, Ink.SECONDARY)
        self.cancel = IconButton(theme, "x", self.tr("Cancelar"), small=True)
        self.bar = ProgressBar(theme)
        px = theme.px
        row = QHBoxLayout()
        row.setSpacing(px(6))
        for widget in (self.title, self.done, self.cancel):
            row.addWidget(widget)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, px(4), 0)
        foot.addWidget(self.bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(15), px(15), px(12), px(11))
        column.setSpacing(px(4))
        column.addLayout(row)
        column.addLayout(foot)
        self.cancel.clicked.connect(self.cancelled)

    def set_progress(self, share: float, done: str) -> None:
        """Show a share of 0.0 to 1.0 and the amount in words."""
        self.bar.set_share(share)
        self.done.setText(done)
