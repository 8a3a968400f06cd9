"""The office at the replay's moment, and its virtual clock: whatever is due next, until the period is over.

What always holds: what is due at one moment comes in a fixed order (presence, what happened, offers, looks, rounds),
and within that in the order it was told, so the same past gives the same replay.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from heapq import heappop, heappush
from typing import Final

from backend_gateway.domain.replay.past import ContactPast, EpisodePast, OfferPast, Past
from backend_gateway.domain.replay.people import People
from backend_gateway.domain.replay.rulebook import Rulebook, Rulebooks
from backend_gateway.domain.replay.talk import Talk, Would
from backend_gateway.domain.routing.snapshot import RunningOffer
from protocol.replay import ReplayMove
from protocol.routing import RuleRef

PRESENCE, HAPPENING, OFFER, LOOK, ROUND = range(5)
NEAR: Final = timedelta(seconds=5)
"""What the gateway really decided within so long after a cause is decided at that moment again, not before (a hint and
a sweep of three seconds stand behind it); where it decided nothing, at once."""

Act = Callable[[datetime], None]


class Office:
    """Everything that changes during a replay."""

    def __init__(self, past: Past, books: Rulebooks) -> None:
        self.past: Final = past
        self.books: Final = books
        self.people: Final = People(past.people, past.plans)
        self.contacts: Final[dict[int, ContactPast]] = {one.id: one for one in past.contacts}
        self.talks: Final[dict[int, Talk]] = {}
        self.queued: Final[set[int]] = set()
        self.owned: Final[dict[int, set[int]]] = defaultdict(set)
        self.offered: Final[set[int]] = set()
        self.woulds: Final[dict[int, Would]] = {}
        self.moves: Final[list[tuple[int, ReplayMove]]] = []
        self.counts: Final[Counter[str]] = Counter()
        self.offers: Final[dict[tuple[int, int], list[OfferPast]]] = defaultdict(list)
        self.transfers: Final[dict[tuple[int, datetime], OfferPast]] = {}
        self._asked_of: dict[int, list[OfferPast]] = defaultdict(list)
        for offer in past.offers:
            self.offers[offer.conversation_id, offer.to_user].append(offer)
            if offer.kind == "routing":
                self._asked_of[offer.conversation_id].append(offer)
            else:
                self.transfers[offer.conversation_id, offer.at] = offer
        self.now = past.starts_at
        self._heap: list[tuple[datetime, int, int, Act]] = []
        self._told = 0
        self._rounds: list[datetime] = []
        self._looks: dict[int, list[datetime]] = {}
        self._deals: dict[int, list[datetime]] = {}
        self._asked: set[tuple[datetime, int]] = set()

    # ------------------------------------------------------------------------------------------------ the clock

    def due(self, at: datetime, rank: int, act: Act) -> None:
        """Have something happen; what is over happens now."""
        self._told += 1
        heappush(self._heap, (max(at, self.now), rank, self._told, act))

    def run(self, each: Callable[[float], None]) -> None:
        """Until the end; `each` hears how far it is, now and then, and may raise to stop it."""
        start, end = self.past.starts_at, self.past.ends_at
        done = 0
        while self._heap and self._heap[0][0] < end:
            self.now, _, _, act = heappop(self._heap)
            act(self.now)
            done += 1
            if done % 500 == 0:
                each((self.now - start) / (end - start))

    # ------------------------------------------------------------------------------- when it was really decided

    def really(
        self, rounds: Iterable[datetime], looks: dict[int, list[datetime]], deals: dict[int, list[datetime]]
    ) -> None:
        """When rounds, looks of the rules, and deals of each conversation were."""
        self._rounds, self._looks, self._deals = sorted(set(rounds)), looks, deals

    def look_near(self, talk: Talk, at: datetime) -> bool:
        """Whether the rules really placed it within moments."""
        return _near(self._looks.get(talk.id, ()), at)

    def looks_of(self, talk_id: int) -> list[datetime]:
        """When the rules really placed it."""
        return self._looks.get(talk_id, [])

    def asked(self, talk_id: int) -> list[OfferPast]:
        """What routing really offered of it."""
        return self._asked_of.get(talk_id, [])

    def held(self, talk: Talk, at: datetime) -> bool:
        """Whether it was really dealt within moments after `at`: it is left to that."""
        times = self._deals.get(talk.id, ())
        index = bisect_left(times, at)
        return index < len(times) and at < times[index] <= at + NEAR

    def want_round(self, at: datetime, deal: Act) -> None:
        """Have the queues dealt: when they really were, or at once."""
        if not _near(self._rounds, at) and (at, ROUND) not in self._asked:
            self._asked.add((at, ROUND))
            self.due(at, ROUND, deal)

    # --------------------------------------------------------------------------------------------------- state

    @property
    def book(self) -> Rulebook:
        """What counts now."""
        return self.books.at(self.now)

    def weigh(self, talk: Talk, before: int) -> None:
        """Its points changed from `before`."""
        if talk.owner_kind == "person" and talk.user_id is not None:
            self.people.points[talk.user_id] += talk.points - before

    def leave(self, talk: Talk) -> None:
        """Its owner (or queue) has it no more: it weighs on nobody."""
        if talk.owner_kind == "person" and talk.user_id is not None:
            self.people.points[talk.user_id] -= talk.points
            self.owned[talk.user_id].discard(talk.id)
        self.queued.discard(talk.id)

    def enter(self, talk: Talk) -> None:
        """Whoever it names now has it."""
        if talk.owner_kind == "person" and talk.user_id is not None:
            self.people.points[talk.user_id] += talk.points
            self.owned[talk.user_id].add(talk.id)
        elif talk.owner_kind == "queue":
            self.queued.add(talk.id)

    def give(self, talk: Talk, kind: str, user_id: int | None, team_id: int | None, reason: str) -> None:
        """A new owner from now on: a segment ends, the next begins, offers are withdrawn."""
        before = talk.user_id if talk.owner_kind == "person" else None
        self.leave(talk)
        talk.just_left = before is not None
        if before is not None:
            talk.last_user = before
        talk.owner_kind, talk.user_id, talk.team_id = kind, user_id, team_id
        talk.version += 1
        talk.segment_at, talk.reason, talk.first_segment = self.now, reason, False
        talk.queued_at = talk.route_after = None
        self.unoffer(talk)
        self.enter(talk)
        if kind == "person" and talk.would is not None and talk.would.owned_at is None:
            talk.would.agent_id, talk.would.owned_at, talk.would.first_team = user_id, self.now, team_id

    def offer(self, talk: Talk, user_id: int, team_id: int | None, expires_at: datetime) -> None:
        """Somebody is asked."""
        talk.offer, talk.offer_team = RunningOffer(user_id, expires_at), team_id
        self.offered.add(talk.id)

    def unoffer(self, talk: Talk) -> None:
        """Nobody is asked any more."""
        talk.offer = talk.offer_team = None
        self.offered.discard(talk.id)

    def note(self, talk: Talk, move: ReplayMove, rule: RuleRef | None = None) -> None:
        """Keep a decision."""
        self.moves.append((talk.id, move))
        if talk.would is not None:
            talk.would.moves.append(move)
            if rule is not None:
                talk.would.rule, talk.would.team_id = rule, move.team_id

    def would(self, episode: EpisodePast, *, case: bool) -> Would:
        """The record of one case, made when it is first met."""
        if episode.id not in self.woulds:
            self.woulds[episode.id] = Would(episode, case)
        return self.woulds[episode.id]


def _near(times: Iterable[datetime], at: datetime) -> bool:
    times = times if isinstance(times, list) else list(times)
    index = bisect_left(times, at)
    return index < len(times) and times[index] <= at + NEAR
