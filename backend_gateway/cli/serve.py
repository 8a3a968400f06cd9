"""Run the gateway until it is told to stop."""

import argparse
import asyncio
import gc
import signal
import sys

from backend_gateway.app import running_gateway
from backend_gateway.settings import Settings


def add(_parser: argparse.ArgumentParser) -> None:
    """No arguments: everything is a setting."""


async def run(settings: Settings, _arguments: argparse.Namespace) -> int:
    """Serve until SIGINT or SIGTERM, then let running requests end."""
    stop = asyncio.Event()
    _on_signals(stop)
    async with running_gateway(settings) as gateway:
        _settle_memory()
        print(f"Relevo's gateway listens on {gateway.url}", flush=True)
        await stop.wait()
    return 0


def _settle_memory() -> None:
    """What start-up made stays: keep the collector from walking it for every few hundred messages."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


def _on_signals(stop: asyncio.Event) -> None:
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        if sys.platform == "win32":  # its loops take no signal handlers
            signal.signal(number, lambda *_: loop.call_soon_threadsafe(stop.set))
        else:
            loop.add_signal_handler(number, stop.set)
