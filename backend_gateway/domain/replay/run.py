"""A whole replay: told again under the rules of that time, then under the changed ones, then compared."""

from collections.abc import Callable

from msgspec import Struct

from backend_gateway.domain.replay.compare import Comparison
from backend_gateway.domain.replay.engine import replay
from backend_gateway.domain.replay.past import Past
from backend_gateway.domain.replay.rulebook import Rulebooks
from protocol.replay import ReplayCase, ReplaySummary
from protocol.routing import RuleList, TeamRouting


class Task(Struct, frozen=True, kw_only=True):
    """What is asked: a past, and what counts instead of what counted then."""

    past: Past
    rules: tuple[RuleList, ...] = ()
    teams: tuple[TeamRouting, ...] = ()


class Told(Struct, frozen=True, kw_only=True):
    """The answer."""

    summary: ReplaySummary
    cases: list[ReplayCase]


def run(task: Task, each: Callable[[float], None] = lambda _done: None) -> Told:
    """Same task, same answer. `each` hears 0..1."""
    again = replay(task.past, Rulebooks(task.past.policies), lambda done: each(done / 2))
    changed = Rulebooks(task.past.policies, task.rules, task.teams)
    office = replay(task.past, changed, lambda done: each(0.5 + done / 2))
    comparison = Comparison(task.past, again, office)
    return Told(summary=comparison.summary(), cases=comparison.cases)
