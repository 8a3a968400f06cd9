"""Figures, days and filters as the reports screen says them; the same words go into its files."""

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.i18n.metric_words import aggregate_name
from desktop.models.reports.choice import Choice
from desktop.models.reports.pages import Clock, Kind, kind_of, left_out, share, timing, value_of
from desktop.models.reports.period import PeriodKey
from desktop.store.report_query import Cut
from desktop.store.store import Store
from desktop.views.charts.numbers import (
    COUNT,
    SECONDS,
    SHARE,
    Measure,
    Parts,
    count_parts,
    duration_parts,
    number,
    share_parts,
    trimmed,
)
from protocol.metrics import AMOUNTS, Figure

translate = QCoreApplication.translate
NOTHING = "–"
_MINUTE, _HOUR, _DAY = 60, 3600, 86_400


def short_time(seconds: float | None) -> str:
    """`2:51` below an hour, `3 h 12` below a day, `2 d 4 h` above; a dash for nothing."""
    if seconds is None:
        return NOTHING
    whole = round(seconds)
    if whole < _HOUR:
        return f"{whole // _MINUTE}:{whole % _MINUTE:02}"
    if whole < _DAY:
        return translate("Reports", "{0} h {1:02}").format(whole // _HOUR, whole % _HOUR // _MINUTE)
    return SECONDS.told(whole)


def percent(part: float | None) -> str:
    """`86 %`."""
    return NOTHING if part is None else SHARE.told(round(part, 3))


def measure_of(metric: str) -> Measure:
    """How its values are told and its axes made."""
    return {"time": SECONDS, "promise": SHARE, "share": SHARE}.get(kind_of(metric), COUNT)


def told(metric: str, value: float | None) -> str:
    """One value of a metric, in full."""
    if value is None:
        return NOTHING
    if kind_of(metric) == "amount":
        return money(value) if AMOUNTS.get(metric) == "cents" else trimmed(value)  # type: ignore[call-overload]
    return measure_of(metric).told(round(value, 3))


def short_told(metric: str, value: float | None) -> str:
    """The same for a table."""
    return short_time(value) if kind_of(metric) == "time" else told(metric, value)


def money(cents: float) -> str:
    """An amount as it was noted; its currency is a label of the figure."""
    return number(cents / 100, 2)


def parts_of(metric: str, value: float | None) -> Parts:
    """The same for a tile: figures and their small units."""
    if value is None:
        return ()
    kind = kind_of(metric)
    if kind == "time":
        return duration_parts(value)
    if kind in {"promise", "share"}:
        return share_parts(round(value, 3))
    return ((told(metric, value), ""),) if kind == "amount" else count_parts(value)


def moved_words(metric: str, by: float) -> str:
    """By how much it moved; a share by points, for a percent of a percent means something else."""
    if kind_of(metric) in {"promise", "share"}:
        return translate("Reports", "{0} puntos").format(trimmed(abs(by) * 100))
    return told(metric, abs(by))


def waiting_words(metric: str, count: int) -> str:
    """How many are not over: of times they wait for an answer, of promises they run."""
    if kind_of(metric) == "time":
        return translate("Reports", "sin terminar {0}").format(number(count))
    return translate("Reports", "en curso {0}").format(number(count))


def main_name(metric: str) -> str:
    """What the one number that stands for it is."""
    if kind_of(metric) == "amount":
        return aggregate_name("total" if AMOUNTS.get(metric) == "cents" else "mean")  # type: ignore[call-overload]
    names: dict[Kind, str] = {"time": "median", "promise": "kept", "share": "share", "volume": "n"}
    return aggregate_name(names[kind_of(metric)])


def waiting_name(metric: str) -> str:
    """The head of the column of those that are not over."""
    return aggregate_name("waiting" if kind_of(metric) == "time" else "running")


def columns(metric: str) -> list[str]:
    """Keys of what a table says of each group."""
    kinds: dict[Kind, list[str]] = {
        "time": ["n", "median", "p90", "waiting", "mean", "beside"],
        "promise": ["n", "kept", "missed", "running", "met", "beside"],
        "share": ["n", "share", "yes", "running", "no", "beside"],
        "amount": ["n", "median", "p90", "mean", "total", "beside"],
        "volume": ["n", "beside"],
    }
    return kinds[kind_of(metric)]


def raw(figure: Figure, key: str, clock: Clock) -> float | None:
    """One cell as a number: seconds, a share, a count, or what cases carry."""
    counts = {
        "n": figure.n, "met": figure.met, "missed": figure.missed, "yes": figure.yes, "no": figure.no,
        "waiting": figure.waiting, "running": figure.waiting, "beside": left_out(figure),
    }  # fmt: skip
    if key in counts:
        return float(counts[key])
    if key in {"kept", "share"}:
        return share(figure)
    if kind_of(figure.metric) == "amount":
        amount = figure.amount
        return None if amount is None else float(getattr(amount, key))
    return {"median": timing(figure, clock).median_s, "p90": timing(figure, clock).p90_s,
            "mean": timing(figure, clock).mean_s}.get(key)  # fmt: skip


def cell(figure: Figure, key: str, clock: Clock) -> str:
    """The same in words."""
    value = raw(figure, key, clock)
    if value is None:
        return NOTHING
    if key in {"kept", "share"}:
        return percent(value)
    if key in {"median", "p90", "mean", "total"}:
        return short_time(value) if kind_of(figure.metric) == "time" else told(figure.metric, value)
    return number(value)


def change_of(now: Figure, before: Figure | None, clock: Clock) -> float | None:
    """By how much the one number moved; None where there is nothing to compare."""
    new, old = value_of(now, clock), value_of(before, clock) if before is not None else None
    return None if new is None or old is None else new - old


# --------------------------------------------------------------------------------------------------------------- days


def period_name(key: PeriodKey) -> str:
    """What a period is called."""
    return {
        "today": lambda: translate("Reports", "Hoy"),
        "yesterday": lambda: translate("Reports", "Ayer"),
        "this_week": lambda: translate("Reports", "Esta semana"),
        "last_week": lambda: translate("Reports", "Semana pasada"),
        "this_month": lambda: translate("Reports", "Este mes"),
        "last_month": lambda: translate("Reports", "Mes pasado"),
        "own": lambda: translate("Reports", "Elegir fechas…"),
    }[key]()


def month(day: date) -> str:
    """`nov`."""
    return QLocale().monthName(day.month, QLocale.FormatType.ShortFormat).rstrip(".")


def day_words(day: date, *, year: bool = False) -> str:
    """`20 nov`, with the year where it matters."""
    if year:
        return translate("Reports", "{0} {1} {2}", "day month year").format(day.day, month(day), day.year)
    return translate("Reports", "{0} {1}", "day month").format(day.day, month(day))


def days_words(since: date, until: date, *, year: bool = True) -> str:
    """`1–20 nov 2026`; without the year where it goes without saying."""
    if since == until:
        return day_words(since, year=year)
    if (since.year, since.month) == (until.year, until.month) and not year:
        form = translate("Reports", "{0}–{1} {2}", "first day, last day, month")
        return form.format(since.day, until.day, month(since))
    if (since.year, since.month) == (until.year, until.month):
        form = translate("Reports", "{0}–{1} {2} {3}", "first day, last day, month, year")
        return form.format(since.day, until.day, month(since), since.year)
    return f"{day_words(since, year=since.year != until.year)} – {day_words(until, year=year)}"


def as_of_words(at: datetime | None, now: datetime) -> str:
    """`Datos hasta las 11:44`; with the day where it is another one."""
    if at is None:
        return ""
    local, clock = at.astimezone(now.tzinfo), at.astimezone(now.tzinfo).strftime("%H:%M")
    if local.date() == now.date():
        return translate("Reports", "Datos hasta las {0}").format(clock)
    return translate("Reports", "Datos hasta el {0}, {1}").format(day_words(local.date(), year=True), clock)


# ------------------------------------------------------------------------------------------------------------- groups


def group_key(by: str, key: date | int | str | None, store: Store) -> str:
    """Whose row it is."""
    if isinstance(key, date):
        return day_words(key)
    if key is None:
        return {
            "team": translate("Reports", "Sin equipo"), "agent": translate("Reports", "Nadie"),
            "tag": translate("Reports", "Sin etiqueta"),
        }.get(by, NOTHING)  # fmt: skip
    if isinstance(key, str):
        return key
    people = store.people
    if by == "team":
        team = people.teams.get(key)
        return team.name if team is not None else translate("Reports", "un equipo que ya no está")
    if by == "number":
        found = people.numbers.get(key)
        return found.name if found is not None else translate("Reports", "un número que ya no está")
    return people.name(key) or translate("Reports", "alguien que ya no está")


def ordered(cuts: Sequence[Cut], choice: Choice, store: Store) -> list[Cut]:
    """Groups by name, so that nobody is ranked unasked; by their result where somebody wants that; nobody's last."""

    def by_name(cut: Cut) -> tuple[bool, str]:
        return cut.key is None, group_key(choice.by, cut.key, store).casefold()

    def by_result(cut: Cut) -> tuple[bool, float]:
        value = value_of(cut.figure, choice.clock)
        return value is None, -(value or 0.0)

    return sorted(sorted(cuts, key=by_name), key=by_result) if choice.ranked else sorted(cuts, key=by_name)


def filter_words(choice: Choice, store: Store) -> list[str]:
    """Every filter that is set, a line each."""
    named = (
        (translate("Reports", "Equipos"), "team", choice.teams), (translate("Reports", "Agentes"), "agent",
        choice.agents), (translate("Reports", "Números"), "number", choice.numbers),
        (translate("Reports", "Etiquetas"), "tag", choice.tags),
    )  # fmt: skip
    return [
        f"{title}: {', '.join(group_key(by, key, store) for key in chosen)}" for title, by, chosen in named if chosen
    ]
