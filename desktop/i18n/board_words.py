"""The words of the live board: tiles, rows, ages, how fresh it is."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from desktop.i18n.moments import span
from desktop.models.live_board import Freshness
from protocol.board import Board, Levels

translate = QCoreApplication.translate


def freshness_words(freshness: Freshness, board: Board | None) -> str:
    """`En vivo · datos hasta 11:02:45`, `Datos de las 11:02:45: sin conexión`."""
    if board is None:
        return translate("Board", "Cargando…") if freshness == "loading" else translate("Board", "Sin datos")
    at = board.as_of.astimezone(ZoneInfo(board.zone)).strftime("%H:%M:%S")
    if freshness == "live":
        return translate("Board", "En vivo · datos hasta {0}").format(at)
    return translate("Board", "Datos de las {0}, sin novedades desde entonces").format(at)


def stale_words(board: Board) -> str:
    """`a las 11:02:45`, under a figure of an old board."""
    at = board.as_of.astimezone(ZoneInfo(board.zone)).strftime("%H:%M:%S")
    return translate("Board", "a las {0}").format(at)


def age(since: datetime | None, now: datetime) -> str:
    """`10 min`, `<1 min`; a dash for nothing. Minutes are the least: a table is no stopwatch."""
    if since is None:
        return "–"
    seconds = (now - since).total_seconds()
    return span(seconds) if seconds >= 60 else f"<{span(60)}"


def due_words(due_at: datetime, now: datetime) -> str:
    """`12 min`, `−5 min`."""
    left = (due_at - now).total_seconds()
    return f"−{span(max(60.0, -left))}" if left < 0 else span(left)


def breached_words(count: int) -> str:
    """`1 vencida`, `3 vencidas`."""
    return translate("Board", "%n vencidas", "", count)


def waiting_words(count: int) -> str:
    """`1 espera`, `3 esperan`."""
    return translate("Board", "%n esperan", "", count)


def levels_sentence(levels: Levels, now: datetime) -> str:
    """Everything that is counted of a team or a person, for a tooltip and a screen reader."""
    counts = [
        (levels.us, translate("Board", "%n esperan respuesta", "", levels.us)),
        (levels.queued, translate("Board", "{0} en la cola").format(levels.queued)),
        (levels.us_at_risk, translate("Board", "{0} por vencer").format(levels.us_at_risk)),
        (levels.us_breached, breached_words(levels.us_breached)),
        (levels.customer, translate("Board", "{0} esperando al cliente").format(levels.customer)),
        (levels.colleague, translate("Board", "{0} esperando a otra área").format(levels.colleague)),
        (levels.snoozed, translate("Board", "%n pospuestas", "", levels.snoozed)),
        (levels.unanswered_long, translate("Board", "{0} sin responder más de 24 h").format(levels.unanswered_long)),
        (levels.window_closed, translate("Board", "{0} con la ventana cerrada").format(levels.window_closed)),
    ]
    parts = [words for count, words in counts if count]
    if levels.us_oldest_at is not None:
        parts.append(translate("Board", "la más larga, {0}").format(age(levels.us_oldest_at, now)))
    if levels.queued_oldest_at is not None:
        parts.append(translate("Board", "en la cola desde hace {0}").format(age(levels.queued_oldest_at, now)))
    return ", ".join(parts) or translate("Board", "nada abierto")
