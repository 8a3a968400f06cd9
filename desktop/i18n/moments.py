"""Times and spans as people say them, in the language in force. `now` is always handed in; all times are aware."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale

translate = QCoreApplication.translate
_MINUTE, _HOUR, _DAY = 60, 3600, 86400


def span(seconds: float) -> str:
    """`40 s`, `12 min`, `1 h 06 min`, `3 d`: at most two units."""
    whole = max(0, round(seconds))
    if whole < _MINUTE:
        return translate("Moments", "{0} s").format(whole)
    if whole < _HOUR:
        return translate("Moments", "{0} min").format(whole // _MINUTE)
    if whole < _DAY:
        hours, minutes = whole // _HOUR, whole % _HOUR // _MINUTE
        if minutes:
            return translate("Moments", "{0} h {1:02} min").format(hours, minutes)
        return translate("Moments", "{0} h").format(hours)
    return translate("Moments", "{0} d").format(whole // _DAY)


def clock_time(at: datetime) -> str:
    """`11:38` in local time."""
    return at.astimezone().strftime("%H:%M")


def list_time(at: datetime | None, now: datetime) -> str:
    """The time of a row: today the clock, then `ayer`, the weekday within a week, then day and month."""
    if at is None:
        return ""
    local, today = at.astimezone(), now.astimezone().date()
    days = (today - local.date()).days
    if days <= 0:
        return local.strftime("%H:%M")
    if days == 1:
        return translate("Moments", "ayer")
    if days < 7:
        return QLocale().dayName(local.isoweekday(), QLocale.FormatType.ShortFormat).rstrip(".")
    return short_date(at, now)


def short_date(at: datetime, now: datetime) -> str:
    """`14 nov`, with the year when it is another one."""
    local = at.astimezone()
    month = QLocale().monthName(local.month, QLocale.FormatType.ShortFormat).rstrip(".")
    day = translate("Moments", "{0} {1}", "day month").format(local.day, month)
    return day if local.year == now.astimezone().year else f"{day} {local.year}"


def month_and_year(at: datetime) -> str:
    """`marzo de 2024`."""
    local = at.astimezone()
    month = QLocale().monthName(local.month, QLocale.FormatType.LongFormat)
    return translate("Moments", "{0} de {1}", "month year").format(month, local.year)


def grouped(number: int) -> str:
    """`48 213`: digits in threes with a narrow space that does not break."""
    return f"{number:,}".replace(",", "\u202f")


def long_date(at: datetime) -> str:
    """`20 de noviembre de 2026`."""
    local = at.astimezone()
    return QLocale().toString(QDate(local.year, local.month, local.day), QLocale.FormatType.LongFormat)


def ago(at: datetime, now: datetime) -> str:
    """`hace 5 min`."""
    return translate("Moments", "hace {0}").format(span((now - at).total_seconds()))


def duration(milliseconds: int) -> str:
    """`0:41` of a recording."""
    minutes, seconds = divmod(round(milliseconds / 1000), 60)
    return f"{minutes}:{seconds:02}"


def seconds_between(start: datetime, end: datetime) -> float:
    """Seconds from start to end, never negative."""
    return max(timedelta(), end - start).total_seconds()
