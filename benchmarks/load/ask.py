"""What the load processes are asked and what they answer, as JSON lines."""

from msgspec import Struct


class Acks(Struct, tag=True, frozen=True, kw_only=True):
    """Post as fast as `connections` allow for `seconds`, each waiting for its answer."""

    port: int
    connections: int
    seconds: float
    secret: str
    prefix: str
    most: int


class AcksDone(Struct, frozen=True, kw_only=True):
    """Answers of 200 per second, their times, and what went wrong."""

    per_second: float
    p50_ms: float
    p99_ms: float
    refused: int
    lost: int


class Line(Struct, tag=True, frozen=True, kw_only=True):
    """Post and follow the stream: `rate` a second, or (0) as fast as at most `window` are unseen at the websocket."""

    port: int
    connections: int
    seconds: float
    warm_up: float
    secret: str
    prefix: str
    token: str
    rate: float = 0.0
    window: int = 3000
    people: int = 1000
    most: int = 400_000
    patience: float = 60.0


class LineDone(Struct, frozen=True, kw_only=True):
    """Seen per second after the warm-up, times from post to frame, and whether each came exactly once.

    `posted`: at a given rate, the moment (`perf_counter`) of each message, by number; None during the warm-up.
    """

    per_second: float
    sent: int
    seen: int
    lost: int
    doubled: int
    p50_ms: float
    p99_ms: float
    frames: int
    posted: list[float | None] = []


class Crowd(Struct, tag=True, frozen=True, kw_only=True):
    """A client of the stream for each token, and `events` deliveries one after another, each until all heard."""

    port: int
    tokens: list[str]
    events: int
    secret: str
    prefix: str


class CrowdDone(Struct, frozen=True, kw_only=True):
    """From post to frame over every client and event; `last` is the time of each event's last client."""

    p50_ms: float
    p99_ms: float
    last_p50_ms: float
    missing: int


Ask = Acks | Line | Crowd
