"""What happens to a conversation, applied: it begins, the customer writes, its owner answers, closes it.

What always holds: customers write when they wrote; an owner's deeds come after their causes as long as they really did.
"""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Final

from msgspec.structs import replace

from backend_gateway.domain.replay.dealing import Dealing
from backend_gateway.domain.replay.deeds import UNASKED, Deed, Stretch, deeds_of, stretches
from backend_gateway.domain.replay.moves import Moves
from backend_gateway.domain.replay.office import HAPPENING, Office
from backend_gateway.domain.replay.past import ChangePast, EpisodePast, HoldPast, Inbound
from backend_gateway.domain.replay.talk import Talk, Would
from backend_gateway.domain.rules.facts import Heard
from backend_gateway.domain.sla.history import Closing, Hold, Said, WaitSpan

_STATES: Final = {"area": "waiting_colleague", "snoozed": "snoozed"}


class Happenings:
    """Everything that is no decision of the gateway."""

    def __init__(self, office: Office, want_look: Callable[[Talk, datetime], None], dealing: Dealing) -> None:
        self._office = office
        self._look = want_look
        self._dealing = dealing
        self.moves: Final = Moves(office, dealing, self._after_owner)

    # ------------------------------------------------------------------------------------------ it begins, they write

    def began(self, talk: Talk, episode: EpisodePast, part: Stretch, now: datetime) -> None:
        """A case begins, or is opened again; what was left of the one before is closed."""
        office = self._office
        if talk.state != "resolved":
            self._close(talk, now)
        if talk.would is None or talk.would.episode.id != episode.id:
            self._new_case(talk, episode)
        would = talk.would
        if part.number and would is not None and would.closings and would.closings[-1].reopened is None:
            would.closings[-1] = replace(would.closings[-1], reopened=part.segment.at)
        person = part.segment.user_id if part.segment.owner_kind == "person" else None
        talk.state, talk.stretch, talk.deed_at = "open", part.number, None
        office.give(talk, "queue" if person is None else "person", person, talk.team_id, part.segment.reason)
        talk.segment_at, talk.first_segment = part.segment.at, True
        self._owe_again(talk, part)
        self._after_owner(talk, part.segment.reason, now)

    def _new_case(self, talk: Talk, episode: EpisodePast) -> None:
        talk.would = self._office.would(episode, case=episode.started_at >= self._office.past.starts_at)
        talk.deeds, talk.next_deed = deeds_of(episode, stretches(episode)), 0
        talk.rule, talk.skills, talk.ruled_version = None, (), -1
        talk.preferred_id = talk.taken_from = talk.round = talk.referral = None
        talk.hops, talk.heard, talk.first_reply = 0, [], False

    def _owe_again(self, talk: Talk, part: Stretch) -> None:
        """Opened again by a person: what the resolve left unanswered is owed again."""
        waits = talk.would.waits if talk.would is not None else []
        if part.segment.owner_kind == "person" and part.number and waits and waits[-1].end == "resolved":
            self._open_wait(talk, part.segment.at, None)

    def said(self, talk: Talk, episode: EpisodePast, one: Inbound, now: datetime) -> None:
        """The customer writes."""
        if talk.would is None or talk.would.episode.id != episode.id:
            return
        if one.heard and not talk.first_reply:
            talk.heard.append(Heard(one.at, one.text))
        talk.referral = talk.referral or one.referral
        if one.needs:
            self._needs(talk, one, now)
        if talk.state != "resolved":
            self.moves.left_alone(talk, now)
            self._look(talk, now)
            self._dealing.want(now)

    def _needs(self, talk: Talk, one: Inbound, now: datetime) -> None:
        if talk.state == "resolved":  # closed sooner than it really was
            would = talk.would
            if would is not None and would.closings:
                would.closings[-1] = replace(would.closings[-1], reopened=now)
            talk.state, talk.deed_at = "open", None
            self._office.give(talk, "queue", None, talk.team_id, "reopened")
            talk.first_segment = True
        before = talk.points
        if talk.state == "snoozed":
            talk.state = "open"
        if talk.wait is None:
            self._open_wait(talk, one.at, one.id)
        self._office.weigh(talk, before)

    def _open_wait(self, talk: Talk, at: datetime, message: int | None) -> None:
        if talk.would is None:
            return
        if not talk.would.waits:
            talk.would.priority, talk.would.tags = talk.priority, talk.tags
        number = len(talk.would.waits) + 1
        talk.would.waits.append(WaitSpan(id=number, started=at, message=message, team_id=talk.team_id))

    def changed(self, talk: Talk, change: ChangePast, now: datetime) -> None:
        """Tags or priority, by hand; the rules look at it again."""
        if change.what == "priority" and change.value.isdigit():
            talk.priority = int(change.value)
        elif change.what == "tagged":
            talk.tags = tuple(dict.fromkeys((*talk.tags, *change.value.split(", "))))
        elif change.what == "untagged":
            talk.tags = tuple(one for one in talk.tags if one not in change.value.split(", "))
        self._look(talk, now)

    # ---------------------------------------------------------------------------------------------- what owners do

    def owned(self, talk: Talk) -> None:
        """The gateway gave it to somebody."""
        talk.cause_at = self._office.now
        self.plan_deed(talk)

    def _after_owner(self, talk: Talk, reason: str, now: datetime) -> None:
        owned = talk.owner_kind == "person"
        talk.cause_at = now if owned and reason not in UNASKED else None
        self.plan_deed(talk)
        if not owned:
            self._look(talk, now)
        self._dealing.want(now)

    def plan_deed(self, talk: Talk) -> None:
        """When the next thing is done, as it stands now."""
        talk.token += 1
        while talk.next_deed < len(talk.deeds) and talk.deeds[talk.next_deed].stretch < talk.stretch:
            talk.next_deed += 1
        if talk.state == "resolved" or talk.next_deed >= len(talk.deeds):
            return
        deed = talk.deeds[talk.next_deed]
        at = self._when(talk, deed) if deed.stretch == talk.stretch else None
        if at is not None:
            self._office.due(at, HAPPENING, partial(self._do, talk, talk.token, deed))

    def _when(self, talk: Talk, deed: Deed) -> datetime | None:
        """None while nobody has it."""
        if not deed.owned:
            return max(deed.at, talk.deed_at or deed.at)
        if talk.owner_kind != "person" or self._passed_on(talk, deed):
            return None
        causes = [one for one in (deed.heard_at, talk.cause_at, talk.deed_at) if one is not None]
        return max(causes, default=deed.at) + deed.after if causes else deed.at

    def _passed_on(self, talk: Talk, deed: Deed) -> bool:
        """Whether this very owner, since this very moment, really lost it before the deed was done."""
        if talk.would is None or deed.owner is None:
            return False
        mine = (talk.user_id, talk.segment_at)
        earlier = (one for one in talk.would.episode.segments if one.at < deed.owner.at)
        return any((one.user_id, one.at) == mine for one in earlier)

    def _do(self, talk: Talk, token: int, deed: Deed, now: datetime) -> None:
        would = talk.would
        if token != talk.token or would is None:
            return
        talk.next_deed += 1
        talk.deed_at = now
        if now != deed.at:
            would.retimed = True
            self._office.counts["answers_retimed"] += deed.kind == "reply"
        if deed.kind == "resolve":
            self._close(talk, now)
        elif deed.kind == "waive":
            self._waive(talk, would, now)
        elif deed.reply is not None:
            self._answer(talk, would, deed, now)
        elif deed.hold is not None:
            self._hold(talk, would, deed.hold, now)
        self.plan_deed(talk)
        self._dealing.want(now)

    def _answer(self, talk: Talk, would: Would, deed: Deed, now: datetime) -> None:
        if deed.reply is None:
            return
        at, before, wait = deed.reply.at + (now - deed.at), talk.points, talk.wait
        at = at.replace(microsecond=0)  # customers' messages carry whole seconds
        would.replies.append(Said(at, deed.reply.id, deed.reply.holding))
        talk.first_reply = talk.first_reply or bool(would.waits)
        would.answered_at = would.answered_at or (now if would.waits else None)
        if wait is not None:
            end = max(at, wait.started)
            ended = replace(wait, ended=end, by=deed.reply.id, end="answered", holding=deed.reply.holding)
            would.waits[-1] = ended
        self._office.weigh(talk, before)

    def _waive(self, talk: Talk, would: Would, now: datetime) -> None:
        """Nothing of it needs an answer: the wait ends as neither answered nor resolved."""
        before, wait = talk.points, talk.wait
        if wait is not None:
            would.waits[-1] = replace(wait, ended=max(now.replace(microsecond=0), wait.started), end="waived")
        self._office.weigh(talk, before)

    def _hold(self, talk: Talk, would: Would, hold: HoldPast, now: datetime) -> None:
        before, moved = talk.points, now - hold.at
        talk.state = _STATES.get(hold.kind, "open")
        self._office.weigh(talk, before)
        due = None if hold.due_at is None else hold.due_at + moved
        kept = Hold(id=hold.id, kind=hold.kind, started=now, area=hold.area, reason=hold.reason, due=due)  # type: ignore[arg-type]
        would.holds.append(kept)
        if hold.ended_at is not None:
            self._office.due(hold.ended_at + moved, HAPPENING, partial(self.hold_over, talk, hold.id))

    def hold_over(self, talk: Talk, hold_id: int, now: datetime) -> None:
        """The other area answered, or its time has come."""
        holds = talk.would.holds if talk.would is not None else []
        for at, hold in enumerate(holds):
            if hold.id == hold_id and hold.ended is None:
                holds[at] = replace(hold, ended=now)
                before = talk.points
                talk.state = "open" if talk.state == _STATES.get(hold.kind) else talk.state
                self._office.weigh(talk, before)
                self._look(talk, now)
        self._dealing.want(now)

    def _close(self, talk: Talk, now: datetime) -> None:
        """Resolved: the wait ends with it, and so does the owner's part. Who had it is kept for the return."""
        would, wait = talk.would, talk.wait
        owner = talk.user_id if talk.owner_kind == "person" else None
        self._office.leave(talk)
        if would is not None:
            if wait is not None:
                would.waits[-1] = replace(wait, ended=max(now, wait.started), end="resolved")
            would.closings.append(Closing(now))
        talk.state, talk.queued_at, talk.route_after = "resolved", None, None
        if owner is not None:
            talk.last_user = owner
        talk.owner_kind = "none"
        self._office.unoffer(talk)
