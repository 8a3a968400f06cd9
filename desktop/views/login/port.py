"""What the sign-in screen asks of the composition root. Failures come back as `SignInFailed` with a words key."""

from collections.abc import Awaitable, Sequence
from typing import Literal, Protocol

from protocol.company_sign_in import SignInWays

Step = Literal["server", "account", "password", "code", "enrol", "codes", "link", "fresh", "company"]
"""The last six only where they are asked for: the second factor's code; setting it up and its recovery codes; an
administrator's code for a new password, and that password; the browser with the company's account."""


class SignInFailed(Exception):
    """It did not work. `words` is a key of `desktop.i18n.words`; `step` is where the person can mend it."""

    def __init__(self, words: str, step: Step) -> None:
        super().__init__(words)
        self.words, self.step = words, step


class SignInPort(Protocol):
    """The questions of the sign-in screen."""

    def check_server(self, typed: str) -> Awaitable[str]:
        """The full address of a server that answered; raises SignInFailed."""

    def sign_in(self, server: str, email: str, password: str, code: str = "") -> Awaitable[Sequence[str]]:
        """Sign in; raises SignInFailed. The window is opened by the composition root.

        Recovery codes, when this set up the second factor: then it waits for `go_on`.
        """

    def go_on(self) -> None:
        """The recovery codes were seen."""

    def enrol(self, server: str, email: str, password: str) -> Awaitable[tuple[str, str]]:
        """The secret of a new second factor, as text and as the QR code's; raises SignInFailed."""

    def ways(self, server: str) -> Awaitable[SignInWays]:
        """What there is beside a password; nothing when that cannot be told now."""

    def company(self, server: str) -> Awaitable[Sequence[str]]:
        """Sign in with the company's account, in the browser; as `sign_in`. Raises SignInFailed."""

    def company_code(self, code: str) -> Awaitable[Sequence[str]]:
        """The same sign-in goes on with a code. Raises SignInFailed."""

    def company_enrol(self) -> Awaitable[tuple[str, str]]:
        """As `enrol`, of the same sign-in. Raises SignInFailed."""

    def open_browser(self) -> None:
        """Once more."""

    def use_link(self, server: str, code: str, password: str) -> Awaitable[str]:
        """Set a password with an administrator's code; whose it is. Raises SignInFailed."""
