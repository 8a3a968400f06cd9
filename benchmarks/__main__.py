"""`python -m benchmarks [NAME ...] [--json FILE] [--quick] [--scale SHARE] [--folder DIR]`: run, print, write JSON.

Exit code 0 also when a bar does not hold (it is printed), 2 when a benchmark could not run.
"""

import argparse
import asyncio
import importlib
import sys
import tempfile
import traceback
from pathlib import Path
from typing import Any

import msgspec
import platformdirs

from benchmarks.machine import describe
from benchmarks.report import Result

NAMES = {
    "ingest": "benchmarks.ingest",
    "pipeline": "benchmarks.pipeline",
    "latency": "benchmarks.latency",
    "fanout": "benchmarks.fanout",
    "crash": "benchmarks.crash",
    "replicas": "benchmarks.replicas",
    "race": "benchmarks.race",
    "routing": "benchmarks.routing",
    "reports": "benchmarks.reports",
    "week": "benchmarks.week",
    "desktop": "benchmarks.desktop",
    "charts": "benchmarks.charts",
    "board": "benchmarks.board",
    "package": "benchmarks.package",
}
SCALED = ("reports",)


def main(arguments: list[str]) -> int:
    """Run what is named, everything by default."""
    options = _options(arguments)
    known = [name for name in NAMES if importlib.util.find_spec(NAMES[name])]
    names = options.names or known
    if unknown := [name for name in names if name not in known]:
        print(f"There is no benchmark called {', '.join(unknown)}; there are {', '.join(known)}.", file=sys.stderr)
        return 2
    options.folder.mkdir(parents=True, exist_ok=True)
    failed = False
    done: list[dict[str, Any]] = []
    with tempfile.TemporaryDirectory(prefix="run-", dir=options.folder, ignore_cleanup_errors=True) as place:
        folder = Path(place)
        machine = describe(folder)
        print("  ".join(f"{key} {value}" for key, value in machine.items()), flush=True)
        for name in names:
            try:
                result = _run(name, folder, options)
            except Exception:  # noqa: BLE001  the others must still run
                traceback.print_exc()
                failed = True
                continue
            print(result.table(), flush=True)
            done.append(result.to_json(machine))
    if options.json:
        written = done[0] if len(done) == 1 else done
        options.json.write_bytes(msgspec.json.format(msgspec.json.encode(written)) + b"\n")
    return 2 if failed else 0


def _run(name: str, folder: Path, options: argparse.Namespace) -> Result:
    more = {"scale": options.scale} if name in SCALED else {}
    result: Result = asyncio.run(importlib.import_module(NAMES[name]).run(folder, quick=options.quick, **more))
    return result


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"one of {', '.join(NAMES)}; all by default")
    parser.add_argument("--json", type=Path, help="write the figures here")
    parser.add_argument("--quick", action="store_true", help="shorter runs, rougher figures")
    parser.add_argument("--scale", type=float, default=1.0, help="a smaller year for reports: 0.1 is a tenth of it")
    default = Path(platformdirs.user_cache_dir("relevo-benchmarks", appauthor=False))
    parser.add_argument("--folder", type=Path, default=default, help="a folder on a real disk (default: %(default)s)")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
