"""What is said when a case is resolved: small, by keyboard, and empty every time: nothing of another case is in it.

    outcome (with amount) | the customer's yes | summary | tags asked for | "it is no case" with its reason

`said(ids, ResolveMany)`; Esc leaves the case open. Only what the policy asks for is shown, and the way out of it.
"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPlainTextEdit, QWidget

from desktop.i18n.resolving_words import missing_words, outcome_name, void_name
from desktop.models.resolving import cents_of, strictest, unread
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.customer_panel.flow import FlowLayout
from desktop.views.delegates.painting import isolate
from desktop.views.small_dialog import SmallDialog
from desktop.views.widgets import Button, ButtonKind, CheckBox, Combo, Ink, Label, Paragraph, RadioButton, TextField
from protocol.resolving import VOIDS
from protocol.rules.resolving import Missing, missing
from protocol.work_api import ResolveMany

WIDTH, LINES, MOST_SUMMARY = 460, 3, 2000


class ResolveDialog(SmallDialog):
    """Opened with `open()`; deleted when closed. `words` says why it was refused before."""

    said = Signal(object, object)

    def __init__(self, context: ViewContext, parent: QWidget, ids: Sequence[int], words: str = "") -> None:
        super().__init__(context.theme, parent, QCoreApplication.translate("ResolveDialog", "Resolver"), WIDTH)
        self._context = context
        self._ids, theme = list(ids), context.theme
        store = context.session.store
        self._rows = [row for id in ids if (row := store.rows.get(id)) is not None]
        self._policy, self._before = strictest(store, self._rows), words
        self.outcomes = QButtonGroup(self)
        self.amount = TextField(theme, "0")
        self.amount.setAccessibleName(self.tr("Monto de la venta"))
        self.agreed = CheckBox(theme, self.tr("El cliente confirmó que quedó resuelto"))
        self.summary = QPlainTextEdit()
        self.summary.setFont(theme.font(Role.BODY))
        self.summary.setTabChangesFocus(True)
        self.summary.setAccessibleName(self.tr("Resumen"))
        self.summary.setPlaceholderText(self.tr("Resumen para quien atienda después"))
        self.summary.setFixedHeight(LINES * theme.fonts.line(Role.BODY) + theme.px(16))
        self.tags: list[CheckBox] = []
        self.void = Combo(theme, self.tr("¿Cuenta como caso?"))
        self.words = Paragraph(theme, words, Role.UI, Ink.SECONDARY)
        self.resolve = Button(theme, self.tr("Resolver"), ButtonKind.PRIMARY, "circle-check")
        self._assemble()
        self._connect()

    def _assemble(self) -> None:
        theme, column = self.theme, self.column
        self.head(self._title())
        self.unread = Paragraph(theme, "", Role.UI, Ink.WARN)
        if unread(self._context.session.store, self._rows):
            self.unread.set_text(
                self.tr(
                    "Lo que se pide aquí al resolver se guardó con otra versión de Relevo y no se puede leer. "
                    "Actualiza Relevo o avisa a quien administra; mientras tanto, confirma o resume."
                )
            )
            column.addWidget(self.unread)
        if self._policy.outcomes:
            column.addWidget(self._outcomes())
            column.addWidget(self._amount_line())
        column.addWidget(self.agreed)
        column.addWidget(self.summary)
        if self._policy.required_tags:
            column.addWidget(self._tags())
        void = QHBoxLayout()
        void.addWidget(Label(theme, self.tr("¿Cuenta como caso?"), Role.META, Ink.SECONDARY, 600))
        void.addWidget(self.void, 1)
        column.addLayout(void)
        column.addWidget(self.words)
        self.foot(self.resolve)
        self.void.addItem(self.tr("Sí"), None)
        for reason in VOIDS:
            self.void.addItem(void_name(reason), reason)

    def _title(self) -> str:
        if len(self._rows) == 1:
            return self.tr("Resolver · {0}").format(isolate(self._rows[0].name))
        return self.tr("Resolver %n conversaciones", "", len(self._rows))

    def _outcomes(self) -> QWidget:
        box = QWidget()
        flow = FlowLayout(box, self._context.theme.px(12))
        for at, outcome in enumerate(self._policy.outcomes):
            button = RadioButton(self._context.theme, outcome_name(outcome))
            self.outcomes.addButton(button, at)
            flow.addWidget(button)
        return box

    def _amount_line(self) -> QWidget:
        theme, box = self._context.theme, QWidget()
        line = QHBoxLayout(box)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(Label(theme, self.tr("Monto"), Role.META, Ink.SECONDARY, 600))
        line.addWidget(self.amount, 1)
        line.addWidget(Label(theme, self._policy.currency, Role.UI, Ink.SECONDARY))
        self._amount_box = box
        box.hide()
        return box

    def _tags(self) -> QWidget:
        box = QWidget()
        flow = FlowLayout(box, self._context.theme.px(12))
        for name in self._policy.required_tags:
            check = CheckBox(self._context.theme, name)
            check.setChecked(all(name.casefold() in {tag.casefold() for tag in row.tags} for row in self._rows))
            check.setProperty("tag", name)
            self.tags.append(check)
            flow.addWidget(check)
        return box

    def _connect(self) -> None:
        self.outcomes.idClicked.connect(self._judge)
        self.amount.textChanged.connect(self._judge)
        self.agreed.toggled.connect(self._judge)
        self.summary.textChanged.connect(self._judge)
        for check in self.tags:
            check.toggled.connect(self._judge)
        self.void.activated.connect(self._judge)
        self.resolve.clicked.connect(self.keep)
        first = self.outcomes.button(0) or self.agreed
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._judge()
        if self._before:
            self.words.set_text(self._before)

    def close_with(self) -> ResolveMany:
        """What is said."""
        at, void = self.outcomes.checkedId(), self.void.currentData()
        outcome = self._policy.outcomes[at] if at >= 0 and void is None else None
        cents = self._cents() if outcome == "sale" else None
        return ResolveMany(
            agreed=self.agreed.isChecked(), summary=self.summary.toPlainText().strip()[:MOST_SUMMARY], void=void,
            outcome=outcome, amount_cents=cents, currency=self._policy.currency if cents is not None else "",
            tags=[str(check.property("tag")) for check in self.tags if check.isChecked() and void is None],
        )  # fmt: skip

    def _cents(self) -> int | None:
        return cents_of(self.amount.text())

    def lacks(self) -> tuple[Missing, ...]:
        """What is missing; the tries of somebody who cannot be reached are counted at the gateway."""
        said = self.close_with()
        found = {lack for row in self._rows for lack in missing(self._policy, said, row.tags, self._policy.attempts)}
        order: tuple[Missing, ...] = ("outcome", "amount", "proof", "tags", "attempts")
        return tuple(lack for lack in order if lack in found)

    def _judge(self, _changed: Any = None) -> None:
        lacks, void = self.lacks(), self.void.currentData()
        if self._policy.outcomes:
            at = self.outcomes.checkedId()
            sale = at >= 0 and self._policy.outcomes[at] == "sale" and void is None
            if sale and self._amount_box.isHidden():
                self._amount_box.show()
                self.amount.setFocus(Qt.FocusReason.OtherFocusReason)
            self._amount_box.setVisible(sale)
            for button in self.outcomes.buttons():
                button.setEnabled(void is None)
        for widget in (self.agreed, *self.tags):
            widget.setEnabled(void is None)
        online = self._context.session.line.state == "online"
        self.resolve.setEnabled(online and not lacks)
        reviewed = self.tr("No contará en los informes si quien supervisa lo acepta.") if void is not None else ""
        self.words.set_text(missing_words(lacks[0]) if lacks else reviewed)

    def keep(self) -> None:
        """Resolve with what is said."""
        if self.resolve.isEnabled():
            self.said.emit(self._ids, self.close_with())
            self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.keep()
        else:
            super().keyPressEvent(event)
