"""Words about work on conversations: priorities, and what a line of the timeline speaks of."""

from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from desktop.i18n.later_words import day_and_time
from desktop.i18n.resolving_words import ending_name

translate = QCoreApplication.translate
_LONG_AGO = 1
"""A year in which nothing happened: a moment of the past is told by its date."""


def priority_name(priority: int) -> str:
    """`Urgente`, `Alta`, `Normal`, `Baja`: what people call the numbers."""
    if priority >= 8:
        return translate("Deeds", "Urgente")
    if priority >= 6:
        return translate("Deeds", "Alta")
    return translate("Deeds", "Normal") if priority >= 4 else translate("Deeds", "Baja")


def activity_subject(event: str, subject: str, zone: tzinfo | None = None) -> str:
    """What a line speaks of: as it is, or as the word for a key, a number or a moment (in the office's `zone`)."""
    if event in {"resolved", "resolve_undone"}:
        return ending_name(subject) if subject else ""
    if event == "priority" and subject.isdigit():
        return priority_name(int(subject))
    if event == "snoozed" and subject:
        try:
            at = datetime.fromisoformat(subject).astimezone(zone)
        except ValueError:
            return subject
        return day_and_time(at, at.replace(year=_LONG_AGO))
    return subject
