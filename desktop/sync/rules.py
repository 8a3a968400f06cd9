"""Rules tried, counted and replayed: asked of the gateway; whoever asked is told the answer or the refusal.

The part of a session behind the rules page. Nothing here changes anything but the asker's own replay.
"""

from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any, TypeVar

from desktop.net.api import Api
from desktop.net.errors import NetError, Refused
from desktop.net.rules import RulesApi
from desktop.store.refusal import Refusal
from desktop.sync.policies import refusal_of
from desktop.sync.tasks import Tasks
from protocol.errors import ErrorCode
from protocol.replay import ReplayCases, ReplayStatus, StartReplay
from protocol.routing_trial import RuleUses, Tried, TryRouting

T = TypeVar("T")


class Rules:
    """The part of a session that asks about rules."""

    api: Api
    _tasks: Tasks

    def try_rules(self, request: TryRouting, done: Callable[[Tried | Refusal], None]) -> None:
        """Where a message would go under these lists, and who would get it."""
        self._ask_rules(partial(RulesApi(self.api).try_rules, request), done)

    def rule_uses(self, days: int, done: Callable[[RuleUses | Refusal], None]) -> None:
        """How often each rule decided in the last days."""
        self._ask_rules(partial(RulesApi(self.api).uses, days), done)

    def start_replay(self, request: StartReplay, done: Callable[[ReplayStatus | Refusal], None]) -> None:
        """Run past traffic again under changed rules; the one I had before is gone."""
        self._ask_rules(partial(RulesApi(self.api).start_replay, request), done)

    def my_replays(self, done: Callable[[list[ReplayStatus] | Refusal], None]) -> None:
        """The replay I have, or none."""
        self._ask_rules(RulesApi(self.api).replays, done)

    def replay(self, replay_id: str, done: Callable[[ReplayStatus | Refusal], None]) -> None:
        """How far it is; its summary once it is done."""
        self._ask_rules(partial(RulesApi(self.api).replay, replay_id), done)

    def replay_cases(
        self, replay_id: str, cursor: str | None, limit: int, done: Callable[[ReplayCases | Refusal], None]
    ) -> None:
        """A page of the cases that came out otherwise."""
        self._ask_rules(partial(RulesApi(self.api).replay_cases, replay_id, cursor, limit), done)

    def end_replay(self, replay_id: str) -> None:
        """Cancel it, or forget its result."""
        self._tasks.ask(RulesApi(self.api).end_replay(replay_id), quiet=True)

    def _ask_rules(self, request: Callable[[], Coroutine[Any, Any, T]], done: Callable[[T | Refusal], None]) -> None:
        self._tasks.ask(_answered(request, done))


async def _answered(request: Callable[[], Coroutine[Any, Any, T]], done: Callable[[T | Refusal], None]) -> None:
    """Tell the answer or the refusal. A session that ended is the session's business as well.

    The request is made here: one that is cancelled before its first step would never be awaited.
    """
    try:
        answer = await request()
    except NetError as error:
        done(refusal_of(error))
        if isinstance(error, Refused) and error.code == ErrorCode.NOT_SIGNED_IN:
            raise
    else:
        done(answer)
