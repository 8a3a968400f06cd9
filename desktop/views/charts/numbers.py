"""Numbers as the reader's language writes them, and the units charts count in.

`Measure` is how an axis, a read-out and a tile speak of the same values: COUNT, SECONDS (durations), SHARE (0 to 1).
Numbers in axes and lists are tabular; the unit stands small after a figure ("2 min 26 s"), never "2.43".
"""

from dataclasses import dataclass
from enum import StrEnum
from math import ceil, floor, isfinite, log10

from PySide6.QtCore import QCoreApplication, QLocale

translate = QCoreApplication.translate
_MINUTE, _HOUR, _DAY = 60, 3600, 86_400
_TIMES = (1, 2, 5, 10, 15, 30, 60, 120, 180, 300, 600, 900, 1800, 3600, 7200, 10_800, 14_400, 21_600, 43_200, 86_400)
_MINUS, _NARROW = "\u2212", "\u202f"
Parts = tuple[tuple[str, str], ...]


class Unit(StrEnum):
    """What the values of a chart are."""

    COUNT = "count"
    SECONDS = "seconds"
    SHARE = "share"


def number(value: float, decimals: int = 0) -> str:
    """`3 218` or `4,5`: digits in threes with a narrow space, the decimal sign of the reader's language."""
    text = f"{abs(value):,.{decimals}f}".replace(",", _NARROW)
    sign = _MINUS if value < 0 and any(digit in text for digit in "123456789") else ""
    return sign + text.replace(".", QLocale().decimalPoint())


def trimmed(value: float, decimals: int = 1) -> str:
    """The same without a tail of zeros: `4`, `4,5`."""
    return number(value, 0 if round(value, decimals) == round(value) else decimals)


def count_parts(value: float) -> Parts:
    """A count as a tile shows it."""
    return ((number(value), ""),)


def share_parts(value: float) -> Parts:
    """`91` and a small `%`, of 0 to 1."""
    return ((trimmed(100 * value), "%"),)


def duration_parts(seconds: float) -> Parts:
    """`2 min 26 s` as (figure, unit) pairs, two units at most."""
    whole = round(abs(seconds))
    sign = _MINUS if seconds < 0 and whole else ""
    first, second = _units(whole)
    return ((sign + first[0], first[1]), *((second,) if second else ()))


def _units(whole: int) -> tuple[tuple[str, str], tuple[str, str] | None]:
    if whole < _MINUTE:
        return (str(whole), translate("Charts", "s")), None
    if whole < _HOUR:
        minutes, seconds = divmod(whole, _MINUTE)
        return (str(minutes), translate("Charts", "min")), _rest(seconds, translate("Charts", "s"))
    if whole < _DAY:
        hours, minutes = divmod(round(whole / _MINUTE), 60)
        return (str(hours), translate("Charts", "h")), _rest(minutes, translate("Charts", "min"))
    days, hours = divmod(round(whole / _HOUR), 24)
    return (number(days), translate("Charts", "d")), _rest(hours, translate("Charts", "h"))


def _rest(value: int, unit: str) -> tuple[str, str] | None:
    return (f"{value:02}", unit) if value else None


def joined(parts: Parts) -> str:
    """A tile's figure as one text."""
    return " ".join(f"{figure}\u00a0{unit}" if unit else figure for figure, unit in parts)


@dataclass(frozen=True, slots=True)
class Measure:
    """How values of a unit are told and where an axis of them has its lines."""

    unit: Unit = Unit.COUNT

    def told(self, value: float | None) -> str:
        """In full: `4 min 09 s`, `91,5 %`, `68`; a dash for nothing."""
        if value is None or not isfinite(value):
            return "–"
        if self.unit is Unit.SECONDS:
            return joined(duration_parts(value))
        if self.unit is Unit.SHARE:
            return joined(share_parts(value))
        return trimmed(value)

    def ticks(self, top: float, most: int = 5) -> tuple[float, ...]:
        """Round values from 0 to at least `top`, `most` steps at the most."""
        step = self._step(max(top, 0.0), max(1, most))
        return tuple(step * at for at in range(max(1, ceil(round(top / step, 9))) + 1))

    def _step(self, top: float, most: int) -> float:
        wanted = top / most
        if self.unit is Unit.SECONDS and wanted <= _TIMES[-1]:
            return next(step for step in _TIMES if step >= wanted)
        if self.unit is Unit.SECONDS:
            return _DAY * round_up(wanted / _DAY)
        if self.unit is Unit.SHARE:
            return max(0.01, round_up(wanted)) if wanted else 0.2
        return max(1.0, round_up(wanted))

    def tick(self, value: float, step: float, *, last: bool = False) -> str:
        """The label of a line of an axis; the unit stands at the last one alone."""
        if self.unit is Unit.SECONDS:
            size, word = self._size(step)
            return trimmed(value / size) + (f"\u00a0{word}" if last else "")
        if self.unit is Unit.SHARE:
            return trimmed(100 * value) + ("\u00a0%" if last else "")
        return trimmed(value)

    @staticmethod
    def _size(step: float) -> tuple[int, str]:
        if step % _DAY == 0:
            return _DAY, translate("Charts", "d")
        if step % _HOUR == 0:
            return _HOUR, translate("Charts", "h")
        return (_MINUTE, translate("Charts", "min")) if step % _MINUTE == 0 else (1, translate("Charts", "s"))


def round_up(value: float) -> float:
    """The next of 1, 2, 2.5 (from ten on), 5 times a power of ten; 1 for nothing."""
    if value <= 0:
        return 1.0
    power = 10.0 ** floor(log10(value))
    steps = (1, 2, 2.5, 5, 10) if power >= 10 else (1, 2, 5, 10)
    return next(step * power for step in steps if step * power >= value * (1 - 1e-9))


COUNT = Measure(Unit.COUNT)
SECONDS = Measure(Unit.SECONDS)
SHARE = Measure(Unit.SHARE)
