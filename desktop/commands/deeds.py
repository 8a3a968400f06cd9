"""Changes of one or many conversations that can be taken back.

    Deed(session, ids, TagMany(add=["Venta"])).start(told) -> take_back() -> False when there is nothing (left) to undo

The way back goes through the same request as the way there. What always holds: nothing is undone over what somebody
else did meanwhile; only what was really changed is changed back; a deed taken back before it is over stops, and is
undone as soon as what was asked has been answered. Knows no Qt.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence

from desktop.commands.port import Controller
from desktop.commands.work_port import Running
from desktop.store.own_load import OwnLoad, own_load
from desktop.store.progress import Progress
from protocol.conversation import Conversation
from protocol.work_api import (
    AssignMany,
    Change,
    PriorityMany,
    ResolveMany,
    SnoozeMany,
    TagMany,
    UnresolveMany,
    UnwaiveMany,
    WaiveMany,
    WakeMany,
)

Told = Callable[["Deed"], None]


class Deed:
    """One change. `progress` is how far it has come; `to` names who got it, for the words."""

    def __init__(self, session: Controller, ids: Sequence[int], change: Change, to: str = "") -> None:
        self._session, self.change, self.to = session, change, to
        rows = (session.store.rows.get(id) for id in dict.fromkeys(ids))
        self.before = {row.id: row for row in rows if row is not None}
        self.at = session.clock.now()
        self.progress = Progress(asked=len(self.before))
        self._running: Running | None = None
        self._told: Told | None = None
        self._wanted_back = False

    def start(self, told: Told | None = None) -> None:
        """Ask for it; `told` hears of every piece that is done."""
        self._told = told
        self._running = self._session.change_many(list(self.before), self.change, self._on_progress)

    def to_me(self) -> OwnLoad | None:
        """What I carry now, when this gave me something; else None."""
        store, change = self._session.store, self.change
        return own_load(store) if isinstance(change, AssignMany) and change.assignee_id == store.my_id() else None

    def cancel(self) -> None:
        """Stop after what was asked."""
        if self._running is not None:
            self._running.cancel()

    def take_back(self) -> bool:
        """Undo it; False when nothing of it can be undone any more."""
        if not self.progress.over:
            self._wanted_back = True
            self.cancel()
            return True
        return self._undo()

    def _on_progress(self, progress: Progress) -> None:
        self.progress = progress
        if progress.over and self._wanted_back:
            self._undo()
        elif self._told is not None:
            self._told(self)

    def _undo(self) -> bool:
        ways = ways_back(self.change, self._still_so())
        for change, ids in ways:
            self._session.change_many(ids, change)
        return bool(ways)

    def _still_so(self) -> list[tuple[Conversation, Conversation]]:
        """(before, now) of the conversations that are still as this left them."""
        pairs = []
        for after in self.progress.done:
            now, before = self._session.store.rows.get(after.id), self.before.get(after.id)
            if now is not None and before is not None and _stand(self.change, now) == _stand(self.change, after):
                pairs.append((before, now))
        return pairs


def ways_back(change: Change, pairs: Sequence[tuple[Conversation, Conversation]]) -> list[tuple[Change, list[int]]]:
    """The changes that lead from `now` back to `before`, each with its conversations."""
    ways: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    for before, now in pairs:
        if (key := _difference(change, before, now)) is not None:
            ways[key].append(before.id)
    return [(_way(change, key), ids) for key, ids in ways.items()]


def _difference(change: Change, before: Conversation, now: Conversation) -> tuple[object, ...] | None:
    """What leads back, None when nothing was changed."""
    match change:
        case TagMany(add=add, remove=remove):
            added = tuple(name for name in add if name not in before.tags and name in now.tags)
            gone = {name.casefold() for name in remove}
            removed = tuple(name for name in before.tags if name.casefold() in gone and name not in now.tags)
            return (removed, added) if added or removed else None
        case PriorityMany():
            return (before.priority,) if before.priority != now.priority else None
        case AssignMany():
            moved = (before.assignee_id, before.team_id) != (now.assignee_id, now.team_id)
            return (before.assignee_id, before.team_id) if moved else None
        case ResolveMany() | WaiveMany():
            over = before.state != "resolved" == now.state
            waived = (before.state, before.owed_since) != (now.state, now.owed_since)
            return () if (over if isinstance(change, ResolveMany) else waived) else None
        case SnoozeMany() | WakeMany():
            same = (before.state, before.snoozed_until) == (now.state, now.snoozed_until)
            return None if same else (before.snoozed_until if before.state == "snoozed" else None,)
        case UnresolveMany() | UnwaiveMany():
            return None


def _way(change: Change, key: tuple[object, ...]) -> Change:
    match change:
        case TagMany():
            return TagMany(add=list(key[0]), remove=list(key[1]))  # type: ignore[call-overload]
        case PriorityMany():
            return PriorityMany(priority=key[0])  # type: ignore[arg-type]
        case AssignMany():
            return AssignMany(assignee_id=key[0], team_id=key[1])  # type: ignore[arg-type]
        case SnoozeMany() | WakeMany():
            return WakeMany() if key[0] is None else SnoozeMany(until=key[0])  # type: ignore[arg-type]
        case ResolveMany() | UnresolveMany():
            return UnresolveMany()
        case WaiveMany() | UnwaiveMany():
            return UnwaiveMany()


def _stand(change: Change, row: Conversation) -> tuple[object, ...]:
    """What somebody else's act would have changed. Tags need none: only those really put on are taken off."""
    match change:
        case TagMany():
            return ()
        case PriorityMany():
            return (row.priority,)
        case AssignMany():
            return row.owner_version, row.assignee_id, row.team_id
        case ResolveMany() | UnresolveMany() | SnoozeMany() | WakeMany():
            return row.state, row.snoozed_until, row.owner_version
        case WaiveMany() | UnwaiveMany():
            return row.state, row.owed_since, row.owner_version
