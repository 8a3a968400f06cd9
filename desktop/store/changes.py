"""What one or many frames changed, told in ids and keys. Models read it; nothing in here refers to rows of a screen.

Two change sets merge into one that says the same as both in a row: for a list the first old key and the last new one.
"""

from collections.abc import Iterable
from typing import TypeVar

from desktop.store.sorted_ids import Key

T = TypeVar("T")
Move = tuple[Key | None, Key | None]


class ChangeSet:
    """Ids of everything that changed, and the moves within each view."""

    __slots__ = (
        "contacts",
        "conversations",
        "counts",
        "drafts",
        "keeping",
        "live",
        "messages",
        "moves",
        "office",
        "outbox",
        "people",
        "reset",
    )

    def __init__(self) -> None:
        self.reset = False
        """Everything may be different: read the store anew."""
        self.conversations: set[int] = set()
        """Conversations whose row should be painted again."""
        self.moves: dict[str, dict[int, Move]] = {}
        """view -> conversation -> (key before or None, key after or None)"""
        self.messages: dict[int, set[int]] = {}
        """conversation -> messages that came, changed or went"""
        self.outbox: dict[int, set[str]] = {}
        """conversation -> client tokens of unsent bubbles that came, changed or went"""
        self.contacts: set[int] = set()
        self.drafts: set[int] = set()
        self.live: set[int] = set()
        """Conversations where somebody began or stopped typing or viewing."""
        self.people = False
        """Users, teams or numbers changed."""
        self.office: set[str] = set()
        """Tables of `store.office` that changed."""
        self.counts = False
        self.keeping = False
        """How well the unsent are kept on this device is another thing now."""

    def __bool__(self) -> bool:
        return bool(
            self.reset or self.conversations or self.moves or self.messages or self.outbox or self.contacts
            or self.drafts or self.live or self.people or self.office or self.counts or self.keeping
        )  # fmt: skip

    def add_moves(self, id: int, moves: dict[str, Move]) -> None:
        """Note that a conversation moved; keeps the first old key of several moves."""
        for view, (old, new) in moves.items():
            of_view = self.moves.setdefault(view, {})
            if id in of_view:
                old = of_view[id][0]  # noqa: PLW2901  the whole journey, not its last leg
            of_view[id] = (old, new)

    def merge(self, later: "ChangeSet") -> None:
        """Take in what happened after this."""
        self.reset = self.reset or later.reset
        self.people = self.people or later.people
        self.counts = self.counts or later.counts
        self.keeping = self.keeping or later.keeping
        for name in ("conversations", "contacts", "drafts", "live", "office"):
            getattr(self, name).update(getattr(later, name))
        for view, moves in later.moves.items():
            for id, move in moves.items():
                self.add_moves(id, {view: move})
        _merge_sets(self.messages, later.messages.items())
        _merge_sets(self.outbox, later.outbox.items())


def _merge_sets(mine: dict[int, set[T]], later: Iterable[tuple[int, set[T]]]) -> None:
    for id, values in later:
        mine.setdefault(id, set()).update(values)


def add_name(names: set[str], name: str | None) -> None:
    """Note the name of a table that changed, if one did."""
    if name is not None:
        names.add(name)
