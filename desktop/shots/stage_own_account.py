"""The stage's part about one's own account."""

from desktop.store.refusal import Refusal
from protocol.colleagues import ChangePassword
from protocol.security import ByCode, ByPassword, Enrolment, RecoveryCodes, SecondFactor

OFFLINE = Refusal(words="offline")


class StageOwnAccount:
    """`OwnAccountPort` for pictures."""

    factor_now: SecondFactor | None = None
    enrolment_now: Enrolment | None = None

    async def change_my_password(self, body: ChangePassword) -> Refusal | None:
        return Refusal(words="refused.password_wrong")

    async def my_factor(self) -> SecondFactor | Refusal:
        return self.factor_now or OFFLINE

    async def begin_factor(self, body: ByPassword) -> Enrolment | Refusal:
        return self.enrolment_now or OFFLINE

    async def confirm_factor(self, body: ByCode) -> RecoveryCodes | Refusal:
        return OFFLINE

    async def renew_codes(self, body: ByPassword) -> RecoveryCodes | Refusal:
        return OFFLINE

    async def turn_factor_off(self, body: ByPassword) -> Refusal | None:
        return OFFLINE
