"""Make a new master key and seal every secret under it, while gateways run.

The new key goes before the old ones in the key file; running gateways read it when they meet it. What was sealed with
an old key meanwhile (or is in a backup) still opens until `--forget-old`.
"""

import argparse

from backend_gateway.actions.resealing import reseal_all
from backend_gateway.app import keyring_of
from backend_gateway.cli.opened import opened_unit
from backend_gateway.errors import BadRequest
from backend_gateway.settings import Settings
from backend_gateway.store.secrets import add_key, drop_old_keys


def add(parser: argparse.ArgumentParser) -> None:
    """Whether the old keys go."""
    parser.add_argument(
        "--forget-old",
        action="store_true",
        help="make no new key: keep the newest alone. Older backups need a copy of the keys they were made with",
    )


async def run(settings: Settings, arguments: argparse.Namespace) -> int:
    """Raises BadRequest (the keys are in RELEVO_MASTER_KEY), SecretUnreadable; nothing is lost then."""
    if settings.master_key is not None:
        raise BadRequest(
            "The keys are in RELEVO_MASTER_KEY, which only you can change: put a new one first (32 random bytes in "
            "base64), restart the gateways, then run relevo-gateway reseal."
        )
    keyring_of(settings)  # made on the very first run
    if not arguments.forget_old:
        add_key(settings.key_file)
    keyring = keyring_of(settings)
    async with opened_unit(settings, "rotate-keys") as unit:
        moved = await reseal_all(unit, keyring)
    print(f"{moved} secrets were sealed anew; all are under the newest key.")
    if arguments.forget_old:
        print(f"{drop_old_keys(settings.key_file)} old keys are gone from {settings.key_file}.")
    else:
        print(f"Copy {settings.key_file} to its place apart (and to every other gateway) before anything else.")
    return 0
