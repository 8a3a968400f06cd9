"""The first screenful of the last run, read in a few milliseconds and without importing what the rest needs.

The composition root calls this before the window is shown; `sync.warmup` loads everything a moment later. It speaks to
SQLite directly because importing SQLAlchemy takes longer than painting the window.
"""

from pathlib import Path
from typing import Any

import msgspec
import sqlcipher3
from msgspec import Struct

from desktop.cache.version import SCHEMA_VERSION
from desktop.store.facts import MENTIONED, MINE, OFFERED, RESOLVED, RISK, SNOOZED, UNASSIGNED
from protocol.conversation import Conversation, Draft, ReadMark
from protocol.people import Number, Team, User

ROWS = 100

_OPEN = f"bits & {RESOLVED} = 0"
_AWAKE = f"bits & {RESOLVED | SNOOZED} = 0"
_VIEWS = {
    "all": _OPEN,
    "mine": f"(bits & {RESOLVED | SNOOZED} = 0 AND bits & {MINE} OR {_OPEN} AND bits & {OFFERED})",
    "unassigned": f"{_AWAKE} AND bits & {UNASSIGNED}",
    "owed": f"{_AWAKE} AND bits & {MINE} AND owed > 0",
    "mentions": f"bits & {MENTIONED}",
    "at_risk": f"{_OPEN} AND bits & {RISK}",
    "snoozed": f"bits & {SNOOZED} AND bits & {MINE | UNASSIGNED} AND {_OPEN}",
    "resolved": f"bits & {RESOLVED}",
}


class FirstPaint(Struct, frozen=True, kw_only=True):
    """Enough for the store to show a list: see `Store.load_first`."""

    me: User
    users: list[User]
    teams: list[Team]
    numbers: list[Number]
    conversations: list[Conversation]
    read_marks: list[ReadMark]
    drafts: list[Draft]


def read_first_paint(path: Path, key: bytes, view: str = "mine", rows: int = ROWS) -> FirstPaint | None:
    """The newest rows of a view, or None when there is no cache that can be trusted."""
    if not path.exists():
        return None
    connection = sqlcipher3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    try:
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        return _read(connection, view, rows)
    except (sqlcipher3.DatabaseError, msgspec.MsgspecError):
        return None
    finally:
        connection.close()


def _read(connection: Any, view: str, rows: int) -> FirstPaint | None:
    me = connection.execute("SELECT value FROM about WHERE name = 'me'").fetchone()
    if me is None or connection.execute("PRAGMA user_version").fetchone()[0] != SCHEMA_VERSION:
        return None
    users = _small(connection, "user", User)
    mine = next((user for user in users if user.id == int(me[0])), None)
    if mine is None:
        return None
    return FirstPaint(
        me=mine, users=users, teams=_small(connection, "team", Team), numbers=_small(connection, "number", Number),
        conversations=_conversations(connection, view, rows), read_marks=_small(connection, "read_mark", ReadMark),
        drafts=_small(connection, "draft", Draft),
    )  # fmt: skip


def _conversations(connection: Any, view: str, rows: int) -> list[Conversation]:
    name, _, team = view.partition(":")
    where = f"{_OPEN} AND team = {int(team)}" if name == "team" else _VIEWS.get(name, _OPEN)
    times = {"owed": "owed", "at_risk": "owed", "snoozed": "back"}
    order = f"{times[view]}, id DESC" if view in times else "at DESC, tie DESC, id DESC"
    if view == "mine":
        order = f"bits & {OFFERED} DESC, {order}"  # asked first, as in `store.views`
    query = f"SELECT body FROM conversations WHERE {where} ORDER BY {order} LIMIT ?"  # noqa: S608  parts of this module
    return [msgspec.msgpack.decode(body, type=Conversation) for (body,) in connection.execute(query, (rows,))]


def _small(connection: Any, kind: str, of: Any) -> list[Any]:
    found = connection.execute("SELECT body FROM small WHERE kind = ?", (kind,))
    return [msgspec.msgpack.decode(body, type=of) for (body,) in found]
