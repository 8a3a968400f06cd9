"""Teams and people as the settings plan them: who is where, what is edited and not saved yet. Knows no widget."""

from collections.abc import Collection, Iterable, Mapping

from msgspec import Struct

from protocol.people import Team, User
from protocol.planning import EditWork


class TeamEdits(Struct, kw_only=True):
    """What was changed about teams beside their policy: names, members, and what their people carry."""

    names: dict[int, str] = {}
    members: dict[int, frozenset[int]] = {}
    capacities: dict[int, int] = {}

    def drop_same(self, teams: Mapping[int, Team], users: Mapping[int, User]) -> None:
        """What is so already is no change; teams and people that are gone have none."""
        self.names = {id: name for id, name in self.names.items() if id in teams and teams[id].name != name.strip()}
        self.members = {
            id: wanted for id, wanted in self.members.items() if id in teams and wanted != ids_in(users.values(), id)
        }
        self.capacities = {
            id: wanted for id, wanted in self.capacities.items() if id in users and users[id].capacity != wanted
        }

    @property
    def dirty(self) -> bool:
        """Whether there is anything to save."""
        return bool(self.names or self.members or self.capacities)


def ids_in(users: Iterable[User], team_id: int) -> frozenset[int]:
    """Who is in a team now."""
    return frozenset(user.id for user in users if team_id in user.team_ids and user.active)


def by_name(users: Iterable[User]) -> list[User]:
    """Active colleagues by name."""
    return sorted((user for user in users if user.active), key=lambda user: user.name.casefold())


def in_two(users: Iterable[User], members: Collection[int], team_id: int) -> list[User]:
    """Those of a team who are in others too."""
    return [user for user in by_name(users) if user.id in members and set(user.team_ids) - {team_id}]


class Work(Struct, frozen=True, kw_only=True):
    """What somebody carries, knows and belongs to, as it is edited."""

    capacity: int
    skills: dict[str, int]
    team_ids: frozenset[int]


def work_of(user: User) -> Work:
    """As it is now."""
    return Work(capacity=user.capacity, skills=dict(user.skills), team_ids=frozenset(user.team_ids))


def work_edit(before: Work, after: Work) -> EditWork:
    """Only what changed is sent: a colleague may have changed the rest meanwhile."""
    return EditWork(
        capacity=after.capacity if after.capacity != before.capacity else None,
        skills=after.skills if after.skills != before.skills else None,
        team_ids=sorted(after.team_ids) if after.team_ids != before.team_ids else None,
    )


def known_skills(users: Iterable[User]) -> list[str]:
    """Every skill somebody has, by name."""
    return sorted({name for user in users for name in user.skills}, key=str.casefold)
