"""Roles are presets over one list of permissions."""

from typing import get_args

from backend_gateway.domain.permissions import PRESETS, Permission, can, is_person
from protocol.people import Role


def test_every_role_has_a_preset_and_each_may_do_what_the_lesser_may() -> None:
    assert list(PRESETS) == list(get_args(Role))
    assert PRESETS["agent"] < PRESETS["supervisor"] < PRESETS["admin"]
    assert PRESETS["admin"] == frozenset(Permission)
    assert PRESETS["wallboard"] == {Permission.SEE_WALLBOARD}
    assert [role for role in get_args(Role) if not is_person(role)] == ["wallboard"]


def test_who_may_do_what() -> None:
    assert can("agent", Permission.SEND_MESSAGES)
    assert not can("agent", Permission.MERGE_CONTACTS)
    assert can("supervisor", Permission.MERGE_CONTACTS)
    assert not can("supervisor", Permission.MANAGE_NUMBERS)
    assert not can("somebody", Permission.READ_CONVERSATIONS)  # type: ignore[arg-type]
