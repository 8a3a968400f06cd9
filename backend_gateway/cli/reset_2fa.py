"""Take a second factor away: phone and recovery codes are lost, and no other administrator can do it."""

import argparse

from backend_gateway.actions import second_factor
from backend_gateway.cli.opened import account, opened_unit
from backend_gateway.settings import Settings


def add(parser: argparse.ArgumentParser) -> None:
    """Whose it is."""
    parser.add_argument("email")


async def run(settings: Settings, arguments: argparse.Namespace) -> int:
    """Raises NotFound (no such account, or it asks for no code)."""
    async with opened_unit(settings, "reset-2fa") as unit:
        await second_factor.remove(unit, None, (await account(unit, arguments.email)).id)
    print("The next sign-in asks for the password alone; where the role needs the code, a new one is set up there.")
    return 0
