"""What the page of the company's account may ask: `desktop.sync.sign_in_provider.SignInProviders` is this."""

from collections.abc import Awaitable
from typing import Protocol

from desktop.store.refusal import Refusal
from protocol.company_sign_in import PutSignInProvider, SignInProvider


class SignInProviderPort(Protocol):
    """Part of `Controller`."""

    def sign_in_provider(self) -> Awaitable[SignInProvider | Refusal]: ...
    def put_sign_in_provider(self, body: PutSignInProvider) -> Awaitable[SignInProvider | Refusal]: ...
    def drop_sign_in_provider(self) -> Awaitable[Refusal | None]: ...
