"""Personas y turnos: the week's plan, absences, and what each person carries, knows and belongs to.

Lines of the plan are added and removed at once, from dialogs; capacity, skills and teams wait for *Guardar*.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop.i18n.plan_words import line_words
from desktop.i18n.planning_words import work_changes
from desktop.models.planning import Work, work_edit, work_of
from desktop.models.planning_week import DAY, USER, same_later
from desktop.views.context import ViewContext
from desktop.views.presence.absence import AbsenceDialog
from desktop.views.settings.people.board import PeopleBoard
from desktop.views.settings.people.plan_dialog import PlanDialog
from desktop.views.settings.people.remove_dialog import RemoveDialog
from desktop.views.settings.people.skills_dialog import SkillsDialog
from desktop.views.settings.teams.saving import Job, run_all
from desktop.views.widgets import Menu
from protocol.planning import ChangePlan, NewLine
from protocol.presence_api import PlanKind, Planned


class PeoplePage(PeopleBoard):
    """What can be changed, and the contract with the window."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._saving = False
        self.person.edited.connect(self._edited)
        self.person.all_skills.clicked.connect(self._show_skills)
        self.table.plans.connect(self._plan_in)
        self.table.removes.connect(self._remove_in)
        self.plan.clicked.connect(self._plan_shift)
        self.away.clicked.connect(self._plan_absence)
        self.show_people()
        self.show_week(self.monday)

    # ---------------------------------------------------------------------------------------------------- the plan

    def _plan_shift(self) -> None:
        self.plan_for(self.shown, "shift")

    def _plan_absence(self) -> None:
        self.plan_for(self.shown, "absence")

    def _plan_in(self, index: QModelIndex) -> None:
        self.plan_for(index.data(USER).id, "shift", index)

    def plan_for(self, user_id: int | None, kind: PlanKind, index: QModelIndex | None = None) -> None:
        """Ask what to plan for somebody, on the day of a cell or today. Nobody is planned who is not in one's reach."""
        if index is not None and (words := self.refused_change(user_id)):
            self.tell(words)
            return
        self.tell("")
        day = index.data(DAY) if index is not None else max(self.today, self.monday)
        dialog = PlanDialog(
            self.theme, self.decided(), user_id or 0, day, self.zone, self.session.clock.now(), self.window(), kind
        )
        dialog.accepted.connect(partial(self._planned, dialog))
        dialog.open()

    def _planned(self, dialog: PlanDialog) -> None:
        lines = dialog.lines()
        if lines:
            self.change_plan(lines, [])
        if dialog.begins_today():
            absent = AbsenceDialog(self.context, self.window())
            absent.choose(dialog.user_id())
            absent.reason.setText(dialog.reason.text().strip())
            absent.accepted.connect(self.look)
            absent.open()

    def _remove_in(self, index: QModelIndex) -> None:
        lines = self.model.lines_at(index)
        if len(lines) == 1:
            self.ask_remove(lines[0])
        elif lines:
            menu = self.remove_menu(lines)
            menu.popup(self.table.viewport().mapToGlobal(self.table.visualRect(index).bottomLeft()))

    def remove_menu(self, lines: Sequence[Planned]) -> Menu:
        """Which of several."""
        menu = Menu(self.theme, self)
        for line in lines:
            words = self.tr("Quitar {0}").format(line_words(line, self.zone))
            menu.add(words, "trash-2").triggered.connect(partial(self.ask_remove, line))
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def ask_remove(self, line: Planned) -> None:
        """Take one out, or it and those like it in the weeks after."""
        later = same_later(line, self.lines, self.zone)
        words = f"{self.session.store.people.name(line.user_id)}: {line_words(line, self.zone)}"
        dialog = RemoveDialog(self.theme, words, len(later), self.window())
        dialog.accepted.connect(partial(self._removed, dialog, line, later))
        dialog.open()

    def _removed(self, dialog: RemoveDialog, line: Planned, later: Sequence[Planned]) -> None:
        self.change_plan([], [one.id for one in (later if dialog.all_of_them else [line])])

    def change_plan(self, add: list[NewLine], remove: list[int]) -> None:
        """All of it or nothing; the week is asked for again."""
        self.tell("")
        self.context.tasks.start(self._change_plan(ChangePlan(add=add, remove=remove)))

    async def _change_plan(self, change: ChangePlan) -> None:
        words = await run_all([partial(self.session.change_plan, change)])
        if isValid(self):
            self.look()
            self.tell(words)

    # -------------------------------------------------------------------------------- capacity, skills and teams

    def _edited(self, work: Work) -> None:
        if self.shown is not None:
            self.works[self.shown] = work
            self._drop_same()
            self.show_person()
            self.changed.emit()

    def _show_skills(self) -> None:
        SkillsDialog(self.context, self.window()).open()

    def _drop_same(self) -> None:
        users = self.session.store.people.users
        self.works = {id: work for id, work in self.works.items() if id in users and work != work_of(users[id])}

    def changes(self) -> list[str]:
        people = self.session.store.people
        teams = {id: team.name for id, team in people.teams.items()}
        return [
            words
            for id, work in self.works.items()
            for words in work_changes(people.name(id), work_of(people.users[id]), work, teams)
        ]

    def save(self) -> None:
        if not self._saving:
            self._saving = True
            self.context.tasks.start(self._save())

    async def _save(self) -> None:
        users = self.session.store.people.users
        jobs: list[Job] = [
            partial(self.session.edit_work, id, work_edit(work_of(users[id]), work)) for id, work in self.works.items()
        ]
        words = await run_all(jobs)
        self._saving = False
        if not isValid(self):
            return
        self._drop_same()
        self.show_people()
        self.changed.emit()
        if words:
            self.refused.emit(words)
        else:
            self.saved.emit()

    # ------------------------------------------------------------------------------------------------ the contract

    def hint(self) -> str:
        return self.tr("%n persona(s)", "", len(self.users()))

    def header_actions(self) -> Sequence[QWidget]:
        return (self.away, self.plan)

    def aside(self) -> QWidget:
        return self.person

    def set_editable(self, editable: bool) -> None:
        """Weeks and people can still be looked through."""
        for part in (self.person, self.plan, self.away):
            part.setEnabled(editable)
        self.table.editable = editable

    def discard(self) -> None:
        self.works = {}
        self.show_people()
        self.changed.emit()

    def refresh(self) -> None:
        if not self._saving:
            self._drop_same()
        self.show_people()
