"""The kinds of policies: who may change them and how a new version is checked. Who adds a kind adds a line.

Called by `actions/policies`. A check takes the JSON as it came and returns it as it is kept (defaults left out, one
spelling), or raises PolicyInvalid with every problem and where it is.
"""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Final

import msgspec
from msgspec import Struct

from backend_gateway.actions import holiday_lists
from backend_gateway.actions.coaching import rubric_problems
from backend_gateway.actions.policy_cost import budget_problems, price_problems
from backend_gateway.actions.reengaging_category import charged_as
from backend_gateway.actions.security_policy import security_problems
from backend_gateway.domain import calendar
from backend_gateway.domain.automatic_check import automatic_problems
from backend_gateway.domain.plain_text import sanitise
from backend_gateway.domain.round_trips import canary_problems
from backend_gateway.domain.rules.validate import Known, validate
from backend_gateway.domain.sla import LadderPolicy
from backend_gateway.domain.sla.company import CompanySla, ladder_problems, problems_of
from backend_gateway.domain.survey_words import survey_problems
from backend_gateway.errors import PolicyInvalid
from backend_gateway.store import calendars, tags, templates
from backend_gateway.store.conn import Conn
from protocol.automatic import AutomaticReplies
from protocol.coaching import Rubric
from protocol.company import Company
from protocol.metric_cost import Budget, Prices
from protocol.metrics import Measures
from protocol.presence import PresencePolicy
from protocol.reengaging import Reengaging
from protocol.resolving import Resolving
from protocol.round_trips import CanaryPolicy
from protocol.routing import RuleList, TeamRouting
from protocol.rules.guard import GuardPolicy
from protocol.rules.permissions import Permission
from protocol.security import SecurityPolicy
from protocol.surveys import SurveyPolicy
from protocol.template_draft import TemplatePolicy

Check = Callable[[Conn, int, bytes], Awaitable[bytes]]


class PolicyKind(Struct, frozen=True, kw_only=True):
    """`per`: the table its subjects are of (None: the company alone); `company`: whether 0 is allowed beside it.

    `falls_back`: a team's own counts wholly, and the team may give it up for the company's (`GIVEN_UP`).
    """

    check: Check
    permission: Permission
    per: str | None = None
    company: bool = True
    falls_back: bool = False


def refuse(problems: Sequence[tuple[str, str, str]]) -> PolicyInvalid:
    """The refusal for (code, place, what to do) each."""
    first = problems[0]
    where = f"{first[1]}: " if first[1] else ""
    found = [{"code": code, "path": path, "detail": detail} for code, path, detail in problems]
    return PolicyInvalid(f"{where}{first[2]}", problems=found)


def decoded(body: bytes, type_: type) -> Any:
    """The JSON as its struct. Raises PolicyInvalid that names the field."""
    try:
        return msgspec.json.decode(body, type=type_)
    except msgspec.MsgspecError as error:
        raise refuse([("shape", "", str(error))]) from None


def _plain(kind: type, problems_of: Callable[[Any], Sequence[tuple[str, str, str]]]) -> Check:
    """The check of a kind that needs nothing of the database."""

    async def check(_conn: Conn, _subject: int, body: bytes) -> bytes:
        value = decoded(body, kind)
        if problems := problems_of(value):
            raise refuse(problems)
        return msgspec.json.encode(value)

    return check


async def _calendar(conn: Conn, subject: int, body: bytes) -> bytes:
    """A version carries its holidays with it: a new release of the library moves no clock that runs.

    Nor does it come in with another change: its days are taken or kept as such (`actions/holiday_lists`).
    """
    year = await conn.fetchval("select extract(year from now())::int")
    try:
        value = calendar.from_json(body)
    except calendar.CalendarInvalid as error:
        raise refuse([(one.code, one.field, one.detail) for one in error.problems]) from None
    name = value.name.strip() or await calendars.name_of(conn, subject) or ""
    if len(name) > 200 or (not value.retired and await calendars.taken(conn, subject, name)):
        raise refuse([("name_taken", "name", "Give it a name of at most 200 characters that no other calendar has.")])
    if value.retired and await calendars.uses(conn, subject) != calendars.Uses():
        raise refuse([("in_use", "", "Teams or numbers still count by these hours: give them others first.")])
    named = msgspec.structs.replace(value, name=name)
    return calendar.to_json(await holiday_lists.with_kept(conn, subject, named, year))


async def _skills(conn: Conn) -> frozenset[str]:
    """Their names; while a list is saved none of them goes. A trial and a replay only read."""
    reads = await conn.fetchval("select current_setting('transaction_read_only') = 'on'")
    sql = "select name from skills" if reads else "select name from skills for key share"
    return frozenset(row[0] for row in await conn.fetch(sql))


async def _rules(conn: Conn, subject: int, body: bytes) -> bytes:
    rules: RuleList = msgspec.structs.replace(decoded(body, RuleList), number_id=subject or None)
    known = Known(
        team_ids=await _ids(conn, "teams"),
        number_ids=await _ids(conn, "numbers"),
        skills=await _skills(conn),
    )
    if problems := validate(rules, known):
        raise refuse([(one.code, one.path, one.detail) for one in problems])
    await _check_calendar(conn, rules.calendar_id)
    return msgspec.json.encode(rules)


async def _team(conn: Conn, subject: int, body: bytes) -> bytes:
    team: TeamRouting = msgspec.structs.replace(decoded(body, TeamRouting), team_id=subject)
    over = team.overflow_team_id
    if over is not None and (over == subject or over not in await _ids(conn, "teams")):
        raise refuse([("unknown_team", "overflow_team_id", "Choose another team that exists.")])
    await _check_calendar(conn, team.calendar_id)
    return msgspec.json.encode(team)


async def _check_calendar(conn: Conn, calendar_id: int | None) -> None:
    if calendar_id is not None and not await calendars.usable(conn, calendar_id):
        raise refuse([("unknown_calendar", "calendar_id", "Choose a calendar that exists, or none.")])


async def _guard(_conn: Conn, _subject: int, body: bytes) -> bytes:
    return msgspec.json.encode(decoded(body, GuardPolicy))


async def _canary(conn: Conn, _subject: int, body: bytes) -> bytes:
    policy: CanaryPolicy = decoded(body, CanaryPolicy)
    problems = canary_problems(policy)
    known = await _ids(conn, "numbers")
    problems += [
        ("unknown", name, "Choose one of our numbers.")
        for name in ("number_id", "to_number_id") if policy.on and (id_ := getattr(policy, name)) and id_ not in known
    ]  # fmt: skip
    if problems:
        raise refuse(problems)
    return msgspec.json.encode(policy)


async def _presence(_conn: Conn, _subject: int, body: bytes) -> bytes:
    policy: PresencePolicy = decoded(body, PresencePolicy)
    keys = [one.key for one in policy.reasons]
    problems = [
        ("reason", f"reasons.{at}", "A reason needs a short key of its own and a name of at most 60 characters.")
        for at, one in enumerate(policy.reasons)
        if not one.key.strip() or len(one.key) > 60 or not 0 < len(one.name.strip()) <= 60 or keys.count(one.key) > 1
    ]
    if problems:
        raise refuse(problems)
    return msgspec.json.encode(policy)


async def _sla(conn: Conn, _subject: int, body: bytes) -> bytes:
    sla: CompanySla = decoded(body, CompanySla)
    problems = problems_of(sla)
    known = {
        "teams": await _ids(conn, "teams"),
        "numbers": await _ids(conn, "numbers"),
        "tags": await _ids(conn, "tags"),
    }
    for at, policy in enumerate(sla.policies):
        for name, ids in known.items():
            if not ids.issuperset(getattr(policy.match, name)):
                problems.append(("unknown", f"policies.{at}.match.{name}", f"Choose {name} that exist."))
    if problems:
        raise refuse(problems)
    return msgspec.json.encode(sla)


async def _resolving(conn: Conn, _subject: int, body: bytes) -> bytes:
    policy: Resolving = decoded(body, Resolving)
    problems = []
    if policy.outcome_required and not policy.outcomes:
        problems.append(("no_outcome", "outcomes", "Offer at least one outcome, or require none."))
    if "sale" in policy.outcomes and not policy.currency:
        problems.append(("no_currency", "currency", "Say the currency of sales, like MXN."))
    known = await tags.known(conn, policy.required_tags)
    missing = [name for name in policy.required_tags if name.lower() not in known]
    if missing:
        problems.append(("unknown_tag", "required_tags", f"There is no tag {missing[0]}: choose one that exists."))
    if problems:
        raise refuse(problems)
    return msgspec.json.encode(policy)


async def _reengaging(conn: Conn, _subject: int, body: bytes) -> bytes:
    """What it is charged as is kept with it, as Meta lists it."""
    policy: Reengaging = decoded(body, Reengaging)
    if not policy.template:
        return msgspec.json.encode(Reengaging())
    listed = await templates.category_of(conn, policy.template, policy.language)
    if listed is None:
        raise refuse([("unknown_template", "template", "Choose a template that Meta lists, with its language.")])
    if policy.price_micros is not None and not policy.currency:
        raise refuse([("no_currency", "currency", "Say the currency of the price, like USD.")])
    return msgspec.json.encode(msgspec.structs.replace(policy, category=charged_as(listed)))


def _company(company: Company) -> list[tuple[str, str, str]]:
    if company.name != " ".join(sanitise(company.name).split()):
        return [("name", "name", "Write the name on one line, without spaces around it.")]
    return []


async def _measures(conn: Conn, _subject: int, body: bytes) -> bytes:
    policy: Measures = decoded(body, Measures)
    known = await tags.known(conn, [*policy.lead_tags, *policy.goal_tags])
    problems = [
        ("unknown_tag", where, f"There is no tag {name}: choose one that exists.")
        for where in ("lead_tags", "goal_tags") for name in getattr(policy, where) if name.lower() not in known
    ]  # fmt: skip
    if problems:
        raise refuse(problems)
    return msgspec.json.encode(policy)


async def _ids(conn: Conn, table: str) -> frozenset[int]:
    return frozenset(row[0] for row in await conn.fetch(f"select id from {table}"))  # noqa: S608  names of our own


KINDS: Final[dict[str, PolicyKind]] = {
    "automatic": PolicyKind(
        check=_plain(AutomaticReplies, automatic_problems), permission=Permission.MANAGE_POLICIES, per="teams"
    ),
    "automatic_number": PolicyKind(
        check=_plain(AutomaticReplies, automatic_problems),
        permission=Permission.MANAGE_POLICIES,
        per="numbers",
        company=False,
    ),
    "budget": PolicyKind(check=_plain(Budget, budget_problems), permission=Permission.MANAGE_POLICIES, per="numbers"),
    "calendar": PolicyKind(check=_calendar, permission=Permission.MANAGE_TEAMS, per="calendars", company=False),
    "canary": PolicyKind(check=_canary, permission=Permission.MANAGE_NUMBERS),
    "coaching": PolicyKind(check=_plain(Rubric, rubric_problems), permission=Permission.MANAGE_POLICIES),
    "guard": PolicyKind(check=_guard, permission=Permission.MANAGE_POLICIES),
    "company": PolicyKind(check=_plain(Company, _company), permission=Permission.MANAGE_POLICIES),
    "measures": PolicyKind(check=_measures, permission=Permission.MANAGE_POLICIES),
    "presence": PolicyKind(check=_presence, permission=Permission.MANAGE_POLICIES),
    "ladder": PolicyKind(
        check=_plain(LadderPolicy, ladder_problems), permission=Permission.MANAGE_POLICIES, per="teams", falls_back=True
    ),
    "prices": PolicyKind(check=_plain(Prices, price_problems), permission=Permission.MANAGE_POLICIES),
    "reengaging": PolicyKind(check=_reengaging, permission=Permission.MANAGE_POLICIES, per="teams", falls_back=True),
    "resolving": PolicyKind(check=_resolving, permission=Permission.MANAGE_POLICIES, per="teams", falls_back=True),
    "rules": PolicyKind(check=_rules, permission=Permission.MANAGE_ROUTING, per="numbers"),
    "security": PolicyKind(check=_plain(SecurityPolicy, security_problems), permission=Permission.MANAGE_USERS),
    "sla": PolicyKind(check=_sla, permission=Permission.MANAGE_POLICIES),
    "surveys": PolicyKind(
        check=_plain(SurveyPolicy, survey_problems), permission=Permission.MANAGE_POLICIES, per="teams", falls_back=True
    ),
    "templates": PolicyKind(check=_plain(TemplatePolicy, lambda _: ()), permission=Permission.MANAGE_POLICIES),
    "team": PolicyKind(check=_team, permission=Permission.MANAGE_TEAMS, per="teams", company=False),
}
