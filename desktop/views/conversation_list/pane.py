"""The second column: title with count, search, what is new, the rows; or what the search found.

Loading shows skeleton rows for at most a second; an empty list says so with one action.
"""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from desktop.commands.conditions import OFFLINE
from desktop.i18n.load_words import load_line
from desktop.i18n.words import category_name, view_name
from desktop.models.conversation_list import ConversationListModel
from desktop.models.filters import filter_of
from desktop.models.reengaging import after_closing, price
from desktop.models.subscription import Subscriptions
from desktop.store.changes import ChangeSet
from desktop.store.live_views import AD_HOC, CLOSING, is_filtered, saved_of, saved_view
from desktop.store.own_load import own_load
from desktop.store.views import BY_DUE, PUT_AWAY
from desktop.theme import Role
from desktop.views.answers.place import may_edit
from desktop.views.context import ViewContext
from desktop.views.conversation_list.bulk_bar import BulkBar
from desktop.views.conversation_list.empty import EmptyList
from desktop.views.conversation_list.filter_bar import FilterBar
from desktop.views.conversation_list.new_bar import NewBar
from desktop.views.conversation_list.offline_bar import OfflineBar
from desktop.views.conversation_list.search_results import SearchResults
from desktop.views.conversation_list.slim_bar import beside
from desktop.views.conversation_list.view import ConversationListView
from desktop.views.delegates.conversation import INSET
from desktop.views.delegates.row_words import sentence
from desktop.views.dialogs.save_view import SaveView
from desktop.views.shortcuts import caps_of, title_of
from desktop.views.widgets import ElidedLabel, IconButton, Ink, Label, SearchField, SkeletonRows, ThemedWidget
from protocol.filters import Filter
from protocol.tags import SavedView
from protocol.work_api import PutSavedView

translate = QCoreApplication.translate
NARROW = 330


class ListPane(ThemedWidget):
    """`opened(id)` when a conversation is chosen; `acted(command)` when the empty list's action is taken."""

    opened = Signal(int)
    acted = Signal(str)
    asked = Signal(int, object)
    saved = Signal(str)
    """a view was kept: show it"""
    changed = Signal(object, int)
    """(PutSavedView, id): a saved view shall have another filter"""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent)
        self._context, session = context, context.session
        self.base = ""
        """the saved view that is shown, or whose filter is being changed"""
        self._awaited = ""
        """the saved view that was shown last time, until it is known here"""
        self.model = ConversationListModel(session.store, session.hub, self._sentence, context.settings.last_view, self)
        self.title = Label(self.theme, "", Role.TITLE)
        self.count = Label(self.theme, "", Role.BODY, Ink.SECONDARY)
        self.order = ElidedLabel(self.theme, "", Role.META, Ink.SECONDARY)
        self.cost = ElidedLabel(self.theme, "", Role.META, Ink.SECONDARY)
        self.search = SearchField(
            self.theme, self.tr("Buscar personas, mensajes, notas"), caps_of(context, "go.search")
        )
        self.new_bar = NewBar(self.theme)
        self.filters = FilterBar(context)
        self.bulk, self.offline = BulkBar(self.theme), OfflineBar(context)
        keys = caps_of(context, "view.begin_filter")
        self.filter = IconButton(self.theme, "list-filter", self.tr("Filtrar la lista"), keys)
        self.next = IconButton(self.theme, context.registry["routing.next"].icon, title_of(context, "routing.next"))
        self.rows = ConversationListView(self.theme, self.model, session.clock.now)
        self.found = SearchResults(context)
        self.empty = EmptyList(self.theme)
        self.skeleton = SkeletonRows(self.theme, 10)
        self._assemble()
        self._connect()
        self.show_view(context.settings.last_view)
        if is_filtered(context.settings.last_view) and not is_filtered(self.model.view):
            self._awaited = context.settings.last_view
        self._subscriptions = Subscriptions()
        self._subscriptions.add(session.hub.subscribe(self._on_changes))

    def close_models(self) -> None:
        """Stop listening, before the pane is dropped."""
        self._subscriptions.close()
        self.model.close()
        self.found.close_models()

    def _assemble(self) -> None:
        px = self.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        header = QWidget()
        header.setFixedHeight(px(56))
        line = QHBoxLayout(header)
        line.setContentsMargins(px(16), 0, px(16), 0)
        line.setSpacing(px(8))
        line.addWidget(self.title)
        line.addWidget(self.count)
        line.addStretch(1)
        line.addWidget(self.order)
        line.addWidget(self.next)
        line.addWidget(self.filter)
        column.addWidget(self.offline)
        column.addWidget(header)
        self.search.set_design_height(32)
        column.addLayout(_inset(self.search, px(12), px(12)))
        column.addWidget(self.filters)
        self._cost_place = QWidget()
        self._cost_place.setLayout(_inset(self.cost, px(16), px(16), px(6)))
        self._cost_place.hide()
        column.addWidget(self._cost_place)
        column.addWidget(self.bulk)
        self._bar_place = QWidget()
        self._bar_place.setLayout(_inset(self.new_bar, px(12), px(12), px(8)))
        self._bar_place.hide()
        column.addWidget(self._bar_place)
        column.addSpacing(px(7))
        self._stack = QStackedLayout()
        self._rows_page = beside(self.rows, self.rows.bar, px(INSET))
        for widget in (self._rows_page, self.found, self.empty, self.skeleton):
            self._stack.addWidget(widget)
        column.addLayout(self._stack, 1)

    def _connect(self) -> None:
        self.rows.opened.connect(self.opened)
        self.rows.asked.connect(self.asked)
        self.found.opened.connect(self._open_found)
        self.empty.acted.connect(self.acted)
        self.offline.acted.connect(self.acted)
        self.offline.left_keyboard.connect(self.rows.setFocus)
        self.search.textChanged.connect(self._typed)
        self.search.returnPressed.connect(self.found.open_first)
        self.new_bar.clicked.connect(self.show_new)
        self.filters.changed.connect(self.filter_by)
        self.filters.kept.connect(self._keep_view)
        self.filters.updated.connect(self._update_view)
        self.filter.clicked.connect(self.begin_filter)
        self.next.clicked.connect(self._take_next)
        self.rows.picking.changed.connect(self.bulk.show_picked)
        self.bulk.cleared.connect(self.rows.picking.clear)
        self.model.waiting_changed.connect(self._show_waiting)
        for signal in (self.model.modelReset, self.model.rowsInserted, self.model.rowsRemoved):
            signal.connect(self._refresh)

    def show_new(self) -> None:
        """Apply what waits, and show where it is."""
        self.model.apply_waiting()
        self.rows.scrollToTop()

    def _show_waiting(self, count: int) -> None:
        self.new_bar.set_count(count)
        self._bar_place.setVisible(count > 0)

    def show_view(self, view: str) -> None:
        """Show another list."""
        store, self._awaited = self._context.session.store, ""
        want = filter_of(store, view)
        if want is not None:
            self._context.session.show_filter(view, want)
        elif is_filtered(view):
            view = "all"  # a view that is gone, or not known yet
        self.base = view if saved_of(store.office, view) is not None else ""
        self.filters.setVisible(want is not None)
        if want is not None:
            self.filters.show_filter(want, keepable=view == CLOSING)
        if view != self.model.view or want is not None:
            self.rows.picking.clear()
            self.model.show(view)
        self._refresh()

    def _on_changes(self, changes: ChangeSet) -> None:
        known = changes.reset or "saved_views" in changes.office
        if self._awaited and known and filter_of(self._context.session.store, self._awaited) is not None:
            self.show_view(self._awaited)

    def begin_filter(self) -> None:
        """Filter what is listed now."""
        view = self.model.view
        want = filter_of(self._context.session.store, view) or self._as_filter(view)
        if self.filters.isHidden():
            self.filters.show_filter(want, keepable=False)
        self.filters.choose()

    def filter_by(self, want: Filter) -> None:
        """List what fits; an empty filter is everything."""
        if want == Filter():
            self.show_view("all")
            return
        if self.base and want == filter_of(self._context.session.store, self.base):
            self.show_view(self.base)
            return
        self._context.session.show_filter(AD_HOC, want)
        self.filters.show_filter(want, keepable=True, base=self._base_name())
        self.model.show(AD_HOC)
        self._refresh()

    def _as_filter(self, view: str) -> Filter:
        """The usual lists as filters, to begin with."""
        if view.startswith("team:"):
            return Filter(team_id=int(view.removeprefix("team:")))
        beginnings = {
            "mine": Filter(assignee_id="me"), "unassigned": Filter(assignee_id="nobody"),
            "owed": Filter(assignee_id="me", state="waiting_us"), "resolved": Filter(state="resolved"),
        }  # fmt: skip
        return beginnings.get(view, Filter())

    def _base_name(self) -> str:
        """The view whose filter I may replace by what is chosen now."""
        store = self._context.session.store
        row = saved_of(store.office, self.base)
        return row.name if row is not None and may_edit(store, row.user_id, row.team_id) else ""

    def _update_view(self, want: Filter) -> None:
        row = saved_of(self._context.session.store.office, self.base)
        if row is not None:
            request = PutSavedView(
                name=row.name, query=want, personal=row.user_id is not None, team_id=row.team_id,
                position=row.position, rev=row.rev,
            )  # fmt: skip
            self.changed.emit(request, row.id)

    def _keep_view(self, want: Filter) -> None:
        dialog = SaveView(self._context, self.window(), want)
        dialog.wanted.connect(self._ask_to_keep)
        dialog.open()

    def _ask_to_keep(self, request: PutSavedView, _new: int) -> None:
        self._context.session.put_saved_view(request, None, self._kept)

    def _kept(self, row: SavedView) -> None:
        self.saved.emit(saved_view(row.id))

    def _refresh(self) -> None:
        store, view = self._context.session.store, self.model.view
        team = store.people.teams.get(int(view.removeprefix("team:"))) if view.startswith("team:") else None
        saved = saved_of(store.office, view)
        self.title.setText(view_name(view, team.name if team else saved.name if saved else ""))
        known = self.model.rowCount() if store.complete else ""  # the first rows of the cache are not all there are
        self.count.setText(str(store.tally.counts.get(view, known)))
        self.order.set_text(self._order_words(view))
        self.refresh_next()
        self._choose_page()

    def refresh_next(self) -> None:
        """Where people pull from: the button, why it is off, and how full one's own hands are."""
        context = self._context
        self.next.setVisible(self.model.view == "unassigned")
        online, load = context.session.line.state == "online", own_load(context.session.store)
        said = translate("Commands", OFFLINE) if not online else load_line(load) if load.level != "free" else ""
        name = title_of(context, "routing.next")
        self.next.setEnabled(online)
        self.next.set_name(f"{name}. {said}" if said else name, caps_of(context, "routing.next"))

    def _take_next(self) -> None:
        self.acted.emit("routing.next")

    def _order_words(self, view: str) -> str:
        live = self._context.session.store.live.get(view)
        sort = live.want.sort if live is not None else ""
        team = live.want.team_id if live is not None else None
        self._show_cost(team if sort == "window" else None, shown=sort == "window")
        words = {"window": self.tr("Cierran antes"), "waiting": self.tr("Más antiguas")}
        if view in BY_DUE:
            return self.tr("Más urgentes")
        return self.tr("Vuelven antes") if view == PUT_AWAY else words.get(sort, self.tr("Más recientes"))

    def _show_cost(self, team_id: int | None, *, shown: bool) -> None:
        """What writing costs once these windows are closed, where the company said so."""
        policy = after_closing(self._context.session.store, team_id)
        charged = " · ".join(part for part in (category_name(policy.category), price(policy)) if part)
        self.cost.set_text(self.tr("Cerrada la ventana, plantilla: {0}").format(charged))
        self._cost_place.setVisible(shown and bool(policy.template and charged))

    def _choose_page(self) -> None:
        if self.search.text().strip():
            page: QWidget = self.found
        elif self.model.rowCount():
            page = self._rows_page
        elif self._context.session.store.me is None:
            page = self.skeleton
        else:
            page = self.empty
            counts = self._context.session.store.tally.counts
            self.empty.show_for(self.model.view, counts.get("unassigned", 0))
        self._stack.setCurrentWidget(page)

    def refresh_counts(self) -> None:
        """The tally changed."""
        self._refresh()

    def _typed(self, text: str) -> None:
        self.found.ask(text)
        self._choose_page()

    def _open_found(self, id: int) -> None:
        self.opened.emit(id)

    def leave_search(self) -> bool:
        """Empty the search field; whether there was anything in it."""
        had = bool(self.search.text())
        self.search.clear()
        return had

    def tick(self, _now: datetime) -> None:
        """Once a minute: waits have aged."""
        self.rows.tick()

    def tick_second(self, now: datetime) -> None:
        """Once a second: promises in their last minute, or at the edge of a phase."""
        self.rows.tick_second(now)

    def _sentence(self, row: object) -> str:
        return sentence(row, self._context.session.clock.now())  # type: ignore[arg-type]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self.theme.px(NARROW)
        self.search.setPlaceholderText(self.tr("Buscar") if narrow else self.tr("Buscar personas, mensajes, notas"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors = QPainter(self), self.theme.colors
        painter.fillRect(self.rect(), colors.surface.base)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), colors.border.subtle)


def _inset(widget: QWidget, left: int, right: int, top: int = 0) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(left, top, right, 0)
    row.addWidget(widget)
    return row
