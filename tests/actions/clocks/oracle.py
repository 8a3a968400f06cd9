"""What the clocks must say, computed from the plain list of what happened, by other code than the gateway's.

Open time is counted minute by minute on the wall clock of the zone; waits are replayed from the log of the test, not
read from the database.
"""

from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("America/Sao_Paulo")
HOURS = ((time(9), time(13, 30)), (time(14, 30), time(18)))
MINUTE = timedelta(minutes=1)
GRACE = timedelta(hours=72)
FAR = timedelta(days=30)


@dataclass
class Event:
    """`kind`: needs, thanks, reply, resolved, reopened, asked, answered. `gone`: a reply that failed after all.

    `seen`: of a message that left by a timer, how much of the log there was when it was queued.
    """

    kind: str
    at: datetime
    holding: bool = False
    gone: bool = False
    due: datetime | None = None
    seen: int | None = None


@dataclass(frozen=True)
class Expected:
    """One clock, to the second."""

    target: str
    started: datetime
    state: str
    used: int
    missed: datetime | None
    ended: datetime | None


@dataclass
class Stretch:
    """What happened between two resolves; `carried`: what it has to answer again from the start."""

    events: list[Event] = field(default_factory=list)
    end: datetime | None = None
    reopened: datetime | None = None


def is_open(moment: datetime) -> bool:
    """Whether this minute is within the hours."""
    local = moment.astimezone(ZONE)
    return local.weekday() < 5 and any(begin <= local.time() < end for begin, end in HOURS)


def open_seconds(start: datetime, end: datetime) -> int:
    """Walk the minutes."""
    total, at = 0, start
    while at < end:
        edge = min(at.replace(second=0, microsecond=0) + MINUTE, end)
        total += int((edge - at).total_seconds()) if is_open(at) else 0
        at = edge
    return total


def last_in_time(start: datetime, allowed: int, *, wall: bool) -> datetime:
    """The last moment at which no more than `allowed` seconds have been used."""
    if wall:
        return start + timedelta(seconds=allowed)
    at, left = start, allowed
    while True:
        edge = at.replace(second=0, microsecond=0) + MINUTE
        if is_open(at):
            inside = int((edge - at).total_seconds())
            if inside > left:
                return at + timedelta(seconds=left)
            left -= inside
        at = edge


def expected(log: list[Event], now: datetime) -> list[Expected]:
    """Every clock of one customer's conversation."""
    found: list[Expected] = []
    for episode in episodes_of(log):
        found += _of_episode(episode, now)
    return sorted(found, key=lambda one: (one.started, one.target))


def episodes_of(log: list[Event]) -> list[list[Stretch]]:
    """Cases, each in its stretches, without the replies that are none."""
    return _episodes([event for event in log if not _overtaken(event, log)])


def _overtaken(event: Event, log: list[Event]) -> bool:
    """A scheduled message written before the inbound is no human reply."""
    if event.seen is None:
        return False
    return any(other.kind == "needs" and other.at < event.at for other in log[event.seen :])


def _episodes(log: list[Event]) -> list[list[Stretch]]:
    """In the order things were known: an inbound after a resolve goes on with the case, or begins another."""
    episodes: list[list[Stretch]] = []
    current: Stretch | None = None
    for event in log:
        if current is None:
            last = episodes[-1][-1].end if episodes else None
            if event.kind == "reopened":
                current = Stretch(reopened=event.at)
                episodes[-1].append(current)
                continue
            if last is not None and event.at <= last + GRACE:
                if event.kind == "thanks":
                    continue
                current = Stretch()
                episodes[-1].append(current)
            else:
                current = Stretch()
                episodes.append([current])
        if event.kind == "resolved":
            current.end = event.at
            current = None
        else:
            current.events.append(event)
    return episodes


def _of_episode(stretches: list[Stretch], now: datetime) -> list[Expected]:
    waits = waits_of(stretches)
    replies = [e for s in stretches for e in s.events if e.kind == "reply" and not e.gone]
    ends = [s.end for s in stretches if s.end is not None]
    found = []
    for at, (start, end, how) in enumerate(waits):
        found.append(_clock("next_response" if at else "first_response", start, end, how, 600 if at else 300, now))
        if at == 0 and not is_open(start):
            found.append(_clock("out_of_hours", start, end, how, 1800, now, wall=True))
    until: datetime | None = None
    for reply in sorted(replies, key=lambda e: e.at):
        if reply.holding and (until is None or reply.at > until):
            closers = [(e.at, "answered") for e in replies if not e.holding and e.at >= reply.at]
            closers += [(end, "resolved") for end in ends if end >= reply.at]
            end, how = min(closers, default=(None, None))
            until = end or now + FAR
            found.append(_clock("promise", reply.at, end, how, 1800, now))
    return found + _areas(stretches, now)


def _areas(stretches: list[Stretch], now: datetime) -> list[Expected]:
    found = []
    for stretch in stretches:
        asked: Event | None = None
        for event in [*stretch.events, Event("end", stretch.end or now + FAR)]:
            if asked is not None and event.kind in ("asked", "answered", "end"):
                end = None if event.kind == "end" and stretch.end is None else event.at
                assert asked.due is not None
                allowed = int((asked.due - asked.at).total_seconds())
                found.append(_clock("colleague", asked.at, end, "answered" if end else None, allowed, now, wall=True))
                asked = None
            if event.kind == "asked":
                asked = event
    return found


def waits_of(stretches: list[Stretch]) -> list[tuple[datetime, datetime | None, str | None]]:
    """Start, end and how it ended of every wait of a case."""
    found: list[tuple[datetime, datetime | None, str | None]] = []
    for stretch in stretches:
        left = bool(found) and found[-1][2] == "resolved"
        start = stretch.reopened if left and stretch.reopened is not None else None
        for event in sorted(stretch.events, key=lambda e: e.at):
            if event.kind == "needs" and start is None:
                start = event.at
            elif event.kind == "reply" and not event.gone and start is not None:
                found.append((start, event.at, "answered"))
                start = None
        if start is not None:
            found.append((start, stretch.end, "resolved" if stretch.end else None))
    return found


def _clock(
    target: str, start: datetime, end: datetime | None, how: str | None, allowed: int, now: datetime, *,
    wall: bool = False,
) -> Expected:  # fmt: skip
    to = end or now
    used = int((to - start).total_seconds()) if wall else open_seconds(start, to)
    missed = last_in_time(start, allowed, wall=wall) if used > allowed else None
    state = "running"
    if end is not None:
        state = "missed" if missed else "unanswered" if how == "resolved" and target != "colleague" else "met"
    return Expected(target, start, state, used if end else 0, missed, end)
