"""The composer of the open conversation. It assembles its parts and holds the mode: reply, note, or window closed.

    tabs + window pill | strips (collision, returned reply, question; guard) | attachments | editor | tools + send

A note turns the whole block yellow. When the reply window is closed the editor makes way for the template picker, and a
note can still be left. It always opens on Reply, unless the draft kept for the conversation is a note.
"""

from datetime import datetime
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.countdown import running
from desktop.views.composer.attachments import AttachmentStrip
from desktop.views.composer.closed import ClosedWindow
from desktop.views.composer.draft_keeper import DraftKeeper
from desktop.views.composer.editor import Editor
from desktop.views.composer.guarding import Guarding
from desktop.views.composer.later import ScheduledLines, SendingLater
from desktop.views.composer.link_switch import LinkSwitch
from desktop.views.composer.mentions import Mentioning
from desktop.views.composer.pen import PenLine
from desktop.views.composer.quick_replies import QuickReplying
from desktop.views.composer.recorder import RecorderStrip
from desktop.views.composer.strip import Strip
from desktop.views.composer.tabs import ModeTabs
from desktop.views.composer.tools import Tools
from desktop.views.composer.watcher import Watcher
from desktop.views.composer.window_pill import WindowPill
from desktop.views.context import ViewContext
from desktop.views.countdown import countdown_mark, spoken
from desktop.views.delegates.painting import isolate
from desktop.views.widgets import ThemedWidget
from protocol.conversation import Conversation

Mode = Literal["reply", "note"]
CROWDED = 680
"""Narrower than this, the tabs with a countdown and the whole words of the pill do not fit side by side."""


class Composer(ThemedWidget):
    """Show a conversation with `show_conversation`; what it does lives in `ComposerActions`."""

    mode_changed = Signal(str)

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent)
        self.context, self.session = context, context.session
        self.conversation_id: int | None = None
        self.mode: Mode = "reply"
        self.reply_to: int | None = None
        self.wants_template = self.watching = False
        theme = context.theme
        self.tabs, self.pill = ModeTabs(theme), WindowPill(theme)
        self.strip, self.attachments = Strip(theme), AttachmentStrip(theme)
        self.guard_strip = Strip(theme, "triangle-alert")
        self.scheduled_lines = ScheduledLines(theme)
        self.editor, self.tools = Editor(theme), Tools(context)
        self.recorder, self.closed = RecorderStrip(context), ClosedWindow(context)
        self.link = LinkSwitch(self)
        self.keeper, self.watcher = DraftKeeper(self.session, self), Watcher(self.session, self)
        self.pen = PenLine(self)
        self._assemble()
        from desktop.views.composer.actions import ComposerActions

        self.actions_of = ComposerActions(self)
        self.mentioning, self.quick = Mentioning(self), QuickReplying(self)
        self.guarding, self.later = Guarding(self), SendingLater(self)
        self.tabs.changed.connect(self.set_mode)
        self.watcher.changed.connect(self.tick_now)

    def _assemble(self) -> None:
        px = self.theme.px
        self._writing = QWidget()
        column = QVBoxLayout(self._writing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(px(22), 0, px(12), 0)
        top.addWidget(self.tabs)
        top.addStretch(1)
        top.addWidget(self.pill)
        column.addLayout(top)
        column.addWidget(self.guard_strip)
        column.addWidget(self.attachments)
        text = QHBoxLayout()
        text.setContentsMargins(px(22), px(4), px(22), px(4))
        text.addWidget(self.editor)
        column.addLayout(text)
        column.addWidget(self.link)
        column.addWidget(self.tools)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 1, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.scheduled_lines)
        outer.addWidget(self.strip)
        outer.addWidget(self.pen.strip)
        for page in (self._writing, self.recorder, self.closed):
            outer.addWidget(page)
        self._show_page(self._writing)

    def _show_page(self, wanted: QWidget) -> None:
        for page in (self._writing, self.recorder, self.closed):
            page.setVisible(page is wanted)

    def close_models(self) -> None:
        """Keep the draft, stop listening; before the composer is dropped."""
        self.keeper.flush()
        self.mentioning.close()
        self.quick.close()
        self.later.close()
        self.watcher.close()
        self.pen.close()
        self.actions_of.files.put_recording_away()

    def row(self) -> Conversation | None:
        """The conversation written to."""
        return self.session.store.rows.get(self.conversation_id) if self.conversation_id is not None else None

    def show_conversation(self, conversation_id: int) -> None:
        """Turn to a conversation: its draft, its window, what came back."""
        if conversation_id == self.conversation_id:
            return
        self.keeper.flush()
        self.actions_of.files.put_recording_away()
        self.strip.hide()
        self.guarding.forget()
        self.conversation_id, self.reply_to = conversation_id, None
        draft = self.session.store.drafts.get(conversation_id)
        self.set_watching(watching=conversation_id == self.session.watched)
        self.set_mode(draft.mode if draft and draft.text else "reply")
        self.actions_of.load(draft.text if draft else "")
        self.reply_to = draft.reply_to if draft else None
        self.watcher.show(conversation_id)
        self.actions_of.files.show()
        self.pen.show_conversation()
        self.later.show()
        self.tick_now()

    def set_watching(self, *, watching: bool) -> None:
        """Who looks on in silence may leave a note, and nothing else."""
        self.watching = watching
        self.tabs.reply.setVisible(not watching)

    def set_mode(self, mode: str) -> None:
        """Write a reply or a note."""
        self.wants_template = False
        self.mode = "note" if mode == "note" or self.watching else "reply"
        self.tabs.set_mode(self.mode)
        self.editor.setAccessibleName(self.tr("Nota interna") if self.mode == "note" else self.tr("Respuesta"))
        self.tools.set_mode(self.mode)
        self.attachments.set_away(self.mode == "note")
        self._placeholder()
        self.guarding.look()
        self.tick_now()
        self.mode_changed.emit(self.mode)
        self.update()

    def _placeholder(self) -> None:
        row = self.row()
        name = row.name.split(" ")[0] if row else ""
        if self.mode == "note":
            words = self.tr("Nota para el equipo… usa @ para mencionar")
        else:
            words = self.tr("Escribe a {0}… usa / para respuestas rápidas, @ para una nota").format(isolate(name))
        self.editor.setPlaceholderText(words)

    def show_templates(self) -> None:
        """Offer the templates although free text would do; shown until one is sent or a tab is clicked."""
        self.wants_template = True
        self.tick_now()
        self.closed.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def window_open(self) -> bool:
        """Whether free text reaches the customer now."""
        row = self.row()
        return row is not None and row.window_until is not None and row.window_until > self.session.clock.now()

    def tick_now(self) -> None:
        """Look at the clock and the row."""
        self.tick(self.session.clock.now())

    def tick(self, now: datetime) -> None:
        """The window runs out; on its end the editor makes way."""
        row = self.row()
        if row is None:
            return
        due = running(row, now)
        self.tabs.reply.show_mark(countdown_mark(due, short=self.pill.tight), spoken(due))
        if self.mode == "note":
            self.pill.show_note()
        else:
            free = row.free_entry_until is not None and row.free_entry_until > now
            self.pill.crowded = self.tabs.reply.mark is not None and self.width() < self.theme.px(CROWDED)
            self.pill.show_window(row.window_until, now, free=free)
        if self.recorder.active:
            self._show_page(self.recorder)
        elif self.mode == "reply" and (self.wants_template or not self.window_open()):
            self.closed.show_row(row, now, open_still=self.window_open())
            self._show_page(self.closed)
        else:
            self._show_page(self._writing)
        self.actions_of.refresh()
        self.later.tick(now)
        self.guarding.tick()

    def focus_editor(self, text: str = "") -> None:
        """Give the keyboard to the text, with what was typed elsewhere."""
        target: QWidget = self.editor if self._writing.isVisibleTo(self) else self.closed
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if text and target is self.editor:
            self.editor.insertPlainText(text)

    def set_short(self, short: bool, *, tight: bool = False) -> None:
        """A narrow pane shortens the pill; a tight one (much enlarged) also the tools."""
        self.pill.short, self.pill.tight = short, tight
        self.tools.set_tight(tight)
        self.tick_now()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors = QPainter(self), self.theme.colors
        note = self.mode == "note"
        painter.fillRect(self.rect(), colors.bubble.note.fill if note else colors.surface.raised)
        painter.fillRect(0, 0, self.width(), 1, colors.bubble.note.border if note else colors.border.strong)
