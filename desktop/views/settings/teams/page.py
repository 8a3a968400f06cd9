"""Equipos: how each team deals, where it overflows to, its hours and its people; new teams and their names.

The policy of a team is a draft of `PolicyPage`; names, members and capacity are `TeamEdits`, saved before it.
"""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop.i18n.planning_words import routing_changes
from desktop.models.planning import TeamEdits, ids_in
from desktop.store.refusal import Fault
from desktop.views.context import ViewContext
from desktop.views.settings.page import Place
from desktop.views.settings.teams.board import TeamsBoard
from desktop.views.settings.teams.dialog import TeamDialog
from desktop.views.settings.teams.saving import Job, run_all
from protocol.planning import EditWork
from protocol.routing import TeamRouting

LIST = 200


class TeamsPage(TeamsBoard):
    """What can be changed, and the contract with the window."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._saving = False
        self.form.edited.connect(self._edited)
        self.form.renamed.connect(self._renamed)
        self.members.chosen.connect(self._member_chosen)
        self.members.carries.connect(self._carries)
        self.new.clicked.connect(self._ask_new)
        self.begin()

    # ------------------------------------------------------------------------------------------------- the changes

    def _edited(self, routing: TeamRouting) -> None:
        draft = self.routing()
        if draft is not None:
            draft.mine = routing
            self.told()

    def _renamed(self, name: str) -> None:
        if self.shown is not None:
            self.edits.names[self.shown] = name
            self.told()

    def _member_chosen(self, user_id: int, on: bool) -> None:
        if self.shown is not None:
            now = self.members_of(self.shown)
            self.edits.members[self.shown] = now | {user_id} if on else now - {user_id}
            self.told()

    def _carries(self, user_id: int, places: int) -> None:
        self.edits.capacities[user_id] = places
        self.told()

    def told(self) -> None:
        """Something was changed."""
        people = self.session.store.people
        self.edits.drop_same(people.teams, people.users)
        self.edited()
        self.show_drafts()

    def _ask_new(self) -> None:
        dialog = TeamDialog(self.theme, [team.name for team in self.teams()], self.window())
        dialog.accepted.connect(partial(self._create, dialog))
        dialog.open()

    def _create(self, dialog: TeamDialog) -> None:
        self.context.tasks.start(self._created(dialog.name.text().strip()))

    async def _created(self, name: str) -> None:
        async def make() -> None:
            team = await self.session.create_team(name)
            if isValid(self):
                self.shown = team.id
                self.begin()
                self.changed.emit()

        words = await run_all([make])
        if words and isValid(self):
            self.form.name_line.set_error(words)

    # ------------------------------------------------------------------------------------------------ the contract

    def hint(self) -> str:
        return self.tr("%n equipo(s)", "", len(self.teams()))

    def header_actions(self) -> Sequence[QWidget]:
        return (self.history, self.new)

    def aside(self) -> QWidget:
        return self.side

    def set_editable(self, editable: bool) -> None:
        """Teams can still be looked through."""
        for part in (self.form, self.members, self.new):
            part.setEnabled(editable)

    def changes(self) -> list[str]:
        people = self.session.store.people
        found = [
            self.tr("{0} se llama {1}").format(people.teams[id].name, name) for id, name in self.edits.names.items()
        ]
        for id, wanted in self.edits.members.items():
            now = ids_in(people.users.values(), id)
            joined = [self.tr("{0} entra en {1}").format(people.name(user), self.name_of(id)) for user in wanted - now]
            left = [self.tr("{0} sale de {1}").format(people.name(user), self.name_of(id)) for user in now - wanted]
            found += sorted(joined) + sorted(left)
        found += [self.tr("{0}: capacidad {1}").format(people.name(id), n) for id, n in self.edits.capacities.items()]
        return found + super().changes()

    def save(self) -> None:
        if self._saving:
            return
        if any(not name.strip() for name in self.edits.names.values()):
            words = self.tr("Un equipo necesita un nombre.")
            self.form.name_line.set_error(words)
            self.refused.emit(words)
            return
        self._saving = True
        self.context.tasks.start(self._save_edits())

    def _jobs(self) -> list[Job]:
        ask, edits = self.session, self.edits
        jobs: list[Job] = [partial(ask.rename_team, id, name.strip()) for id, name in edits.names.items()]
        jobs += [partial(ask.set_members, id, sorted(wanted)) for id, wanted in edits.members.items()]
        return jobs + [partial(ask.edit_work, id, EditWork(capacity=n)) for id, n in edits.capacities.items()]

    async def _save_edits(self) -> None:
        words = await run_all(self._jobs())
        self._saving = False
        if not isValid(self):
            return
        if words:
            self.told()
            self.refused.emit(words)
            return
        self.edits = TeamEdits()
        super().save()

    def discard(self) -> None:
        self.edits = TeamEdits()
        super().discard()

    def refresh(self) -> None:
        people = self.session.store.people
        if not self._saving:
            self.edits.drop_same(people.teams, people.users)
        self.begin()
        super().refresh()

    def clear_faults(self) -> None:
        for line in (self.form.name_line, self.form.overflow_line, self.form.calendar_line):
            line.set_error("")

    def show_fault(self, place: Place, fault: Fault, words: str) -> bool:
        line = {"overflow_team_id": self.form.overflow_line, "calendar_id": self.form.calendar_line}.get(fault.path)
        if line is None or place[1] != self.shown:
            return False
        line.set_error(words)
        return True

    def describe(self, place: Place, before: Any, after: Any) -> list[str]:
        named = {row.subject: str(row.body.get("name", "")) for row in self.calendars()}
        overflow, calendar = self.name_of(after.overflow_team_id), named.get(after.calendar_id or 0, "")
        return routing_changes(before, after, self.name_of(place[1]), overflow, calendar)

    def history_of(self) -> Sequence[tuple[Place, str]]:
        return [] if self.shown is None else [(("team", self.shown), "")]
