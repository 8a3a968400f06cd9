"""How fast we may send: per number (80 messages per second) and per customer (one in six seconds, bursts of 45).

Kept by the dispatcher that holds a number's lease. Pure values: time (seconds of any monotonic clock) is passed in.
After a take-over the buckets start empty, since nobody knows what the previous holder just sent. Source: throughput and
pair-rate pages of the Cloud API.
"""

from msgspec import Struct
from msgspec.structs import replace

NUMBER_RATE = 80.0
COEXISTENCE_RATE = 20.0
PAIR_INTERVAL = 6.0
PAIR_BURST = 45
_LONGEST_BACKOFF = 3600.0
_SLACK = 1e-6  # seconds lost to binary fractions


class Pace(Struct, frozen=True):
    """A token bucket: one per `interval` seconds, and up to `burst` at once borrowed from the future.

    `due` is the moment at which all that was spent is paid back (the theoretical arrival time of GCRA).
    """

    interval: float
    burst: int
    due: float

    def wait(self, now: float) -> float:
        """Seconds until the next one may go; 0 = now."""
        wait = self.due - (self.burst - 1) * self.interval - now
        return wait if wait > _SLACK else 0.0

    def spend(self, now: float, count: int = 1) -> "Pace":
        """After sending `count`."""
        return replace(self, due=max(self.due, now) + count * self.interval)

    def hold(self, now: float, seconds: float) -> "Pace":
        """Nothing for so many seconds, and no burst after that: Meta said slow down."""
        return replace(self, due=max(self.due, now + seconds + (self.burst - 1) * self.interval))

    def idle(self, now: float) -> bool:
        """Is everything paid back, so that the bucket is as good as new?"""
        return self.due <= now


def full(interval: float, burst: int, now: float) -> Pace:
    """A bucket with its whole burst available."""
    return Pace(interval, burst, now)


def empty(interval: float, burst: int, now: float) -> Pace:
    """A bucket without a burst: one now, then one per interval until it has filled again."""
    return Pace(interval, burst, now + (burst - 1) * interval)


def pair_backoff(refusals: int) -> float:
    """Seconds to wait after the n-th refusal in a row for one customer (131056): 4, 16, 64 ... at most an hour."""
    return float(min(4.0 ** min(refusals, 6), _LONGEST_BACKOFF))


class NumberLimits:
    """The buckets of one phone number. Not shared between threads; customers idle for long are forgotten."""

    __slots__ = ("_number", "_pairs", "_since")

    def __init__(self, now: float, *, rate: float = NUMBER_RATE) -> None:
        self._since = now
        self._number = empty(1 / rate, max(1, int(rate)), now)
        self._pairs: dict[str, Pace] = {}

    def wait(self, recipient: str, now: float) -> float:
        """Seconds until a message may go to this customer; 0 = now."""
        return max(self._number.wait(now), self._pair(recipient, now).wait(now))

    def waiting(self, now: float) -> list[str]:
        """Customers who must wait now."""
        return [who for who, pace in self._pairs.items() if pace.wait(now) > 0]

    def number_wait(self, now: float) -> float:
        """Seconds until the number may send anything at all."""
        return self._number.wait(now)

    def spend(self, recipient: str, now: float) -> None:
        """Count one message. Call it before the request: what may have been sent counts."""
        self._number = self._number.spend(now)
        self._pairs[recipient] = self._pair(recipient, now).spend(now)

    def slow_pair(self, recipient: str, now: float, seconds: float) -> None:
        """Leave one customer alone for a while."""
        self._pairs[recipient] = self._pair(recipient, now).hold(now, seconds)

    def slow_number(self, now: float, seconds: float) -> None:
        """Send nothing for a while."""
        self._number = self._number.hold(now, seconds)

    def set_rate(self, rate: float, now: float) -> None:
        """A new throughput (upgrade, coexistence); starts without a burst."""
        self._number = empty(1 / rate, max(1, int(rate)), now)

    def forget_idle(self, now: float) -> int:
        """Drop customers whose bucket is full again; how many are left."""
        if now - self._since >= PAIR_BURST * PAIR_INTERVAL:
            self._pairs = {who: pace for who, pace in self._pairs.items() if not pace.idle(now)}
        return len(self._pairs)

    def _pair(self, recipient: str, now: float) -> Pace:
        return self._pairs.get(recipient) or empty(PAIR_INTERVAL, PAIR_BURST, min(now, self._since))
