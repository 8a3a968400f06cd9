"""How fast passwords may be guessed. Pure: failures and a time in, verdict and reasons out.

Called by `actions/sessions` before a password is looked at. The four counts answer four attacks, and none of them can
lock a colleague out: whoever signs in from a device that has signed in to this account before is judged by that
device's failures alone. Of an address only the accounts are counted that failed there from strange devices and did not
get in: forty people behind one office's address are never fifty of those, somebody who tries one password on every
account soon is.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

WINDOW = timedelta(minutes=15)
"""Older failures are forgotten."""


@dataclass(frozen=True, slots=True)
class Limit:
    """`free` failures pass; each one after them doubles the pause, from one second up to `longest`."""

    free: int
    longest: timedelta


PAIR = Limit(5, timedelta(seconds=60))
DEVICE = Limit(15, timedelta(minutes=5))
ACCOUNT = Limit(10, timedelta(seconds=60))
ADDRESS = Limit(50, timedelta(seconds=30))
"""Accounts, not attempts."""
CODE = Limit(5, timedelta(minutes=15))
"""Wrong codes of a second factor since the last right one; they take the right password, so nobody else makes them."""


@dataclass(frozen=True, slots=True)
class Failures:
    """Wrong passwords within `WINDOW`, and when the last one was."""

    count: int = 0
    last: datetime | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """Failures of this account on this device (since it last got in), of this device, of this account.

    `address` counts the accounts that failed from this address on devices strange to them.
    """

    pair: Failures = Failures()
    device: Failures = Failures()
    account: Failures = Failures()
    address: Failures = Failures()
    known_device: bool = False


@dataclass(frozen=True, slots=True)
class SignInVerdict:
    """Whether the password may be looked at now, else after how long; `reasons` name the limits that were met."""

    allowed: bool
    wait: timedelta = timedelta()
    reasons: tuple[str, ...] = ()


def decide_sign_in(tally: Tally, now: datetime) -> SignInVerdict:
    """The verdict on one attempt at `now`."""
    judged = [("pair", PAIR, tally.pair), ("device", DEVICE, tally.device)]
    if not tally.known_device:
        judged += [("account", ACCOUNT, tally.account), ("address", ADDRESS, tally.address)]
    waits = {name: pause_left(limit, failures, now) for name, limit, failures in judged}
    longest = max(waits.values())
    if longest <= timedelta():
        return SignInVerdict(allowed=True)
    reasons = tuple(name for name, wait in waits.items() if wait > timedelta())
    return SignInVerdict(allowed=False, wait=longest, reasons=reasons)


def pause_left(limit: Limit, failures: Failures, now: datetime) -> timedelta:
    """How much of the pause after the last failure is left; nothing when there is none."""
    if failures.last is None or failures.count < limit.free:
        return timedelta()
    doublings = min(failures.count - limit.free, 20)
    pause = min(timedelta(seconds=2**doublings), limit.longest)
    return max(timedelta(), failures.last + pause - now)
