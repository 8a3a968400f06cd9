"""The open conversation: header, timeline, composer, the undo toast; or a quiet page while none is open."""

from datetime import datetime

from PySide6.QtCore import QEvent, QObject, QPoint, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from desktop.models.contact import PanelModel
from desktop.store.timeline import Pending
from desktop.views.case_keeper import CaseKeeper
from desktop.views.composer.composer import Composer
from desktop.views.context import ViewContext
from desktop.views.context_strip import ContextStrip
from desktop.views.conversation_header import ConversationHeader
from desktop.views.deed_toasts import DeedToasts
from desktop.views.merging import Merging
from desktop.views.offer_bar import OfferBar
from desktop.views.teamwork_bar import TeamworkBar
from desktop.views.timeline_slot import TimelineSlot
from desktop.views.toasts import Toasts
from desktop.views.undoing import Undoing
from desktop.views.widgets import EmptyState, ThemedWidget

NARROW, TIGHT = 588, 400


class ConversationPane(ThemedWidget):
    """Opens conversations; `closed_by_owner` when the one on screen is no longer ours to see."""

    gone = Signal()

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent)
        self._context, self.session = context, context.session
        self.conversation_id: int | None = None
        self.panel_model = PanelModel(self.session.store, self.session.hub, self)
        self.header = ConversationHeader(context)
        self.offer = OfferBar(context)
        self.bar = TeamworkBar(context)
        self.slot = TimelineSlot(context, self)
        self.timeline = self.slot.view
        self.composer = Composer(context)
        self.case = CaseKeeper(context, self)
        self.strip = ContextStrip(context, self.case)
        self.empty = EmptyState(
            context.theme, self.tr("Elige una conversación"), self.tr("O pulsa Ctrl+K para buscar personas y comandos.")
        )
        self._assemble()
        self.toasts = Toasts(context, self)
        self.merging = Merging(context, self.toasts, self)
        self.undoing = Undoing(context, self.toasts, self)
        self.deeds = DeedToasts(self.toasts, self)
        self._left_unread: tuple[int, int] | None = None
        self._connect()

    def _assemble(self) -> None:
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.offer)
        column.addWidget(self.bar)
        column.addWidget(self.timeline, 1)
        column.addWidget(self.strip)
        column.addWidget(self.composer)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._body)

    def _connect(self) -> None:
        self.panel_model.changed.connect(self._row_changed)
        self.offer.left_keyboard.connect(self.composer.focus_editor)
        self.composer.watcher.held.connect(self._held)
        self.composer.watcher.released.connect(self.toasts.release)
        self.toasts.covers.connect(self.timeline.set_inset)
        self.timeline.installEventFilter(self)
        self.composer.actions_of.problem.connect(self.toasts.say)
        self.slot.taken_back.connect(self.composer.actions_of.take_back)
        self.slot.wishes.problem.connect(self.toasts.say)
        self.slot.wishes.edit.connect(self.composer.actions_of.write_again)
        self.slot.reply_to.connect(self.composer.actions_of.answer_to)
        self.strip.follow_up_wanted.connect(self._propose)

    def close_models(self) -> None:
        """Stop listening, keep the draft; before the pane is dropped."""
        self.composer.close_models()
        self.panel_model.close()
        self.case.close()
        self.slot.close_models()

    def open(self, conversation_id: int) -> None:
        """Show a conversation; it counts as read by me once it is on screen."""
        if conversation_id != self.conversation_id:
            self.conversation_id, self._left_unread = conversation_id, None
            self.session.open_conversation(conversation_id)
            row = self.session.store.rows.get(conversation_id)
            self.slot.show(conversation_id, row.name if row else "")
            self.panel_model.show(conversation_id)
            self.composer.show_conversation(conversation_id)
            self.case.show(conversation_id)
            self._stack.setCurrentWidget(self._body)
            self._place_toasts()
        self.toasts.seen(conversation_id)
        self.session.mark_read(conversation_id)
        self._mention_read()

    def _mention_read(self) -> None:
        """A note that mentions me is on screen now. Who looks on in silence has read nothing."""
        if self.conversation_id is not None and self.conversation_id != self.session.watched:
            self.session.mention_done(self.conversation_id)

    def watching_changed(self) -> None:
        """I began to look on in silence, or stopped."""
        self.composer.set_watching(watching=self.conversation_id == self.session.watched)
        self.composer.set_mode("reply")
        if self.panel_model.row is not None:
            self.bar.show_row(self.panel_model.row.conversation)

    def leave(self) -> None:
        """Nothing is open any more."""
        self.composer.keeper.flush()
        self.conversation_id = self.composer.conversation_id = None
        self.panel_model.show(None)
        self.session.close_conversation()
        self._stack.setCurrentWidget(self.empty)
        self.gone.emit()

    def _propose(self, text: str) -> None:
        """A follow-up into the composer, never over what is being written; a person sends it."""
        if not self.composer.editor.text().strip():
            self.composer.set_mode("reply")
            self.composer.editor.set_text(text)
        self.composer.focus_editor()

    def leave_unread(self, conversation_id: int) -> None:
        """A person wants to see it as unread although it is open: it stays so until the customer writes again."""
        row = self.session.store.rows.get(conversation_id)
        if conversation_id == self.conversation_id and row is not None:
            self._left_unread = conversation_id, row.inbound_count

    def read(self) -> None:
        """What is open is on screen now: it is read, unless somebody left it unread."""
        row = self.session.store.rows.get(self.conversation_id) if self.conversation_id is not None else None
        if row is not None and self._left_unread != (row.id, row.inbound_count):
            self.session.mark_read(row.id)
            self._mention_read()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.timeline:
            self._place_toasts()
        return False

    def _row_changed(self) -> None:
        row = self.panel_model.row
        if row is None:
            if self.conversation_id is not None:
                self.conversation_id = None
                self._stack.setCurrentWidget(self.empty)
                self.gone.emit()
            return
        self.header.show_row(row)
        self.offer.show_row(row.conversation)
        self.bar.show_row(row.conversation)
        if self.composer.watching and self.conversation_id != self.session.watched:
            self.watching_changed()  # I stepped in
        self.strip.show_row(row)
        window = self.window()
        if (row.conversation.unread or row.conversation.mentioned) and window is not None and window.isActiveWindow():
            self.read()

    def _held(self, bubble: Pending) -> None:
        self.toasts.offer_undo(bubble)

    def tick(self, now: datetime) -> None:
        """Once a second."""
        self.header.tick()
        self.offer.tick(now)
        self.strip.tick(now)
        self.composer.tick(now)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        px = self.theme.px
        self.composer.set_short(self.width() < px(NARROW), tight=self.width() < px(TIGHT))
        self._place_toasts()

    def _place_toasts(self) -> None:
        end = QPoint(0, self.timeline.height())
        bottom = self.timeline.mapTo(self, end).y() if self._open() else self.height()
        self.toasts.place(self.theme.px(20), bottom - self.theme.px(12))

    def _open(self) -> bool:
        return self._stack.currentWidget() is self._body

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.theme.colors.surface.canvas)
