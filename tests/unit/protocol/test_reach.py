"""The table of who may decide about whom."""

import pytest

from protocol.people import Role, User, Visibility
from protocol.rules.reach import in_reach


def user(id_: int, *teams: int, role: Role = "supervisor", visibility: Visibility = "teams") -> User:
    return User(id=id_, rev=1, name="x", email="x", role=role, visibility=visibility, team_ids=teams)


@pytest.mark.parametrize(
    ("me", "other", "reached"),
    [
        (user(1, 7), user(2, 7, 8), True),
        (user(1, 7), user(2, 8), False),
        (user(1, 7), user(2), False),
        (user(1), user(1), True),
        (user(1, visibility="mine"), user(2), False),
        (user(1, visibility="all"), user(2, 8), True),
        (user(1, role="admin", visibility="mine"), user(2, 8), True),
    ],
)
def test_reach(me: User, other: User, reached: bool) -> None:
    assert in_reach(me, other) is reached
