"""Runs the past again: what happened comes as it did, what the gateway decides is decided anew.

`replay(past, rulebooks)` is the door. Given: what customers write, presence, plans, and what people did by hand;
decided anew: where the rules put a conversation and who is dealt it; re-timed (`deeds`): what another owner does.
"""

from collections import defaultdict
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import Final

from backend_gateway.domain.replay.dealing import Dealing
from backend_gateway.domain.replay.deeds import Stretch, given_moves, stretches
from backend_gateway.domain.replay.happening import Happenings
from backend_gateway.domain.replay.intake import Intake
from backend_gateway.domain.replay.office import HAPPENING, LOOK, OFFER, PRESENCE, ROUND, Office
from backend_gateway.domain.replay.opening import open_talk
from backend_gateway.domain.replay.past import EpisodePast, OfferPast, Past, PresencePast, TalkPast
from backend_gateway.domain.replay.rulebook import Rulebooks
from backend_gateway.domain.replay.talk import Talk

_DECIDED: Final = ("assigned", "offered", "overflowed")


def replay(past: Past, books: Rulebooks, each: Callable[[float], None] = lambda _done: None) -> Office:
    """The office at the end of the period, with all decisions and what became of each case. `each` hears 0..1."""
    engine = _Engine(past, books)
    engine.fill()
    engine.office.run(each)
    return engine.office


class _Engine:
    """Tells an office everything that is given."""

    def __init__(self, past: Past, books: Rulebooks) -> None:
        self.office: Final = Office(past, books)
        self._past = past
        self._dealing = Dealing(self.office, self._owned, self._look)
        self._intake = Intake(self.office, self._dealing.want)
        self._happens = Happenings(self.office, self._intake.want, self._dealing)

    def _owned(self, talk: Talk) -> None:
        self._happens.owned(talk)

    def _look(self, talk: Talk, at: datetime) -> None:
        self._intake.want(talk, at)

    def fill(self) -> None:
        """Everything, in the order of time."""
        start, office = self._past.starts_at, self.office
        for event in self._past.presence:
            if event.at < start:
                office.people.hear(event)
            else:
                office.due(event.at, PRESENCE, partial(self._presence, event))
        self._decided()
        for talk in self._past.talks:
            self._tell(talk)
        for offer in self._past.offers:
            self._offer(offer)
        self._turns(start)
        self._dealing.want(start)

    def _turns(self, start: datetime) -> None:
        """When what decides changes: plans, records of customers, policies."""
        office = self.office
        for at in office.people.turns():
            if at > start:
                office.due(at, LOOK, self._dealing.want)
        for contact in self._past.contacts:
            for at in sorted({one.at for one in contact.changes if one.at >= start}):
                office.due(at, HAPPENING, partial(self._record_changed, contact.id))
        for at in office.books.ats:
            if at > start:
                office.due(at, LOOK, self._policies_changed)

    def _decided(self) -> None:
        """When it was really decided: rounds of dealing, and placements by the rules."""
        by_people = {
            (talk.id, segment.at, segment.user_id)
            for talk in self._past.talks
            for episode in talk.episodes
            for segment in episode.segments
            if segment.reason in ("pulled", "accepted")
        }
        looks: dict[int, list[datetime]] = defaultdict(list)
        deals: dict[int, list[datetime]] = defaultdict(list)
        for one in self._past.decisions:
            if one.at < self._past.starts_at:
                continue
            if one.outcome == "queued":
                looks[one.conversation_id].append(one.at)
            elif one.outcome in _DECIDED and (one.conversation_id, one.at, one.user_id) not in by_people:
                deals[one.conversation_id].append(one.at)
        rounds = {at for ats in deals.values() for at in ats}
        self.office.really(rounds, looks, deals)
        for at in sorted(rounds):
            self.office.due(at, ROUND, self._dealing.deal)

    def _tell(self, past: TalkPast) -> None:
        """One conversation: how it stood, and everything that happened to it."""
        office, start = self.office, self._past.starts_at
        talk = office.talks[past.id] = open_talk(office, past)
        if talk.state != "resolved":
            office.enter(talk)
            if talk.owner_kind == "queue":
                self._intake.stamp(talk, talk.segment_at or start)
        for episode in past.episodes:
            self._tell_episode(talk, episode, stretches(episode))
        for change in past.changes:
            if change.at >= start:
                office.due(change.at, HAPPENING, partial(self._happens.changed, talk, change))
        for at in office.looks_of(past.id):
            office.due(at, LOOK, partial(self._intake.look, talk))
        self._happens.plan_deed(talk)

    def _tell_episode(self, talk: Talk, episode: EpisodePast, parts: list[Stretch]) -> None:
        office, start, happens = self.office, self._past.starts_at, self._happens
        begins = {one.known_at: one for one in parts if one.known_at >= start}
        for part in begins.values():
            office.due(part.known_at, HAPPENING, partial(happens.began, talk, episode, part))
        for said in episode.inbound:
            if said.known_at >= start:
                office.due(said.known_at, HAPPENING, partial(happens.said, talk, episode, said))
        asked = [one.ended_at for one in office.asked(talk.id) if one.state == "accepted" and one.ended_at]
        for move in given_moves(episode, parts, asked):
            if move.at >= start:
                office.due(move.at, HAPPENING, partial(happens.moves.moved, talk, episode, move))
        for hold in episode.holds:
            if hold.at < start and hold.ended_at is not None and hold.ended_at >= start:
                office.due(hold.ended_at, HAPPENING, partial(happens.hold_over, talk, hold.id))

    def _offer(self, one: OfferPast) -> None:
        """Transfers are given; of routing's own offers those that ran when the period began."""
        start, talk = self._past.starts_at, self.office.talks.get(one.conversation_id)
        if talk is None:
            return
        if one.at >= start and one.kind == "transfer":
            self.office.due(one.at, OFFER, lambda _now: self._happens.moves.transfer(talk, one))
        elif one.at < start and talk.owner_kind == "queue" and talk.state != "resolved":
            self._asked_before(talk, one)

    def _asked_before(self, talk: Talk, one: OfferPast) -> None:
        """It is being asked for still, or was refused in this round."""
        if one.kind == "routing":
            talk.offers_made[one.to_user] = talk.offers_made.get(one.to_user, 0) + 1
        if one.ended_at is None or one.ended_at >= self._past.starts_at:
            ask = self._dealing.running if one.kind == "routing" else self._happens.moves.transfer
            ask(talk, one)
        elif talk.segment_at is not None and one.at >= talk.segment_at and one.state in ("declined", "expired"):
            talk.refuse(one.to_user, "declined" if one.state == "declined" else "did_not_answer", one.ended_at)

    def _presence(self, event: PresencePast, now: datetime) -> None:
        self.office.people.hear(event)
        self._dealing.want(now)
        if event.state in ("away", "offline") and event.because != "declared":
            over = now + timedelta(seconds=self._past.take_back_s)
            self.office.due(over, PRESENCE, partial(self._happens.moves.gone, event))

    def _record_changed(self, contact_id: int, now: datetime) -> None:
        """Rules may go by a customer's record: what of theirs stands in a queue is looked at."""
        for id_ in sorted(self.office.queued):
            if self.office.talks[id_].past.contact_id == contact_id:
                self._intake.want(self.office.talks[id_], now)

    def _policies_changed(self, now: datetime) -> None:
        """Who waits since before there were rules is looked at, and whom no person has answered when rules change."""
        judged = now in self.office.books.judged_at
        for id_ in sorted(self.office.queued):
            talk = self.office.talks[id_]
            if talk.queued_at is None or (judged and not talk.first_reply):
                self._intake.want(talk, now)
        self._dealing.want(now)
