"""The entries as a table: only what is in sight is worded, older ones are fetched when one scrolls to them."""

from datetime import datetime
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from desktop.i18n.audit_words import AuditWords
from desktop.i18n.moments import clock_time, short_date
from protocol.audit import AuditEntry, AuditPage

translate = QCoreApplication.translate
AnyIndex = QModelIndex | QPersistentModelIndex
WHEN, WHAT, WHERE = range(3)
WORDED: Final = 5000
"""Sentences that are kept."""


class AuditRows(QAbstractTableModel):
    """`more_wanted` when the end is in sight and there are older ones."""

    more_wanted = Signal()

    def __init__(self, words: AuditWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self.entries: list[AuditEntry] = []
        self.names: dict[str, str] = {}
        self.next: int | None = None
        self.now: datetime | None = None
        self._asked = False
        self._said: dict[int, str] = {}
        self._titles = (translate("Audit", "Cuándo"), translate("Audit", "Qué pasó"), translate("Audit", "Desde dónde"))

    def begin(self, page: AuditPage, now: datetime) -> None:
        """These and no others."""
        self.beginResetModel()
        self.entries, self.names, self.next, self.now = list(page.items), dict(page.names), page.next, now
        self._said, self._asked = {}, False
        self.endResetModel()

    def add(self, page: AuditPage) -> None:
        """Older ones."""
        self._asked, self.next = False, page.next
        self.names.update(page.names)
        if page.items:
            first = len(self.entries)
            self.beginInsertRows(QModelIndex(), first, first + len(page.items) - 1)
            self.entries += page.items
            self.endInsertRows()

    def failed(self) -> None:
        """Older ones did not come: they are asked for when one scrolls again."""
        self._asked = False

    def sentence(self, entry: AuditEntry) -> str:
        """What happened."""
        if entry.id not in self._said:
            if len(self._said) > WORDED:
                self._said.clear()
            self._said[entry.id] = self.words.sentence(entry, self.names)
        return self._said[entry.id]

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self.entries)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._titles)

    def canFetchMore(self, parent: AnyIndex) -> bool:
        return not parent.isValid() and self.next is not None and not self._asked

    def fetchMore(self, parent: AnyIndex) -> None:
        self._asked = True
        self.more_wanted.emit()

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(filter(None, (self._when(entry), self.sentence(entry), where_words(entry))))
        if index.column() == WHEN:
            return self._when(entry)
        return self.sentence(entry) if index.column() == WHAT else entry.address or entry.device

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return None

    def _when(self, entry: AuditEntry) -> str:
        return f"{short_date(entry.at, self.now or entry.at)}, {clock_time(entry.at)}"


def where_words(entry: AuditEntry) -> str:
    """Device and address, as far as known."""
    return " · ".join(filter(None, (entry.device, entry.address)))
