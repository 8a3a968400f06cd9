"""The kinds of policies: who may change them and how a new version is checked. Who adds a kind adds a line.

Called by `actions/policies`. A check takes the JSON as it came and returns it as it is kept (defaults left out, one
spelling), or raises PolicyInvalid with every problem and where it is.
"""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Final

import msgspec
from msgspec import Struct

from backend_gateway.domain import calendar
from backend_gateway.domain.permissions import Permission
from backend_gateway.domain.rules.validate import Known, validate
from backend_gateway.errors import PolicyInvalid
from backend_gateway.store.conn import Conn
from protocol.routing import RuleList, TeamRouting

Check = Callable[[Conn, int, bytes], Awaitable[bytes]]


class PolicyKind(Struct, frozen=True, kw_only=True):
    """`per`: the table its subjects are of (None: the company alone); `company`: whether 0 is allowed beside it."""

    check: Check
    permission: Permission
    per: str | None = None
    company: bool = True


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


async def _calendar(_conn: Conn, _subject: int, body: bytes) -> bytes:
    try:
        return calendar.to_json(calendar.from_json(body))
    except calendar.CalendarInvalid as error:
        raise refuse([(one.code, one.field, one.detail) for one in error.problems]) from None


async def _rules(conn: Conn, subject: int, body: bytes) -> bytes:
    rules: RuleList = msgspec.structs.replace(decoded(body, RuleList), number_id=subject or None)
    known = Known(
        team_ids=await _ids(conn, "teams"),
        number_ids=await _ids(conn, "numbers"),
        skills=frozenset(row[0] for row in await conn.fetch("select name from skills")),
    )
    if problems := validate(rules, known):
        raise refuse([(one.code, one.path, one.detail) for one in problems])
    return msgspec.json.encode(rules)


async def _team(conn: Conn, subject: int, body: bytes) -> bytes:
    team: TeamRouting = msgspec.structs.replace(decoded(body, TeamRouting), team_id=subject)
    over = team.overflow_team_id
    if over is not None and (over == subject or over not in await _ids(conn, "teams")):
        raise refuse([("unknown_team", "overflow_team_id", "Choose another team that exists.")])
    return msgspec.json.encode(team)


async def _ids(conn: Conn, table: str) -> frozenset[int]:
    return frozenset(row[0] for row in await conn.fetch(f"select id from {table}"))  # noqa: S608  names of our own


KINDS: Final[dict[str, PolicyKind]] = {
    "calendar": PolicyKind(check=_calendar, permission=Permission.MANAGE_TEAMS, per="calendars", company=False),
    "rules": PolicyKind(check=_rules, permission=Permission.MANAGE_ROUTING, per="numbers"),
    "team": PolicyKind(check=_team, permission=Permission.MANAGE_TEAMS, per="teams", company=False),
}
