"""The file of a scheduled report: figures as its owner may see them, in the words and the locale it was given.

Called by the worker of scheduled reports. What always holds: every number comes from `store.metrics.figures`, which
every screen shows; text is never a formula.
"""

import asyncio
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

from backend_gateway.store import hydrate
from backend_gateway.store.conn import Conn
from backend_gateway.store.metrics import figures
from backend_gateway.store.metrics.figures import Filters
from backend_gateway.store.visible import Viewer
from protocol.files.book import Book, Cell, CellKind, Column, Table
from protocol.files.csv_file import write_csv
from protocol.files.file_locale import FileLocale
from protocol.files.xlsx_file import write_xlsx
from protocol.metric_series import MetricPoint
from protocol.metrics import AMOUNTS, SHARES, Figure
from protocol.report_schedules import Grouping, PutSchedule, ReportBody, ReportWords
from protocol.rules.permissions import Permission, can

_KINDS: Final[tuple[CellKind, ...]] = (
    "count", *(("seconds",) * 6), "share", "count", "count", "count", "count",
)  # fmt: skip
"""Of the columns HEADS names."""
Names = Mapping[Grouping, Mapping[int, str]]


async def tables_of(conn: Conn, viewer: Viewer, put: PutSchedule, since: date, until: date) -> list[Table]:
    """The whole first, then a table per grouping: a line for each group and figure."""
    report, words = put.report, put.words
    filters = _filters(viewer, report, since, until)
    told = [await figures.figure(conn, viewer, metric, filters) for metric in report.metrics]
    whole = Table(title=words.total, columns=_columns(words, ""), rows=tuple(_line(one, words) for one in told))
    names = await _names(conn)
    return [whole, *[await _grouped(conn, viewer, put, filters, by, names) for by in report.by]]


async def _grouped(conn: Conn, viewer: Viewer, put: PutSchedule, filters: Filters, by: Grouping, names: Names) -> Table:
    words, rows = put.words, list[tuple[Cell, ...]]()
    for metric in put.report.metrics:
        points = (await figures.series(conn, viewer, metric, filters, by)).points
        rows += [(_group(point, by, names, words), *_line(point.figure, words)) for point in points]
    title = words.groups.get(by, by)
    kind: CellKind = "date" if by == "day" else "text"
    return Table(title=title, columns=_columns(words, title, kind), rows=tuple(rows))


def _filters(viewer: Viewer, report: ReportBody, since: date, until: date) -> Filters:
    """Who may not see colleagues' figures gets their own, whatever was asked for."""
    agents: tuple[int, ...] | None = report.agents or None
    if not can(viewer, Permission.SEE_COLLEAGUES_REPORTS):
        agents = (viewer.user_id,)
    return Filters(
        since=since, until=until, teams=report.teams or None, agents=agents, numbers=report.numbers or None,
        tags=report.tags or None,
    )  # fmt: skip


def _columns(words: ReportWords, first: str, kind: CellKind = "text") -> tuple[Column, ...]:
    heads = tuple(Column(title, of) for title, of in zip(words.heads, _KINDS, strict=True))
    group = (Column(first, kind),) if first else ()
    return (*group, Column(words.figure), *heads)


def _line(figure: Figure, words: ReportWords) -> tuple[Cell, ...]:
    name = words.metrics.get(figure.metric, figure.metric)
    return (
        name, figure.n, *_times(figure), _share(figure), _total(figure), figure.waiting, sum(figure.beside.values()),
        figure.provisional,
    )  # fmt: skip


def _times(figure: Figure) -> Iterable[float | None]:
    """By both clocks; nothing is timed where there is no median."""
    for name in ("median_s", "p90_s", "mean_s"):
        for clock in (figure.business, figure.calendar):
            yield getattr(clock, name)


def _share(figure: Figure) -> float | None:
    if figure.metric.startswith("sla_"):
        return figure.met / figure.n if figure.n else None
    return figure.yes / figure.n if figure.metric in SHARES and figure.n else None


def _total(figure: Figure) -> float | None:
    if figure.amount is None:
        return None
    return figure.amount.total / 100 if AMOUNTS.get(figure.metric) == "cents" else figure.amount.total


def _group(point: MetricPoint, by: Grouping, names: Names, words: ReportWords) -> Cell:
    if by == "day":
        return point.day
    if by == "tag":
        return point.tag or words.nobody
    return names[by].get(point.id, str(point.id)) if point.id is not None else words.nobody


async def _names(conn: Conn) -> Names:
    people, teams, numbers = await hydrate.users(conn), await hydrate.teams(conn), await hydrate.numbers(conn)
    rows: Mapping[Grouping, Mapping[int, Any]] = {"agent": people, "team": teams, "number": numbers}
    return {by: {id_: row.name for id_, row in found.items()} for by, found in rows.items()}


async def write(path: Path, put: PutSchedule, tables: list[Table], lines: tuple[str, ...]) -> None:
    """Write it whole or not at all. Raises OSError."""
    book = Book(title=put.words.title, lines=lines, tables=tuple(tables))
    match put.format:
        case "csv":
            await asyncio.to_thread(write_csv, path, as_one(tables, put.words), put.style)
        case "xlsx":
            await asyncio.to_thread(write_xlsx, path, book)
        case "pdf":
            await asyncio.to_thread(_write_pdf, path, book, put.style)


def _write_pdf(path: Path, book: Book, style: FileLocale) -> None:
    from backend_gateway.actions.report_paper import write_pdf  # a large library, read by the first PDF

    write_pdf(path, book, style)


def as_one(tables: list[Table], words: ReportWords) -> Table:
    """All of them under each other: what a line is about stands in front, the whole's is called the total."""
    whole, *groups = tables
    if not groups:
        return whole
    head = " / ".join(table.title for table in groups)
    rows: list[tuple[Cell, ...]] = [(words.total, *row) for row in whole.rows]
    rows += [row for table in groups for row in table.rows]
    kind: CellKind = "date" if len(groups) == 1 and groups[0].columns[0].kind == "date" else "text"
    return Table(title=whole.title, columns=(Column(head, kind), *whole.columns), rows=tuple(rows))


def about(put: PutSchedule, since: date, until: date) -> tuple[str, ...]:
    """What stands on the cover: the days it is about."""
    return (days(put.style, since, until),)


def days(style: FileLocale, since: date, until: date) -> str:
    """`16/11/2026 – 22/11/2026`."""
    return style.day(since) if since == until else f"{style.day(since)} – {style.day(until)}"
