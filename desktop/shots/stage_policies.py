"""The stage's part about the company's settings: versions to look at, nothing is kept."""

from collections.abc import Callable, Sequence
from typing import Any

from desktop.store.refusal import Refusal
from protocol.api import PolicyVersion
from protocol.tags import Policy


class StagePolicies:
    """`desktop.commands.policies_port.PoliciesPort` for pictures."""

    versions: Sequence[PolicyVersion] = ()
    refusal: Refusal | None = None

    def put_policy(
        self, kind: str, subject: int, body: dict[str, Any], *, base: int | None, note: str,
        done: Callable[[Refusal | None], None],
    ) -> None:  # fmt: skip
        done(self.refusal)

    def policy_history(self, kind: str, subject: int, done: Callable[[list[PolicyVersion] | Refusal], None]) -> None:
        done(list(self.versions))

    def create_calendar(self, name: str, body: dict[str, Any], done: Callable[[Policy | Refusal], None]) -> None:
        """Goes nowhere."""
