"""The timeline as a screen reader walks it: a list whose items are the messages, one by one.

The rows are painted, so there are no widgets to find; these interfaces stand in their place. They are made when an
assistive program asks, never before. An item names its row by key, so it means the same message while others come and
go; its sentence (sender, text, time, state) is made when it is asked for.

Qt deletes an interface with its widget; until then Python must hold it, hence `_alive`.
"""

from functools import partial
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import isValid

from desktop.views.delegates.painting import bare

if TYPE_CHECKING:
    from desktop.views.timeline.keys import Keys

MOST_ITEMS = 2000
"""Items handed out at a time; older ones are taken back, the newest first asked for again."""

_alive: list[QAccessibleInterface] = []


def speak_timelines() -> None:
    """From now on timelines have items for assistive programs; a second call changes nothing."""
    if not _installed:
        _installed.append(True)
        QAccessible.installFactory(_made_for)


_installed: list[bool] = []


def _made_for(_name: str, thing: QObject | None) -> QAccessibleInterface | None:
    from desktop.views.timeline.keys import Keys

    if not isinstance(thing, Keys):
        return None
    _alive[:] = [each for each in _alive if isValid(each)]
    made = SpokenTimeline(thing)
    _alive.append(made)
    thing.destroyed.connect(partial(_take_back, made.items))
    return made


def _take_back(items: "dict[str, SpokenRow]") -> None:
    """The timeline is gone: its items have no widget that would take them along."""
    while items:
        _, item = items.popitem()
        if isValid(item):
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(item))


class SpokenTimeline(QAccessibleWidget):
    """The list."""

    def __init__(self, view: "Keys") -> None:
        super().__init__(view, QAccessible.Role.List, view.accessibleName())
        self.items: dict[str, SpokenRow] = {}

    def view(self) -> "Keys":
        """The timeline; asked of Qt each time, so that nothing here keeps it alive."""
        return cast("Keys", self.object())

    def childCount(self) -> int:
        model = self.view().model
        return len(model) if model is not None else 0

    def child(self, index: int) -> QAccessibleInterface:
        model = self.view().model
        if model is None or not 0 <= index < len(model):
            return cast("QAccessibleInterface", None)
        return self._item(model[index].key)

    def _item(self, key: str) -> "SpokenRow":
        found = self.items.get(key)
        if found is None or not isValid(found):
            while len(self.items) >= MOST_ITEMS:
                old = self.items.pop(next(iter(self.items)))
                QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(old))
            found = self.items[key] = SpokenRow(self, key)
            QAccessible.registerAccessibleInterface(found)
        return found

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        index = self.view().index_of_key(child.key) if isinstance(child, SpokenRow) else None
        return -1 if index is None else index

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        view = self.view()
        at = view.mapFromGlobal(QPoint(x, y))
        found = view.row_at(at.toPointF()) if view.rect().contains(at) else None
        return self._item(found[2].row.key) if found is not None else cast("QAccessibleInterface", None)

    def focusChild(self) -> QAccessibleInterface:
        view = self.view()
        key = view.focused_key()
        return self._item(key) if key and view.hasFocus() else self


class SpokenRow(QAccessibleInterface):
    """One message, note, activity line or separator."""

    def __init__(self, timeline: SpokenTimeline, key: str) -> None:
        super().__init__()
        self._timeline, self.key = timeline, key

    def _index(self) -> int | None:
        return self._timeline.view().index_of_key(self.key) if isValid(self._timeline) else None

    def isValid(self) -> bool:
        return self._index() is not None

    def object(self) -> QObject:
        return cast("QObject", None)

    def window(self) -> Any:
        return self._timeline.window()

    def parent(self) -> QAccessibleInterface:
        return self._timeline

    def child(self, index: int) -> QAccessibleInterface:
        return cast("QAccessibleInterface", None)

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        return cast("QAccessibleInterface", None)

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def relations(self, match: Any = None) -> list[Any]:
        return []

    def text(self, what: QAccessible.Text) -> str:
        index = self._index()
        if index is None or what is not QAccessible.Text.Name:
            return ""
        return bare(self._timeline.view().laid(index).says())

    def setText(self, what: QAccessible.Text, text: str) -> None:
        """Nothing of it can be changed."""

    def rect(self) -> QRect:
        """Where it is on the screen; empty when it is scrolled away."""
        view, index = self._timeline.view(), self._index()
        for row, top, laid in view.visible_rows():
            if row == index:
                box = laid.box.translated(0, top).toRect().intersected(view.rect())
                return QRect(view.mapToGlobal(box.topLeft()), box.size())
        return QRect()

    def role(self) -> QAccessible.Role:
        index = self._index()
        model = self._timeline.view().model
        separator = index is not None and model is not None and model[index].kind in {"day", "unread"}
        return QAccessible.Role.Separator if separator else QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        view, state = self._timeline.view(), QAccessible.State()
        state.focusable = state.readOnly = state.multiLine = True
        state.focused = view.hasFocus() and view.focused_key() == self.key
        state.offscreen = state.invisible = self.rect().isEmpty()
        return state
