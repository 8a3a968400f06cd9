"""Roles of a company's own: bodies of `/api/roles`. Those that come with Relevo are in `protocol.rules.permissions`."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from protocol.people import Visibility

Base = Literal["agent", "supervisor", "admin"]
MOST_ROLES = 50


class PutRole(Struct, kw_only=True, omit_defaults=True):
    """`POST /api/roles`, `PUT /api/roles/{id}`. `base` is fixed once the role is made; `rev`: what one has seen."""

    name: Annotated[str, Meta(min_length=1, max_length=60)]
    about: Annotated[str, Meta(max_length=200)] = ""
    base: Base = "agent"
    permissions: Annotated[tuple[str, ...], Meta(max_length=200)] = ()
    visibility: Visibility = "teams"
    rev: int = 0


class CustomRole(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A role of the company's own.

    It grew from `base`, whose place in the day its people keep: who is escalated to, who has a shift. `visibility`:
    which conversations its people see. `people`: how many have it, switched off or not.
    """

    id: int
    rev: int
    name: str
    about: str = ""
    base: Base = "agent"
    permissions: tuple[str, ...] = ()
    visibility: Visibility = "teams"
    people: int = 0


class ReplaceRole(Struct, kw_only=True):
    """`POST /api/roles/{id}/retire`: its people get another; one of `role_id` and `role`."""

    role_id: int | None = None
    role: Base | None = None
