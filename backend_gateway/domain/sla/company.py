"""What a company promises and how its ladder climbs, as admins keep it: the bodies of the policies `sla` and `ladder`.

Called by the check of a new version and by whoever reads what is in force. Always holds: nothing set means the brief's
defaults (METRICS section 5): Monday to Friday, 9 to 18 in the company's zone.
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final
from zoneinfo import ZoneInfo

from protocol.sla import MOST_HOPS, CompanySla, LadderPolicy, Target

__all__ = ["CompanySla", "ladder_problems", "problems_of"]

LONGEST: Final = timedelta(days=366)
Problem = tuple[str, str, str]
"""Code, place in the body, what to do."""


def problems_of(sla: CompanySla) -> list[Problem]:
    """What is wrong with it; empty when it may be kept."""
    found = list(_zone(sla.zone))
    if not timedelta(seconds=30) <= sla.climb <= timedelta(days=1):
        found.append(("climb", "climb", "Choose between 30 seconds and one day."))
    ids = [policy.id for policy in sla.policies]
    for at, policy in enumerate(sla.policies):
        place = f"policies.{at}"
        if policy.id <= 0 or ids.count(policy.id) > 1:
            found.append(("id", f"{place}.id", "Give every policy a number of its own, above zero."))
        found += _targets(policy.targets, place)
    return found


def ladder_problems(ladder: LadderPolicy) -> list[Problem]:
    """The same for a ladder."""
    afters = [rung.after for rung in ladder.rungs]
    found: list[Problem] = []
    if any(after <= timedelta() or after > LONGEST for after in afters) or afters != sorted(set(afters)):
        found.append(("rungs", "rungs", "Put the rungs in the order of time, each later than the one before."))
    if not timedelta() <= ladder.quiet <= timedelta(hours=1):
        found.append(("quiet", "quiet", "Choose at most one hour."))
    if not 0 <= ladder.most_hops <= MOST_HOPS:
        found.append(("most_hops", "most_hops", f"Choose between 0 and {MOST_HOPS}."))
    return found


def _zone(name: str) -> Iterator[Problem]:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        yield "zone", "zone", 'Use the name of a time zone, like "America/Bogota".'


def _targets(targets: tuple[Target, ...], place: str) -> Iterator[Problem]:
    kinds = [target.kind for target in targets]
    for at, target in enumerate(targets):
        here = f"{place}.targets.{at}"
        if kinds.count(target.kind) > 1:
            yield "twice", f"{here}.kind", "Name each kind of target once in a policy."
        if target.within is not None and not timedelta() < target.within <= LONGEST:
            yield "within", f"{here}.within", "Choose more than nothing and at most a year."
        if any(not 0 < one <= 100 for one in target.thresholds):
            yield "thresholds", f"{here}.thresholds", "Thresholds are percents from 1 to 100."
