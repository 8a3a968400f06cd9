"""What is counted per day as tables of numbers, for files: seconds, shares, counts and exact amounts, not words."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.models.reports.pdf_file import Paper, PaperTable, PaperTile
from desktop.models.reports.period import company_zone
from desktop.store.store import Store
from desktop.views.charts.numbers import joined
from desktop.views.charts.tile import Tile
from desktop.views.reports.backlog_view import backlog_table
from desktop.views.reports.day_view import DayView
from protocol.files.book import Book, Column, Table
from protocol.levels import LevelSeries
from protocol.metric_cost import Cost
from protocol.metric_delivery import DeliveryHealth
from protocol.metric_nps import Nps
from protocol.metric_people import PeopleTime

translate = QCoreApplication.translate


def day_tables(told: Any, store: Store) -> tuple[Table, ...]:
    """The tables of an answer."""
    if isinstance(told, PeopleTime):
        return (_people(told, store),)
    if isinstance(told, DeliveryHealth):
        return (_delivery(told, store), _codes(told))
    if isinstance(told, Cost):
        return (_cost(told, store), _by_case(told))
    if isinstance(told, LevelSeries):
        return (backlog_table(told, company_zone(store)),)
    return (_nps(told),) if isinstance(told, Nps) else ()


def _people(told: PeopleTime, store: Store) -> Table:
    names = (
        translate("DayPages", "Conectado"), translate("DayPages", "Disponible"), translate("DayPages", "Ocupado"),
        translate("DayPages", "En pausa"), translate("DayPages", "Con chats activos"),
    )  # fmt: skip
    return Table(
        title=translate("DayPages", "Por persona"),
        columns=(
            Column(translate("DayPages", "Persona")), Column(translate("DayPages", "Ocupación"), "share"),
            Column(translate("DayPages", "Utilización"), "share"), Column(translate("DayPages", "Pico"), "count"),
            *(Column(name, "seconds") for name in names),
        ),
        rows=tuple(
            (store.people.name(one.user_id), one.occupancy, one.utilisation, one.peak, one.signed_in_s, one.available_s,
             one.busy_s, one.away_s, one.active_s)
            for one in told.lines
        ),
    )  # fmt: skip


def _delivery(told: DeliveryHealth, store: Store) -> Table:
    names = (
        translate("DayPages", "Enviados"), translate("DayPages", "Aceptados"), translate("DayPages", "Entregados"),
        translate("DayPages", "Leídos"), translate("DayPages", "Fallidos"), translate("DayPages", "Inciertos"),
        translate("DayPages", "Recibidos"),
    )  # fmt: skip
    numbers = store.people.numbers
    return Table(
        title=translate("DayPages", "Por número"),
        columns=(Column(translate("DayPages", "Número")), *(Column(name, "count") for name in names)),
        rows=tuple(
            (numbers[one.number_id].name if one.number_id in numbers else str(one.number_id or ""), one.sent,
             one.accepted, one.delivered, one.read, one.failed, one.uncertain, one.received)
            for one in told.numbers
        ),
    )  # fmt: skip


def _codes(told: DeliveryHealth) -> Table:
    heads = (Column(translate("DayPages", "Código")), Column(translate("DayPages", "Mensajes"), "count"))
    rows = sorted(told.whole.codes.items(), key=lambda one: (-one[1], one[0]))
    return Table(title=translate("DayPages", "Lo que falló"), columns=heads, rows=tuple(rows))


def _cost(told: Cost, store: Store) -> Table:
    """A line for every amount: two currencies are two lines, and are never added up."""
    numbers = store.people.numbers
    names = (
        translate("DayPages", "Entregados"), translate("DayPages", "Gratis"), translate("DayPages", "Cobrados"),
        translate("DayPages", "Sin precio"),
    )  # fmt: skip
    texts = (
        translate("DayPages", "Número"), translate("DayPages", "Mes"), translate("DayPages", "Categoría"),
        translate("DayPages", "País"), translate("DayPages", "Tipo"),
    )  # fmt: skip
    rows: list[tuple[Any, ...]] = []
    for one in told.lines:
        name = numbers[one.number_id].name if one.number_id in numbers else ""
        month = f"{one.month:%Y-%m}" if one.month is not None else ""
        told_of = (name, month, one.category, one.market, one.type, one.n, one.free, one.charged, one.unpriced)
        rows += [(*told_of, str(amount.amount), amount.currency) for amount in one.amounts] or [(*told_of, "", "")]
    money = (Column(translate("DayPages", "Costo estimado")), Column(translate("DayPages", "Moneda")))
    return Table(
        title=translate("DayPages", "Por categoría y país"),
        columns=(*(Column(name) for name in texts), *(Column(name, "count") for name in names), *money),
        rows=tuple(rows),
    )


def _by_case(told: Cost) -> Table:
    """What a resolved case costs; without a rate of people's time, what Meta costs alone."""
    heads = (
        Column(translate("DayPages", "Casos resueltos"), "count"),
        Column(translate("DayPages", "Tiempo de atención"), "seconds"),
        Column(translate("DayPages", "Costo por caso")), Column(translate("DayPages", "Moneda")),
    )  # fmt: skip
    rows = tuple((told.resolved, told.agent_s, str(one.amount), one.currency) for one in told.each)
    return Table(title=translate("DayPages", "Costo por caso"), columns=heads, rows=rows)


def _nps(told: Nps) -> Table:
    heads = (Column(translate("DayPages", "Nota")), Column(translate("DayPages", "Personas"), "count"))
    rows = tuple((str(score), n) for score, n in enumerate(told.scores))
    return Table(title=translate("DayPages", "Personas por nota"), columns=heads, rows=rows)


def day_book(title: str, lines: tuple[str, ...], view: DayView, tables: tuple[Table, ...]) -> Book:
    """A workbook of it."""
    return Book(title=title, lines=(*lines, "", view.note), tables=tables)


def day_paper(title: str, lines: tuple[str, ...], view: DayView, tiles: list[Tile], company: str) -> Paper:
    """One page of it: the tiles, the first table, how it is counted."""
    table = view.tables[0] if view.tables else None
    return Paper(
        title=title, lines=lines, notes=(view.note,), foot=f"Relevo · {company}",
        tiles=tuple(PaperTile(one.data.name, joined(one.data.value) or "–", one.told()) for one in tiles),
        table=None if table is None else PaperTable(
            title=table.title, heads=table.heads, rows=tuple(row.cells for row in table.rows),
            more=translate("Reports", "y {0} más"),
        ),
    )  # fmt: skip
