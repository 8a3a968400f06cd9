"""Decisions of weekly reviews: written down with an owner, done or changed later, looked at a week after.

Called by the API. What always holds: a decision is of a week that has begun; its figure is the one every report shows.
"""

from datetime import date, datetime, timedelta
from typing import Final

from msgspec.structs import replace

from backend_gateway.domain.plain_text import sanitise
from backend_gateway.errors import BadRequest, Conflict, Forbidden, NotFound
from backend_gateway.store import audit, hydrate, reviews
from backend_gateway.store.conn import Conn
from backend_gateway.store.metrics import figures
from backend_gateway.store.metrics.figures import Filters
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.metrics import Figure
from protocol.review import Decision, Effect, PutDecision, Review
from protocol.rules.permissions import Permission, can

WEEK: Final = timedelta(days=7)
LONGEST: Final = 1000
EAST: Final = timedelta(hours=14)
"""A Monday begins as early as this before ours."""


async def review(conn: Conn, viewer: Viewer, week: date) -> Review:
    """One week's page. Raises BadRequest (no Monday)."""
    check_week(week)
    before = await reviews.of_week(conn, viewer, week - WEEK)
    effects = [await _effect(conn, viewer, one) for one in before]
    open_ = await reviews.still_open(conn, viewer, week - WEEK)
    decisions = await reviews.of_week(conn, viewer, week)
    return Review(week=week, effects=tuple(effects), decisions=tuple(decisions), open=tuple(open_))


async def decide(unit: Unit, actor: Viewer, week: date, request: PutDecision, now: datetime) -> Decision:
    """Raises BadRequest (week, text, owner, team), Forbidden (a team out of sight)."""
    check_week(week)
    if week > (now + EAST).date():
        raise BadRequest("week: one that has begun.")
    decision = await reviews.add(unit.conn, week, await _checked(unit.conn, actor, request), actor.user_id, now)
    await audit.record(unit.conn, actor.user_id, "review.decided", f"review_decision:{decision.id}")
    return decision


async def change(unit: Unit, actor: Viewer, id_: int, request: PutDecision, now: datetime) -> Decision:
    """Raises NotFound, Conflict (changed meanwhile), and as `decide`."""
    known = await reviews.lock(unit.conn, actor, id_)
    if known is None:
        raise NotFound
    if request.rev not in (None, known.rev):
        raise Conflict("Somebody changed this decision meanwhile: look at it and make your change again.")
    decision = await reviews.change(unit.conn, id_, await _checked(unit.conn, actor, request), now)
    await audit.record(unit.conn, actor.user_id, "review.changed", f"review_decision:{id_}")
    return decision


async def forget(unit: Unit, actor: Viewer, id_: int) -> None:
    """Raises NotFound."""
    if await reviews.lock(unit.conn, actor, id_) is None:
        raise NotFound
    await reviews.delete(unit.conn, id_)
    await audit.record(unit.conn, actor.user_id, "review.deleted", f"review_decision:{id_}")


def check_week(week: date) -> None:
    """Raises BadRequest unless it is a Monday."""
    if week.weekday():
        raise BadRequest("week: the Monday it begins with.")


async def _effect(conn: Conn, viewer: Viewer, decision: Decision) -> Effect:
    if decision.metric is None:
        return Effect(decision=decision)
    before = await _figure(conn, viewer, decision, decision.week)
    return Effect(decision=decision, before=before, after=await _figure(conn, viewer, decision, decision.week + WEEK))


async def _figure(conn: Conn, viewer: Viewer, decision: Decision, week: date) -> Figure:
    teams = None if decision.team_id is None else (decision.team_id,)
    filters = Filters(since=week, until=week + WEEK - timedelta(days=1), teams=teams)
    return await figures.figure(conn, viewer, decision.metric or "first_response", filters)


async def _checked(conn: Conn, actor: Viewer, request: PutDecision) -> PutDecision:
    text = sanitise(request.text).strip()
    if not 0 < len(text) <= LONGEST:
        raise BadRequest(f"text: what was decided, in up to {LONGEST} characters.")
    owner = (await hydrate.users(conn, [request.owner_id])).get(request.owner_id)
    if owner is None or not owner.active or not can(owner, Permission.READ_CONVERSATIONS):
        raise BadRequest("owner_id: a colleague who works here.")
    if request.team_id is not None and request.team_id not in await hydrate.teams(conn, [request.team_id]):
        raise BadRequest("team_id: one of the teams, or nothing for the whole company.")
    if request.team_id is not None and actor.visibility != "all" and request.team_id not in actor.team_ids:
        raise Forbidden("That team is out of your sight.")
    return replace(request, text=text)
