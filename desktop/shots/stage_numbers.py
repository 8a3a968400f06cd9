"""The stage's part about our numbers: what scenes put here is what the gateway says."""

from desktop.store.refusal import Refusal
from protocol.number_setup import Candidate, Checked, ConnectNumber, NumberSetup, NumberStanding
from protocol.round_trips import RoundTrip


class StageNumbers:
    """`NumbersPort` for pictures."""

    setup_now: NumberSetup | None = None
    checked_now: Checked | None = None
    standing_now: NumberStanding | None = None
    trip_now: RoundTrip | None = None

    async def our_numbers(self) -> NumberSetup | Refusal:
        return self.setup_now or Refusal(words="offline")

    async def check_candidate(self, body: Candidate) -> Checked | Refusal:
        return self.checked_now or Refusal(words="offline")

    async def connect_number(self, body: ConnectNumber) -> NumberStanding | Refusal:
        return self.standing_now or Refusal(words="refused.conflict")

    async def check_number(self, number_id: int) -> Checked | Refusal:
        return self.checked_now or Refusal(words="offline")

    async def subscribe_number(self, number_id: int) -> Checked | Refusal:
        return self.checked_now or Refusal(words="offline")

    async def register_number(self, number_id: int, pin: str) -> Checked | Refusal:
        return self.checked_now or Refusal(words="offline")

    async def renew_token(self, number_id: int, token: str) -> Checked | Refusal:
        return self.checked_now or Refusal(words="offline")

    async def pause_number(self, number_id: int, note: str) -> NumberStanding | Refusal:
        return self.standing_now or Refusal(words="offline")

    async def resume_number(self, number_id: int) -> NumberStanding | Refusal:
        return self.standing_now or Refusal(words="offline")

    async def test_number(self, number_id: int, phone: str) -> RoundTrip | Refusal:
        return self.trip_now or Refusal(words="offline")

    async def follow_test(self, number_id: int, trip_id: str) -> RoundTrip | Refusal:
        return self.trip_now or Refusal(words="offline")

    async def rename_number(self, number_id: int, name: str) -> NumberStanding | Refusal:
        return self.standing_now or Refusal(words="offline")
