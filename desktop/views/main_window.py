"""The main window. It assembles the panes and keeps their geometry; behaviour lives in `window_ui` and in the panes.

    banner
    sidebar 200|56 | list 320-420 | conversation | customer panel 300 (folds under 1280)

At the program's start it is shown with a `FirstBody` while nearly nothing is imported; `furnishing` then loads and
builds the panes in slices behind that and changes them over in one go. So this module imports no pane itself.
Language, zoom and density change every text and measure, so they build the panes anew (`assemble`); a change of colours
only repaints. What the session tells goes through `window_pulse`.
"""

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.models.subscription import Subscriptions
from desktop.store.changes import ChangeSet
from desktop.theme import Theme
from desktop.views.focus_order import order_focus
from desktop.views.folding import fit_panes

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent

    from desktop.commands.port import Controller
    from desktop.views.context import Kept, ViewContext
    from desktop.views.conversation_list.pane import ListPane
    from desktop.views.conversation_pane import ConversationPane
    from desktop.views.first_body import FirstBody
    from desktop.views.live_room.my_day import MyDay
    from desktop.views.live_room.room import LiveRoom
    from desktop.views.window_ui import WindowUi

_ROOMS = (
    "desktop.views.widgets", "desktop.views.conversation_list.pane", "desktop.views.sidebar.sidebar",
    "desktop.views.timeline_slot", "desktop.views.composer.composer", "desktop.views.conversation_pane",
    "desktop.views.customer_panel.panel", "desktop.views.banners", "desktop.views.window_ui",
    "desktop.views.window_pulse", "desktop.views.key_filter",
)  # fmt: skip
"""Loaded one by one, so that the window answers between them."""


class Known(Protocol):
    """What is there at once; a `ViewContext` is this."""

    @property
    def theme(self) -> Theme: ...
    @property
    def settings(self) -> "Kept": ...


class MainWindow(QWidget):
    """Made once per sign-in. `quit_wanted` and `switch_wanted` are for the composition root.

    Without `first` it is complete when it is made, and `known` is a `ViewContext`.
    """

    quit_wanted = Signal()
    switch_wanted = Signal()
    hidden_by_user = Signal()

    def __init__(self, known: Known, first: "FirstBody | None" = None) -> None:
        super().__init__()
        self.ui: WindowUi
        self.list: ListPane
        self.conversation: ConversationPane
        self.theme, settings = known.theme, known.settings
        self.body: QWidget | None = None
        self.room: LiveRoom | None = None
        self.day: MyDay | None = None
        self.panel_wanted, self.sidebar_wanted = settings.panel_open, settings.sidebar_open
        self.list_wanted = settings.list_width
        self._return_to = settings.last_conversation
        self._may_close, self._close_asked = False, False
        self._look = (self.theme.zoom, self.theme.density)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._subscriptions = Subscriptions()
        self.setWindowTitle("Relevo")
        self.setMinimumSize(*self.theme.tokens.window.minimum)
        self._restore_geometry(settings.geometry)
        # Not the first entry of the sidebar: keys belong to the window until a person goes somewhere.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.first = first
        if first is None:
            for _ in self.furnishing(cast("ViewContext", known)):
                pass
        else:
            self._column.addWidget(first)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def furnishing(self, context: "ViewContext") -> Iterator[None]:
        """Load and build everything that makes it an inbox; a slice of work for each step of the iterator."""
        for room in _ROOMS:
            import_module(room)
            yield
        self._join(context)
        yield from self._assembling()
        self.theme.changed.connect(self._restyle)
        self._subscriptions.add(
            self.session.hub.subscribe(self.pulse.on_changes), self.session.clock.subscribe(self.pulse.tick),
            self.session.on_line(self.pulse.on_line), self.session.on_problem(self.ui.on_problem),
        )  # fmt: skip
        meanwhile = ChangeSet()
        meanwhile.reset = True
        self.pulse.on_changes(meanwhile)
        if self._close_asked:
            self.hidden_by_user.emit()

    def _join(self, context: "ViewContext") -> None:
        from desktop.commands.keys import KeyMap
        from desktop.views.key_filter import KeyFilter
        from desktop.views.window_pulse import WindowPulse
        from desktop.views.window_ui import WindowUi

        self.context = context
        self.session: Controller = context.session
        self.ui = WindowUi(self)
        self.pulse = WindowPulse(self)
        keys = KeyMap(context.registry, letters=context.settings.letters, changed=context.settings.keys)
        self.keys = KeyFilter(self, keys, self.ui.run, self.ui.type_to_composer)
        self.keys.writes = self._in_composer

    def assemble(self) -> None:
        """Build the panes anew, keeping what is open."""
        for _ in self._assembling():
            pass

    def _assembling(self) -> Iterator[None]:
        from desktop.views.banners import Banners, SignedOut
        from desktop.views.conversation_list.pane import ListPane
        from desktop.views.conversation_pane import ConversationPane
        from desktop.views.customer_panel.panel import CustomerPanel
        from desktop.views.sidebar.sidebar import Sidebar
        from desktop.views.window_body import WindowBody

        open_id = self.conversation.conversation_id if self.body is not None else None
        in_room = self.room is not None and not self.room.isHidden()
        self._drop_body()
        self.banners, self.sidebar = Banners(self.context), Sidebar(self.context)
        yield
        self.list = ListPane(self.context)
        yield
        self.conversation = ConversationPane(self.context)
        yield
        self.panel = CustomerPanel(self.context, self.conversation.panel_model, self.conversation.case)
        body = WindowBody(self)
        self.signed_out = SignedOut(self.context, self)
        body.lay_out(self.banners, self.sidebar, self.list, self.conversation, self.panel)
        body.splitter.splitterMoved.connect(self._list_dragged)
        self.splitter, self._row = body.splitter, body.row
        yield
        self._change_over(body)
        self.ui.connect_panes()
        self.sidebar.rebuilt.connect(self._order_focus)
        self.sidebar.load.changed.connect(self.list.refresh_next)
        self._order_focus()
        self.fit()
        self.banners.show_state()
        self.pulse.apply_line()
        if open_id is not None and self.session.store.rows.get(open_id) is not None:
            self.ui.open(open_id)
        if self.context.settings.my_day_open:
            self.ui.show_my_day(shown=True)
        if in_room:
            self.ui.show_live_room()
        self.come_back()

    def _change_over(self, body: QWidget) -> None:
        """The panes take the place of what was shown first, where it had been scrolled to."""
        first, self.first, self.body = self.first, None, body
        self.theme.style(self)
        if first is not None:
            self._column.removeWidget(first)
            first.hide()
        self._column.addWidget(body)
        body.show()
        self._column.activate()
        if first is not None:
            self.list.rows.verticalScrollBar().setValue(first.rows.verticalScrollBar().value())
            self._return_to = first.rows.current_id() or self._return_to  # somebody was faster than the panes
            first.deleteLater()

    def come_back(self) -> None:
        """Open what was open when the program ended, as soon as it is here; never over what was opened since."""
        id = self._return_to
        if id is None:
            return
        if self.conversation.conversation_id is not None or self.session.store.rows.get(id) is not None:
            self._return_to = None
        if self.conversation.conversation_id is None and self._return_to is None:
            self.ui.open(id)

    def _list_dragged(self, width: int, _index: int) -> None:
        self.list_wanted = round(width / self.theme.zoom)

    def _order_focus(self) -> None:
        pane = self.conversation
        order_focus((self.sidebar, self.list, pane.header, pane.timeline, pane.composer, self.panel))

    def put_room(self, room: "LiveRoom") -> None:
        """The live room has its place beside the sidebar."""
        self._row.insertWidget(1, room, 1)

    def _drop_body(self) -> None:
        if self.body is None:
            return
        self._drop_room()
        for pane in (self.sidebar, self.list, self.conversation, self.panel):
            pane.close_models()
        self._column.removeWidget(self.body)
        self.body.hide()
        self.body.deleteLater()
        self.signed_out.deleteLater()
        self.body = None

    def _drop_room(self) -> None:
        if self.room is not None:
            self.conversation.toasts.stand_on(None)
            self.room.close_models()
            self.room = None
        if self.day is not None:
            self.day.close_models()
            self.day = None

    def fit(self) -> None:
        """Fold and place the panes for the present width."""
        fit_panes(self, self._row)

    def _restyle(self) -> None:
        self.theme.style(self)
        look = (self.theme.zoom, self.theme.density)
        if look != self._look:
            self._look = look
            self.assemble()

    def _in_composer(self, field: QObject) -> bool:
        return isinstance(field, QWidget) and self.conversation.composer.isAncestorOf(field)

    def _restore_geometry(self, kept: str) -> None:
        if not kept or not self.restoreGeometry(QByteArray.fromBase64(kept.encode())):
            self.resize(*self.theme.tokens.window.design)

    def warn_of_keyring(self) -> None:
        """The token can't be kept; what is unsent comes back by signing in (`Banners` says when it would not)."""
        words = self.tr("Este dispositivo no guarda claves: Relevo te pedirá la contraseña cada vez.")
        self.conversation.toasts.say(words)

    def remember(self) -> None:
        """Keep geometry, width of the list, open conversation and view for the next start."""
        if self.body is None:
            return
        self.context.remember(
            geometry=bytes(self.saveGeometry().toBase64().data()).decode(),
            list_width=self.list_wanted,
            last_conversation=self.conversation.conversation_id, last_view=self.list.model.view,
            panel_open=self.panel_wanted, sidebar_open=self.sidebar_wanted,
        )  # fmt: skip

    def shut(self) -> None:
        """Close for good: listeners end, questions are cancelled."""
        self.remember()
        self._may_close = True
        self._subscriptions.close()
        if self.body is not None:
            self.ui.close_settings()
            self._drop_room()
            for pane in (self.sidebar, self.list, self.conversation, self.panel):
                pane.close_models()
            self.context.tasks.close()
        self.close()
        self.deleteLater()

    def closeEvent(self, event: "QCloseEvent") -> None:
        if self._may_close:
            event.accept()
            return
        event.ignore()
        if self.body is None:
            self._close_asked = True
            return
        self.remember()
        self.hidden_by_user.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.body is not None:
            self.assemble()
        elif event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and self.body is not None:
            self.ui.seen()

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        if event.key() == Qt.Key.Key_Escape and self.body is not None:
            self.ui.escape()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: "QResizeEvent") -> None:
        super().resizeEvent(event)
        if self.body is not None:
            self.fit()
