"""What administrators (and for teams, supervisors) ask about colleagues: bodies of `/api/users` and `/api/teams`.

Absent fields of an edit stay as they are. A password travels only inward.
"""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from protocol.people import Role, Visibility

Name = Annotated[str, Meta(min_length=1, max_length=200)]
Password = Annotated[str, Meta(min_length=1, max_length=1024)]
Language = Literal["es", "en", "pt_BR"]
RoleId = Annotated[int, Meta(ge=1, le=2**63 - 1)]
Ids = Annotated[list[Annotated[int, Meta(ge=1, le=2**63 - 1)]], Meta(max_length=1000)]


class NewColleague(Struct, kw_only=True):
    """`POST /api/users`."""

    email: Annotated[str, Meta(min_length=3, max_length=254)]
    name: Name
    password: Password
    role: Role = "agent"
    role_id: RoleId | None = None
    visibility: Visibility = "all"
    language: Language = "es"
    team_ids: Ids = []


class EditColleague(Struct, kw_only=True):
    """`PATCH /api/users/{id}`. `active` false ends every session at once; `team_ids` replaces all memberships.

    `role_id` gives a role of the company's own, with what it sees; `role` one of Relevo's, in the place of such a one.
    """

    name: Name | None = None
    role: Role | None = None
    role_id: RoleId | None = None
    visibility: Visibility | None = None
    language: Language | None = None
    active: bool | None = None
    team_ids: Ids | None = None


class SetPassword(Struct, kw_only=True):
    """`PUT /api/users/{id}/password`: every session of the old one ends."""

    password: Password


class ChangePassword(Struct, kw_only=True):
    """`PUT /api/me/password`: one's own; every other session ends, this one stays."""

    current: Password
    password: Password


class NameTeam(Struct, kw_only=True):
    """`POST /api/teams` and `PATCH /api/teams/{id}`."""

    name: Name


class TeamMembers(Struct, kw_only=True):
    """`PUT /api/teams/{id}/members`: who is in it from now on."""

    user_ids: Ids
