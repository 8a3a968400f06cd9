"""How much one session may ask of the stream: streams at a time, signals per second.

Called by `api/stream`. What always holds: a signal costs a query and a notification to every replica, so a session is
heard `PER_SECOND` times a second (and `BURST` times at once) whatever it sends and on however many streams; what is
too much is dropped, and whoever goes on regardless is hung up on.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from backend_gateway.feed.hub import Subscriber

PER_SECOND = 5.0
BURST = 20.0
MOST_DROPPED = 1000
"""Signals in vain before the stream is ended: no client of ours comes near it."""
MOST_STREAMS = 8
"""Of one session at a time: the newest counts, the oldest is ended (its device has lost it, most likely)."""


@dataclass(slots=True)
class _Session:
    streams: list[Subscriber] = field(default_factory=list)
    allowance: float = BURST
    at: float = field(default_factory=time.monotonic)
    dropped: int = 0


class Restraint:
    """Of one gateway process."""

    def __init__(self) -> None:
        self._sessions: dict[int, _Session] = {}

    @contextmanager
    def counted(self, subscriber: Subscriber) -> Iterator[None]:
        """While the block runs, the stream is one of its session's."""
        session = self._sessions.setdefault(subscriber.session_id, _Session())
        session.streams.append(subscriber)
        if len(session.streams) > MOST_STREAMS:
            session.streams[0].end(b"")
        try:
            yield
        finally:
            session.streams.remove(subscriber)
            if not session.streams:
                self._sessions.pop(subscriber.session_id, None)

    def hear(self, subscriber: Subscriber) -> bool:
        """Whether its signal is passed on; ends the stream of one that floods."""
        session = self._sessions[subscriber.session_id]
        now = time.monotonic()
        session.allowance = min(BURST, session.allowance + (now - session.at) * PER_SECOND)
        session.at = now
        if session.allowance >= 1:
            session.allowance -= 1
            return True
        session.dropped += 1
        if session.dropped > MOST_DROPPED:
            subscriber.end(b"")
        return False
