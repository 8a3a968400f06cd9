"""Números: each of ours with how it stands, what Meta says of it, and what can be done; and a new one.

Everything here is done at once and confirmed where it stops people's work; there is nothing to save.
"""

from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.i18n.words import problem
from desktop.models.settings_draft import PolicyDraft
from desktop.store.refusal import Refusal
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.settings.numbers.canary import CanaryDialog, CanarySection
from desktop.views.settings.numbers.card import NumberCard
from desktop.views.settings.numbers.connect_dialog import ConnectDialog
from desktop.views.settings.numbers.dialogs import LineDialog
from desktop.views.settings.numbers.pause_dialog import PauseDialog
from desktop.views.settings.numbers.phone_choice import PhoneChoice
from desktop.views.settings.numbers.test_dialog import TestDialog
from desktop.views.settings.page import SettingsPage
from desktop.views.widgets import (
    Button,
    ButtonKind,
    Card,
    EmptyState,
    Ink,
    Label,
    LinkButton,
    Paragraph,
    SkeletonRows,
)
from protocol.number_setup import Checked, NumberSetup
from protocol.round_trips import CanaryPolicy

translate = QCoreApplication.translate


class NumbersPage(SettingsPage):
    """Asks the gateway when it opens, and whenever a number changed."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme, px = self.theme, self.theme.px
        self.setup: NumberSetup | None = None
        self.cards: dict[int, NumberCard] = {}
        self.new = Button(theme, translate("Numbers", "Conectar un número"), ButtonKind.PRIMARY, "plug")
        self.new.clicked.connect(self._connect_new)
        self.loading = SkeletonRows(theme)
        self.trouble = Paragraph(theme, "", Role.UI, Ink.DANGER)
        self.retry = LinkButton(theme, translate("Numbers", "Reintentar"))
        self.empty = EmptyState(
            theme, translate("Numbers", "Todavía no hay ningún número"),
            translate("Numbers", "Conecta el de tu empresa para que el equipo lo atienda."),
            translate("Numbers", "Conectar un número"), "plug",
        )  # fmt: skip
        self.webhook = Paragraph(theme, "", Role.UI, Ink.SECONDARY)
        self.copy = LinkButton(theme, translate("Numbers", "Copiar"))
        self.address = self._address_card()
        self.canary = CanarySection(theme)
        self.canary.edit.connect(self._ask_canary)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(px(12))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        tops: tuple[QWidget, ...] = (self.loading, self.trouble, self.retry, self.empty)
        for part in tops:
            column.addWidget(part)
        column.addLayout(self._cards)
        column.addWidget(self.address)
        column.addWidget(self.canary)
        column.addStretch(1)
        for part in (*tops[1:], self.address, self.canary):
            part.hide()
        self.retry.clicked.connect(self.ask)
        self.empty.acted.connect(self._connect_new)
        self._known = self._versions()
        self._meant = 0
        self.ask()

    def _address_card(self) -> Card:
        card = Card(self.theme)
        px = self.theme.px
        column, row = QVBoxLayout(card), QHBoxLayout()
        column.setContentsMargins(px(16), px(14), px(16), px(14))
        column.setSpacing(px(6))
        column.addWidget(Label(self.theme, translate("Numbers", "Dirección de avisos"), Role.UI_STRONG))
        row.addWidget(self.webhook, 1)
        row.addWidget(self.copy)
        column.addLayout(row)
        self.copy.clicked.connect(self._copy)
        return card

    # ------------------------------------------------------------------------------------------------- the contract

    def hint(self) -> str:
        if self.setup is None:
            return ""
        return QCoreApplication.translate("Numbers", "%n número(s)", "", len(self.setup.numbers))

    def header_actions(self) -> Sequence[QWidget]:
        return (self.new,)

    def set_editable(self, editable: bool) -> None:
        """How they stand can still be read."""
        for part in (self.new, self.empty, self.canary, *self.cards.values()):
            part.setEnabled(editable)

    def point_at(self, subject: int) -> None:
        """Somebody was sent here about this number."""
        self._meant = subject
        if subject in self.cards:
            self.cards[subject].buttons["check"].setFocus()

    def refresh(self) -> None:
        self._show_canary()
        if self._known != (now := self._versions()):
            self._known = now
            self.ask()

    def _versions(self) -> dict[int, int]:
        return {row.id: row.rev for row in self.session.store.people.numbers.values()}

    # ----------------------------------------------------------------------------------------------------- asking

    def ask(self) -> None:
        """How they stand now."""
        self.loading.setVisible(self.setup is None)
        self.context.tasks.start(self._asked())

    async def _asked(self) -> None:
        found = await self.session.our_numbers()
        if not isValid(self):
            return
        self.loading.hide()
        refused = isinstance(found, Refusal)
        self.trouble.set_text(problem(found.words, found.detail) if isinstance(found, Refusal) else "")
        for part in (self.trouble, self.retry):
            part.setVisible(refused)
        if not isinstance(found, Refusal):
            self._show(found)

    def _show(self, setup: NumberSetup) -> None:
        self.setup = setup
        now = self.session.clock.now()
        for standing in setup.numbers:
            id = standing.number.id
            if id not in self.cards:
                card = self.cards[id] = NumberCard(self.theme)
                card.asked.connect(partial(self._act, id))
                self._cards.addWidget(card)
            self.cards[id].show_standing(standing, now)
        self.empty.setVisible(not setup.numbers)
        self.address.setVisible(bool(setup.numbers))
        self.canary.setVisible(bool(setup.numbers))
        self._show_canary()
        if self._meant:
            self.point_at(self._meant)
        words = translate("Numbers", "En el panel de Meta (WhatsApp, Configuración): la dirección pública de este "
                          "servidor y, detrás, {0}. Suscribe ahí el campo «messages».")  # fmt: skip
        self.webhook.set_text(words.format(setup.webhook))
        self.changed.emit()

    def _copy(self) -> None:
        if self.setup is not None:
            QGuiApplication.clipboard().setText(self.setup.webhook)
            self.copy.set_label(translate("Numbers", "Copiado"))

    # ----------------------------------------------------------------------------------------------------- acting

    def _connect_new(self) -> None:
        choice = PhoneChoice(self.theme, self.window())
        choice.chosen.connect(self._connect)
        choice.open()

    def _connect(self, _lives: str) -> None:
        if self.setup is not None:
            dialog = ConnectDialog(self.context, self.window(), self.setup)
            dialog.connected.connect(self.ask)
            dialog.open()

    def _act(self, id: int, what: str) -> None:
        session = self.session
        if what == "check":
            self._start(id, partial(session.check_number, id))
        elif what == "subscribed":
            self._start(id, partial(session.subscribe_number, id))
        elif what == "resume":
            self._start(id, partial(session.resume_number, id))
        elif what == "test":
            TestDialog(self.context, self.cards[id].standing, self.window()).open()
        elif what == "pause":
            self._ask_pause(id)
        else:
            self._ask_line(id, what)

    def _ask_pause(self, id: int) -> None:
        dialog = PauseDialog(self.theme, self.cards[id].standing.number.name, self.window())
        dialog.accepted.connect(lambda: self._start(id, partial(self.session.pause_number, id, dialog.note)))
        dialog.open()

    def _names(self) -> dict[int, str]:
        return {row.id: row.name for row in self.session.store.people.numbers.values()}

    def _show_canary(self) -> None:
        draft = PolicyDraft(self.session.store, "canary", 0, CanaryPolicy())
        self.canary.show_policy(draft.kept, self._names())

    def _ask_canary(self) -> None:
        dialog = CanaryDialog(self.context, self._names(), self.window())
        dialog.accepted.connect(self._show_canary)
        dialog.open()

    def _ask_line(self, id: int, what: str) -> None:
        kept = self.cards[id].standing.number.name if what == "rename" else ""
        dialog = LineDialog(self.theme, what, kept, self.window())
        dialog.accepted.connect(lambda: self._start(id, partial(self._request(what), id, dialog.text)))
        dialog.open()

    def _request(self, what: str) -> Callable[[int, str], Awaitable[Any]]:
        session = self.session
        asked: dict[str, Callable[[int, str], Awaitable[Any]]] = {
            "rename": session.rename_number, "token": session.renew_token, "registered": session.register_number,
        }  # fmt: skip
        return asked[what]

    def _start(self, id: int, request: Callable[[], Awaitable[Any]]) -> None:
        self.cards[id].busy(on=True)
        self.cards[id].tell("")
        self.context.tasks.start(self._done(id, request))

    async def _done(self, id: int, request: Callable[[], Awaitable[Any]]) -> None:
        found = await request()
        if not isValid(self):
            return
        card = self.cards[id]
        card.busy(on=False)
        if isinstance(found, Refusal):
            card.tell(problem(found.words, found.detail))
            return
        if isinstance(found, Checked):
            card.checks.show_checks(found.checks, mendable=True)
        self.ask()
