"""Token buckets for Meta's rates.

Called by the messages and management routes. Always holds: a bucket fills with the clock's time and starts full.
"""

from sandbox.settings import Limits


class Bucket:
    """`burst` tokens, one more every `interval` seconds."""

    def __init__(self, burst: float, interval: float, now: float) -> None:
        self._burst = burst
        self._interval = interval
        self._left = burst
        self._seen = now

    def take(self, now: float) -> bool:
        """Use a token if there is one."""
        gained = (now - self._seen) / self._interval if self._interval else self._burst
        self._left = min(self._burst, self._left + gained)
        self._seen = now
        if self._left < 1:
            return False
        self._left -= 1
        return True


class NumberRates:
    """Throughput of a number and of each pair with a customer (FACTS 10)."""

    def __init__(self, limits: Limits, now: float) -> None:
        self._limits = limits
        self._all = Bucket(limits.messages_per_second, 1 / limits.messages_per_second, now)
        self._pairs: dict[str, Bucket] = {}

    def too_fast(self, customer: str, now: float) -> int | None:
        """Error code of the limit that this send breaks: 130429, 131056 or None."""
        if not self._all.take(now):
            return 130429
        pair = self._pairs.get(customer)
        if pair is None:
            pair = self._pairs[customer] = Bucket(self._limits.pair_burst, self._limits.pair_interval, now)
        return None if pair.take(now) else 131056
