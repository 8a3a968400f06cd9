"""Signing in beyond the password: second factors, sessions, links for a new password, and the policy about them.

Bodies of `/api/session`, `/api/me/second-factor`, `/api/me/sessions`, `/api/password`, and the policy `security`.
What always holds: a secret, a recovery code or a link is told once, to the one it is for, and shows in no `repr`.
"""

from datetime import datetime
from typing import Annotated

from msgspec import Meta, Struct

from protocol.colleagues import Password
from protocol.people import Role

LEAST_PASSWORD = 10
"""Characters of the shortest password a company may allow."""
Code = Annotated[str, Meta(max_length=40)]
"""Six digits of the person's app, or one of their recovery codes; spaces and hyphens do not matter."""
Network = Annotated[str, Meta(min_length=2, max_length=64)]
"""An address or a network like 203.0.113.0/24."""
Domain = Annotated[str, Meta(min_length=1, max_length=253)]
"""What stands behind the @ of an address, in small letters."""


class SecurityPolicy(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """The policy of kind `security`, of the company. Default: what counted before anybody decided.

    `session_days`: a session ends so many days after signing in (None: the gateway's setting); `idle_hours`: or when
    nothing was asked for so long (None: never). `networks`: where sessions may be used from (empty: everywhere).
    `mail_domains`: where scheduled reports may be mailed to (empty: anywhere).
    """

    second_factor: tuple[Role, ...] = ()
    session_days: Annotated[int, Meta(ge=1, le=365)] | None = None
    idle_hours: Annotated[int, Meta(ge=1, le=8760)] | None = None
    password_min: Annotated[int, Meta(ge=LEAST_PASSWORD, le=128)] = LEAST_PASSWORD
    networks: Annotated[tuple[Network, ...], Meta(max_length=200)] = ()
    mail_domains: Annotated[tuple[Domain, ...], Meta(max_length=50)] = ()


class Enrolment(Struct, kw_only=True):
    """A second factor to be: the secret for typing (base32) and the `otpauth://` address for the QR code."""

    secret: str
    uri: str

    def __repr__(self) -> str:
        return "Enrolment(...)"


class SecondFactor(Struct, kw_only=True):
    """`GET /api/me/second-factor`. `required`: one's role may not go without."""

    on: bool
    since: datetime | None = None
    recovery_left: int = 0
    required: bool = False


class ByPassword(Struct, kw_only=True):
    """What is done again only by who knows the password."""

    password: Password


class ByCode(Struct, kw_only=True):
    """`POST /api/me/second-factor/confirm`: the first code of a new secret."""

    code: Code


class RecoveryCodes(Struct, kw_only=True):
    """Shown once: each opens one sign-in in place of the phone."""

    codes: list[str]

    def __repr__(self) -> str:
        return "RecoveryCodes(...)"


class SessionLine(Struct, kw_only=True):
    """An open session: on which device, from where. `current`: the one that asks."""

    id: int
    device_name: str
    address: str
    created_at: datetime
    seen_at: datetime
    expires_at: datetime
    current: bool = False


class PasswordLink(Struct, kw_only=True):
    """Shown once to the administrator: with it the person chooses a password, until `expires_at`."""

    code: str
    expires_at: datetime

    def __repr__(self) -> str:
        return "PasswordLink(...)"


class UseLink(Struct, kw_only=True):
    """`POST /api/password`, by somebody who is not signed in. Every session of the account ends."""

    code: Annotated[str, Meta(min_length=1, max_length=100)]
    password: Password


class LinkUsed(Struct, kw_only=True):
    """Whose password it is now."""

    email: str
