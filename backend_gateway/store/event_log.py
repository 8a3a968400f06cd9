"""The thin log that clients follow: which entity changed, and who could see it before and after.

Actions append to it inside their own transaction; only `feed/` reads it. A row names an entity, never its content, so a
log row never outlives what it speaks of.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from backend_gateway.store.conn import Conn


class Kind(IntEnum):
    """What an event speaks of; the number is what the table holds."""

    CONVERSATION = 1
    MESSAGE = 2
    CONTACT = 3
    USER = 4
    TEAM = 5
    NUMBER = 6
    DRAFT = 7
    READ_MARK = 8
    PRESENCE = 9
    TAG = 10
    QUICK_REPLY = 11
    MACRO = 12
    SCHEDULED = 13
    SAVED_VIEW = 14
    CONTACT_FIELD = 15
    ALERT = 16
    POLICY = 17
    VIEW_ORDER = 18


class Scope(NamedTuple):
    """Who may see something: decided from its conversation's team and assignee. `Scope()` = everybody's queue."""

    team_id: int | None = None
    user_id: int | None = None


NOWHERE = Scope(-1, -1)
"""Nobody could see it before (it did not exist) or can see it now (it is gone)."""

EVERYONE = Scope()


@dataclass(frozen=True, slots=True)
class Event:
    """One change. `entity_id` of a DRAFT or READ_MARK is its conversation, `private_to` its user.

    Of what may be personal (quick replies, macros, views) `private_to` is its user; the ids of POLICY are versions.
    That of a VIEW_ORDER is its user, and so is `private_to`.
    """

    kind: Kind
    entity_id: int
    rev: int
    before: Scope = EVERYONE
    after: Scope = EVERYONE
    private_to: int | None = None


_COLUMNS = ("kind", "entity_id", "rev", "team_before", "user_before", "team_after", "user_after", "private_to")


async def append(conn: Conn, events: Sequence[Event]) -> None:
    """Write `events` in the caller's transaction, in order (COPY numbers the rows as they come)."""
    if events:
        await conn.copy_records_to_table("event_log", columns=_COLUMNS, records=map(_row, events))


def _row(event: Event) -> tuple[int | None, ...]:
    before, after = event.before, event.after
    scopes = before.team_id, before.user_id, after.team_id, after.user_id
    return event.kind, event.entity_id, event.rev, *scopes, event.private_to
