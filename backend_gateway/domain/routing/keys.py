"""Whom a mode prefers: the smallest key gets the conversation. One key per mode, each part with a name.

    round_robin    turn                          whoever was given something longest ago
    least_loaded   load, turn                    fewest points (LESSONS 14)
    weighted       share, room, turn             smallest part of their own capacity in use
    skills         fit, load, turn               just enough skill: experts stay free for what only they can do
    manual         as round_robin                only to describe who could have had it

The id ends every key, so no two are equal and no dice are needed. Parts only grow while a plan books work.
"""

from collections.abc import Callable, Iterable
from typing import Final

from backend_gateway.domain.routing.snapshot import Agent
from protocol.routing import Mode, NeededSkill

Key = tuple[int, ...]

PARTS: Final[dict[Mode, tuple[str, ...]]] = {
    "manual": ("turn", "id"),
    "round_robin": ("turn", "id"),
    "least_loaded": ("load", "turn", "id"),
    "weighted": ("share", "room", "turn", "id"),
    "skills": ("fit", "load", "turn", "id"),
}
"""The names of a key's parts, for the tie-break."""

_PART: Final = 1_000_000


def key_of(mode: Mode, agent: Agent, points: int, turn: int, needed: Iterable[NeededSkill]) -> Key:
    """The agent's key with what they carry and when their turn was."""
    return _KEYS[mode](agent, points, turn, needed)


def tie_break(mode: Mode, winner: Key, runner_up: Key | None) -> str:
    """The name of the first part in which the winner was better; "only_one" without a runner-up."""
    if runner_up is None:
        return "only_one"
    named = zip(PARTS[mode], winner, runner_up, strict=True)
    return next((name for name, mine, theirs in named if mine != theirs), "id")


def _by_turn(agent: Agent, _points: int, turn: int, _needed: Iterable[NeededSkill]) -> Key:
    return (turn, agent.id)


def _by_load(agent: Agent, points: int, turn: int, _needed: Iterable[NeededSkill]) -> Key:
    return (points, turn, agent.id)


def _by_share(agent: Agent, points: int, turn: int, _needed: Iterable[NeededSkill]) -> Key:
    share = points * _PART // max(1, agent.capacity_points)
    return (share, -agent.capacity_points, turn, agent.id)


def _by_fit(agent: Agent, points: int, turn: int, needed: Iterable[NeededSkill]) -> Key:
    surplus = sum(agent.skills.get(want.skill, 0) - want.level for want in needed)
    return (surplus, points, turn, agent.id)


_KEYS: Final[dict[Mode, Callable[[Agent, int, int, Iterable[NeededSkill]], Key]]] = {
    "manual": _by_turn,
    "round_robin": _by_turn,
    "least_loaded": _by_load,
    "weighted": _by_share,
    "skills": _by_fit,
}
