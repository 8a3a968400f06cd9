"""People as their administrators see them: who was invited, who signs in how, and where the work of who leaves goes."""

from datetime import datetime
from typing import Annotated, Literal

from msgspec import Meta, Struct

from protocol.colleagues import Ids, Language, Name, RoleId
from protocol.people import Role, User, Visibility
from protocol.security import PasswordLink

Waiting = Literal["hand_on", "ask", "cancel"]
"""Messages that wait for their time: they leave in the name of who gets the conversations; somebody is asked when they
are due; they never leave."""


class Account(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A person's account. `invited_until`: no password yet, and a code that opens it until then (None: it is over)."""

    user: User
    has_password: bool = True
    invited_until: datetime | None = None
    second_factor: bool = False
    seen_at: datetime | None = None
    sessions: int = 0


class Invite(Struct, kw_only=True):
    """`POST /api/accounts`: somebody new, who chooses a password with the code that comes back."""

    email: Annotated[str, Meta(min_length=3, max_length=254)]
    name: Name
    role: Role = "agent"
    role_id: RoleId | None = None
    visibility: Visibility = "all"
    language: Language = "es"
    team_ids: Ids = []


class Invited(Struct, kw_only=True):
    """The account, and the code: shown once."""

    user: User
    link: PasswordLink


class Holdings(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What somebody has in hand. `open`: all that is neither resolved nor put away; `scheduled`: messages that wait."""

    open: int = 0
    snoozed: int = 0
    scheduled: int = 0


class SwitchOff(Struct, kw_only=True, omit_defaults=True):
    """`POST /api/users/{id}/switch-off`: to whom what they have goes; None: to the queues of its teams."""

    open_to: int | None = None
    snoozed_to: int | None = None
    scheduled: Waiting = "ask"
