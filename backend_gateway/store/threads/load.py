"""Loads and locks conversations for the fold."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import msgspec

from backend_gateway.domain.thread_effects import Effect
from backend_gateway.domain.thread_state import Episode, ThreadState, Wait
from backend_gateway.domain.waits import NEVER
from backend_gateway.store.conn import Conn
from backend_gateway.store.conversations import Pair, find_or_make
from backend_gateway.store.event_log import NOWHERE, Scope
from protocol.conversation import Preview
from protocol.order import Order

_COLUMNS = """
c.id, c.rev, c.number_id, c.contact_id, c.state, c.owner_kind, c.assignee_id, c.team_id, c.owner_version,
c.last_inbound_at, c.last_inbound_wamid, c.window_until, c.free_entry_clicked_at, c.free_entry_until, c.inbound_count,
c.activity_us, c.activity_journal, c.activity_index, c.preview, c.thread, c.rev = 1 and c.activity_us = 0
"""
_LOAD = f"select {_COLUMNS} from conversations c where id = any($1::bigint[]) order by id for update"  # noqa: S608
_LOAD_AT = f"""
select {_COLUMNS} from conversations c join unnest($1::bigint[], $2::bigint[]) t (n, k)
  on c.number_id = t.n and c.contact_id = t.k
order by c.id for update of c
"""  # noqa: S608


class Kept(msgspec.Struct, omit_defaults=True):
    """What the fold needs and no column holds."""

    episode: Episode | None = None
    closed: Episode | None = None
    wait: Wait | None = None
    last_wait: Wait | None = None
    answered_until: Order = NEVER
    last_needing: Order = NEVER
    scheduled_until: Order = NEVER


@dataclass(slots=True)
class Thread:
    """A locked conversation: its state, how it was visible when loaded, and the row changes collected so far."""

    id: int
    rev: int
    number_id: int
    contact_id: int
    state: ThreadState
    before: Scope
    effects: list[Effect] = field(default_factory=list)
    touched: bool = False
    slept: bool = False
    """Whether it was snoozed when it was loaded."""

    @property
    def scope(self) -> Scope:
        """Who may see it now."""
        return Scope(self.state.team_id, self.state.assignee_id)


_kept = msgspec.json.Decoder(Kept)
_preview = msgspec.json.Decoder(Preview)


def _thread(row: Any) -> Thread:
    (id_, rev, number, contact, state, kind, assignee, team, version, inbound_at, wamid, window, clicked, free, count,
     us, journal, index, preview, thread, fresh) = row  # fmt: skip
    kept = _kept.decode(thread)
    return Thread(
        id=id_, rev=rev, number_id=number, contact_id=contact, before=NOWHERE if fresh else Scope(team, assignee),
        slept=state == "snoozed",
        state=ThreadState(
            state=state, owner_kind=kind, assignee_id=assignee, team_id=team, owner_version=version,
            episode=kept.episode, closed=kept.closed, wait=kept.wait, last_wait=kept.last_wait,
            answered_until=kept.answered_until, last_needing=kept.last_needing, scheduled_until=kept.scheduled_until,
            last_inbound_at=inbound_at, last_inbound_wamid=wamid, window_until=window, free_entry_clicked_at=clicked,
            free_entry_until=free, inbound_count=count, activity=(us, journal, index),
            preview=_preview.decode(preview) if preview else None,
        ),
    )  # fmt: skip


async def load_threads(conn: Conn, ids: Iterable[int]) -> dict[int, Thread]:
    """The threads with these conversation ids, locked until the transaction ends; unknown ids are absent."""
    return {row["id"]: _thread(row) for row in await conn.fetch(_LOAD, sorted(set(ids)))}


async def load_threads_at(conn: Conn, pairs: Iterable[Pair]) -> dict[Pair, Thread]:
    """The threads of these (number, contact), made where there are none, locked until the transaction ends."""
    wanted = list(dict.fromkeys(pairs))
    rows = await conn.fetch(_LOAD_AT, [number for number, _ in wanted], [contact for _, contact in wanted])
    found = {(thread.number_id, thread.contact_id): thread for thread in map(_thread, rows)}
    if missing := [pair for pair in wanted if pair not in found]:
        made = await find_or_make(conn, missing)
        threads = await load_threads(conn, made.values())
        found |= {pair: threads[id_] for pair, id_ in made.items()}
    return found
