"""Scheduled reports in words: when they come, where they go, what came of the last one, and the words of the file."""

from collections.abc import Sequence
from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.i18n.metric_words import aggregate_name, clock_name, group_name, metric_name
from protocol.metrics import Metric
from protocol.report_schedules import Every, Grouping, ReportWords, Run, Schedule, SchedulePeriod, When

translate = QCoreApplication.translate
EVERY: tuple[Every, ...] = ("day", "week", "month")
PERIODS: tuple[SchedulePeriod, ...] = ("yesterday", "last_week", "this_month", "last_month")


def every_name(every: Every) -> str:
    """How often."""
    return {
        "day": lambda: translate("Schedules", "Cada día"),
        "week": lambda: translate("Schedules", "Cada semana"),
        "month": lambda: translate("Schedules", "Cada mes"),
    }[every]()


def period_words(period: SchedulePeriod) -> str:
    """What it is about, seen from the day it comes."""
    return {
        "yesterday": lambda: translate("Schedules", "El día anterior"),
        "last_week": lambda: translate("Schedules", "La semana anterior"),
        "this_month": lambda: translate("Schedules", "El mes en curso"),
        "last_month": lambda: translate("Schedules", "El mes anterior"),
    }[period]()


def weekday_name(day: int) -> str:
    """`lunes`."""
    return QLocale().dayName(day, QLocale.FormatType.LongFormat)


def when_words(when: When) -> str:
    """`Cada semana, el lunes a las 8:00`."""
    time = f"{when.minute // 60}:{when.minute % 60:02}"
    if when.every == "day":
        return translate("Schedules", "Cada día a las {0}").format(time)
    if when.every == "week":
        return translate("Schedules", "Cada semana, el {0} a las {1}").format(weekday_name(when.weekday), time)
    return translate("Schedules", "Cada mes, el día {0} a las {1}").format(when.monthday, time)


def where_words(schedule: Schedule) -> str:
    """The folder, the addresses, or both."""
    places = [translate("Schedules", "carpeta del servidor")] if schedule.folder else []
    return ", ".join([*places, *schedule.mail])


def moment_words(at: datetime, zone: tzinfo) -> str:
    """`lun 30 nov, 8:00`, in the company's time."""
    local = at.astimezone(zone)
    locale, short = QLocale(), QLocale.FormatType.ShortFormat
    day, month = locale.dayName(local.isoweekday(), short).rstrip("."), locale.monthName(local.month, short).rstrip(".")
    return f"{day} {local.day} {month}, {local.hour}:{local.minute:02}"


def run_words(run: Run, zone: tzinfo) -> tuple[str, bool]:
    """What came of the last one, and whether somebody has to look at it."""
    at = moment_words(run.due_at, zone)
    if run.state == "done" and run.detail:
        return translate("Schedules", "Salió {0}; el servidor de correo rechazó {1}").format(at, run.detail), True
    if run.state == "done":
        return translate("Schedules", "El último salió: {0}").format(at), False
    if run.state == "uncertain":
        return translate("Schedules", "No se sabe si el correo de {0} salió: no se repite").format(at), True
    if run.fault is None:
        return translate("Schedules", "Se está preparando"), False
    again = (
        translate("Schedules", "Se intenta otra vez a las {0}.").format(_clock(run.again_at, zone))
        if run.again_at is not None and run.state == "due" else ""
    )  # fmt: skip
    return f"{_fault(run)} {again}".strip(), True


def _clock(at: datetime, zone: tzinfo) -> str:
    local = at.astimezone(zone)
    return f"{local.hour}:{local.minute:02}"


def _fault(run: Run) -> str:
    words = {
        "owner": lambda: translate("Schedules", "Quien lo programó ya no puede ver estas cifras: está en pausa."),
        "folder": lambda: translate("Schedules", "No se pudo escribir en la carpeta del servidor."),
        "mail_off": lambda: translate("Schedules", "El servidor no tiene correo configurado."),
        "mail_domain": lambda: translate("Schedules", "La empresa no permite enviarlo a {0}.").format(run.detail),
        "mail_refused": lambda: translate("Schedules", "El servidor de correo lo rechazó: {0}.").format(run.detail),
        "mail_unreachable": lambda: translate("Schedules", "El servidor de correo no responde."),
        "figures": lambda: translate("Schedules", "Las cifras no estaban listas."),
    }
    return words[run.fault]() if run.fault in words else translate("Schedules", "No se pudo preparar.")


def report_words(title: str, metrics: Sequence[Metric], groups: Sequence[Grouping]) -> ReportWords:
    """The words of the file in the language in force: those of the screen."""
    timed = [
        f"{aggregate_name(key)} ({clock_name(clock).lower()})"
        for key in ("median", "p90", "mean") for clock in ("business", "calendar")
    ]  # fmt: skip
    heads = (
        aggregate_name("n"), *timed, translate("Reports", "Parte"), translate("Reports", "Total"),
        translate("Reports", "Sin terminar"), aggregate_name("beside"), translate("Reports", "Provisionales"),
    )  # fmt: skip
    return ReportWords(
        title=title, figure=translate("Reports", "Cifra"), total=translate("Schedules", "Total"),
        nobody=translate("Schedules", "Sin asignar"), heads=heads,
        metrics={metric: metric_name(metric) for metric in metrics}, groups={by: group_name(by) for by in groups},
        body=translate("Schedules", "Va adjunto el informe «{0}». Se programó en Relevo.").format(title),
    )  # fmt: skip
