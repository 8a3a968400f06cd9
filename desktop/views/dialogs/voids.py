"""Cases that somebody wants to count for nothing: each accepted, or counted after all. For supervisors."""

import contextlib
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n.moments import list_time
from desktop.i18n.resolving_words import void_name
from desktop.i18n.words import problem
from desktop.models.subscription import Subscriptions
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.delegates.painting import isolate
from desktop.views.widgets import (
    Button,
    ElidedLabel,
    EmptyState,
    Hairline,
    Ink,
    Label,
    LinkButton,
    Paragraph,
    ScrollPage,
)
from protocol.resolving import VoidCase

WIDTH, HEIGHT = 560, 480


class VoidRow(QWidget):
    """One case."""

    def __init__(self, context: ViewContext, case: VoidCase, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme, px, self.case = context.theme, context.theme.px, case
        who = context.session.store.people.name(case.resolved_by)
        when = list_time(case.resolved_at, context.session.clock.now())
        number = str(case.case_number) if case.case_number is not None else ""
        self.name = LinkButton(theme, case.conversation.name)
        self.accept = Button(theme, self.tr("Aceptar"), small=True)
        self.reject = Button(theme, self.tr("Sí cuenta"), small=True)
        self.accept.setAccessibleName(self.tr("Aceptar que no cuenta: {0}").format(case.conversation.name))
        self.reject.setAccessibleName(self.tr("Sí cuenta: {0}").format(case.conversation.name))
        column, first = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(px(20), px(10), px(20), px(10))
        column.setSpacing(px(4))
        first.setSpacing(px(8))
        first.addWidget(self.name)
        first.addWidget(Label(theme, void_name(case.void), Role.META, Ink.PRIMARY, 600))
        first.addStretch(1)
        first.addWidget(self.accept)
        first.addWidget(self.reject)
        column.addLayout(first)
        parts = (number and self.tr("Caso {0}").format(number), isolate(who) if who else "", when)
        column.addWidget(ElidedLabel(theme, " · ".join(part for part in parts if part), Role.META, Ink.SECONDARY))
        if case.summary:
            column.addWidget(Paragraph(theme, case.summary, Role.UI))
        column.addWidget(Hairline(theme))


class VoidReview(QDialog):
    """Opened with `start()`; deleted when closed."""

    def __init__(self, context: ViewContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._session, theme = context, context.session, context.theme
        self.setWindowTitle(self.tr("Casos que no cuentan"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(theme.px(WIDTH), theme.px(HEIGHT))
        theme.style(self)
        self.rows: list[VoidRow] = []
        self.words = ElidedLabel(theme, "", Role.META, Ink.SECONDARY)
        self.close_button = Button(theme, self.tr("Cerrar"))
        self.close_button.clicked.connect(self.reject)
        self._assemble()
        self._subscriptions = Subscriptions()
        self._subscriptions.add(self._session.on_problem(self._on_problem))

    def _assemble(self) -> None:
        theme, px = self._context.theme, self._context.theme.px
        column, foot, body = QVBoxLayout(self), QHBoxLayout(), QWidget()
        column.setContentsMargins(0, px(16), 0, 0)
        column.setSpacing(0)
        title = Label(theme, self.tr("Casos que no cuentan"), Role.TITLE)
        title.setContentsMargins(px(20), 0, px(20), px(8))
        column.addWidget(title)
        self._list = QVBoxLayout(body)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._list.addStretch(1)
        self.empty = EmptyState(
            theme, self.tr("No queda nada por revisar."),
            self.tr("Aquí llega lo que alguien cierra como caso que no cuenta."),
        )  # fmt: skip
        self.empty.hide()
        self._page = ScrollPage(body)
        column.addWidget(self._page, 1)
        column.addWidget(self.empty, 1)
        column.addWidget(Hairline(theme))
        foot.setContentsMargins(px(20), px(10), px(20), px(14))
        foot.addWidget(self.words, 1)
        foot.addWidget(self.close_button)
        column.addLayout(foot)

    def start(self) -> None:
        """Ask for the cases and show them."""
        self.words.set_text(self.tr("Buscando…"))
        self._context.tasks.start(self._load())
        self.open()

    def done(self, result: int) -> None:
        """Stop listening."""
        self._subscriptions.close()
        super().done(result)

    async def _load(self) -> None:
        found: list[VoidCase] = []
        problem_words = self.tr("Sin conexión: se puede hacer cuando vuelva.")
        with contextlib.suppress(Exception):  # offline: said below
            found = await self._session.voids()
            problem_words = ""
        for case in found:
            self._add(case)
        self.words.set_text(problem_words)
        self._show_left(known=not problem_words)

    def _add(self, case: VoidCase) -> None:
        row = VoidRow(self._context, case)
        for button in (row.accept, row.reject, row.name):
            button.setProperty("episode", case.episode_id)
        row.accept.clicked.connect(self._accept)
        row.reject.clicked.connect(self._count)
        row.name.clicked.connect(self._look)
        self.rows.append(row)
        self._list.insertWidget(self._list.count() - 1, row)

    def _show_left(self, *, known: bool = True) -> None:
        done = known and not self.rows
        self._page.setHidden(done)
        self.empty.setVisible(done)

    def _accept(self) -> None:
        self._review(self.sender(), accept=True)

    def _count(self) -> None:
        self._review(self.sender(), accept=False)

    def _review(self, button: Any, *, accept: bool) -> None:
        episode = int(button.property("episode"))
        row = next((row for row in self.rows if row.case.episode_id == episode), None)
        if row is None:
            return
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
        self._show_left()
        self._session.review_void(episode, accept=accept)

    def _look(self) -> None:
        button: Any = self.sender()
        row = next((row for row in self.rows if row.case.episode_id == int(button.property("episode"))), None)
        window: Any = self.parent()
        if row is not None and window is not None:
            window.ui.open(row.case.conversation.id)

    def _on_problem(self, words: str, detail: str) -> None:
        self.words.set_text(problem(words, detail))
