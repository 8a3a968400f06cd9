"""Requests about signing in with the company's account, and about its provider. Everything raises NetError."""

from desktop.net.api import Api
from desktop.net.errors import Refused
from protocol.api import Session
from protocol.company_sign_in import (
    BeginSignIn,
    FinishSignIn,
    PutSignInProvider,
    SignInBegun,
    SignInProvider,
    SignInWays,
)
from protocol.errors import ErrorCode
from protocol.security import Enrolment


class CompanySignInApi:
    """The routes of `protocol.company_sign_in`."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def ways(self) -> SignInWays:
        """Which ways to sign in there are; a gateway of before knows passwords alone."""
        try:
            return await self._api.call("GET", "/sign-in", SignInWays)
        except Refused as refused:
            if refused.code in (ErrorCode.NOT_FOUND, ErrorCode.NOT_SIGNED_IN):
                return SignInWays()
            raise

    async def begin(self, body: BeginSignIn) -> SignInBegun:
        """Where the browser goes."""
        return await self._api.call("POST", "/sign-in/company", SignInBegun, body)

    async def finish(self, body: FinishSignIn) -> Session:
        """The session."""
        return await self._api.call("POST", "/sign-in/company/session", Session, body)

    async def enrol(self, body: FinishSignIn) -> Enrolment:
        """The secret of a second factor, for who has to have one."""
        return await self._api.call("POST", "/sign-in/company/enrolment", Enrolment, body)

    async def provider(self) -> SignInProvider:
        """The one there is, empty when there is none; with what it has to be told of us."""
        return await self._api.call("GET", "/sign-in/provider", SignInProvider)

    async def put_provider(self, body: PutSignInProvider) -> SignInProvider:
        """This one from now on."""
        return await self._api.call("PUT", "/sign-in/provider", SignInProvider, body)

    async def drop_provider(self) -> None:
        """None from now on."""
        await self._api.tell("DELETE", "/sign-in/provider")
