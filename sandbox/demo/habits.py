"""How Casa Lumbre works: hours, who gets what, what is said when nobody is there, how customers are asked afterwards.

Called by the demo once the gateway is up, through the same API an administrator uses. One team is open around the clock
and one never today, so that the welcome and the away reply are both seen whatever the hour of the demo.
"""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

import httpx

ZONE: Final = "America/Mexico_City"
TEAMS: Final = ("Envíos", "Ventas", "Garantías", "Facturación")
CLOSED: Final = "Facturación"
DEALING: Final[dict[str, dict[str, Any]]] = {
    "Envíos": {"mode": "manual"},
    "Ventas": {"mode": "round_robin", "offer_seconds": 20, "sticky": True},
    "Garantías": {"mode": "least_loaded", "overflow_minutes": 1},
    "Facturación": {"mode": "manual"},
}
"""One team of each kind: taken from the queue, offered in turn, dealt to whoever has least."""
WELCOME: Final = {
    "es": "¡Hola! Gracias por escribir a {{empresa}}. En un momento te atiende una persona del equipo de {{equipo}}.",
    "pt": "Olá! Obrigado por escrever para {{empresa}}. Em instantes alguém da equipe {{equipo}} vai te atender.",
    "en": "Hello! Thank you for writing to {{empresa}}. Somebody from {{equipo}} will be with you in a moment.",
}
AWAY: Final = {
    "es": "Ahora mismo {{equipo}} está fuera de horario. Abrimos {{apertura}} y te respondemos a más tardar {{plazo}}.",
    "pt": "Agora {{equipo}} está fora do horário. Abrimos {{apertura}} e respondemos até {{plazo}}.",
    "en": "{{equipo}} is out of office right now. We open {{apertura}} and will answer by {{plazo}}.",
}
QUESTION: Final = {
    "es": "¿Cómo te atendimos en Casa Lumbre?",
    "pt": "Como foi o seu atendimento na Casa Lumbre?",
    "en": "How did we do at Casa Lumbre?",
}
THANKS: Final = {
    "es": "¡Gracias por tu opinión!",
    "pt": "Obrigado pela sua opinião!",
    "en": "Thank you for your opinion!",
}
WHY: Final = {
    "es": "Lamentamos no haber estado a la altura. ¿Qué podemos mejorar?",
    "pt": "Sentimos muito. O que podemos melhorar?",
    "en": "We are sorry. What could we do better?",
}
SPOKEN: Final = tuple(
    max(re.split(r"\{\{.*?\}\}", text), key=len) for texts in (WELCOME, AWAY, THANKS, WHY) for text in texts.values()
)
"""A piece of everything Relevo says by itself here: a customer of the demo takes none of it for a person's answer."""


async def found_teams(http: httpx.AsyncClient) -> dict[str, int]:
    """The teams, by name. `http` is signed in as an administrator."""
    return {name: int((await call(http, "POST", "/api/teams", {"name": name}))["id"]) for name in TEAMS}


async def set_habits(http: httpx.AsyncClient, teams: dict[str, int], now: datetime, speed: float = 1.0) -> None:
    """Hours, rules, how teams deal, promises, automatic replies and surveys in force. `speed`: promises keep pace."""
    always = await _calendar(http, "Todos los días", range(7), "0:00-24:00")
    local = now.astimezone(ZoneInfo(ZONE))
    days = [(local + timedelta(days=ahead)).weekday() for ahead in (2, 4)]
    some = await _calendar(http, "Dos mañanas por semana", days, "9:00-14:00")
    for name, id_ in teams.items():
        hours = some if name == CLOSED else always
        await _policy(http, "team", id_, {"team_id": id_, "calendar_id": hours, **_dealing(name, teams)})
    await _policy(http, "rules", 0, _rules(teams))
    texts = {"welcome": {"texts": WELCOME}, "away": {"texts": AWAY}}
    await _policy(http, "automatic", 0, texts)
    csat = {"texts": QUESTION, "thanks": THANKS, "ask_why": WHY, "delay_minutes": 0}
    await _policy(http, "surveys", 0, {"csat": csat})
    await _policy(http, "sla", 0, _promises(speed))
    await _policy(http, "ladder", 0, _ladder(speed))
    outcomes = ["sale", "appointment", "payment_promise", "solved", "none"]
    await _policy(http, "resolving", 0, {"proof": True, "outcomes": outcomes, "currency": "MXN"})


def _dealing(name: str, teams: dict[str, int]) -> dict[str, Any]:
    over = {"overflow_team_id": teams["Envíos"]} if "overflow_minutes" in DEALING[name] else {}
    return {**DEALING[name], **over}


def _promises(speed: float) -> dict[str, Any]:
    """The brief's defaults at the pace of the customers."""
    minutes = {"first_response": 5, "next_response": 10, "promise": 30}
    targets = [{"kind": kind, "within": _pace(wanted, speed)} for kind, wanted in minutes.items()]
    return {"zone": ZONE, "policies": [{"id": 1, "name": "Casa Lumbre", "targets": targets}]}


def _ladder(speed: float) -> dict[str, Any]:
    rungs = (("warn", 5), ("alert_supervisor", 10), ("reassign", 20))
    climbed = [{"act": act, "after": _pace(minutes, speed)} for act, minutes in rungs]
    return {"rungs": climbed, "quiet": _pace(3, speed)}


def _pace(minutes: float, speed: float) -> str:
    """So many minutes of a customer's life, as a duration on the wire."""
    return f"PT{max(1, round(minutes * 60 / speed))}S"


def _rules(teams: dict[str, int]) -> dict[str, Any]:
    wanted = (
        (CLOSED, ("factura", "facturar", "nota fiscal", "invoice", "RFC")),
        ("Garantías", ("garantía", "dañada", "roto", "rota", "garantia", "broken")),
        ("Ventas", ("precio", "cotización", "preço", "price", "catálogo")),
    )
    rules = [
        {"id": at, "name": team, "when": {"type": "words", "phrases": words}, "then": {"team_id": teams[team]}}
        for at, (team, words) in enumerate(wanted, 1)
    ]
    return {"version": 1, "rules": rules, "otherwise": {"team_id": teams["Envíos"]}}


async def _calendar(http: httpx.AsyncClient, name: str, days: Sequence[int], hours: str) -> int:
    opens, closes = (int(part.split(":")[0]) * 60 for part in hours.split("-"))
    week = [[{"opens": opens, "closes": closes}] if day in days else [] for day in range(7)]
    body = {"id": 0, "version": 1, "name": name, "zone": ZONE, "week": week}
    return int((await call(http, "POST", "/api/calendars", {"name": name, "body": body}))["subject"])


async def _policy(http: httpx.AsyncClient, kind: str, subject: int, body: dict[str, Any]) -> None:
    await call(http, "PUT", f"/api/policies/{kind}/{subject}", {"body": body})


async def call(http: httpx.AsyncClient, method: str, path: str, body: dict[str, Any]) -> Any:
    """Ask the gateway. Raises RuntimeError with the gateway's own words when it refuses."""
    answer = await http.request(method, path, json=body)
    if answer.is_error:
        raise RuntimeError(f"the demo's office could not be set up: {method} {path}: {answer.text}")
    return answer.json()
