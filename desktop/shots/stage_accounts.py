"""The stage's part about accounts: what scenes put here is what the gateway says."""

from desktop.store.refusal import Refusal
from protocol.accounts import Account, Holdings, Invite, Invited, SwitchOff
from protocol.colleagues import EditColleague
from protocol.people import User
from protocol.security import PasswordLink

OFFLINE = Refusal(words="offline")


class StageAccounts:
    """`AccountsPort` for pictures."""

    accounts_now: list[Account] | None = None
    holdings_now: Holdings | None = None

    async def accounts(self) -> list[Account] | Refusal:
        return OFFLINE if self.accounts_now is None else self.accounts_now

    async def invite(self, body: Invite) -> Invited | Refusal:
        return OFFLINE

    async def edit_account(self, user_id: int, body: EditColleague) -> User | Refusal:
        return OFFLINE

    async def new_password_link(self, user_id: int) -> PasswordLink | Refusal:
        return OFFLINE

    async def forget_factor(self, user_id: int) -> Refusal | None:
        return OFFLINE

    async def sign_out_of(self, user_id: int) -> Refusal | None:
        return OFFLINE

    async def holdings(self, user_id: int) -> Holdings | Refusal:
        return self.holdings_now or OFFLINE

    async def switch_off(self, user_id: int, body: SwitchOff) -> User | Refusal:
        return OFFLINE
