"""What the sign-in screen asks of the composition root. Failures come back as `SignInFailed` with a words key."""

from collections.abc import Awaitable
from typing import Literal, Protocol

Step = Literal["server", "account", "password"]


class SignInFailed(Exception):
    """It did not work. `words` is a key of `desktop.i18n.words`; `step` is where the person can mend it."""

    def __init__(self, words: str, step: Step) -> None:
        super().__init__(words)
        self.words, self.step = words, step


class SignInPort(Protocol):
    """The two questions of the sign-in screen."""

    def check_server(self, typed: str) -> Awaitable[str]:
        """The full address of a server that answered; raises SignInFailed."""

    def sign_in(self, server: str, email: str, password: str) -> Awaitable[None]:
        """Sign in; raises SignInFailed. The window is opened by the composition root."""
