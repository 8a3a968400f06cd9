"""Coaching: which cases of a colleague to look at, the marks they get, and what the colleague is told.

Called by the API. What always holds: only cases they answered that week are marked, by the rubric in force; a change of
the rubric changes no mark that was given; everybody reads their own.
"""

from datetime import date, datetime
from typing import Final

import msgspec
from msgspec.structs import replace

from backend_gateway.actions.reviews import check_week
from backend_gateway.domain.plain_text import sanitise
from backend_gateway.errors import BadRequest, Conflict, NotFound
from backend_gateway.store import audit, coaching, hydrate, policies
from backend_gateway.store.conn import Conn
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.coaching import Coached, CoachingWeek, PutScore, Rubric, Score, TrendPoint

LONGEST: Final = 2000
LATEST: Final = 50
_rubric = msgspec.json.Decoder(Rubric)


async def week_of(conn: Conn, viewer: Viewer, agent_id: int, week: date) -> CoachingWeek:
    """Raises BadRequest (no Monday), NotFound (no such colleague)."""
    check_week(week)
    await _colleague(conn, agent_id)
    rubric = await rubric_in_force(conn)
    cases = await coaching.picked(conn, viewer, agent_id, week, rubric.cases)
    return CoachingWeek(week=week, agent_id=agent_id, rubric=rubric, cases=tuple(cases))


async def mark(unit: Unit, actor: Viewer, place: tuple[date, int, int], request: PutScore, now: datetime) -> Score:
    """`place`: week, colleague, case number. Raises NotFound, BadRequest (marks, comment), Conflict (changed since)."""
    week, agent_id, number = place
    check_week(week)
    wanted = _checked(request, await rubric_in_force(unit.conn))
    case = await coaching.case_of(unit.conn, actor, agent_id, week, number)
    if case is None:
        raise NotFound
    if agent_id == actor.user_id:
        raise BadRequest("Somebody else looks at your own cases.")
    if request.rev is not None and request.rev != await coaching.rev_of(unit.conn, case[0], agent_id):
        raise Conflict("Somebody marked this case meanwhile: look at it and mark it again.")
    score = await coaching.put(unit.conn, case, agent_id, week, wanted, by_user=actor.user_id, now=now)
    await audit.record(unit.conn, actor.user_id, "coaching.marked", f"coaching_score:{score.id}")
    return score


async def coached(conn: Conn, viewer: Viewer, agent_id: int) -> Coached:
    """What was said of one colleague. Raises NotFound."""
    await _colleague(conn, agent_id)
    points = [
        TrendPoint(week=week, share=share, n=n) for week, share, n in await coaching.trend(conn, viewer, agent_id)
    ]
    scores = await coaching.of_agent(conn, viewer, agent_id, LATEST)
    return Coached(agent_id=agent_id, rubric=await rubric_in_force(conn), scores=tuple(scores), trend=tuple(points))


async def note_seen(unit: Unit, actor: Viewer, score_id: int, now: datetime) -> None:
    """Raises NotFound (not about them)."""
    if not await coaching.seen(unit.conn, score_id, actor.user_id, now):
        raise NotFound


async def rubric_in_force(conn: Conn) -> Rubric:
    """The company's, else the house's."""
    version = (await policies.in_force(conn, "coaching")).get(policies.COMPANY)
    return Rubric() if version is None else _rubric.decode(version.body)


def rubric_problems(rubric: Rubric) -> list[tuple[str, str, str]]:
    """(code, place, what to do) each."""
    keys = [one.key for one in rubric.criteria]
    found = []
    if not 0 < len(keys) <= 12 or len(set(keys)) < len(keys) or not all(0 < len(key) <= 40 for key in keys):
        found.append(("criteria", "criteria", "One to twelve criteria, each with a short key of its own."))
    if any(len(one.name) > 80 for one in rubric.criteria):
        found.append(("name", "criteria", "A criterion's name has at most 80 characters."))
    if not 1 <= rubric.cases <= 20:
        found.append(("cases", "cases", "One to twenty cases of a week."))
    return found


def _checked(request: PutScore, rubric: Rubric) -> PutScore:
    keys = {one.key for one in rubric.criteria}
    if set(request.marks) != keys:
        raise BadRequest(f"marks: one for each of {', '.join(sorted(keys))}.")
    comment = sanitise(request.comment).strip()
    if len(comment) > LONGEST:
        raise BadRequest(f"comment: at most {LONGEST} characters.")
    return replace(request, comment=comment)


async def _colleague(conn: Conn, agent_id: int) -> None:
    if agent_id not in await hydrate.users(conn, [agent_id]):
        raise NotFound
