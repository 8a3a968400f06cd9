"""The stage's part about rules: a trial and a replay that are set by the scene; nothing is asked."""

from collections.abc import Callable, Sequence

from desktop.store.refusal import Refusal
from protocol.replay import ReplayCases, ReplayStatus, StartReplay
from protocol.routing_trial import RuleUses, Tried, TryRouting


class StageRules:
    """`desktop.commands.rules_port.RulesPort` for pictures and for tests of the page."""

    trial: Tried | Refusal | None = None
    uses_now: RuleUses | None = None
    replay_now: ReplayStatus | None = None
    cases_now = ReplayCases(items=[])
    tried_with: Sequence[TryRouting] = ()
    ended: Sequence[str] = ()
    started_with: Sequence[StartReplay] = ()

    def try_rules(self, request: TryRouting, done: Callable[[Tried | Refusal], None]) -> None:
        self.tried_with = (*self.tried_with, request)
        if self.trial is not None:
            done(self.trial)

    def rule_uses(self, days: int, done: Callable[[RuleUses | Refusal], None]) -> None:
        if self.uses_now is not None:
            done(self.uses_now)

    def start_replay(self, request: StartReplay, done: Callable[[ReplayStatus | Refusal], None]) -> None:
        self.started_with = (*self.started_with, request)
        if self.replay_now is not None:
            done(self.replay_now)

    def my_replays(self, done: Callable[[list[ReplayStatus] | Refusal], None]) -> None:
        done([self.replay_now] if self.replay_now is not None else [])

    def replay(self, replay_id: str, done: Callable[[ReplayStatus | Refusal], None]) -> None:
        if self.replay_now is not None:
            done(self.replay_now)

    def replay_cases(
        self, replay_id: str, cursor: str | None, limit: int, done: Callable[[ReplayCases | Refusal], None]
    ) -> None:
        done(self.cases_now)

    def end_replay(self, replay_id: str) -> None:
        self.ended = (*self.ended, replay_id)
