"""A process that fires timers and looks at conversations, as a gateway does, until it is killed.

Called by `test_clocks_crash` as `python -m tests.faults.looking DSN`.
"""

import asyncio
import sys
from datetime import UTC, datetime

from backend_gateway.actions.firing import EFFECTS
from backend_gateway.feed.wakeup import Signal
from backend_gateway.store.engine import create_pool
from backend_gateway.workers.following import Follower
from backend_gateway.workers.timers import TimerWorker


async def main(dsn: str) -> None:
    """Both loops, for ever."""
    pool = await create_pool(dsn, application_name="relevo-looking")
    signal = Signal()
    timers = TimerWorker(pool, EFFECTS, Signal(), signal.set)
    follower = Follower(pool, signal, lambda: datetime.now(UTC), lambda: None)
    await asyncio.gather(timers.run(), follower.run())


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
