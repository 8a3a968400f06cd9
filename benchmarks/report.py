"""What a benchmark hands back, and how it is shown.

Called by every benchmark (`Result`, `at_least`, `at_most`) and by `__main__` (`table`, `to_json`). Always holds: a bar
carries its value and what was wanted, so whoever reads the JSON can judge it again.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Any


@dataclass(frozen=True, slots=True)
class Bar:
    """A promise about a figure. `wanted` is text, because it may depend on another figure of the run."""

    value: float
    wanted: str
    holds: bool


@dataclass(slots=True)
class Result:
    """Figures by name (the unit is in the name), ratios to the peers, and bars."""

    name: str
    figures: dict[str, float] = field(default_factory=dict)
    ratios: dict[str, float] = field(default_factory=dict)
    bars: dict[str, Bar] = field(default_factory=dict)

    def to_json(self, machine: dict[str, Any]) -> dict[str, Any]:
        """The published shape: {name, machine, figures, ratios, bars}."""
        return {
            "name": self.name,
            "machine": machine,
            "figures": {key: _short(value) for key, value in self.figures.items()},
            "ratios": {key: _short(value) for key, value in self.ratios.items()},
            "bars": {
                key: {"value": _short(bar.value), "wanted": bar.wanted, "holds": bar.holds}
                for key, bar in self.bars.items()
            },
        }

    def table(self) -> str:
        """For a terminal."""
        lines = [f"== {self.name}"]
        lines += [f"   {key:<58} {_shown(value):>12}" for key, value in self.figures.items()]
        lines += [f"   {key:<58} {_shown(value):>12} x" for key, value in self.ratios.items()]
        lines += [
            f"   {'holds' if bar.holds else 'FAILS'}: {key:<51} {_shown(bar.value):>12}   wanted {bar.wanted}"
            for key, bar in self.bars.items()
        ]
        return "\n".join(lines)


def at_least(value: float, wanted: float) -> Bar:
    """Holds from `wanted` on."""
    return Bar(value, f">= {_short(wanted)}", value >= wanted)


def at_most(value: float, wanted: float) -> Bar:
    """Holds up to `wanted`."""
    return Bar(value, f"<= {_short(wanted)}", value <= wanted)


def middle(values: Sequence[float]) -> float:
    """The median of the runs."""
    return float(median(values))


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which `share` (0 to 1) of them lie; 0.0 of nothing."""
    if not values:
        return 0.0
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def _short(value: float) -> float:
    return round(value, 3) if abs(value) < 1000 else round(value)


def _shown(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 1000 or value == int(value) else f"{value:,.2f}"
