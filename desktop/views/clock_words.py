"""A case's clocks in words: how each one stands, when it began and is due, both kinds of time, pauses, waits."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desktop.i18n.moments import clock_time, list_time, short_date, span
from desktop.models.countdown import NEAR
from desktop.views.countdown import clock_face
from desktop.views.delegates.painting import SlaPhase, isolate
from protocol.clocks_api import CaseClock, CaseWait, EarlierCase, Measured, Pause

translate = QCoreApplication.translate
NEAR_S = NEAR.total_seconds()
"""From here on minutes and seconds are counted down, as on the tab."""
Name = Callable[[int | None], str]
"""A colleague's name; empty for nobody."""


def moment(at: datetime, now: datetime, after: datetime | None = None) -> str:
    """`11:02` today, and of the day of `after`, which stands before it; `ayer 11:02`, `14 nov 11:02`, also to come."""
    clock, day = clock_time(at), list_time(at, now)
    if at.astimezone().date() in {now.astimezone().date(), (after or now).astimezone().date()}:
        return clock
    return f"{day if at < now else short_date(at, now)} {clock}"


def phase(clock: CaseClock, now: datetime) -> SlaPhase:
    """The mark of one that goes on."""
    if clock.state == "paused":
        return SlaPhase.PAUSED
    if clock.read.outcome == "missed":
        return SlaPhase.OVERDUE
    left = (clock.due_at - now).total_seconds() if clock.due_at is not None else clock.allowed_s
    return SlaPhase.SOON if left * 4 <= clock.allowed_s else SlaPhase.ON_TIME


def standing(clock: CaseClock, now: datetime) -> str:
    """How one that goes on stands: `Vence en 4 min`."""
    if clock.state == "paused":
        return translate("Clocks", "en pausa")
    if clock.due_at is None:
        return translate("Clocks", "corre")
    left = (clock.due_at - now).total_seconds()
    if left < 0:
        return translate("Clocks", "Vencida hace {0}").format(span(max(60.0, -left)))
    return translate("Clocks", "Vence en {0}").format(clock_face(left) if left < NEAR_S else span(left))


def case_head(case: EarlierCase, now: datetime) -> str:
    """`Caso 1042, 3 nov 11:02 a 4 nov 10:15`."""
    words = translate("Clocks", "Caso {0}, {1} a {2}")
    end = moment(case.ended_at, now, case.started_at) if case.ended_at is not None else translate("Clocks", "ahora")
    return words.format(case.number, moment(case.started_at, now), end)


def ended(read: Measured) -> str:
    """How one that is over ended."""
    words = {
        "met": translate("Clocks", "Cumplida"),
        "missed": translate("Clocks", "Fuera de plazo"),
        "unanswered": translate("Clocks", "Se cerró sin respuesta"),
        "void": translate("Clocks", "No cuenta"),
    }
    return words.get(read.outcome, translate("Clocks", "en curso"))


def began(clock: CaseClock, now: datetime) -> str:
    """`Empezó 11:02, vence 11:07 (plazo 5 min)`."""
    allowed = span(clock.allowed_s)
    if clock.due_at is None:
        words = translate("Clocks", "Empezó {0} (plazo {1})")
        return words.format(moment(clock.started_at, now), allowed)
    over = clock.state in ("stopped", "void")
    words = translate("Clocks", "Empezó {0}, vencía {1} (plazo {2})")
    if not over and clock.due_at >= now:
        words = translate("Clocks", "Empezó {0}, vence {1} (plazo {2})")
    return words.format(moment(clock.started_at, now), moment(clock.due_at, now, clock.started_at), allowed)


def took(clock: CaseClock, *, exact: bool = True) -> str:
    """Both kinds of time. `exact`: the gateway counted; without it, only the calendar is known."""
    calendar = translate("Clocks", "{0} de calendario").format(span(clock.read.calendar_s))
    if clock.wall or not exact:
        return calendar
    if clock.read.used_s == clock.read.calendar_s:
        return translate("Clocks", "{0}, todo en horario").format(span(clock.read.used_s))
    return translate("Clocks", "{0} de horario, {1}").format(span(clock.read.used_s), calendar)


def without_holding(clock: CaseClock) -> str:
    """The same promise as if nobody had said "un momento"; empty where that makes no difference."""
    read = clock.without_holding
    if read is None:
        return ""
    return translate("Clocks", "Sin contar «un momento»: {0}, {1} de horario, {2} de calendario").format(
        _lower(ended(read)), span(read.used_s), span(read.calendar_s)
    )


def paused(pause: Pause, now: datetime, name: Name) -> str:
    """Whose turn it was, since when and until when, and who said so."""
    turns = {
        "customer": translate("Clocks", "esperando al cliente"),
        "snoozed": translate("Clocks", "pospuesta"),
        "area": translate("Clocks", "esperando a {0}").format(isolate(pause.area or "?")),
    }
    until = moment(pause.until, now, pause.since) if pause.until is not None else translate("Clocks", "ahora")
    words = translate("Clocks", "En pausa {0} a {1}: {2}").format(moment(pause.since, now), until, turns[pause.kind])
    parts = [words, isolate(pause.reason) if pause.reason else ""]
    who = name(pause.by_user)
    parts.append(translate("Clocks", "por {0}").format(isolate(who)) if who else "")
    return ", ".join(part for part in parts if part)


def waited(wait: CaseWait, now: datetime, name: Name) -> str:
    """`11:02 a 11:05, 3 min: respondió Ana`."""
    if wait.ended_at is None:
        return ""
    who = name(wait.by_user)
    ends = {
        "answered": translate("Clocks", "respondió {0}").format(isolate(who)) if who
        else translate("Clocks", "respondida"),
        "waived": translate("Clocks", "no necesitaba respuesta"),
        "resolved": translate("Clocks", "se cerró sin respuesta"),
        "withdrawn": translate("Clocks", "se retiró"),
    }  # fmt: skip
    length = span((wait.ended_at - wait.started_at).total_seconds())
    return translate("Clocks", "{0} a {1}, {2}: {3}").format(
        moment(wait.started_at, now), moment(wait.ended_at, now, wait.started_at), length, ends[wait.end or "answered"]
    )


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]
