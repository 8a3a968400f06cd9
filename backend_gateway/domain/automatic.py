"""Who may speak by itself to a customer, and what: one verdict with its reasons for each message that waits.

    Situation (locked conversation, hours, what was said already) --judge--> Speak | Silent

Called by `actions/automatic` on the locked row. What always holds (LESSONS 40): only while the conversation stands in a
queue, so never on top of a person or a bot; at most one for each message of the customer; hours count as they were when
the customer wrote; what would come late is not said any more.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Final, Literal

from msgspec import Struct

from backend_gateway.domain.calendar import OpenState
from protocol.automatic import AUTOMATIC_KINDS, AutomaticKind, AutomaticReplies, AutomaticReply

LATE: Final = timedelta(minutes=10)
"""What comes later than this after the customer's words, after an outage, would only confuse them."""

_FAMILY: Final[Mapping[AutomaticKind, frozenset[str]]] = {
    "away": frozenset({"away", "holiday"}),
    "holiday": frozenset({"away", "holiday"}),
    "welcome": frozenset({"welcome"}),
    "queue": frozenset({"queue"}),
}
"""Kinds that say the same to a customer share their cap."""

SilentWhy = Literal[
    "not_in_queue", "nobody_waits", "listening", "decided", "not_wanted", "open_again",  # nothing to tell
    "late", "window", "no_route", "paused",  # would have been said: kept in the log
]  # fmt: skip
TOLD: Final[frozenset[str]] = frozenset({"late", "window", "no_route", "paused"})
SkipWhy = Literal["off", "in_hours", "out_of_hours", "no_holiday", "answered", "once_per_case", "capped"]


class Said(Struct, frozen=True):
    """One that was said to this customer."""

    kind: str
    at: datetime
    episode_id: int | None


class Situation(Struct, frozen=True, kw_only=True):
    """The conversation as it is now. `wrote_at`: Meta's time of the customer's newest message.

    `then` are the hours as they were at that moment, `now_open` whether it is open now; `decided`: this message had its
    verdict; `answered`: a person has replied in this case; `listening`: the rules wait for a second message.
    """

    owner_kind: str
    waits: bool
    wrote_at: datetime | None
    then: OpenState
    now_open: bool
    episode_id: int | None
    answered: bool = False
    listening: bool = False
    decided: bool = False
    window_until: datetime | None = None
    reachable: bool = True
    paused: bool = False
    """The number: what is said would leave hours later."""
    said: tuple[Said, ...] = ()


class Skip(Struct, frozen=True):
    """Why a kind was passed over."""

    kind: AutomaticKind
    why: SkipWhy


class Speak(Struct, frozen=True):
    """Say this. `skipped` tells why not something before it."""

    kind: AutomaticKind
    reply: AutomaticReply
    skipped: tuple[Skip, ...] = ()


class Silent(Struct, frozen=True):
    """Say nothing. `kind` is what would have been said."""

    why: SilentWhy
    kind: AutomaticKind | None = None
    skipped: tuple[Skip, ...] = ()

    @property
    def told(self) -> bool:
        """Whether the log keeps it: the customer would have been told something."""
        return self.why in TOLD


def inherited(*layers: AutomaticReplies | None) -> dict[AutomaticKind, AutomaticReply]:
    """What is in force, the nearest layer first: the team's, the number's, the company's."""
    found = {kind: _nearest(kind, layers) for kind in AUTOMATIC_KINDS}
    return {kind: reply for kind, reply in found.items() if reply is not None}


def _nearest(kind: AutomaticKind, layers: Iterable[AutomaticReplies | None]) -> AutomaticReply | None:
    for layer in layers:
        if layer is not None and (kind in layer.off or layer.of(kind) is not None):
            return None if kind in layer.off else layer.of(kind)
    return None


def judge(wanted: Mapping[AutomaticKind, AutomaticReply], it: Situation, now: datetime) -> Speak | Silent:
    """Which automatic reply answers the customer's newest message now, if any."""
    if (why := _not_ours(it)) is not None:
        return Silent(why)
    skipped: list[Skip] = []
    for kind in AUTOMATIC_KINDS:
        skip = _skip(kind, wanted.get(kind), it, now)
        if skip is not None:
            skipped.append(Skip(kind, skip))
            continue
        if (late := _too_late(kind, it, now)) is not None:
            return Silent(late, kind, tuple(skipped))
        return Speak(kind, wanted[kind], tuple(skipped))
    return Silent("not_wanted", skipped=tuple(skipped))


def language_for(texts: Iterable[str], spoken: str) -> str | None:
    """The language a text is said in: the customer's, else Spanish, else the first there is."""
    known = list(texts)
    return next((one for one in (spoken, "es", *known) if one in known), None)


def _not_ours(it: Situation) -> SilentWhy | None:
    """Whoever holds the owner token speaks: a person, a bot, or (only then) the queue."""
    if it.owner_kind != "queue":
        return "not_in_queue"
    if not it.waits or it.wrote_at is None:
        return "nobody_waits"
    if it.decided:
        return "decided"
    return "listening" if it.listening else None


def _skip(kind: AutomaticKind, reply: AutomaticReply | None, it: Situation, now: datetime) -> SkipWhy | None:
    if reply is None:
        return "off"
    closed = not it.then.open
    if kind in ("away", "holiday") and not closed:
        return "in_hours"
    if kind == "holiday" and it.then.why.kind not in ("holiday", "closure"):
        return "no_holiday"
    if kind in ("welcome", "queue") and closed:
        return "out_of_hours"
    if kind == "welcome" and it.answered:
        return "answered"
    return _capped(kind, reply, it, now)


def _capped(kind: AutomaticKind, reply: AutomaticReply, it: Situation, now: datetime) -> SkipWhy | None:
    alike = [one for one in it.said if one.kind in _FAMILY[kind]]
    once = reply.once_per_case or kind == "welcome"
    if once and any(one.episode_id == it.episode_id for one in alike):
        return "once_per_case"
    since = now - timedelta(hours=reply.every_hours)
    return "capped" if any(one.at > since for one in alike) else None


def _too_late(kind: AutomaticKind, it: Situation, now: datetime) -> SilentWhy | None:
    wrote = it.wrote_at or now
    if now - wrote > LATE:
        return "late"
    if kind in ("away", "holiday") and it.now_open:
        return "open_again"
    if not it.reachable:
        return "no_route"
    if it.paused:
        return "paused"
    return "window" if it.window_until is None or now >= it.window_until else None
