"""What happens to a conversation that waits in a team's queue: overflow and ladder, in minutes, as policies say it.

Called by the trial of rules. Policies are read as they travel (plain JSON); what is not there counts as by default.
"""

from typing import Any, Literal, NamedTuple

import msgspec

from desktop.store.store import Store
from protocol.sla import DEFAULT_LADDER, LadderPolicy

Step = Literal["warn", "alert_supervisor", "reassign", "overflow"]


class WaitStep(NamedTuple):
    """After so many minutes; `team_id` of an overflow."""

    minutes: int
    step: Step
    team_id: int | None = None


def steps_of(store: Store, team_id: int) -> list[WaitStep]:
    """In the order of time; warnings to the owner alone are left out, nobody owns it yet."""
    found = [WaitStep(minutes, step) for step, minutes in _ladder(store, team_id) if step != "warn"]
    policy = store.office.policies.get(f"team:{team_id}")
    body: dict[str, Any] = policy.body if policy is not None else {}
    if body.get("overflow_team_id") and body.get("overflow_minutes") is not None:
        found.append(WaitStep(int(body["overflow_minutes"]), "overflow", int(body["overflow_team_id"])))
    return sorted(found, key=lambda one: one.minutes)


def _ladder(store: Store, team_id: int) -> tuple[tuple[Step, int], ...]:
    policy = store.office.policy("ladder", team_id)
    ladder = DEFAULT_LADDER
    if policy is not None:
        ladder = msgspec.json.decode(msgspec.json.encode(policy.body), type=LadderPolicy)
    return tuple((rung.act, round(rung.after.total_seconds() / 60)) for rung in ladder.rungs)
