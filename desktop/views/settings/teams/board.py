"""What the page of teams shows: the list, the form and people of one team, and what follows from it."""

from functools import partial

from msgspec.structs import replace
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.i18n.planning_words import effects, shared_words
from desktop.models.planning import TeamEdits, by_name, ids_in, in_two
from desktop.models.settings_draft import PolicyDraft
from desktop.models.week_calendar import calendars_of
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.settings.hours.layouts import clear
from desktop.views.settings.page import PolicyPage
from desktop.views.settings.teams.form import TeamForm
from desktop.views.settings.teams.members import MembersCard
from desktop.views.sidebar.item import SidebarItem
from desktop.views.widgets import Button, Card, Ink, Label, Paragraph
from protocol.people import Team, User
from protocol.routing import TeamRouting
from protocol.tags import Policy

LIST = 200


class TeamsBoard(PolicyPage):
    """See the module."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.shown: int | None = None
        self.edits = TeamEdits()
        self.items: dict[int, SidebarItem] = {}
        self.form, self.members = TeamForm(self.theme), MembersCard(self.theme)
        self.new = Button(self.theme, self.tr("Nuevo equipo"), icon="plus")
        self.side = QWidget()
        self._assemble()

    def _assemble(self) -> None:
        px = self.theme.px
        across, right = QHBoxLayout(self), QVBoxLayout()
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(px(12))
        right.setSpacing(px(12))
        self.list = Card(self.theme)
        self.list.setFixedWidth(px(LIST))
        self.list.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)
        self._rows = QVBoxLayout(self.list)
        self._rows.setContentsMargins(px(6), px(6), px(6), px(6))
        self._rows.setSpacing(0)
        words = self.tr("Todavía no hay equipos. Crea el primero y elige quién está en él.")
        self.nothing = Paragraph(self.theme, words, Role.UI, Ink.SECONDARY)
        left = QVBoxLayout()
        left.addWidget(self.list)
        left.addStretch(1)
        across.addLayout(left)
        for part in (self.nothing, self.form, self.members):
            right.addWidget(part)
        right.addStretch(1)
        across.addLayout(right, 1)
        column = QVBoxLayout(self.side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(Label(self.theme, self.tr("Qué pasa así"), Role.UI_STRONG))
        self.effects = QVBoxLayout()
        self.effects.setSpacing(px(8))
        column.addLayout(self.effects)

    # ---------------------------------------------------------------------------------------------- what is shown

    def teams(self) -> list[Team]:
        """By name."""
        return sorted(self.session.store.people.teams.values(), key=lambda team: team.name.casefold())

    def users(self) -> list[User]:
        """Active colleagues by name."""
        return by_name(self.session.store.people.users.values())

    def calendars(self) -> list[Policy]:
        """The hours that may be chosen."""
        return calendars_of(self.session.store.office.policies.values())

    def begin(self) -> None:
        """The drafts of the teams there are now."""
        teams = self.teams()
        for team in teams:
            self.draft("team", team.id, TeamRouting(team_id=team.id, mode="manual"))
        if self.shown not in {team.id for team in teams}:
            self.shown = teams[0].id if teams else None
        self.show_drafts()

    def show_team(self, id: int) -> None:
        """Another team; what was changed in the one before stays a change."""
        self.shown = id
        self.show_drafts()
        self.changed.emit()

    def routing(self) -> PolicyDraft[TeamRouting] | None:
        """The draft of the team shown."""
        return self.drafts.get(("team", self.shown)) if self.shown is not None else None

    def name_of(self, id: int | None) -> str:
        """A team's name, as it is edited."""
        team = self.session.store.people.teams.get(id or 0)
        return self.edits.names.get(id or 0, team.name if team is not None else "")

    def members_of(self, id: int) -> frozenset[int]:
        """Who is in it, as it is edited."""
        return self.edits.members.get(id, ids_in(self.session.store.people.users.values(), id))

    def show_drafts(self) -> None:
        self._show_list()
        draft, id = self.routing(), self.shown
        for part in (self.form, self.members, self.list, self.side):
            part.setVisible(draft is not None)
        self.nothing.setVisible(draft is None)
        if draft is None or id is None:
            return
        others = [team for team in self.teams() if team.id != id]
        self.form.show_team(self.name_of(id), draft.mine, others, self.calendars())
        self._show_people(id)
        self._show_effects(draft.mine)

    def _show_list(self) -> None:
        teams = self.teams()
        if [team.id for team in teams] != list(self.items):
            for item in self.items.values():
                self._rows.removeWidget(item)
                item.hide()
                item.deleteLater()
            self.items = {}
            for team in teams:
                item = SidebarItem(self.theme, f"team:{team.id}", "users", team.name, team.id)
                item.clicked.connect(partial(self.show_team, team.id))
                self.items[team.id] = item
                self._rows.addWidget(item)
        for id, item in self.items.items():
            item.show_count(len(self.members_of(id)), self.name_of(id))
            item.setChecked(id == self.shown)

    def _show_people(self, id: int) -> None:
        store = self.session.store.people
        notes = {
            user.id: self.tr("también en {0}").format(", ".join(names))
            for user in self.users()
            if (names := [store.teams[team].name for team in user.team_ids if team != id and team in store.teams])
        }
        self.members.show_people(self.users(), self.members_of(id), self.edits.capacities, notes)

    def _show_effects(self, routing: TeamRouting) -> None:
        clear(self.effects)
        members = self.members_of(routing.team_id)
        people = [user for user in self.users() if user.id in members]
        carried = [self._with_capacity(user) for user in people]
        told = effects(routing, carried, self.name_of(routing.overflow_team_id))
        told.append(shared_words(in_two(people, members, routing.team_id)))
        for words in filter(None, told):
            self.effects.addWidget(Paragraph(self.theme, words, Role.UI, Ink.SECONDARY))

    def _with_capacity(self, user: User) -> User:
        return replace(user, capacity=self.edits.capacities.get(user.id, user.capacity))
