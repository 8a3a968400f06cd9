"""The lists being edited: rules moved, switched, duplicated, removed, written in the editor; what each card can do.

The lower half of the rules page, without its frame. What always holds: every change makes a new list from the one on
the screen; nothing is sent.
"""

from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop.models import rule_lists
from desktop.models.settings_draft import PolicyDraft
from desktop.views.context import ViewContext
from desktop.views.settings.page import Place, PolicyPage
from desktop.views.settings.routing.column import RuleColumn
from desktop.views.settings.routing.editor import OtherwiseEditor, RuleEditor
from desktop.views.settings.routing.facts import Facts
from desktop.views.settings.routing.trial import Trial
from desktop.views.shortcuts import caps
from desktop.views.widgets import Button, Menu
from protocol.routing import Always, RouteTo, Rule, RuleList
from protocol.routing_trial import Tried

translate = QCoreApplication.translate
OTHERWISE = 0


class EditedLists(PolicyPage):
    """`subject`: whose list is shown, 0 the company's. `editor`: the one that is open, `_at`: where its rule stands."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.subject = 0
        self.facts = Facts(self.session.store)
        self.editor: RuleEditor | OtherwiseEditor | None = None
        self._at = 0
        self._before: list[tuple[int, RuleList]] = []
        self.column, self.trial = RuleColumn(self.theme), Trial(context)
        self.new = Button(self.theme, translate("RoutingPage", "Nueva regla"), icon="plus")
        self._make_drafts()
        self.new.clicked.connect(self.begin_rule)
        self.column.opened.connect(self.open_card)
        self.column.switched.connect(self._switched)
        self.column.moved.connect(self._moved)
        self.column.removed.connect(self.remove)
        self.column.menu.connect(self._menu)
        self.trial.tried.connect(self._tried)
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.undo)

    def _make_drafts(self) -> None:
        for id_ in (0, *self.session.store.people.numbers):
            self.draft("rules", id_, RuleList(version=1, number_id=id_ or None))

    @property
    def place(self) -> Place:
        """The list that is shown."""
        return ("rules", self.subject)

    @property
    def shown(self) -> PolicyDraft[RuleList]:
        """The draft that is shown."""
        return self.drafts[self.place]

    def show_cards(self) -> None:
        """The list as it is now; the trial runs on it."""
        mine = self.shown.mine
        self.column.show_cards(self.facts.cards(replace(mine, number_id=self.subject or None)))
        self.tell_trial()

    def tell_trial(self) -> None:
        """The lists on the screen, the shown one as it would be with what is being written.

        A list that nobody made and nobody began is none: nothing can be wrong with it.
        """
        lists = [draft.mine for draft in self.drafts.values() if draft.dirty or draft.in_force is not None]
        if isinstance(self.editor, RuleEditor):
            mine = rule_lists.put(self.shown.mine, self.editor.rule(), self._at)
            lists = [mine, *(one for one in lists if one.number_id != mine.number_id)]
        self.trial.set_lists(lists, self.subject or None)

    def _changed_to(self, rules: RuleList) -> None:
        if rules != self.shown.mine:
            self._before.append((self.subject, self.shown.mine))
            self.shown.mine = rules
            self.show_drafts()
            self.edited()

    def undo(self) -> None:
        """Take the last change back, whichever list it was in."""
        while self._before:
            subject, rules = self._before.pop()
            draft = self.drafts["rules", subject]
            if draft.mine != rules:
                self.subject, draft.mine = subject, rules
                self.show_drafts()
                self.edited()
                return

    def forget_undo(self) -> None:
        """What is in force now is where undoing ends."""
        self._before.clear()

    def _tried(self, answer: Tried) -> None:
        """The cards show what came of it; an editor that is open is told what is wrong in it."""
        self.facts.found = answer
        self.facts.answer = answer if self.trial.wants_verdict() else None
        if self.editor is None:
            self.show_cards()
        elif isinstance(self.editor, RuleEditor):
            self._tell_problems(self.editor)

    def _tell_problems(self, editor: RuleEditor) -> None:
        mine = editor.rule().id
        editor.show_problems(one for one in self.facts.problems(self.subject or None) if one.rule_id == mine)

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
        menu.add(translate("RoutingPage", "Editar"), "pencil", caps("Return")).triggered.connect(
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
                (translate("RoutingPage", "Subir"), "arrow-up", caps("Alt+Up"), at - 1),
                (translate("RoutingPage", "Bajar"), "arrow-down", caps("Alt+Down"), at + 1),
            ):
                action = menu.add(words, icon, keys)
                action.setEnabled(0 <= to <= last)
                action.triggered.connect(partial(self._moved, at, to))
            menu.addSeparator()
            remove = menu.add(
                translate("RoutingPage", "Eliminar"), "trash-2", (translate("RoutingPage", "Supr"),), danger=True
            )
            remove.triggered.connect(partial(self.remove, rule_id))
        if self._before:
            menu.addSeparator()
            undo = menu.add(translate("RoutingPage", "Deshacer"), "undo-2", caps("Ctrl+Z"))
            undo.triggered.connect(self.undo)
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
        editor.show_problems(
            one for one in self.facts.problems(self.subject or None) if one.rule_id == editor.rule().id
        )
        editor.edited.connect(self.tell_trial)
        editor.removal.connect(partial(self._remove_edited, editor))
        editor.finished.connect(partial(self._edited_rule, editor, at))
        editor.open()

    def _remove_edited(self, editor: RuleEditor) -> None:
        self.editor = None
        self.remove(editor.rule().id)

    def _edited_rule(self, editor: RuleEditor, at: int, result: int) -> None:
        self.editor = None
        if result:
            rule = editor.rule()
            self._changed_to(rule_lists.put(self.shown.mine, rule, at))
            self.column.focus_card(rule.id)
        self.show_cards()

    def _open_otherwise(self) -> None:
        editor = OtherwiseEditor(self.context, self.window(), self.shown.mine.otherwise, optional=self.subject != 0)
        self.editor = editor
        editor.finished.connect(partial(self._edited_otherwise, editor))
        editor.open()

    def _edited_otherwise(self, editor: OtherwiseEditor, result: int) -> None:
        self.editor = None
        if result:
            self._changed_to(replace(self.shown.mine, otherwise=editor.target()))
        self.show_cards()
