"""*Try it*: a message goes through rules nobody has published, and is dealt on paper. Only reads.

Called by the API. What always holds: the very functions that route and deal decide (`domain.rules.route`,
`domain.routing.plan`), on the queues and people of this moment; the tried conversation stands in them as one more.
"""

import asyncio
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from backend_gateway.domain.capacity import PLACE
from backend_gateway.domain.routing.order import positions
from backend_gateway.domain.routing.plan import explain
from backend_gateway.domain.routing.snapshot import Agent, Snapshot, Waiting
from backend_gateway.domain.rules.facts import Heard, RoutingFacts
from backend_gateway.domain.rules.language import language_of
from backend_gateway.domain.rules.listening import heard_in
from backend_gateway.domain.rules.orders import LastOrder
from backend_gateway.domain.rules.route import Routed, WaitUntil, route
from backend_gateway.domain.rules.validate import Known, validate
from backend_gateway.errors import BadRequest, NotFound
from backend_gateway.store import contact_reads, pages
from backend_gateway.store.conn import Conn
from backend_gateway.store.routing import intake, trials
from backend_gateway.store.routing.intake import Customer
from backend_gateway.store.routing.policies import RoutingPolicies, in_force
from backend_gateway.store.routing.queues import POINTS, read_people, read_queues
from backend_gateway.store.visible import Viewer
from protocol.message import Referral
from protocol.routing import RuleList, Why
from protocol.routing_trial import Tried, TriedFacts, TriedOrder, TriedProblems, TryRouting

TRIED: Final = 0
"""The id of the conversation on paper; no real one has it."""

NOBODY: Final = 0
_KNOWN: Final = """
select array(select id from teams), array(select id from numbers), array(select name from skills)
"""
_POINTS_OF: Final = f"select {POINTS} from conversations c where c.id = $1"  # noqa: S608  numbers of our own

FARTHEST: Final = timedelta(days=3650)
"""From now, either way: what calendars and holidays know."""


class _Case(Struct, frozen=True, kw_only=True):
    """Who wrote what. `conversation_id`: the real one, which leaves its queue or its owner meanwhile."""

    customer: Customer
    heard: tuple[Heard, ...]
    ad: Referral | None
    preferred_id: int | None = None
    conversation_id: int | None = None


async def try_rules(conn: Conn, viewer: Viewer, request: TryRouting, now: datetime) -> Tried:
    """What would happen. Raises NotFound for a customer or conversation out of sight, BadRequest for a time too far."""
    at = request.at or now
    if abs(at - now) > FARTHEST:
        raise BadRequest("at: a time within ten years of now.")
    problems = await _problems(conn, request.lists)
    policies = _edited(await in_force(conn), _askable(request.lists, problems))
    case = await _case(conn, viewer, request, at)
    facts = replace(_facts(case, policies, at), order=await _order(conn, request, case, at))
    verdict = route(policies.lists, facts, at)
    seen = _seen(facts, case, at)
    routed = verdict.meanwhile if isinstance(verdict, WaitUntil) else verdict
    if not isinstance(routed, Routed):
        return Tried(verdict="unrouted", facts=seen, trials=routed.trials, problems=problems)
    why, full, place = await _dealt(conn, policies, routed, case, at)
    return Tried(
        verdict="listening" if isinstance(verdict, WaitUntil) else "routed",
        facts=seen,
        trials=routed.trials,
        rule=routed.rule,
        to=routed.to,
        wait_until=verdict.at if isinstance(verdict, WaitUntil) else None,
        why=why,
        full=full,
        place=place,
        problems=problems,
    )


def _edited(policies: RoutingPolicies, lists: tuple[RuleList, ...]) -> RoutingPolicies:
    """The policies in force with these lists in the place of theirs."""
    by_number = {one.number_id: one for one in (*policies.lists, *lists)}
    return replace(policies, lists=tuple(by_number.values()))


async def _problems(conn: Conn, lists: Iterable[RuleList]) -> tuple[TriedProblems, ...]:
    [(teams, numbers, skills)] = await conn.fetch(_KNOWN)
    known = Known(team_ids=frozenset(teams), number_ids=frozenset(numbers), skills=frozenset(skills))
    found = ((one.number_id, tuple(validate(one, known))) for one in lists)
    return tuple(TriedProblems(number_id=number, problems=problems) for number, problems in found if problems)


def _askable(lists: tuple[RuleList, ...], problems: tuple[TriedProblems, ...]) -> tuple[RuleList, ...]:
    """Without the rules that are nested too deep to be asked: what is wrong with them is told all the same."""
    deep = {(group.number_id, one.rule_id) for group in problems for one in group.problems if one.code == "too_deep"}
    if not deep:
        return lists
    return tuple(
        replace(one, rules=tuple(rule for rule in one.rules if (one.number_id, rule.id) not in deep)) for one in lists
    )


# ------------------------------------------------------------------------------------------------------- who wrote


async def _case(conn: Conn, viewer: Viewer, request: TryRouting, at: datetime) -> _Case:
    if request.conversation_id is not None:
        return await _real_case(conn, viewer, request.conversation_id)
    heard = tuple(Heard(at, text) for text in request.messages)
    if request.contact_id is None:
        number = request.number_id or await trials.first_number(conn)
        stranger = Customer(
            contact_id=NOBODY, number_id=number, language=None, fields={}, vip=False, tags=(), returning=False
        )
        return _Case(customer=stranger, heard=heard, ad=request.ad)
    found = await trials.writer(conn, request.contact_id, request.number_id)
    if found is None or not await contact_reads.may_see(conn, viewer, request.contact_id):
        raise NotFound
    last = await trials.last_person(conn, found.conversation_id) if found.conversation_id else None
    return _Case(customer=found.customer, heard=heard, ad=request.ad, preferred_id=last)


async def _real_case(conn: Conn, viewer: Viewer, conversation_id: int) -> _Case:
    if not await pages.may_see(conn, viewer, conversation_id):
        raise NotFound
    customer = (await intake.customers(conn, [conversation_id]))[conversation_id]
    said = (await intake.messages_of_episode(conn, [conversation_id]))[conversation_id]
    ads = (one.referral for one in sorted(said, key=lambda one: one.order) if one.referral is not None)
    last = await trials.last_person(conn, conversation_id)
    return _Case(
        customer=customer, heard=heard_in(said), ad=next(ads, None), preferred_id=last, conversation_id=conversation_id
    )


async def _order(conn: Conn, request: TryRouting, case: _Case, at: datetime) -> LastOrder | None:
    """The one that is tried, else what the customer really ordered last."""
    if request.order is not None:
        return LastOrder(timedelta(hours=request.order.hours_ago), request.order.micros, request.order.currency)
    who = case.customer.contact_id
    return await intake.last_order_of(conn, who, at) if who != NOBODY else None


def _facts(case: _Case, policies: RoutingPolicies, at: datetime) -> RoutingFacts:
    who = case.customer
    return RoutingFacts(
        contact_id=who.contact_id,
        number_id=who.number_id,
        heard=case.heard,
        language=who.language,
        attributes=who.fields,
        tags=who.tags,
        referral=case.ad,
        inside_hours=policies.number_open(who.number_id, at),
        returning=who.returning,
        vip=who.vip,
    )


def _seen(facts: RoutingFacts, case: _Case, at: datetime) -> TriedFacts:
    texts = [one.text for one in facts.heard]
    return TriedFacts(
        number_id=facts.number_id,
        contact_id=facts.contact_id or None,
        at=at,
        heard=tuple(texts),
        language=language_of(facts.language, texts),
        guessed=not facts.language,
        tags=tuple(dict.fromkeys(facts.tags)),
        vip=facts.vip,
        returning=facts.returning,
        inside_hours=facts.inside_hours,
        ad=case.ad,
        order=_tried_order(facts.order),
    )


def _tried_order(order: LastOrder | None) -> TriedOrder | None:
    if order is None:
        return None
    hours = int(order.age.total_seconds() // 3600)
    return TriedOrder(micros=order.micros, currency=order.currency, hours_ago=hours)


# --------------------------------------------------------------------------------------------------- dealt on paper


async def _dealt(
    conn: Conn, policies: RoutingPolicies, routed: Routed, case: _Case, at: datetime
) -> tuple[Why | None, Why | None, int | None]:
    """Who would get it, who if that one were full, and its place in the queue; all None in a team that is not dealt."""
    if routed.to.team_id not in policies.teams:
        return None, None, None
    people = await _without(conn, await read_people(conn, policies, at), case)
    queues = await read_queues(conn, policies, people, at)
    others = tuple(one for one in queues.snapshot.waiting if one.id != case.conversation_id)
    one = _waiting(routed, case, at)
    snapshot = replace(queues.snapshot, waiting=(*others, one))
    return await asyncio.to_thread(_on_paper, snapshot, at)  # ten thousand may wait: the loop goes on meanwhile


def _on_paper(snapshot: Snapshot, at: datetime) -> tuple[Why | None, Why | None, int | None]:
    why = explain(snapshot, TRIED, at)
    places = positions(snapshot.waiting, {team.routing.team_id: team for team in snapshot.teams}, at)
    full = None if why is None or why.agent_id is None else explain(_filled(snapshot, why.agent_id), TRIED, at)
    return why, full, places.get(TRIED)


def _waiting(routed: Routed, case: _Case, at: datetime) -> Waiting:
    return Waiting(
        id=TRIED,
        owner_version=0,
        team_id=routed.to.team_id,
        since=at,
        queued_at=at,
        priority=routed.to.priority,
        skills=routed.to.skills,
        preferred_id=case.preferred_id,
        rule=routed.rule,
    )


def _filled(snapshot: Snapshot, agent_id: int) -> Snapshot:
    """The same with that person at their limit."""
    return replace(
        snapshot,
        agents=tuple(
            replace(one, points=max(one.points, one.capacity_points)) if one.id == agent_id else one
            for one in snapshot.agents
        ),
    )


async def _without(conn: Conn, people: tuple[Agent, ...], case: _Case) -> tuple[Agent, ...]:
    """Whoever has the real conversation now does not carry it twice."""
    owner = await trials.holder(conn, case.conversation_id) if case.conversation_id else None
    if owner is None:
        return people
    points = int(await conn.fetchval(_POINTS_OF, case.conversation_id) or PLACE)
    return tuple(replace(one, points=max(0, one.points - points)) if one.id == owner else one for one in people)
