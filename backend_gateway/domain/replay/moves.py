"""Changes of owner that no plan makes: people take, pull, transfer; presence takes back from who is gone.

What always holds: a move by hand is made when it was made, if whoever had it then has it now (or, to make it one's own,
if nobody has); otherwise it is dropped and counted.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import Final

from backend_gateway.domain.replay.dealing import Dealing
from backend_gateway.domain.replay.deeds import MOMENT, GivenMove, owner_at
from backend_gateway.domain.replay.office import OFFER, Office
from backend_gateway.domain.replay.past import EpisodePast, OfferPast, PresencePast
from backend_gateway.domain.replay.talk import Talk

_TAKES: Final = frozenset({"taken", "pulled", "answered", "started", "accepted"})
"""Ways to make it one's own that are open to anybody while it stands in a queue."""


class Moves:
    """`owned`: a conversation got another owner, for a reason."""

    def __init__(self, office: Office, dealing: Dealing, owned: Callable[[Talk, str, datetime], None]) -> None:
        self._office = office
        self._dealing = dealing
        self._owned = owned

    def moved(self, talk: Talk, episode: EpisodePast, move: GivenMove, now: datetime) -> None:
        """A change of owner that no plan made, if it could still be made."""
        after, before = move.after, move.before
        here = (talk.owner_kind, talk.user_id)
        if here == (after.owner_kind, after.user_id) and after.owner_kind == "person":
            return
        takes = after.owner_kind == "person" and after.reason in _TAKES
        open_ = talk.state != "resolved" and talk.would is not None and talk.would.episode.id == episode.id
        if not open_ or not (here == (before.owner_kind, before.user_id) or (takes and talk.owner_kind != "person")):
            self._office.counts["moves_dropped"] += 1
            return
        team = after.team_id if after.team_id != before.team_id else talk.team_id
        self._office.give(talk, after.owner_kind, after.user_id, team, after.reason)
        if after.reason in ("pulled", "accepted") and after.user_id is not None:
            self._office.people.dealt_at[after.user_id] = now
            talk.taken_from = talk.round = None
        elif after.reason == "transferred":
            self._hand_over(talk, before.user_id if before.owner_kind == "person" else None, now)
        self._owned(talk, after.reason, now)

    def _hand_over(self, talk: Talk, before: int | None, now: datetime) -> None:
        """It waits since now. Whoever had it is not dealt it in the round that begins when the receiver was asked."""
        talk.queued_at, talk.taken_from, talk.round = now, None, None
        if before is not None:
            asked = self._office.transfers.get((talk.id, now))
            talk.preferred_id = before
            talk.refuse(before, "taken_from", now if asked is None else asked.expires_at)

    def transfer(self, talk: Talk, one: OfferPast) -> None:
        """Somebody is asked by a colleague: nobody else gets it until that is over."""
        if talk.owner_kind != "queue" or talk.state == "resolved":
            return
        self._office.offer(talk, one.to_user, one.to_team, one.expires_at)
        offer = talk.offer
        over = one.ended_at or one.expires_at
        if one.state in ("declined", "expired") or one.ended_at is None:
            self._office.due(over, OFFER, partial(self._transfer_over, talk, offer, one.state))

    def _transfer_over(self, talk: Talk, offer: object, state: str, now: datetime) -> None:
        if talk.offer is not None and talk.offer is offer:
            self._dealing.refused(talk, talk.offer.agent_id, state, now)

    def gone(self, event: PresencePast, now: datetime) -> None:
        """Somebody's grace is over: what waits on us goes back."""
        presence = self._office.people.presence(event.user_id)
        if presence.since == event.at:
            for id_ in sorted(self._office.owned[event.user_id]):
                self.left_alone(self._office.talks[id_], now)

    def left_alone(self, talk: Talk, now: datetime) -> None:
        """An answer is owed by somebody who is not there: back to the queue, unless it is known what came of it."""
        if talk.owner_kind != "person" or talk.user_id is None or talk.wait is None or talk.would is None:
            return
        presence = self._office.people.presence(talk.user_id)
        grace = timedelta(seconds=self._office.past.take_back_s)
        here = presence.state not in ("away", "offline") or presence.because == "declared"
        if here or presence.since + grace > now:
            return
        really = owner_at(talk.would.episode.segments, now - MOMENT)
        if really is None or really.user_id != talk.user_id:
            self._office.give(talk, "queue", None, talk.team_id, "taken_back")
            self._owned(talk, "taken_back", now)
