"""Two gateways on one database: the one an agent is connected to dies, and nobody notices.

The same scene as `dev.py bench replicas` plays with twelve rounds; how long it takes is measured there.
"""

from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from benchmarks.replicas import fail_over
from benchmarks.world import World

pytestmark = [pytest.mark.faults, pytest.mark.slow, pytest.mark.timeout(300)]


async def test_the_agent_goes_on_at_the_other_gateway(tmp_path: Path, database_url: str) -> None:
    async with AsyncExitStack() as stack:
        found = await fail_over(World(tmp_path, database_url, stack), rounds=4)
    assert (len(found.line), len(found.heard), len(found.answered)) == (4, 2, 2)
    assert (found.lost, found.doubled) == ([], [])
