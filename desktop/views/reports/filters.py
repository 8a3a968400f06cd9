"""The line over a report: period, comparison, teams, agents, numbers, tags, clock. Every change is told at once.

An agent has no choice of teams and people: what they see is their own.
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.i18n.metric_words import clock_name, metric_name
from desktop.models.reports.choice import Choice
from desktop.models.reports.pages import Clock, kind_of
from desktop.models.reports.period import PERIODS, Days, days_before
from desktop.models.tags import offered_tags
from desktop.views.context import ViewContext
from desktop.views.customer_panel.flow import FlowLayout
from desktop.views.reports.own_period import OwnPeriod
from desktop.views.reports.picking_menu import PickingMenu
from desktop.views.reports.saved import SavedReports
from desktop.views.reports.telling import days_words, period_name
from desktop.views.widgets import Button, ButtonKind, Menu
from protocol.metrics import Metric

CLOCKS: tuple[Clock, ...] = ("business", "calendar")


class FilterLine(QWidget):
    """`changed(Choice)` with every choice of a person."""

    changed = Signal(object)

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self.theme = context, context.theme
        self.choice, self._days, self._today = Choice(), Days(date.min, date.min), date.min
        self._kin: tuple[Metric, ...] = ()
        self._chips: list[Button] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        chips = QWidget()
        self._flow = FlowLayout(chips, self.theme.px(8))
        row.addWidget(chips, 1)
        self.which = self._chip("chart-column", self.choose_metric, ButtonKind.SOFT)
        self.period = self._chip("calendar", self.choose_period, ButtonKind.SOFT)
        self.compare = self._chip("arrow-left-right", self._turn_compare)
        self.clock = self._chip("clock-3", self.choose_clock)
        self.teams = self._chip("users", self.choose_teams)
        self.agents = self._chip("user", self.choose_agents)
        self.numbers = self._chip("smartphone", self.choose_numbers)
        self.tags = self._chip("tag", self.choose_tags)
        self.saved = SavedReports(context)
        self.saved.chosen.connect(self.changed)
        self._flow.addWidget(self.saved)
        self._chips.append(self.saved)

    def _chip(self, icon: str, act: Callable[[], object], kind: ButtonKind = ButtonKind.OUTLINE) -> Button:
        chip = Button(self.theme, "", kind, icon, small=True)
        chip.clicked.connect(act)
        self._flow.addWidget(chip)
        self._chips.append(chip)
        return chip

    def show_choice(
        self, choice: Choice, days: Days, today: date, kin: Sequence[Metric] = (), *, supervises: bool
    ) -> None:
        """Say what is chosen; `kin`: the figures of the page, if it shows one at a time."""
        self._kin = tuple(kin)
        self._say(self.which, metric_name(choice.metric), on=True)
        self.which.setVisible(len(self._kin) > 1)
        self.choice, self._days, self._today = choice, days, today
        self.saved.now = choice
        store = self._context.session.store
        before = days_before(choice.period, days)
        compared = self.tr("Frente a {0}").format(
            days_words(before.since, before.until, year=before.since.year != days.since.year)
        )
        self._say(self.period, days_words(days.since, days.until), on=True)
        self._say(self.compare, compared if choice.compare else self.tr("Sin comparar"), on=choice.compare)
        self._say(self.clock, clock_name(choice.clock), on=choice.clock != "business")
        for chip, none, named, chosen in (
            (self.teams, self.tr("Equipos"), self.tr("%n equipo(s)", "", len(choice.teams)), choice.teams),
            (self.agents, self.tr("Agentes"), self.tr("%n agente(s)", "", len(choice.agents)), choice.agents),
            (self.numbers, self.tr("Números"), self.tr("%n número(s)", "", len(choice.numbers)),
             choice.numbers),
            (self.tags, self.tr("Etiquetas"), self.tr("%n etiqueta(s)", "", len(choice.tags)), choice.tags),
        ):  # fmt: skip
            self._say(chip, named if chosen else none, on=bool(chosen))
        self.clock.setVisible(not self._kin or kind_of(choice.metric) == "time")
        self.teams.setVisible(supervises and bool(store.people.teams))
        self.agents.setVisible(supervises)
        self.numbers.setVisible(len(store.people.numbers) > 1)
        self.tags.setVisible(bool(store.office.tags))
        self._lay()

    def narrow(self, hidden: Sequence[str]) -> None:
        """These say nothing on the page that is open."""
        chips = {
            "clock": self.clock, "teams": self.teams, "agents": self.agents, "numbers": self.numbers, "tags": self.tags
        }  # fmt: skip
        for name in hidden:
            chips[name].hide()
        self._lay()

    def _lay(self) -> None:
        """Only what is shown: a layout that flows leaves room for what is hidden."""
        while self._flow.takeAt(0) is not None:
            pass
        for chip in self._chips:
            if not chip.isHidden():
                self._flow.addWidget(chip)
        self._flow.invalidate()

    def _say(self, chip: Button, words: str, *, on: bool) -> None:
        chip.set_label(words)
        chip.set_kind(ButtonKind.SOFT if on else ButtonKind.OUTLINE)

    def _change(self, **fields: Any) -> None:
        self.changed.emit(replace(self.choice, **fields))

    def _popup(self, menu: Menu, chip: Button) -> Menu:
        menu.popup(chip.mapToGlobal(QPoint(0, chip.height() + self.theme.px(2))))
        return menu

    def choose_metric(self) -> Menu:
        """Another figure of this page."""
        menu = Menu(self.theme, self)
        menu.aboutToHide.connect(menu.deleteLater)
        for metric in self._kin:
            menu.add(metric_name(metric), checked=metric == self.choice.metric).setData(metric)
        menu.triggered.connect(self._metric_chosen)
        return self._popup(menu, self.which)

    def _metric_chosen(self, action: QAction) -> None:
        self._change(metric=action.data())

    def choose_period(self) -> Menu:
        """The usual periods, and own dates."""
        menu = Menu(self.theme, self)
        menu.aboutToHide.connect(menu.deleteLater)
        for key in PERIODS:
            menu.add(period_name(key), checked=key == self.choice.period).setData(key)
        menu.triggered.connect(self._period_chosen)
        return self._popup(menu, self.period)

    def _period_chosen(self, action: QAction) -> None:
        if action.data() != "own":
            self._change(period=action.data())
            return
        dialog = OwnPeriod(self.theme, self.window(), self._days, self._today)
        dialog.chosen.connect(self._own_chosen)
        dialog.open()

    def _own_chosen(self, since: date, until: date) -> None:
        self._change(period="own", since=since, until=until)

    def _turn_compare(self) -> None:
        self._change(compare=not self.choice.compare)

    def choose_clock(self) -> Menu:
        """Open hours, or the wall clock."""
        menu = Menu(self.theme, self)
        menu.aboutToHide.connect(menu.deleteLater)
        for clock in CLOCKS:
            menu.add(clock_name(clock), checked=clock == self.choice.clock).setData(clock)
        menu.triggered.connect(self._clock_chosen)
        return self._popup(menu, self.clock)

    def _clock_chosen(self, action: QAction) -> None:
        self._change(clock=action.data())

    def choose_teams(self) -> PickingMenu:
        """Some teams, or all."""
        rows = [(team.id, team.name) for team in self._context.session.store.people.teams.values()]
        return self._pick(self.teams, self.tr("Todos los equipos"), rows, self.choice.teams, self._teams_chosen)

    def choose_agents(self) -> PickingMenu:
        """Some people, or all; who left has figures too."""
        rows = [(user.id, user.name) for user in self._context.session.store.people.users.values()]
        return self._pick(self.agents, self.tr("Todo el personal"), rows, self.choice.agents, self._agents_chosen)

    def choose_numbers(self) -> PickingMenu:
        """Some numbers, or all."""
        rows = [(row.id, row.name) for row in self._context.session.store.people.numbers.values()]
        return self._pick(self.numbers, self.tr("Todos los números"), rows, self.choice.numbers, self._numbers_chosen)

    def choose_tags(self) -> PickingMenu:
        """Some tags, or all."""
        rows = [(tag.name, tag.name) for tag in offered_tags(self._context.session.store)]
        return self._pick(self.tags, self.tr("Todas las etiquetas"), rows, self.choice.tags, self._tags_chosen)

    def _pick(
        self, chip: Button, everything: str, rows: list[tuple[Any, str]], chosen: tuple[Any, ...],
        done: Callable[[tuple[Any, ...]], None],
    ) -> PickingMenu:  # fmt: skip
        menu = PickingMenu(self.theme, everything, sorted(rows, key=lambda row: row[1].casefold()), chosen, self)
        menu.picked.connect(done)
        self._popup(menu, chip)
        return menu

    def _teams_chosen(self, keys: tuple[int, ...]) -> None:
        self._change(teams=keys)

    def _agents_chosen(self, keys: tuple[int, ...]) -> None:
        self._change(agents=keys)

    def _numbers_chosen(self, keys: tuple[int, ...]) -> None:
        self._change(numbers=keys)

    def _tags_chosen(self, keys: tuple[str, ...]) -> None:
        self._change(tags=keys)
