"""A page of what is counted per day, as plain values: tiles, lines over time, tables, how it is counted. No widgets."""

from collections.abc import Callable
from datetime import datetime, tzinfo

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from desktop.models.reports.rows import FigureRow
from desktop.views.charts.data import Change, Line, TileData
from desktop.views.charts.numbers import joined, share_parts, trimmed

translate = QCoreApplication.translate
NOTHING = "–"
Parts = tuple[tuple[str, str], ...]


class DayTable(Struct, frozen=True, kw_only=True):
    """A table under its title; the first column names the row, the second stands for it."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[FigureRow, ...]


class DayView(Struct, frozen=True, kw_only=True):
    """A page: `note` says how it is counted; `lines`: over time in `zone`, None on a page without them."""

    tiles: tuple[TileData, ...]
    tables: tuple[DayTable, ...]
    note: str
    as_of: datetime | None
    lines: tuple[Line, ...] | None = None
    lines_title: str = ""
    zone: tzinfo | None = None


def tile_of(
    name: str, value: float | None, before: float | None, parts: Callable[[float], Parts], *,
    more: tuple[str, ...] = (), good: bool | None = None, n: int | None = None,
) -> TileData:  # fmt: skip
    """A tile with what it was before; `good`: whether more is better, None: neither."""
    change = None
    if value is not None and before is not None and parts(value) != parts(before):
        up = value > before
        words = joined(parts(abs(value - before)))
        if parts is share_parts:  # a percent of a percent would mean something else
            words = translate("Reports", "{0} puntos").format(trimmed(abs(value - before) * 100))
        change = Change(words, up=up, better=None if good is None else up == good)
    return TileData(name=name, value=() if value is None else parts(value), more=more, change=change, n=n)


def share_words(value: float | None) -> str:
    """A share in percent; a dash where there is none."""
    return NOTHING if value is None else f"{trimmed(100 * value)}\N{NO-BREAK SPACE}%"
