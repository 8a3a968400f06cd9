"""The words of the plan: shifts, absences, times on call, the week they are in."""

from collections.abc import Sequence
from datetime import date, timedelta, tzinfo

from PySide6.QtCore import QCoreApplication

from desktop.i18n.week_words import clock, day_month, weekday
from protocol.presence_api import PlanKind, Planned

translate = QCoreApplication.translate


def kind_name(kind: PlanKind) -> str:
    """What a line of the plan is."""
    return {
        "shift": translate("Plan", "Turno"),
        "absence": translate("Plan", "Ausencia"),
        "on_call": translate("Plan", "Guardia"),
    }[kind]


def hours_of(line: Planned, zone: tzinfo) -> str:
    """`9:00 – 18:00`; over several days `sáb 18:00 – dom 22:00`."""
    start, end = line.starts_at.astimezone(zone), line.ends_at.astimezone(zone)
    days = ("", "")
    if line.kind != "shift" and start.date() != end.date():
        days = (f"{weekday(start.weekday(), short=True)} ", f"{weekday(end.weekday(), short=True)} ")
    first, last = (clock(at.hour * 60 + at.minute) for at in (start, end))
    return f"{days[0]}{first} – {days[1]}{last}"


def short_hours(line: Planned, zone: tzinfo) -> str:
    """`9–18`, `18:30–2`: where there is little room."""
    return "–".join(part.removesuffix(":00") for part in hours_of(line, zone).split(" – "))


def on_day(line: Planned, day: date, zone: tzinfo) -> str:
    """The part of a line that is on one day: `18:00 →`, `24 h`, `→ 22:00`; a line of one day in full."""
    start, end = line.starts_at.astimezone(zone), line.ends_at.astimezone(zone)
    if line.kind == "shift" or start.date() == end.date():
        return hours_of(line, zone)
    if day == start.date():
        return f"{clock(start.hour * 60 + start.minute)} →"
    return f"→ {clock(end.hour * 60 + end.minute)}" if day == end.date() else "24 h"


def line_words(line: Planned, zone: tzinfo) -> str:
    """A line in a cell."""
    if line.kind == "shift":
        return hours_of(line, zone)
    if line.kind == "absence":
        return line.reason or translate("Plan", "Ausente")
    return translate("Plan", "Guardia {0}").format(hours_of(line, zone))


def cell_words(lines: Sequence[Planned], zone: tzinfo) -> str:
    """Everything of one day; nothing planned is said too."""
    return ", ".join(line_words(line, zone) for line in lines) or translate("Plan", "sin turno")


def day_words(day: date) -> str:
    """`lun 23`."""
    return f"{weekday(day.weekday(), short=True)} {day.day}"


def week_words(monday: date) -> str:
    """`23 nov – 29 nov 2026`."""
    sunday = monday + timedelta(days=6)
    return f"{day_month(monday)} – {day_month(sunday)} {sunday.year}"
