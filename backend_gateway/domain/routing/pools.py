"""The best agent for a kind of conversation, quickly: one heap per (team, mode, skills, weight), repaired lazily.

Keys only grow while a plan books work, so the top of a heap is either up to date, and then the best, or stale, and
then gets its new key and sinks. Whoever is full for this weight leaves the heap for good. 500 agents and 10,000
conversations cost some ten thousand heap steps, not five million comparisons.
"""

from heapq import heapify, heappop, heappush, heapreplace
from typing import Final

from backend_gateway.domain.routing.able import Able
from backend_gateway.domain.routing.eligible import not_asked
from backend_gateway.domain.routing.keys import Key, key_of
from backend_gateway.domain.routing.ledger import Ledger
from backend_gateway.domain.routing.snapshot import Agent, Waiting
from protocol.routing import Mode, NeededSkill


class Pool:
    """Agents of one team who are there and have the skills, best first."""

    def __init__(
        self, ledger: Ledger, able: frozenset[int], mode: Mode, skills: tuple[NeededSkill, ...], points: int
    ) -> None:
        self._ledger: Final = ledger
        self._mode: Final[Mode] = mode
        self._skills: Final = skills
        self._points: Final = points
        with_room = (agent for one in able if ledger.fits(agent := ledger.agents[one], points))
        self._heap: list[tuple[Key, int]] = [(self._key(agent), agent.id) for agent in with_room]
        heapify(self._heap)

    def best(self, conversation: Waiting) -> Agent | None:
        """The agent the mode prefers for this conversation, or None. Leaves the pool as it was."""
        aside: list[tuple[Key, int]] = []
        chosen = None
        while chosen is None and (agent := self.top()) is not None:
            if not_asked(agent.id, conversation, self._ledger.now) is None:
                chosen = agent
            else:
                aside.append(heappop(self._heap))
        for entry in aside:
            heappush(self._heap, entry)
        return chosen

    def top(self) -> Agent | None:
        """The best of all, whoever is asked about; None when nobody of the pool has room any more."""
        while self._heap:
            key, agent_id = self._heap[0]
            agent = self._ledger.agents[agent_id]
            current = self._key(agent)
            if not self._ledger.fits(agent, self._points):
                heappop(self._heap)
            elif current != key:
                heapreplace(self._heap, (current, agent_id))
            else:
                return agent
        return None

    def _key(self, agent: Agent) -> Key:
        return key_of(self._mode, agent, self._ledger.points[agent.id], self._ledger.turns[agent.id], self._skills)


class Pools:
    """All pools of a plan, each made when it is first needed."""

    def __init__(self, ledger: Ledger, able: Able) -> None:
        self._ledger: Final = ledger
        self._able: Final = able
        self._pools: dict[tuple[int, Mode, tuple[NeededSkill, ...], int], Pool] = {}

    def pool(self, team_id: int, mode: Mode, conversation: Waiting) -> Pool:
        """The pool that a team has for conversations like this one; the order of its skills does not matter.

        Once nobody of the team has room, nobody has it for any skill: the empty pool serves all.
        """
        skills, points = conversation.skills, conversation.points
        everybody = self._made(team_id, mode, (), points)
        if not skills or everybody.top() is None:
            return everybody
        return self._made(team_id, mode, skills if len(skills) == 1 else tuple(sorted(skills)), points)

    def _made(self, team_id: int, mode: Mode, skills: tuple[NeededSkill, ...], points: int) -> Pool:
        key = (team_id, mode, skills, points)
        pool = self._pools.get(key)
        if pool is None:
            able = self._able.who(team_id, skills)
            pool = self._pools[key] = Pool(self._ledger, able, mode, skills, points)
        return pool
