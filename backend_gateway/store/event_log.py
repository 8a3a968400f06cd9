"""The thin log that clients follow: which entity changed, and who could see it before and after.

Actions append to it inside their own transaction; only `feed/` reads it. A row names an entity, never its content, so a
log row never outlives what it speaks of.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

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


@dataclass(frozen=True, slots=True)
class Scope:
    """Who may see something: decided from its conversation's team and assignee. `Scope()` = everybody's queue."""

    team_id: int | None = None
    user_id: int | None = None


NOWHERE = Scope(-1, -1)
"""Nobody could see it before (it did not exist) or can see it now (it is gone)."""

EVERYONE = Scope()


@dataclass(frozen=True, slots=True)
class Event:
    """One change. `entity_id` of a DRAFT or READ_MARK is its conversation, `private_to` its user."""

    kind: Kind
    entity_id: int
    rev: int
    before: Scope = EVERYONE
    after: Scope = EVERYONE
    private_to: int | None = None


_APPEND = """
insert into event_log (kind, entity_id, rev, team_before, user_before, team_after, user_after, private_to)
select * from unnest($1::smallint[], $2::bigint[], $3::int[], $4::bigint[], $5::bigint[], $6::bigint[], $7::bigint[],
                     $8::bigint[])
"""


async def append(conn: Conn, events: Sequence[Event]) -> None:
    """Write `events` in the caller's transaction, in order."""
    if not events:
        return
    columns = zip(
        *(
            (
                e.kind,
                e.entity_id,
                e.rev,
                e.before.team_id,
                e.before.user_id,
                e.after.team_id,
                e.after.user_id,
                e.private_to,
            )
            for e in events
        ),
        strict=True,
    )
    await conn.execute(_APPEND, *map(list, columns))
