"""One policy being edited: the version in force it was begun on, and what it is to become. Knows no widget.

    draft.kept -> edited as draft.mine -> dirty -> body(), sent with base -> the stream brings it -> take()

What always holds: what was typed is dropped only by `take`; a newer version of somebody else's never slips below it.
"""

from typing import Any, Generic, TypeVar

import msgspec
from msgspec import Struct

from desktop.store.store import Store
from protocol.tags import GIVEN_UP, Policy

S = TypeVar("S", bound=Struct)


class PolicyDraft(Generic[S]):
    """Of one kind and subject. `empty` counts while nobody decided anything."""

    def __init__(self, store: Store, kind: str, subject: int, empty: S) -> None:
        self._store, self.kind, self.subject, self._empty = store, kind, subject, empty
        self.base = 0
        self.begun = self.given_up = False
        """An own version is wanted although it says the same."""
        self.readable = True
        """False: made by a newer Relevo; it may be looked at there only."""
        self.kept: S = empty
        self.mine: S = empty
        self.take()

    @property
    def in_force(self) -> Policy | None:
        """The subject's own version; None while it has none, or gave it up."""
        row = self._newest
        return row if row is not None and not row.gives_up else None

    @property
    def _newest(self) -> Policy | None:
        return self._store.office.policies.get(f"{self.kind}:{self.subject}")

    @property
    def dirty(self) -> bool:
        """Whether something would be saved."""
        return self.begun or self.given_up or self.mine != self.kept

    @property
    def newer(self) -> bool:
        """Somebody saved a version after the one this was begun on."""
        row = self._newest
        return row is not None and row.rev > self.base

    def take(self) -> None:
        """Begin on what is in force now; what was typed is dropped."""
        self._begin()
        self.mine, self.begun, self.given_up = self.kept, False, False

    def begin(self, body: S) -> None:
        """A version of its own, starting with this; saved even when it says what counts already."""
        self.mine, self.begun, self.given_up = body, True, False

    def give_up(self) -> None:
        """The company's shall count again; what there was stays in the history."""
        self.mine, self.begun, self.given_up = self.kept, False, True

    def rebase(self) -> None:
        """Keep what was typed, to be saved over what is in force now."""
        self._begin()

    def _begin(self) -> None:
        newest, row = self._newest, self.in_force
        self.base, self.readable = (newest.rev if newest is not None else 0), True
        try:
            self.kept = self._empty if row is None else self.decode(row.body)
        except msgspec.ValidationError:
            self.readable = False

    def decode(self, body: Any) -> S:
        """A body as its struct. Raises msgspec.ValidationError."""
        return msgspec.json.decode(msgspec.json.encode(body), type=type(self._empty))

    def body(self) -> dict[str, Any]:
        """What is sent."""
        made: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(self.mine))
        return dict(GIVEN_UP) if self.given_up else made
