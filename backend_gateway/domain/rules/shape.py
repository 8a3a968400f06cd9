"""What can be told of a condition without any customer: does it read words, is it always true, what is inside it."""

from collections.abc import Iterable, Iterator

from protocol import routing as r


def parts(condition: r.Condition, path: str = "when") -> Iterator[tuple[str, r.Condition]]:
    """The condition and everything inside it, each with its path: ("when.conditions.0", Words(...)), outermost first.

    Iterative, so that a list nested thousands deep is a finding of `validate` and no RecursionError.
    """
    stack: list[tuple[str, r.Condition]] = [(path, condition)]
    while stack:
        here, one = stack.pop()
        yield here, one
        if isinstance(one, r.AllOf | r.AnyOf):
            inner = [(f"{here}.conditions.{index}", sub) for index, sub in enumerate(one.conditions)]
            stack.extend(reversed(inner))
        elif isinstance(one, r.Not):
            stack.append((f"{here}.condition", one.condition))


def reads_words(condition: r.Condition) -> bool:
    """Whether another message of the customer could change its outcome."""
    return any(isinstance(one, r.Words | r.InLanguage) or _of_order(one) for _, one in parts(condition))


def reads_orders(lists: Iterable[r.RuleList]) -> bool:
    """Whether any rule that is switched on looks at the customer's orders: nobody reads them otherwise."""
    rules = (rule for one in lists for rule in one.rules if rule.enabled)
    return any(_of_order(one) for rule in rules for _, one in parts(rule.when))


def _of_order(condition: r.Condition) -> bool:
    return isinstance(condition, r.OrderOver | r.OrderWithin)


def is_always(condition: r.Condition) -> bool:
    """Whether it holds for everybody, as far as its shape tells: a catch-all."""
    if isinstance(condition, r.AllOf):
        return bool(condition.conditions) and all(is_always(one) for one in condition.conditions)
    if isinstance(condition, r.AnyOf):
        return any(is_always(one) for one in condition.conditions) or _opposites(condition)
    if isinstance(condition, r.Share):
        return condition.percent >= 100
    return isinstance(condition, r.Always)


def is_never(condition: r.Condition) -> bool:
    """Whether it holds for nobody, as far as its shape tells."""
    if isinstance(condition, r.Not):
        return is_always(condition.condition)
    if isinstance(condition, r.AllOf):
        return any(is_never(one) for one in condition.conditions)
    return isinstance(condition, r.Share) and condition.percent <= 0


def _opposites(condition: r.AnyOf) -> bool:
    """A condition or its opposite: everybody too."""
    inside = condition.conditions
    return any(isinstance(one, r.Not) and one.condition in inside for one in inside)
