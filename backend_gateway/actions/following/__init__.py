"""What follows a change of conversations: they are routed, their clocks kept, and automatic replies considered.

    inbox, send, assign ... --> follow_queue --> follow(batch)
                                                   DECIDE: may fold facts (a new owner) and write lines, in order
                                                   (threads written)
                                                   RECORD: read what is there now: clocks, alerts

Called by `workers/following`. What always holds: the threads of a batch are locked; a step reads the conversation as it
is now, so being called twice changes nothing; one batch is one transaction with its events.
"""

from collections.abc import Awaitable, Callable, Iterable
from datetime import datetime
from typing import Final

from backend_gateway.actions.automatic import speak_for_queues
from backend_gateway.actions.clocks.keep import keep_clocks
from backend_gateway.actions.clocks.ladder import climb_ladders
from backend_gateway.actions.following.batch import Batch
from backend_gateway.actions.presence_take_back import leave_the_gone
from backend_gateway.actions.routing.expiry import withdraw_stale
from backend_gateway.actions.routing.intake import put_to_teams
from backend_gateway.actions.surveys_plan import plan_surveys
from backend_gateway.store.threads import load_threads
from backend_gateway.store.unit import Unit

Step = Callable[[Batch], Awaitable[None]]

DECIDE: Final[tuple[Step, ...]] = (put_to_teams, leave_the_gone, climb_ladders, speak_for_queues)
RECORD: Final[tuple[Step, ...]] = (withdraw_stale, keep_clocks, plan_surveys)


async def follow(unit: Unit, conversation_ids: Iterable[int], now: datetime) -> bool:
    """Everything that follows for these conversations, in the open unit; whether a message of it is to be sent."""
    batch = Batch(unit, await load_threads(unit.conn, conversation_ids), now)
    for step in DECIDE:
        await step(batch)
    await batch.write()
    for step in RECORD:
        await step(batch)
    await batch.tell()
    return any(line.status == "queued" for line in batch.lines)
