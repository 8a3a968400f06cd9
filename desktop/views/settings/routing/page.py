"""Reglas de asignación: one list per number and one for the company, edited as cards, tried at the side, published.

    lists | rules / what if        Probar
    card, card, card ...           message, customer, time -> verdict
    todo lo demás

What always holds: nothing counts before it is published; every list is saved on the version it was begun on.
"""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.i18n.policy_words import fault_words
from desktop.i18n.rule_problems import change_words, problem_words
from desktop.i18n.rule_words import number_name
from desktop.models import rule_lists
from desktop.store.refusal import Fault, Refusal
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.settings.page import Place
from desktop.views.settings.routing.beside import Beside
from desktop.views.settings.routing.editing import EditedLists
from desktop.views.settings.routing.publish import PublishDialog
from desktop.views.settings.routing.trial import WIDTH as TRIAL_WIDTH
from desktop.views.settings.routing.what_if import WhatIf
from desktop.views.widgets import Button, ButtonKind, Combo, Ink, Paragraph, set_tooltip
from protocol.routing import RuleProblem
from protocol.routing_trial import RuleUses

translate = QCoreApplication.translate
DAYS = 7


class RoutingPage(EditedLists):
    """The page; its aside is the trial."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.note = ""
        self.asking: PublishDialog | None = None
        theme = self.theme
        self.which = Combo(theme, translate("RoutingPage", "De qué número"))
        self.about = Paragraph(
            theme, translate("RoutingPage", "Se leen de arriba abajo; gana la primera que cumple todo."), Role.UI,
            Ink.SECONDARY,
        )  # fmt: skip
        self.publish = Button(theme, translate("RoutingPage", "Publicar"), ButtonKind.PRIMARY)
        self.beside = Beside(context)
        self.rules, self.what_if = QWidget(), WhatIf(context)
        self.past = Button(theme, translate("RoutingPage", "¿Qué habría pasado?"), icon="clock-fading")
        self._assemble()
        self._connect()
        self.show_drafts()
        self._count()

    def _assemble(self) -> None:
        px = self.theme.px
        whole, column, top = QVBoxLayout(self), QVBoxLayout(self.rules), QHBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.rules)
        whole.addWidget(self.what_if)
        self.what_if.hide()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        top.setSpacing(px(8))
        words = QVBoxLayout()
        words.addStretch(1)
        words.addWidget(self.about)
        words.addStretch(1)
        top.addLayout(words, 1)
        top.addWidget(self.which)
        top.addWidget(self.new)
        column.addLayout(top)
        column.addWidget(self.column)
        column.addWidget(self.beside)
        column.addStretch(1)

    def _connect(self) -> None:
        self.which.activated.connect(self._choose_list)
        self.publish.clicked.connect(self.save)
        self.past.clicked.connect(self._turn_over)
        self.what_if.left.connect(self.show_rules)
        self.what_if.opened.connect(self._open_conversation)

    # ------------------------------------------------------------------------------------------------- the contract

    def hint(self) -> str:
        rules = self.shown.mine.rules
        off = sum(1 for rule in rules if not rule.enabled)
        words = translate("RoutingPage", "%n regla(s)", "", len(rules))
        dark = translate("RoutingPage", "%n apagada(s)", "", off)
        return f"{words}, {dark}" if off else words

    def header_actions(self) -> Sequence[QWidget]:
        return (self.past, self.history, self.publish)

    def save_words(self) -> str:
        return translate("RoutingPage", "Publicar")

    def aside(self) -> QWidget:
        column = QVBoxLayout(box := QWidget())
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.trial)
        column.addWidget(self.what_if.notes)
        self.what_if.notes.hide()
        box.setProperty("settingsWidth", self.theme.px(TRIAL_WIDTH))
        return box

    def history_of(self) -> Sequence[tuple[Place, str]]:
        known = [place for place, draft in self.drafts.items() if draft.in_force is not None]
        many = len(known) > 1
        return [(place, self._list_name(place[1]) if many else "") for place in known]

    def describe(self, place: Place, before: Any, after: Any) -> list[str]:
        words = [change_words(one) for one in rule_lists.differences(before, after)]
        return words if place[1] == 0 else [f"{self._list_name(place[1])}: {one}" for one in words]

    def show_drafts(self) -> None:
        self._offer_lists()
        self.show_cards()
        self.beside.refresh()
        self._tell_what_if()

    def refresh(self) -> None:
        self._make_drafts()
        super().refresh()
        if not any(draft.dirty for draft in self.drafts.values()):
            self.forget_undo()
        self.show_drafts()

    def discard(self) -> None:
        self.forget_undo()
        super().discard()

    def take_newer(self) -> None:
        self.forget_undo()
        super().take_newer()

    def set_editable(self, editable: bool) -> None:
        self.column.set_editable(editable)
        teams = bool(self.session.store.people.teams)
        self.new.setEnabled(editable and teams)
        set_tooltip(self.new, self.theme, "" if teams else translate("RoutingPage", "Primero hace falta un equipo"))
        dirty = bool(self.changes())
        self.publish.setEnabled(editable and dirty)
        set_tooltip(self.publish, self.theme, "" if dirty else translate("RoutingPage", "No hay cambios que publicar"))
        online = self.session.line.state == "online"
        self.trial.set_online(online=online)
        self.what_if.set_online(online=online)
        if editable and self.facts.uses is None:
            self._count()

    def show_fault(self, place: Place, fault: Fault, words: str) -> bool:
        """The trial says it at the card already; a list that is not shown is opened."""
        if place != self.place:
            self.subject = place[1]
            self.show_drafts()
        self.trial.ask()
        return False

    # ------------------------------------------------------------------------------------------------------- saving

    def save(self) -> None:
        """Ask for a note, then publish."""
        changes = self.changes()
        if self._waiting or not changes:
            return
        dialog = PublishDialog(self.theme, changes, self.window())
        self.asking = dialog
        dialog.accepted.connect(self._publish)
        dialog.rejected.connect(self._not_published)
        dialog.open()

    def _publish(self) -> None:
        self.note = self.asking.note() if self.asking is not None else ""
        self.forget_undo()
        self._failed = ""
        dirty = [(place, draft) for place, draft in self.drafts.items() if draft.dirty]
        self._waiting = {place for place, _ in dirty}
        for place, draft in dirty:
            kind, subject = place
            done = partial(self._settled, place)
            self.session.put_policy(kind, subject, draft.body(), base=draft.base, note=self.note, done=done)

    def _not_published(self) -> None:
        self.refused.emit("")

    def _told(self, place: Place, refusal: Refusal) -> str:
        """The words of rules are richer than those of other settings: they know their card."""
        if refusal.faults and not refusal.changed_meanwhile:
            self.show_fault(place, refusal.faults[0], "")
            fault = refusal.faults[0]
            words = problem_words(RuleProblem(code=fault.code, path=fault.path, detail=fault.detail))
            return words if words != fault.detail else fault_words(fault.code, fault.detail)
        return super()._told(place, refusal)

    # ------------------------------------------------------------------------------------------------------ what if

    def show_what_if(self) -> None:
        """The second view: past traffic under the rules on the screen."""
        self._tell_what_if()
        self._swap(past=True)
        self.what_if.back.setFocus()
        self.what_if.find_mine()

    def _turn_over(self) -> None:
        if self.rules.isHidden():
            self.show_rules()
        else:
            self.show_what_if()

    def show_rules(self) -> None:
        """Back to the cards."""
        self._swap(past=False)
        self.past.setFocus()

    def _swap(self, *, past: bool) -> None:
        for part, shown in (
            (self.rules, not past), (self.trial, not past), (self.what_if, past), (self.what_if.notes, past),
        ):  # fmt: skip
            part.setVisible(shown)
        self.changed.emit()  # the other view needs another width

    def _tell_what_if(self) -> None:
        """The lists that count: those that were changed here, or, with none, all that are in force."""
        changed = [draft.mine for draft in self.drafts.values() if draft.dirty]
        in_force = [draft.mine for draft in self.drafts.values() if draft.in_force is not None]
        self.what_if.set_lists(changed or in_force, len(self.changes()))

    def _open_conversation(self, conversation_id: int) -> None:
        """In the inbox, which stays where it is; the settings stay open."""
        ui = getattr(self.window().parentWidget(), "ui", None)
        if ui is not None:
            ui.open(conversation_id)
            ui.window.raise_()
            ui.window.activateWindow()

    # ------------------------------------------------------------------------------------------------------- lists

    def _list_name(self, subject: int) -> str:
        return number_name(self.session.store, subject or None)

    def _offer_lists(self) -> None:
        offered = [
            (f"{self._list_name(subject)} ({len(draft.mine.rules)})", subject)
            for (_, subject), draft in self.drafts.items()
        ]
        if offered != [(self.which.itemText(at), self.which.itemData(at)) for at in range(self.which.count())]:
            self.which.clear()
            for words, subject in offered:
                self.which.addItem(words, subject)
        self.which.setCurrentIndex(max(0, self.which.findData(self.subject)))
        self.which.updateGeometry()

    def _choose_list(self) -> None:
        self.show_list(self.which.currentData())

    def show_list(self, subject: int) -> None:
        """The rules of a number; 0: the company's."""
        self.subject = subject
        self.show_drafts()
        self.changed.emit()

    def _count(self) -> None:
        if self.session.line.state == "online":
            self.session.rule_uses(DAYS, self._uses_came)

    def _uses_came(self, found: RuleUses | Refusal) -> None:
        if isValid(self) and isinstance(found, RuleUses):
            self.facts.count(found)
            self.show_cards()
