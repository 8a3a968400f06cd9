"""What the main window offers to commands about saved views: name and sharing, filter, place, away with it and back."""

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QAction

from desktop.commands.command import Context
from desktop.models.filters import filter_of
from desktop.store.live_views import AD_HOC, is_filtered, place_of, saved_of, saved_view
from desktop.views.delegates.painting import isolate
from desktop.views.window_alerts import WindowAlerts
from protocol.filters import Filter
from protocol.tags import SavedView
from protocol.work_api import PutSavedView

translate = QCoreApplication.translate
_MENU = ("view.edit", "view.filter", "view.up", "view.down", "view.delete")
_KEYS = {"view.up": "Alt+Up", "view.down": "Alt+Down"}
"""On an entry that has the focus; anywhere else these lead from conversation to conversation."""
_DELETED = "view"


class WindowViews(WindowAlerts):
    """Base of `WindowUi`."""

    _deleted: tuple[PutSavedView, str, bool] | None = None
    """What was deleted last: how it is made again, the name it had, whether it was on screen."""

    def show_view_menu(self, view: str, where: QPoint) -> None:
        """What can be done with an entry of the sidebar's last part."""
        from desktop.views.menus import work_menu
        from desktop.views.shortcuts import caps

        menu, context = work_menu(self._context, self.window), self._about(view)
        for id in _MENU:
            command = self._context.registry[id]
            reason = command.when(context)
            keys = caps(_KEYS[id]) if id in _KEYS else ()
            action = menu.add(translate("Commands", command.title), command.icon, keys)
            action.setEnabled(not reason)
            action.setStatusTip(translate("Commands", reason) if reason else "")
            action.setData((id, view))
        menu.triggered.connect(self._view_chosen)
        menu.popup(where)

    def _about(self, view: str) -> Context:
        return replace(self.context(), view=view)

    def _view_chosen(self, action: QAction) -> None:
        id, view = action.data()
        self._context.registry.run(id, self._about(view))

    def _view(self, view: str) -> tuple[SavedView, Filter] | None:
        """A saved view and its filter; None, and words, for one that is gone or newer than this version."""
        store = self._context.session.store
        row, want = saved_of(store.office, view), filter_of(store, view)
        if row is not None and want is not None:
            return row, want
        self.window.conversation.toasts.say(self.tr("Esta versión de Relevo no entiende esa vista."))
        return None

    def begin_filter(self) -> None:
        """Everything the list could be filtered by."""
        self.window.list.begin_filter()

    def keep_filter(self) -> None:
        """What it is filtered by becomes a view."""
        self.window.list.filters.keep()

    def edit_view(self, view: str) -> None:
        """Its name, and for whom it is."""
        from desktop.views.dialogs.save_view import SaveView

        if (found := self._view(view)) is not None:
            dialog = SaveView(self._context, self.window, found[1], found[0])
            dialog.wanted.connect(self.put_view)
            dialog.open()

    def put_view(self, request: PutSavedView, id: int) -> None:
        """Change it; it is shown anew when the gateway took it."""
        self._context.session.put_saved_view(request, id, self._view_put)

    def _view_put(self, row: SavedView) -> None:
        if self.window.list.base == saved_view(row.id):
            self.show_view(saved_view(row.id))

    def filter_view(self, view: str) -> None:
        """Show it with everything it could be filtered by."""
        if self._view(view) is not None:
            self.show_view(view)
            self.window.list.begin_filter()

    def move_view(self, view: str, by: int) -> None:
        """Another place in the sidebar of this person."""
        self.window.sidebar.move_by(view, by)

    def place_view(self, view: str, to: int) -> None:
        """It goes there among the saved views, in this frame; where that cannot be kept, words say why."""
        reason = self._context.registry["view.up"].when(self._about(view))
        if reason:
            self.window.conversation.toasts.say(translate("Commands", reason))
            return
        model = self.window.sidebar.model
        order = model.moved(view, to)
        if list(order) != model.saved():
            self._context.session.order_views([place_of(each) for each in order])
            model.refresh()

    def adopt_view_order(self) -> None:
        """What this device kept before the gateway did is handed over once."""
        kept = [view for view in self._context.settings.view_order if is_filtered(view) and view != AD_HOC]
        if kept and self._context.session.line.state == "online":
            self._context.session.adopt_view_order([place_of(view) for view in kept], self._view_order_adopted)

    def _view_order_adopted(self) -> None:
        self._context.remember(view_order=())

    def delete_view(self, view: str) -> None:
        """Away with it, for everybody who had it; it can be taken back for a moment."""
        if (found := self._view(view)) is None:
            return
        row, want = found
        again = PutSavedView(
            name=row.name, query=want, personal=row.user_id is not None, team_id=row.team_id, position=row.position
        )
        self._deleted = again, view, self.window.list.model.view == view
        self._context.session.delete_saved_view(row.id, self._view_deleted)

    def _view_deleted(self) -> None:
        if self._deleted is None:
            return
        again, _, shown = self._deleted
        if shown:
            self.show_view("all")
        words = self.tr("Vista eliminada: {0}").format(isolate(again.name))
        self.window.conversation.toasts.offer(words, _DELETED)

    def view_back(self, key: str) -> None:
        """What was deleted a moment ago is made again, in its old place."""
        if key == _DELETED and self._deleted is not None:
            self._context.session.put_saved_view(self._deleted[0], None, self._view_is_back)

    def _view_is_back(self, row: SavedView) -> None:
        deleted, self._deleted = self._deleted, None
        if deleted is None:
            return
        store = self._context.session.store
        order = store.office.view_order(store.my_id()) or ()
        gone = place_of(deleted[1])
        if gone in order:
            self._context.session.order_views([row.id if id == gone else id for id in order])
        if deleted[2]:
            self.show_view(saved_view(row.id))

    def context(self, conversation_id: int | None = None) -> Context:
        """Where commands run now; see `WindowUi`."""
        raise NotImplementedError

    def show_view(self, view: str) -> None:
        """Show another list; see `WindowUi`."""
        raise NotImplementedError
