"""Who of a team is there and has the skills: sets, each worked out once per plan and joined in C."""

from typing import Final

from backend_gateway.domain.routing.ledger import Ledger
from protocol.routing import NeededSkill


class Able:
    """Agent ids by team and needed skill, without regard to load. Constant during a plan."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger: Final = ledger
        self._there: dict[int, frozenset[int]] = {}
        self._skilled: dict[tuple[str, int], frozenset[int]] = {}

    def who(self, team_id: int, skills: tuple[NeededSkill, ...]) -> frozenset[int]:
        """Members of the team who get new work now and have every skill at its level."""
        able = self.there(team_id)
        for want in skills:
            able &= self._with(want)
        return able

    def there(self, team_id: int) -> frozenset[int]:
        """Members of the team who get new work now."""
        found = self._there.get(team_id)
        if found is None:
            members, standing = self._ledger.members.get(team_id, ()), self._ledger.standing
            found = self._there[team_id] = frozenset(one.id for one in members if not standing[one.id])
        return found

    def _with(self, want: NeededSkill) -> frozenset[int]:
        key = (want.skill, want.level)
        found = self._skilled.get(key)
        if found is None:
            agents = self._ledger.agents.values()
            found = frozenset(one.id for one in agents if one.skills.get(want.skill, 0) >= want.level)
            self._skilled[key] = found
        return found
