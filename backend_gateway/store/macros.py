"""Rows of macros, and what the texts of one are filled from."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal
from zoneinfo import ZoneInfo

import msgspec

from backend_gateway.store import hydrate, quick_replies
from backend_gateway.store.conn import Conn
from backend_gateway.store.office import in_sight
from backend_gateway.store.visible import Viewer
from protocol.answers import QuickReply
from protocol.answers_api import PutMacro
from protocol.conversation import Conversation
from protocol.rules.macros import MacroFile, MacroView
from protocol.rules.variables import Facts, language_of, values

_ADD = """
insert into macros (name, team_id, user_id, steps, active, changed_at) values ($1, $2, $3, $4, $5, $6) returning id
"""
_CHANGE = """
update macros set name = $2, team_id = $3, steps = $4, active = $5, changed_at = $6, rev = rev + 1
where id = $1 returning rev
"""
_LOCK = "select rev, team_id, user_id from macros where id = $1 for update"


async def add(conn: Conn, new: PutMacro, user_id: int | None, now: datetime) -> int:
    """A new one; its id. `user_id`: whose it is, None = shared."""
    id_: int = await conn.fetchval(_ADD, new.name, new.team_id, user_id, _steps(new), new.active, now)
    return id_


async def change(conn: Conn, id_: int, new: PutMacro, now: datetime) -> int:
    """Other steps; the revision it has now."""
    rev: int = await conn.fetchval(_CHANGE, id_, new.name, new.team_id, _steps(new), new.active, now)
    return rev


async def lock(conn: Conn, id_: int) -> tuple[int, int | None, int | None] | None:
    """(revision, team, owner), locked until the unit ends; None when there is no such macro."""
    row = await conn.fetchrow(_LOCK, id_)
    return None if row is None else (row[0], row[1], row[2])


async def view(
    conn: Conn, row: Conversation, actor: Viewer, company: str, now: datetime, *, language: str, zone: ZoneInfo,
    kinds: frozenset[str],
) -> MacroView:  # fmt: skip
    """What is true where a macro runs, for `protocol.rules.macros.plan`."""
    users, teams = await hydrate.users(conn), await hydrate.teams(conn)
    contact = (await hydrate.contacts(conn, [row.contact_id])).get(row.contact_id)
    replies = in_sight(await hydrate.quick_replies(conn), actor)  # an id is no permission
    spoken = language_of(contact.language if contact else None, language)
    team = teams.get(row.team_id) if row.team_id is not None else None
    facts = Facts(
        now=now.astimezone(zone), language=spoken, customer_name=row.name, contact=contact,
        fields=tuple((await hydrate.contact_fields(conn)).values()), agent=users[actor.user_id].name,
        team=team.name if team else "", company=company, case=row.case_number,
    )  # fmt: skip
    until = row.window_until
    return MacroView(
        values=values(facts), quick_replies={one.id: one.body for one in replies if one.active},
        files=await _files_of(conn, replies),
        users={one.id: one.name for one in users.values() if one.active},
        teams={one.id: one.name for one in teams.values()},
        tags=frozenset(one.name.lower() for one in (await hydrate.tags(conn)).values() if one.active),
        window_open=until is not None and until > now, kinds=kinds,
    )  # fmt: skip


async def _files_of(conn: Conn, replies: Sequence[QuickReply]) -> dict[int, tuple[MacroFile, ...]]:
    """What is left of the files of replies that have some."""
    having = [one for one in replies if one.files]
    rows = await quick_replies.files(conn, [id_ for one in having for id_ in one.files]) if having else []
    states: dict[str, Literal["ready", "pending", "gone"]] = {"ready": "ready", "converting": "pending"}
    known = {row.id: MacroFile(row.filename or "", states.get(row.verdict, "gone")) for row in rows}
    return {one.id: tuple(known.get(id_, MacroFile(state="gone")) for id_ in one.files) for one in having}


def _steps(new: PutMacro) -> str:
    return msgspec.json.encode(new.steps).decode()
