"""Keeps the facts of the metric engine: told anew for every case of which anything changed.

Called by `workers/metrics`, beside the hot path: it follows the event log, so no action has to know of it. What always
holds: the facts of a case are replaced as a whole, and told twice nothing changes; a case that cannot be told stops no
other.
"""

import asyncio
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

import structlog
from msgspec import Struct
from msgspec.structs import asdict

from backend_gateway.actions import levels
from backend_gateway.domain.metrics import Fact, facts_of
from backend_gateway.domain.metrics.story import Hours
from backend_gateway.store.clocks import inforce
from backend_gateway.store.clocks.inforce import Promises
from backend_gateway.store.conn import Conn
from backend_gateway.store.event_log import Kind
from backend_gateway.store.metrics import changed, progress
from backend_gateway.store.metrics.facts import due, frozen_hours, later, replace_facts
from backend_gateway.store.metrics.progress import Progress
from backend_gateway.store.metrics.settings import History, settings
from backend_gateway.store.metrics.stories import Told, of_people, stories
from backend_gateway.store.unit import Unit

EVENTS: Final = 1000
CONVERSATIONS: Final = 200
"""In one transaction."""
FEW: Final = 10
"""Cases told at a stretch: some milliseconds."""
AGAIN: Final = timedelta(hours=1)
"""What time has changed and cannot be told is tried again after this."""

log = structlog.get_logger(__name__)

Frozen = Mapping[tuple[str, int, int], int | None]


async def follow_log(unit: Unit, now: datetime) -> bool:
    """Tell the cases of the next events; whether there may be more. Nothing while another gateway does it."""
    conn = unit.conn
    if not await progress.hold(conn):
        return False
    place = await progress.progress(conn)
    events, behind = await progress.more_changed(conn, place, EVENTS)
    ids = {entity for kind, entity in events if kind == Kind.CONVERSATION}
    messages = [entity for kind, entity in events if kind == Kind.MESSAGE]
    ids.update(await progress.of_messages(conn, messages))
    silent = await progress.take(conn, EVENTS, now)
    rest = [] if behind.told is None else await progress.more_of_all(conn, behind.told, CONVERSATIONS)
    ripe = await due(conn, now, CONVERSATIONS)
    late = await progress.put_off(conn, ids.difference(rest, silent, ripe), now)
    soon = (ids - late).union(rest, silent)
    await tell(conn, sorted(soon.union(ripe)), now)
    await later(conn, ripe, now, now + AGAIN)
    await changed.note(conn, ids.union(rest, silent), messages, rest)
    await levels.tell(conn, sorted(soon), now)
    told = None if behind.told is None or not rest else rest[-1]
    await progress.keep(conn, Progress(behind.xid, behind.seq, told), now)
    return (
        EVENTS in (len(events), len(silent))
        or bool(rest)
        or await levels.take_marks(conn, now)
        or len(ripe) == CONVERSATIONS
    )


async def tell(conn: Conn, conversation_ids: Sequence[int], now: datetime) -> None:
    """Write what every case of these conversations, and of the same people's others, contributes now."""
    if not conversation_ids:
        return
    told = await stories(conn, await of_people(conn, conversation_ids))
    promises = await inforce.in_force(conn)
    episodes = [one.story.episode for one in told]
    frozen = await frozen_hours(conn, episodes)
    rows = {row for row in (*frozen.values(), *(row for one in told for row in one.frozen.values())) if row is not None}
    hours = {row: Hours(row, one.calendar) for row, one in (await inforce.hours_by_row(conn, rows)).items()}
    when, history = _When(now, ZoneInfo(promises.sla.zone)), await settings(conn)
    facts: dict[int, list[dict[str, Any]]] = {}
    for at, one in enumerate(told):
        if at % FEW == FEW - 1:
            await asyncio.sleep(0)  # whoever waits for a message goes first
        if (found := _told(one, _Chooser(one, promises, frozen, hours), history, when)) is not None:
            facts[one.story.episode] = found
    await replace_facts(conn, list(facts), [row for found in facts.values() for row in found])


class _When(Struct, frozen=True):
    now: datetime
    zone: ZoneInfo


def _told(told: Told, hours_of: "_Chooser", history: History, when: _When) -> list[dict[str, Any]] | None:
    """None for a case that cannot be told: it keeps what it contributed, is told in the log, and stops no other."""
    try:
        return _rows(told, hours_of, history, when)
    except Exception:
        log.exception("the figures of a case stand still", episode=told.story.episode)
        return None


class _Chooser:
    """The hours of a fact: those it froze, else those its wait's promises froze, else those in force."""

    def __init__(self, told: Told, promises: Promises, frozen: Frozen, hours: Mapping[int, Hours]) -> None:
        self._told, self._promises, self._frozen, self._hours = told, promises, frozen, hours

    def __call__(self, metric: str, subject: int, team_id: int | None) -> Hours:
        story = self._told.story
        key = (metric, story.episode, subject)
        if key in self._frozen:
            return self._known(self._frozen[key])
        first = story.waits[0].id if story.waits else 0
        wait = first if metric.startswith("first_response") else subject
        if metric in _OF_WAITS and wait in self._told.frozen:
            return self._known(self._told.frozen[wait])
        found = self._promises.hours(team_id, story.number)
        return Hours(found.row, found.calendar)

    def _known(self, row: int | None) -> Hours:
        return Hours(None, inforce.unset_hours().calendar) if row is None else self._hours[row]


_OF_WAITS: Final = ("first_response", "first_response_firm", "next_response", "agent_first_reply")


def _rows(told: Told, hours_of: _Chooser, history: History, when: _When) -> list[dict[str, Any]]:
    story, by = told.story, history.at(told.story.started)
    whole = {"episode_id": story.episode, "conversation_id": story.conversation, "number_id": story.number}
    return [
        {**asdict(fact), **whole, **_day(fact, when.zone), "tags": told.tags, "definition": by.definition}
        for fact in facts_of(story, hours_of, by, when.now)
    ]


def _day(fact: Fact, zone: ZoneInfo) -> dict[str, Any]:
    local = fact.at.astimezone(zone)
    return {"day": local.date(), "hour": local.hour}
