"""Gateways die by SIGKILL under load; nothing acknowledged is lost, nothing is doubled, no reply is sent twice.

The same scene as `dev.py bench crash` plays with fifty rounds.
"""

from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from benchmarks.crash import Plan, Verdict, crash
from benchmarks.world import World

pytestmark = [pytest.mark.faults, pytest.mark.slow, pytest.mark.timeout(600)]


async def _play(tmp_path: Path, database_url: str, plan: Plan) -> Verdict:
    async with AsyncExitStack() as stack:
        return await crash(World(tmp_path, database_url, stack), plan)


def _assert_kept(verdict: Verdict, rounds: int) -> None:
    assert verdict.rounds >= rounds
    assert verdict.acknowledged > 0
    assert verdict.accepted > 0
    assert verdict.lost == []
    assert verdict.doubled == []
    assert verdict.out_of_order == []
    assert verdict.sent_twice == []
    assert verdict.never_sent == []
    assert verdict.unsettled == []
    assert verdict.refused == []
    assert verdict.parked == []
    assert verdict.unseen == []
    assert verdict.gaps == []


async def test_one_gateway_killed_under_load_loses_and_doubles_nothing(tmp_path: Path, database_url: str) -> None:
    _assert_kept(await _play(tmp_path, database_url, Plan(rounds=3, gateways=1, seed=1)), 3)


async def test_two_gateways_on_one_database_killed_in_turn_lose_and_double_nothing(
    tmp_path: Path, database_url: str
) -> None:
    _assert_kept(await _play(tmp_path, database_url, Plan(rounds=3, gateways=2, seed=2)), 3)
