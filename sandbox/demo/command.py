"""The demo's command line."""

import argparse
import asyncio
import signal
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from sandbox.demo.office import AT_WINDOW
from sandbox.demo.stage import run_stage
from sandbox.demo.window import Stage


def parser() -> argparse.ArgumentParser:
    """What `dev.py demo` understands."""
    found = argparse.ArgumentParser(prog="dev.py demo", description="Relevo with simulated customers, on this machine.")
    found.add_argument(
        "--headless", action="store_true", help="without a screen: an agent and a supervisor work by themselves"
    )
    found.add_argument("--seconds", type=float, default=None, help="stop after so many seconds (headless: 30)")
    found.add_argument("--out", type=Path, default=None, help="folder for screenshots (headless)")
    found.add_argument("--speed", type=float, default=None, help="how fast customers live: 1 = like people")
    found.add_argument("--language", choices=("es", "pt", "en"), default="es", help="language of the window")
    found.add_argument("--role", choices=tuple(AT_WINDOW), default="agent", help="who sits at the window")
    found.add_argument(
        "--keep", type=Path, default=None, help="keep the data in this folder instead of a temporary one"
    )
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the demo; 0 when it ended well, 1 with a sentence about what did not."""
    chosen = parser().parse_args(arguments)
    stage = Stage(
        headless=chosen.headless,
        seconds=chosen.seconds or (30.0 if chosen.headless else None),
        out=(chosen.out or Path.cwd() / "demo-screens").absolute() if chosen.headless else None,
        speed=chosen.speed or (20.0 if chosen.headless else 3.0),
        language=chosen.language,
        role=chosen.role,
    )
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # as Ctrl+C: the gateway and the windows end with it
    try:
        if chosen.keep is not None:
            chosen.keep.mkdir(parents=True, exist_ok=True)
            return asyncio.run(run_stage(stage, chosen.keep.absolute()))
        with tempfile.TemporaryDirectory(prefix="relevo-demo-", ignore_cleanup_errors=True) as folder:
            return asyncio.run(run_stage(stage, Path(folder)))
    except KeyboardInterrupt:
        return 0
    except RuntimeError as error:
        print(f"demo: {error}", file=sys.stderr)
        return 1
