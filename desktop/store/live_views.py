"""Filtered lists that stay right while rows change: the one on screen, and its neighbours of a moment ago.

    follow("saved:7", filter, rows, me, now) -> keys        change(id, row) -> {view: (old key, new key)}

Time alone moves conversations in and out of some filters: `retime` looks at every member and candidate again.
"""

from collections.abc import Iterable
from datetime import datetime

from desktop.store.office import Office
from desktop.store.sorted_ids import Key
from protocol.conversation import Conversation
from protocol.filters import Filter, fits, passes_by_itself, sort_key
from protocol.tags import SHIPPED_VIEW, SavedView

AD_HOC, CLOSING, SAVED = "filter", "closing", "saved:"
Moves = dict[str, tuple[Key | None, Key | None]]


def is_filtered(view: str) -> bool:
    """Whether this name is one of a filtered list."""
    return view in {AD_HOC, CLOSING} or view.startswith(SAVED)


def saved_view(id: int) -> str:
    """The name of a saved view's list."""
    return f"{SAVED}{id}"


def place_of(view: str) -> int:
    """What stands for a list of the sidebar's last part in a person's order."""
    return SHIPPED_VIEW if view == CLOSING else int(view.removeprefix(SAVED))


def placed_view(id: int) -> str:
    """The list that stands there; see `place_of`."""
    return CLOSING if id == SHIPPED_VIEW else saved_view(id)


def saved_of(office: Office, view: str) -> SavedView | None:
    """The saved view of this name."""
    return office.saved_views.get(int(view.removeprefix(SAVED))) if view.startswith(SAVED) else None


class LiveView:
    """One filtered list: its filter, and the keys of its members."""

    def __init__(self, want: Filter, me: int, now: datetime) -> None:
        self.want, self.me, self.now = want, me, now
        self.keys: dict[int, Key] = {}

    def key(self, row: Conversation | None) -> Key | None:
        """Where a row belongs, None when it does not fit."""
        if row is None or not fits(self.want, row, self.me, self.now):
            return None
        return sort_key(self.want, row)

    def put(self, id: int, row: Conversation | None) -> tuple[Key | None, Key | None]:
        """(key before, key now) of a conversation that changed, or is gone."""
        before, now = self.keys.get(id), self.key(row)
        if now is None:
            self.keys.pop(id, None)
        else:
            self.keys[id] = now
        return before, now


class LiveViews:
    """The filtered lists that are followed."""

    def __init__(self) -> None:
        self._views: dict[str, LiveView] = {}

    def get(self, view: str) -> LiveView | None:
        """One that is followed."""
        return self._views.get(view)

    def names(self) -> tuple[str, ...]:
        """What is followed."""
        return tuple(self._views)

    def follow(self, view: str, want: Filter, rows: Iterable[Conversation], me: int, now: datetime) -> list[Key]:
        """Follow this list alone; its keys."""
        live = LiveView(want, me, now)
        for row in rows:
            live.put(row.id, row)
        self._views = {view: live}
        return list(live.keys.values())

    def change(self, id: int, row: Conversation | None) -> Moves:
        """A row is another one, or gone."""
        pairs = {view: live.put(id, row) for view, live in self._views.items()}
        return {view: pair for view, pair in pairs.items() if pair[0] != pair[1]}

    def by_time(self) -> tuple[str, ...]:
        """Those that time alone changes."""
        return tuple(view for view, live in self._views.items() if passes_by_itself(live.want))
