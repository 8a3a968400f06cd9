"""Requests about accounts: invitations, roles, ways to sign in, the end of one. Everything raises NetError."""

from desktop.net.api import Api
from protocol.accounts import Account, Holdings, Invite, Invited, SwitchOff
from protocol.colleagues import EditColleague
from protocol.people import User
from protocol.security import PasswordLink


class AccountsApi:
    """The routes of `backend_gateway.api.accounts`, and those about one account of `users` and `second_factor`."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def accounts(self) -> list[Account]:
        """By name, switched off or not."""
        return await self._api.call("GET", "/accounts", list[Account])

    async def invite(self, body: Invite) -> Invited:
        """Somebody new."""
        return await self._api.call("POST", "/accounts", Invited, body)

    async def edit(self, user_id: int, body: EditColleague) -> User:
        """Name, role, teams; on again."""
        return await self._api.call("PATCH", f"/users/{user_id}", User, body)

    async def password_link(self, user_id: int) -> PasswordLink:
        """A code to choose a password with."""
        return await self._api.call("POST", f"/users/{user_id}/password-link", PasswordLink)

    async def forget_factor(self, user_id: int) -> None:
        """Their phone is lost: they sign in with the password."""
        await self._api.tell("DELETE", f"/users/{user_id}/second-factor")

    async def sign_out(self, user_id: int) -> None:
        """Every session of theirs ends."""
        await self._api.tell("DELETE", f"/users/{user_id}/sessions")

    async def holdings(self, user_id: int) -> Holdings:
        """What they have in hand."""
        return await self._api.call("GET", f"/users/{user_id}/holdings", Holdings)

    async def switch_off(self, user_id: int, body: SwitchOff) -> User:
        """They are out at once."""
        return await self._api.call("POST", f"/users/{user_id}/switch-off", User, body)
