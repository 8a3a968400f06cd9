"""Let a number that Meta had refused send again, with a new access token if the old one has expired."""

import argparse

from backend_gateway.actions.numbers import replace_token, resume_number
from backend_gateway.app import keyring_of
from backend_gateway.cli.inputs import secret
from backend_gateway.cli.opened import opened_unit
from backend_gateway.errors import NotFound
from backend_gateway.settings import Settings
from backend_gateway.store.unit import Unit


def add(parser: argparse.ArgumentParser) -> None:
    """Which number; the token is never an argument."""
    parser.add_argument("--phone-number-id", required=True, help="Meta's id of the number")
    parser.add_argument("--new-token", action="store_true", help="replace the access token too (RELEVO_NUMBER_TOKEN)")


async def run(settings: Settings, arguments: argparse.Namespace) -> int:
    """Raises NotFound (no such number), BadRequest (no token given)."""
    token = secret("Access token", "RELEVO_NUMBER_TOKEN") if arguments.new_token else None
    async with opened_unit(settings, "resume-number") as unit:
        number_id = await _number(unit, arguments.phone_number_id)
        if token is not None:
            await replace_token(unit, keyring_of(settings), None, number_id, token)
        await resume_number(unit, None, number_id)
    print("The number may send again. Replies that waited over ten minutes stay with the agents, who decide.")
    return 0


async def _number(unit: Unit, phone_number_id: str) -> int:
    found = await unit.conn.fetchval("select id from numbers where phone_number_id = $1", phone_number_id)
    if found is None:
        raise NotFound(f"There is no number with Meta's id {phone_number_id[:40]!r}.")
    return int(found)
