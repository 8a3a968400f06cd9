"""The rows of the cache before there is a store: what `FirstBody` shows until the panes come.

Offers what the list's view asks of `ConversationListModel`, without anything that could change. It imports little on
purpose: it stands between the program's start and its first paint.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from desktop.models.conversation_row import conversation_row
from desktop.models.rows import ID_ROLE, ROW_ROLE, ConversationRow

if TYPE_CHECKING:
    from desktop.store.loading import First
    from desktop.store.local_files import Attached
    from protocol.conversation import Draft
    from protocol.people import Team

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class FirstDesk:
    """What a row needs to know, of the things that the cache gave: the small side of `desktop.store.store.Store`."""

    def __init__(self, first: "First") -> None:
        self.people = self.presence = self
        self.pending: dict[int, dict[str, Any]] = {}
        self.drafts: dict[int, Draft] = {draft.conversation_id: draft for draft in first.drafts if draft.text}
        self.attached: dict[int, tuple[Attached, ...]] = {}
        self.teams: dict[int, Team] = {team.id: team for team in first.teams}
        self._me = first.me.id
        self._names = {user.id: user.name for user in first.users} | {first.me.id: first.me.name}
        self._counts = {row.id: row.inbound_count for row in first.conversations}
        self._read = {mark.conversation_id: mark.inbound_count for mark in first.read_marks}

    def my_id(self) -> int:
        """The signed-in user."""
        return self._me

    def name(self, user_id: int | None) -> str:
        """A colleague's name, empty when unknown."""
        return self._names.get(user_id, "") if user_id else ""

    def unread_of(self, conversation_id: int) -> int:
        """Messages of the customer that I have not read."""
        return max(0, self._counts[conversation_id] - self._read.get(conversation_id, 0))

    def tag_color(self, _name: str) -> str:
        """Colours come with the rest; until then each name has a colour of its own."""
        return ""

    def who(self, _conversation_id: int, *_what: str) -> tuple[int, ...]:
        """Nobody is known to be typing yet."""
        return ()


class FirstRows(QAbstractTableModel):
    """The newest conversations of a view, as they were."""

    def __init__(self, first: "First", view: str, sentence: Callable[[ConversationRow], str]) -> None:
        super().__init__()
        desk = FirstDesk(first)
        self.view, self._sentence = view, sentence
        self.rows = [conversation_row(desk, conversation) for conversation in first.conversations]

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._sentence(row)
        return row.id if role == ID_ROLE else None

    def id_at(self, row: int) -> int | None:
        """The conversation at a row."""
        return self.rows[row].id if 0 <= row < len(self.rows) else None

    def row_of(self, id: int) -> int | None:
        """Where a conversation is, None when it is not among these."""
        return next((number for number, row in enumerate(self.rows) if row.id == id), None)

    def hold(self, held: bool) -> None:
        """Nothing moves."""
