"""What people ask of their data, and until when, in words."""

from datetime import date

from babel import Locale
from PySide6.QtCore import QCoreApplication, QDate, QLocale

from protocol.rules.data_requests import KINDS, RequestKind

translate = QCoreApplication.translate
SOON = 3
"""Days before the last one from which a request stands out."""


def kind_words(kind: RequestKind) -> str:
    """As whoever hears it would say it."""
    return {
        "access": translate("DataRequests", "Quiere una copia de sus datos"),
        "rectify": translate("DataRequests", "Quiere corregir sus datos"),
        "erase": translate("DataRequests", "Quiere que se borren sus datos"),
        "object": translate("DataRequests", "No quiere que se usen sus datos"),
    }[kind]


def kinds() -> list[tuple[str, RequestKind]]:
    """To choose from."""
    return [(kind_words(kind), kind) for kind in KINDS]


def due_words(due: date, today: date) -> str:
    """How long there is."""
    left = (due - today).days
    if left < 0:
        return QCoreApplication.translate("DataRequests", "Venció hace %n día(s)", "", -left)
    if left == 0:
        return translate("DataRequests", "Vence hoy")
    return QCoreApplication.translate("DataRequests", "Queda(n) %n día(s)", "", left)


def day_words(day: date) -> str:
    """A day of the calendar, in full."""
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)


def country_words(code: str) -> str:
    """`PE` -> `Perú`, in the language of the window."""
    return str(Locale.parse(QLocale().bcp47Name().split("-")[0]).territories.get(code, code))
