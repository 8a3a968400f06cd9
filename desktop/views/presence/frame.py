"""The shape the dialogs of presence share: title, a sentence, a list that scrolls, what is wrong, two buttons.

A dialog that follows looks again, quietly, when something changes while it is open; what was chosen in it stays.
"""

from collections.abc import Awaitable, Callable, Coroutine
from itertools import pairwise
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.i18n.words import problem
from desktop.models.subscription import Subscriptions
from desktop.store.changes import ChangeSet
from desktop.theme import Role, Theme
from desktop.views.context import ViewContext
from desktop.views.widgets import Button, ButtonKind, Ink, Label, Paragraph, ScrollPage

T = TypeVar("T")
WIDTH = 480
SETTLES_MS = 400
"""Changes that come together are looked at once."""


class Failure(Protocol):
    """A request that did not succeed, as screens know it."""

    @property
    def words(self) -> str: ...


class Row(QWidget):
    """Who, what is known of it, and what can be chosen."""

    def __init__(self, theme: Theme, name: str, detail: str, *more: QWidget) -> None:
        super().__init__()
        row, words = QHBoxLayout(self), QVBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        words.setSpacing(theme.px(2))
        self.detail = Label(theme, detail, Role.META, Ink.SECONDARY)
        self.detail.setVisible(bool(detail))
        words.addWidget(Label(theme, name, Role.UI_STRONG))
        words.addWidget(self.detail)
        row.addLayout(words, 1)
        for part in more:
            row.addWidget(part)

    def set_detail(self, words: str) -> None:
        """What is known now."""
        self.detail.setText(words)
        self.detail.setVisible(bool(words))


class PresenceDialog(QDialog):
    """Subclasses fill `lines` and act in `_confirmed`. Deleted when closed; opened with `open()`."""

    def __init__(self, context: ViewContext, title: str, sentence: str, confirm: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        theme, px = context.theme, context.theme.px
        self.theme = theme
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(px(WIDTH), px(420))
        theme.style(self)
        self.sentence = Paragraph(theme, sentence, Role.UI, Ink.SECONDARY)
        self.wrong = Paragraph(theme, "", Role.UI, Ink.DANGER)
        self.news = Paragraph(theme, "", Role.UI, Ink.WARN)
        for told in (self.wrong, self.news):
            told.hide()
        self.acting = False
        """What was chosen is on its way: the list stays as it was confirmed."""
        self._quietly: Callable[[], Coroutine[Any, Any, None]] | None = None
        self._subscriptions = Subscriptions()
        self._again = QTimer(self, singleShot=True, interval=SETTLES_MS)
        self._again.timeout.connect(self._look_again)
        self.later = Button(theme, self.tr("Ahora no"))
        self.confirm = Button(theme, confirm, ButtonKind.PRIMARY)
        page = QWidget()
        self.lines = QVBoxLayout(page)
        self.lines.setContentsMargins(0, 0, px(8), 0)
        self.lines.setSpacing(px(8))
        self.area = ScrollPage(page, title)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(px(20), px(20), px(20), px(20))
        self.column.setSpacing(px(12))
        for part in (Label(theme, title, Role.TITLE), self.sentence, self.news):
            self.column.addWidget(part)
        self.column.addWidget(self.area, 1)
        self.column.addWidget(self.wrong)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.later)
        foot.addWidget(self.confirm)
        self.column.addLayout(foot)
        self.later.clicked.connect(self.reject)
        self.confirm.clicked.connect(self._confirmed)

    def _confirmed(self) -> None:
        raise NotImplementedError

    def customer(self, conversation_id: int) -> str:
        """The customer's name; a number for one that is not loaded here."""
        row = self._context.session.store.rows.get(conversation_id)
        return row.name if row is not None and row.name else self.tr("Conversación {0}").format(conversation_id)

    def line(self, name: str, detail: str, *more: QWidget) -> Row:
        """One row, below the others."""
        row = Row(self.theme, name, detail, *more)
        self.lines.addWidget(row)
        return row

    # --------------------------------------------------------------------------------------------------------- follow

    def follow(self, look: Callable[[], Awaitable[T]], take: Callable[[T], None]) -> None:
        """From now on what `look` finds is taken in whenever something changes."""

        async def quietly() -> None:
            found = await look()
            if isValid(self) and self.isVisible() and not self.acting:
                take(found)

        self._quietly = quietly
        self._subscriptions.add(self._context.session.hub.subscribe(self._on_changes))

    def touched(self, changes: ChangeSet) -> bool:
        """Whether the list may be another one now."""
        office = "presence" in changes.office
        return bool(changes.reset or changes.people or changes.conversations or changes.moves or office)

    def say_changed(self) -> None:
        """The list is not the one that was looked at before."""
        self.news.set_text(self.tr("La lista cambió mientras decidías. Así está ahora."))
        self.news.show()

    def _on_changes(self, changes: ChangeSet) -> None:
        if not self._again.isActive() and self.touched(changes):
            self._again.start()

    def _look_again(self) -> None:
        if self._quietly is not None and not self.acting:
            self._context.tasks.start(self._unheard(self._quietly()))

    async def _unheard(self, work: Coroutine[Any, Any, None]) -> None:
        try:
            await work
        except Exception as error:
            if not isinstance(getattr(error, "words", None), str):  # NetError, which views do not know by name
                raise  # else: what is confirmed will say so

    def done(self, result: int) -> None:
        """Stop listening."""
        self._again.stop()
        self._subscriptions.close()
        super().done(result)

    # ----------------------------------------------------------------------------------------------------------- asks

    def order_keys(self, *first: QWidget) -> None:
        """Tab goes through these, then to the two buttons, in whatever order they were made."""
        for earlier, later in pairwise((*first, self.later, self.confirm)):
            QWidget.setTabOrder(earlier, later)

    def clear(self) -> None:
        """Take every row away."""
        _empty(self.lines)

    def ask(self, work: Coroutine[Any, Any, None]) -> None:
        """Ask the gateway; what it refuses is told in the dialog, and nothing closes."""
        self.confirm.setEnabled(False)
        self.wrong.hide()
        self._context.tasks.start(self._told(work))

    async def _told(self, work: Coroutine[Any, Any, None]) -> None:
        try:
            await work
        except Exception as error:
            words = getattr(error, "words", None)  # NetError, which views do not know by name
            if not isinstance(words, str):
                raise
            self.tell(problem(words, str(error)))
        finally:
            self.confirm.setEnabled(True)

    def tell(self, words: str) -> None:
        """Say what went wrong."""
        self.wrong.set_text(words)
        self.wrong.show()


def _empty(layout: Any) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif item.layout() is not None:
            _empty(item.layout())
