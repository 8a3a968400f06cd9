"""The receiver's order of work for one batch of facts."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, TypeVar

from backend_gateway.actions.receive.changes import receive_edits, receive_reactions, receive_revokes
from backend_gateway.actions.receive.identities import receive_identity_changes
from backend_gateway.actions.receive.late_media import receive_late_media
from backend_gateway.actions.receive.messages import receive_messages
from backend_gateway.actions.receive.notices import receive_notices
from backend_gateway.actions.receive.numbers import OurNumber, our_numbers
from backend_gateway.actions.receive.statuses import lock_statuses, receive_statuses
from backend_gateway.actions.reengaging_category import follow_categories
from backend_gateway.actions.round_trips import take_trips
from backend_gateway.domain.facts import (
    ContactSyncFact,
    EditFact,
    Fact,
    IdentityFact,
    MessageFact,
    PreferenceFact,
    ReactionFact,
    RevokeFact,
    StatusFact,
    TemplateFact,
    Unreadable,
)
from backend_gateway.store import merges
from backend_gateway.store.event_log import append
from backend_gateway.store.parked import Parked, park
from backend_gateway.store.unit import Unit

_F = TypeVar("_F")
NO_SUCH_NUMBER = "no number of ours has Meta's id {id}: add it with `relevo-gateway add-number`, then replay this"


async def receive_facts(unit: Unit, facts: Sequence[Fact], now: datetime) -> None:
    """Act on the facts of a batch of deliveries, in their order. Idempotent: the same facts again change nothing.

    Changes of identity split the batch, so that what follows one already finds the new name of the customer.
    """
    await merges.keep_apart(unit.conn)
    wanted = {f.phone_number_id for f in facts if hasattr(f, "phone_number_id")}
    numbers = await our_numbers(unit.conn, wanted, now)
    facts = await take_trips(unit.conn, facts, now)
    # Before any conversation is locked: the dispatcher takes a wamid first and then its conversation, too.
    await lock_statuses(unit.conn, [f for f in _of(facts, StatusFact) if f.phone_number_id in numbers], numbers)
    start = 0
    for at, fact in enumerate(facts):
        if isinstance(fact, IdentityFact):
            await _receive(unit, facts[start:at], numbers, now)
            await _receive(unit, [fact], numbers, now)
            start = at + 1
    await _receive(unit, facts[start:], numbers, now)
    if any(fact.category for fact in _of(facts, TemplateFact)):
        await append(unit.conn, await follow_categories(unit.conn, now))


def _of(facts: Sequence[Any], kind: type[_F]) -> list[_F]:
    return [fact for fact in facts if isinstance(fact, kind)]


async def _receive(unit: Unit, facts: Sequence[Fact], numbers: dict[str, OurNumber], now: datetime) -> None:
    if not facts:
        return
    conn = unit.conn
    await park(conn, [*_unreadable(facts), *_strangers(facts, numbers)])
    mine = [fact for fact in facts if getattr(fact, "phone_number_id", None) in numbers]
    events = await receive_identity_changes(conn, _of(mine, IdentityFact), numbers)
    events += await receive_messages(conn, _of(mine, MessageFact), numbers)
    events += await receive_late_media(conn, _of(mine, MessageFact), numbers)
    events += await receive_edits(conn, _of(mine, EditFact), numbers)
    events += await receive_revokes(conn, _of(mine, RevokeFact), numbers)
    events += await receive_reactions(conn, _of(mine, ReactionFact), numbers)
    events += await receive_statuses(conn, _of(mine, StatusFact), numbers)
    events += await receive_notices(conn, [*facts], _of(mine, PreferenceFact), _of(mine, ContactSyncFact), numbers, now)
    await append(conn, events)


def _unreadable(facts: Sequence[Fact]) -> list[Parked]:
    return [Parked(f.place.journal_id, f.place.index, f.raw, f.error) for f in _of(facts, Unreadable)]


def _strangers(facts: Sequence[Fact], numbers: dict[str, OurNumber]) -> list[Parked]:
    """Deliveries for numbers we do not have: parked whole, once each, never dropped."""
    found = {}
    for fact in facts:
        wanted = getattr(fact, "phone_number_id", None)
        if wanted is not None and wanted not in numbers:
            journal_id = fact.place.journal_id
            found[journal_id] = Parked(journal_id, -1, b"", NO_SUCH_NUMBER.format(id=wanted))
    return list(found.values())
