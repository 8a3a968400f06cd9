"""A list of rules being edited: plain functions from list to list, and what changed between two of them.

Called by the rules page. What always holds: a rule keeps its id whatever happens to it, and an id that was ever used in
a list is not given to another rule (a `Share` draws its customers by it, and the counts of a week are kept by it).
"""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from msgspec.structs import replace

from protocol.routing import Rule, RuleList

Change = Literal["added", "removed", "moved", "switched_on", "switched_off", "edited", "otherwise", "hours"]


class Changed(NamedTuple):
    """One difference, and the name of the rule it is about."""

    change: Change
    name: str = ""


def next_id(lists: Iterable[RuleList], now_s: int) -> int:
    """An id no rule has had: seconds grow faster than anybody writes rules, and deleted ids stay behind."""
    taken = max((rule.id for one in lists for rule in one.rules), default=0)
    return max(taken + 1, now_s)


def index_of(rules: RuleList, rule_id: int) -> int | None:
    """Where a rule stands; None when it is not there."""
    return next((at for at, rule in enumerate(rules.rules) if rule.id == rule_id), None)


def moved(rules: RuleList, start: int, to: int) -> RuleList:
    """The rule at `start` stands at `to`; a place beyond the ends is the end."""
    order = list(rules.rules)
    to = max(0, min(to, len(order) - 1))
    order.insert(to, order.pop(start))
    return replace(rules, rules=tuple(order))


def put(rules: RuleList, rule: Rule, at: int | None = None) -> RuleList:
    """The rule as it is now: in its place, or (a new one) at `at`, the end when None."""
    order = list(rules.rules)
    here = index_of(rules, rule.id)
    if here is None:
        order.insert(len(order) if at is None else at, rule)
    else:
        order[here] = rule
    return replace(rules, rules=tuple(order))


def removed(rules: RuleList, rule_id: int) -> RuleList:
    """Without that rule."""
    return replace(rules, rules=tuple(rule for rule in rules.rules if rule.id != rule_id))


def differences(before: RuleList, after: RuleList) -> list[Changed]:
    """What somebody would want to read before publishing, in the order of the list."""
    known, left = {rule.id: rule for rule in before.rules}, {rule.id for rule in after.rules}
    found = [change for rule in after.rules for change in _of_rule(known.get(rule.id), rule)]
    found += [Changed("removed", rule.name) for rule in before.rules if rule.id not in left]
    found += [Changed("moved", name) for name in _moved(before, after)]
    if before.otherwise != after.otherwise:
        found.append(Changed("otherwise"))
    if before.calendar_id != after.calendar_id:
        found.append(Changed("hours"))
    return found


def _of_rule(old: Rule | None, new: Rule) -> list[Changed]:
    if old is None:
        return [Changed("added", new.name)]
    found = []
    if old.enabled != new.enabled:
        found.append(Changed("switched_on" if new.enabled else "switched_off", new.name))
    if replace(old, enabled=new.enabled) != new:
        found.append(Changed("edited", new.name))
    return found


def _moved(before: RuleList, after: RuleList) -> list[str]:
    """The fewest rules whose moving makes the new order of those that stayed: the rest kept theirs."""
    places = {rule.id: at for at, rule in enumerate(before.rules)}
    stayed = [rule for rule in after.rules if rule.id in places]
    kept = _longest_rising([places[rule.id] for rule in stayed])
    return [rule.name for at, rule in enumerate(stayed) if at not in kept]


def _longest_rising(numbers: list[int]) -> set[int]:
    """The indices of a longest rising run of these numbers (at most 500: squares are cheap)."""
    best: list[tuple[int, int]] = []
    for at, number in enumerate(numbers):
        before = max(((best[i][0], i) for i in range(at) if numbers[i] < number), default=(0, -1))
        best.append((before[0] + 1, before[1]))
    kept: set[int] = set()
    at = max(range(len(best)), key=lambda i: best[i][0], default=-1)
    while at >= 0:
        kept.add(at)
        at = best[at][1]
    return kept
