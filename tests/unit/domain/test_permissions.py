"""Roles are presets over one list of permissions."""

from typing import get_args

from protocol.people import Role, User
from protocol.rules.permissions import PRESETS, Permission, can, granted, is_person


def who(role: Role, *permissions: str) -> User:
    return User(id=1, rev=1, name="", email="", role=role, permissions=permissions or None)


def test_every_role_has_a_preset_and_each_may_do_what_the_lesser_may() -> None:
    assert list(PRESETS) == list(get_args(Role))
    assert PRESETS["agent"] < PRESETS["supervisor"] < PRESETS["admin"]
    assert PRESETS["admin"] == frozenset(Permission)
    assert PRESETS["wallboard"] == {Permission.SEE_WALLBOARD}
    assert [role for role in get_args(Role) if not is_person(role)] == ["wallboard"]


def test_who_may_do_what() -> None:
    assert can(who("agent"), Permission.SEND_MESSAGES)
    assert not can(who("agent"), Permission.MERGE_CONTACTS)
    assert can(who("supervisor"), Permission.MERGE_CONTACTS)
    assert not can(who("supervisor"), Permission.MANAGE_NUMBERS)
    assert not can(who("somebody"), Permission.READ_CONVERSATIONS)  # type: ignore[arg-type]


def test_a_role_of_ones_own_grants_what_it_says_and_nothing_of_what_it_grew_from() -> None:
    seller = who("agent", "read_conversations", "merge_contacts", "of_a_newer_gateway")
    assert granted(seller) == {Permission.READ_CONVERSATIONS, Permission.MERGE_CONTACTS}
    assert granted(who("admin")) == frozenset(Permission)
    assert granted(User(id=1, rev=1, name="", email="", role="admin", permissions=())) == frozenset()
