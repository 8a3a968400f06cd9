"""Signing in with the account of one's company: OpenID Connect at the company's own provider.

    GET    /api/sign-in                       which ways there are
    POST   /api/sign-in/company               begin: where the browser goes
    GET    /api/sign-in/company/back          the browser comes back from the provider; and goes on to the program
    POST   /api/sign-in/company/session       the program's half: a session
    POST   /api/sign-in/company/enrolment     the same, where a second factor has to be set up first
    GET, PUT, DELETE /api/sign-in/provider    the provider, for who may change how people sign in

What always holds: whoever began is who gets the session. The one code that opens it goes to the machine on which the
browser runs (`port`, loopback), and it opens only with the secret the program that began kept (`challenge`, PKCE).
"""

from datetime import datetime
from typing import Annotated, Literal

from msgspec import Meta, Struct

from protocol.security import Code

Passwords = Literal["everyone", "administration"]
"""Who may still sign in with a password; who may change how people sign in always may."""
Verifier = Annotated[str, Meta(min_length=43, max_length=128, pattern="^[A-Za-z0-9._~-]+$")]
"""RFC 7636: what the program keeps for itself until the end."""
Challenge = Annotated[str, Meta(min_length=43, max_length=43, pattern="^[A-Za-z0-9_-]+$")]
"""BASE64URL(SHA256(verifier)), without padding."""


class SignInWays(Struct, kw_only=True, omit_defaults=True):
    """`company`: what the button says of the provider; empty: there is none. `passwords`: for whom they still count."""

    company: str = ""
    passwords: Passwords = "everyone"


class BeginSignIn(Struct, kw_only=True):
    """`port`: where the program listens on 127.0.0.1 until the browser is done."""

    device: Annotated[str, Meta(min_length=1, max_length=100)]
    challenge: Challenge
    port: Annotated[int, Meta(ge=1024, le=65535)]
    protocol: int


class SignInBegun(Struct, kw_only=True):
    """`address`: for the browser. `state`: comes to the port with the code; another one is not for this program."""

    address: str
    state: str
    expires_at: datetime


class FinishSignIn(Struct, kw_only=True):
    """`code`: what came to the port; `factor`: six digits, where the account asks for them."""

    code: Annotated[str, Meta(min_length=1, max_length=100)]
    verifier: Verifier
    device: Annotated[str, Meta(min_length=1, max_length=100)]
    device_name: Annotated[str, Meta(max_length=200)] = ""
    protocol: int
    factor: Code = ""

    def __repr__(self) -> str:
        return "FinishSignIn(...)"


class SignInProvider(Struct, kw_only=True):
    """`redirect`: what the provider has to be told as our address. The secret is never told again."""

    issuer: str = ""
    client_id: str = ""
    name: str = ""
    has_secret: bool = False
    own_people: bool = False
    """Only people of this company have accounts there, so an address counts that it does not say is verified."""
    asks_factor: bool = False
    """The provider asks for a second factor: ours is not asked for then."""
    passwords: Passwords = "everyone"
    redirect: str = ""


class PutSignInProvider(Struct, kw_only=True):
    """`secret` None: the one there is stays."""

    issuer: Annotated[str, Meta(min_length=1, max_length=500)]
    client_id: Annotated[str, Meta(min_length=1, max_length=500)]
    name: Annotated[str, Meta(min_length=1, max_length=60)]
    secret: Annotated[str, Meta(max_length=500)] | None = None
    own_people: bool = False
    asks_factor: bool = False
    passwords: Passwords = "everyone"

    def __repr__(self) -> str:
        return f"PutSignInProvider(issuer={self.issuer!r})"
