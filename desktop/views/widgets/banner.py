"""Full-width banners, 40 px: offline (amber), reconnecting (blue), error (red). One sentence, at most one button."""

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.theme import Role, Theme
from desktop.views.delegates.painting import bare, draw_line, fill_round, painting, stroke_round
from desktop.views.widgets.base import ThemedWidget
from desktop.views.widgets.buttons import Button
from desktop.views.widgets.label import Ink, Label

HEIGHT = 40
ICON_LEFT = 17
TEXT_LEFT = 43
END = 12


class BannerKind(StrEnum):
    """What happened."""

    OFFLINE = "offline"
    RECONNECTING = "reconnecting"
    ERROR = "error"
    COLLISION = "collision"
    PAST = "past"
    PAUSED = "paused"


_ICONS = {
    BannerKind.OFFLINE: "wifi-off",
    BannerKind.RECONNECTING: "refresh-cw",
    BannerKind.ERROR: "circle-alert",
    BannerKind.COLLISION: "users-round",
    BannerKind.PAST: "history",
    BannerKind.PAUSED: "circle-pause",
}


class Banner(ThemedWidget):
    """`strong` is what happened, `text` what it means, `button` the one thing to do. `flat`: no corners, no sides."""

    def __init__(
        self,
        theme: Theme,
        kind: BannerKind,
        strong: str,
        text: str = "",
        action: str = "",
        note: str = "",
        parent: QWidget | None = None,
        *,
        flat: bool = False,
    ) -> None:
        super().__init__(theme, parent)
        self.kind, self.flat = kind, flat
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.button = Button(theme, action, small=True, parent=self) if action else None
        self.note = Label(theme, note, Role.META, Ink.SECONDARY) if note else None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, theme.px(END), 0)
        self._row.addStretch(1)
        for widget in (self.note, self.button):
            if widget is not None:
                self._row.addWidget(widget)
        self.set_text(strong, text)

    def set_text(self, strong: str, text: str = "") -> None:
        """Change the sentence (the offline banner counts queued replies)."""
        self.strong, self.text = strong, text
        self.setAccessibleName(bare(f"{strong} {text}".strip()))
        self.update()

    def set_note(self, note: str) -> None:
        """Change the words before the button (a countdown); not read aloud by itself."""
        if self.note is not None and self.note.text() != note:
            self.note.setText(note)
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(320), self.theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(160), self.theme.px(HEIGHT))

    def _inks(self) -> tuple[QColor, QColor | None, QColor]:
        """Return ground, border and icon colour."""
        status, high = self.theme.colors.status, self.theme.is_high_contrast
        if self.kind is BannerKind.RECONNECTING:
            return status.info_soft, status.info if high else None, status.info
        if self.kind is BannerKind.ERROR:
            return status.danger_soft, status.danger, status.danger
        return status.warn_soft, status.warn_border, status.warn

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px, box = self.theme, self.theme.px, QRectF(self.rect())
        ground, border, ink = self._inks()
        with painting(QPainter(self)) as painter:
            self._paint_ground(painter, box, ground, border)
            middle = box.center().y()
            theme.icons.paint(painter, QPointF(px(ICON_LEFT + 8), middle), _ICONS[self.kind], ink, px(16))
            end = self.note.x() if self.note else self.button.x() if self.button else self.width()
            words = QRectF(px(TEXT_LEFT), 0, end - px(TEXT_LEFT + 8), box.height())
            strong, plain = theme.font(Role.UI_STRONG), theme.font(Role.UI)
            used = draw_line(painter, words, self.strong, strong, theme.colors.text.primary)
            words.setLeft(words.left() + used + px(4))
            draw_line(painter, words, self.text, plain, theme.colors.text.primary)

    def _paint_ground(self, painter: QPainter, box: QRectF, ground: QColor, border: QColor | None) -> None:
        if self.flat:
            painter.fillRect(box, ground)
            painter.fillRect(QRectF(0, box.height() - 1, box.width(), 1), border or ground)
        elif border is not None:
            stroke_round(painter, box, self.theme.tokens.radius.control, border, fill=ground)
        else:
            fill_round(painter, box, self.theme.tokens.radius.control, ground)
