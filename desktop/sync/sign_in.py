"""Signing in: the address as typed, e-mail and password in; an account with its token in the keyring out."""

import platform
import ssl
from typing import NamedTuple

from desktop.net.address import normalise
from desktop.net.api import Api
from desktop.net.auth import Account, Secrets
from protocol import PROTOCOL_VERSION
from protocol.api import Session, SignIn


class SignedIn(NamedTuple):
    """What `desktop.sync.session.Session` is opened with."""

    account: Account
    token: str
    session: Session


async def check_address(typed: str, verify: ssl.SSLContext | None = None) -> str:
    """The address of a gateway that answers there; raises NetError (address, certificate, down, offline)."""
    server = normalise(typed)
    api = Api(server, verify=verify)
    try:
        await api.check()
    finally:
        await api.close()
    return server


async def sign_in(
    secrets: Secrets, typed: str, email: str, password: str, device: str, verify: ssl.SSLContext | None = None
) -> SignedIn:
    """Sign in and remember the token; raises NetError (Refused with `wrong_credentials`, `too_many_attempts` ...)."""
    server = normalise(typed)
    api = Api(server, verify=verify)
    try:
        body = SignIn(
            email=email.strip(), password=password, device=device, device_name=platform.node()[:200],
            protocol=PROTOCOL_VERSION,
        )  # fmt: skip
        session = await api.sign_in(body)
    finally:
        await api.close()
    account = Account(secrets, server, email)
    account.remember(session.token)
    return SignedIn(account, session.token, session)
