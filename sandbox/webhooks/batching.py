"""How waiting changes become bodies.

Called by the deliverer. Rules: FACTS 1: a body may hold several entries, changes, messages and statuses, at most 1000
updates, in any order. Always holds: no item is lost, and with `merge_items` items of different numbers or fields
never share a change.
"""

import random
from collections.abc import Iterator, Sequence

from sandbox.builders.base import Json
from sandbox.builders.envelope import Change, batches
from sandbox.webhooks.disturbance import Disturbance

MOST_UPDATES = 1000
_ITEMS = ("messages", "statuses", "contacts")


def arrange(
    changes: Sequence[Change], knobs: Disturbance, dice: random.Random, *, mixed: bool
) -> Iterator[Sequence[Change]]:
    """Bodies for these changes, shuffled when `mixed`."""
    ordered = list(changes)
    if mixed:
        dice.shuffle(ordered)
    for batch in batches(ordered, min(knobs.batch_changes, MOST_UPDATES)):
        yield merged(batch) if knobs.merge_items else batch


def merged(changes: Sequence[Change]) -> list[Change]:
    """Put neighbours of the same number and kind into one change."""
    result: list[Change] = []
    for waba_id, change in changes:
        if result and _fit(result[-1], (waba_id, change)):
            result[-1] = (waba_id, {"value": _joined(result[-1][1]["value"], change["value"]), "field": "messages"})
        else:
            result.append((waba_id, change))
    return result


def _fit(one: Change, other: Change) -> bool:
    left, right = one[1], other[1]
    if one[0] != other[0] or left["field"] != "messages" or right["field"] != "messages":
        return False
    same_number: bool = left["value"].get("metadata") == right["value"].get("metadata")
    return same_number and left["value"].keys() == right["value"].keys() and set(_ITEMS) & left["value"].keys() != set()


def _joined(left: Json, right: Json) -> Json:
    value = dict(left)
    for key in _ITEMS:
        if key not in left:
            continue
        added = [item for item in right[key] if key != "contacts" or item not in left[key]]
        value[key] = [*left[key], *added]
    return value
