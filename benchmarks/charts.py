"""`charts`: a dashboard of six charts with 10,000 points in each line, redrawn; and what it costs to import them.

The peer is pyqtgraph's own `PlotWidget` with the same lines: once with every point, once with its own down-sampling.
Rounds are interleaved, medians count; figures are milliseconds of the GUI thread, on Qt's offscreen platform. Imports
are timed in a fresh process each.
"""

import asyncio
import json
import sys
from pathlib import Path
from typing import Any

from benchmarks.report import Result, at_most, middle

ROOT = Path(__file__).resolve().parent.parent
FRAME_MS = 16.0


async def run(folder: Path, *, quick: bool) -> Result:  # noqa: ARG001  they need no files
    """Redraws, hovering and zooming, honesty, imports (`quick`: fewer rounds)."""
    result = Result("charts")
    drawn = await _probe("dashboard", rounds=15 if quick else 60)
    result.figures |= drawn["figures"]
    result.ratios |= drawn["ratios"]
    taken = [await _probe("imports") for _ in range(5 if quick else 15)]
    result.figures["import of the kit, the window being there, ms"] = middle([one["kit"] for one in taken])
    result.figures["import of numpy and pyqtgraph, in all, ms"] = middle([one["plots"] for one in taken])
    result.figures["import of numpy and pyqtgraph, longest step, ms"] = middle([one["longest"] for one in taken])
    _judge(result)
    return result


def _judge(result: Result) -> None:
    figures = result.figures
    for what in ("six charts, new data, redrawn", "mixed dashboard redrawn"):
        result.bars[what] = at_most(figures[f"{what}, ms"], FRAME_MS)
    kit = "import of the kit, the window being there"
    result.bars[kit] = at_most(figures[f"{kit}, ms"], 30)
    result.bars["cross-hair moved"] = at_most(figures["cross-hair moved, ms"], 4)
    result.bars["columns whose peak or dip is lost"] = at_most(figures["columns whose peak or dip is lost"], 0)
    result.bars["redraw to pyqtgraph with every point"] = at_most(result.ratios["redraw to pyqtgraph, every point"], 1)


async def _probe(name: str, **told: Any) -> dict[str, Any]:
    """What a process of its own found out. Raises RuntimeError with what it complained about."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "benchmarks.charts_probe", name, json.dumps(told), cwd=ROOT,
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    out, complaints = await process.communicate()
    if process.returncode:
        raise RuntimeError(complaints.decode()[-3000:])
    found: dict[str, Any] = json.loads(out.splitlines()[-1])
    return found
