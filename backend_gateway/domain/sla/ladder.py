"""The escalation ladder of one open wait: warn the owner, alert the supervisor, reassign.

    wait begins --5 min--> warn --10--> alert_supervisor --20--> reassign --> a fresh ladder for the next owner

A timer fires, the action loads the ladder and the *last real activity* and asks `ladder_step`; the verdict says what to
do, why, and when to ask again (LESSONS 21). "Without movement" is METRICS section 5: an open wait with no human reply,
and no lease or typing by the owner in the last three minutes. Time counts while the team is open, or while somebody is
on call. Always holds: one verdict has one act; what an outage let pass is skipped, not fired in a burst.
"""

from datetime import datetime

from msgspec.structs import replace

from backend_gateway.domain.calendar import Calendar, is_open, next_opening
from backend_gateway.domain.sla.ladder_state import (
    DEFAULT_LADDER,
    Activity,
    Ladder,
    LadderPolicy,
    LadderReason,
    LadderVerdict,
)
from backend_gateway.domain.sla.ladder_time import LadderTime
from protocol.sla import MOST_HOPS


def ladder_step(
    ladder: Ladder, activity: Activity, calendar: Calendar, now: datetime, policy: LadderPolicy = DEFAULT_LADDER
) -> LadderVerdict:
    """The verdict at `now`. Raises ValueError when `calendar` is not the frozen version."""
    if calendar.ref != ladder.calendar:
        raise ValueError(
            f"the ladder counts by {ladder.calendar}, it was given {calendar.ref}; load the frozen version"
        )
    if not activity.wait_open or activity.owner == "bot":
        return LadderVerdict(act=None, reasons=("bot_has_it" if activity.wait_open else "answered",), ladder=ladder)
    ladder, based = _moved(ladder, activity)
    time = LadderTime(calendar, ladder.since, activity.on_call_since)
    if activity.on_call_since is not None:
        based = (*based, "on_call")
    if ladder.climbed >= len(policy.rungs):
        return LadderVerdict(act=None, reasons=(*based, "top"), ladder=ladder)
    waiting = _not_now(ladder, activity, time, now, policy)
    if waiting is not None:
        reason, next_at = waiting
        return LadderVerdict(act=None, reasons=(*based, reason), ladder=ladder, next_at=next_at)
    return _climb(ladder, activity, time, now, policy, based)


def first_timer(ladder: Ladder, calendar: Calendar, policy: LadderPolicy = DEFAULT_LADDER) -> datetime | None:
    """When to ask for the first time; None when the team never opens or there are no rungs."""
    return LadderTime(calendar, ladder.since, None).moment(policy.rungs[0].after) if policy.rungs else None


def _moved(ladder: Ladder, activity: Activity) -> tuple[Ladder, tuple[LadderReason, ...]]:
    """Movement starts the ladder again from its first rung; an outage only takes the time before its end out."""
    based: tuple[LadderReason, ...] = ()
    if activity.human_at is not None and activity.human_at > ladder.since:
        ladder, based = replace(ladder, since=activity.human_at, climbed=0), ("moved",)
    if activity.blind_until is not None and activity.blind_until > ladder.since:
        ladder, based = replace(ladder, since=activity.blind_until), (*based, "outage_forgiven")
    return ladder, based


def _not_now(
    ladder: Ladder, activity: Activity, time: LadderTime, now: datetime, policy: LadderPolicy
) -> tuple[LadderReason, datetime | None] | None:
    """Why nothing may happen at `now`, and when to look again."""
    if activity.held_until is not None and activity.held_until > now:
        return "held", activity.held_until
    if activity.on_call_since is None and not is_open(time.calendar, now):
        coming, opening = time.moment(policy.rungs[ladder.climbed].after), next_opening(time.calendar, now)
        return "team_closed", opening if opening is None or coming is None else max(coming, opening)
    if time.spent(now) < policy.rungs[ladder.climbed].after:
        return "too_early", time.moment(policy.rungs[ladder.climbed].after)
    if activity.owner == "person" and activity.lease_at is not None and now - activity.lease_at < policy.quiet:
        return "owner_active", activity.lease_at + policy.quiet
    return None


def _climb(
    ladder: Ladder,
    activity: Activity,
    time: LadderTime,
    now: datetime,
    policy: LadderPolicy,
    based: tuple[LadderReason, ...],
) -> LadderVerdict:
    """Take the highest rung whose time has come."""
    spent = time.spent(now)
    top = max(index for index, rung in enumerate(policy.rungs) if rung.after <= spent)
    reasons: tuple[LadderReason, ...] = (*based, "no_movement")
    if top > ladder.climbed:
        reasons += ("rungs_skipped",)
    act, climbed = policy.rungs[top].act, replace(ladder, climbed=top + 1)
    if act == "reassign" and ladder.hops >= min(policy.most_hops, MOST_HOPS):  # older policies allow more
        act, reasons = "alert_supervisor", (*reasons, "hops_used")
    elif act == "reassign":
        climbed = replace(ladder, since=now, climbed=0, hops=ladder.hops + 1)
    return LadderVerdict(act=act, reasons=reasons, ladder=climbed, next_at=_next(climbed, activity, time, policy))


def _next(ladder: Ladder, activity: Activity, time: LadderTime, policy: LadderPolicy) -> datetime | None:
    if ladder.climbed >= len(policy.rungs):
        return None
    return LadderTime(time.calendar, ladder.since, activity.on_call_since).moment(policy.rungs[ladder.climbed].after)
