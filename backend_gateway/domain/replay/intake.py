"""A conversation that stands in a queue: put to its team by the rules, made ready (`actions/routing/intake`).

What always holds: the same questions in the same order as live: since when it is there and from whom it came; then the
rules, while nobody has answered and no person chose the queue.
"""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Final

from msgspec.structs import replace

from backend_gateway.domain.replay.office import LOOK, Office
from backend_gateway.domain.replay.past import ContactPast
from backend_gateway.domain.replay.talk import Talk
from backend_gateway.domain.rules.facts import RoutingFacts
from backend_gateway.domain.rules.orders import OLDEST, LastOrder
from backend_gateway.domain.rules.route import Routed, WaitUntil, route
from protocol.replay import ReplayMove

AUTOMATIC: Final = frozenset({"taken_back", "stalled", "lost", "absent", "redistributed"})
"""Reasons of a queue segment that no person chose (as in `store.routing.kept`)."""


class Intake:
    """The looks of the rules."""

    def __init__(self, office: Office, want_round: Callable[[datetime], None]) -> None:
        self._office = office
        self._want_round = want_round

    def want(self, talk: Talk, at: datetime) -> None:
        """Have it looked at: when the rules really placed it, or at once."""
        if not self._office.look_near(talk, at):
            self._office.due(at, LOOK, lambda now: self.look(talk, now))

    def look(self, talk: Talk, now: datetime) -> None:
        """Stamp it, ask the rules, have it dealt."""
        if talk.owner_kind != "queue" or talk.would is None or talk.state == "resolved":
            return
        book = self._office.book
        if not book.lists and not book.teams:
            return
        if talk.queued_at is None:
            self.stamp(talk, now)
        if book.lists and not talk.first_reply and (talk.first_segment or talk.ruled_version == talk.version):
            self._route(talk, now)
        self._overflow(talk)
        self._want_round(now)

    def stamp(self, talk: Talk, now: datetime) -> None:
        """In the queue since its segment began. Whoever just had it is not asked first again."""
        talk.queued_at = talk.segment_at
        talk.preferred_id, talk.taken_from = talk.last_user, None
        if talk.just_left and talk.last_user is not None:
            if talk.reason in AUTOMATIC:
                talk.taken_from = talk.last_user
            else:
                talk.refuse(talk.last_user, "taken_from", now)

    def _route(self, talk: Talk, now: datetime) -> None:
        book = self._office.book
        verdict = route(book.lists, self._facts(talk, now), now)
        if isinstance(verdict, WaitUntil):
            if talk.rule is None:
                talk.route_after = verdict.at
                self._office.due(verdict.at, LOOK, lambda at: self.want(talk, at))
        elif isinstance(verdict, Routed) and not self._same(talk, verdict):
            self._put(talk, verdict, now)
        else:
            talk.route_after = None

    def _same(self, talk: Talk, verdict: Routed) -> bool:
        known, to = talk.rule, verdict.to
        if known is None or (known.number_id, known.rule_id) != (verdict.rule.number_id, verdict.rule.rule_id):
            return False
        given = talk.priority if talk.ruled_priority is None else talk.ruled_priority
        here = (talk.team_id, given, talk.skills, talk.route_after)
        return here == (to.team_id, to.priority, to.skills, None)

    def _put(self, talk: Talk, verdict: Routed, now: datetime) -> None:
        to, queued_at = verdict.to, talk.queued_at
        just_left = talk.just_left
        if to.team_id != talk.team_id:
            self._office.give(talk, "queue", None, to.team_id, "routed")
            talk.just_left, queued_at = just_left, now
        talk.priority, talk.skills, talk.rule = to.priority, to.skills, verdict.rule
        talk.ruled_priority = to.priority
        talk.tags = (*talk.tags, *(tag for tag in to.tags if tag not in talk.tags))
        talk.queued_at, talk.route_after, talk.ruled_version = queued_at, None, talk.version
        self._give_wait(talk, to.team_id)
        move = ReplayMove(at=now, outcome="queued", team_id=to.team_id, rule=verdict.rule)
        self._office.note(talk, move, verdict.rule)

    def _give_wait(self, talk: Talk, team_id: int) -> None:
        """An open wait that began in nobody's queue is of the team that got it first."""
        wait, would = talk.wait, talk.would
        if wait is not None and wait.team_id is None and would is not None:
            would.waits[-1] = replace(wait, team_id=team_id)

    def _overflow(self, talk: Talk) -> None:
        """When it may go to the second team."""
        team = self._office.book.teams.get(talk.team_id or 0)
        if team is not None and team.overflow_minutes is not None and talk.queued_at is not None:
            self._office.due(talk.queued_at + timedelta(minutes=team.overflow_minutes), LOOK, self._want_round)

    def _facts(self, talk: Talk, now: datetime) -> RoutingFacts:
        past = talk.past
        contact = self._office.contacts.get(past.contact_id) or ContactPast(id=past.contact_id)
        record = _as_of(contact, now)
        episode_id = talk.would.episode.id if talk.would is not None else 0
        return RoutingFacts(
            contact_id=contact.id,
            number_id=past.number_id,
            heard=tuple(talk.heard),
            language=record.language,
            attributes=record.fields,
            tags=(*talk.tags, *record.tags),
            referral=talk.referral,
            inside_hours=self._office.book.number_open(past.number_id, now),
            returning=any(id_ != episode_id and at <= now for id_, at in contact.cases),
            vip=record.vip,
            order=_last_order(contact, now),
        )


def _last_order(contact: ContactPast, now: datetime) -> LastOrder | None:
    """As live: the newest of 90 days that had come by then."""
    known = (one for one in contact.orders if one.known_at <= now and now - one.at <= OLDEST)
    newest = max(known, key=lambda one: one.at, default=None)
    return None if newest is None else LastOrder(max(now - newest.at, timedelta(0)), newest.micros, newest.currency)


def _as_of(contact: ContactPast, now: datetime) -> ContactPast:
    """The record as it was: the newest first, each change after `now` is taken back."""
    if not contact.changes or contact.changes[-1].at <= now:
        return contact
    language, fields, vip, tags = contact.language, dict(contact.fields), contact.vip, contact.tags
    for change in reversed(contact.changes):
        if change.at <= now:
            break
        if change.field == "language":
            language = change.before or None
        elif change.field == "vip":
            vip = change.before == "yes"
        elif change.field == "tags":
            tags = tuple(_parts(change.before))
        elif change.field.startswith("field:"):
            fields[change.field.removeprefix("field:")] = change.before
    return replace(contact, language=language, fields=fields, vip=vip, tags=tags)


def _parts(text: str) -> Iterable[str]:
    return (part for part in text.split(", ") if part)
