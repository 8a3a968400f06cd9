"""The shape the dialogs of presence share: title, a sentence, a list that scrolls, what is wrong, two buttons."""

from collections.abc import Coroutine
from typing import Any, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n.words import problem
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.widgets import Button, ButtonKind, Ink, Label, Paragraph, ScrollPage

WIDTH = 480


class Failure(Protocol):
    """A request that did not succeed, as screens know it."""

    @property
    def words(self) -> str: ...


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
        self.wrong.hide()
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
        for part in (Label(theme, title, Role.TITLE), self.sentence):
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

    def line(self, name: str, detail: str, *more: QWidget) -> None:
        """One row: who, what is known, and what can be chosen."""
        px = self.theme.px
        row, words = QHBoxLayout(), QVBoxLayout()
        row.setSpacing(px(12))
        words.setSpacing(px(2))
        words.addWidget(Label(self.theme, name, Role.UI_STRONG))
        if detail:
            words.addWidget(Label(self.theme, detail, Role.META, Ink.SECONDARY))
        row.addLayout(words, 1)
        for part in more:
            row.addWidget(part)
        self.lines.addLayout(row)

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
