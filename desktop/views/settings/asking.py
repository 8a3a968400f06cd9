"""A page whose rows are asked of the gateway and changed there at once: loading, trouble, what was done, the way back.

Subclasses fill `rows` in `show_rows` from what `load` asked. There is nothing to save.
"""

from collections.abc import Awaitable, Callable
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.i18n.words import problem
from desktop.store.refusal import Refusal
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.settings.page import SettingsPage
from desktop.views.widgets import Ink, LinkButton, Paragraph, SkeletonRows

translate = QCoreApplication.translate
Deed = Callable[[], Awaitable[Any]]


class AskingPage(SettingsPage):
    """Call `begin()` last in the constructor. `body` is the column that a subclass fills."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme, px = self.theme, self.theme.px
        self.loading = SkeletonRows(theme)
        self.trouble = Paragraph(theme, "", Role.UI, Ink.DANGER)
        self.retry = LinkButton(theme, translate("Settings", "Reintentar"))
        self.said = Paragraph(theme, "", Role.UI, Ink.SECONDARY)
        self.undo = LinkButton(theme, translate("Settings", "Deshacer"))
        self._back: Callable[[], None] | None = None
        self._question, self._editable = 0, True
        self.body = QVBoxLayout()
        self.body.setSpacing(px(12))
        told, column = QHBoxLayout(), QVBoxLayout(self)
        told.addWidget(self.said, 1)
        told.addWidget(self.undo)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        for part in (self.loading, self.trouble, self.retry):
            column.addWidget(part)
        column.addLayout(told)
        column.addLayout(self.body)
        column.addStretch(1)
        for part in (self.trouble, self.retry, self.said, self.undo):
            part.hide()
        self.retry.clicked.connect(self.ask)
        self.undo.clicked.connect(self._take_back)

    def begin(self) -> None:
        """Everything stands: ask."""
        self.ask()

    async def load(self) -> Refusal | None:
        """Ask for what `show_rows` shows."""
        raise NotImplementedError

    def show_rows(self) -> None:
        """Show what is known."""
        raise NotImplementedError

    def known(self) -> bool:
        """Whether anything was ever told."""
        raise NotImplementedError

    # ------------------------------------------------------------------------------------------------------- asking

    def ask(self) -> None:
        """What there is now."""
        self._question += 1
        self.loading.setVisible(not self.known())
        self.context.tasks.start(self._asked(self._question))

    async def _asked(self, question: int) -> None:
        refusal = await self.load()
        if not isValid(self) or question != self._question:
            return
        self.loading.hide()
        self.trouble.set_text(problem(refusal.words, refusal.detail) if refusal is not None else "")
        for part in (self.trouble, self.retry):
            part.setVisible(refusal is not None)
        if refusal is None:
            self.show_rows()
        self.changed.emit()

    def set_editable(self, editable: bool) -> None:
        """What was read can still be looked at; back on the line it is asked again, once."""
        back, self._editable = editable and not self._editable, editable
        if back and self.trouble.isVisibleTo(self):
            self.ask()

    # -------------------------------------------------------------------------------------------------------- doing

    def do(self, deed: Deed, done: Callable[[Any], None]) -> None:
        """Change something at the gateway; `done` is told what came of it, a refusal is said here."""
        self.context.tasks.start(self._done(deed, done))

    async def _done(self, deed: Deed, done: Callable[[Any], None]) -> None:
        found = await deed()
        if not isValid(self):
            return
        if isinstance(found, Refusal):
            self.say(problem(found.words, found.detail))
        else:
            done(found)
            self.ask()

    def say(self, words: str, back: Callable[[], None] | None = None) -> None:
        """What was done, with the way back where there is one."""
        self._back = back
        self.said.set_text(words)
        self.said.setVisible(bool(words))
        self.undo.setVisible(back is not None)

    def _take_back(self) -> None:
        back, self._back = self._back, None
        self.say("")
        if back is not None:
            back()
