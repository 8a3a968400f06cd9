"""Hours, days and zones as people say them; what changed in a calendar, a sentence each."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.models.week import DAY, Day, Stretch, Week
from desktop.models.week_calendar import CalendarBody, HolidayPick, OwnDay
from protocol.calendars import HolidayNewsDay, OpenNow, PreviewDay

translate = QCoreApplication.translate
Country = Callable[[str], str]
_CITIES = {
    "America/Mexico_City": "Ciudad de México", "America/Bogota": "Bogotá", "America/Sao_Paulo": "São Paulo",
    "America/Argentina/Buenos_Aires": "Buenos Aires", "America/Asuncion": "Asunción", "America/Panama": "Panamá",
    "America/Cancun": "Cancún", "America/Mazatlan": "Mazatlán", "America/Belem": "Belém", "America/Cuiaba": "Cuiabá",
    "Atlantic/Canary": "Canarias", "Europe/Lisbon": "Lisboa", "America/New_York": "Nueva York",
}  # fmt: skip
"""Cities whose IANA name lost its letters."""


def clock(minutes: int) -> str:
    """`9:00`; after midnight the clock begins anew."""
    return f"{minutes % DAY // 60}:{minutes % 60:02}" if minutes % DAY or not minutes else "24:00"


def stretch_words(one: Stretch) -> str:
    """`9:00 – 14:00`."""
    return f"{clock(one.opens)} – {clock(one.closes)}"


def hours_words(hours: Day | Sequence[tuple[int, int]]) -> str:
    """`9:00 – 14:00, 15:00 – 18:30`; closed when there are none."""
    spans = [one if isinstance(one, Stretch) else Stretch(*one) for one in hours]
    return ", ".join(stretch_words(one) for one in spans) or translate("Week", "Cerrado")


def whole_hours(minutes: int) -> str:
    """`48 h`, `47 h 30 min`."""
    if minutes % 60:
        return translate("Week", "{0} h {1} min").format(minutes // 60, minutes % 60)
    return translate("Week", "{0} h").format(minutes // 60)


def weekday(day: int, *, short: bool = False) -> str:
    """`jueves`, `jue`; 0 is Monday."""
    shape = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
    return QLocale().dayName(day + 1, shape).rstrip(".").removesuffix("-feira")


def capital(words: str) -> str:
    """With its first letter large."""
    return words[:1].upper() + words[1:]


def day_month(day: date) -> str:
    """`12 dic`."""
    month = QLocale().monthName(day.month, QLocale.FormatType.ShortFormat).rstrip(".")
    return translate("Moments", "{0} {1}", "day month").format(day.day, month)


def city_of(zone: str) -> str:
    """`Ciudad de México`: where a zone is named after."""
    return _CITIES.get(zone, zone.rpartition("/")[2].replace("_", " "))


def zone_words(zone: str, at: datetime) -> str:
    """`Ciudad de México (UTC−6)`, as it is at that moment; an unknown zone as it is written."""
    city = city_of(zone)
    try:
        offset = at.astimezone(ZoneInfo(zone)).utcoffset()
    except (KeyError, OSError, ValueError):
        return zone
    minutes = round((offset.total_seconds() if offset else 0) / 60)
    sign, size = ("−" if minutes < 0 else "+"), abs(minutes)
    tail = f":{size % 60:02}" if size % 60 else ""
    return f"{city} (UTC{sign}{size // 60}{tail})" if minutes else f"{city} (UTC)"


def name_of(names: dict[str, str]) -> str:
    """A day's name in the language in force, else the company's, else the country's own."""
    language = QLocale().name()[:2]
    return names.get("") or names.get(language) or next(iter(names.values()), "")


def now_words(now: OpenNow, week: Week) -> tuple[str, str]:
    """`Abierto · viernes 11:44` and what comes next."""
    state = translate("Week", "Abierto") if now.open else translate("Week", "Cerrado")
    title = f"{state} · {weekday(now.at.weekday())} {clock(now.at.hour * 60 + now.at.minute)}"
    return title, " · ".join(filter(None, (name_of(now.names), _next_words(now, week))))


def _next_words(now: OpenNow, week: Week) -> str:
    if now.minutes is None or now.weekday is None:
        return translate("Week", "Siempre abierto") if now.open else translate("Week", "No abre ningún día")
    today = week[now.weekday]
    pause = next((b for a, b in pairwise(today) if a.closes == now.minutes), None)
    if now.open and now.days_away == 0 and pause is not None:
        return translate("Week", "Pausa de {0} a {1}").format(clock(now.minutes), clock(pause.opens))
    at, when = clock(now.minutes), _when(now)
    if now.open:
        return translate("Week", "Cierra {0} a las {1}").format(when, at)
    return translate("Week", "Abre {0} a las {1}").format(when, at)


def _when(now: OpenNow) -> str:
    if now.days_away == 0:
        return translate("Week", "hoy")
    if now.days_away == 1:
        return translate("Week", "mañana")
    return translate("Week", "el {0}", "on a weekday").format(weekday(now.weekday or 0))


def special_words(day: PreviewDay) -> str:
    """What happens on a day that is not like its weekday."""
    if day.kind == "regular":
        return translate("Week", "Como siempre")
    if day.kind == "cut":
        return translate("Week", "Cerrado {0}").format(hours_words(day.hours))
    return hours_words(day.hours)


# ------------------------------------------------------------------------------------------------------- changes


def calendar_changes(before: CalendarBody, after: CalendarBody, country: Country, now: datetime) -> list[str]:
    """What differs between two versions, for the foot of the page and for the history."""
    found: list[str] = []
    if before.name != after.name:
        found.append(translate("Week", "se llama {0}").format(after.name))
    if before.zone != after.zone:
        found.append(translate("Week", "la zona horaria es {0}").format(zone_words(after.zone, now)))
    found += _week_changes(before.week, after.week)
    found += _holiday_changes(before.holidays, after.holidays, country)
    found += _own_changes(before.specials, after.specials)
    if after.retired and not before.retired:
        found.append(translate("Week", "deja de ofrecerse"))
    if before.retired and not after.retired:
        found.append(translate("Week", "vuelve a ofrecerse"))
    return found


def _week_changes(before: Week, after: Week) -> list[str]:
    groups: dict[Day, list[int]] = {}
    for day in range(7):
        if before[day] != after[day]:
            groups.setdefault(after[day], []).append(day)
    return [
        _day_change(days[0], before[days[0]], hours) if len(days) == 1 else _days_change(days, hours)
        for hours, days in groups.items()
    ]


def _days_change(days: list[int], hours: Day) -> str:
    named = ", ".join(weekday(day) for day in days)
    return translate("Week", "{0}: {1}", "days: hours").format(named, hours_words(hours))


def _day_change(day: int, before: Day, after: Day) -> str:
    name = weekday(day)
    if not after:
        return translate("Week", "el {0} está cerrado").format(name)
    if before and before[0].opens != after[0].opens and _same_but(before, after, 0, "opens"):
        return translate("Week", "el {0} abre a las {1}").format(name, clock(after[0].opens))
    if before and before[-1].closes != after[-1].closes and _same_but(before, after, -1, "closes"):
        return translate("Week", "el {0} cierra a las {1}").format(name, clock(after[-1].closes))
    return _days_change([day], after)


def _same_but(before: Day, after: Day, at: int, edge: str) -> bool:
    if len(before) != len(after):
        return False
    other = "closes" if edge == "opens" else "opens"
    rest = (before[1:], after[1:]) if at == 0 else (before[:-1], after[:-1])
    return rest[0] == rest[1] and getattr(before[at], other) == getattr(after[at], other)


def _holiday_changes(before: tuple[HolidayPick, ...], after: tuple[HolidayPick, ...], country: Country) -> list[str]:
    def place(pick: HolidayPick) -> str:
        return f"{country(pick.country)} ({pick.region})" if pick.region else country(pick.country)

    new = [translate("Week", "festivos de {0}").format(place(one)) for one in after if one not in before]
    places = {(one.country, one.region) for one in after}
    gone = [one for one in before if (one.country, one.region) not in places]
    return new + [translate("Week", "sin los festivos de {0}").format(place(one)) for one in gone]


MOST_NEWS = 8
"""So many days of a changed list are named; the rest is counted."""


def holiday_news_lines(days: Sequence[HolidayNewsDay], country: Country) -> list[str]:
    """`8 dic 2026 · Paraguay: festivo nuevo, Virgen de Caacupé`, a line for each day."""
    lines = [_news_line(one, country) for one in days[:MOST_NEWS]]
    more = len(days) - len(lines)
    return [*lines, translate("Week", "y %n más", "", more)] if more > 0 else lines


def _news_line(one: HolidayNewsDay, country: Country) -> str:
    place = f"{country(one.country)} ({one.region})" if one.region else country(one.country)
    before, after = name_of(one.before or {}), name_of(one.after or {})
    if one.before is None:
        words = translate("Week", "festivo nuevo, {0}").format(after)
    elif one.after is None:
        words = translate("Week", "ya no es festivo ({0})").format(before)
    else:
        words = translate("Week", "se llama ahora {0}").format(after)
    return f"{day_month(one.day)} {one.day.year} · {place}: {words}"


def _own_changes(before: tuple[OwnDay, ...], after: tuple[OwnDay, ...]) -> list[str]:
    new = [
        translate("Week", "{0} el {1}: {2}", "day").format(one.name, day_month(one.first), own_words(one))
        for one in after
        if one not in before
    ]
    kept = {(one.name, one.first) for one in after}
    gone = [one for one in before if (one.name, one.first) not in kept]
    return new + [translate("Week", "sin {0}", "own day").format(one.name) for one in gone]


def own_words(one: OwnDay) -> str:
    """What a day of the company's own does."""
    if one.kind == "regular":
        return translate("Week", "como siempre")
    if one.kind == "closed":
        return translate("Week", "cerrado") if one.hours is None else special_closed(one.hours)
    return translate("Week", "abierto todo el día") if one.hours is None else hours_words(one.hours)


def special_closed(hours: Day) -> str:
    """Closed for some hours only."""
    return translate("Week", "cerrado {0}").format(hours_words(hours))
