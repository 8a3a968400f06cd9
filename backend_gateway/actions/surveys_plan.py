"""A case was resolved: when its customer is asked how it was. A step of `actions/following` (RECORD).

What always holds: a timer for each case at most, none for cases resolved before surveys were wanted; the verdict is
made when the timer fires, on the conversation as it is then.
"""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from backend_gateway.store import surveys as rows
from backend_gateway.store.surveys import InForce, Unasked
from backend_gateway.store.timers import Timer, set_timers

if TYPE_CHECKING:  # `following` lists this module's step
    from backend_gateway.actions.following.batch import Batch

SURVEY: Final = "survey"
"""Kind of timer; its subject is the case (episode)."""


async def plan_surveys(batch: "Batch") -> None:
    """Set a timer for each case of the batch that was resolved and may be asked about."""
    resolved = [id_ for id_, thread in batch.threads.items() if thread.state.state == "resolved"]
    policies = await rows.in_force(batch.unit.conn) if resolved else None
    if policies is None:
        return
    found = await rows.unasked(batch.unit.conn, resolved, SURVEY)
    timers = [(one.episode_id, _due(policies, one)) for one in found]
    await set_timers(
        batch.unit.conn, [Timer(kind=SURVEY, subject=id_, due_at=due) for id_, due in timers if due is not None]
    )


def _due(policies: InForce, one: Unasked) -> datetime | None:
    policy = policies.of(one.team_id)
    delays = [survey.delay_minutes for survey in (policy.csat, policy.nps) if survey is not None] if policy else []
    if not delays or one.ended_at < policies.since[policies.subject(one.team_id)]:
        return None
    return one.ended_at + timedelta(minutes=min(delays))
