"""Scheduled reports: one being made, those there are with what came of them, and none."""

from datetime import timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.shots import cast
from desktop.shots.registry import ShotContext, shot
from desktop.shots.scenes.reports import reports_window
from desktop.theme import Scheme
from desktop.views.reports.schedules_dialog import SchedulesDialog
from protocol.report_schedules import ReportBody, Run, Schedule, Schedules, When

REPORT = ReportBody(metrics=("arrivals", "first_response"), by=("team",))


def _places(context: ShotContext, *items: Schedule, mail: bool = True) -> Schedules:
    del context
    return Schedules(folder=True, mail=mail, zone="America/Mexico_City", items=items)


def _some(context: ShotContext) -> tuple[Schedule, ...]:
    now, day = context.now, context.now.date()
    week = When(every="week", weekday=1, minute=480)
    span: dict[str, Any] = {"since": day - timedelta(days=7), "until": day - timedelta(days=1)}
    mine = cast.VALENTINA.id
    common: dict[str, Any] = {"rev": 1, "owner_id": mine, "report": REPORT, "format": "xlsx", "paused": False}
    return (
        Schedule(
            id=1, name="Resumen de la semana", when=week, folder=True,
            mail=("nadia.ortiz@casalumbre.mx", "direccion@casalumbre.mx"), next_at=now + timedelta(days=3),
            last=Run(due_at=now - timedelta(days=4), state="done", file="a.xlsx", **span), **common,
        ),
        Schedule(
            id=2, name="Primera respuesta por agente", when=When(every="day", minute=450), folder=False,
            mail=("turno.noche@casalumbre.mx",), next_at=now + timedelta(hours=14),
            last=Run(due_at=now - timedelta(hours=10), state="due", fault="mail_refused", tries=2,
                     detail="turno.noche@casalumbre.mx: 550 mailbox unavailable", again_at=now + timedelta(minutes=5),
                     **span), **common,
        ),
        Schedule(
            id=3, name="Cierre de mes", when=When(every="month", monthday=1, minute=540), folder=True, mail=(),
            next_at=None, **{**common, "paused": True},
        ),
    )  # fmt: skip


def _list(context: ShotContext, places: Schedules, scheme: Scheme = Scheme.LIGHT, language: str = "es") -> QWidget:
    window = context.keep(reports_window(context, "summary", scheme, language))
    dialog = SchedulesDialog(window.context, window)
    dialog.show_all(places)
    dialog.show()
    QCoreApplication.processEvents()
    return dialog


@shot("report_schedules", (620, 560))
def report_schedules(context: ShotContext) -> QWidget:
    """One that came, one that failed, one that rests."""
    return _list(context, _places(context, *_some(context)))


@shot("report_schedules_dark_pt", (620, 560))
def report_schedules_dark_pt(context: ShotContext) -> QWidget:
    """The same in the dark, in Portuguese."""
    return _list(context, _places(context, *_some(context)), Scheme.DARK, "pt")


@shot("report_schedules_none", (620, 400))
def report_schedules_none(context: ShotContext) -> QWidget:
    """None yet."""
    return _list(context, _places(context))


def _making(context: ShotContext, language: str, *, mail: bool) -> QWidget:
    window: Any = context.keep(reports_window(context, "first_response", language=language))
    dialog: QWidget = window.exporting.scheduling.open_dialog(
        window.exporting.scheduling.report(), _places(context, mail=mail)
    )
    QCoreApplication.processEvents()
    return dialog


@shot("report_schedule_new", (520, 574))
def report_schedule_new(context: ShotContext) -> QWidget:
    """This report, every Monday."""
    return _making(context, "es", mail=True)


@shot("report_schedule_new_en", (520, 594))
def report_schedule_new_en(context: ShotContext) -> QWidget:
    """In English; no mail server."""
    return _making(context, "en", mail=False)
