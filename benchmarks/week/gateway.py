"""The gateway, whole, with the deployment's clock in the place of this computer's.

    python -m benchmarks.week.gateway        settings as always; WEEK_CLOCK: the file of `clock.SharedClock`

Called by `run`, which kills it.
"""

import asyncio
import os
import signal
from pathlib import Path

from backend_gateway import settings
from backend_gateway.app import running_gateway
from benchmarks.week.clock import SharedClock


async def main() -> None:
    """Serve until asked to stop."""
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    clock = SharedClock(Path(os.environ["WEEK_CLOCK"]))
    async with running_gateway(settings.load(os.environ), now=clock.now):
        await stop.wait()


if __name__ == "__main__":
    asyncio.run(main())
