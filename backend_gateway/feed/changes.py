"""From log rows to what clients get: each changed entity once, as its current row, with who may see it now.

Who may see a row is judged on the *current* team and assignee of its conversation, not on the logged ones, so a client
never gets a row it may not see any more. Who could see it at any time in the batch and may not now gets `gone`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec

from backend_gateway.feed.reader import LogRow
from backend_gateway.store import hydrate
from backend_gateway.store.conn import Conn
from backend_gateway.store.event_log import EVERYONE, NOWHERE, Kind, Scope
from backend_gateway.store.visible import Viewer, in_scope
from protocol import frames
from protocol.people import User

_ITEM: dict[Kind, Any] = {
    Kind.CONVERSATION: frames.ConversationItem,
    Kind.MESSAGE: frames.MessageItem,
    Kind.CONTACT: frames.ContactItem,
    Kind.USER: frames.UserItem,
    Kind.TEAM: frames.TeamItem,
    Kind.NUMBER: frames.NumberItem,
}
_SCOPES = "select id, team_id, assignee_id from conversations where id = any($1::bigint[]) and merged_into is null"
_CONTACT_SCOPES = """
select contact_id, team_id, assignee_id from conversations where contact_id = any($1::bigint[]) and merged_into is null
"""
_KEPT = f"""
select {Kind.DRAFT:d}, conversation_id, user_id from drafts where conversation_id = any($1::bigint[])
union all
select {Kind.READ_MARK:d}, conversation_id, user_id from read_marks where conversation_id = any($1::bigint[])
"""  # noqa: S608  numbers of our own
encode = msgspec.json.Encoder().encode


@dataclass(slots=True)
class Change:
    """One entity: its encoded item (None: it no longer exists), where it is visible now and where it was."""

    kind: Kind
    entity_id: int
    item: bytes | None
    now: tuple[Scope, ...]
    before: set[Scope] = field(default_factory=set)
    private_to: int | None = None
    access: Viewer | None = None
    """Of an active colleague: what they may see now."""

    def for_viewer(self, viewer: Viewer) -> bytes | None:
        """What this viewer gets: the row, `gone`, or nothing."""
        if self.private_to not in (None, viewer.user_id):
            return None
        if self.item is not None and any(in_scope(viewer, scope) for scope in self.now):
            return self.item
        if any(in_scope(viewer, scope) for scope in self.before):
            return encode(frames.GoneItem(kind=self.kind.name.lower(), id=self.entity_id))  # type: ignore[arg-type]
        return None


async def changes_of(conn: Conn, rows: Sequence[LogRow]) -> list[Change]:
    """The distinct entities of these events, conversations and people before what refers to them."""
    seen: dict[tuple[Kind, int, int | None], set[Scope]] = {}
    for row in rows:
        seen.setdefault((row.kind, row.entity_id, row.private_to), set()).update((row.before, row.after))
    changes: list[Change] = []
    for kind in (Kind.USER, Kind.TEAM, Kind.NUMBER, Kind.CONTACT, Kind.CONVERSATION, Kind.MESSAGE):
        befores = {id_: scopes - {NOWHERE} for (k, id_, _), scopes in seen.items() if k == kind}
        if befores:
            changes += await _public(conn, kind, befores)
    # Drafts and marks leave with their conversation, so they come back with it.
    moved = [id_ for (kind, id_, _), scopes in seen.items() if kind is Kind.CONVERSATION and len(scopes) > 1]
    private = {(kind, id_, user) for kind, id_, user in seen if user is not None} | await _kept_there(conn, moved)
    return changes + await _private(conn, private)


async def _public(conn: Conn, kind: Kind, befores: dict[int, set[Scope]]) -> list[Change]:
    rows = await getattr(hydrate, f"{kind.name.lower()}s")(conn, befores)
    scopes = await _scopes(conn, kind, rows)
    item = _ITEM[kind]
    return [
        Change(
            kind,
            id_,
            encode(item(rows[id_])) if id_ in rows else None,
            scopes.get(id_, ()),
            before,
            access=_access(rows[id_]) if kind is Kind.USER and id_ in rows else None,
        )
        for id_, before in befores.items()
    ]


def _access(user: User) -> Viewer | None:
    return Viewer(user.id, user.role, user.visibility, user.team_ids) if user.active else None


async def _scopes(conn: Conn, kind: Kind, rows: dict[int, Any]) -> dict[int, tuple[Scope, ...]]:
    """Where each row is visible now; people and places of our own are visible to every colleague."""
    if kind is Kind.CONVERSATION:
        return {id_: (Scope(row.team_id, row.assignee_id),) for id_, row in rows.items()}
    if kind is Kind.MESSAGE:
        found = await _by_key(conn, _SCOPES, {row.conversation_id for row in rows.values()})
        return {id_: found.get(row.conversation_id, ()) for id_, row in rows.items()}
    if kind is Kind.CONTACT:
        return await _by_key(conn, _CONTACT_SCOPES, rows)
    return dict.fromkeys(rows, (EVERYONE,))


async def _by_key(conn: Conn, sql: str, keys: Iterable[int]) -> dict[int, tuple[Scope, ...]]:
    found: dict[int, tuple[Scope, ...]] = {}
    for id_, team, user in await conn.fetch(sql, list(keys)):
        found[id_] = (*found.get(id_, ()), Scope(team, user))
    return found


async def _kept_there(conn: Conn, conversations: list[int]) -> set[tuple[Kind, int, int]]:
    """What anybody keeps in these conversations: (kind, conversation, user)."""
    if not conversations:
        return set()
    return {(Kind(kind), id_, user) for kind, id_, user in await conn.fetch(_KEPT, conversations)}


async def _private(conn: Conn, seen: set[tuple[Kind, int, int]]) -> list[Change]:
    changes = []
    scopes = await _by_key(conn, _SCOPES, {id_ for _, id_, _ in seen}) if seen else {}
    for kind, read, item in (
        (Kind.DRAFT, hydrate.drafts, frames.DraftItem),
        (Kind.READ_MARK, hydrate.read_marks, frames.ReadMarkItem),
    ):
        by_user: dict[int, list[int]] = {}
        for k, id_, user in sorted(seen):
            if k is kind:
                by_user.setdefault(user, []).append(id_)
        for user, ids in by_user.items():
            found: dict[int, Any] = await read(conn, user, ids)
            changes += [
                Change(kind, id_, encode(item(row)), scopes.get(id_, ()), private_to=user) for id_, row in found.items()
            ]
    return changes
