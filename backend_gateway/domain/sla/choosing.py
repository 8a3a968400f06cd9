"""Which target counts for this conversation, and why this one: the most specific policy that names it.

Called when a wait or an episode begins; what is chosen is frozen into the clocks it starts (METRICS 3: a change of team
or priority opens a new target only for waits that start later).
"""

from collections.abc import Iterable
from typing import Final, Literal, get_args

from msgspec import Struct

from backend_gateway.domain.sla.policy import DEFAULT_POLICY, ClockKind, Match, Policy, PolicyRef, Target

Dimension = Literal["priority", "tag", "team", "number"]
"""Strongest first: what is said about a customer's urgency beats what is said about a channel."""

KINDS: Final[tuple[ClockKind, ...]] = get_args(ClockKind)


class Subject(Struct, frozen=True, kw_only=True):
    """What policies look at."""

    team_id: int | None = None
    number_id: int | None = None
    tags: frozenset[int] = frozenset()
    priority: int = 0


class Choice(Struct, frozen=True):
    """The target of one kind, whose it is, what made it fit, and the less specific policies that named one too."""

    target: Target
    policy: PolicyRef
    because: tuple[Dimension, ...]
    over: tuple[PolicyRef, ...] = ()


class Chosen(Struct, frozen=True):
    """The targets of one conversation, in the order of `KINDS`."""

    choices: tuple[Choice, ...]

    def of(self, kind: ClockKind) -> Choice | None:
        """The choice for a kind that has a target; None where nobody wants one."""
        found = (one for one in self.choices if one.target.kind == kind and one.target.within is not None)
        return next(found, None)


def choose(policies: Iterable[Policy], subject: Subject) -> Chosen:
    """The most specific wins, kind by kind: more dimensions, then the stronger ones, then position, then id."""
    fitting = [policy for policy in (*policies, DEFAULT_POLICY) if applies(policy.match, subject)]
    ranked = sorted(fitting, key=_rank)
    return Chosen(tuple(choice for kind in KINDS if (choice := _choice(ranked, kind)) is not None))


def applies(match: Match, subject: Subject) -> bool:
    """Whether every dimension that asks something is satisfied."""
    return (
        (not match.priorities or subject.priority in match.priorities)
        and (not match.tags or not subject.tags.isdisjoint(match.tags))
        and (not match.teams or subject.team_id in match.teams)
        and (not match.numbers or subject.number_id in match.numbers)
    )


def dimensions(match: Match) -> tuple[Dimension, ...]:
    """What a match asks for, strongest first."""
    asked: tuple[tuple[Dimension, tuple[int, ...]], ...] = (
        ("priority", match.priorities),
        ("tag", match.tags),
        ("team", match.teams),
        ("number", match.numbers),
    )
    return tuple(name for name, values in asked if values)


def _rank(policy: Policy) -> tuple[int, bool, tuple[int, ...], int, int]:
    """Smallest first. The built-in default is behind a company's own policy for everybody."""
    asked = dimensions(policy.match)
    strength = tuple(("priority", "tag", "team", "number").index(name) for name in asked)
    return -len(asked), policy is DEFAULT_POLICY, strength, policy.position, policy.id


def _choice(ranked: list[Policy], kind: ClockKind) -> Choice | None:
    naming = [(policy, target) for policy in ranked for target in policy.targets if target.kind == kind]
    if not naming:
        return None
    policy, target = naming[0]
    return Choice(target, policy.ref, dimensions(policy.match), tuple(other.ref for other, _ in naming[1:]))
