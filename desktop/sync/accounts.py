"""Accounts, asked of the gateway and changed there. What changes of a colleague comes with the stream as well."""

from desktop.net.accounts import AccountsApi
from desktop.store.refusal import Refusal
from desktop.sync.reports import Reports
from protocol.accounts import Account, Holdings, Invite, Invited, SwitchOff
from protocol.colleagues import EditColleague
from protocol.people import User
from protocol.security import PasswordLink


class Accounts(Reports):
    """The part of a session behind the page of accounts; whoever asks is told what came of it."""

    async def accounts(self) -> list[Account] | Refusal:
        """By name, switched off or not."""
        return await self._told(AccountsApi(self.api).accounts())

    async def invite(self, body: Invite) -> Invited | Refusal:
        """Somebody new, and their code."""
        return await self._told(AccountsApi(self.api).invite(body))

    async def edit_account(self, user_id: int, body: EditColleague) -> User | Refusal:
        """Name, role, teams; on again."""
        return await self._told(AccountsApi(self.api).edit(user_id, body))

    async def new_password_link(self, user_id: int) -> PasswordLink | Refusal:
        """A code to choose a password with; one before counts no more."""
        return await self._told(AccountsApi(self.api).password_link(user_id))

    async def forget_factor(self, user_id: int) -> Refusal | None:
        """Their phone is lost: they sign in with the password."""
        return await self._told(AccountsApi(self.api).forget_factor(user_id))

    async def sign_out_of(self, user_id: int) -> Refusal | None:
        """Every session of theirs ends."""
        return await self._told(AccountsApi(self.api).sign_out(user_id))

    async def holdings(self, user_id: int) -> Holdings | Refusal:
        """What they have in hand."""
        return await self._told(AccountsApi(self.api).holdings(user_id))

    async def switch_off(self, user_id: int, body: SwitchOff) -> User | Refusal:
        """They are out at once."""
        return await self._told(AccountsApi(self.api).switch_off(user_id, body))
