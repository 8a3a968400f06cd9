"""The sidebar: 200 px with names, 56 px with icons. Entries and counts come from the model; one of them is in force."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.commands.settings_pages import visible_pages
from desktop.i18n.load_words import load_figures, load_line
from desktop.i18n.words import view_name
from desktop.models.alerts import AlertsModel
from desktop.models.own_load import OwnLoadModel
from desktop.models.rows import SidebarRow
from desktop.models.sidebar import ROW_ROLE, SidebarModel
from desktop.store.live_views import SAVED
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.delegates.painting import PresenceState
from desktop.views.shortcuts import title_of
from desktop.views.sidebar.blocks import BrandBlock, ProfileBlock
from desktop.views.sidebar.item import SidebarItem
from desktop.views.sidebar.saved_item import SavedItem
from desktop.views.widgets import Ink, Label, ThemedWidget
from protocol.people import User
from protocol.rules.permissions import Permission

_ICONS = {
    "mine": "inbox", "unassigned": "hand", "owed": "reply", "mentions": "at-sign",
    "at_risk": "clock-fading", "snoozed": "alarm-clock", "all": "layers", "resolved": "circle-check",
}  # fmt: skip


class Sidebar(ThemedWidget):
    """`chosen(view)` when another list is wanted; `menu_wanted(where)` from the account block."""

    chosen = Signal(str)
    menu_wanted = Signal()
    settings_wanted = Signal()
    alerts_wanted = Signal()
    place_wanted = Signal(str)
    """the command of an entry at the foot"""
    view_placed = Signal(str, int)
    """a saved view, and which of them it should be from the top"""
    view_asked = Signal(str, object)
    """the menu of a saved view, and where on the screen"""
    rebuilt = Signal()
    """Entries came or went: the window orders its focus anew."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent)
        self._context, self.collapsed = context, False
        self._view = context.settings.last_view
        store, hub, kept = context.session.store, context.session.hub, context.settings.view_order
        self.model = SidebarModel(store, hub, self, kept)
        self.brand = BrandBlock(self.theme)
        self.profile = ProfileBlock(self.theme)
        self.settings = SidebarItem(self.theme, "", "settings", title_of(context, "settings.open"))
        self.load = OwnLoadModel(context.session.store, context.session.hub, self)
        self.alerts_model = AlertsModel(context.session.store, context.session.hub, self)
        self.alerts = SidebarItem(self.theme, "", "bell", self.tr("Alertas"))
        self._ring(self.alerts_model.count)
        self.live = SidebarItem(self.theme, "", "activity", self.tr("Mi día"))
        self.live.setCheckable(True)
        self.reports = SidebarItem(self.theme, "", "chart-column", title_of(context, "reports.open"))
        self._items: dict[str, SidebarItem] = {}
        self._labels: list[Label] = []
        self._assemble()
        self.model.modelReset.connect(self.rebuild)
        self.model.dataChanged.connect(self._recount)
        self.profile.clicked.connect(self.menu_wanted)
        self.settings.clicked.connect(self.settings_wanted)
        self.alerts.clicked.connect(self.alerts_wanted)
        self.live.clicked.connect(self._live_asked)
        self.reports.clicked.connect(self._reports_asked)
        self.alerts_model.counted.connect(self._ring)
        self.load.changed.connect(self.refresh_people)
        self.rebuild()

    def close_models(self) -> None:
        """Stop listening, before the sidebar is dropped."""
        self.model.close()
        self.load.close()
        self.alerts_model.close()

    def _ring(self, count: int) -> None:
        """So many alerts concern me and are nobody's."""
        self.alerts.show_count(count, self.tr("Alertas"))

    def _assemble(self) -> None:
        px = self.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addWidget(self.brand)
        self._body = QWidget()
        self._landing = QFrame(self._body)
        self._landing.hide()
        self._entries = QVBoxLayout(self._body)
        self._entries.setContentsMargins(px(8), px(4), px(8), px(8))
        self._entries.setSpacing(0)
        scroll = self._scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.viewport().setAutoFillBackground(False)
        scroll.setWidget(self._body)
        self._body.setAutoFillBackground(False)
        column.addWidget(scroll, 1)
        self._foot = QVBoxLayout()
        self._foot.setContentsMargins(px(8), 0, px(8), px(8))
        self._foot.setSpacing(0)
        self._foot.addWidget(self.alerts)
        self._foot.addWidget(self.live)
        self._foot.addWidget(self.reports)
        self._foot.addWidget(self.settings)
        column.addLayout(self._foot)
        column.addWidget(self.profile)

    def rebuild(self) -> None:
        """Make the entries anew: a team or view came, went or moved. The keyboard stays where it was."""
        focused = next((view for view, item in self._items.items() if item.hasFocus()), "")
        self._landing.hide()
        while (old := self._entries.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.setParent(None)
                widget.deleteLater()
        self._items, self._labels, section = {}, [], "views"
        for row in self._rows():
            if row.section != section:
                section = row.section
                self._begin_section(self.tr("Equipos") if section == "teams" else self.tr("Vistas guardadas"))
            item = self._make(row)
            self._items[row.view] = item
            self._entries.addWidget(item)
        self._entries.addStretch(1)
        self.select(self._view)
        self.set_collapsed(self.collapsed)
        self.refresh_people()
        if focused in self._items:
            self._items[focused].setFocus(Qt.FocusReason.OtherFocusReason)
        self.rebuilt.emit()
        if self._view.startswith(SAVED) and self._view not in self._items:
            self.chosen.emit("all")  # somebody else deleted what I look at

    def _begin_section(self, words: str) -> None:
        self._entries.addSpacing(self.theme.px(16))
        label = Label(self.theme, words, Role.MICRO, Ink.SECONDARY, 600)
        label.setContentsMargins(self.theme.px(8), 0, 0, self.theme.px(4))
        self._entries.addWidget(label)
        self._labels.append(label)

    def _make(self, row: SidebarRow) -> SidebarItem:
        team = int(row.view.removeprefix("team:")) if row.view.startswith("team:") else None
        kind = SavedItem if row.section == "saved" else SidebarItem
        item = kind(self.theme, row.view, _ICONS.get(row.view, row.icon), view_name(row.view, row.name), team)
        item.show_count(row.count, view_name(row.view, row.name))
        item.clicked.connect(self._choose)
        if isinstance(item, SavedItem):
            item.dragged.connect(self._dragged)
            item.dropped.connect(self._dropped)
            item.asked.connect(self._ask_menu)
        return item

    # ------------------------------------------------------------------------------------------- places of saved views

    def _place_at(self, y: int) -> int:
        """Before which of the saved views something at this height of the screen would land."""
        items = [self._items[view] for view in self.model.saved()]
        middles = [item.mapToGlobal(item.rect().center()).y() for item in items]
        return sum(middle < y for middle in middles)

    def _dragged(self, y: int) -> None:
        items, place = [self._items[view] for view in self.model.saved()], self._place_at(y)
        edge = items[place].geometry().top() if place < len(items) else items[-1].geometry().bottom() + 1
        self._landing.setGeometry(items[0].x(), edge - 1, items[0].width(), 2)
        self._landing.setStyleSheet(f"background: {self.theme.colors.accent.fill.name()};")
        self._landing.show()
        self._landing.raise_()

    def _dropped(self, y: int) -> None:
        self._landing.hide()
        item = self.sender()
        if isinstance(item, SavedItem) and item.view in self.model.saved():
            place, old = self._place_at(y), self.model.saved().index(item.view)
            self.view_placed.emit(item.view, place - (place > old))

    def _ask_menu(self, where: QPoint) -> None:
        item = self.sender()
        if isinstance(item, SavedItem):
            self.view_asked.emit(item.view, where)

    def move_by(self, view: str, by: int) -> None:
        """A saved view up or down, for this person."""
        views = self.model.saved()
        if view in views:
            self.view_placed.emit(view, max(0, views.index(view) + by))

    def move_focused(self, by: int) -> bool:
        """Whether a saved view has the keyboard: then it goes up or down."""
        item = QApplication.focusWidget()
        mine = isinstance(item, SavedItem) and self.isAncestorOf(item)
        if isinstance(item, SavedItem) and mine:
            self.move_by(item.view, by)
        return mine

    # ----------------------------------------------------------------------------------------------------------- state

    def _rows(self) -> list[SidebarRow]:
        return [self.model.index(row, 0).data(ROW_ROLE) for row in range(self.model.rowCount())]

    def _recount(self) -> None:
        for row in self._rows():
            if row.view in self._items:
                self._items[row.view].show_count(row.count, view_name(row.view, row.name))

    def select(self, view: str) -> None:
        """Show which list is in force."""
        self._view = view
        if view in self._items:
            self._items[view].setChecked(True)
            self._scroll.ensureWidgetVisible(self._items[view], 0, self.theme.px(8))

    def set_collapsed(self, collapsed: bool) -> None:
        """Icons only (56 px) or names too (200 px)."""
        self.collapsed = collapsed
        window = self.theme.tokens.window
        self.setFixedWidth(self.theme.px(window.sidebar_collapsed if collapsed else window.sidebar))
        # A bar in the narrow column would stand on the counts; the wheel and the keys still scroll.
        shown = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if collapsed else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self._scroll.setVerticalScrollBarPolicy(shown)
        self.brand.collapsed = self.profile.collapsed = collapsed
        for item in (*self._items.values(), self.alerts, self.live, self.reports, self.settings):
            item.set_collapsed(collapsed)
        for label in self._labels:
            label.setVisible(not collapsed)
        self.brand.update()
        self.profile.update()

    def refresh_people(self) -> None:
        """Company, number and colleague may have changed."""
        from desktop.views.sidebar.people import brand_of, presence_of

        store = self._context.session.store
        self.brand.show_number(*brand_of(store))
        state, words = presence_of(store, self._context.session.line.state, self._context.session.clock.now())
        if store.me is not None:
            self.profile.show_user(store.me.name, store.me.id, state, words)
            self._show_load(state)
            self._name_settings(store.me)
            self._name_live()

    def _show_load(self, state: PresenceState) -> None:
        """Beside the state of who works; a pause has its own words there, and nothing is dealt then."""
        works = state in {PresenceState.AVAILABLE, PresenceState.BUSY}
        load = self.load.now
        self.profile.show_load(load_figures(load) if works else "", load.level if works else "free", load_line(load))

    def _name_settings(self, me: User) -> None:
        """It is called as what it opens: the company's settings, or for an agent the preferences."""
        id = "settings.open" if visible_pages(me) else "settings.device"
        self.settings.icon_name = self._context.registry[id].icon
        self.settings.show_count(0, title_of(self._context, id))

    @property
    def _live_command(self) -> str:
        """Who supervises goes to the live room; everybody else to the panel of their own day."""
        return "live_room.open" if self._context.session.store.may(Permission.SUPERVISE) else "my_day.toggle"

    def _name_live(self) -> None:
        room = self._live_command == "live_room.open"
        self.live.show_count(0, title_of(self._context, "live_room.open") if room else self.tr("Mi día"))

    def _live_asked(self) -> None:
        self.place_wanted.emit(self._live_command)

    def _reports_asked(self) -> None:
        self.place_wanted.emit("reports.open")

    def show_place(self, command: str) -> None:
        """What stands in place of the inbox, or beside it: its entry is marked."""
        self.live.setChecked(command == self._live_command)
        if (item := self._items.get(self._view)) is not None:
            item.setAutoExclusive(False)  # none of the lists is on screen
            item.setChecked(not command)
            item.setAutoExclusive(True)

    def focus_current(self) -> None:
        """Give the keyboard to the entry in force."""
        item = self._items.get(self._view)
        if item is not None:
            item.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _choose(self) -> None:
        item = self.sender()
        if isinstance(item, SidebarItem):
            self._view = item.view
            self.chosen.emit(item.view)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors = QPainter(self), self.theme.colors
        painter.fillRect(self.rect(), colors.surface.sunken)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), colors.border.subtle)
