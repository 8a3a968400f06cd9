"""Replay past traffic under changed rules, beside what really happened; nothing is written to the database.

Called by the command line. The schema must be up to date already: migrating would be a write.
"""

import argparse
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import asyncpg
import msgspec

from backend_gateway.actions.replay import check_period, checked_rules, checked_teams
from backend_gateway.actions.replay_engine import Asked, told
from backend_gateway.app import database
from backend_gateway.cli.replay_table import Names, table, write_csv
from backend_gateway.clock import now
from backend_gateway.domain.replay.run import Told
from backend_gateway.errors import BadRequest, ConfigurationError
from backend_gateway.settings import Settings
from backend_gateway.store.engine import connect
from backend_gateway.store.migrate import current_revision
from backend_gateway.store.replay import TooManyCases
from protocol.replay import MOST_CASES
from protocol.routing import RuleList, TeamRouting


def add(parser: argparse.ArgumentParser) -> None:
    """The period, what counts instead, where the result goes."""
    parser.add_argument("--from", dest="starts_at", required=True, help="2026-11-01 or 2026-11-01T09:00 (+00:00)")
    parser.add_argument(
        "--to", dest="ends_at", required=True, help="the moment after the last; without zone: this machine's"
    )
    parser.add_argument("--rules", type=Path, help="JSON: a list of rules, or several; without it those of then count")
    parser.add_argument("--teams", type=Path, help="JSON: how one team deals, or several")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write everything as JSON ('-': print it)")
    parser.add_argument("--csv", type=Path, metavar="FILE", help="write a line for each case")


async def run(settings: Settings, arguments: argparse.Namespace) -> int:
    """Raises BadRequest (period, files), PolicyInvalid (rules, teams), ConfigurationError (database)."""
    starts_at, ends_at = moment("--from", arguments.starts_at), moment("--to", arguments.ends_at)
    rules = read_file(arguments.rules, RuleList)
    teams = read_file(arguments.teams, TeamRouting)
    check_period(starts_at, ends_at, now())
    async with database(settings) as dsn:
        found, names = await _replay(dsn, starts_at, min(ends_at, now()), rules, teams)
    _write(arguments, found, names)
    return 0


async def _replay(
    dsn: str, starts_at: datetime, ends_at: datetime, rules: Sequence[RuleList], teams: Sequence[TeamRouting]
) -> tuple[Told, Names]:
    try:
        revision, newest = await current_revision(dsn)
        if revision != newest:
            raise ConfigurationError(
                [f"The schema is {revision or 'empty'}, not {newest}: run relevo-gateway migrate."]
            )
        conn = await connect(dsn, application_name="relevo replay")
        try:
            await conn.execute("set default_transaction_read_only = on")
            asked = Asked(
                dsn="",
                starts_at=starts_at,
                ends_at=ends_at,
                rules=await checked_rules(conn, tuple(rules)),
                teams=await checked_teams(conn, tuple(teams)),
            )
            found = await told(conn, asked, _bar("reading"), _bar("replaying"))
            return found, await _names(conn)
        finally:
            await conn.close()
    except TooManyCases:
        raise BadRequest(f"The period has more than {MOST_CASES} cases: choose a shorter one.") from None
    except (OSError, asyncpg.PostgresError) as error:
        raise ConfigurationError([f"The database cannot be used: {error}."]) from error


def moment(option: str, text: str) -> datetime:
    """An ISO time; without a zone it is this machine's. Raises BadRequest."""
    try:
        return datetime.fromisoformat(text).astimezone()
    except ValueError:
        raise BadRequest(f"{option}: a day or a time like 2026-11-20T09:00, not {text!r}.") from None


def read_file(path: Path | None, type_: type) -> list[Any]:
    """One, or a list of them. Raises BadRequest."""
    if path is None:
        return []
    try:
        body = path.read_bytes()
        several = body.lstrip().startswith(b"[")
        return list(msgspec.json.decode(body, type=list[type_])) if several else [msgspec.json.decode(body, type=type_)]  # type: ignore[valid-type]
    except OSError as error:
        raise BadRequest(f"{path} cannot be read: {error.strerror}.") from None
    except msgspec.MsgspecError as error:
        raise BadRequest(f"{path}: {error}.") from None


async def _names(conn: asyncpg.Connection) -> Names:
    found: Names = {}
    for kind in ("users", "teams"):
        found[kind] = {row[0]: row[1] for row in await conn.fetch(f"select id, name from {kind}")}  # noqa: S608
    return found


def _bar(what: str) -> Any:
    """How far it is, on standard error of a terminal."""

    def show(done: float) -> None:
        if sys.stderr.isatty():
            print(f"\r{what} {done:4.0%}", end="\n" if done >= 1 else "", file=sys.stderr, flush=True)

    return show


def _write(arguments: argparse.Namespace, found: Told, names: Names) -> None:
    if arguments.csv is not None:
        write_csv(arguments.csv, found.cases, names)
    if arguments.json is not None:
        body = msgspec.json.format(msgspec.json.encode(found), indent=2)
        if str(arguments.json) == "-":
            print(body.decode())
            return
        arguments.json.write_bytes(body + b"\n")
    for line in table(found.summary, names):
        print(line)
