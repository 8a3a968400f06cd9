"""What people did in a case, and when somebody else would have done it: the model of decision 0017.

A deed comes as long after its cause as it really did. Its cause is the latest of three things: the customer's last
message before it, the moment its owner got the conversation, the deed before it. Under the same owner from the same
moment that is exactly when it really came.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Final, Literal

from msgspec import Struct

from backend_gateway.domain.replay.past import EpisodePast, HoldPast, ReplyPast, SegmentPast

UNASKED: Final = frozenset({"answered", "intervened"})
"""Ways to become the owner by acting: that moment is no cause of what they did."""
Kind = Literal["reply", "resolve", "waive", "hold"]
"""`waive`: somebody said that nothing of it needs an answer."""
MOMENT: Final = timedelta(microseconds=1)
"""Whoever has it at a moment had it a moment before: what is decided at that moment comes after what was done then."""
_DEALT: Final = frozenset({"routed", "overflowed"})


class Stretch(Struct, frozen=True, kw_only=True):
    """A case from its start, or from a reopening, to its resolve. `known_at`: when the gateway knew of the start."""

    number: int
    known_at: datetime
    segment: SegmentPast
    until: datetime | None = None


class Deed(Struct, frozen=True, kw_only=True):
    """`at`: when it was really done; `after`: how long after its cause.

    `heard_at`: the customer's last message before it. `owned`: by somebody who had the conversation; what others did
    comes when it came. `owner`: who really had it then.
    """

    kind: Kind
    at: datetime
    stretch: int
    owned: bool
    after: timedelta = timedelta()
    heard_at: datetime | None = None
    owner: SegmentPast | None = None
    reply: ReplyPast | None = None
    hold: HoldPast | None = None


class GivenMove(Struct, frozen=True, kw_only=True):
    """A change of owner that no plan made: `before` had it, `after` has it."""

    at: datetime
    stretch: int
    before: SegmentPast
    after: SegmentPast


def stretches(episode: EpisodePast) -> list[Stretch]:
    """The stretches of a case, oldest first."""
    starts = [at for at, one in enumerate(episode.segments) if at == 0 or one.reason == "reopened"]
    found = []
    for number, at in enumerate(starts):
        segment = episode.segments[at]
        before = episode.segments[at - 1].ended_at if at else None
        known = _known(episode, segment, before)
        last = episode.segments[starts[number + 1] - 1 if number + 1 < len(starts) else -1]
        until = last.ended_at if number + 1 < len(starts) else episode.ended_at
        found.append(Stretch(number=number, known_at=known, segment=segment, until=until))
    return found


def _known(episode: EpisodePast, segment: SegmentPast, resolved: datetime | None) -> datetime:
    """A customer's message began it: when that was known; else when a person did."""
    if segment.owner_kind == "person" or segment.reason == "business":
        return segment.at
    heard = (one.known_at for one in episode.inbound if resolved is None or (one.needs and one.known_at >= resolved))
    return min(heard, default=segment.at)


def deeds_of(episode: EpisodePast, parts: Sequence[Stretch]) -> list[Deed]:
    """Everything people did, in order."""
    found: list[Deed] = []
    for at, kind, what in _listed(episode, parts):
        stretch = next((one.number for one in reversed(parts) if one.known_at <= at), 0)
        before = found[-1].at if found and found[-1].stretch == stretch else None
        owner = owner_at(episode.segments, at - MOMENT)
        heard = max((one.known_at for one in episode.inbound if one.known_at <= at), default=None)
        owned = owner is not None and owner.owner_kind == "person"
        since = owner.at if owner is not None and owned and owner.reason not in UNASKED else None
        cause = max((one for one in (before, heard, since) if one is not None), default=at)
        found.append(
            Deed(
                kind=kind, at=at, stretch=stretch, owned=owned, after=max(at - cause, timedelta()), heard_at=heard,
                owner=owner,
                reply=what if isinstance(what, ReplyPast) else None, hold=what if isinstance(what, HoldPast) else None,
            )
        )  # fmt: skip
    return found


Listed = tuple[datetime, Kind, ReplyPast | HoldPast | None]


def _listed(episode: EpisodePast, parts: Sequence[Stretch]) -> list[Listed]:
    done: list[Listed] = [(one.known_at, "reply", one) for one in episode.replies]
    done += [(one.at, "hold", one) for one in episode.holds]
    done += [(at, "waive", None) for at in episode.waived]
    done += [(one.until, "resolve", None) for one in parts if one.until is not None]
    return sorted(done, key=lambda one: one[0])


def given_moves(episode: EpisodePast, parts: Sequence[Stretch], asked: Sequence[datetime]) -> Iterator[GivenMove]:
    """Changes of owner that people, presence or the ladder made. `asked`: when offers of routing were accepted."""
    accepted = set(asked)
    for before, after in pairwise(episode.segments):
        if (
            after.reason == "reopened"
            or after.reason in _DEALT
            or (after.reason == "accepted" and after.at in accepted)
        ):
            continue
        stretch = next((one.number for one in reversed(parts) if one.segment.at <= after.at), 0)
        yield GivenMove(at=after.at, stretch=stretch, before=before, after=after)


def owner_at(segments: Sequence[SegmentPast], at: datetime) -> SegmentPast | None:
    """Who really had it at a moment (whoever ends with it still did it); None while it was closed."""
    for one in reversed(segments):
        if one.at <= at:
            return one if one.ended_at is None or at <= one.ended_at else None
    return None
