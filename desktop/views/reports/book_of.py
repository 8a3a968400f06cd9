"""From what is on the screen to what a file holds: tables of typed cells, and the page of a PDF.

The same words as on the screen; figures as numbers, so that a spreadsheet can go on with them.
"""

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from desktop.i18n.metric_formulas import formula
from desktop.i18n.metric_words import aggregate_name, clock_name, group_name, label_name, metric_name, result_name
from desktop.models.reports.choice import Choice
from desktop.models.reports.gathering import Gathered, Row
from desktop.models.reports.pages import Clock, kind_of, timing, value_of
from desktop.models.reports.pdf_file import Paper, PaperBands, PaperTable, PaperTile, PaperTrend
from desktop.models.reports.period import Days
from desktop.store.report_query import Cut
from desktop.store.store import Store
from desktop.views.charts.numbers import joined, number
from desktop.views.delegates.painting import bare
from desktop.views.reports.figure_page import band_names
from desktop.views.reports.telling import (
    as_of_words,
    cell,
    columns,
    day_words,
    days_words,
    filter_words,
    group_key,
    main_name,
    measure_of,
    ordered,
    raw,
    short_told,
)
from desktop.views.reports.tiles import FigureTile
from desktop.views.reports.trend import steps
from protocol.files.book import Book, CellKind, ChartOf, Column, Table
from protocol.metric_series import SeriesBy
from protocol.metrics import AMOUNTS, Figure, MetricCase

translate = QCoreApplication.translate
_CLOCKS: tuple[Clock, ...] = ("business", "calendar")
_TIMED = {"median", "p90", "mean"}


def lines_about(choice: Choice, days: Days, as_of: datetime | None, store: Store, now: datetime) -> tuple[str, ...]:
    """Period, clock, filters, how new it is."""
    about = [days_words(days.since, days.until), clock_name(choice.clock), *filter_words(choice, store)]
    return (" · ".join(about), *((as_of_words(as_of, now),) if as_of is not None else ()))


def kind_of_cell(metric: str, key: str) -> CellKind:
    """How a spreadsheet takes a column."""
    if key in {"kept", "share"}:
        return "share"
    return "seconds" if key in _TIMED and kind_of(metric) == "time" else "count"


def _heads(metric: str, first: Column) -> tuple[Column, ...]:
    found = [first]
    for key in columns(metric):
        kind = kind_of_cell(metric, key)
        clocks = _CLOCKS if kind == "seconds" else (None,)
        for clock in clocks:
            name = aggregate_name(key) if clock is None else f"{aggregate_name(key)} ({clock_name(clock).lower()})"
            found.append(Column(name, kind))
    return tuple(found)


def _cells(figure: Figure) -> tuple[float | None, ...]:
    """The figures of a line, by both clocks; money in its currency's units."""
    found: list[float | None] = []
    cents = AMOUNTS.get(figure.metric) == "cents"
    for key in columns(figure.metric):
        timed = kind_of_cell(figure.metric, key) == "seconds"
        for clock in _CLOCKS if timed else ("business",):
            value = raw(figure, key, clock)
            money = cents and value is not None and key in {*_TIMED, "total"}
            found.append(value / 100 if money and value is not None else value)
    return tuple(found)


def cut_table(metric: str, by: SeriesBy, cuts: Sequence[Cut], choice: Choice, store: Store) -> Table:
    """A figure cut by something; times in their order, groups as on the screen."""
    timed = by in {"day", "week", "month"}
    first = Column(group_name(by), "date" if timed else "text")
    rows = cuts if timed else ordered(cuts, choice, store)
    return Table(
        title=group_name(by), columns=_heads(metric, first), chart=_chart(metric, timed=timed),
        rows=tuple(
            (cut.key if isinstance(cut.key, date) else bare(group_key(by, cut.key, store)), *_cells(cut.figure))
            for cut in rows
        ),
    )  # fmt: skip


def _chart(metric: str, *, timed: bool) -> ChartOf:
    """Median and p90 by open hours stand in columns 2 and 4; a share in 2; a count in 1."""
    kind = kind_of(metric)
    places = (2, 4) if kind == "time" else (1,) if kind == "volume" else (2,)
    return ChartOf("line" if timed else "column", places)


def whole_table(figures: Sequence[Figure]) -> Table:
    """Figures of any kind, a line each."""
    heads = (
        Column(translate("Reports", "Cifra")), Column(aggregate_name("n"), "count"),
        *(
            Column(f"{aggregate_name(key)} ({clock_name(clock).lower()})", "seconds")
            for key in ("median", "p90", "mean") for clock in _CLOCKS
        ),
        Column(translate("Reports", "Parte"), "share"), Column(translate("Reports", "Total"), "count"),
        Column(translate("Reports", "Sin terminar"), "count"), Column(aggregate_name("beside"), "count"),
        Column(translate("Reports", "Provisionales"), "count"), Column(translate("Reports", "Definición"), "text"),
    )  # fmt: skip
    return Table(
        title=translate("Reports", "Cifras"), columns=heads, rows=tuple(_whole(one) for one in figures),
        notes=tuple(f"{metric_name(one.metric)}: {formula(one.metric)}" for one in figures),
    )  # fmt: skip


def _whole(figure: Figure) -> tuple[str | float | None, ...]:
    timed, kind = kind_of(figure.metric) == "time", kind_of(figure.metric)
    times = [raw(figure, key, clock) if timed else None for key in ("median", "p90", "mean") for clock in _CLOCKS]
    part = value_of(figure, "business") if kind in {"promise", "share"} else None
    total = figure.amount.total if kind == "amount" and figure.amount is not None else None
    cents = AMOUNTS.get(figure.metric) == "cents" and total is not None
    definitions = ", ".join(str(one) for one in figure.definitions or (figure.definition,))
    return (
        metric_name(figure.metric), figure.n, *times, part, total / 100 if cents and total is not None else total,
        figure.waiting, sum(figure.beside.values()), figure.provisional, definitions,
    )  # fmt: skip


def bands_table(figure: Figure) -> Table:
    """How many fall into each band, by both clocks."""
    names = band_names()
    rows = zip(names, figure.business.bands, figure.calendar.bands, strict=True)
    heads = (Column(translate("Reports", "Minutos")), *(Column(clock_name(clock), "count") for clock in _CLOCKS))
    return Table(
        title=translate("Reports", "Distribución"), columns=heads, rows=tuple(rows), chart=ChartOf("column", (1,))
    )


def case_table(metric: str, cases: Sequence[MetricCase], store: Store, zone_now: datetime) -> Table:
    """The cases behind a number. Customers stand in it with the name they are known by here, if they are."""
    heads = (
        Column(translate("Reports", "Caso")), Column(translate("Reports", "Cliente")),
        Column(translate("Reports", "Resultado")), Column(translate("Reports", "Día"), "date"),
        Column(translate("Reports", "Hora")), Column(translate("Reports", "Equipo")),
        Column(translate("Reports", "Agente")), *(Column(clock_name(clock), "seconds") for clock in _CLOCKS),
        Column(translate("Reports", "Valor"), "count"), Column(translate("Reports", "Motivo")),
        Column(translate("Reports", "Fuera de horario")), Column(translate("Reports", "Provisional")),
    )  # fmt: skip
    rows = tuple(_case(metric, one, store, zone_now) for one in cases)
    return Table(title=translate("Reports", "Casos"), columns=heads, rows=rows)


def _case(
    metric: str, case: MetricCase, store: Store, zone_now: datetime
) -> tuple[str | float | int | date | None, ...]:
    row, at = store.rows.get(case.conversation_id), case.at.astimezone(zone_now.tzinfo)
    yes = translate("Reports", "sí")
    cents = AMOUNTS.get(metric) == "cents" and case.amount is not None  # type: ignore[call-overload]
    return (
        str(case.case_number), row.name if row is not None else case.customer, result_name(case.result, metric),
        at.date(), at.strftime("%H:%M"),
        bare(group_key("team", case.team_id, store)) if case.team_id is not None else "",
        bare(group_key("agent", case.agent_id, store)) if case.agent_id is not None else "", case.business_s,
        case.calendar_s, case.amount / 100 if cents and case.amount is not None else case.amount,
        label_name(metric, case.label) if case.label else "",
        yes if case.out_of_hours else "", yes if case.provisional else "",
    )  # fmt: skip


def book_of(title: str, lines: tuple[str, ...], figures: Sequence[Figure], tables: Sequence[Table]) -> Book:
    """A workbook: how everything is calculated on its cover."""
    formulas = tuple(f"{metric_name(one.metric)}: {formula(one.metric)}" for one in figures)
    return Book(title=title, lines=(*lines, "", *formulas), tables=(whole_table(figures), *tables))


# ------------------------------------------------------------------------------------------------------------- paper


def paper_of_figure(data: Gathered, tiles: Sequence[FigureTile], store: Store, now: datetime, company: str) -> Paper:
    """The one-pager of a figure, as the screen shows it."""
    figure, choice = data.figure, data.choice
    if not isinstance(figure, Figure):
        raise TypeError("A page of paper needs a figure.")
    groups = data.groups if isinstance(data.groups, list) else []
    return Paper(
        title=metric_name(choice.metric), lines=lines_about(choice, data.days, figure.as_of, store, now),
        tiles=tuple(PaperTile(one.data.name, joined(one.data.value) or "–", one.told()) for one in tiles),
        trend=_paper_trend(data), bands=_paper_bands(figure, choice.clock),
        table=_paper_table(figure, groups, choice, store), notes=_paper_notes(figure), foot=f"Relevo · {company}",
    )  # fmt: skip


def _paper_trend(data: Gathered) -> PaperTrend | None:
    if not isinstance(data.trend, list) or not data.trend:
        return None
    metric, clock = data.choice.metric, data.choice.clock
    places = steps(data.days.since, data.days.until, data.trend_by)
    found = {cut.key: cut.figure for cut in data.trend}
    lines = [(main_name(metric).lower(), tuple(_read(found.get(day), clock) for day in places))]
    if kind_of(metric) == "time":
        p90 = tuple(timing(found[day], clock).p90_s if day in found else None for day in places)
        lines.append((aggregate_name("p90"), p90))
    measure = measure_of(metric)
    most = max((value for _, values in lines for value in values if value is not None), default=0.0)
    ticks = measure.ticks(most, 4)
    step = ticks[1] if len(ticks) > 1 else 1.0
    return PaperTrend(
        title=group_name(data.trend_by), labels=tuple(day_words(day) for day in places),
        names=tuple(name for name, _ in lines), values=tuple(values for _, values in lines),
        ticks=tuple((tick, measure.tick(tick, step, last=tick == ticks[-1])) for tick in ticks),
    )  # fmt: skip


def _read(figure: Figure | None, clock: Clock) -> float | None:
    return value_of(figure, clock) if figure is not None else None


def _paper_bands(figure: Figure, clock: Clock) -> PaperBands | None:
    if kind_of(figure.metric) != "time" or not figure.n:
        return None
    words = translate("Reports", "Distribución")
    return PaperBands(title=f"{words} · n {number(figure.n)}", names=band_names(), counts=timing(figure, clock).bands)


def _paper_table(figure: Figure, cuts: Sequence[Cut], choice: Choice, store: Store) -> PaperTable:
    keys = columns(figure.metric)
    rows = [
        (bare(group_key(choice.by, cut.key, store)), *(cell(cut.figure, key, choice.clock) for key in keys))
        for cut in ordered(cuts, choice, store)
    ]
    total = (translate("Reports", "Total"), *(cell(figure, key, choice.clock) for key in keys))
    heads = (group_name(choice.by), *(aggregate_name(key) for key in keys))
    more = translate("Reports", "y {0} más")
    return PaperTable(title=group_name(choice.by), heads=heads, rows=(total, *rows), more=more)


def _paper_notes(figure: Figure) -> tuple[str, ...]:
    words = [formula(figure.metric)]
    beside = [f"{result_name(result, figure.metric)} {number(count)}" for result, count in figure.beside.items()]
    if beside:
        words.append(translate("Reports", "Excluidos: {0}.").format(", ".join(beside)))
    if figure.provisional:
        words.append(translate("Reports", "Provisionales: {0}.").format(number(figure.provisional)))
    return tuple(words)


def paper_of_sheet(
    title: str, rows: Sequence[Row], choice: Choice, lines: tuple[str, ...], tiles: Sequence[FigureTile], company: str
) -> Paper:
    """The one-pager of a sheet."""
    heads = (
        translate("Reports", "Cifra"), translate("Reports", "Valor"), translate("Reports", "Antes"),
        aggregate_name("n"), aggregate_name("p90"), aggregate_name("waiting"), aggregate_name("beside"),
    )  # fmt: skip
    return Paper(
        title=title, lines=lines, foot=f"Relevo · {company}",
        tiles=tuple(PaperTile(one.data.name, joined(one.data.value) or "–", one.told()) for one in tiles),
        table=PaperTable(
            title=translate("Reports", "Cifras"), heads=heads, rows=tuple(_paper_row(row, choice) for row in rows),
            more=translate("Reports", "y {0} más"),
        ),
    )  # fmt: skip


def _paper_row(row: Row, choice: Choice) -> tuple[str, ...]:
    figure, timed = row.figure, kind_of(row.metric) == "time"
    before = short_told(row.metric, value_of(row.before, choice.clock)) if row.before is not None else "–"
    return (
        metric_name(row.metric), short_told(row.metric, value_of(figure, choice.clock)), before, number(figure.n),
        cell(figure, "p90", choice.clock) if timed else "", number(figure.waiting),
        number(sum(figure.beside.values())),
    )  # fmt: skip
