"""How a conversation stood when the period began: as its rows tell."""

from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise

from backend_gateway.domain.replay.deeds import UNASKED, Stretch, deeds_of, owner_at, stretches
from backend_gateway.domain.replay.intake import AUTOMATIC
from backend_gateway.domain.replay.office import Office
from backend_gateway.domain.replay.past import EpisodePast, SegmentPast, TalkPast
from backend_gateway.domain.replay.talk import Talk, Would
from backend_gateway.domain.rules.facts import Heard
from backend_gateway.domain.sla.history import Closing, Hold, Said, WaitSpan

_STATES = {"area": "waiting_colleague", "snoozed": "snoozed"}


def open_talk(office: Office, past: TalkPast) -> Talk:
    """The conversation at the start of the period; closed where no case of it was open."""
    start, before = office.past.starts_at, past.before
    talk = Talk(past, before.team_id, before.priority, before.tags, last_user=before.last_user)
    for episode in past.episodes:
        parts = stretches(episode)
        begun = [one for one in parts if one.known_at < start]
        if not begun:
            continue
        talk.would = office.would(episode, case=episode.started_at >= start)
        talk.deeds, talk.stretch = deeds_of(episode, parts), begun[-1].number
        _so_far(talk, episode, begun, start)
        segment = owner_at(episode.segments, start)
        if segment is not None and not (episode.ended_at is not None and episode.ended_at < start):
            _as_it_stood(talk, episode, segment, begun[-1], start)
    return talk


def _so_far(talk: Talk, episode: EpisodePast, begun: Sequence[Stretch], start: datetime) -> None:
    """What the case had seen by then, open or closed."""
    before = talk.past.before
    talk.rule, talk.skills, talk.ruled_priority = before.rule, before.skills, before.ruled_priority
    talk.hops = _hops([one for one in episode.segments if one.at < start])
    talk.heard = [Heard(one.at, one.text) for one in episode.inbound if one.heard and one.known_at < start]
    talk.referral = next((one.referral for one in episode.inbound if one.referral and one.known_at < start), None)
    done = [one for one in talk.deeds if one.at < start]
    talk.next_deed = len(done)
    talk.deed_at = done[-1].at if done and done[-1].stretch == talk.stretch else None
    talk.first_reply = any(one.known_at < start for one in episode.replies)
    if talk.would is not None:
        _recorded(talk.would, episode, begun, start)


def _as_it_stood(talk: Talk, episode: EpisodePast, segment: SegmentPast, part: Stretch, start: datetime) -> None:
    index = episode.segments.index(segment)
    talk.owner_kind, talk.user_id, talk.team_id = segment.owner_kind, segment.user_id, segment.team_id
    talk.state, talk.segment_at, talk.reason = "open", segment.at, segment.reason
    talk.first_segment = segment == part.segment
    talk.cause_at = segment.at if segment.owner_kind == "person" and segment.reason not in UNASKED else None
    earlier = [one for one in episode.segments[:index] if one.owner_kind == "person"]
    talk.last_user = earlier[-1].user_id if earlier else talk.last_user
    talk.just_left = bool(earlier) and index > 0 and episode.segments[index - 1] == earlier[-1]
    talk.ruled_version = talk.version if talk.rule is not None and not earlier else -1
    for hold in episode.holds:
        if hold.at < start and (hold.ended_at is None or hold.ended_at >= start):
            talk.state = _STATES.get(hold.kind, "open")


def _hops(segments: Sequence[SegmentPast]) -> int:
    """Automatic moves so far: into a second team, and from whoever lost it to the next."""
    moved = 0
    for before, after in pairwise(segments):
        moved += after.reason == "overflowed"
        dealt = after.owner_kind == "person" and after.reason in ("routed", "accepted")
        moved += dealt and before.reason in AUTOMATIC
    return moved


def _recorded(would: Would, episode: EpisodePast, begun: Sequence[Stretch], start: datetime) -> None:
    """What was over by then."""
    for number, wait in enumerate(episode.waits):
        if wait.started_at < start:
            over = wait.ended_at is not None and wait.ended_at <= start
            would.waits.append(
                WaitSpan(
                    id=number + 1,
                    started=wait.started_at,
                    team_id=wait.team_id,
                    ended=wait.ended_at if over else None,
                    end=wait.end_kind if over else None,  # type: ignore[arg-type]  # the column's words
                )
            )
    would.replies += [Said(one.at, one.id, one.holding) for one in episode.replies if one.known_at < start]
    would.holds += [
        Hold(id=one.id, kind=one.kind, started=one.at, area=one.area, reason=one.reason, due=one.due_at,  # type: ignore[arg-type]
             ended=one.ended_at if one.ended_at is not None and one.ended_at < start else None)
        for one in episode.holds if one.at < start
    ]  # fmt: skip
    for at, one in enumerate(begun):
        if one.until is not None and one.until < start:
            would.closings.append(Closing(one.until, begun[at + 1].segment.at if at + 1 < len(begun) else None))
    first = next((one for one in episode.segments if one.owner_kind == "person" and one.at < start), None)
    if first is not None:
        would.agent_id, would.owned_at, would.first_team = first.user_id, first.at, first.team_id
