"""Our numbers, asked of the gateway and changed there: whoever asked is told what came of it, or why nothing did."""

from desktop.net.numbers import NumbersApi
from desktop.store.refusal import Refusal
from desktop.sync.reports import Reports
from protocol.number_setup import Candidate, Checked, ConnectNumber, NumberSetup, NumberStanding
from protocol.round_trips import RoundTrip


class OurNumbers(Reports):
    """The part of a session behind the page of numbers. What changed comes with the stream as well."""

    async def our_numbers(self) -> NumberSetup | Refusal:
        """All of them, and which secrets are in force."""
        return await self._told(NumbersApi(self.api).numbers())

    async def check_candidate(self, body: Candidate) -> Checked | Refusal:
        """What Meta says of a number that is not ours yet; nothing is kept."""
        return await self._told(NumbersApi(self.api).check_candidate(body))

    async def connect_number(self, body: ConnectNumber) -> NumberStanding | Refusal:
        """Add it."""
        return await self._told(NumbersApi(self.api).connect(body))

    async def check_number(self, number_id: int) -> Checked | Refusal:
        """What Meta says of one of ours, now."""
        return await self._told(NumbersApi(self.api).check(number_id))

    async def subscribe_number(self, number_id: int) -> Checked | Refusal:
        """Have its deliveries sent to our app."""
        return await self._told(NumbersApi(self.api).subscribe(number_id))

    async def register_number(self, number_id: int, pin: str) -> Checked | Refusal:
        """Register it with its PIN."""
        return await self._told(NumbersApi(self.api).register(number_id, pin))

    async def renew_token(self, number_id: int, token: str) -> Checked | Refusal:
        """Another access token, once Meta accepts it."""
        return await self._told(NumbersApi(self.api).renew_token(number_id, token))

    async def pause_number(self, number_id: int, note: str) -> NumberStanding | Refusal:
        """Nothing leaves from it; why, as colleagues read it."""
        return await self._told(NumbersApi(self.api).pause(number_id, note))

    async def resume_number(self, number_id: int) -> NumberStanding | Refusal:
        """Everything leaves again."""
        return await self._told(NumbersApi(self.api).resume(number_id))

    async def test_number(self, number_id: int, phone: str) -> RoundTrip | Refusal:
        """Send a message that is nobody's conversation."""
        return await self._told(NumbersApi(self.api).test(number_id, phone))

    async def follow_test(self, number_id: int, trip_id: str) -> RoundTrip | Refusal:
        """How far it came."""
        return await self._told(NumbersApi(self.api).follow_test(number_id, trip_id))

    async def rename_number(self, number_id: int, name: str) -> NumberStanding | Refusal:
        """Another name, as colleagues see it."""
        return await self._told(NumbersApi(self.api).rename(number_id, name))
