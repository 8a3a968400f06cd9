"""The one place that reads the clock: `api` and `workers` ask it and pass `now` on, below them nobody does."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]


def now() -> datetime:
    """The current time, aware, UTC."""
    return datetime.now(UTC)
