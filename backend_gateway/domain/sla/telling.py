"""How a clock is told outside of the rules: what its target is called, and the moment it came to its end.

Called by whoever writes clocks down: the rows that are kept, the view of a conversation, the replay.
"""

from datetime import datetime

from backend_gateway.domain.sla.clock import Clock, Course
from backend_gateway.domain.sla.policy import ClockKind
from protocol import promises


def target_name(kind: ClockKind) -> promises.Target:
    """The word of rows and screens for this kind of clock: the same one, but for what another area owes."""
    return "colleague" if kind == "waiting_area" else kind


def ended_at(clock: Clock, path: Course) -> datetime | None:
    """When it stopped or stopped counting; None while it lasts. `path` is the clock's own course."""
    if clock.void is not None:
        return clock.void.at
    return None if path.stopped is None else path.stopped.at
