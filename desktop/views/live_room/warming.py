"""Loads what the live room is made of while nobody waits for it: modules in turns, numpy on another thread.

Called once by the window of whoever supervises (`window_live_room`), a few seconds after it has a line. What always
holds: no turn of the event loop takes longer than one module does; who opens the room meanwhile loads the rest at once.
"""

import asyncio
import importlib
from typing import Final

from desktop.views.charts.warming import warming

_AWAY: Final = ("numpy", "xml.dom.minidom", "multiprocessing.connection", "pydoc", "pstats")
"""Nothing of Qt is in these: another thread may load them."""
_ROOM: Final = (
    "desktop.views.charts.card", "desktop.views.charts.tile", "desktop.views.charts.time_series",
    "desktop.views.charts.distribution", "desktop.views.charts.heat_map", "desktop.views.charts.bars",
    "desktop.views.alerts.card", "desktop.views.live_room.table", "desktop.views.live_room.patterns",
    "desktop.views.live_room.room", "desktop.views.live_room.time_travel_room",
)  # fmt: skip


async def warm_up() -> None:
    """All of it."""
    await asyncio.to_thread(_load, _AWAY)
    for name in _ROOM:
        _load((name,))
        await asyncio.sleep(0)
    for _ in warming():
        await asyncio.sleep(0)


def _load(names: tuple[str, ...]) -> None:
    for name in names:
        importlib.import_module(name)
