"""Probe: the timeline beside a QListView (`desktop_timeline`), in a process of its own like the other probes."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

from benchmarks.desktop_timeline import timeline_figures


def run(_places: dict[int, Path], *, quick: bool) -> dict[str, Any]:
    """Figures, ratios and bars by name."""
    figures, ratios, bars = timeline_figures(quick=quick)
    parts: dict[str, dict[str, Any]] = {
        "figures": figures,
        "ratios": ratios,
        "bars": {what: asdict(bar) for what, bar in bars.items()},
    }
    return {part: {f"beside QListView: {what}": value for what, value in of.items()} for part, of in parts.items()}
