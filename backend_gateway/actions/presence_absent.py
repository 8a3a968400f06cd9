"""*Absent today*: everything somebody holds goes to colleagues in one step, exactly as it was previewed.

    preview    the plan as if they were absent                                      GET, reads only
    absent     people locked -> previewed again, line by line -> queues -> claims   POST, one transaction

Called by the API. What always holds: only what was confirmed is carried out; what is another way by now is refused by
its line, the rest is done; what nobody has room for waits in its team's queue, unowned; the claims obey capacity like
everybody's. What the actor does not see is neither shown nor dealt: it goes back to its team's queue, which deals it.
"""

import dataclasses
from collections import Counter
from collections.abc import Set as AbstractSet
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
from backend_gateway.store import hydrate, presence_held, shifts
from backend_gateway.store.conn import Conn
from backend_gateway.store.routing.claims import lock_people
from backend_gateway.store.routing.policies import RoutingPolicies, in_force
from backend_gateway.store.routing.queues import read_people, read_queues
from backend_gateway.store.threads import load_threads
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.content import Activity
from protocol.presence import LineRefused, Redistribution
from protocol.presence_api import Absent, NewPlanned

_CHANGED = "Something changed meanwhile: look at the new list and confirm it again."


async def redistribution(conn: Conn, actor: Viewer, user_id: int, now: datetime) -> Redistribution:
    """What would happen. Raises NotFound, ColleagueUnseen."""
    policies = await in_force(conn)
    found, unseen = await _preview(conn, policies, actor, user_id, now)
    return replace(found.shown(), unseen=len(unseen))


async def absent(unit: Unit, actor: Viewer, user_id: int, request: Absent, now: datetime) -> Redistribution:
    """Do it; what was not confirmed so stays where it is and is told in `refused`.

    Raises NotFound, ColleagueUnseen, BadRequest (the end is over), Conflict (it is not what was shown any more, and no
    lines were confirmed).
    """
    if request.ends_at <= now:
        raise BadRequest("The end of the absence must be still to come.")
    policies = await in_force(unit.conn)
    agents = await read_people(unit.conn, policies, now)
    await lock_people(unit.conn, {user_id, *(one.id for one in agents)}, now)
    found, unseen = await _preview(unit.conn, policies, actor, user_id, now)
    refused = _refused(found, request)
    agreed = found.target().keys() - {one.conversation_id for one in refused}
    if not await _absent_until(unit.conn, user_id, request.ends_at, now):
        await add(unit, actor, user_id, _absence(request, now), now)
    await _give_up(unit, user_id, {*agreed, *unseen}, now)
    wanted = [_as_queued(one) for one in found.moves if one.conversation_id in agreed]
    done = await claim(unit, wanted, policies, now)
    if len(done) < len(wanted):
        raise Conflict(_CHANGED)
    return replace(_only(found.shown(), agreed), unseen=len(unseen), refused=refused)


def _refused(found: Preview, request: Absent) -> tuple[LineRefused, ...]:
    """What is another way than it was confirmed, in the order of ids."""
    if found.digest == request.digest:
        return ()
    if not request.lines:
        raise Conflict(_CHANGED)
    now, seen = found.target(), request.lines
    lines = [LineRefused(id_, "not_theirs") for id_ in seen.keys() - now.keys()]
    lines += [LineRefused(id_, "new", now[id_]) for id_ in now.keys() - seen.keys()]
    lines += [LineRefused(id_, "changed", to) for id_, to in now.items() if id_ in seen and seen[id_] != to]
    return tuple(sorted(lines, key=lambda one: one.conversation_id))


def _only(shown: Redistribution, ids: AbstractSet[int]) -> Redistribution:
    """What was done of it."""
    moves = tuple(one for one in shown.moves if one.conversation_id in ids)
    return replace(
        shown,
        moves=moves,
        queued=tuple(id_ for id_ in shown.queued if id_ in ids),
        by_agent=dict(sorted(Counter(one.agent_id for one in moves if one.agent_id is not None).items())),
        places={id_: place for id_, place in shown.places.items() if id_ in ids},
    )


async def _absent_until(conn: Conn, user_id: int, ends_at: datetime, now: datetime) -> bool:
    """Whether that was recorded already: what is confirmed a second time is the rest of the lines."""
    plan = await shifts.between(conn, user_id, now, ends_at)
    return any(one.kind == "absence" and one.starts_at <= now and one.ends_at >= ends_at for one in plan)


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
    if not await conn.fetchval("select active and role <> 'wallboard' from users where id = $1", user_id):
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
