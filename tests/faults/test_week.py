"""An hour of the week that `dev.py bench week` plays: gateways die, and everything counted again is as they say."""

from contextlib import AsyncExitStack
from datetime import timedelta
from pathlib import Path

import pytest

from benchmarks.week import Plan, play
from benchmarks.week.company import BEGINS
from benchmarks.world import World

pytestmark = [pytest.mark.faults, pytest.mark.slow, pytest.mark.timeout(300)]

MORNING = Plan(BEGINS + timedelta(hours=9, minutes=20), timedelta(hours=1), 120, 2)
"""Thursday: Ventas has just opened, Soporte and Cobranza work already."""


async def test_every_customer_has_an_owner_and_every_clock_is_right(tmp_path: Path, database_url: str) -> None:
    async with AsyncExitStack() as stack:
        verdict = await play(World(tmp_path, database_url, stack), MORNING)
    assert {name: found for name, found in verdict.wrong.items() if found} == {}
    assert [name for name, (value, least) in verdict.enough.items() if value < least] == []
