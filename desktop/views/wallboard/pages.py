"""Lays out and paints one page of a wall-board: now, people, teams, today, or that nothing is known.

Called by `canvas`. Sizes are in px of the design; a wider or higher screen has more room, not larger letters.
"""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter

from desktop.models.wall import DueRow, Page, Room, breached, due_rows, figure, people_rows, team_rows
from desktop.store.wall import WallState
from desktop.views.charts.numbers import number
from desktop.views.delegates.painting import SlaPhase, draw_line, isolate, painting, stroke_round
from desktop.views.wallboard.look import (
    BOTTOM,
    GAP,
    HEADER,
    LABEL,
    MARGIN_X,
    NAME,
    RADIUS,
    ROW,
    ROWS_TOP,
    SECTION_TOP,
    SMALL,
    STALE,
    TILE,
    TILES_TOP,
    Look,
)
from desktop.views.wallboard.paint import (
    COLUMN,
    RIGHT,
    fitting,
    paint_hairline,
    paint_person,
    paint_row,
    paint_section,
    paint_tile,
)
from desktop.views.wallboard.tiles import WallTile, now_tiles, today_tiles
from desktop.views.wallboard.words import clock_words, left_words, stale_words, waited_words, zone_of
from protocol.wallboard import Wallboard

translate = QCoreApplication.translate
_BETWEEN = 64
_PHASES = {"on_time": SlaPhase.ON_TIME, "soon": SlaPhase.SOON, "overdue": SlaPhase.OVERDUE}


def room_of(size: QSizeF) -> Room:
    """How many rows fit on a screen of this design size."""
    bottom = size.height() - BOTTOM
    return Room(short=max(1, int((bottom - ROWS_TOP) // ROW)), long=max(1, int((bottom - _list_top()) // ROW)))


def paint_page(
    painter: QPainter, size: QSizeF, page: Page, wall: Wallboard, now: datetime, look: Look, *, turned: bool
) -> None:
    """One page of a board that is fresh enough."""
    if page.kind == "now":
        _paint_now(painter, size, wall, now, look, turned=turned)
    elif page.kind == "people":
        _paint_people(painter, size, wall, page.part, look)
    elif page.kind == "teams":
        _paint_teams(painter, size, wall, page.part, now, look)
    else:
        _paint_today(painter, size, wall, look)


def _paint_now(painter: QPainter, size: QSizeF, wall: Wallboard, now: datetime, look: Look, *, turned: bool) -> None:
    tiles = now_tiles(wall, now, breached(wall, now))
    for box, tile in zip(_grid(size, TILES_TOP, TILE, 3), tiles, strict=True):
        paint_tile(painter, box, tile, look, turned=turned and tile.breach)
    left, right = _columns(size)
    room = room_of(size).short
    _column(painter, left, SECTION_TOP, translate("Wall", "Por vencer"), look)
    rows = due_rows(wall, now)[:room]
    for at, row in enumerate(rows):
        _paint_due(painter, _line(painter, left, ROWS_TOP, at, look), row, look)
    if not rows:
        _say(painter, _line(painter, left, ROWS_TOP, 0, look), translate("Wall", "Nada por vencer"), look)
    _column(painter, right, SECTION_TOP, translate("Wall", "Equipo"), look)
    people = people_rows(wall)[:room]
    for at, person in enumerate(people):
        paint_person(painter, _line(painter, right, ROWS_TOP, at, look), person, look)
    if not people:
        _say(painter, _line(painter, right, ROWS_TOP, 0, look), translate("Wall", "Nadie conectado"), look)


def _paint_due(painter: QPainter, box: QRectF, row: DueRow, look: Look) -> None:
    name = isolate(row.who) if row.who else translate("Wall", "En cola")
    more = row.team if not row.who and row.team else ""
    if not more and row.case_number is not None:
        more = translate("Wall", "caso {0}").format(row.case_number)
    paint_row(painter, box, _PHASES[row.haste], name, more, (left_words(row.left_s),), look)


def _paint_people(painter: QPainter, size: QSizeF, wall: Wallboard, part: int, look: Look) -> None:
    room, rows = room_of(size).long, people_rows(wall)
    shown = rows[2 * room * part : 2 * room * (part + 1)]
    name = translate("Wall", "Equipo · {0} disponibles de {1}")
    here = [row for row in rows if row.state != "offline"]
    free = sum(1 for row in here if row.state == "available")
    columns = _columns(size)
    whole = QRectF(columns[0].left(), 0, columns[1].right() - columns[0].left(), 0)
    _column(painter, whole, _list_top() - (ROWS_TOP - SECTION_TOP), name.format(number(free), number(len(here))), look)
    for at, row in enumerate(shown):
        paint_person(painter, _line(painter, columns[at // room], _list_top(), at % room, look), row, look)


def _paint_teams(painter: QPainter, size: QSizeF, wall: Wallboard, part: int, now: datetime, look: Look) -> None:
    room = room_of(size).long
    whole = QRectF(MARGIN_X, 0, size.width() - 2 * MARGIN_X, 0)
    top = _list_top()
    head = top - (ROWS_TOP - SECTION_TOP)
    _column(painter, whole, head, translate("Wall", "Equipos"), look)
    _values(painter, whole, head, (translate("Wall", "esperan"), translate("Wall", "la más larga")), look)
    for at, row in enumerate(team_rows(wall, now)[room * part : room * (part + 1)]):
        name = isolate(row.name) if row.name else translate("Wall", "Sin equipo")
        more = translate("Wall", "{0} fuera de plazo").format(number(row.breached)) if row.breached else ""
        longest = waited_words(row.oldest_s) if row.oldest_s is not None else ""
        line = _line(painter, whole, top, at, look)
        paint_row(painter, line, _PHASES[row.haste], name, more, (number(row.us), longest), look)


def _values(painter: QPainter, column: QRectF, top: float, names: tuple[str, ...], look: Look) -> None:
    """The names of values in columns, each over its own."""
    for at, name in enumerate(reversed(names)):
        right = column.right() - at * COLUMN
        box = QRectF(right - COLUMN, top, COLUMN, HEADER - 24)
        draw_line(painter, box, name, look.font(SMALL), look.ink.label, RIGHT)


def _paint_today(painter: QPainter, size: QSizeF, wall: Wallboard, look: Look) -> None:
    foot = QRectF(MARGIN_X, size.height() - BOTTOM - 52, size.width() - 2 * MARGIN_X, 52)
    high = (foot.top() - 12 - TILES_TOP - GAP) / 2
    tiles: tuple[WallTile, ...] = today_tiles(wall)
    boxes = [*_grid(size, TILES_TOP, high, 3), *_grid(size, TILES_TOP + high + GAP, high, 3)]
    for box, tile in zip(boxes, tiles, strict=True):
        paint_tile(painter, box, tile, look)
    told = figure(wall, "first_response")
    at = told.as_of if told is not None and told.as_of is not None else wall.board.as_of
    words = translate("Wall", "Hoy · datos hasta las {0}").format(clock_words(at, zone_of(wall)))
    draw_line(painter, foot, words, look.font(SMALL), look.ink.label)


def paint_stale(painter: QPainter, size: QSizeF, state: WallState, now: datetime, look: Look) -> None:
    """In place of every figure: since when nothing is known, and what happens next."""
    box = QRectF(MARGIN_X, TILES_TOP, size.width() - 2 * MARGIN_X, size.height() - TILES_TOP - MARGIN_X + 10)
    warn = look.theme.colors.sla.soon.ink
    with painting(painter):
        stroke_round(painter, box, RADIUS, warn, 4, fill=look.ink.tile)
    title, hints, tries = stale_words(state, now)
    left, y = box.left() + 77, box.center().y() - 155
    device = painter.device()
    ratio = (device.devicePixelRatioF() if device is not None else 1.0) * painter.transform().m11()
    icon = look.theme.icons.pixmap("unplug", warn, STALE, max(ratio, 0.5), stroke=9)
    painter.drawPixmap(QPointF(left, y - STALE / 2), icon)
    line = QRectF(left + 150, y - 75, box.right() - left - 190, 150)
    draw_line(painter, line, title, fitting(title, line.width(), STALE, look, 700), look.ink.text)
    y += 98
    for hint in hints:
        room = box.right() - left - 40
        draw_line(painter, QRectF(left, y, room, 84), hint, fitting(hint, room, NAME, look), look.ink.text)
        y += 84
    draw_line(painter, QRectF(left, y + 30, box.right() - left - 40, 70), tries, look.font(LABEL), look.ink.label)


def _say(painter: QPainter, box: QRectF, words: str, look: Look) -> None:
    draw_line(painter, box, words, look.font(LABEL), look.ink.label)


def _list_top() -> int:
    return TILES_TOP + ROWS_TOP - SECTION_TOP


def _grid(size: QSizeF, top: float, high: float, count: int) -> list[QRectF]:
    wide = (size.width() - 2 * MARGIN_X - (count - 1) * GAP) / count
    return [QRectF(MARGIN_X + at * (wide + GAP), top, wide, high) for at in range(count)]


def _columns(size: QSizeF) -> tuple[QRectF, QRectF]:
    wide = (size.width() - 2 * MARGIN_X - _BETWEEN) / 2
    return QRectF(MARGIN_X, 0, wide, 0), QRectF(MARGIN_X + wide + _BETWEEN, 0, wide, 0)


def _column(painter: QPainter, column: QRectF, top: float, name: str, look: Look) -> None:
    paint_section(painter, QRectF(column.left(), top, column.width(), HEADER - 24), name, look)


def _line(painter: QPainter, column: QRectF, top: float, at: int, look: Look) -> QRectF:
    """The box of a row, with the hairline over it."""
    y = top + at * ROW
    paint_hairline(painter, column.left(), column.right(), y, look)
    return QRectF(column.left(), y, column.width(), ROW)
