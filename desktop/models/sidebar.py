"""The sidebar as a Qt list model: the views, then the teams, each with its count."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from desktop.models.rows import SidebarRow
from desktop.models.subscription import Subscriptions
from desktop.store.changes import ChangeSet
from desktop.store.hub import Hub
from desktop.store.live_views import CLOSING, placed_view, saved_view
from desktop.store.store import Store
from desktop.store.views import team_view

Index = QModelIndex | QPersistentModelIndex

ROW_ROLE = Qt.ItemDataRole.UserRole + 1

VIEWS = (
    ("mine", "inbox"),
    ("unassigned", "user-plus"),
    ("owed", "reply"),
    ("mentions", "at-sign"),
    ("at_risk", "clock-fading"),
    ("snoozed", "alarm-clock"),
    ("all", "message-square-text"),
    ("resolved", "circle-check"),
)
"""View key and the name of its icon, in the order shown."""

_NO_PARENT = QModelIndex()


class SidebarModel(QAbstractListModel):
    """Entries of the sidebar."""

    badge_changed = Signal(int)
    """How many of my conversations are unread, for the taskbar and the tray."""

    def __init__(self, store: Store, hub: Hub, parent: Any = None, kept: Sequence[str] = ()) -> None:
        super().__init__(parent)
        self._store, self._kept = store, tuple(kept)
        self._rows = self._make()
        self._badge = store.tally.unread_mine
        self._subscriptions = Subscriptions()
        self._subscriptions.add(hub.subscribe(self._changed))

    def close(self) -> None:
        """Stop listening; call before the model is dropped."""
        self._subscriptions.close()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        return (row.name or row.view) if role == Qt.ItemDataRole.DisplayRole else None

    def row_of(self, view: str) -> int | None:
        """Where a view stands."""
        return next((place for place, row in enumerate(self._rows) if row.view == view), None)

    def saved(self) -> list[str]:
        """The saved views, as they stand."""
        return [row.view for row in self._rows if row.section == "saved"]

    def moved(self, view: str, to: int) -> tuple[str, ...]:
        """The order with a saved view at this place among them; nothing changes yet."""
        views = self.saved()
        if view in views:
            views.remove(view)
            views.insert(min(max(0, to), len(views)), view)
        return tuple(views)

    def refresh(self) -> None:
        """Show what was changed here this moment, before the frame in which everybody hears of it."""
        self._show()

    def _order(self) -> Sequence[str]:
        """My order; until there is one, what this device kept before."""
        mine = self._store.office.view_order(self._store.my_id())
        return self._kept if mine is None else [placed_view(id) for id in mine]

    def _changed(self, changes: ChangeSet) -> None:
        if changes.reset or changes.counts or changes.people or changes.office & {"saved_views", "view_orders"}:
            self._show()

    def _show(self) -> None:
        rows = self._make()
        if [row.view for row in rows] != [row.view for row in self._rows]:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
        else:
            self._repaint(rows)
        if self._badge != self._store.tally.unread_mine:
            self._badge = self._store.tally.unread_mine
            self.badge_changed.emit(self._badge)

    def _repaint(self, rows: list[SidebarRow]) -> None:
        old, self._rows = self._rows, rows
        for place, (before, now) in enumerate(zip(old, rows, strict=True)):
            if before != now:
                index = self.index(place, 0)
                self.dataChanged.emit(index, index, [ROW_ROLE])

    def _make(self) -> list[SidebarRow]:
        counts = self._store.tally.counts
        unread = self._store.tally.unread_mine
        rows = [
            SidebarRow(
                view=view, section="views", icon=icon, count=counts.get(view, 0), unread=unread if view == "mine" else 0
            )
            for view, icon in VIEWS
        ]
        teams = sorted(self._store.people.teams.values(), key=lambda team: team.name.casefold())
        rows += [
            SidebarRow(
                view=team_view(team.id), section="teams", icon="users", name=team.name,
                count=counts.get(team_view(team.id), 0),
            )
            for team in teams
        ]  # fmt: skip
        return rows + self._saved()

    def _saved(self) -> list[SidebarRow]:
        """In the order their person gave them; then what is shipped, the company's, the teams' and one's own."""
        counts, views = self._store.tally.counts, self._store.office.saved_views.values()
        ordered = sorted(views, key=lambda row: (row.user_id is not None, row.position, row.name.casefold(), row.id))
        rows = [SidebarRow(view=CLOSING, section="saved", icon="hourglass", count=counts.get(CLOSING, 0))]
        rows += [
            SidebarRow(
                view=saved_view(row.id), section="saved", icon="list-filter", name=row.name,
                count=counts.get(saved_view(row.id), 0),
            )
            for row in ordered
        ]  # fmt: skip
        places = {view: place for place, view in enumerate(self._order())}
        return sorted(rows, key=lambda row: places.get(row.view, len(places)))
