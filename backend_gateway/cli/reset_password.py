"""Make a code with which somebody locked out chooses another password; it counts once, and not for long."""

import argparse

from backend_gateway import clock
from backend_gateway.actions.passwords import new_link
from backend_gateway.cli.opened import account, opened_unit
from backend_gateway.settings import Settings


def add(parser: argparse.ArgumentParser) -> None:
    """Whose it is; no password, which the person alone chooses."""
    parser.add_argument("email")


async def run(settings: Settings, arguments: argparse.Namespace) -> int:
    """Raises NotFound (no such account, switched off, a wall-board)."""
    async with opened_unit(settings, "reset-password") as unit:
        link = await new_link(unit, None, (await account(unit, arguments.email)).id, clock.now())
    print(f"Code: {link.code}\nIt counts once, until {link.expires_at:%Y-%m-%d %H:%M} UTC. The password of today holds")
    print("until it is used; then every session ends, and the second factor stays as it is (`reset-2fa`).")
    return 0
