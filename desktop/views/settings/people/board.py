"""What the page of people shows: the week with its buttons, the plan, the person beside it. Base of `PeoplePage`.

The plan of a week is asked of the gateway when the week is shown, after each change and once a minute: somebody else
may plan too, and it does not come by itself.
"""

from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.i18n.plan_words import cell_words, day_words, week_words
from desktop.i18n.presence_words import presence_line
from desktop.i18n.words import refusal
from desktop.models.planning import Work, by_name, known_skills, work_of
from desktop.models.planning_week import PlanWeek, Words, monday_of, span_of, zone_here
from desktop.store.zone import office_zone
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.presence.reasons import own_reasons
from desktop.views.settings.page import SettingsPage
from desktop.views.settings.people.person import PersonPanel
from desktop.views.settings.people.plan_table import PlanCard, PlanTable
from desktop.views.settings.teams.saving import run_all
from desktop.views.widgets import Button, Combo, IconButton, Ink, Label, Paragraph
from protocol.people import User
from protocol.presence_api import Planned
from protocol.rules.permissions import Permission, can
from protocol.rules.reach import in_reach

TEAM = 200
AGAIN_MS = 60_000
AHEAD_WEEKS = 53
"""How far a change of a shift that repeats looks."""


class PeopleBoard(SettingsPage):
    """See the module."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.zone = office_zone(self.session.store) or zone_here()
        here = self.session.clock.now().astimezone(self.zone)
        self.monday, self.today = monday_of(here.date()), here.date()
        self.lines: list[Planned] = []
        self.works: dict[int, Work] = {}
        self.shown: int | None = None
        self.model = PlanWeek(self.zone, Words(cell_words, day_words), self)
        self.table = PlanTable(self.theme, self.tr("Turnos de la semana"), self.model)
        self.person = PersonPanel(self.theme)
        self.team = Combo(self.theme, self.tr("Equipo"))
        self.week = Label(self.theme, "", Role.UI_STRONG)
        self.back = IconButton(self.theme, "chevron-left", self.tr("Semana anterior"))
        self.ahead = IconButton(self.theme, "chevron-right", self.tr("Semana siguiente"))
        self.now = Button(self.theme, self.tr("Hoy"), small=True)
        self.plan = Button(self.theme, self.tr("Agregar turno"), icon="plus")
        self.away = Button(self.theme, self.tr("Registrar ausencia"), icon="user-minus")
        self.wrong = Paragraph(self.theme, "", Role.UI, Ink.DANGER)
        self._unread = False
        self.wrong.hide()
        self._asked: Any = None
        self._again = QTimer(self)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self.look)
        self._again.start()
        self._assemble()
        self.table.selectionModel().currentChanged.connect(self._moved)
        self.team.activated.connect(self.show_people)
        self.back.clicked.connect(self._week_back)
        self.ahead.clicked.connect(self._week_ahead)
        self.now.clicked.connect(self._this_week)

    def _assemble(self) -> None:
        px = self.theme.px
        column, top = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        top.setSpacing(px(8))
        self.team.setMinimumWidth(px(120))
        self.team.setMaximumWidth(px(TEAM))
        for part in (self.back, self.now, self.ahead, self.week):
            top.addWidget(part)
        top.addStretch(1)
        top.addWidget(self.team)
        column.addLayout(top)
        column.addWidget(self.wrong)
        self.card = PlanCard(self.table)
        self.card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        column.addWidget(self.card)
        words = self.tr(
            "Intro o doble clic en un día: planificar. Supr: quitar. En los últimos 15 minutos de su turno nadie "
            "recibe conversaciones nuevas; quien no tiene turnos recibe siempre que está disponible."
        )
        column.addWidget(Paragraph(self.theme, words, Role.META, Ink.SECONDARY))
        column.addStretch(1)

    # ---------------------------------------------------------------------------------------------- what is shown

    def users(self) -> list[User]:
        """Active colleagues by name."""
        return by_name(self.session.store.people.users.values())

    def decided(self) -> list[User]:
        """Those one may decide about; the gateway refuses the rest (`actions/reach`)."""
        me = self.session.store.me
        return [user for user in self.users() if me is None or in_reach(me, user)]

    def refused_change(self, user_id: int | None) -> str:
        """Why nothing may be changed about this person; empty: it may."""
        return "" if user_id in {user.id for user in self.decided()} else refusal("colleague_unseen")

    def work(self, user: User) -> Work:
        """What somebody carries, as it is edited."""
        return self.works.get(user.id) or work_of(user)

    def show_people(self) -> None:
        """The people of the team that is picked, and the person beside them."""
        teams = sorted(self.session.store.people.teams.values(), key=lambda team: team.name.casefold())
        picked = self.team.currentData() or 0
        self.team.blockSignals(True)
        self.team.clear()
        self.team.addItem(self.tr("Todos los equipos"), 0)
        for team in teams:
            self.team.addItem(team.name, team.id)
        self.team.setCurrentIndex(max(0, self.team.findData(picked)))
        self.team.blockSignals(False)
        self.team.update()
        self.model.show_people([user for user in self.users() if not picked or picked in user.team_ids])
        if self.shown not in {user.id for user in self.model.users}:
            self.shown = self.model.users[0].id if self.model.users else None
        self.show_person()

    def show_person(self) -> None:
        """The column at the right."""
        user = self.session.store.people.users.get(self.shown or 0)
        self.person.setVisible(user is not None)
        if user is None:
            return
        store = self.session.store
        line = presence_line(store.office.presence.get(user.id), own_reasons(store), self.session.clock.now())
        teams = sorted(store.people.teams.values(), key=lambda team: team.name.casefold())
        self.person.show_person(user, line, self.work(user), teams, known_skills(self.users()))
        me = store.me
        everything = me is None or can(me, Permission.MANAGE_USERS) or me.visibility == "all"
        self.person.allow(self.refused_change(user.id), None if me is None or everything else me.team_ids)

    def choose(self, user_id: int) -> None:
        """Show this person."""
        if user_id != self.shown:
            self.shown = user_id
            self.show_person()

    def _moved(self) -> None:
        index = self.table.currentIndex()
        if index.isValid():
            self.choose(self.model.users[index.row()].id)

    # ---------------------------------------------------------------------------------------------------- the week

    def _week_back(self) -> None:
        self.show_week(self.monday - timedelta(weeks=1))

    def _week_ahead(self) -> None:
        self.show_week(self.monday + timedelta(weeks=1))

    def _this_week(self) -> None:
        self.show_week(monday_of(self.today))

    def show_week(self, monday: date) -> None:
        """Another week; its lines are asked for."""
        self.monday = monday
        self.week.setText(week_words(monday))
        self.model.show_week(monday, self.lines)
        self.look()

    def look(self) -> None:
        """Ask for the week that is shown and the shifts after it."""
        if self._asked is not None:
            self._asked.cancel()
        self._asked = self.context.tasks.ask(self._look(self.monday))

    async def _look(self, monday: date) -> None:
        since, _ = span_of(monday, self.zone)
        _, until = span_of(monday + timedelta(weeks=AHEAD_WEEKS), self.zone)
        found: list[Planned] = []

        async def ask() -> None:
            found.extend(await self.session.plan(since, until))

        words = await run_all([ask])
        if not isValid(self) or self.monday != monday:
            return
        if words or self._unread:  # what was refused before stays said: this week was only read again
            self.tell(words)
        self._unread = bool(words)
        if not words:
            self.lines = found
            self.model.show_week(monday, found)

    def tell(self, words: str) -> None:
        """Say what is wrong over the plan; empty takes it away."""
        self.wrong.set_text(words)
        self.wrong.setVisible(bool(words))
