"""From log rows to what clients get: each changed entity once, as its current row, with who may see it now.

Who may see a row is judged on the *current* team and assignee of its conversation, not on the logged ones, so a client
never gets a row it may not see any more. Who could see it at any time in the batch and may not now gets `gone`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec

from backend_gateway.domain.phone_mask import hidden
from backend_gateway.feed.reader import LogRow
from backend_gateway.store import hydrate
from backend_gateway.store.alert_sight import concerned, sees_alert
from backend_gateway.store.conn import Conn
from backend_gateway.store.event_log import EVERYONE, NOWHERE, Kind, Scope
from backend_gateway.store.visible import Viewer, in_scope, viewer_of
from protocol import frames
from protocol.people import User
from protocol.rules.permissions import Permission, can, is_person

_PUBLIC: dict[Kind, tuple[Any, Any]] = {
    Kind.USER: (hydrate.users, frames.UserItem),
    Kind.TEAM: (hydrate.teams, frames.TeamItem),
    Kind.NUMBER: (hydrate.numbers, frames.NumberItem),
    Kind.POLICY: (hydrate.policies, frames.PolicyItem),
    Kind.PRESENCE: (hydrate.presence, frames.PresenceItem),
    Kind.TAG: (hydrate.tags, frames.TagItem),
    Kind.CONTACT_FIELD: (hydrate.contact_fields, frames.ContactFieldItem),
    Kind.QUICK_REPLY: (hydrate.quick_replies, frames.QuickReplyItem),
    Kind.MACRO: (hydrate.macros, frames.MacroItem),
    Kind.SAVED_VIEW: (hydrate.saved_views, frames.SavedViewItem),
    Kind.VIEW_ORDER: (hydrate.view_orders, frames.ViewOrderItem),
    Kind.CONTACT: (hydrate.contacts, frames.ContactItem),
    Kind.CONVERSATION: (hydrate.conversations, frames.ConversationItem),
    Kind.MESSAGE: (hydrate.messages, frames.MessageItem),
    Kind.SCHEDULED: (hydrate.scheduled, frames.ScheduledItem),
    Kind.ALERT: (hydrate.alerts, frames.AlertItem),
}
"""How a kind is read and sent, in the order clients need: people and places before what refers to them."""

_IN_CONVERSATION = (Kind.MESSAGE, Kind.SCHEDULED, Kind.ALERT)
_OF_CONVERSATIONS = frozenset({Kind.CONVERSATION, Kind.MESSAGE, Kind.SCHEDULED})
_OF_CUSTOMERS = _OF_CONVERSATIONS | {Kind.CONTACT, Kind.ALERT}
_MAY_BE_PERSONAL = (Kind.QUICK_REPLY, Kind.MACRO, Kind.SAVED_VIEW)
_WITH_PHONES = frozenset({Kind.CONTACT, Kind.CONVERSATION, Kind.MESSAGE, Kind.ALERT, Kind.SCHEDULED})
_OWNED = (*_MAY_BE_PERSONAL, Kind.VIEW_ORDER)
_SCOPES = "select id, team_id, assignee_id from conversations where id = any($1::bigint[]) and merged_into is null"
_CONTACT_SCOPES = """
select contact_id, team_id, assignee_id from conversations where contact_id = any($1::bigint[]) and merged_into is null
"""
_KEPT = f"""
select {Kind.DRAFT:d}, conversation_id, user_id from drafts where conversation_id = any($1::bigint[])
union all
select {Kind.READ_MARK:d}, conversation_id, user_id from read_marks where conversation_id = any($1::bigint[])
"""  # noqa: S608  numbers of our own
_HANGING = f"""
select {Kind.ALERT:d}, id from alerts where conversation_id = any($1::bigint[]) and closed_at is null
union all
select {Kind.SCHEDULED:d}, id from scheduled_messages
where conversation_id = any($1::bigint[]) and state in ('waiting', 'asks')
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
    """Whose it is now, of what is personal."""
    owners: frozenset[int] = frozenset()
    """Whose alone it was at some time in the batch."""
    access: Viewer | None = None
    """Of an active colleague: what they may see now."""
    concerns: frozenset[int] | None = None
    """Of an alert: who gets it though they do not answer for others."""
    row: Any = None
    """What `item` says, of a kind that holds phone numbers."""
    _without_phones: bytes | None = None

    def for_viewer(self, viewer: Viewer) -> bytes | None:
        """What this viewer gets: the row, `gone`, or nothing."""
        theirs = self.private_to in (None, viewer.user_id)
        if theirs and self.item is not None and any(self._in_sight(viewer, scope) for scope in self.now):
            return self.item if self.row is None or sees_phones(viewer) else self._masked()
        if viewer.user_id in self.owners or any(self._was_in_sight(viewer, one) for one in self.before):
            return encode(frames.GoneItem(kind=self.kind.name.lower(), id=self.entity_id))  # type: ignore[arg-type]
        return None

    def _masked(self) -> bytes:
        """Encoded once, for all who may not see numbers whole."""
        if self._without_phones is None:
            self._without_phones = encode(hidden(self.row))
        return self._without_phones

    def _in_sight(self, viewer: Viewer, scope: Scope) -> bool:
        if self.concerns is not None:
            return sees_alert(viewer, self.concerns, scope)
        return in_scope(viewer, scope, customers=self.kind in _OF_CUSTOMERS)

    def _was_in_sight(self, viewer: Viewer, scope: Scope) -> bool:
        """An alert or a contact that leaves everybody leaves also who saw it by their own conversation."""
        return in_scope(viewer, scope, customers=self.kind in _OF_CONVERSATIONS)


def sees_phones(viewer: Viewer) -> bool:
    """Whether numbers of customers are shown to them whole."""
    return can(viewer, Permission.SEE_PHONE_NUMBERS)


async def changes_of(conn: Conn, rows: Sequence[LogRow]) -> list[Change]:
    """The distinct entities of these events, conversations and people before what refers to them."""
    seen: dict[tuple[Kind, int, int | None], set[Scope]] = {}
    for row in rows:
        seen.setdefault((row.kind, row.entity_id, row.private_to), set()).update((row.before, row.after))
    # What hangs on a conversation leaves with it, so it comes back with it.
    moved = [id_ for (kind, id_, _), scopes in seen.items() if kind is Kind.CONVERSATION and len(scopes) > 1]
    for hanging in await _hanging_there(conn, moved):
        # Who lost a conversation they still see loses its alerts.
        seen.setdefault(hanging, {EVERYONE} if hanging[0] is Kind.ALERT else set())
    befores: dict[Kind, dict[int, set[Scope]]] = {}
    for (kind, id_, user), scopes in seen.items():
        before = befores.setdefault(kind, {}).setdefault(id_, set())
        before |= scopes - {NOWHERE} if user is None else set()  # what is personal was nobody else's before
    changes: list[Change] = []
    places: dict[int, tuple[Scope, ...]] = {}
    for kind in _PUBLIC:
        if kind in befores:
            changes += await _public(conn, kind, befores[kind], places)
    private = {(kind, id_, user) for kind, id_, user in seen if kind not in _PUBLIC and user is not None}
    changes += await _private(conn, private | await _kept_there(conn, moved))
    return _for_their_owner(changes, seen)


def _for_their_owner(changes: list[Change], seen: Iterable[tuple[Kind, int, int | None]]) -> list[Change]:
    """What was personal leaves its user too, unless they see it still."""
    owners: dict[tuple[Kind, int], set[int]] = {}
    for kind, id_, user in seen:
        if kind in _MAY_BE_PERSONAL and user is not None:
            owners.setdefault((kind, id_), set()).add(user)
    for change in changes if owners else ():
        change.owners = frozenset(owners.get((change.kind, change.entity_id), ()))
    return changes


async def _public(
    conn: Conn, kind: Kind, befores: dict[int, set[Scope]], places: dict[int, tuple[Scope, ...]]
) -> list[Change]:
    """`places` are the conversations of this batch that were read already: what hangs on them asks no second time."""
    read, item = _PUBLIC[kind]
    rows = await read(conn, befores)
    scopes = await _scopes(conn, kind, rows, places)
    return [
        Change(
            kind,
            id_,
            encode(item(rows[id_])) if id_ in rows else None,
            scopes.get(id_, ()),
            before,
            row=item(rows[id_]) if kind in _WITH_PHONES and id_ in rows else None,
            private_to=rows[id_].user_id if kind in _OWNED and id_ in rows else None,
            access=_access(rows[id_]) if kind is Kind.USER and id_ in rows else None,
            concerns=concerned(rows[id_]) if kind is Kind.ALERT and id_ in rows else None,
        )
        for id_, before in befores.items()
    ]


def _access(user: User) -> Viewer | None:
    return viewer_of(user) if user.active else None


async def _scopes(
    conn: Conn, kind: Kind, rows: dict[int, Any], places: dict[int, tuple[Scope, ...]]
) -> dict[int, tuple[Scope, ...]]:
    """Where each row is visible now; people and places of our own are visible to every colleague, wall-boards not."""
    if kind is Kind.CONVERSATION:
        places |= {id_: (Scope(row.team_id, row.assignee_id),) for id_, row in rows.items()}
        return places
    if kind in _IN_CONVERSATION:
        wanted = {row.conversation_id for row in rows.values() if row.conversation_id} - places.keys()
        places |= await _by_key(conn, _SCOPES, wanted) if wanted else {}
        return {id_: places.get(row.conversation_id, _own_scope(row)) for id_, row in rows.items()}
    if kind is Kind.CONTACT:
        return await _by_key(conn, _CONTACT_SCOPES, rows)
    if kind in _MAY_BE_PERSONAL:
        return {id_: (Scope(row.team_id),) for id_, row in rows.items()}
    if kind is Kind.USER:
        return {id_: (EVERYONE,) if is_person(row.role) else () for id_, row in rows.items()}
    return dict.fromkeys(rows, (EVERYONE,))


def _own_scope(row: Any) -> tuple[Scope, ...]:
    """An alert about no conversation is for its team or its person; a message without one is nowhere."""
    return () if row.conversation_id else (Scope(row.team_id, row.user_id),)


async def _by_key(conn: Conn, sql: str, keys: Iterable[int]) -> dict[int, tuple[Scope, ...]]:
    found: dict[int, tuple[Scope, ...]] = {}
    for id_, team, user in await conn.fetch(sql, list(keys)):
        found[id_] = (*found.get(id_, ()), Scope(team, user))
    return found


async def _hanging_there(conn: Conn, conversations: list[int]) -> list[tuple[Kind, int, None]]:
    """Open alerts and waiting messages of these conversations."""
    if not conversations:
        return []
    return [(Kind(kind), id_, None) for kind, id_ in await conn.fetch(_HANGING, conversations)]


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
