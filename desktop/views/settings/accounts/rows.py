"""The accounts as a table: who, role, teams, how the account stands; filtered by what is typed and by their state."""

from collections.abc import Callable, Sequence
from typing import Final, Literal

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.commands.palette import fold
from desktop.models.tooltips import plain_tooltip
from protocol.accounts import Account

AnyIndex = QModelIndex | QPersistentModelIndex
Shown = Literal["active", "invited", "off"]
SHOWN: Final[tuple[Shown, ...]] = ("active", "invited", "off")
Words = Callable[[Account], Sequence[str]]


def state_of(account: Account) -> Shown:
    """Which of the three lists it belongs to."""
    if not account.user.active:
        return "off"
    return "active" if account.has_password else "invited"


class AccountRows(QAbstractTableModel):
    """`words` gives what each column says of an account: name, role, teams, state."""

    def __init__(self, titles: Sequence[str], words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._titles, self._words = tuple(titles), words
        self._all: list[Account] = []
        self.rows: list[Account] = []
        self._typed, self._state = "", SHOWN[0]

    def take(self, accounts: Sequence[Account]) -> None:
        """These and no others."""
        self._all = list(accounts)
        self._filter()

    def find(self, typed: str) -> None:
        """Only who has these words in name, address, role or teams."""
        self._typed = fold(typed)
        self._filter()

    def show_only(self, state: Shown) -> None:
        """Only those."""
        self._state = state
        self._filter()

    def counts(self) -> dict[Shown, int]:
        """How many there are of each."""
        return {state: sum(state_of(one) == state for one in self._all) for state in SHOWN}

    def account(self, user_id: int | None) -> Account | None:
        """This one, wherever it stands."""
        return next((one for one in self._all if one.user.id == user_id), None)

    def _filter(self) -> None:
        self.beginResetModel()
        self.rows = [one for one in self._all if state_of(one) == self._state and self._fits(one)]
        self.endResetModel()

    def _fits(self, account: Account) -> bool:
        said = fold(" ".join((*self._words(account), account.user.email)))
        return all(word in said for word in self._typed.split())

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        words = self._words(self.rows[index.row()])[index.column()]
        return plain_tooltip(words) if role == Qt.ItemDataRole.ToolTipRole else words

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return None
