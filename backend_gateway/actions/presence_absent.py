"""*Absent today*: everything somebody holds goes to colleagues in one step, exactly as it was previewed.

    preview    the plan as if they were absent                                      GET, reads only
    absent     people locked -> previewed again, same digest? -> queues -> claims   POST, one transaction

Called by the API. What always holds: the confirmed digest is that of what is carried out, or nothing is; what nobody
has room for stands on top of its team's queue, unowned; the claims obey capacity like everybody's. What the actor does
not see is neither shown nor dealt: it goes back to its team's queue, which deals it.
"""

import dataclasses
from datetime import datetime

from msgspec.structs import replace

from backend_gateway.actions.following import follow
from backend_gateway.actions.following.batch import Batch
from backend_gateway.actions.presence_leaving import HANDED_OVER
from backend_gateway.actions.reach import check_reach
from backend_gateway.actions.routing.claim import claim
from backend_gateway.actions.routing.lines import Line, moment, write_lines
from backend_gateway.actions.shifts import add
from backend_gateway.domain.presence.redistribute import Preview, preview
from backend_gateway.domain.routing.decision import Decision
from backend_gateway.domain.thread_facts import Assigned
from backend_gateway.errors import BadRequest, Conflict, NotFound
from backend_gateway.store import hydrate, presence_held
from backend_gateway.store.conn import Conn
from backend_gateway.store.routing.claims import lock_people
from backend_gateway.store.routing.policies import RoutingPolicies, in_force
from backend_gateway.store.routing.queues import read_people, read_queues
from backend_gateway.store.threads import load_threads
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.content import Activity
from protocol.presence import Redistribution
from protocol.presence_api import Absent, NewPlanned


async def redistribution(conn: Conn, actor: Viewer, user_id: int, now: datetime) -> Redistribution:
    """What would happen. Raises NotFound, ColleagueUnseen."""
    policies = await in_force(conn)
    found, unseen = await _preview(conn, policies, actor, user_id, now)
    return replace(found.shown(), unseen=len(unseen))


async def absent(unit: Unit, actor: Viewer, user_id: int, request: Absent, now: datetime) -> Redistribution:
    """Do it.

    Raises NotFound, ColleagueUnseen, BadRequest (the end is over), Conflict (it is not what was shown any more).
    """
    if request.ends_at <= now:
        raise BadRequest("The end of the absence must be still to come.")
    policies = await in_force(unit.conn)
    agents = await read_people(unit.conn, policies, now)
    await lock_people(unit.conn, {user_id, *(one.id for one in agents)}, now)
    found, unseen = await _preview(unit.conn, policies, actor, user_id, now)
    if found.digest != request.digest:
        raise Conflict("Something changed meanwhile: look at the new list and confirm it again.")
    await add(unit, actor, user_id, _absence(request, now), now)
    given = {one.conversation_id for one in found.moves}
    await _give_up(unit, user_id, {*given, *found.queued, *unseen}, now)
    wanted = [_as_queued(one) for one in found.moves]
    done = await claim(unit, wanted, policies, now)
    if len(done) < len(wanted):
        raise Conflict("Something changed meanwhile: look at the new list and confirm it again.")
    return replace(found.shown(), unseen=len(unseen))


def _absence(request: Absent, now: datetime) -> NewPlanned:
    return NewPlanned(kind="absence", starts_at=now, ends_at=request.ends_at, reason=request.reason)


def _as_queued(decision: Decision) -> Decision:
    """The decision about a conversation that has just been given up: one owner later."""
    one = decision.conversation
    return dataclasses.replace(decision, conversation=replace(one, owner_version=one.owner_version + 1))


async def _preview(
    conn: Conn, policies: RoutingPolicies, actor: Viewer, user_id: int, now: datetime
) -> tuple[Preview, tuple[int, ...]]:
    """The preview of what the actor sees, and the ids of the rest."""
    if not await conn.fetchval("select active from users where id = $1", user_id):
        raise NotFound("There is no such active colleague.")
    await check_reach(conn, actor, [user_id])
    queues = await read_queues(conn, policies, await read_people(conn, policies, now), now)
    held, unseen = await presence_held.as_queued(conn, user_id, now, actor)
    return preview(queues.snapshot, user_id, held, now), unseen


async def _give_up(unit: Unit, user_id: int, ids: set[int], now: datetime) -> None:
    """All of it to the queues of its teams, looked at at once, so that the claims find it there."""
    batch = Batch(unit, await load_threads(unit.conn, ids), now)
    name = (await hydrate.users(unit.conn, [user_id]))[user_id].name
    lines = []
    for thread in batch.threads.values():
        fact = Assigned(moment(thread, now), "queue", None, thread.state.team_id, HANDED_OVER)
        batch.happen(thread, fact)
        lines.append(Line(thread, Activity(event="absent", subject=name), now))
    batch.lines += await write_lines(unit.conn, lines)
    await batch.write()
    await batch.tell()
    await follow(unit, ids, now)
