"""What a case no longer counted as, and what it counts as instead: the difference between two tellings of it. Pure.

Called by `actions/levels`: marks that were taken already are restated by it. What always holds: taken from what the
first telling came to and added, it is what the second one comes to, at every moment.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from backend_gateway.domain.metrics.levels import Stretch


class Change(Struct, frozen=True):
    """`sign` -1: it did not count so; 1: it did."""

    sign: int
    stretch: Stretch


def changes(old: Sequence[Stretch], new: Sequence[Stretch], until: datetime) -> Iterator[Change]:
    """Whatever begins later than `until` is left out. What only lasted longer or shorter is that much and no more."""
    before, after = _until(old, until), _until(new, until)
    for key, was in before.items():
        now = after.pop(key, None)
        if now is None:
            yield Change(-1, was)
        elif now.to_at != was.to_at:
            longer = now if now.to_at > was.to_at else was
            rest = replace(longer, from_at=min(now.to_at, was.to_at))
            if rest.from_at <= until:
                yield Change(1 if longer is now else -1, rest)
    yield from (Change(1, one) for one in after.values())


def _until(stretches: Iterable[Stretch], until: datetime) -> dict[Stretch, Stretch]:
    """By all but their end."""
    return {replace(one, to_at=one.from_at): one for one in stretches if one.from_at <= until}
