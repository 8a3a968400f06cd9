"""One line of plain text: measured, cut by grapheme cluster, drawn. Never interprets markup.

Customer names hold emoji families and combining marks; cutting inside one would show half a person. Each text has the
direction of its own first strong letter, whatever the window's is: so the ellipsis stands where the reading stops.
"""

from functools import cache
from itertools import accumulate
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

ELLIPSIS = "…"
FIRST_COMBINING = "\u0300"
_LEFT = Qt.AlignmentFlag.AlignLeft


def text_width(text: str, font: QFont) -> float:
    """Return the advance of one line in px."""
    return QFontMetricsF(font).horizontalAdvance(text)


@cache
def _cluster() -> Any:
    import regex  # heavy: loaded with the first text that needs it

    return regex.compile(r"\X")


def clusters(text: str) -> list[str]:
    """Cut into grapheme clusters, what a person takes for one letter."""
    if text and max(text) < FIRST_COMBINING and "\r" not in text:
        return list(text)
    found: list[str] = _cluster().findall(text)
    return found


def isolate(text: str) -> str:
    """Wrap a name or number in a bidi isolate, so that it cannot turn the sentence around it."""
    return f"\u2068{text}\u2069"


def bare(text: str) -> str:
    """Take the isolates out again, for what is read aloud or copied."""
    return text.replace("\u2068", "").replace("\u2069", "")


def elide(text: str, font: QFont, width: float) -> str:
    """Cut `text` to `width` px with an ellipsis, only between grapheme clusters; line breaks become spaces."""
    line = " ".join(text.split("\n"))
    metrics = QFontMetricsF(font)
    if metrics.horizontalAdvance(line) <= width:
        return line
    ends = list(accumulate(len(cluster) for cluster in clusters(line)))
    low, high = 0, len(ends)
    while low < high:
        middle = (low + high + 1) // 2
        fits = metrics.horizontalAdvance(line[: ends[middle - 1]].rstrip() + ELLIPSIS) <= width
        low, high = (middle, high) if fits else (low, middle - 1)
    return (line[: ends[low - 1]].rstrip() if low else "") + ELLIPSIS


def draw_line(
    painter: QPainter,
    rect: QRectF,
    text: str,
    font: QFont,
    color: QColor,
    align: Qt.AlignmentFlag = _LEFT,
) -> float:
    """Draw one elided line, vertically centred in `rect`; return the width used in px."""
    shown = elide(text, font, rect.width() + 0.5)
    painter.setFont(font)
    painter.setPen(color)
    metrics = QFontMetricsF(font)
    advance = metrics.horizontalAdvance(shown)
    left = rect.left()
    if align & Qt.AlignmentFlag.AlignRight:
        left = rect.right() - advance
    elif align & Qt.AlignmentFlag.AlignHCenter:
        left = rect.left() + (rect.width() - advance) / 2
    baseline = rect.top() + (rect.height() - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()
    # By a point: the box variant goes through Qt's rich formatter and costs three times as much.
    draw_text(painter, QPointF(left, round(baseline)), shown)
    return advance


def draw_text(painter: QPainter, at: QPointF, text: str) -> None:
    """Draw text from a point on its baseline, in the direction of its first strong letter."""
    window = painter.layoutDirection()
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    painter.drawText(at, text)
    painter.setLayoutDirection(window)
