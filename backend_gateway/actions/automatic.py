"""Automatic replies: what Relevo says to a customer who waits in a queue, once and in time.

A step of `actions/following` (DECIDE), after routing: the words are those of the team it was put to. What always holds:
the verdict is `domain.automatic.judge` on the locked conversation; one message of the customer is decided about once,
however many gateways look; a text whose variables have no value is not said; without words in force nothing else is
read.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

import structlog
from msgspec import Struct
from msgspec.structs import replace

from backend_gateway.actions import automatic_message, automatic_position
from backend_gateway.actions.automatic_words import Told, Words, answered, names_position, worded
from backend_gateway.domain.automatic import Situation, Speak, judge
from backend_gateway.domain.calendar import Calendar, OpenState, describe
from backend_gateway.domain.sla import answer_by
from backend_gateway.store import automatic as rows
from backend_gateway.store import hydrate
from backend_gateway.store.automatic import History, NewReply, Place, Wording
from backend_gateway.store.clocks.inforce import Promises
from backend_gateway.store.clocks.inforce import in_force as promises_in_force
from backend_gateway.store.received import new_message_ids
from backend_gateway.store.routing import policies as routing
from backend_gateway.store.threads import Thread
from backend_gateway.store.told_positions import NewTold
from protocol.automatic import AutomaticKind
from protocol.content import Text
from protocol.routing import TeamRouting

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
        speaker.consider(waiting[id_], place, histories.get(place.contact_id) or History())
    await speaker.speak()
    if speaker.decided:
        batch.written.append(speaker.write)


def _waits(thread: Thread) -> bool:
    """In a queue, with a customer who waits for an answer."""
    state = thread.state
    return state.owner_kind == "queue" and state.wait is not None and state.last_inbound_at is not None


class _Speech(Struct, frozen=True):
    """One that is to be said."""

    thread: Thread
    place: Place
    verdict: Speak
    words: Words


@dataclass(slots=True)
class _Speaker:
    """One batch of replies."""

    batch: "Batch"
    wording: Wording
    promises: Promises
    speeches: list[_Speech] = field(default_factory=list)
    decided: list[NewReply] = field(default_factory=list)
    positions: list[NewTold] = field(default_factory=list)
    teams: Mapping[int, TeamRouting] = field(default_factory=dict)

    def consider(self, thread: Thread, place: Place, history: History) -> None:
        """Note what is to be said here; keep what would have been said and was not."""
        hours = self.promises.hours(thread.state.team_id, place.number_id)
        then = describe(hours.calendar, thread.state.last_inbound_at or self.batch.now)
        now = describe(hours.calendar, self.batch.now)
        wanted = self.wording.wanted(thread.state.team_id, place.number_id)
        verdict = judge(wanted, self._situation(thread, place, history, then, now), self.batch.now)
        if isinstance(verdict, Speak):
            by = self._answer_by(thread, place, hours.calendar)
            words = Words(then=then, now=now, zone=hours.calendar.zone, answer_by=by)
            self.speeches.append(_Speech(thread, place, verdict, words))
        elif verdict.told and verdict.kind is not None:
            self._not_said(thread, place, verdict.kind, verdict.why)

    async def speak(self) -> None:
        """Say what was noted: what it takes is read once for all."""
        if not self.speeches:
            return
        conn = self.batch.unit.conn
        contacts = await hydrate.contacts(conn, {one.place.contact_id for one in self.speeches})
        teams = (await routing.in_force(conn)).teams
        ahead = await self._ahead(teams)
        ids = await new_message_ids(conn, len(self.speeches))
        for id_, one in zip(ids, self.speeches, strict=True):
            texts, contact = one.verdict.reply.texts, contacts.get(one.place.contact_id)
            told = worded(texts, contact, one.place, one.words, self.batch.now, ahead.get(one.place.id))
            if told is None or told.missing:
                self._not_said(one.thread, one.place, one.verdict.kind, "missing")
            else:
                self._say(id_, one, told)
                if one.place.id in ahead and names_position(texts.values()):
                    self.positions.append(NewTold(
                        conversation_id=one.thread.id, episode_id=one.thread.state.episode_id,
                        ahead=ahead[one.place.id], message_id=id_,
                    ))  # fmt: skip
        self.teams = teams

    def _situation(self, thread: Thread, place: Place, history: History, then: OpenState, now: OpenState) -> Situation:
        state = thread.state
        return Situation(
            owner_kind=state.owner_kind,
            waits=state.wait is not None,
            wrote_at=state.last_inbound_at,
            then=then,
            now_open=now.open,
            episode_id=state.episode_id,
            answered=answered(thread),
            listening=thread.id in self.batch.listening,
            decided=history.decided.get(thread.id, 0) >= place.inbound_count,
            window_until=state.window_until,
            reachable=place.has_route and not place.blocked,
            paused=place.number_state == "paused",
            said=tuple(history.said),
        )

    def _answer_by(self, thread: Thread, place: Place, calendar: Calendar) -> datetime | None:
        state = thread.state
        chosen = self.promises.chosen(state.team_id, place.number_id, place.tags, place.priority)
        return answer_by(chosen, calendar, self.batch.now, answered=answered(thread))

    async def _ahead(self, teams: Mapping[int, TeamRouting]) -> dict[int, int]:
        """How many come first, by conversation, where its team tells it. Routing may have moved it in this batch."""
        telling = {id_ for id_, team in teams.items() if team.tell_position}
        places = (replace(one.place, team_id=one.thread.state.team_id) for one in self.speeches)
        return await rows.served_before(
            self.batch.unit.conn, [one for one in places if one.team_id in telling], self.batch.now
        )

    def _say(self, id_: int, one: _Speech, told: Told) -> None:
        thread, now = one.thread, self.batch.now
        fact = automatic_message.written(id_, thread, Text(told.text), now, self.batch.lines)
        self.batch.happen(thread, fact)
        self.batch.lines.append(automatic_message.row(fact, thread, now, told.states_at))
        policy = self.wording.row_of(one.verdict.kind, thread.state.team_id, one.place.number_id)
        self._keep(thread, one.place, one.verdict.kind, message_id=id_, policy_id=policy)

    def _not_said(self, thread: Thread, place: Place, kind: AutomaticKind, why: str) -> None:
        log.info("automatic reply not said", conversation=thread.id, kind=kind, reason=why)
        self._keep(thread, place, kind, not_sent=why)

    def _keep(
        self, thread: Thread, place: Place, kind: AutomaticKind, *, message_id: int | None = None,
        not_sent: str | None = None, policy_id: int | None = None,
    ) -> None:  # fmt: skip
        self.decided.append(
            NewReply(
                conversation_id=thread.id, episode_id=thread.state.episode_id, kind=kind, at=self.batch.now,
                inbound_count=place.inbound_count, message_id=message_id, not_sent=not_sent, policy_id=policy_id,
            )
        )  # fmt: skip

    async def write(self) -> None:
        """The decisions, once the threads are written."""
        await rows.add(self.batch.unit.conn, self.decided)
        if self.positions:
            await automatic_position.first_told(self.batch, self.positions, self.teams)
