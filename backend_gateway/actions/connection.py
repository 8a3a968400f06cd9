"""What is known of the connection with Meta, number by number, is written and told.

Called by the worker that proves it every minute. What always holds: every client hears of a change, and of nothing
else; several gateways that look at once write the same.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from backend_gateway.store import connection
from backend_gateway.store.connection import Pulse
from backend_gateway.store.event_log import Event, Kind, append
from backend_gateway.store.unit import Unit

QUIET: Final = timedelta(minutes=10)
"""No word from Meta for so long, though it took a message `PATIENCE` ago: its statuses come within seconds."""
PATIENCE: Final = timedelta(minutes=5)

Since = Callable[[Pulse], datetime | None]


async def tell_pulses(unit: Unit, unreachable_since: Since, now: datetime) -> list[int]:
    """Mark every number in use; the ids of those that changed. `unreachable_since`: since when our questions fail."""
    found = await connection.pulses(unit.conn, now, QUIET, PATIENCE)
    marks = [(one.id, unreachable_since(one), one.unheard) for one in found]
    news = await connection.mark(unit.conn, marks)
    await append(unit.conn, [Event(Kind.NUMBER, id_, rev) for id_, rev in news])
    return [id_ for id_, _ in news]
