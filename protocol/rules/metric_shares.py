"""What figures say together: whose turn it was, in parts of a whole; how many of the handled were resolved.

Called by whoever shows figures (screens, files, the wall-board), so that all divide alike. What always holds: the parts
of a whole add up to it.
"""

from typing import Literal

from protocol.metrics import Figure, Timing

Clock = Literal["business", "calendar"]


def share(figure: Figure) -> float | None:
    """Of a share `yes`, of a promise `met`, by what is counted; None where nothing is."""
    return (figure.yes + figure.met) / figure.n if figure.n else None


def wait_shares(
    on_us: Figure, on_customer: Figure, on_colleague: Figure, clock: Clock = "business"
) -> tuple[float, float, float] | None:
    """How much of the open time of the same cases each of the three was, in that order; None where there was none."""
    seconds = [_timing(one, clock).total_s for one in (on_us, on_customer, on_colleague)]
    whole = sum(seconds)
    if not whole:
        return None
    us, customer, colleague = (one / whole for one in seconds)
    return us, customer, colleague


def resolution_rate(resolved: Figure, handled: Figure) -> float | None:
    """Resolved by handled, of a person or a team (METRICS section 6); above 1 when they close what others answered."""
    return resolved.n / handled.n if handled.n else None


def _timing(figure: Figure, clock: Clock) -> Timing:
    return figure.business if clock == "business" else figure.calendar
