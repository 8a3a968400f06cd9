"""Add a colleague; the password comes from a prompt, standard input or RELEVO_PASSWORD."""

import argparse
from typing import get_args

from backend_gateway.actions.passwords import Passwords
from backend_gateway.actions.people import NewUser, create_team, create_user
from backend_gateway.cli.inputs import secret
from backend_gateway.cli.opened import opened_unit
from backend_gateway.settings import Settings
from backend_gateway.store import people
from protocol.people import Role, Visibility


def add(parser: argparse.ArgumentParser) -> None:
    """Who it is; no password."""
    parser.add_argument("email")
    parser.add_argument("--name", required=True, help="as colleagues and customers see it")
    parser.add_argument(
        "--role", choices=get_args(Role), default="agent", help="wallboard: a screen in the room, shown the board alone"
    )
    parser.add_argument("--visibility", choices=get_args(Visibility), default="all", help="which conversations")
    parser.add_argument("--language", choices=("es", "en", "pt_BR"), default="es")
    parser.add_argument("--team", action="append", default=[], help="may be repeated; made when there is none")


async def run(settings: Settings, arguments: argparse.Namespace) -> int:
    """Raises BadRequest (password too short, not an e-mail address, `check_board`), Conflict (the address is taken)."""
    passwords = Passwords()
    try:
        hashed = await passwords.hash(secret("Password", "RELEVO_PASSWORD", repeat=True).reveal())
    finally:
        passwords.close()
    async with opened_unit(settings, "create-user") as unit:
        known = await people.team_ids_by_name(unit.conn, arguments.team)
        for team in dict.fromkeys(arguments.team):
            if team not in known:
                await create_team(unit, None, team)
        user = await create_user(
            unit,
            None,
            NewUser(
                email=arguments.email,
                name=arguments.name,
                password_hash=hashed,
                role=arguments.role,
                visibility=arguments.visibility,
                language=arguments.language,
                teams=tuple(dict.fromkeys(arguments.team)),
            ),
        )
    print(f"{user.name} <{user.email}> can sign in as {user.role}.")
    return 0
