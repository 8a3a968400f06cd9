"""Words about messages that leave later: the moment, and why one asks."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale

translate = QCoreApplication.translate


def day_and_time(at: datetime, now: datetime) -> str:
    """`hoy a las 16:00`, `mañana a las 9:00`, `lunes 23 a las 9:00`, in the zone both times are given in.

    Another place's time than this device's is named: `mañana a las 9:00 (Bogotá)`.
    """
    return beside(_day_and_time(at, now), at)


def beside(words: str, at: datetime) -> str:
    """The words with the place whose time `at` is, if clocks there say something else than this device's."""
    zone = at.tzinfo
    if not isinstance(zone, ZoneInfo) or at.utcoffset() == at.astimezone().utcoffset():
        return words
    from desktop.i18n.week_words import city_of

    return f"{words} ({city_of(zone.key)})"


def _day_and_time(at: datetime, now: datetime) -> str:
    clock, days = f"{at.hour}:{at.minute:02}", (at.date() - now.date()).days
    if days == 0:
        return translate("Later", "hoy a las {0}").format(clock)
    if days == 1:
        return translate("Later", "mañana a las {0}").format(clock)
    locale = QLocale()
    weekday = locale.dayName(at.isoweekday(), QLocale.FormatType.LongFormat)
    if 1 < days < 7:
        return translate("Later", "{0} {1} a las {2}", "weekday day time").format(weekday, at.day, clock)
    date = locale.toString(QDate(at.year, at.month, at.day), QLocale.FormatType.ShortFormat)
    return translate("Later", "{0} a las {1}", "date time").format(date, clock)


def choice_name(key: str) -> str:
    """A usual moment."""
    names: dict[str, Callable[[], str]] = {
        "hour": lambda: translate("Later", "En 1 h"),
        "afternoon": lambda: translate("Later", "Esta tarde"),
        "tomorrow": lambda: translate("Later", "Mañana temprano"),
        "monday": lambda: translate("Later", "El lunes"),
    }
    return names[key]()


def why_it_asks(reason: str) -> str:
    """Why a scheduled message did not leave by itself."""
    reasons: dict[str, Callable[[], str]] = {
        "late": lambda: translate("Later", "No salió a tiempo."),
        "customer_wrote": lambda: translate("Later", "El cliente escribió después."),
        "owner_changed": lambda: translate("Later", "Ahora la tiene otra persona."),
        "author_gone": lambda: translate("Later", "Quien lo escribió ya no está."),
        "merged": lambda: translate("Later", "La conversación se unió con otra."),
        "window_closed": lambda: translate("Later", "La ventana de 24 h está cerrada."),
        "no_route": lambda: translate("Later", "No hay forma de llegar a esta persona."),
        "template_unusable": lambda: translate("Later", "La plantilla no se puede usar ahora."),
        "number_stopped": lambda: translate("Later", "El número está detenido."),
        "not_found": lambda: translate("Later", "Quien lo escribió ya no ve esta conversación."),
    }
    found = reasons.get(reason)
    return found() if found is not None else translate("Later", "No se pudo enviar.")
