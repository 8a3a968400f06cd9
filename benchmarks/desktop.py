"""`desktop`: what the client costs with 1k, 100k and 1M conversations, 1k and 100k messages in one, a flood, a start.

Every probe runs in a process of its own over caches that the client's own writer wrote (kept beside the runs, several
minutes to build the first time). Times are milliseconds of the GUI thread unless a name says otherwise; sizes take
turns and medians count. The window is Qt's offscreen platform.
"""

import asyncio
import compileall
import json
import os
import shutil
import sys
import sysconfig
from pathlib import Path
from typing import Any

from benchmarks.desktop_cache import EMAIL, SERVER, build, secrets
from benchmarks.desktop_start import start
from benchmarks.report import Bar, Result, at_most, middle

ROOT = Path(__file__).resolve().parent.parent
SIZES = {1_000: 0, 100_000: 101_000, 1_000_000: 1_000_000}
"""conversations -> messages in the cache"""
QUICK_SIZES = {1_000: 0, 100_000: 101_000}
BASE = 1_000


async def run(folder: Path, *, quick: bool) -> Result:
    """Everything (`quick`: without the millions, fewer rounds)."""
    rounds = 10 if quick else 40
    sizes = QUICK_SIZES if quick else SIZES
    kept = folder.parent / "desktop-caches"
    places = {count: await asyncio.to_thread(build, kept, count, messages) for count, messages in sizes.items()}
    middling = {100_000: places[100_000]}
    result = Result("desktop")
    result.figures |= await _lists(places, rounds, turns=2 if quick else 3)
    result.figures |= await probe("messages", middling, rounds=rounds)
    result.figures |= await probe("flood", middling, seconds=5 if quick else 10)
    most = max(sizes)
    result.figures |= await probe("search", {sizes[most]: places[most]}, rounds=rounds)
    await _starts(result, folder, places[100_000], 15 if quick else 25)
    _judge(result, list(sizes), sizes[most])
    await _timeline(result, quick=quick)
    return result


async def _lists(places: dict[int, Path], rounds: int, turns: int) -> dict[str, float]:
    """Each size alone in its process, as in life (three windows in one push each other out of the glyph caches)."""
    taken: dict[str, list[float]] = {}
    for _ in range(turns):
        for count, place in places.items():
            for name, value in (await probe("lists", {count: place}, rounds=rounds // turns)).items():
                taken.setdefault(name, []).append(value)
    return {name: middle(values) for name, values in taken.items()}


async def probe(name: str, places: dict[int, Path], **told: Any) -> dict[str, Any]:
    """Figures of a probe. Raises RuntimeError with what it complained about."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "benchmarks.desktop_probe", name, cwd=ROOT,
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    told["places"] = {str(count): str(place) for count, place in places.items()}
    out, complaints = await process.communicate(json.dumps(told).encode())
    if process.returncode:
        raise RuntimeError(complaints.decode()[-3000:])
    figures: dict[str, Any] = json.loads(out.splitlines()[-1])
    return figures


async def _starts(result: Result, folder: Path, place: Path, rounds: int) -> None:
    """Bare window and client in turns; then the memory of a client that has settled."""
    environment = _home(folder, place)
    for room in (ROOT / "desktop", ROOT / "protocol", ROOT / "benchmarks", sysconfig.get_path("purelib")):
        compileall.compile_dir(room, quiet=2, workers=0)  # the packages ship compiled, and so do the libraries
    taken: dict[str, list[float]] = {"bare": [], "relevo": []}
    for _ in range(rounds):
        for what, painted in taken.items():
            painted.append((await asyncio.to_thread(start, what, place, environment))["painted_ms"])
    for what, painted in taken.items():
        result.figures[f"start: exec to painted, {what}, wall ms"] = middle(painted)
    settled = await asyncio.to_thread(lambda: start("relevo", place, environment, settle=True))
    result.figures["start: resident with 100000 conversations, MB"] = settled["resident_mb"]
    bare = await asyncio.to_thread(lambda: start("bare", place, environment, settle=True))
    result.figures["start: resident, bare, MB"] = bare["resident_mb"]
    result.ratios["start: relevo to a bare window"] = middle(taken["relevo"]) / middle(taken["bare"])


def _home(folder: Path, place: Path) -> dict[str, str]:
    """A computer where the account is remembered: settings, keyring and the cache."""
    home = folder / "home"
    (home / "config").mkdir(parents=True)
    shutil.copytree(place, home / "data")
    settings = {"server": SERVER, "accounts": [EMAIL], "device": "d" * 32, "language": "es", "last_view": "all"}
    (home / "config" / "settings.json").write_text(json.dumps(settings))
    (home / "keyring.json").write_text(json.dumps(secrets().entries))
    return {
        "RELEVO_DESKTOP_DIR": str(home),
        "RELEVO_BENCH_KEYRING": str(home / "keyring.json"),
        "PYTHON_KEYRING_BACKEND": "benchmarks.desktop_keyring.FileKeyring",
        "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")]),
    }


def _judge(result: Result, sizes: list[int], messages: int) -> None:
    figures, bars = result.figures, result.bars
    for count in sizes:
        bars[f"list: open, {count} conversations"] = at_most(figures[f"list: open, {count} conversations, ms"], 8)
        for where in ("outside", "inside"):
            name = f"list: scroll frame p95, pointer {where}, {count} conversations"
            bars[name] = at_most(figures[f"{name}, ms"], 4)
    for count in (1_000, 100_000):
        bars[f"timeline: open, {count} messages"] = at_most(figures[f"timeline: open, {count} messages, ms"], 8)
        name = f"timeline: scroll frame p95, {count} messages"
        bars[name] = at_most(figures[f"{name}, ms"], 4)
    growing = [("list", what, "conversations", sizes) for what in ("update", "bump", "bump, painted")]
    growing += [("timeline", what, "messages", [1_000, 100_000]) for what in ("append", "update", "prepend")]
    for area, what, of, counts in growing:
        for count in counts[1:]:
            name = f"{area}: {what}, {count} {of}"
            result.ratios[f"{name} to {BASE}"] = figures[f"{name}, ms"] / figures[f"{area}: {what}, {BASE} {of}, ms"]
            bars[f"{name} to {BASE}"] = at_most(result.ratios[f"{name} to {BASE}"], 1.5)
    bars["flood: GUI thread busy, %"] = at_most(figures["flood: GUI thread busy, %"], 40)
    lost = figures["flood: events lost in memory"] + figures["flood: events lost on disk"]
    bars["flood: events lost"] = at_most(lost, 0)
    bars[f"search: rare word, {messages} messages"] = at_most(figures[f"search: rare word, {messages} messages, ms"], 5)
    bars["start: to a bare window"] = at_most(result.ratios["start: relevo to a bare window"], 1.5)
    bars["start: resident MB"] = at_most(figures["start: resident with 100000 conversations, MB"], 180)


async def _timeline(result: Result, *, quick: bool) -> None:
    """The timeline's drawing beside a QListView."""
    found: dict[str, Any] = await probe("beside", {}, quick=quick)
    result.figures |= found["figures"]
    result.ratios |= found["ratios"]
    result.bars |= {what: Bar(**bar) for what, bar in found["bars"].items()}
