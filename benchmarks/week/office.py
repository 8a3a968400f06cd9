"""Tells the gateway who the company is, through the API an administrator uses, and hires its people.

Called by `run` before the week begins.
"""

import hashlib
import secrets
from datetime import timedelta
from typing import Any, Final

import asyncpg

from backend_gateway.actions.people import NewUser, create_user
from backend_gateway.store.engine import create_pool
from backend_gateway.store.unit import Unit
from benchmarks.week import company
from benchmarks.week.company import TEAMS, Team
from benchmarks.week.http import Http
from benchmarks.week.people import Person
from protocol.people import Role

CAPACITY = 12
OFFER_SECONDS = 120
NOBODY_SIGNS_IN = "-"
_ROLES: Final[tuple[Role, ...]] = ("admin", "supervisor")


async def hire(dsn: str) -> tuple[str, str, list[Person]]:
    """An administrator's and a supervisor's token, and everybody else. The teams exist already."""
    pool = await create_pool(dsn, max_size=2)
    people: list[Person] = []
    async with Unit(pool) as unit:
        for role in _ROLES:
            await create_user(
                unit, None, NewUser(email=f"{role}@week.test", name=role, password_hash=NOBODY_SIGNS_IN, role=role)
            )
        for team in TEAMS:
            for at in range(team.people):
                name = f"{team.name} {at}"
                email = f"{team.name.lower()}{at}@week.test"
                hired = NewUser(
                    email=email, name=name, password_hash=NOBODY_SIGNS_IN, visibility="mine", teams=(team.name,)
                )
                user = await create_user(unit, None, hired)
                people.append(Person(id=user.id, name=name, team=team, at=at))
        await unit.conn.execute("update users set capacity = $1", CAPACITY)
        await unit.conn.execute("update numbers set throughput = 1000")
        for person in people:
            person.token = await _token(unit.conn, f"{person.team.name.lower()}{person.at}@week.test")
        tokens = [await _token(unit.conn, email) for email in ("admin@week.test", "supervisor@week.test")]
    await pool.close()
    return tokens[0], tokens[1], people


async def _token(conn: Any, email: str) -> str:
    token = f"rs1_{secrets.token_urlsafe(32)}"
    await conn.execute(
        "insert into sessions (user_id, token_hash, device, expires_at)"
        " select id, $2, email, now() + interval '30 days' from users where email = $1",
        *(email, hashlib.sha256(token.encode()).digest()),
    )
    return token


async def found_teams(conn: asyncpg.Connection) -> dict[str, int]:
    """The teams, by name."""
    sql = "insert into teams (name) values ($1) returning id"
    return {team.name: await conn.fetchval(sql, team.name) for team in TEAMS}


async def open_office(http: Http, token: str, teams: dict[str, int]) -> None:
    """Hours, rules, promises, automatic replies."""

    async def policy(kind: str, subject: int, body: Any) -> None:
        await http.ask("PUT", f"/api/policies/{kind}/{subject}", token, {"body": body})

    for team in TEAMS:
        made = await http.ask("POST", "/api/calendars", token, {"name": team.name, "body": _calendar(team)})
        routing = {"team_id": teams[team.name], "calendar_id": made["subject"], "sticky": team.name == "Ventas"}
        if team.name == "Soporte":
            routing["mode"] = "round_robin"
        if team.name == "Cobranza":
            routing["offer_seconds"] = OFFER_SECONDS
        await policy("team", teams[team.name], routing)
    await policy("rules", 0, _rules(teams))
    await policy("sla", 0, {"policies": _promises(teams)})
    away = {"texts": {"es": company.AWAY}, "every_hours": company.AWAY_HOURS}
    await policy("automatic", 0, {"away": away})


def _calendar(team: Team) -> dict[str, Any]:
    hours = [[{"opens": opens, "closes": closes} for opens, closes in team.week.get(day, ())] for day in range(7)]
    cuts = [
        {"kind": "closed", "first": day, "last": day, "name": "Inventario", "hours": [{"opens": b, "closes": e}]}
        for day, (b, e) in team.cuts
    ]
    holidays = [{"country": team.country}] if team.country else []
    return {"name": team.name, "zone": team.zone, "week": hours, "specials": cuts, "holidays": holidays}


def _rules(teams: dict[str, int]) -> dict[str, Any]:
    urgent = {
        "id": 9,
        "name": "Urgente",
        "when": {"type": "words", "phrases": [company.URGENT]},
        "then": {"team_id": teams["Soporte"], "priority": company.URGENT_PRIORITY},
    }
    rules = [
        {
            "id": at,
            "name": team.name,
            "when": {"type": "words", "phrases": [team.words]},
            "then": {"team_id": teams[team.name]},
        }
        for at, team in enumerate(TEAMS, 1)
    ]
    return {"version": 1, "rules": [urgent, *rules], "otherwise": {"team_id": teams["Soporte"]}}


def _promises(teams: dict[str, int]) -> list[dict[str, Any]]:
    urgent = [{"kind": "first_response", "within": _span(company.URGENT_S)}]
    found: list[dict[str, Any]] = [
        {"id": 9, "name": "Urgente", "match": {"priorities": [company.URGENT_PRIORITY]}, "targets": urgent}
    ]
    for at, team in enumerate(TEAMS, 1):
        targets = [{"kind": "first_response", "within": _span(team.first_s)}]
        if team.resolution_s is not None:
            targets.append({"kind": "resolution", "within": _span(team.resolution_s)})
        found.append({"id": at, "name": team.name, "match": {"teams": [teams[team.name]]}, "targets": targets})
    return found


def _span(seconds: int) -> str:
    return f"PT{int(timedelta(seconds=seconds).total_seconds())}S"
