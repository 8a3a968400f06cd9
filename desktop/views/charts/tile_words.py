"""The line under a tile's figure: change, clock, aggregate, further values, n, who is left out, provisional."""

from PySide6.QtCore import QCoreApplication

from desktop.views.charts.data import Change, TileData
from desktop.views.charts.numbers import number

translate = QCoreApplication.translate
FEW = 30
"""Cases under which a figure says little (METRICS, row of CSAT)."""


def is_few(data: TileData) -> bool:
    """Whether too few cases are behind the figure to lean on it."""
    return data.n is not None and data.n < FEW


def foots(data: TileData, stale: str = "") -> list[str]:
    """From the whole line to the shortest: clock, further values and what it is compared with give way, in that order.

    Aggregate, n and who is left out always stay; none of the lines is empty unless all are.
    """
    change, arrow = change_words(data.change), arrow_words(data.change)
    end = _ends(data)
    lines = [
        [stale, change, data.clock, data.aggregate, *data.more, *end],
        [stale, change, data.aggregate, *data.more, *end],
        [stale, change, data.aggregate, *data.more[:1], *end],
        [stale, change, data.aggregate, *end],
        [stale, arrow, data.aggregate, *end],
    ]
    texts = [" · ".join(part for part in line if part) for line in lines]
    return [text for text in texts if text] or [""]


def arrow_words(change: Change | None) -> str:
    """`↓ 51 s`."""
    return f"{'↑' if change.up else '↓'} {change.words}" if change is not None else ""


def change_words(change: Change | None) -> str:
    """`↓ 51 s frente a octubre`."""
    return f"{arrow_words(change)} {change.versus}".strip() if change is not None else ""


def _ends(data: TileData) -> list[str]:
    n = "" if data.n is None else translate("Charts", "n {0}").format(number(data.n))
    if is_few(data) and data.n:
        n = translate("Charts", "{0} (pocos)", "a figure of few cases").format(n)
    return [n, data.left_out, translate("Charts", "provisional") if data.provisional else ""]
