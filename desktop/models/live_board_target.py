"""The company's ordinary promise of a first answer, for the line in the room's charts. Pure.

What counts for one team, number, tag or priority alone is not this: a chart of everybody has one line.
"""

import msgspec

from desktop.store.store import Store
from protocol.sla import DEFAULT_POLICY, CompanySla, Match, Policy


def first_response_target(store: Store) -> float | None:
    """Seconds of the target that holds for everything; None where none is promised."""
    row = store.office.policy("sla")
    found: Policy | None = None
    if row is not None:
        try:
            policies = msgspec.convert(row.body, CompanySla).policies
        except msgspec.ValidationError:  # of a newer version
            return None
        found = next((one for one in policies if one.match == Match()), None)
    for policy in (found, DEFAULT_POLICY):
        for target in policy.targets if policy is not None else ():
            if target.kind == "first_response":
                return None if target.within is None else target.within.total_seconds()
    return None
