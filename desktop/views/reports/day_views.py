"""What the pages of time, delivery, cost and NPS show: tiles, tables and how each is counted, in words. No widgets.

Called by `day_page`. What always holds: what is an estimate or a floor says so beside its number; where nothing can be
divided there is a dash, never a zero.
"""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.i18n.presence_words import because_word, reason_name
from desktop.i18n.words import category_name
from desktop.models.reports.pages import FEW
from desktop.models.reports.rows import FigureRow
from desktop.store.store import Store
from desktop.views.charts.data import TileData
from desktop.views.charts.numbers import count_parts, duration_parts, joined, number, share_parts, trimmed
from desktop.views.presence.reasons import own_reasons
from desktop.views.reports.day_view import NOTHING, DayTable, DayView, Parts, share_words, tile_of
from protocol.metric_cost import Cost, CostLine, Money
from protocol.metric_delivery import Delivered, DeliveryHealth
from protocol.metric_nps import Nps
from protocol.metric_people import PeopleTime, PersonTime

translate = QCoreApplication.translate
# ------------------------------------------------------------------------------------------------------------- people


def people_view(told: PeopleTime, before: PeopleTime | None, store: Store) -> DayView:
    """Everybody together as tiles, a line each below, by name."""
    whole, was = told.whole, before.whole if before is not None else None
    tiles = (
        tile_of(translate("DayPages", "Ocupación"), whole.occupancy, _was(was, "occupancy"), share_parts),
        tile_of(translate("DayPages", "Utilización"), whole.utilisation, _was(was, "utilisation"), share_parts),
        tile_of(translate("DayPages", "Concurrencia"), whole.concurrency, _was(was, "concurrency"), _ratio_parts),
        tile_of(translate("DayPages", "Tiempo conectado"), whole.signed_in_s, _was(was, "signed_in_s"), duration_parts),
    )
    heads = (
        translate("DayPages", "Persona"), translate("DayPages", "Ocupación"), translate("DayPages", "Utilización"),
        translate("DayPages", "Concurr."), translate("DayPages", "Pico"), translate("DayPages", "Conectado"),
        translate("DayPages", "Disponible"), translate("DayPages", "Ocupado"), translate("DayPages", "En pausa"),
    )  # fmt: skip
    named = sorted(
        (
            (store.people.name(line.user_id) or translate("DayPages", "alguien que ya no está"), line)
            for line in told.lines
        ),
        key=lambda one: one[0].casefold(),
    )
    rows = tuple(_person(line, name, store) for name, line in named)
    note = translate(
        "DayPages",
        "Un chat está activo mientras espera de nosotros, y diez minutos después de escribir en él. Ocupación: la parte"
        " del tiempo disponible u ocupado con algún chat activo; utilización: la misma sobre todo el tiempo conectado;"
        " concurrencia: cuántos a la vez mientras hubo alguno. Las pausas no cuentan.",
    )
    table = DayTable(title=translate("DayPages", "Por persona"), heads=heads, rows=rows)
    return DayView(tiles=tiles, tables=(table,), note=note, as_of=told.as_of)


def _person(line: PersonTime, name: str, store: Store) -> FigureRow:
    own = own_reasons(store)
    reasons = ", ".join(
        f"{because_word(reason) or reason_name(reason, own)}: {_time(seconds)}"
        for reason, seconds in sorted(line.away.items()) if reason
    )  # fmt: skip
    cells = (
        name, share_words(line.occupancy), share_words(line.utilisation), _ratio(line.concurrency), number(line.peak),
        _time(line.signed_in_s), _time(line.available_s), _time(line.busy_s), _time(line.away_s),
    )  # fmt: skip
    return FigureRow(key=None, cells=cells, hints=(*[""] * 8, reasons))


# ----------------------------------------------------------------------------------------------------------- delivery


def delivery_view(told: DeliveryHealth, before: DeliveryHealth | None, store: Store) -> DayView:
    """All numbers together as tiles, a line each, and what failed by Meta's code."""
    whole, was = told.whole, before.whole if before is not None else None
    floor = (translate("DayPages", "es un mínimo"),)
    tiles = (
        tile_of(translate("DayPages", "Enviados"), whole.sent, _was(was, "sent"), count_parts),
        tile_of(translate("DayPages", "Entregados"), whole.delivered_share, _was(was, "delivered_share"), share_parts),
        tile_of(translate("DayPages", "Leídos"), whole.read_share, _was(was, "read_share"), share_parts, more=floor),
        tile_of(
            translate("DayPages", "Fallidos"), whole.failed_share, _was(was, "failed_share"), share_parts, good=False
        ),
    )
    heads = (
        translate("DayPages", "Número"), translate("DayPages", "Enviados"), translate("DayPages", "Aceptados"),
        translate("DayPages", "Entregados"), translate("DayPages", "Leídos"), translate("DayPages", "Fallidos"),
        translate("DayPages", "Inciertos"), translate("DayPages", "Retraso"), translate("DayPages", "Último aviso"),
    )  # fmt: skip
    ages = {one.number_id: one.webhook_age_s for one in told.pulses}
    lines = {one.number_id: one for one in told.numbers}
    ids = sorted({*ages, *(id_ for id_ in lines if id_ is not None)})
    rows = tuple(
        _delivered(lines.get(id_) or Delivered(number_id=id_), _number(store, id_), ages.get(id_)) for id_ in ids
    )
    codes = tuple(
        FigureRow(key=None, cells=(code, number(n), share_words(n / whole.sent if whole.sent else None)))
        for code, n in sorted(whole.codes.items(), key=lambda one: (-one[1], one[0]))
    )
    tables = [DayTable(title=translate("DayPages", "Por número"), heads=heads, rows=rows)]
    if codes:
        of = (translate("DayPages", "Código"), translate("DayPages", "Mensajes"), translate("DayPages", "Parte"))
        tables.append(DayTable(title=translate("DayPages", "Lo que falló"), heads=of, rows=codes))
    note = translate(
        "DayPages",
        "Cada mensaje cuenta el día en que se escribió; las partes son de los enviados. Los leídos son un mínimo: quien"
        " apaga los ticks azules no aparece. El retraso (p95) es del día más lento.",
    )
    return DayView(tiles=tiles, tables=tuple(tables), note=note, as_of=told.as_of)


def _delivered(line: Delivered, name: str, age_s: int | None) -> FigureRow:
    lag = NOTHING if line.lag_p95_ms is None else f"{trimmed(line.lag_p95_ms / 1000)}\N{NO-BREAK SPACE}s"
    cells = (
        name, number(line.sent), share_words(line.accepted_share), share_words(line.delivered_share),
        share_words(line.read_share),
        share_words(line.failed_share), number(line.uncertain), lag, NOTHING if age_s is None else _time(age_s),
    )  # fmt: skip
    return FigureRow(key=None, cells=cells, few=0 < line.sent < FEW)


# --------------------------------------------------------------------------------------------------------------- cost


def cost_view(told: Cost, before: Cost | None, store: Store) -> DayView:
    """Amounts as tiles, budgets and free messages by month, and every kind of message."""
    whole, was = told.whole, before.whole if before is not None else None
    estimated = (translate("DayPages", "estimado"),)
    money = whole.amounts or (None,)
    tiles = (
        *(TileData(name=translate("DayPages", "Costo"), value=_money_parts(one), more=estimated) for one in money),
        *(
            TileData(
                name=translate("DayPages", "Costo por caso"), value=_money_parts(one),
                more=(*estimated, *_each_words(told)),
            )
            for one in told.each
        ),
        tile_of(translate("DayPages", "Entregados"), whole.n, _was(was, "n"), count_parts),
        tile_of(translate("DayPages", "Gratis"), whole.free, _was(was, "free"), count_parts),
        TileData(
            name=translate("DayPages", "Sin precio"), value=count_parts(whole.unpriced), alarm=bool(whole.unpriced),
            more=(translate("DayPages", "no están en el costo"),),
        ),
    )  # fmt: skip
    tables = [_months(told, store), _kinds(told.lines, store)]
    note = translate(
        "DayPages",
        "Es un estimado con los precios de Ajustes, de lo que Meta dice de cada mensaje entregado; la factura de Meta"
        " manda. Lo que no tiene precio se cuenta aparte.",
    )
    if not told.prices_version:
        note = translate("DayPages", "Nadie ha puesto los precios de Meta en Ajustes: no se estima nada.") + " " + note
    return DayView(tiles=tiles, tables=tuple(one for one in tables if one.rows), note=note, as_of=told.as_of)


def _each_words(told: Cost) -> tuple[str, str]:
    """What it is divided by, and whether the work of people is in it."""
    cases = translate("DayPages", "{n} casos").format(n=number(told.resolved))
    part = translate("DayPages", "con atención") if told.agents else translate("DayPages", "solo Meta")
    return part, cases


def _months(told: Cost, store: Store) -> DayTable:
    """What is used of free messages and budgets, by number and month."""
    heads = (
        translate("DayPages", "Número y mes"), translate("DayPages", "Presup."), translate("DayPages", "Usado"),
        translate("DayPages", "De servicio"), translate("DayPages", "Gratis/mes"),
    )  # fmt: skip
    budgets = {(one.number_id, one.month): one for one in told.budgets}
    service = {(one.number_id, one.month): one for one in told.service}
    rows = []
    for key in sorted({*budgets, *service}):
        budget, use = budgets.get(key), service.get(key)
        cells = (
            f"{_number(store, key[0])} · {key[1]:%Y-%m}", NOTHING if budget is None else _money(budget.budget),
            NOTHING if budget is None else f"{number(budget.percent)}\N{NO-BREAK SPACE}%",
            NOTHING if use is None else number(use.used),
            NOTHING if use is None or use.allowance is None else number(use.allowance),
        )  # fmt: skip
        rows.append(FigureRow(key=None, cells=cells))
    return DayTable(title=translate("DayPages", "Al mes"), heads=heads, rows=tuple(rows))


def _kinds(lines: Iterable[CostLine], store: Store) -> DayTable:
    heads = (
        translate("DayPages", "Categoría"), translate("DayPages", "Costo"), translate("DayPages", "Entregados"),
        translate("DayPages", "Gratis"), translate("DayPages", "Cobrados"), translate("DayPages", "Sin precio"),
    )  # fmt: skip
    rows = []
    for one in lines:
        month = f"{one.month:%Y-%m}" if one.month is not None else ""
        parts = (_number(store, one.number_id or 0), _category(one.category), one.market, month)
        cells = (
            " · ".join(part for part in parts if part), " + ".join(map(_money, one.amounts)) or NOTHING, number(one.n),
            number(one.free), number(one.charged), number(one.unpriced),
        )  # fmt: skip
        rows.append(FigureRow(key=None, cells=cells, hints=(one.type, *[""] * 5)))
    return DayTable(title=translate("DayPages", "Por categoría y país"), heads=heads, rows=tuple(rows))


def _category(category: str) -> str:
    own = {
        "service": translate("DayPages", "Servicio"), "unknown": translate("DayPages", "Sin categoría"),
    }  # fmt: skip
    return own.get(category) or category_name(category)


# ---------------------------------------------------------------------------------------------------------------- NPS


def nps_view(told: Nps, before: Nps | None, _store: Store) -> DayView:
    """The score, who is behind it, and persons by score."""
    score = None if told.score is None else round(told.score)
    was = None if before is None or before.score is None else round(before.score)
    answered = told.answered / told.asked if told.asked else None
    tiles = (
        tile_of(translate("DayPages", "NPS"), score, was, count_parts, n=told.n, good=True),
        TileData(name=translate("DayPages", "Promotores"), value=count_parts(told.promoters)),
        TileData(name=translate("DayPages", "Pasivos"), value=count_parts(told.passives)),
        TileData(name=translate("DayPages", "Detractores"), value=count_parts(told.detractors)),
        tile_of(
            translate("DayPages", "Respondieron"), answered, None, share_parts,
            more=(translate("DayPages", "de {0} enviadas").format(number(told.asked)),),
        ),
    )  # fmt: skip
    heads = (translate("DayPages", "Nota"), translate("DayPages", "Personas"), translate("DayPages", "Parte"))
    rows = tuple(
        FigureRow(
            key=None, cells=(str(score), number(n), share_words(n / told.n if told.n else None)), few=0 < told.n < FEW
        )
        for score, n in reversed(list(enumerate(told.scores)))
    )
    note = translate(
        "DayPages",
        "De cada persona cuenta su última respuesta en los {0} días que terminan con el período: % de 9 y 10 menos % de"
        " 0 a 6. No se cuenta por conversación.",
    ).format(told.days)
    table = DayTable(title=translate("DayPages", "Personas por nota"), heads=heads, rows=rows)
    return DayView(tiles=tiles, tables=(table,), note=note, as_of=None)


# ------------------------------------------------------------------------------------------------------------ in words


def _was(before: Any, name: str) -> float | None:
    """The same of the period before; None where nobody compares."""
    found: float | None = None if before is None else getattr(before, name)
    return found


def _ratio_parts(value: float) -> Parts:
    return ((trimmed(value, 2), ""),)


def _ratio(value: float | None) -> str:
    return NOTHING if value is None else trimmed(value, 2)


def _time(seconds: float) -> str:
    return joined(duration_parts(seconds))


def _number(store: Store, id_: int) -> str:
    row = store.people.numbers.get(id_)
    return row.name if row is not None else f"#{id_}"


def _money_parts(one: Money | None) -> Parts:
    return () if one is None else ((_amount(one.amount), one.currency),)


def _money(one: Money) -> str:
    return f"{_amount(one.amount)}\N{NO-BREAK SPACE}{one.currency}"


def _amount(amount: Decimal) -> str:
    """Two decimals, more only where two would say nothing; never through a float."""
    places = Decimal("0.01") if not amount or amount >= Decimal("0.1") else Decimal("0.0001")
    whole, _, rest = f"{amount.quantize(places):,f}".partition(".")
    return whole.replace(",", "\u202f") + QLocale().decimalPoint() + rest
