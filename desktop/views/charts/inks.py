"""Colours, shapes and pens of the charts, all from the scheme's tokens: colour is never the only difference."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from desktop.theme import Theme
from desktop.theme.scheme_colors import Series
from desktop.views.charts.data import Tone
from desktop.views.delegates.painting import SlaPhase, paint_sla_shape
from desktop.views.delegates.painting import shapes as kit

_PHASES = {Tone.ON_TIME: SlaPhase.ON_TIME, Tone.SOON: SlaPhase.SOON, Tone.OVERDUE: SlaPhase.OVERDUE}


def series(theme: Theme, index: int) -> Series:
    """Colour, dash and marker of a series; the index wraps around."""
    return theme.colors.chart[index % len(theme.colors.chart)]


def tone_color(theme: Theme, tone: Tone, index: int = 0) -> QColor:
    """The fill of a part or bar; bands within the target have the blue of the third series (token histogramBands)."""
    colors = theme.colors
    if tone is Tone.ON_TIME:
        return colors.chart[2].color
    if tone in (Tone.SOON, Tone.OVERDUE):
        ink = colors.sla.soon if tone is Tone.SOON else colors.sla.overdue
        return ink.fill or ink.ink
    if tone is Tone.OK:
        return colors.status.ok
    return colors.border.strong if tone is Tone.QUIET else series(theme, index).color


def band_tone(edge: float | None, target: float | None) -> Tone:
    """Of a band of times that ends at `edge` seconds (None: never): within the target, up to six times it, beyond."""
    if target is None or (edge is not None and edge <= target):
        return Tone.ON_TIME
    return Tone.SOON if edge is not None and edge <= 6 * target else Tone.OVERDUE


def tone_ink(theme: Theme, tone: Tone) -> QColor:
    """The ink of a bare shape."""
    sla = theme.colors.sla
    inks = {Tone.ON_TIME: sla.on_time.ink, Tone.SOON: sla.soon.ink, Tone.OVERDUE: sla.overdue.ink}
    return inks.get(tone, theme.colors.status.ok)


def paint_tone(painter: QPainter, box: QRectF, tone: Tone, theme: Theme) -> None:
    """The shape of a tone: circle, triangle, octagon, tick."""
    if tone in _PHASES:
        paint_sla_shape(painter, box, _PHASES[tone], tone_ink(theme, tone))
    elif tone is Tone.OK:
        theme.icons.paint(painter, box.center(), "check", theme.colors.status.ok, box.width() + 2)


def hatch(theme: Theme) -> QBrush:
    """The diagonal lines over what is provisional."""
    return QBrush(theme.colors.border.strong, Qt.BrushStyle.BDiagPattern)


def line_pen(theme: Theme, index: int, width: float) -> QPen:
    """The pen of a series with its own dash; tokens give dashes in px."""
    found = series(theme, index)
    pen = QPen(found.color, width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if found.dash:
        pen.setDashPattern([length / width for length in found.dash])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def marker_path(name: str) -> QPainterPath:
    """The marker of a series on the 12 unit box, its middle at (6, 6)."""
    if name == "plus":
        return _cross(upright=True)
    if name == "cross":
        return _cross(upright=False)
    known = {"circle": kit.disc, "square": kit.square, "triangle": kit.triangle, "diamond": kit.diamond}
    return known[name]()


def _cross(*, upright: bool) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRect(QRectF(-1.7, -6, 3.4, 12))
    path.addRect(QRectF(-6, -1.7, 12, 3.4))
    path = path.simplified()
    from PySide6.QtGui import QTransform

    turn = QTransform().translate(6, 6)
    return turn.map(path) if upright else turn.rotate(45).map(path)


def paint_marker(painter: QPainter, at: QPointF, size: float, index: int, theme: Theme) -> None:
    """One marker of a series, its middle at a point."""
    found = series(theme, index)
    painter.save()
    painter.translate(at.x() - size / 2, at.y() - size / 2)
    painter.scale(size / kit.BOX, size / kit.BOX)
    painter.fillPath(marker_path(found.marker), found.color)
    painter.restore()


def paint_swatch(painter: QPainter, box: QRectF, index: int, theme: Theme) -> None:
    """How a line looks, beside its name: a bit of it with its marker."""
    painter.setPen(line_pen(theme, index, 2))
    painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()))
    paint_marker(painter, box.center(), box.height() * 0.7, index, theme)
