"""The line above the rows: what the list is filtered by, one chip each; add, take away, keep as a view.

`changed(Filter)` with every choice, `kept(Filter)` when it shall become a saved view, `updated(Filter)` when it shall
be the filter of the view it began with.
"""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.i18n.filter_words import state_filter_name, words_of
from desktop.i18n.work_words import priority_name
from desktop.models.tags import offered_tags
from desktop.views.context import ViewContext
from desktop.views.customer_panel.flow import FlowLayout
from desktop.views.menus import work_menu
from desktop.views.widgets import Button, ButtonKind, Menu, ThemedWidget
from protocol.filters import Filter

HOURS = (1, 4, 12)
WAITS = (5, 30, 120)
MOST_TAGS = 12


class FilterBar(ThemedWidget):
    """Hidden without a filter."""

    changed = Signal(object)
    kept = Signal(object)
    updated = Signal(object)

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent)
        self._context = context
        self.want = Filter()
        column = QVBoxLayout(self)
        column.setContentsMargins(self.theme.px(12), self.theme.px(8), self.theme.px(12), 0)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, self.theme.px(6))
        column.addWidget(self._chips)
        self.hide()

    def show_filter(self, want: Filter, *, keepable: bool, base: str = "") -> None:
        """Show what is filtered by; `base` is the name of the view it is a change of."""
        self.want = want
        self._flow.clear()
        for field, words in words_of(want, self._context.session.store):
            chip = Button(self.theme, words, ButtonKind.OUTLINE, "x", small=True)
            chip.setAccessibleName(self.tr("Quitar el filtro: {0}").format(words))
            chip.setProperty("field", field)
            chip.clicked.connect(self._take_away)
            self._flow.addWidget(chip)
        add = Button(self.theme, self.tr("Filtro"), ButtonKind.GHOST, "plus", small=True)
        add.clicked.connect(self.choose)
        self._flow.addWidget(add)
        if base:
            update = Button(self.theme, self.tr("Guardar cambios"), ButtonKind.GHOST, "save", small=True)
            update.setAccessibleName(self.tr("Guardar cambios en {0}").format(base))
            update.clicked.connect(self._update)
            self._flow.addWidget(update)
        if keepable and want != Filter():
            keep = Button(self.theme, self.tr("Guardar vista"), ButtonKind.GHOST, "bookmark", small=True)
            keep.clicked.connect(self.keep)
            self._flow.addWidget(keep)
        self._chips.updateGeometry()
        self.show()

    def keep(self) -> None:
        """It shall become a saved view."""
        self.kept.emit(self.want)

    def _update(self) -> None:
        self.updated.emit(self.want)

    def _take_away(self) -> None:
        chip: Any = self.sender()
        usual = getattr(Filter(), str(chip.property("field")))
        self.changed.emit(replace(self.want, **{str(chip.property("field")): usual}))

    def choose(self) -> None:
        """Everything that can be filtered by, in sub-menus."""
        menu, store = work_menu(self._context, self), self._context.session.store
        parts: tuple[tuple[str, str, Callable[[Menu], None]], ...] = (
            (self.tr("Estado"), "circle-dot", self._states), (self.tr("Responsable"), "user", self._owners),
            (self.tr("Equipo"), "users", self._teams), (self.tr("Etiqueta"), "tag", self._tags),
            (self.tr("Prioridad"), "flag", self._priorities), (self.tr("Ventana"), "hourglass", self._windows),
            (self.tr("Sin respuesta"), "clock-3", self._waits), (self.tr("SLA"), "alarm-clock", self._clocks),
            (self.tr("Idioma"), "languages", self._languages), (self.tr("Número"), "smartphone", self._numbers),
        )  # fmt: skip
        for words, icon, fill in parts:
            sub = work_menu(self._context, menu)
            fill(sub)
            if sub.actions() and (fill != self._numbers or len(store.people.numbers) > 1):
                action = menu.add(words, icon)
                action.setMenu(sub)
        vip = menu.add(self.tr("VIP"), "star")
        vip.setData({"vip": True})
        menu.triggered.connect(self._chosen)
        menu.popup(self.mapToGlobal(QPoint(self.theme.px(12), self.height())))

    def _chosen(self, action: QAction) -> None:
        fields: dict[str, Any] | None = action.data()
        if fields:
            if "tags" in fields:
                fields = {"tags": tuple(dict.fromkeys((*self.want.tags, *fields["tags"])))}
            self.changed.emit(replace(self.want, **fields))

    def _states(self, menu: Menu) -> None:
        for state in ("open", "waiting_us", "waiting_customer", "waiting_colleague", "snoozed", "resolved"):
            menu.add(state_filter_name(state)).setData({"state": state})

    def _owners(self, menu: Menu) -> None:
        menu.add(self.tr("Yo")).setData({"assignee_id": "me"})
        menu.add(self.tr("Nadie")).setData({"assignee_id": "nobody"})
        people = self._context.session.store.people.users.values()
        for user in sorted((user for user in people if user.active), key=lambda user: user.name.casefold())[:30]:
            menu.add(user.name, "user").setData({"assignee_id": user.id})

    def _teams(self, menu: Menu) -> None:
        for team in sorted(self._context.session.store.people.teams.values(), key=lambda team: team.name.casefold()):
            menu.add(team.name, "users").setData({"team_id": team.id})

    def _tags(self, menu: Menu) -> None:
        for tag in offered_tags(self._context.session.store)[:MOST_TAGS]:
            menu.add(tag.name, "tag").setData({"tags": (tag.name,)})

    def _priorities(self, menu: Menu) -> None:
        for priority in (9, 7):
            menu.add(priority_name(priority), "flag").setData({"priority": priority - 1})

    def _windows(self, menu: Menu) -> None:
        for hours in HOURS:
            words = self.tr("Se cierra en {0} h").format(hours)
            menu.add(words, "hourglass").setData({"window_closes_within_s": hours * 3600, "sort": "window"})

    def _waits(self, menu: Menu) -> None:
        for minutes in WAITS:
            words = self.tr("Más de {0} min").format(minutes)
            menu.add(words, "clock-3").setData({"unanswered_since_s": minutes * 60, "sort": "waiting"})

    def _clocks(self, menu: Menu) -> None:
        menu.add(self.tr("Por vencer")).setData({"clock": "at_risk"})
        menu.add(self.tr("Vencida")).setData({"clock": "missed"})

    def _languages(self, menu: Menu) -> None:
        for name, code in ((self.tr("Español"), "es"), (self.tr("Portugués"), "pt"), (self.tr("Inglés"), "en")):
            menu.add(name).setData({"language": code})

    def _numbers(self, menu: Menu) -> None:
        for number in self._context.session.store.people.numbers.values():
            menu.add(number.name, "smartphone").setData({"number_id": number.id})

    def focus_current(self) -> None:
        """The keyboard comes here."""
        self._chips.setFocus(Qt.FocusReason.ShortcutFocusReason)
