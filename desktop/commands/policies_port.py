"""What screens may ask of the session about the company's settings: `desktop.sync.policies.Policies` is this."""

from collections.abc import Callable
from typing import Any, Protocol

from desktop.store.refusal import Refusal
from protocol.api import PolicyVersion
from protocol.tags import Policy


class PoliciesPort(Protocol):
    """Part of `Controller`. Every method returns at once; `done` is told the outcome."""

    def put_policy(
        self, kind: str, subject: int, body: dict[str, Any], *, base: int | None, note: str,
        done: Callable[[Refusal | None], None],
    ) -> None: ...  # fmt: skip
    def policy_history(
        self, kind: str, subject: int, done: Callable[[list[PolicyVersion] | Refusal], None]
    ) -> None: ...
    def create_calendar(self, name: str, body: dict[str, Any], done: Callable[[Policy | Refusal], None]) -> None: ...
