"""The conversation list as a Qt model: one column, one paint role, any number of rows.

It keeps its own copy of the store's ordered ids, so it can hold still: while `hold(True)` (the pointer is over the list
or the keyboard is in it) rows change their content but not their place, and `waiting_changed` tells how many moves wait
for "3 new". Every change costs the same at a thousand and at a million rows.
"""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from desktop.models.conversation_row import conversation_row, unknown_row
from desktop.models.rows import ID_ROLE, ROW_ROLE, ConversationRow
from desktop.models.subscription import Subscriptions
from desktop.store.changes import ChangeSet, Move
from desktop.store.hub import Hub
from desktop.store.sorted_ids import SortedIds
from desktop.store.store import Store

Index = QModelIndex | QPersistentModelIndex

Sentence = Callable[[ConversationRow], str]
"""Makes what a screen reader says of a row, in the user's language."""

_NO_PARENT = QModelIndex()


class ConversationListModel(QAbstractTableModel):
    """The conversations of one view of the sidebar."""

    waiting_changed = Signal(int)
    """How many conversations would move or come if the list were not held; one that only leaves is not new."""

    def __init__(self, store: Store, hub: Hub, sentence: Sentence, view: str = "mine", parent: Any = None) -> None:
        super().__init__(parent)
        self._store, self._sentence = store, sentence
        self._view = view
        self._ids: SortedIds = store.views[view].copy()
        self._rows: dict[int, ConversationRow] = {}
        self._held = False
        self._waiting: dict[int, Move] = {}
        self._subscriptions = Subscriptions()
        self._subscriptions.add(hub.subscribe(self._changed))

    def close(self) -> None:
        """Stop listening; call before the model is dropped."""
        self._subscriptions.close()

    @property
    def view(self) -> str:
        """Which list this shows."""
        return self._view

    def show(self, view: str) -> None:
        """Show another list."""
        self._view = view
        self._reset()

    def hold(self, held: bool) -> None:
        """Keep rows where they are, or let them move again (then everything that waits is applied)."""
        self._held = held
        if not held:
            self.apply_waiting()

    def apply_waiting(self) -> None:
        """Show what waits ("3 new" was clicked)."""
        waiting, self._waiting = self._waiting, {}
        if not all(self._move(old, new) for old, new in waiting.values()):
            self._reset()
        elif waiting:
            self.waiting_changed.emit(0)

    def id_at(self, row: int) -> int | None:
        """The conversation at a row."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def row_of(self, id: int) -> int | None:
        """Where a conversation is, None when it is not in this list."""
        waiting = self._waiting.get(id)
        key = waiting[0] if waiting else self._store.key_of(self._view, id)
        if key is None:
            return None
        try:
            return self._ids.row_of(key)
        except KeyError:
            return None

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        if role == ROW_ROLE:
            return self._row(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._row(index.row()).name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._sentence(self._row(index.row()))
        return self._ids[index.row()] if role == ID_ROLE else None

    def _row(self, row: int) -> ConversationRow:
        id = self._ids[row]
        known = self._rows.get(id)
        if known is not None:
            return known
        conversation = self._store.rows.at(self._ids, row)
        if conversation is None:
            return unknown_row(id)
        if len(self._rows) > 500:
            self._rows.clear()
        made = conversation_row(self._store, conversation)
        live = self._store.live.get(self._view)
        if live is not None and live.want.sort == "window":
            made = replace(made, by_window=True)
        self._rows[id] = made
        return made

    def _changed(self, changes: ChangeSet) -> None:
        if changes.reset:
            self._reset()
            return
        if changes.people or "tags" in changes.office:
            self._rows.clear()
            self._repaint_all()
        moves = changes.moves.get(self._view, {})
        if not all(self._take_move(id, old, new) for id, (old, new) in moves.items()):
            self._reset()
            return
        if moves and self._held and not self.rowCount():
            self.apply_waiting()  # nothing stands there that could change places
        elif moves and self._held:
            self.waiting_changed.emit(
                sum(self._is_news(id) for id, (_, new) in self._waiting.items() if new is not None)
            )
        for ids in (changes.conversations, changes.live, changes.outbox, changes.drafts):
            for id in ids:
                self._rows.pop(id, None)
                self._repaint(id)

    def _is_news(self, id: int) -> bool:
        """What I wrote myself (a reply, a note) moves a row too, and is no news to me."""
        row, me = self._store.rows.get(id), self._store.my_id()
        last = row.preview if row is not None else None
        return last is None or last.author_kind != "user" or last.author_id != me

    def _take_move(self, id: int, old: Any, new: Any) -> bool:
        self._rows.pop(id, None)
        if not self._held:
            return self._move(old, new)
        first = self._waiting[id][0] if id in self._waiting else old
        self._waiting[id] = (first, new)
        if first == new:
            del self._waiting[id]
        return True

    def _move(self, old: Any, new: Any) -> bool:
        """False when the list is ahead of this move: it was copied while the move was still on its way here."""
        if (old is not None and not self._ids.holds(old)) or (new not in (None, old) and self._ids.holds(new)):
            return False
        self._place(old, new)
        return True

    def _place(self, old: Any, new: Any) -> None:
        if old is None and new is None:
            return
        if old is None:
            row = self._ids.row_for(new)
            self.beginInsertRows(_NO_PARENT, row, row)
            self._ids.insert(new)
            self.endInsertRows()
        elif new is None:
            row = self._ids.row_of(old)
            self.beginRemoveRows(_NO_PARENT, row, row)
            self._ids.remove(old)
            self.endRemoveRows()
        else:
            self._move_within(old, new)

    def _move_within(self, old: Any, new: Any) -> None:
        source, target = self._ids.row_of(old), self._ids.row_for(new)
        moves = target not in (source, source + 1)
        if moves:
            self.beginMoveRows(_NO_PARENT, source, source, _NO_PARENT, target)
        self._ids.remove(old)
        self._ids.insert(new)
        if moves:
            self.endMoveRows()

    def _repaint(self, id: int) -> None:
        row = self.row_of(id)
        if row is not None:
            index = self.index(row, 0)
            self.dataChanged.emit(index, index, [ROW_ROLE])

    def _repaint_all(self) -> None:
        if len(self._ids):
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, 0), [ROW_ROLE])

    def _reset(self) -> None:
        self.beginResetModel()
        self._rows.clear()
        self._waiting.clear()
        self._ids = self._store.views[self._view].copy()
        self.endResetModel()
        self.waiting_changed.emit(0)
