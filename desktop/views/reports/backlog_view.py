"""What the page of the backlog shows: how it stands, over time, by age, each day at the same hour.

Called by `day_page`. No widgets. What is a level is never summed, and is compared at the same hour.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from desktop.models.reports.backlog import Standing, standing
from desktop.models.reports.period import company_zone
from desktop.models.reports.rows import FigureRow
from desktop.store.store import Store
from desktop.views.charts.data import Line, TileData
from desktop.views.charts.numbers import count_parts, number
from desktop.views.reports.day_view import DayTable, DayView, share_words, tile_of
from desktop.views.reports.telling import day_words
from protocol.files.book import Cell, ChartOf, Column, Table
from protocol.levels import LevelPoint, LevelSeries

translate = QCoreApplication.translate


def backlog_view(told: LevelSeries, before: LevelSeries | None, store: Store) -> DayView:
    """Tiles of the newest mark, a line for each part of it, its ages, a row a day."""
    zone = company_zone(store)
    found = standing(told.points, before.points if before is not None else (), zone)
    return DayView(
        tiles=_tiles(found, zone), lines=_lines(told.points), tables=_tables(found, zone), note=_note(told.points),
        lines_title=translate("DayPages", "Pendiente"), as_of=found.last.at if found is not None else None,
        zone=zone,
    )  # fmt: skip


def backlog_table(told: LevelSeries, zone: tzinfo | None) -> Table:
    """Every mark, for files."""
    heads = (translate("DayPages", "Día"), translate("DayPages", "Hora"))
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (at.date(), f"{at:%H:%M}", *_counts(point)) for point in told.points if (at := point.at.astimezone(zone))
    )
    columns = (Column(heads[0], "date"), Column(heads[1]), *(Column(name, "count") for name in _names()))
    chart = ChartOf("line", (2, 3, 4))
    return Table(title=translate("DayPages", "Pendiente"), columns=columns, rows=rows, chart=chart)


def _tiles(found: Standing | None, zone: tzinfo | None) -> tuple[TileData, ...]:
    last = found.last if found is not None else None
    was = found.before if found is not None else None
    when = (_moment(last.at, zone),) if last is not None else ()
    highest = found.highest if found is not None else None
    peak = (_moment(highest.at, zone),) if highest is not None else ()
    named = (
        ("open", translate("DayPages", "Pendiente"), when), ("us", translate("DayPages", "Esperan respuesta"), ()),
        ("breached", translate("DayPages", "Fuera de plazo"), ()),
        ("unanswered_long", translate("DayPages", "Sin responder +24 h"), (translate("DayPages", "meta 0"),)),
    )  # fmt: skip
    tiles = [
        tile_of(name, _of(last, key), _of(was, key), count_parts, more=more, good=False) for key, name, more in named
    ]
    long = last.unanswered_long if last is not None else 0
    tiles[-1] = replace(tiles[-1], alarm=long > 0)
    return (*tiles, tile_of(translate("DayPages", "Lo más alto"), _of(highest, "open"), None, count_parts, more=peak))


def _of(point: LevelPoint | None, key: str) -> float | None:
    return None if point is None else float(getattr(point, key))


def _lines(points: Sequence[LevelPoint]) -> tuple[Line, ...]:
    at = [point.at.timestamp() for point in points]
    parts = (
        (translate("DayPages", "por responder"), [point.us for point in points]),
        (translate("DayPages", "del cliente"), [point.customer for point in points]),
        (translate("DayPages", "pospuestas"), [point.snoozed for point in points]),
    )
    return tuple(Line(name, at, values, series=series) for series, (name, values) in enumerate(parts)) if at else ()


def _tables(found: Standing | None, zone: tzinfo | None) -> tuple[DayTable, ...]:
    if found is None:
        return ()
    hour = f"{found.last.at.astimezone(zone):%H:%M}"
    each = DayTable(
        title=translate("DayPages", "Cada día a las {0}").format(hour), heads=(translate("DayPages", "Día"), *_names()),
        rows=tuple(_row(point, zone) for point in found.daily),
    )  # fmt: skip
    return (each, _ages(found, zone)) if found.last.open else (each,)


def _row(point: LevelPoint, zone: tzinfo | None) -> FigureRow:
    cells = (day_words(point.at.astimezone(zone).date(), year=True), *map(number, _counts(point)))
    return FigureRow(key=None, cells=cells)


def _ages(found: Standing, zone: tzinfo | None) -> DayTable:
    """How long the open ones have been open."""
    names = (
        translate("DayPages", "hasta 1 h"), translate("DayPages", "de 1 a 4 h"), translate("DayPages", "de 4 a 24 h"),
        translate("DayPages", "de 1 a 3 días"), translate("DayPages", "de 3 a 7 días"),
        translate("DayPages", "más de 7 días"),
    )  # fmt: skip
    heads = (
        translate("DayPages", "Abiertas desde hace"),
        translate("DayPages", "Casos"),
        translate("DayPages", "Parte"),
    )
    rows = tuple(
        FigureRow(key=None, cells=(name, number(n), share_words(n / found.last.open)))
        for name, n in zip(names, found.last.ages, strict=False)
    )
    title = translate("DayPages", "Por antigüedad, {0}").format(_moment(found.last.at, zone))
    return DayTable(title=title, heads=heads, rows=rows)


def _names() -> tuple[str, ...]:
    return (
        translate("DayPages", "Pendiente"), translate("DayPages", "Por responder"),
        translate("DayPages", "Del cliente"),
        translate("DayPages", "De otra área"), translate("DayPages", "Pospuestas"), translate("DayPages", "En la cola"),
        translate("DayPages", "Por vencer"), translate("DayPages", "Fuera de plazo"), translate("DayPages", "+24 h"),
    )  # fmt: skip


def _counts(point: LevelPoint) -> tuple[int, ...]:
    return (
        point.open, point.us, point.customer, point.colleague, point.snoozed, point.queued, point.at_risk,
        point.breached, point.unanswered_long,
    )  # fmt: skip


def _moment(at: datetime, zone: tzinfo | None) -> str:
    there = at.astimezone(zone)
    return f"{day_words(there.date())}, {there:%H:%M}"


def _note(points: Sequence[LevelPoint]) -> str:
    note = translate(
        "DayPages",
        "Lo que estaba abierto en cada momento, visto cada cinco minutos: nunca se suma, y se compara con la misma hora"
        " de otro día. Por vencer y fuera de plazo son de cualquier plazo del caso.",
    )
    if any(point.restated for point in points):
        note += " " + translate("DayPages", "Algo de entonces se supo después y ya está corregido.")
    return note
