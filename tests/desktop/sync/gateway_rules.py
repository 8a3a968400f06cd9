"""The small gateway's part about rules: tried by the rules' own judge, counted, and replays that take a few looks."""

from typing import TYPE_CHECKING, Any

import msgspec

from backend_gateway.domain.rules.facts import Heard, RoutingFacts
from backend_gateway.domain.rules.language import language_of
from backend_gateway.domain.rules.route import Routed, WaitUntil, route
from backend_gateway.domain.rules.validate import Known, validate
from protocol.errors import Problem
from protocol.replay import ReplayCase, ReplayCases, ReplayStatus, StartReplay
from protocol.routing import RuleList, Why
from protocol.routing_trial import RuleUse, RuleUses, Tried, TriedFacts, TriedProblems, TryRouting
from tests.desktop.store.samples import NOON

if TYPE_CHECKING:
    from tests.desktop.sync.gateway import Gateway

PAGE = 2


class RulesDesk:
    """What was asked, who would get a message by team, how often rules decided, the looks of a replay."""

    def __init__(self) -> None:
        self.tried: list[TryRouting] = []
        self.teams: frozenset[int] = frozenset()
        self.why: dict[int, Why] = {}
        self.full: dict[int, Why] = {}
        self.uses: tuple[RuleUse, ...] = ()
        self.started: list[StartReplay] = []
        self.looks: list[ReplayStatus] = []
        self.mine: list[ReplayStatus] = []
        self.cases: list[ReplayCase] = []
        self.ended: list[str] = []
        self.refusal: Problem | None = None


def rules(gateway: "Gateway", method: str, parts: list[str], query: dict[str, str], body: bytes) -> Any:
    """The answer, or None for what is somebody else's."""
    desk = gateway.rules
    if parts == ["routing", "rules", "uses"]:
        return RuleUses(since=NOON, uses=desk.uses)
    if parts == ["routing", "try"]:
        request = msgspec.json.decode(body, type=TryRouting)
        desk.tried.append(request)
        return _tried(desk, request)
    return _replay(desk, method, parts[1:], query, body) if parts[0] == "replays" else None


def _tried(desk: RulesDesk, request: TryRouting) -> Tried:
    now = request.at or NOON
    heard = tuple(Heard(now, text) for text in request.messages)
    if request.conversation_id is not None:
        heard = (Heard(now, "lo que escribió"), Heard(now, "está roto"))
    facts = RoutingFacts(contact_id=request.contact_id or 0, number_id=request.number_id or 1, heard=heard)
    verdict = route(request.lists, facts, now)
    routed = verdict.meanwhile if isinstance(verdict, WaitUntil) else verdict
    texts = tuple(one.text for one in heard)
    seen = TriedFacts(number_id=facts.number_id, at=now, heard=texts, language=language_of(None, texts), guessed=True)
    problems = tuple(_problems(desk, one) for one in request.lists)
    if not isinstance(routed, Routed):
        return Tried(verdict="unrouted", facts=seen, trials=routed.trials, problems=problems)
    return Tried(
        verdict="listening" if isinstance(verdict, WaitUntil) else "routed", facts=seen, trials=routed.trials,
        rule=routed.rule, to=routed.to, wait_until=verdict.at if isinstance(verdict, WaitUntil) else None,
        why=desk.why.get(routed.to.team_id), full=desk.full.get(routed.to.team_id), place=3, problems=problems,
    )  # fmt: skip


def _problems(desk: RulesDesk, rules: RuleList) -> TriedProblems:
    known = Known(team_ids=desk.teams, number_ids=frozenset({1}))
    return TriedProblems(number_id=rules.number_id, problems=tuple(validate(rules, known)))


def _replay(desk: RulesDesk, method: str, parts: list[str], query: dict[str, str], body: bytes) -> Any:
    if method == "POST":
        desk.started.append(msgspec.json.decode(body, type=StartReplay))
        return desk.refusal or desk.looks.pop(0)
    if method == "DELETE":
        desk.ended.append(parts[0])
        return {}
    if not parts:
        return desk.mine
    if parts[1:] == ["cases"]:
        start = int(query.get("cursor", 0))
        end = start + PAGE
        return ReplayCases(items=desk.cases[start:end], cursor=str(end) if desk.cases[end:] else None)
    return desk.looks.pop(0) if desk.looks else Problem(code="not_found", title="gone", status=404)
