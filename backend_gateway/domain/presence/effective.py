"""What counts as somebody's presence: a pure function of what they declare, what their devices measure, and the time.

    measured    nothing new dealt    state changes            chats that wait on them go back
    locked      after 2 min          away, at once then       5 min after that
    idle        after 10 min         away                     5 min after that
    asleep      at once              away after 2 min         5 min after that
    lost        at once              offline after 45 s       5 min after that

So a short loss (a lift, a phone that switches app: LESSONS 15) costs nobody their conversations, and meanwhile nothing
new lands on a dark screen. Of several devices the best one counts. Measuring only ever lowers "available" and "busy";
what somebody declared (lunch) keeps its own reason, and what becomes of their chats they chose (`leaving`).
METRICS section 3: locked over two minutes is away.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Final

from msgspec import Struct

from protocol.presence import Because, Declared, Effective, Measured, PresenceState


class Graces(Struct, frozen=True, kw_only=True):
    """How long each thing is forgiven before the state changes, and then before conversations are taken back."""

    locked: timedelta = timedelta(minutes=2)
    idle: timedelta = timedelta(minutes=10)
    asleep: timedelta = timedelta(minutes=2)
    lost: timedelta = timedelta(seconds=45)
    take_back: timedelta = timedelta(minutes=5)


USUAL: Final = Graces()
_RANK: Final[dict[PresenceState, int]] = {"offline": 0, "away": 1, "busy": 2, "available": 3}


class _Signal(Struct, frozen=True, kw_only=True):
    """One thing a device reports. Forgiven until `due`, then it `lowers` the state; `sure`: meanwhile work may come."""

    because: Because
    due: datetime
    lowers: PresenceState = "away"
    sure: bool = True


class _Seen(Struct, frozen=True, kw_only=True):
    """One device's verdict. `gone_since` None: it lowers nothing."""

    state: PresenceState | None = None
    because: Because = "declared"
    gone_since: datetime | None = None
    sure: bool = True
    changes_at: datetime | None = None


def effective(declared: Declared, devices: Iterable[Measured], now: datetime, graces: Graces = USUAL) -> Effective:
    """The presence that counts at `now`. Without any device it is as if one were lost since they declared.

    Without new facts it stays the same until `changes_at`, when it is worth looking again.
    """
    if declared.state in ("away", "offline"):
        return Effective(state=declared.state, since=declared.since, reason=declared.reason)
    nothing = [_Signal(because="no_device", due=declared.since + graces.lost, lowers="offline", sure=False)]
    every = [_signals(one, graces) for one in devices] or [nothing]
    seen = max((_look(signals, now) for signals in every), key=_quality)
    if seen.state is None or seen.gone_since is None:
        return _as_declared(declared, seen)
    since = max(seen.gone_since, declared.since)
    take_back = since + graces.take_back
    moments = [at for at in (seen.changes_at, take_back) if at is not None and at > now]
    return Effective(
        state=seen.state,
        because=seen.because,
        since=since,
        changes_at=min(moments, default=None),
        take_back_at=take_back,
    )


def takes_back(presence: Effective, now: datetime) -> bool:
    """Whether the grace is over: conversations that wait on this person go back to their queue."""
    return presence.take_back_at is not None and presence.take_back_at <= now


def _as_declared(declared: Declared, seen: _Seen) -> Effective:
    return Effective(
        state=declared.state,
        because=seen.because,
        since=declared.since,
        receives=declared.state == "available" and seen.sure,
        reason=declared.reason,
        changes_at=seen.changes_at,
    )


def _signals(device: Measured, graces: Graces) -> list[_Signal]:
    found: list[_Signal] = []
    if device.lost_since is not None:
        due = device.lost_since + graces.lost
        found.append(_Signal(because="lost_network", due=due, lowers="offline", sure=False))
    if device.asleep_since is not None:
        found.append(_Signal(because="asleep", due=device.asleep_since + graces.asleep, sure=False))
    if device.locked_since is not None:
        found.append(_Signal(because="locked", due=device.locked_since + graces.locked))
    if device.idle_since is not None:
        found.append(_Signal(because="idle", due=device.idle_since + graces.idle))
    return found


def _look(signals: Sequence[_Signal], now: datetime) -> _Seen:
    """What one device says: the worst of what is due, else the first that will be."""
    later = [one for one in signals if one.due > now]
    soonest = min(later, key=lambda one: one.due, default=None)
    changes_at = soonest.due if soonest else None
    due = [one for one in signals if one.due <= now]
    if not due:
        because: Because = soonest.because if soonest else "declared"
        return _Seen(because=because, sure=all(one.sure for one in later), changes_at=changes_at)
    worst = min(due, key=lambda one: (_RANK[one.lowers], one.due))
    gone_since = min(one.due for one in due)
    return _Seen(state=worst.lowers, because=worst.because, gone_since=gone_since, changes_at=changes_at)


def _quality(seen: _Seen) -> tuple[int, bool, float]:
    """Better devices are greater: lowers least, then sure, then stands longest (or was there last)."""
    if seen.state is None or seen.gone_since is None:
        return len(_RANK), seen.sure, seen.changes_at.timestamp() if seen.changes_at else float("inf")
    return _RANK[seen.state], seen.sure, seen.gone_since.timestamp()
