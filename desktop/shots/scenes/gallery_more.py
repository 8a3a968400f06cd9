"""Galleries beyond the design's two: high contrast, and the pieces that only stand in screens (rail, popup, art)."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.shots.canvas import Canvas, TwoHalves
from desktop.shots.registry import ShotContext, shot
from desktop.shots.scenes import gallery_controls, gallery_feedback
from desktop.theme import Role, Scheme, Theme
from desktop.views.delegates.painting import RailKind, RailSegment, paint_contour_field
from desktop.views.widgets import (
    ElidedLabel,
    KeyCaps,
    Label,
    LinkButton,
    PopupFrame,
    RelayRail,
    ThemedWidget,
)


@shot("components_contrast", (1440, 900), gallery=True)
def components_contrast(context: ShotContext) -> QWidget:
    """Build both pages in high contrast."""
    theme = context.theme(Scheme.HIGH_CONTRAST)
    return TwoHalves(gallery_controls.make_page(theme), gallery_feedback.make_page(theme))


@shot("components_more", (1440, 900), gallery=True)
def components_more(context: ShotContext) -> QWidget:
    """Build the page in light and high contrast."""
    return TwoHalves(_page(context.theme(Scheme.LIGHT)), _page(context.theme(Scheme.HIGH_CONTRAST)))


class _Field(ThemedWidget):
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_contour_field(QPainter(self), QRectF(self.rect()), self.theme)


def _page(theme: Theme) -> Canvas:
    page = Canvas(theme, "Más piezas")
    segments = (
        RailSegment(RailKind.BOT, 60, "Asistente", "1 min"),
        RailSegment(RailKind.QUEUE, 120, "Cola", "2 min"),
        RailSegment(RailKind.OWNER, 900, "Valentina", "15 min"),
        RailSegment(RailKind.CUSTOMER, 240, "Cliente", "4 min"),
    )
    page.put(RelayRail(theme, segments, "22 min"), 28, 40)
    popup = PopupFrame(theme, embedded=True)
    popup.body.addWidget(Label(theme, "<b>Texto literal</b> 👩‍👩‍👧 🙏🏽", Role.UI))
    page.put(popup, 340, 40, 320, 80)
    page.put(KeyCaps(theme, ("Ctrl", "Mayús", "A")), 340, 140)
    page.put(LinkButton(theme, "Reintentar"), 480, 134)
    page.put(ElidedLabel(theme, "Ana Beatriz Vasconcelos de Albuquerque 👩‍👩‍👧"), 28, 150, 200)
    page.put(_Field(theme), 28, 190, 600, 690)
    return page
