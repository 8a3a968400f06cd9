"""The pill that tells how long free text may still be sent; amber under an hour; on a note it says who reads it."""

from datetime import datetime, timedelta

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.i18n.moments import span
from desktop.theme import Role, Theme
from desktop.views.delegates.painting import draw_line, painting, stroke_round, text_width
from desktop.views.widgets import ThemedWidget, set_tooltip

HEIGHT = 24
SOON = timedelta(hours=1)


class WindowPill(ThemedWidget):
    """`show_window` with the end of the window; `show_note` while a note is written."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.text = self.icon_name = ""
        self.soon = self.note = self.short = self.tight = False
        self.crowded = False  # a countdown stands in the same row

    def show_window(self, until: datetime | None, now: datetime, *, free: bool = False) -> None:
        """Tell how long it stays open; hidden when it is closed (the template picker says so)."""
        left = (until - now) if until is not None else timedelta()
        self.note, self.icon_name = False, "hourglass"
        self.soon = left < SOON
        words = spoken = self.tr("Se cierra en {0}").format(span(left.total_seconds()))
        if not (self.soon or self.short or self.crowded):
            words = spoken = self.tr("Ventana de 24 h · se cierra en {0}").format(span(left.total_seconds()))
        tip = self.tr("Después solo llega una plantilla aprobada.") + (self._free() if free else "")
        if self.tight:
            words, tip = span(left.total_seconds()), f"{spoken}. {tip}"
        self._show(words, tip, spoken)
        self.setVisible(left > timedelta())

    def _free(self) -> str:
        return " " + self.tr("Vino de un anuncio: hoy no se cobra.")

    def show_note(self) -> None:
        """Say that the customer does not see what is written."""
        self.note, self.soon, self.icon_name = True, False, "eye-off"
        words = self.tr("El cliente no la ve")
        self._show(words, "", words)
        self.setVisible(True)

    def _show(self, text: str, tip: str, spoken: str) -> None:
        if text == self.text:
            return
        self.text = text
        self.setAccessibleName(spoken)
        set_tooltip(self, self.theme, tip)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = self.theme.px
        side = 0 if self.note else px(22)
        return QSize(round(text_width(self.text, self.theme.font(Role.META, 500)) + px(24) + side), px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px, colors = self.theme, self.theme.px, self.theme.colors
        box = QRectF(self.rect())
        box = QRectF(box.left(), round(box.center().y() - px(HEIGHT) / 2), box.width(), px(HEIGHT))
        ink = colors.bubble.note.meta if self.note else colors.status.warn if self.soon else colors.text.secondary
        with painting(QPainter(self)) as painter:
            left = 0 if self.note else px(11)
            if not self.note:
                line = colors.status.warn_border if self.soon else colors.border.strong
                fill = colors.status.warn_soft if self.soon else colors.surface.raised
                stroke_round(painter, box, px(HEIGHT) / 2, line, fill=fill)
            theme.icons.paint(painter, QPointF(left + px(7), box.center().y()), self.icon_name, ink, px(14))
            words = box.adjusted(left + px(21), 0, 0, 0)
            draw_line(painter, words, self.text, theme.font(Role.META, 600 if self.soon else 400), ink)
