"""Requests about one's own account: the password and the second factor. Everything raises NetError."""

from desktop.net.api import Api
from protocol.colleagues import ChangePassword
from protocol.security import ByCode, ByPassword, Enrolment, RecoveryCodes, SecondFactor


class OwnAccountApi:
    """The routes of `backend_gateway.api.second_factor` and `users` about whoever asks."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def change_password(self, body: ChangePassword) -> None:
        """Every other session ends."""
        await self._api.tell("PUT", "/me/password", body)

    async def factor(self) -> SecondFactor:
        """Whether I sign in with a code."""
        return await self._api.call("GET", "/me/second-factor", SecondFactor)

    async def begin(self, body: ByPassword) -> Enrolment:
        """A secret; nothing changes until its first code is confirmed."""
        return await self._api.call("POST", "/me/second-factor", Enrolment, body)

    async def confirm(self, body: ByCode) -> RecoveryCodes:
        """From now on a code is asked for."""
        return await self._api.call("POST", "/me/second-factor/confirm", RecoveryCodes, body)

    async def renew(self, body: ByPassword) -> RecoveryCodes:
        """Ten new ones; the old ones count no more."""
        return await self._api.call("POST", "/me/second-factor/recovery-codes", RecoveryCodes, body)

    async def turn_off(self, body: ByPassword) -> None:
        """Sign in without a code again."""
        await self._api.tell("POST", "/me/second-factor/off", body)
