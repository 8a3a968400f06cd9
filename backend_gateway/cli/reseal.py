"""Seal every stored secret under the newest master key; older keys may go afterwards."""

import argparse

from backend_gateway.actions.resealing import reseal_all
from backend_gateway.app import keyring_of
from backend_gateway.cli.opened import opened_unit
from backend_gateway.settings import Settings


def add(_parser: argparse.ArgumentParser) -> None:
    """No arguments: put the new key first in RELEVO_MASTER_KEY or the key file, the old ones after it."""


async def run(settings: Settings, _arguments: argparse.Namespace) -> int:
    """Raises SecretUnreadable when a key is missing; nothing has changed then."""
    keyring = keyring_of(settings)
    async with opened_unit(settings, "reseal") as unit:
        moved = await reseal_all(unit, keyring)
    print(f"{moved} secrets were sealed anew; all are under the newest key.")
    return 0
