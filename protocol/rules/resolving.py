"""What is missing before a case may be resolved: the dialog greys its button by it, the gateway refuses by it."""

from collections.abc import Iterable
from typing import Literal

from protocol.resolving import Close, Resolving

Missing = Literal["proof", "outcome", "amount", "tags", "attempts"]


def missing(policy: Resolving, said: Close, tags: Iterable[str], tries: int) -> tuple[Missing, ...]:
    """Nothing when it may be resolved. `tags` are the conversation's, `tries` those since the customer's last words."""
    if said.void is not None:
        return ("attempts",) if said.void == "unreachable" and tries < policy.attempts else ()
    found: list[Missing] = []
    if policy.proof and not said.agreed and not said.summary.strip():
        found.append("proof")
    if policy.outcome_required and policy.outcomes and said.outcome is None:
        found.append("outcome")
    if said.outcome == "sale" and not said.amount_cents:
        found.append("amount")
    has = {tag.casefold() for tag in (*tags, *said.tags)}
    if policy.required_tags and has.isdisjoint(tag.casefold() for tag in policy.required_tags):
        found.append("tags")
    return tuple(found)


def asks(policy: Resolving, tags: Iterable[str]) -> bool:
    """Whether something must be said before a case with these tags is resolved: else one key is enough."""
    return bool(missing(policy, Close(), tags, 0))
