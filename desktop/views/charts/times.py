"""Moments in the office's zone, as the reader's language writes them. Every time is aware or in epoch seconds."""

from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication, QLocale

translate = QCoreApplication.translate


def local(at: float | datetime, zone: tzinfo | None) -> datetime:
    """The moment in the office's zone; without one, in this computer's."""
    if isinstance(at, datetime):
        return at.astimezone(zone)
    return datetime.fromtimestamp(at, zone).astimezone(zone)


def clock(at: datetime) -> str:
    """`17:42`."""
    return at.strftime("%H:%M")


def day(at: datetime) -> str:
    """`14 nov`."""
    month = QLocale().monthName(at.month, QLocale.FormatType.ShortFormat).rstrip(".")
    return translate("Charts", "{0} {1}", "day month").format(at.day, month)


def weekday(number: int) -> str:
    """`lun` of 0 (Monday) to 6."""
    return QLocale().standaloneDayName(number + 1, QLocale.FormatType.ShortFormat).rstrip(".")


def weekday_long(number: int) -> str:
    """`lunes`."""
    return QLocale().standaloneDayName(number + 1, QLocale.FormatType.LongFormat)


def as_of_words(at: datetime, zone: tzinfo | None) -> str:
    """`datos hasta 17:42`, as a screen says it."""
    return translate("Charts", "datos hasta {0}").format(clock(local(at, zone)))


def as_of_long(at: datetime, zone: tzinfo | None) -> str:
    """`datos hasta 20 nov 2026, 17:42`, as a picture says it that is looked at another day."""
    here = local(at, zone)
    return translate("Charts", "datos hasta {0}").format(f"{day(here)} {here.year}, {clock(here)}")
