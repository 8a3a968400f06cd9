"""The asking: again and again, faster when somebody wants it, never after the account is gone."""

import asyncio
from collections.abc import Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import pytest

from desktop.net.errors import GatewayDown, NetError, Refused
from desktop.shots.stage_wall import wall_sample
from desktop.store.clock import Clock
from desktop.store.wall import WallState
from desktop.sync.wallboard import PAUSES_S, WallFeed
from protocol.errors import Problem
from protocol.wallboard import Wallboard

NOW = datetime(2026, 11, 23, 16, 44, tzinfo=UTC)


class Far:
    """A gateway that answers as it is told."""

    def __init__(self) -> None:
        self.fails: NetError | None = None
        self.asked = 0
        self.teams: list[int | None] = []
        self.at = NOW

    async def ask(self, team: int | None) -> Wallboard:
        self.asked += 1
        self.teams.append(team)
        if self.fails is not None:
            raise self.fails
        return wall_sample(self.at)


@asynccontextmanager
async def running(feed: WallFeed) -> Any:
    task = asyncio.ensure_future(feed.run())
    try:
        yield task
    finally:
        feed.close()
        async with asyncio.timeout(5):
            await task


def _failed(feed: WallFeed, tries: int) -> bool:
    return feed.state.tries == tries


async def until(holds: Callable[[], object]) -> None:
    async with asyncio.timeout(5):
        while not holds():
            await asyncio.sleep(0)


async def test_it_counts_what_failed_waits_longer_each_time_and_forgets_it_with_an_answer() -> None:
    far, told = Far(), list[WallState]()
    clock = Clock(lambda: NOW)
    feed = WallFeed(far.ask, clock)
    feed.listen(told.append)
    async with running(feed):
        await until(lambda: feed.state.wall is not None)
        far.fails = GatewayDown()
        for tries in range(1, 6):
            feed.hurry()
            await until(partial(_failed, feed, tries))
        pauses = [(state.retry_at - NOW).total_seconds() for state in told if state.retry_at is not None]
        assert pauses == [*PAUSES_S, PAUSES_S[-1]]
        assert feed.state.wall is not None, "what is known is kept; who shows it asks how old it is"
        assert feed.state.received_at == NOW
        far.fails = None
        feed.hurry()
        await until(lambda: feed.state.tries == 0)


@pytest.mark.parametrize("code", ["not_signed_in", "forbidden"])
async def test_it_ends_with_the_account_and_asks_no_more(code: str) -> None:
    far = Far()
    far.fails = Refused(Problem(code=code, title="no", status=401))
    feed = WallFeed(far.ask, Clock(lambda: NOW))
    async with asyncio.timeout(5):
        await feed.run()
    assert feed.state.ended
    assert feed.state.freshness(NOW) == "stale"
    assert far.asked == 1


async def test_a_gateway_that_is_starting_is_no_end() -> None:
    far = Far()
    far.fails = Refused(Problem(code="unavailable", title="later", status=503))
    feed = WallFeed(far.ask, Clock(lambda: NOW))
    async with running(feed):
        await until(lambda: feed.state.tries == 1)
        assert not feed.state.ended


async def test_a_screens_clock_follows_the_gateways() -> None:
    far, clock = Far(), Clock(lambda: NOW)
    far.at = NOW + timedelta(hours=2)
    feed = WallFeed(far.ask, clock, learns=True)
    async with running(feed):
        await until(lambda: feed.state.wall is not None)
    assert clock.now() == far.at
    assert feed.state.age(clock.now()) == timedelta()


async def test_closed_it_tells_nobody() -> None:
    far, told = Far(), list[WallState]()
    feed = WallFeed(far.ask, Clock(lambda: NOW))
    feed.listen(told.append)
    feed.close()
    async with asyncio.timeout(5):
        await feed.run()
    assert (far.asked, told) == (0, [])


async def test_another_team_is_asked_for_at_once_and_the_answer_about_the_one_before_is_told_nobody() -> None:
    far, told = Far(), list[WallState]()
    feed = WallFeed(far.ask, Clock(lambda: NOW))

    async def turned(team: int | None) -> Wallboard:
        if not far.teams:
            feed.choose(2)  # while the first question is under way
        return await far.ask(team)

    feed._ask = turned
    feed.listen(told.append)
    async with running(feed):
        await until(lambda: told)
        assert far.teams == [None, 2]
        assert len(told) == 1
        feed.choose(None)
        await until(lambda: len(told) == 2)
    assert far.teams == [None, 2, None]
