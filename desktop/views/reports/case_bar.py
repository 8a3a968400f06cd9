"""The bar of a case in the X-ray: how heavy it is, parted by who had it meanwhile, and the same parts in words.

    grey: the assistant   amber: a queue   violet: a person

Colour is not the only difference: the line below says the parts in the same order.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QColor, QPainter

from desktop.models.reports.pages import Clock
from desktop.store.store import Store
from desktop.theme import Theme
from desktop.views.charts.inks import hatch
from desktop.views.delegates.painting import fill_round
from desktop.views.reports.telling import short_time
from protocol.metrics import CaseStretch, StretchKind

translate = QCoreApplication.translate
Parts = tuple[tuple[StretchKind, float], ...]
GAP, LEAST, CORNER = 2, 2.0, 2


def seconds_of(stretch: CaseStretch, clock: Clock) -> int:
    """By the clock that is looked at."""
    return stretch.business_s if clock == "business" else stretch.calendar_s


def parts_of(stretches: Sequence[CaseStretch], clock: Clock) -> Parts:
    """Kind and share of each, in order; those of nobody's working time are left out."""
    whole = sum(seconds_of(one, clock) for one in stretches)
    return tuple((one.kind, seconds_of(one, clock) / whole) for one in stretches if seconds_of(one, clock))


def parts_words(stretches: Sequence[CaseStretch], clock: Clock, store: Store) -> str:
    """`asistente 0:40 · cola 9:10 · Daniel Ruiz 2:30`: each once, with all of its time, in the order they came."""
    sums: dict[str, int] = {}
    for one in stretches:
        if seconds := seconds_of(one, clock):
            name = _name(one, store)
            sums[name] = sums.get(name, 0) + seconds
    return " · ".join(f"{name} {short_time(seconds)}" for name, seconds in sums.items())


def _name(one: CaseStretch, store: Store) -> str:
    if one.kind == "bot":
        return translate("Reports", "asistente")
    if one.kind == "queue" or one.user_id is None:
        return translate("Reports", "cola")
    return store.people.name(one.user_id)


def paint_case_bar(
    painter: QPainter, box: QRectF, theme: Theme, weight: float, parts: Parts, *, provisional: bool
) -> None:
    """`weight` 0..1 of the heaviest case. Without parts it is of one colour."""
    fill_round(painter, box, CORNER, theme.colors.border.subtle)
    if weight <= 0:
        return
    done = QRectF(box.x(), box.y(), max(3.0, box.width() * weight), box.height())
    if len(parts) > 1:
        painter.fillRect(done, theme.colors.surface.base)  # the gaps
    left, gap = done.x(), theme.px(GAP)
    for kind, share in parts or (("person", 1.0),):
        width = done.width() * share
        piece = QRectF(left, done.y(), min(max(LEAST, width - gap), done.right() - left), done.height())
        fill_round(painter, piece if len(parts) > 1 else done, CORNER, ink(theme, kind))
        left += width
    if provisional:
        painter.fillRect(done, hatch(theme))


def ink(theme: Theme, kind: StretchKind) -> QColor:
    """Of an owner."""
    colors = theme.colors
    if kind == "queue":
        return colors.sla.soon.fill or colors.sla.soon.ink
    return colors.text.secondary if kind == "bot" else colors.accent.fill
