"""The words of the board of the past: which instant it is of, and what of it nobody kept."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from protocol.board import Board, Unknown

translate = QCoreApplication.translate


def hour(at: datetime, zone: ZoneInfo) -> str:
    """`10:35`, as the company's clocks showed it."""
    return at.astimezone(zone).strftime("%H:%M")


def long_day(day: date) -> str:
    """`viernes, 20 de noviembre de 2026`."""
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)


def short_day(day: date, today: date) -> str:
    """`Hoy`, `Ayer`, `mié 18 nov`."""
    if day == today:
        return translate("TimeTravel", "Hoy")
    if day == today - timedelta(days=1):
        return translate("TimeTravel", "Ayer")
    locale, short = QLocale(), QLocale.FormatType.ShortFormat
    weekday = locale.dayName(day.isoweekday(), short).rstrip(".")
    month = locale.monthName(day.month, short).rstrip(".")
    return translate("TimeTravel", "{0} {1} {2}", "weekday day month").format(weekday, day.day, month)


def past_title(board: Board) -> str:
    """What is shown, so that nobody takes it for now."""
    words = translate("TimeTravel", "Así estaba el tablero: {0}, {1}.")
    return words.format(long_day(board.day), hour(board.as_of, ZoneInfo(board.zone)))


def unknown_words(unknown: tuple[Unknown, ...]) -> str:
    """What a board of the past does not say."""
    words = {
        "figures": translate("TimeTravel", "No se guarda cómo iban los tiempos del día a esa hora."),
        "back_at": translate("TimeTravel", "No se guarda cuándo pensaban volver de una pausa."),
        "priority": translate("TimeTravel", "Nombres, prioridad y VIP son los de hoy."),
        "people": translate("TimeTravel", "Equipos y lugares de las personas son los de hoy."),
    }
    return " ".join(words[one] for one in unknown if one in words)
