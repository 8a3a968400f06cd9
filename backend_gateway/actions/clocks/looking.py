"""Timers of clocks and ladders only have their conversation looked at; the look decides.

Called by `workers/timers`. What always holds: a look is not lost when the clocks of this computer and of the database
differ: the timer comes again, a little later, until a look by our own clock has found it due.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from backend_gateway.store import following
from backend_gateway.store.clocks import rows
from backend_gateway.store.timers import Timer, set_timers
from backend_gateway.store.unit import Unit

AGAIN: Final = timedelta(seconds=5)


async def look(unit: Unit, due: Sequence[Timer], now: datetime) -> None:
    """Have these conversations looked at, and be asked again unless the look says otherwise."""
    by_kind: dict[str, list[int]] = {}
    for timer in due:
        by_kind.setdefault(timer.kind, []).append(timer.subject)
    for kind, ids in by_kind.items():
        looks = await rows.next_looks(unit.conn, kind, ids)
        again = [Timer(kind=kind, subject=id_, due_at=max(at, now + AGAIN)) for id_, at in looks.items()]
        await set_timers(unit.conn, again)
    await following.enqueue(unit.conn, [timer.subject for timer in due])
