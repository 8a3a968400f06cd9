"""Paints the parts of a wall-board in px of the design: head, tiles, rows, blocks of load, dots of the pages.

Every function takes (painter, place, value, look) and leaves the painter as it found it; the painter is scaled already.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from desktop.i18n.routing_words import places
from desktop.models.wall import PersonRow
from desktop.views.charts.numbers import Parts
from desktop.views.charts.sparkline import paint_sparkline
from desktop.views.delegates.painting import (
    PresenceState,
    SlaPhase,
    draw_line,
    draw_text,
    fill_round,
    isolate,
    painting,
    stroke_round,
    text_width,
)
from desktop.views.delegates.painting.sla import sla_ink
from desktop.views.sidebar.blocks import paint_brand_mark
from desktop.views.wallboard.look import (
    FIGURE,
    LABEL,
    NAME,
    PRESENCE,
    RADIUS,
    SHAPE,
    SMALL,
    Look,
)
from desktop.views.wallboard.marks import paint_phase, paint_state
from desktop.views.wallboard.tiles import WallTile

RIGHT = Qt.AlignmentFlag.AlignRight
COLUMN = 320
"""Between the right ends of values that stand in columns."""
_PAD, _TILE_PAD = 40, 41
_BLOCK, _BLOCK_HIGH, _BLOCK_GAP = 20, 52, 6
_MOST_BLOCKS = 10
_PLACE = 100
_PARTS_GAP = 20
_TREND = 2.4


def paint_head(painter: QPainter, box: QRectF, title: str, age: str, clock: str, look: Look, *, live: bool) -> None:
    """Mark, whose board it is, whether it is live, what time it is."""
    ink = look.ink
    side = 72
    paint_brand_mark(painter, QRectF(box.left(), box.center().y() - side / 2, side, side), look.theme)
    big, label = look.font(NAME, 600), look.font(LABEL)
    clock_wide = text_width(clock, big)
    draw_line(painter, box, clock, big, ink.text, RIGHT)
    right = box.right() - clock_wide - 64
    age_wide = text_width(age, label)
    draw_line(painter, QRectF(right - age_wide, box.top(), age_wide, box.height()), age, label, ink.label)
    dot = QPointF(right - age_wide - 42, box.center().y())
    state = PresenceState.AVAILABLE if live else PresenceState.OFFLINE
    paint_state(painter, dot, state, look.theme, 36)
    left = box.left() + side + 25
    draw_line(painter, QRectF(left, box.top(), dot.x() - 50 - left, box.height()), title, big, ink.text)


def paint_tile(painter: QPainter, box: QRectF, tile: WallTile, look: Look, *, turned: bool = False) -> None:
    """Name, figure with its units, the line under it, the shape of what it says. `turned`: a breach, just now."""
    ink = look.ink
    text, label = (ink.breach_text, ink.breach_text) if turned else (ink.text, ink.label)
    with painting(painter):
        ground = ink.breach_fill if turned else ink.tile
        edge = ink.breach_fill if tile.alarm or turned else ink.border
        stroke_round(painter, box, RADIUS, edge, 5 if tile.alarm else 3, fill=ground)
    left, right = box.left() + _PAD, box.right() - _TILE_PAD
    draw_line(painter, QRectF(left, box.top() + 22, right - left, 72), tile.name, look.font(LABEL), label)
    _paint_trend(painter, QRectF(right - 170, box.top() + 28, 170, 60), tile, look)
    foot = QRectF(left, box.bottom() - 62, right - left, 46)
    draw_line(painter, foot, tile.foot, look.font(SMALL), label)
    room = right - left
    if tile.phase is not None:
        room -= SHAPE + 24
        shape = QRectF(right - SHAPE, box.bottom() - 78 - SHAPE, SHAPE, SHAPE)
        paint_phase(painter, shape, tile.phase, look.theme, text if turned else None)
    paint_parts(
        painter, QPointF(left, box.bottom() - 86), room, tile.parts, look, look.quiet if tile.few else text, label
    )


def _paint_trend(painter: QPainter, box: QRectF, tile: WallTile, look: Look) -> None:
    """How the day went, beside the name: the kit's line, as much larger as a wall is than a tile."""
    with painting(painter):
        painter.translate(box.topLeft())
        painter.scale(_TREND, _TREND)
        paint_sparkline(painter, QRectF(0, 0, box.width() / _TREND, box.height() / _TREND), tile.trend, look.theme)


def paint_parts(
    painter: QPainter, at: QPointF, room: float, parts: Parts, look: Look, color: QColor, unit_color: QColor
) -> None:
    """A figure on its baseline, as large as the room allows, with its units small after it."""
    size = FIGURE
    while size > LABEL and _parts_wide(parts, look, size) > room:
        size -= 8
    left = at.x()
    for figure, unit in parts:
        font = look.font(size, 700)
        painter.setFont(font)
        painter.setPen(color)
        draw_text(painter, QPointF(left - QFontMetricsF(font).leftBearing(figure[0]) * 0.8, at.y()), figure)
        left += text_width(figure, font) + _PARTS_GAP
        if unit:
            small = look.font(LABEL)
            painter.setFont(small)
            painter.setPen(unit_color)
            draw_text(painter, QPointF(left, at.y()), unit)
            left += text_width(unit, small) + _PARTS_GAP


def _parts_wide(parts: Parts, look: Look, size: int) -> float:
    units = sum(text_width(unit, look.font(LABEL)) + _PARTS_GAP for _, unit in parts if unit)
    return units + sum(text_width(figure, look.font(size, 700)) + _PARTS_GAP for figure, _ in parts) - _PARTS_GAP


def fitting(text: str, room: float, size: int, look: Look, weight: int = 400) -> QFont:
    """The font of this size, or as much smaller as a longer language needs; never below the foot of a tile."""
    while size > SMALL and text_width(text, look.font(size, weight)) > room:
        size -= 2
    return look.font(size, weight)


def paint_section(painter: QPainter, box: QRectF, name: str, look: Look) -> None:
    """What a column of rows is about."""
    draw_line(painter, box, name, look.font(LABEL), look.ink.label)


def paint_hairline(painter: QPainter, left: float, right: float, y: float, look: Look) -> None:
    """Over each row."""
    painter.fillRect(QRectF(left, y - 1, right - left, 2), look.ink.hairline)


def paint_row(
    painter: QPainter, box: QRectF, phase: SlaPhase, name: str, more: str, values: tuple[str, ...], look: Look
) -> None:
    """Shape, name with what tells it apart, and values in columns at the right; the name gives way."""
    shape = QRectF(box.left() + 3, box.center().y() - SHAPE / 2 + 3, SHAPE - 6, SHAPE - 6)
    paint_phase(painter, shape, phase, look.theme)
    strong = look.font(NAME, 600)
    left, right = box.left() + 115, box.right()
    for value in reversed(values):
        draw_line(painter, QRectF(left, box.top(), right - left, box.height()), value, strong, look.ink.text, RIGHT)
        right -= COLUMN if len(values) > 1 else text_width(value, strong) + 30
    used = draw_line(painter, QRectF(left, box.top(), right - left, box.height()), name, strong, look.ink.text)
    rest = QRectF(left + used + 22, box.top() + 6, right - left - used - 22, box.height())
    if more and text_width(more, look.font(SMALL)) <= rest.width():
        draw_line(painter, rest, more, look.font(SMALL), look.ink.label)


def paint_person(painter: QPainter, box: QRectF, row: PersonRow, look: Look) -> None:
    """Presence, first name, what they carry."""
    center = QPointF(box.left() + 30, box.center().y())
    paint_state(painter, center, PresenceState(row.state), look.theme, PRESENCE)
    right = box.right() - _paint_load(painter, box, row, look) - 24
    left = box.left() + 89
    name = QRectF(left, box.top(), right - left, box.height())
    draw_line(painter, name, isolate(row.name), look.font(NAME, 600), look.ink.text)


def _paint_load(painter: QPainter, box: QRectF, row: PersonRow, look: Look) -> float:
    """Blocks of their places, filled by what they carry; in figures where blocks would not tell. The width used."""
    over = row.points > row.places * _PLACE
    wide = 0.0
    if row.places > _MOST_BLOCKS or over:
        words = f"{places(row.points)}/{row.places}"
        color = sla_ink(SlaPhase.OVERDUE, look.theme).ink if over else look.ink.text
        wide = text_width(words, look.font(LABEL, 600)) + 24
        draw_line(painter, QRectF(box), words, look.font(LABEL, 600), color, RIGHT)
    if row.places > _MOST_BLOCKS:
        return wide
    right = box.right() - wide
    left = right - row.places * (_BLOCK + _BLOCK_GAP) + _BLOCK_GAP
    top = box.center().y() - _BLOCK_HIGH / 2
    with painting(painter):
        for at in range(row.places):
            block = QRectF(left + at * (_BLOCK + _BLOCK_GAP), top, _BLOCK, _BLOCK_HIGH)
            if look.theme.is_high_contrast:
                stroke_round(painter, block, 5, look.ink.border, 2)
            else:
                fill_round(painter, block, 5, look.ink.border)
            filled = min(max(row.points - at * _PLACE, 0), _PLACE) / _PLACE
            if filled:
                high = _BLOCK_HIGH * filled
                full = QRectF(block.left(), block.bottom() - high, _BLOCK, high)
                fill_round(painter, full, 5, look.theme.colors.accent.fill)
    return right - left + wide


def paint_dots(painter: QPainter, center: QPointF, count: int, at: int, look: Look, *, held: bool) -> None:
    """Which of the pages this is; a bar instead of the dot while it is held."""
    gap = 28
    left = center.x() - (count - 1) * gap / 2
    with painting(painter):
        for place in range(count):
            wide = 22 if place == at and held else 10
            color = look.ink.text if place == at else look.ink.border
            fill_round(painter, QRectF(left + place * gap - wide / 2, center.y() - 5, wide, 10), 5, color)
