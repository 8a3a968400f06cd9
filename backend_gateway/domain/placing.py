"""Where our own message stands in its timeline.

Meta's times are whole seconds, ours are not: by time alone, an answer a customer gives within the same second would
stand above our question. Within one second the clocks cannot tell, so what was known decides: ours comes after all that
was there when it was written, and before whatever is learned of later.
"""

from datetime import datetime
from typing import Final

from protocol.order import Order, to_microseconds

_SECOND: Final = 1_000_000


def place_after(newest: Order, now: datetime) -> Order:
    """The order of a message of ours written at `now` in a timeline whose newest row is `newest`."""
    microseconds = to_microseconds(now)
    second = microseconds - microseconds % _SECOND
    if newest[0] < second:
        return (second, 0, 0)
    return (newest[0], newest[1], newest[2] + 1)
