"""What is believed of a company's provider of accounts.

Pure: its claims in, a person or a reason out. Called by `channels/company_account` and `actions/company_sign_in`.

What always holds: an account is known by issuer and subject; its e-mail address is only believed where the provider
says that it is verified, or where an administrator said that nobody else has accounts there, and never where the
provider says that it is not.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final
from urllib.parse import urlsplit

ALGORITHMS: Final = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA")
"""Signatures with a public key alone: a secret both sides know, or none at all, proves nothing here."""
_LOOPBACK: Final = {"localhost", "127.0.0.1", "::1"}


class Doubt(StrEnum):
    """Why somebody does not get in. The desktop has words for each."""

    DENIED = "denied"
    """They gave up there, or the provider refused them."""
    OVER = "over"
    """It took too long, or was used already."""
    PROVIDER = "provider"
    """The provider did not answer as it should."""
    UNPROVEN = "unproven"
    """What it answered is not proven: signature, recipient, time."""
    UNVERIFIED = "unverified"
    """It does not say that the address is theirs."""
    UNKNOWN = "unknown"
    """Nobody of ours has that address."""
    OFF = "off"
    """Their account here is switched off."""


class Doubted(Exception):
    """They do not get in, because of `doubt`."""

    def __init__(self, doubt: Doubt) -> None:
        super().__init__(doubt.value)
        self.doubt = doubt


@dataclass(frozen=True, slots=True)
class Person:
    """An account at the provider."""

    issuer: str
    subject: str
    email: str
    """Believed; empty: only who was here before is known by the subject."""


def is_safe(address: str) -> bool:
    """HTTPS; plain HTTP on this machine alone. No user, no fragment."""
    try:
        parts = urlsplit(address)
        port_is_a_port = parts.port is None or parts.port > 0
    except ValueError:
        return False
    if not parts.hostname or parts.username is not None or parts.fragment or not port_is_a_port:
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _LOOPBACK)


def person_of(claims: Mapping[str, Any], issuer: str, *, own_people: bool) -> Person:
    """Who it is, of claims whose signature, issuer, recipient and times are right. Raises Doubted."""
    subject = claims.get("sub")
    if not isinstance(subject, str) or not 0 < len(subject) <= 255:
        raise Doubted(Doubt.UNPROVEN)
    return Person(issuer, subject, _address(claims, own_people=own_people))


def _address(claims: Mapping[str, Any], *, own_people: bool) -> str:
    email, verified = claims.get("email"), claims.get("email_verified")
    if not isinstance(email, str) or "@" not in email or len(email) > 254:
        return ""
    said = verified is True or (isinstance(verified, str) and verified.lower() == "true")
    return email.strip().lower() if said or (verified is None and own_people) else ""
