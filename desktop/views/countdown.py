"""The words and marks of a promise in its last five minutes: minutes and seconds, with a shape and a word.

Called by the tab of the composer and the window's title. Never by colour alone, and nothing blinks.
"""

from datetime import timedelta
from math import ceil

from PySide6.QtCore import QCoreApplication

from desktop.i18n.moments import span
from desktop.models.countdown import Countdown
from desktop.views.delegates.painting import SlaPhase, SlaValue, bare

translate = QCoreApplication.translate


def clock_face(seconds: float) -> str:
    """`4:12`; what is left is rounded up, so that zero means over."""
    minutes, rest = divmod(max(0, ceil(seconds)), 60)
    return f"{minutes}:{rest:02}"


def countdown_mark(found: Countdown | None, *, short: bool = False) -> SlaValue | None:
    """The mark beside *Respuesta*; `short` where there is room for the shape and the time only."""
    if found is None:
        return None
    if found.left <= 0:
        late = span(max(60.0, -found.left))
        words = f"−{late}" if short else translate("Countdown", "Vencida hace {0}").format(late)
        return SlaValue(SlaPhase.OVERDUE, words)
    left = clock_face(found.left)
    return SlaValue(_phase(found), left if short else translate("Countdown", "Vence en {0}").format(left))


def _phase(found: Countdown) -> SlaPhase:
    """The one that row and header show of the same promise; *soon* where nobody said from when on it is."""
    clock = found.row.clock
    if clock is None or clock.due_at is None or clock.warn_at is None:
        return SlaPhase.SOON
    return SlaPhase.SOON if clock.due_at - timedelta(seconds=found.left) >= clock.warn_at else SlaPhase.ON_TIME


def spoken(found: Countdown | None) -> str:
    """For a screen reader, which would be told each second otherwise: whole minutes."""
    if found is None:
        return ""
    if found.left <= 0:
        return translate("Countdown", "vencida")
    return translate("Countdown", "vence en {0}").format(span(ceil(found.left / 60) * 60))


def window_title(found: Countdown | None) -> str:
    """`Vence en 4:12 · Ana López · Relevo`: what a task bar shows while one works elsewhere."""
    mark = countdown_mark(found)
    if found is None or mark is None:
        return "Relevo"
    return " · ".join(part for part in (mark.text, bare(found.row.name), "Relevo") if part)
