"""Reglas de asignación: one list per number and one for the company, edited as cards, tried at the side, published.

    lists | rules / what if        Probar
    card, card, card ...           message, customer, time -> verdict
    todo lo demás

What always holds: nothing counts before it is published; every list is saved on the version it was begun on.
"""

from collections.abc import Sequence
from functools import partial
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.i18n.policy_words import fault_words
from desktop.i18n.rule_words import change_words, number_name, pieces, pieces_of, problem_words, target
from desktop.models import rule_lists
from desktop.models.rule_forms import Group
from desktop.models.settings_draft import PolicyDraft
from desktop.store.refusal import Fault, Refusal
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.settings.page import Place, PolicyPage
from desktop.views.settings.routing.beside import Beside
from desktop.views.settings.routing.card import CardFacts, State
from desktop.views.settings.routing.column import RuleColumn
from desktop.views.settings.routing.editor import OtherwiseEditor, RuleEditor
from desktop.views.settings.routing.publish import PublishDialog
from desktop.views.settings.routing.trial import WIDTH as TRIAL_WIDTH
from desktop.views.settings.routing.trial import Trial
from desktop.views.widgets import Button, ButtonKind, Combo, Ink, Label, Menu, set_tooltip
from protocol.routing import Always, RouteTo, Rule, RuleList, RuleProblem
from protocol.routing_trial import RuleUses, Tried

translate = QCoreApplication.translate
DAYS, OTHERWISE = 7, 0


class RoutingPage(PolicyPage):
    """The page; its aside is the trial."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.subject = 0
        self.note = ""
        self._uses: dict[tuple[int | None, int | None], int] = {}
        self._counted = False
        self._answer: Tried | None = None
        self._found: Tried | None = None
        self.editor: RuleEditor | OtherwiseEditor | None = None
        self._make_drafts()
        theme = self.theme
        self.which = Combo(theme, translate("RoutingPage", "De qué número"))
        self.about = Label(
            theme, translate("RoutingPage", "Se leen de arriba abajo; gana la primera que cumple todo."), Role.UI,
            Ink.SECONDARY,
        )  # fmt: skip
        self.new = Button(theme, translate("RoutingPage", "Nueva regla"), icon="plus")
        self.publish = Button(theme, translate("RoutingPage", "Publicar"), ButtonKind.PRIMARY)
        self.column = RuleColumn(theme)
        self.beside = Beside(context)
        self.trial = Trial(context)
        self._assemble()
        self._connect()
        self.show_drafts()
        self._count()

    def _make_drafts(self) -> None:
        for id_ in (0, *self.session.store.people.numbers):
            self.draft("rules", id_, RuleList(version=1, number_id=id_ or None))

    def _assemble(self) -> None:
        px = self.theme.px
        column, top = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        top.setSpacing(px(8))
        top.addWidget(self.about, 1)
        top.addWidget(self.which)
        top.addWidget(self.new)
        column.addLayout(top)
        column.addWidget(self.column)
        column.addWidget(self.beside)
        column.addStretch(1)

    def _connect(self) -> None:
        self.which.activated.connect(self._choose_list)
        self.new.clicked.connect(self.begin_rule)
        self.publish.clicked.connect(self.save)
        self.column.opened.connect(self.open_card)
        self.column.switched.connect(self._switched)
        self.column.moved.connect(self._moved)
        self.column.removed.connect(self.remove)
        self.column.menu.connect(self._menu)
        self.trial.tried.connect(self._tried)

    # ------------------------------------------------------------------------------------------------- the contract

    @property
    def place(self) -> Place:
        """The list that is shown."""
        return ("rules", self.subject)

    @property
    def shown(self) -> PolicyDraft[RuleList]:
        """The draft that is shown."""
        return self.drafts[self.place]

    def hint(self) -> str:
        rules = self.shown.mine.rules
        off = sum(1 for rule in rules if not rule.enabled)
        words = translate("RoutingPage", "%n regla(s)", "", len(rules))
        dark = translate("RoutingPage", "%n apagada(s)", "", off)
        return f"{words}, {dark}" if off else words

    def header_actions(self) -> Sequence[QWidget]:
        return (self.history, self.publish)

    def aside(self) -> QWidget:
        self.trial.setProperty("settingsWidth", self.theme.px(TRIAL_WIDTH))
        return self.trial

    def history_of(self) -> Sequence[tuple[Place, str]]:
        known = [place for place, draft in self.drafts.items() if draft.in_force is not None]
        many = len(known) > 1
        return [(place, self._list_name(place[1]) if many else "") for place in known]

    def describe(self, place: Place, before: Any, after: Any) -> list[str]:
        words = [change_words(one) for one in rule_lists.differences(before, after)]
        return words if place[1] == 0 else [f"{self._list_name(place[1])}: {one}" for one in words]

    def show_drafts(self) -> None:
        self._offer_lists()
        self._show_cards()
        self.beside.refresh()

    def refresh(self) -> None:
        self._make_drafts()
        super().refresh()
        self.show_drafts()

    def set_editable(self, editable: bool) -> None:
        self.column.set_editable(editable)
        self.new.setEnabled(editable)
        dirty = bool(self.changes())
        self.publish.setEnabled(editable and dirty)
        set_tooltip(self.publish, self.theme, "" if dirty else translate("RoutingPage", "No hay cambios que publicar"))
        self.trial.set_online(online=self.session.line.state == "online")
        if editable and not self._counted:
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
        self._asking = dialog
        dialog.accepted.connect(self._publish)
        dialog.rejected.connect(self._not_published)
        dialog.open()

    def _publish(self) -> None:
        self.note = self._asking.note()
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
            problem = RuleProblem(code=fault.code, path=fault.path, detail=fault.detail)
            return problem_words(problem) if fault.code != "shape" else fault_words(fault.code, fault.detail)
        return super()._told(place, refusal)

    # ------------------------------------------------------------------------------------------------------- lists

    def _list_name(self, subject: int) -> str:
        return number_name(self.session.store, subject or None)

    def _offer_lists(self) -> None:
        self.which.clear()
        for _, subject in self.drafts:
            draft = self.drafts["rules", subject]
            count = len(draft.mine.rules)
            self.which.addItem(f"{self._list_name(subject)} ({count})", subject)
        self.which.setCurrentIndex(max(0, self.which.findData(self.subject)))
        self.which.updateGeometry()

    def _choose_list(self) -> None:
        self.show_list(self.which.currentData())

    def show_list(self, subject: int) -> None:
        """The rules of a number; 0: the company's."""
        self.subject = subject
        self.show_drafts()
        self.changed.emit()

    def _changed_to(self, rules: RuleList) -> None:
        if rules != self.shown.mine:
            self.shown.mine = rules
            self.show_drafts()
            self.edited()

    # ------------------------------------------------------------------------------------------------------- cards

    def _show_cards(self) -> None:
        rules = self.shown.mine
        facts = [self._facts(at, rule) for at, rule in enumerate(rules.rules)]
        self.column.show_cards([*facts, self._last_card(rules)])
        self.trial.set_lists([draft.mine for draft in self.drafts.values()], self.subject or None)

    def _facts(self, at: int, rule: Rule) -> CardFacts:
        store = self.session.store
        return CardFacts(
            id=rule.id, number=at + 1, name=rule.name or translate("RoutingPage", "Sin nombre"),
            pieces=pieces_of(rule.when, store), target=target(rule.then, store), enabled=rule.enabled,
            uses=self._used(rule.id), state=self._state(rule.id, enabled=rule.enabled), problem=self._problem(rule.id),
        )  # fmt: skip

    def _last_card(self, rules: RuleList) -> CardFacts:
        store = self.session.store
        follows = ("arrow-right", translate("RoutingPage", "Reglas de la empresa"))
        nowhere = ("inbox", translate("RoutingPage", "Cola general"))
        to = target(rules.otherwise, store) if rules.otherwise else follows if self.subject else nowhere
        return CardFacts(
            id=None, number=len(rules.rules) + 1, name=translate("RoutingPage", "Todo lo demás"),
            pieces=pieces(Group(), store), target=to, uses=self._used(None), state=self._state(None, enabled=True),
            problem=self._problem(None),
        )  # fmt: skip

    def _used(self, rule_id: int | None) -> int | None:
        return self._uses.get((self.subject or None, rule_id), 0) if self._counted else None

    def _state(self, rule_id: int | None, *, enabled: bool) -> State:
        if not enabled:
            return "off"
        answer = self._answer
        if answer is None:
            return ""
        number = self.subject or None
        decided = answer.rule is not None and (answer.rule.number_id, answer.rule.rule_id) == (number, rule_id)
        if decided:
            return "applies"
        asked = any((one.rule.number_id, one.rule.rule_id) == (number, rule_id) for one in answer.trials)
        return "fails" if asked else "unasked"

    def _problems(self) -> list[RuleProblem]:
        if self._found is None:
            return []
        return [one for group in self._found.problems if group.number_id == (self.subject or None)
                for one in group.problems]  # fmt: skip

    def _problem(self, rule_id: int | None) -> str:
        for one in self._problems():
            mine = one.rule_id == rule_id if rule_id is not None else one.rule_id is None
            if mine:
                return problem_words(one)
        return ""

    def _tried(self, answer: Tried) -> None:
        """The cards show what came of it; an editor that is open is told what is wrong in it."""
        self._found = answer
        self._answer = answer if self.trial.wants_verdict() else None
        if self.editor is None:
            self._show_cards()
        elif isinstance(self.editor, RuleEditor):
            mine = self.editor.rule().id
            self.editor.show_problems(one for one in self._problems() if one.rule_id == mine)

    def _count(self) -> None:
        if self.session.line.state == "online":
            self.session.rule_uses(DAYS, self._uses_came)

    def _uses_came(self, found: RuleUses | Refusal) -> None:
        if isValid(self) and isinstance(found, RuleUses):
            self._uses = {(one.number_id, one.rule_id): one.count for one in found.uses}
            self._counted = True
            self._show_cards()

    # ------------------------------------------------------------------------------------------------------ changes

    def _moved(self, start: int, to: int) -> None:
        self._changed_to(rule_lists.moved(self.shown.mine, start, to))

    def _switched(self, rule_id: int, on: bool) -> None:
        at = rule_lists.index_of(self.shown.mine, rule_id)
        if at is not None:
            rule = self.shown.mine.rules[at]
            self._changed_to(rule_lists.put(self.shown.mine, replace(rule, enabled=on)))

    def remove(self, rule_id: int) -> None:
        """Take a rule out; the foot's "Descartar" brings it back until it is published."""
        self._changed_to(rule_lists.removed(self.shown.mine, rule_id))

    def duplicate(self, rule_id: int) -> None:
        """The same once more below it, switched off."""
        at = rule_lists.index_of(self.shown.mine, rule_id)
        if at is not None:
            rule = self.shown.mine.rules[at]
            name = translate("RoutingPage", "{0} (copia)").format(rule.name)
            copy = replace(rule, id=self._next_id(), name=name, enabled=False)
            self._changed_to(rule_lists.put(self.shown.mine, copy, at + 1))
            self.column.focus_card(copy.id)

    def _next_id(self) -> int:
        lists = [rules for draft in self.drafts.values() for rules in (draft.kept, draft.mine)]
        return rule_lists.next_id(lists, int(self.session.clock.now().timestamp()))

    def _menu(self, rule_id: int, where: QPoint) -> None:
        menu = Menu(self.theme, self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.add(translate("RoutingPage", "Editar"), "pencil", ("↵",)).triggered.connect(
            partial(self.open_card, rule_id)
        )
        at = rule_lists.index_of(self.shown.mine, rule_id)
        if at is not None and self.new.isEnabled():
            rule, last = self.shown.mine.rules[at], len(self.shown.mine.rules) - 1
            switch = translate("RoutingPage", "Apagar") if rule.enabled else translate("RoutingPage", "Encender")
            menu.add(translate("RoutingPage", "Duplicar"), "copy").triggered.connect(partial(self.duplicate, rule_id))
            menu.add(switch, "power").triggered.connect(partial(self._switched, rule_id, not rule.enabled))
            menu.addSeparator()
            for words, icon, keys, to in (
                (translate("RoutingPage", "Subir"), "arrow-up", ("Alt", "↑"), at - 1),
                (translate("RoutingPage", "Bajar"), "arrow-down", ("Alt", "↓"), at + 1),
            ):
                action = menu.add(words, icon, keys)
                action.setEnabled(0 <= to <= last)
                action.triggered.connect(partial(self._moved, at, to))
            menu.addSeparator()
            remove = menu.add(translate("RoutingPage", "Eliminar"), "trash-2", ("Supr",), danger=True)
            remove.triggered.connect(partial(self.remove, rule_id))
        menu.popup(where)

    # ------------------------------------------------------------------------------------------------------- editor

    def begin_rule(self) -> None:
        """A new rule on top of the list: new rules are mostly exceptions."""
        to = self._usual_target()
        if to is None:
            return
        rule = Rule(id=self._next_id(), name="", when=Always(), then=to)
        self._open_editor(RuleEditor(self.context, self.window(), rule, 0, new=True), at=0)

    def _usual_target(self) -> RouteTo | None:
        if self.shown.mine.otherwise is not None:
            return RouteTo(team_id=self.shown.mine.otherwise.team_id)
        teams = sorted(self.session.store.people.teams)
        return RouteTo(team_id=teams[0]) if teams else None

    def open_card(self, rule_id: int) -> None:
        """Edit one rule; 0: what comes after all of them."""
        if not self.new.isEnabled():
            return
        if rule_id == OTHERWISE:
            self._open_otherwise()
            return
        at = rule_lists.index_of(self.shown.mine, rule_id)
        if at is not None:
            rule = self.shown.mine.rules[at]
            self._open_editor(RuleEditor(self.context, self.window(), rule, at + 1, new=False), at=at)

    def _open_editor(self, editor: RuleEditor, at: int) -> None:
        self.editor = editor
        editor.show_problems(one for one in self._problems() if one.rule_id == editor.rule().id)
        editor.edited.connect(partial(self._try_edited, editor, at))
        editor.removal.connect(partial(self._remove_edited, editor))
        editor.finished.connect(partial(self._edited_rule, editor, at))
        editor.open()

    def _try_edited(self, editor: RuleEditor, at: int) -> None:
        """The list as it would be with what is being written."""
        tried = rule_lists.put(self.shown.mine, editor.rule(), at)
        lists = [tried if draft is self.shown else draft.mine for draft in self.drafts.values()]
        self.trial.set_lists(lists, self.subject or None)

    def _remove_edited(self, editor: RuleEditor) -> None:
        self.editor = None
        self.remove(editor.rule().id)

    def _edited_rule(self, editor: RuleEditor, at: int, result: int) -> None:
        self.editor = None
        if result:
            rule = editor.rule()
            self._changed_to(rule_lists.put(self.shown.mine, rule, at))
            self.column.focus_card(rule.id)
        self._show_cards()

    def _open_otherwise(self) -> None:
        editor = OtherwiseEditor(self.context, self.window(), self.shown.mine.otherwise, optional=self.subject != 0)
        self.editor = editor
        editor.finished.connect(partial(self._edited_otherwise, editor))
        editor.open()

    def _edited_otherwise(self, editor: OtherwiseEditor, result: int) -> None:
        self.editor = None
        if result:
            self._changed_to(replace(self.shown.mine, otherwise=editor.target()))
        self._show_cards()
