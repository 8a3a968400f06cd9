"""What a key may be: the gateway refuses by it, the settings page says it while one chooses."""

from collections.abc import Collection
from typing import Final, Literal, NamedTuple

from protocol.api_keys import NewApiKey
from protocol.rules.permissions import Holder, Permission, granted
from protocol.rules.roles import NEEDS

Reason = Literal["no_name", "name_taken", "nothing", "unknown", "never", "needs", "beyond_you", "too_many"]

NEVER: Final = frozenset({Permission.MANAGE_USERS, Permission.MANAGE_NUMBERS})
"""What no key is given: whoever finds one lying about makes no accounts, no keys, and reads no secret of a number."""
MOST_KEYS: Final = 100
"""That are in use at the same time."""


class Problem(NamedTuple):
    """Why it cannot be. `permissions`: which ones it is about."""

    reason: Reason
    permissions: tuple[str, ...] = ()


def grantable(maker: Holder) -> tuple[Permission, ...]:
    """What this person may give to a key, in the order of the list."""
    held = granted(maker)
    return tuple(one for one in Permission if one in held and one not in NEVER)


def problem_of(new: NewApiKey, mine: Collection[str]) -> Problem | None:
    """The first reason against this key, None when there is none. `mine`: what its maker may do."""
    wanted = set(new.permissions)
    if not new.name.strip():
        return Problem("no_name")
    if not wanted:
        return Problem("nothing")
    against: tuple[tuple[Reason, set[str]], ...] = (
        ("unknown", wanted - set(Permission)),
        ("never", wanted & NEVER),
        ("needs", {one for one in NEEDS if one in wanted and NEEDS[one] not in wanted}),
        ("beyond_you", wanted - set(mine)),
    )
    return next((Problem(reason, tuple(sorted(found))) for reason, found in against if found), None)


def effective(key: Collection[str], maker: Holder) -> frozenset[str]:
    """What a key grants now: what was given to it, as far as its maker may still do it."""
    return (frozenset(key) & granted(maker)) - NEVER
