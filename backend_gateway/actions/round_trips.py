"""Messages that only prove the way through Meta and back: begun, told what came of them, heard of.

    begin (committed) -> the request, outside any transaction -> told -> statuses and arrivals, by the receiver -> ended

Called by the API (an admin's test), `workers/canary` and the receiver. What always holds: they touch no conversation,
no contact and no figure; what a customer writes is never taken for one.
"""

import uuid
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from msgspec import Struct

from backend_gateway.actions.graph import Graph
from backend_gateway.channels.base import Accepted, SendResult, Unknown
from backend_gateway.channels.whatsapp.compose import Recipient, compose
from backend_gateway.domain.facts import Fact, MessageFact, StatusFact
from backend_gateway.domain.phone_variants import digits_of, match_key
from backend_gateway.domain.round_trips import CALLBACK, fault_of, is_phone, named_in, text_of
from backend_gateway.errors import BadRequest, Conflict, NotFound
from backend_gateway.store import audit, round_trips
from backend_gateway.store.conn import Conn
from backend_gateway.store.unit import Unit
from protocol.content import Text, Unsupported

MOST_TESTS, TESTS_WITHIN = 20, timedelta(hours=1)
_LANGUAGE: Final = "select language from users where id = $1"
_PHONES: Final = "select phone_number_id, id, phone, state, name from numbers"


class Leaving(Struct, frozen=True, kw_only=True):
    """One that was written down and goes now."""

    id: str
    number_id: int
    phone: str
    language: str = "es"


async def begin_test(unit: Unit, actor_id: int, number_id: int, phone: str, now: datetime) -> Leaving:
    """An admin wants to see one come and go. Raises BadRequest, NotFound, Conflict (not active; too many)."""
    if not is_phone(phone):
        raise BadRequest("phone: the whole number with its country, like +52 55 1234 5678.")
    state = await unit.conn.fetchval("select state from numbers where id = $1", number_id)
    if state is None:
        raise NotFound("There is no such number.")
    if state != "active":
        raise Conflict("Nothing leaves from this number now: resume it, or mend what Meta refuses, and try again.")
    if await round_trips.tests_since(unit.conn, actor_id, now - TESTS_WITHIN) >= MOST_TESTS:
        raise Conflict("These are many tests for one hour: wait a while, Meta counts each of them.")
    language = str(await unit.conn.fetchval(_LANGUAGE, actor_id))
    leaving = Leaving(id=str(uuid.uuid4()), number_id=number_id, phone=digits_of(phone), language=language)
    await round_trips.begin(unit.conn, leaving.id, "test", number_id, (None, leaving.phone), actor_id, now)
    await audit.record(unit.conn, actor_id, "number.tested", f"number:{number_id}")
    return leaving


async def send(graph: Graph, leaving: Leaving) -> SendResult:
    """Hand it to Meta; outside any transaction."""
    door = await graph.door(leaving.number_id)
    if door is None:
        return Unknown(reason="the number is gone")
    found, client = door
    content = Text(text_of(leaving.id, leaving.language))
    body = compose(content, Recipient(phone=leaving.phone), attempt=CALLBACK + leaving.id)
    return await client.send(found.phone_number_id, body)


async def told(unit: Unit, leaving: Leaving, result: SendResult, now: datetime) -> None:
    """What Meta answered. After no answer its statuses may still come."""
    if isinstance(result, Accepted):
        await round_trips.accepted(unit.conn, leaving.id, result.wamid, now)
    elif not isinstance(result, Unknown):
        fault = fault_of(result.code, of_request=True)
        await round_trips.ended_badly(unit.conn, leaving.id, fault, result.code, result.details or result.title, now)


async def take_trips(conn: Conn, facts: Sequence[Fact], now: datetime) -> list[Fact]:
    """The facts of a batch that are somebody's words or about them; those of trips are noted and left out.

    Costs a question only where there may be one: every delivery of the company passes here.
    """
    strangers = [f.wamid for f in facts if isinstance(f, StatusFact) and f.callback is None]
    known = await round_trips.by_wamid(conn, strangers) if strangers else {}
    numbers: dict[str, tuple[int, str]] = {}
    if any(isinstance(fact, MessageFact) and _may_be_ours(fact) for fact in facts):
        numbers = {row[0]: (row[1], row[2]) for row in await conn.fetch(_PHONES)}
    kept = []
    for fact in facts:
        if isinstance(fact, StatusFact) and (trip := _trip_of(fact, known)) is not None:
            await _status(conn, trip, fact, now)
        elif not (isinstance(fact, MessageFact) and numbers and await _arrives(conn, fact, numbers, now)):
            kept.append(fact)
    return kept


def _trip_of(fact: StatusFact, known: dict[str, str]) -> str | None:
    if fact.callback is None:
        return known.get(fact.wamid)
    if not fact.callback.startswith(CALLBACK):
        return None
    try:
        return str(uuid.UUID(fact.callback.removeprefix(CALLBACK)))
    except ValueError:
        return None


async def _status(conn: Conn, trip: str, fact: StatusFact, now: datetime) -> None:
    if fact.status == "failed":
        code = fact.failure.code if fact.failure is not None else None
        said = fact.failure.detail if fact.failure is not None else None
        await round_trips.ended_badly(conn, trip, fault_of(code, of_request=False), code, said, now)
    else:
        await round_trips.heard(conn, trip, fact.status, fact.at, fact.wamid, now)


def _may_be_ours(fact: MessageFact) -> bool:
    """Meta carries what businesses say to each other without its words (FACTS section 2)."""
    if fact.direction != "in" or fact.party.wa_id is None:
        return False
    content = fact.content
    return isinstance(content, Unsupported) or (isinstance(content, Text) and named_in(content.body) is not None)


async def _arrives(conn: Conn, fact: MessageFact, numbers: dict[str, tuple[int, str]], now: datetime) -> bool:
    here = numbers.get(fact.phone_number_id)
    if here is None or not _may_be_ours(fact) or fact.party.wa_id is None:
        return False
    ours = {phone for _, phone in numbers.values()}
    from_phones = [phone for phone in ours if match_key(phone) == match_key(fact.party.wa_id)]
    if not from_phones:
        return False
    name = named_in(fact.content.body) if isinstance(fact.content, Text) else None
    return await round_trips.arrived(conn, here[0], from_phones, name, fact.at, now)
