"""The counts of the sidebar and the badge.

The gateway counts what this user may see; the client adds and takes away with every move. While not every conversation
has been fetched, a row that appears may have been counted already, so the lists' lengths win once they are complete
(`Tally.settle`).
"""

from collections.abc import Iterable, Mapping
from typing import Any

from desktop.store.facts import MINE, RESOLVED, Facts
from desktop.store.views import MAIN_VIEWS, team_view
from protocol.api import Counts

Seen = tuple[Facts | None, bool]
"""Facts of a conversation and whether it has unread messages."""


class Tally:
    """How many conversations each view holds, and how many of mine are unread."""

    def __init__(self) -> None:
        self.counts: dict[str, int] = {}
        self.unread_mine = 0

    def load(self, counts: Counts) -> None:
        """Begin with the gateway's counts."""
        self.counts = {view: getattr(counts, view) for view in MAIN_VIEWS if hasattr(counts, view)}
        self.counts |= {team_view(int(team)): count for team, count in counts.teams.items()}

    def settle(self, lengths: Mapping[str, int]) -> bool:
        """Take the lists' own lengths; whether anything differed."""
        changed = {**self.counts, **lengths} != self.counts
        self.counts |= lengths
        return changed

    def recount(self, unread: Iterable[tuple[int, Facts | None]]) -> None:
        """Count the badge anew from every unread conversation."""
        self.unread_mine = sum(_on_badge((facts, True)) for _, facts in unread)

    def moved(self, moves: Mapping[str, tuple[Any, Any]]) -> bool:
        """A conversation entered or left views; whether a count changed."""
        changed = False
        for view, (old, new) in moves.items():
            if (old is None) != (new is None):
                self.counts[view] = max(0, self.counts.get(view, 0) + (1 if old is None else -1))
                changed = True
        return changed

    def unread_changed(self, before: Seen, after: Seen) -> bool:
        """A conversation was read, written in, or changed hands; whether the badge changed."""
        change = _on_badge(after) - _on_badge(before)
        self.unread_mine += change
        return change != 0


def _on_badge(seen: Seen) -> bool:
    facts, unread = seen
    return unread and facts is not None and bool(facts.bits & MINE) and not facts.bits & RESOLVED
