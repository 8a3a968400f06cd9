"""Bring the database to the schema of this version."""

import argparse

import asyncpg

from backend_gateway.app import database
from backend_gateway.errors import ConfigurationError
from backend_gateway.settings import Settings
from backend_gateway.store import migrate


def add(_parser: argparse.ArgumentParser) -> None:
    """No arguments."""


async def run(settings: Settings, _arguments: argparse.Namespace) -> int:
    """Migrate, and say from where to where. Raises ConfigurationError when the database cannot be used."""
    async with database(settings) as dsn:
        try:
            before, newest = await migrate.current_revision(dsn)
            await migrate.migrate(dsn)
        except (OSError, asyncpg.PostgresError) as error:
            raise ConfigurationError([f"The database cannot be used: {error}."]) from error
    print(
        f"The schema is {newest} already." if before == newest else f"The schema was {before or 'empty'}, is {newest}."
    )
    return 0
