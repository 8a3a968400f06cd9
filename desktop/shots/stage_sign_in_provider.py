"""The stage's part about the company's provider of accounts."""

from desktop.store.refusal import Refusal
from protocol.company_sign_in import PutSignInProvider, SignInProvider

OFFLINE = Refusal(words="offline")


class StageSignInProvider:
    """`SignInProviderPort` for pictures."""

    provider_now: SignInProvider | None = None

    async def sign_in_provider(self) -> SignInProvider | Refusal:
        return self.provider_now or OFFLINE

    async def put_sign_in_provider(self, body: PutSignInProvider) -> SignInProvider | Refusal:
        return OFFLINE

    async def drop_sign_in_provider(self) -> Refusal | None:
        return OFFLINE
