"""Cases that somebody wants to count for nothing: each accepted, or counted after all. For supervisors."""

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.i18n.moments import list_time
from desktop.i18n.resolving_words import void_name
from desktop.i18n.words import problem
from desktop.models.subscription import Subscriptions
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.delegates.painting import isolate
from desktop.views.list_dialog import ListDialog
from desktop.views.widgets import (
    Button,
    ElidedLabel,
    EmptyState,
    Hairline,
    Ink,
    Label,
    LinkButton,
    Paragraph,
)
from protocol.resolving import VoidCase

translate = QCoreApplication.translate
SIZE = (560, 480)


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


class VoidReview(ListDialog):
    """Opened with `start()`."""

    def __init__(self, context: ViewContext, parent: QWidget) -> None:
        title = translate("VoidReview", "Casos que no cuentan")
        super().__init__(context.theme, parent, title, translate("VoidReview", "Cerrar"), SIZE)
        self._context, self._session = context, context.session
        self.rows: list[VoidRow] = []
        self.empty = EmptyState(
            context.theme, self.tr("No queda nada por revisar."),
            self.tr("Aquí llega lo que alguien cierra como caso que no cuenta."),
        )  # fmt: skip
        self.empty.hide()
        self.column.insertWidget(self.column.indexOf(self.page) + 1, self.empty, 1)
        self._subscriptions = Subscriptions()
        self._subscriptions.add(self._session.on_problem(self._on_problem))

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
        problem_words = ""
        try:
            found = await self._session.voids()
        except Exception as error:
            if not isinstance(getattr(error, "words", None), str):  # NetError, which views do not know by name
                raise
            problem_words = self.tr("Sin conexión: se puede hacer cuando vuelva.")
        if not isValid(self):  # closed meanwhile
            return
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
        self.lines.insertWidget(self.lines.count() - 1, row)

    def _show_left(self, *, known: bool = True) -> None:
        done = known and not self.rows
        self.page.setHidden(done)
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
