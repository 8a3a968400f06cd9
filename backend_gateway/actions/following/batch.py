"""The conversations of one batch, and what the steps have done to them so far."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime

from backend_gateway.actions.threads import finish
from backend_gateway.domain.thread import advance
from backend_gateway.domain.thread_facts import ThreadFact
from backend_gateway.store.event_log import NOWHERE, Event, Kind, append
from backend_gateway.store.received import NewMessage
from backend_gateway.store.threads import Thread
from backend_gateway.store.unit import Unit


@dataclass(slots=True)
class Batch:
    """`changed`: conversations whose row a step wrote by itself (a clock, an offer) and whose revision must grow.

    `listening`: the rules wait for the customer's second message.
    `written`: what a deciding step still has to write once its threads are (their ids are real then).
    """

    unit: Unit
    threads: dict[int, Thread]
    now: datetime
    lines: list[NewMessage] = field(default_factory=list)
    changed: set[int] = field(default_factory=set)
    listening: set[int] = field(default_factory=set)
    events: list[Event] = field(default_factory=list)
    written: list[Callable[[], Awaitable[None]]] = field(default_factory=list)

    def happen(self, thread: Thread, fact: ThreadFact) -> None:
        """Fold one fact into a thread."""
        thread.state, effects = advance(thread.state, fact)
        thread.effects += effects
        thread.touched = True

    async def write(self) -> None:
        """Write the folded threads and their lines."""
        folded = {thread.id: thread for thread in self.threads.values() if thread.touched or thread.effects}
        await finish(self.unit.conn, folded, self.lines)
        self.events += [Event(Kind.CONVERSATION, t.id, t.rev, t.before, t.scope) for t in folded.values()]
        self.events += [
            Event(Kind.MESSAGE, line.id, 1, NOWHERE, self.threads[line.conversation_id].scope) for line in self.lines
        ]
        for rest in self.written:
            await rest()

    async def tell(self) -> None:
        """Raise the revision of rows the steps changed by themselves, and append every event."""
        conn = self.unit.conn
        if self.changed:
            rows = await conn.fetch(
                "update conversations set rev = rev + 1 where id = any($1::bigint[]) returning id, rev",
                sorted(self.changed),
            )
            scopes = {id_: self.threads[id_].scope for id_, _ in rows}
            self.events += [Event(Kind.CONVERSATION, id_, rev, scopes[id_], scopes[id_]) for id_, rev in rows]
        await append(conn, self.events)
