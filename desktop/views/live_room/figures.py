"""The tiles over the room: how much waits, for how long, and how today goes. Figures never stand alone."""

from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication

from desktop.i18n.board_words import breached_words
from desktop.views.charts import TileData, Tone, count_parts, duration_parts, share_parts
from desktop.views.charts.numbers import joined, number
from protocol.board import Board
from protocol.metrics import Figure

translate = QCoreApplication.translate
FEW = 30
WAITING, OLDEST, FIRST, KEPT, LONG = "waiting", "oldest", "first_response", "kept", "long"


def tiles(board: Board, now: datetime) -> dict[str, TileData]:
    """By key, in the order they stand."""
    return {
        WAITING: _waiting(board), OLDEST: _oldest(board, now), FIRST: _first(board.today.get("first_response")),
        KEPT: _kept(board), LONG: _long(board),
    }  # fmt: skip


def blank() -> dict[str, TileData]:
    """Their names, before a board is here."""
    now = datetime.fromtimestamp(0, UTC)
    named = tiles(Board(as_of=now, zone="UTC", day=now.date()), now)
    return {key: TileData(data.name) for key, data in named.items()}


def _waiting(board: Board) -> TileData:
    levels = board.levels
    parts = [
        translate("Board", "{0} en la cola").format(number(levels.queued)),
        translate("Board", "{0} esperando al cliente").format(number(levels.customer)),
    ]
    if levels.colleague:
        parts.append(translate("Board", "{0} con otra área").format(number(levels.colleague)))
    return TileData(translate("Board", "Esperan respuesta"), count_parts(levels.us), more=tuple(parts))


def _oldest(board: Board, now: datetime) -> TileData:
    levels, name = board.levels, translate("Board", "Espera más larga")
    if levels.us_oldest_at is None:
        return TileData(name, count_parts(0), more=(translate("Board", "nadie espera"),))
    seconds = max(0.0, (now - levels.us_oldest_at).total_seconds())
    tone = Tone.OVERDUE if levels.us_breached else Tone.SOON if levels.us_at_risk else None
    parts = (
        breached_words(levels.us_breached),
        translate("Board", "{0} por vencer").format(number(levels.us_at_risk)),
    )
    whole = seconds if seconds < 60 else seconds // 60 * 60  # minutes do not run like a stopwatch
    return TileData(name, duration_parts(whole), clock=translate("Board", "calendario"), more=parts, tone=tone)


def _first(figure: Figure | None) -> TileData:
    name, clock = translate("Board", "Primera respuesta, hoy"), translate("Board", "tiempo hábil")
    if figure is None or figure.business.median_s is None:
        out = translate("Board", "sin responder {0}").format(number(figure.waiting if figure is not None else 0))
        return TileData(name, clock=clock, aggregate=translate("Board", "mediana"), n=0, left_out=out)
    p90 = "" if figure.business.p90_s is None else f"p90 {joined(duration_parts(figure.business.p90_s))}"
    return TileData(
        name, duration_parts(figure.business.median_s), clock=clock, aggregate=translate("Board", "mediana"),
        n=figure.n, more=(p90,) if p90 else (),
        left_out=translate("Board", "sin responder {0}").format(number(figure.waiting)),
    )  # fmt: skip


def _kept(board: Board) -> TileData:
    name, figure = translate("Board", "Cumplimiento de SLA, hoy"), board.today.get("sla_first_response")
    if figure is None or not figure.n:
        return TileData(name, aggregate=translate("Board", "primera respuesta"), n=0)
    risk = translate("Board", "{0} por vencer, aparte").format(number(board.levels.at_risk))
    kept = translate("Board", "{0} de {1}").format(number(figure.met), number(figure.n))
    few = figure.n if figure.n < FEW else None  # the words tell it already
    return TileData(name, share_parts(round(figure.met / figure.n, 2)), n=few, more=(kept,), left_out=risk)


def _long(board: Board) -> TileData:
    count = board.levels.unanswered_long
    return TileData(
        translate("Board", "Sin responder más de 24 h"), count_parts(count), tone=Tone.OVERDUE if count else Tone.OK,
        more=(translate("Board", "meta: 0"), translate("Board", "calendario")), alarm=bool(count),
    )  # fmt: skip
