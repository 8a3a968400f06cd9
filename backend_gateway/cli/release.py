"""Let a restored gateway send by itself again: timers, automatic and scheduled messages."""

import argparse

from backend_gateway import clock
from backend_gateway.actions.after_restore import release
from backend_gateway.cli.opened import opened_unit
from backend_gateway.settings import Settings


def add(_parser: argparse.ArgumentParser) -> None:
    """No arguments."""


async def run(settings: Settings, _arguments: argparse.Namespace) -> int:
    """Raises Conflict when nothing is held back."""
    async with opened_unit(settings, "release") as unit:
        as_of = await release(unit, None, clock.now())
    print(f"Released. What fell due since {as_of:%Y-%m-%d %H:%M} UTC is judged anew, now.")
    return 0
