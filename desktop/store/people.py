"""Colleagues, teams and our numbers: small tables, always whole in memory."""

from collections.abc import Iterable
from typing import Any

from protocol.frames import NumberItem, TeamItem, UserItem
from protocol.people import Number, Team, User


class People:
    """Three tables by id, and who I am."""

    def __init__(self) -> None:
        self.me: User | None = None
        self.users: dict[int, User] = {}
        self.teams: dict[int, Team] = {}
        self.numbers: dict[int, Number] = {}

    def load(self, me: User, users: Iterable[User], teams: Iterable[Team], numbers: Iterable[Number]) -> None:
        """Begin anew."""
        self.me = me
        self.users = {user.id: user for user in users} | {me.id: me}
        self.teams = {team.id: team for team in teams}
        self.numbers = {number.id: number for number in numbers}

    def put(self, item: UserItem | TeamItem | NumberItem) -> bool:
        """Take in a row; False when it was known."""
        table = self._table(type(item).__struct_config__.tag)
        known = table.get(item.row.id)
        if known is not None and known.rev >= item.row.rev:
            return False
        table[item.row.id] = item.row
        if self.me and isinstance(item, UserItem) and item.row.id == self.me.id:
            self.me = item.row
        return True

    def discard(self, kind: str, id: int) -> bool:
        """Forget a row of `user`, `team` or `number`; whether it was known."""
        return self._table(kind).pop(id, None) is not None

    def name(self, user_id: int | None) -> str:
        """A colleague's name, empty when unknown."""
        user = self.users.get(user_id) if user_id else None
        return user.name if user else ""

    def _table(self, kind: Any) -> dict[int, Any]:
        tables: dict[str, dict[int, Any]] = {"user": self.users, "team": self.teams, "number": self.numbers}
        return tables[kind]
