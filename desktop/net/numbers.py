"""Requests about our numbers: one method per route, over the session's `Api`. Everything raises NetError."""

from desktop.net.api import Api
from protocol.number_setup import (
    Candidate,
    Checked,
    ConnectNumber,
    NameNumber,
    NumberSetup,
    NumberStanding,
    PauseNumber,
    RegisterNumber,
    RenewToken,
)
from protocol.round_trips import AskTest, RoundTrip


class NumbersApi:
    """The routes of `backend_gateway.api.numbers`."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def numbers(self) -> NumberSetup:
        """All of them, and which secrets are in force."""
        return await self._api.call("GET", "/numbers", NumberSetup)

    async def check_candidate(self, body: Candidate) -> Checked:
        """What Meta says of one that is not ours yet."""
        return await self._api.call("POST", "/numbers/check", Checked, body)

    async def connect(self, body: ConnectNumber) -> NumberStanding:
        """Add it."""
        return await self._api.call("POST", "/numbers", NumberStanding, body)

    async def check(self, number_id: int) -> Checked:
        """What Meta says of one of ours."""
        return await self._api.call("POST", f"/numbers/{number_id}/check", Checked)

    async def subscribe(self, number_id: int) -> Checked:
        """Have its deliveries sent to our app."""
        return await self._api.call("POST", f"/numbers/{number_id}/subscribe", Checked)

    async def register(self, number_id: int, pin: str) -> Checked:
        """Register it with its PIN."""
        return await self._api.call("POST", f"/numbers/{number_id}/register", Checked, RegisterNumber(pin=pin))

    async def renew_token(self, number_id: int, token: str) -> Checked:
        """Another access token."""
        return await self._api.call("PUT", f"/numbers/{number_id}/token", Checked, RenewToken(token=token))

    async def pause(self, number_id: int, note: str) -> NumberStanding:
        """Nothing leaves from it; why, as colleagues read it."""
        return await self._api.call("POST", f"/numbers/{number_id}/pause", NumberStanding, PauseNumber(note=note))

    async def resume(self, number_id: int) -> NumberStanding:
        """Everything leaves again."""
        return await self._api.call("POST", f"/numbers/{number_id}/resume", NumberStanding)

    async def test(self, number_id: int, phone: str) -> RoundTrip:
        """Send a message that is nobody's conversation."""
        return await self._api.call("POST", f"/numbers/{number_id}/tests", RoundTrip, AskTest(phone=phone))

    async def follow_test(self, number_id: int, trip_id: str) -> RoundTrip:
        """How far it came."""
        return await self._api.call("GET", f"/numbers/{number_id}/tests/{trip_id}", RoundTrip)

    async def rename(self, number_id: int, name: str) -> NumberStanding:
        """Another name."""
        return await self._api.call("PATCH", f"/numbers/{number_id}", NumberStanding, NameNumber(name=name))
