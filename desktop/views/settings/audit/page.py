"""Registro de auditoría: who did, saw, exported or changed what, and whether anybody touched the log since.

Read only: there is nothing to save. Without a line what was read stays on the screen.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QModelIndex, QTimer
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.i18n.audit_words import AuditWords, fault_words, state_words
from desktop.i18n.words import problem
from desktop.store.audit_query import AuditQuery
from desktop.store.refusal import Refusal
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.settings.aside import Aside, aside_note
from desktop.views.settings.audit.detail import Detail
from desktop.views.settings.audit.export import AuditExport
from desktop.views.settings.audit.filters import Filters
from desktop.views.settings.audit.rows import WHAT, WHEN, WHERE, AuditRows
from desktop.views.settings.page import SettingsPage
from desktop.views.widgets import (
    Button,
    ButtonKind,
    EmptyState,
    Ink,
    LinkButton,
    Paragraph,
    SkeletonRows,
    TableCard,
)
from protocol.audit import AuditState

translate = QCoreApplication.translate
PAGE: Final = 100
LOOK_MS: Final = 30_000
"""How often the chain is asked after."""
TABLE: Final = 420


class AuditPageView(SettingsPage):
    """Asks when it opens, when a filter changes, and for older entries as one scrolls."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = self.theme
        self.state: AuditState | None = None
        self.words = AuditWords(self._name_of)
        self.rows = AuditRows(self.words, self)
        self.filters = Filters(theme, self.session.store.people)
        self.export = AuditExport(context, self.words, self)
        self.file = Button(theme, translate("Audit", "Exportar CSV"), ButtonKind.OUTLINE, "download")
        self.again = Button(theme, translate("Audit", "Actualizar"), ButtonKind.OUTLINE, "refresh-cw")
        self.verify = LinkButton(theme, translate("Audit", "Verificar ahora"))
        self.fault = Paragraph(theme, "", Role.UI, Ink.DANGER)
        self.trouble = Paragraph(theme, "", Role.UI, Ink.DANGER)
        self.retry = LinkButton(theme, translate("Audit", "Reintentar"))
        self.said = Paragraph(theme, "", Role.META, Ink.SECONDARY)
        self.loading = SkeletonRows(theme)
        self.empty = EmptyState(
            theme, translate("Audit", "Nada con estos filtros"),
            translate("Audit", "Prueba con otra persona, otro periodo u otra dirección."),
        )  # fmt: skip
        self.table = TableCard(theme, translate("Audit", "Entradas del registro"), self.rows)
        self.detail = Detail(theme, self.words)
        self._question = 0
        self._lay_out()
        self._listen()
        self.ask()

    def _lay_out(self) -> None:
        column, px = QVBoxLayout(self), self.theme.px
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        for part in (
            self.fault, self.filters, self.export.progress, self.said, self.trouble, self.retry, self.loading,
            self.empty,
        ):  # fmt: skip
            column.addWidget(part)
        column.addWidget(self.table, 1)
        self.table.setMinimumHeight(px(TABLE))
        for hidden in (self.fault, self.said, self.trouble, self.retry, self.empty, self.table):
            hidden.hide()
        header = self.table.view.horizontalHeader()
        header.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)
        self.table.view.setColumnWidth(WHEN, px(120))
        self.table.view.setColumnWidth(WHERE, px(150))

    def _listen(self) -> None:
        self.filters.changed.connect(self.ask)
        self.again.clicked.connect(self.ask)
        self.retry.clicked.connect(self.ask)
        self.verify.clicked.connect(self._verify)
        self.detail.wanted.connect(self.filters.keep_to)
        self.rows.more_wanted.connect(self._ask_more)
        self.table.view.selectionModel().currentRowChanged.connect(self._chosen)
        self.file.clicked.connect(self._choose_file)
        self.export.said.connect(self._say)
        self.export.running_changed.connect(self._show_file)
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self._ask_state)
        self._look.start()

    # ------------------------------------------------------------------------------------------------- the contract

    def hint(self) -> str:
        return state_words(self.state, self.session.clock.now()) if self.state is not None else ""

    def header_actions(self) -> Sequence[QWidget]:
        return (self.again, self.file)

    def aside(self) -> QWidget:
        note = translate("Audit", "Cada entrada se sella en menos de un segundo con la anterior: quien cambie, borre o "
                         "reordene una rompe la cadena.")  # fmt: skip
        return Aside(
            self.theme, translate("Audit", "El detalle"), self.detail, aside_note(self.theme, note), self.verify
        )

    def set_editable(self, editable: bool) -> None:
        """What was read can still be looked at; back on the line, what was missed is asked again."""
        for part in (self.filters, self.again, self.retry, self.verify):
            part.setEnabled(editable)
        self._show_file()
        if editable and self.trouble.isVisibleTo(self):
            self.ask()

    def _show_file(self) -> None:
        self.file.setEnabled(self.filters.isEnabled() and self.export.running is None)

    def _name_of(self, subject: str) -> str:
        """Of people and teams this client knows."""
        kind, _, number = subject.partition(":")
        people = self.session.store.people
        if not number.isdigit():
            return ""
        if kind == "user":
            return people.name(int(number))
        found = people.teams.get(int(number)) if kind == "team" else None
        return found.name if found is not None else ""

    # ----------------------------------------------------------------------------------------------------- asking

    def ask(self) -> None:
        """The newest entries that are looked for; what was asked before is not waited for."""
        self._question += 1
        self._say("")
        self.loading.setVisible(not self.rows.entries)
        self.context.tasks.start(self._asked(self._question))
        self._ask_state()

    async def _asked(self, question: int) -> None:
        found = await self.session.audit_page(self._query(), None, PAGE)
        if not isValid(self) or question != self._question:
            return
        self.loading.hide()
        refused = isinstance(found, Refusal)
        self.trouble.set_text(problem(found.words, found.detail) if isinstance(found, Refusal) else "")
        for part in (self.trouble, self.retry):
            part.setVisible(refused)
        if not isinstance(found, Refusal):
            self.rows.begin(found, self.session.clock.now())
            self.detail.show_nothing()
        self.empty.setVisible(not refused and not self.rows.entries)
        self.table.setVisible(bool(self.rows.entries))

    def _ask_more(self) -> None:
        self.context.tasks.start(self._more(self._question))

    async def _more(self, question: int) -> None:
        found = await self.session.audit_page(self._query(), self.rows.next, PAGE)
        if not isValid(self) or question != self._question:
            return
        if isinstance(found, Refusal):
            self.rows.failed()
        else:
            self.rows.add(found)

    def _ask_state(self) -> None:
        self.context.tasks.start(self._state())

    async def _state(self) -> None:
        found = await self.session.audit_state()
        if isValid(self) and not isinstance(found, Refusal):
            self.show_state(found)

    def _verify(self) -> None:
        self.verify.setEnabled(False)
        self.verify.set_label(translate("Audit", "Verificando…"))
        self.context.tasks.start(self._verified())

    async def _verified(self) -> None:
        found = await self.session.verify_audit()
        if not isValid(self):
            return
        self.verify.setEnabled(True)
        self.verify.set_label(translate("Audit", "Verificar ahora"))
        if isinstance(found, Refusal):
            self._say(problem(found.words, found.detail))
        else:
            self.show_state(found)

    def show_state(self, state: AuditState) -> None:
        """How the chain stands, in the header; in red when it was tampered with."""
        self.state = state
        fault = fault_words(state)
        self.fault.set_text(translate("Audit", "El registro fue alterado. {0}").format(fault) if fault else "")
        self.fault.setVisible(bool(fault))
        self.changed.emit()

    def _query(self) -> AuditQuery:
        return self.filters.query(self.session.clock.now())

    # ----------------------------------------------------------------------------------------------------- looking

    def _chosen(self, index: QModelIndex) -> None:
        if index.isValid():
            self.detail.show_entry(self.rows.entries[index.row()], self.rows.names)

    def _choose_file(self) -> None:
        self.export.choose(self._query)

    def _say(self, words: str) -> None:
        self.said.set_text(words)
        self.said.setVisible(bool(words))
