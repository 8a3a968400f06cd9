"""One's own account, changed at the gateway: whoever asks is told what came of it. Nothing of it is kept here."""

from desktop.net.own_account import OwnAccountApi
from desktop.store.refusal import Refusal
from desktop.sync.reports import Reports
from protocol.colleagues import ChangePassword
from protocol.security import ByCode, ByPassword, Enrolment, RecoveryCodes, SecondFactor


class OwnAccount(Reports):
    """The part of a session behind the dialogs of one's password and second factor."""

    async def change_my_password(self, body: ChangePassword) -> Refusal | None:
        """This session stays, every other one ends."""
        return await self._told(OwnAccountApi(self.api).change_password(body))

    async def my_factor(self) -> SecondFactor | Refusal:
        """Whether I sign in with a code."""
        return await self._told(OwnAccountApi(self.api).factor())

    async def begin_factor(self, body: ByPassword) -> Enrolment | Refusal:
        """A secret for my app."""
        return await self._told(OwnAccountApi(self.api).begin(body))

    async def confirm_factor(self, body: ByCode) -> RecoveryCodes | Refusal:
        """Its first code is right: from now on one is asked for."""
        return await self._told(OwnAccountApi(self.api).confirm(body))

    async def renew_codes(self, body: ByPassword) -> RecoveryCodes | Refusal:
        """Ten new recovery codes."""
        return await self._told(OwnAccountApi(self.api).renew(body))

    async def turn_factor_off(self, body: ByPassword) -> Refusal | None:
        """Sign in with the password alone again."""
        return await self._told(OwnAccountApi(self.api).turn_off(body))
