"""A round of dealing at a moment of the replay: the live plan over the queues as they stand, carried out at once.

Offers are answered as they really were; who was never asked about this one is taken to answer as they (or their
colleagues) usually did.
"""

from collections import defaultdict
from collections.abc import Callable
from datetime import datetime, timedelta
from statistics import median
from typing import Final

from backend_gateway.domain.replay.office import OFFER, Office
from backend_gateway.domain.replay.past import OfferPast
from backend_gateway.domain.replay.rulebook import Rulebook
from backend_gateway.domain.replay.talk import Talk
from backend_gateway.domain.routing.decision import Decision
from backend_gateway.domain.routing.offers import ROUND_PAUSE
from backend_gateway.domain.routing.plan import plan
from backend_gateway.domain.routing.snapshot import Snapshot
from protocol.replay import ReplayMove
from protocol.routing_api import Outcome

_USUAL: Final = timedelta(seconds=10)
"""How soon an offer is accepted where nobody ever answered one."""


class Dealing:
    """Rounds, and what follows from them. `owned`: a conversation got another owner."""

    def __init__(
        self, office: Office, owned: Callable[[Talk], None], want_look: Callable[[Talk, datetime], None]
    ) -> None:
        self._office = office
        self._owned = owned
        self._want_look = want_look
        self._habits = _habits([one for some in office.offers.values() for one in some if one.kind == "routing"])

    def want(self, at: datetime) -> None:
        """Have the queues dealt: when they really were, or at once."""
        self._office.want_round(at, self.deal)

    def deal(self, now: datetime) -> None:
        """One round."""
        office, book = self._office, self._office.book
        if not book.teams or not office.queued:
            return
        ready = [office.talks[id_] for id_ in sorted(office.queued)]
        ready = [one for one in ready if one.waits_in(book.teams, now) and not office.held(one, now)]
        teams = _concerned({one.team_id or 0 for one in ready}, book)
        if not ready or not office.people.anybody(teams, now):
            return
        agents = office.people.agents(teams, self._reserved({one.id for one in ready}, now), now)
        snapshot = Snapshot(teams=book.queues(), agents=agents, waiting=tuple(one.waiting(now) for one in ready))
        for decision in plan(snapshot, now):
            if decision.kind != "wait":
                self._carry_out(decision, now)

    def _reserved(self, planned: set[int], now: datetime) -> dict[int, int]:
        """What running offers weigh on those who are asked, where the plan does not see it."""
        found: dict[int, int] = defaultdict(int)
        for id_ in self._office.offered - planned:
            talk = self._office.talks[id_]
            if talk.offer is not None and talk.offer.expires_at > now:
                found[talk.offer.agent_id] += talk.points
        return found

    def _carry_out(self, one: Decision, now: datetime) -> None:
        office, talk = self._office, self._office.talks[one.conversation_id]
        if talk.offer is not None:  # it ran out; whoever plans next knows it
            talk.refuse(talk.offer.agent_id, "did_not_answer", now)
            office.unoffer(talk)
        tie = one.why().tie_break
        outcome: Outcome = "offered" if one.kind == "offer" else "overflowed" if one.overflow_from else "assigned"
        move = ReplayMove(
            at=now, outcome=outcome, team_id=one.team_id, agent_id=one.agent_id, tie_break=tie, rule=talk.rule
        )
        if one.agent_id is not None:
            office.people.dealt_at[one.agent_id] = now
        if one.kind == "offer":
            office.note(talk, move)
            self._ask(talk, one, now)
            return
        reason = "overflowed" if one.overflow_from else "routed"
        kind = "person" if one.kind == "assign" else "queue"
        office.give(talk, kind, one.agent_id, one.team_id or None, reason)
        talk.hops, talk.round = one.hops, None
        office.note(talk, move)
        if kind == "queue":
            talk.queued_at = now
        else:
            talk.taken_from = None
            self._owned(talk)

    # -------------------------------------------------------------------------------------------------- offers

    def _ask(self, talk: Talk, one: Decision, now: datetime) -> None:
        agent, expires = one.agent_id or 0, one.expires_at or now
        self._office.offer(talk, agent, one.team_id, expires)
        at, state = self._answer(talk, agent, now, expires)
        offer = talk.offer
        self._office.due(at, OFFER, lambda now: self._answered(talk, offer, state, now))

    def running(self, talk: Talk, one: OfferPast) -> None:
        """Somebody was being asked when the period began."""
        self._office.offer(talk, one.to_user, one.to_team, one.expires_at)
        offer, state = talk.offer, one.state if one.ended_at is not None else "expired"
        if state != "withdrawn":
            at = one.ended_at or one.expires_at
            self._office.due(at, OFFER, lambda now: self._answered(talk, offer, state, now))

    def _answer(self, talk: Talk, agent: int, now: datetime, expires: datetime) -> tuple[datetime, str]:
        """When and how they answer: as they really did when they were asked about this one, else as usual."""
        asked = [one for one in self._office.offers.get((talk.id, agent), ()) if one.kind == "routing"]
        turn = talk.offers_made.get(agent, 0)
        talk.offers_made[agent] = turn + 1
        if turn < len(asked) and asked[turn].ended_at is not None and asked[turn].state != "withdrawn":
            real = asked[turn]
            return now + ((real.ended_at or real.at) - real.at), real.state
        if turn < len(asked):  # withdrawn: something else ends it again
            return expires, "expired"
        self._office.counts["offers_guessed"] += 1
        accepts, after = self._habits.get(agent, self._habits.get(0, (True, _USUAL)))
        return (min(now + after, expires), "accepted") if accepts and now + after < expires else (expires, "expired")

    def _answered(self, talk: Talk, offer: object, state: str, now: datetime) -> None:
        if talk.offer is None or talk.offer is not offer:
            return
        agent, team = talk.offer.agent_id, talk.offer_team
        if state != "accepted":
            self.refused(talk, agent, "declined" if state == "declined" else "did_not_answer", now)
            return
        hops = talk.hops + (talk.taken_from is not None or team != talk.team_id)
        self._office.give(talk, "person", agent, team if team is not None else talk.team_id, "accepted")
        talk.hops, talk.round, talk.taken_from = hops, None, None
        self._office.people.dealt_at[agent] = now
        self._office.note(talk, ReplayMove(at=now, outcome="assigned", team_id=talk.team_id, agent_id=agent))
        self._owned(talk)

    def refused(self, talk: Talk, agent: int, how: str, now: datetime) -> None:
        """They are left out for this round, the next one is asked."""
        self._office.unoffer(talk)
        talk.refuse(agent, "declined" if how == "declined" else "did_not_answer", now)
        move = ReplayMove(at=now, outcome="returned", team_id=talk.team_id, agent_id=agent)
        self._office.note(talk, move)
        self._want_look(talk, now)
        self.want(now)
        self._office.due(now + ROUND_PAUSE, OFFER, self.want)


def _concerned(teams: set[int], book: Rulebook) -> set[int]:
    """The teams whose people a plan for these queues looks at: their own, and those they overflow into."""
    return teams | {book.teams[one].overflow_team_id or one for one in teams}


def _habits(offers: list[OfferPast]) -> dict[int, tuple[bool, timedelta]]:
    """Whether each usually accepts, and how soon; 0 is everybody."""
    by_person: dict[int, list[OfferPast]] = defaultdict(list)
    for one in offers:
        if one.state in ("accepted", "declined", "expired") and one.ended_at is not None:
            by_person[one.to_user].append(one)
            by_person[0].append(one)
    found = {}
    for who, some in by_person.items():
        taken = [(one.ended_at or one.at) - one.at for one in some if one.state == "accepted"]
        found[who] = (len(taken) * 2 >= len(some), _median(taken) if taken else _USUAL)
    return found


def _median(spans: list[timedelta]) -> timedelta:
    return timedelta(seconds=median(one.total_seconds() for one in spans))
