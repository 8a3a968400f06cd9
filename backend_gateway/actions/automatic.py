"""Automatic replies: what Relevo says to a customer who waits in a queue, once and in time.

A step of `actions/following` (DECIDE), after routing: the words are those of the team it was put to. What always holds:
the verdict is `domain.automatic.judge` on the locked conversation; one message of the customer is decided about once,
however many gateways look; a text whose variables have no value is not said; without words in force nothing else is
read.
"""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import structlog

from backend_gateway.actions import automatic_message
from backend_gateway.actions.automatic_words import Words, worded
from backend_gateway.domain.automatic import Silent, Situation, Speak, judge
from backend_gateway.domain.calendar import OpenState, describe
from backend_gateway.store import automatic as rows
from backend_gateway.store import hydrate
from backend_gateway.store.automatic import History, NewReply, Place, Wording
from backend_gateway.store.clocks.inforce import Promises
from backend_gateway.store.clocks.inforce import in_force as promises_in_force
from backend_gateway.store.received import new_message_ids
from backend_gateway.store.routing import policies as routing
from backend_gateway.store.threads import Thread
from protocol.content import Text
from protocol.people import Contact

if TYPE_CHECKING:  # `following` lists this module's step
    from backend_gateway.actions.following.batch import Batch

log = structlog.get_logger(__name__)


async def speak_for_queues(batch: "Batch") -> None:
    """Answer those of the batch who wait in a queue and are to be told something."""
    waiting = {id_: thread for id_, thread in batch.threads.items() if _waits(thread)}
    wording = await rows.in_force(batch.unit.conn) if waiting else None
    if wording is None:
        return
    places = await rows.places(batch.unit.conn, waiting)
    histories = await rows.histories(batch.unit.conn, {one.contact_id for one in places.values()}, batch.now)
    speaker = _Speaker(batch, wording, await promises_in_force(batch.unit.conn))
    for id_, place in places.items():
        await speaker.consider(waiting[id_], place, histories.get(place.contact_id) or History())
    if speaker.decided:
        batch.written.append(speaker.write)


def _waits(thread: Thread) -> bool:
    """In a queue, with a customer who waits for an answer."""
    state = thread.state
    return state.owner_kind == "queue" and state.wait is not None and state.last_inbound_at is not None


@dataclass(slots=True)
class _Speaker:
    """One batch of replies."""

    batch: "Batch"
    wording: Wording
    promises: Promises
    decided: list[NewReply] = field(default_factory=list)

    async def consider(self, thread: Thread, place: Place, history: History) -> None:
        """Say what is to be said here; keep what would have been said and was not."""
        hours = self.promises.hours(thread.state.team_id, place.number_id)
        then = describe(hours.calendar, thread.state.last_inbound_at or self.batch.now)
        now = describe(hours.calendar, self.batch.now)
        wanted = self.wording.wanted(thread.state.team_id, place.number_id)
        verdict = judge(wanted, self._situation(thread, place, history, then, now), self.batch.now)
        if isinstance(verdict, Speak):
            await self._say(thread, place, verdict, Words(then=then, now=now, zone=hours.calendar.zone))
        elif verdict.told:
            self._not_said(thread, place, verdict)

    def _situation(self, thread: Thread, place: Place, history: History, then: OpenState, now: OpenState) -> Situation:
        state = thread.state
        return Situation(
            owner_kind=state.owner_kind,
            waits=state.wait is not None,
            wrote_at=state.last_inbound_at,
            then=then,
            now_open=now.open,
            episode_id=state.episode_id,
            answered=state.episode is not None and state.episode.first_reply is not None,
            listening=thread.id in self.batch.listening,
            decided=history.decided.get(thread.id, 0) >= place.inbound_count,
            window_until=state.window_until,
            reachable=place.has_route and not place.blocked,
            said=tuple(history.said),
        )

    async def _say(self, thread: Thread, place: Place, verdict: Speak, words: Words) -> None:
        ahead = await self._ahead(thread, place)
        told = worded(verdict.reply.texts, await self._contact(place), place, words, self.batch.now, ahead)
        if told is None or told.missing:
            self._not_said(thread, place, Silent("no_route", verdict.kind), "missing")
            return
        [id_] = await new_message_ids(self.batch.unit.conn, 1)
        now = self.batch.now
        fact = automatic_message.written(id_, thread, Text(told.text), now, self.batch.lines)
        self.batch.happen(thread, fact)
        self.batch.lines.append(automatic_message.row(fact, thread, now, told.states_at))
        policy = self.wording.row_of(verdict.kind, thread.state.team_id, place.number_id)
        self._keep(thread, place, verdict.kind, message_id=id_, policy_id=policy)

    async def _ahead(self, thread: Thread, place: Place) -> int | None:
        """How many come first, if its team tells it."""
        team = (await routing.in_force(self.batch.unit.conn)).teams.get(thread.state.team_id or 0)
        if team is None or not team.tell_position:
            return None
        return await rows.served_before(self.batch.unit.conn, place, thread.state.team_id, self.batch.now)

    async def _contact(self, place: Place) -> Contact | None:
        return (await hydrate.contacts(self.batch.unit.conn, [place.contact_id])).get(place.contact_id)

    def _not_said(self, thread: Thread, place: Place, verdict: Silent, why: str | None = None) -> None:
        why = why or verdict.why
        log.info("automatic reply not said", conversation=thread.id, kind=verdict.kind, reason=why)
        if verdict.kind is not None:
            self._keep(thread, place, verdict.kind, not_sent=why)

    def _keep(self, thread: Thread, place: Place, kind: str, **what: object) -> None:
        self.decided.append(
            NewReply(
                conversation_id=thread.id, episode_id=thread.state.episode_id, kind=kind, at=self.batch.now,  # type: ignore[arg-type]
                inbound_count=place.inbound_count, **what,  # type: ignore[arg-type]
            )
        )  # fmt: skip

    async def write(self) -> None:
        """The decisions, once the threads are written."""
        await rows.add(self.batch.unit.conn, self.decided)
