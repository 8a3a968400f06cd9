"""What a file of a report holds, before it is CSV, XLSX or PDF: tables of typed cells, already worded, their charts.

Made by the reports screen, written by `csv_file`, `xlsx_file` and `pdf_file`. Durations are seconds, shares 0..1.
"""

from datetime import date
from typing import Literal

from msgspec import Struct

Cell = str | float | int | date | None
CellKind = Literal["text", "count", "seconds", "share", "date"]


class Column(Struct, frozen=True):
    """A column: its title and what its cells are. None is an empty cell in any of them."""

    title: str
    kind: CellKind = "text"


class ChartOf(Struct, frozen=True):
    """A chart of a table: the first column along, these columns up."""

    kind: Literal["line", "column"]
    columns: tuple[int, ...]


class Table(Struct, frozen=True, kw_only=True):
    """Rows under columns; `notes` stand below it where there is room for them."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    notes: tuple[str, ...] = ()
    chart: ChartOf | None = None


class Book(Struct, frozen=True, kw_only=True):
    """A whole report: `lines` tell period, filters, clock, how new it is and how it is calculated."""

    title: str
    lines: tuple[str, ...]
    tables: tuple[Table, ...]
