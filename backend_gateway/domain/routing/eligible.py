"""Who may have a conversation, and every reason why somebody may not.

Split by what it depends on, so that a plan asks each once: the person alone (presence, shift, absence), the person and
what is needed (skills), the person and their load, the person and this conversation (declined).
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from backend_gateway.domain.capacity import fits
from backend_gateway.domain.presence.shifts import Hours, off_duty
from backend_gateway.domain.routing.snapshot import Agent, Waiting
from protocol.routing import NeededSkill, Reason

AWAY_CODES: Final = frozenset({"offline", "away", "busy", "unsure", "absent", "off_shift", "shift_ending"})
"""Codes that say the person is not there for new work, whatever the conversation."""


def standing(agent: Agent, now: datetime) -> tuple[Reason, ...]:
    """Why this person gets nothing new now, from anybody: `absent`, `off_shift`, `shift_ending`, their state, `unsure`.

    `unsure`: still available, but a device just fell silent (`presence.effective`).
    """
    reasons = []
    if (duty := off_duty(Hours(shifts=agent.shifts, absences=agent.absences), now)) is not None:
        reasons.append(duty)
    presence = agent.presence
    if presence.state != "available":
        reasons.append(Reason(presence.state, {"because": presence.because, "reason": presence.reason}))
    elif not presence.receives:
        reasons.append(Reason("unsure", {"because": presence.because}))
    return tuple(reasons)


def skilled(agent: Agent, needed: Iterable[NeededSkill]) -> tuple[Reason, ...]:
    """`skill_missing` and `skill_too_low`, one per skill."""
    reasons = []
    for want in needed:
        level = agent.skills.get(want.skill)
        if level is None:
            reasons.append(Reason("skill_missing", {"skill": want.skill, "needed": want.level}))
        elif level < want.level:
            reasons.append(Reason("skill_too_low", {"skill": want.skill, "needed": want.level, "level": level}))
    return tuple(reasons)


def has_skills(agent: Agent, needed: Iterable[NeededSkill]) -> bool:
    """Whether `skilled` would be empty, without naming reasons."""
    return all(agent.skills.get(want.skill, 0) >= want.level for want in needed)


def loaded(agent: Agent, points: int, more: int) -> tuple[Reason, ...]:
    """`full` when `more` points on top of `points` would go over capacity."""
    if fits(points, agent.capacity_points, more):
        return ()
    return (Reason("full", {"points": points, "capacity_points": agent.capacity_points}),)


def unwilling(agent: Agent, conversation: Waiting, now: datetime) -> tuple[Reason, ...]:
    """Why this conversation is not put to this person in this round: `declined`, `did_not_answer`, `taken_from`."""
    code = not_asked(agent.id, conversation, now)
    return (Reason(code),) if code else ()


def handed_over_in_vain(conversation: Waiting, now: datetime) -> tuple[int, ...]:
    """Who gave it up by hand in this round, once somebody who was asked for it refused: they have it before nobody has.

    Without a refusal nobody is listed: what one puts back is not dealt to one again at once.
    """
    refused, offer = conversation.refused_by, conversation.offer
    asked = any(how != "taken_from" for how in refused.values()) or (offer is not None and offer.expires_at <= now)
    gave = sorted(agent_id for agent_id, how in refused.items() if how == "taken_from")
    return tuple(one for one in gave if not_asked(one, conversation, now, again=True) is None) if asked else ()


def not_asked(agent_id: int, conversation: Waiting, now: datetime, *, again: bool = False) -> str | None:
    """The code of `unwilling`. An offer that ran out counts as not answered even before anybody recorded that.

    `again`: having given it up by hand speaks no more against them.
    """
    if agent_id == conversation.from_agent_id:
        return "taken_from"
    refused = conversation.refused_by.get(agent_id)
    if refused is not None and not (again and refused == "taken_from"):
        return refused
    offer = conversation.offer
    if offer is not None and offer.agent_id == agent_id and offer.expires_at <= now:
        return "did_not_answer"
    return None
