"""What the composer does: load and keep drafts, send, attach, come back from a refusal, ask about Enter once.

One per composer; it holds the state that must survive a repaint and nothing about looks.
"""

import time
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt, Signal

from desktop.store.local_files import SILENT
from desktop.views.composer.attachments import AttachmentCard
from desktop.views.composer.files import ComposerFiles
from desktop.views.composer.mentions import mentioned, mentioned_teams
from desktop.views.composer.returns import ComposerReturns
from protocol.content import Content, Text

if TYPE_CHECKING:
    from desktop.views.composer.composer import Composer

TYPING_EVERY_S = 4.0
MAY_LEAVE = {"ready", "waiting"}
"""States of a file that can be sent: what waits for the line is handed over by the outbox."""
Then = Literal["stay", "next", "resolve"]


class ComposerActions(ComposerReturns):
    """`sent(then)` after something left the composer; `problem(words)` for what a toast should say."""

    sent = Signal(str)

    def __init__(self, composer: "Composer") -> None:
        super().__init__(composer)
        self._context = composer.context
        self._loading, self._typed_at = False, 0.0
        editor = composer.editor
        editor.handles_enter = self._context.settings.enter_sends is not False
        editor.textChanged.connect(self._text_changed)
        editor.entered.connect(self._entered)
        composer.attachments.changed.connect(self.refresh)
        composer.strip.chosen.connect(self._strip_chosen)
        composer.tools.sent.connect(self.submit)
        composer.tools.mention_wanted.connect(self._mention)
        composer.watcher.collided.connect(self._on_collision)
        # Queued: the sender still holds the bubble while it tells of the refusal.
        composer.watcher.returned.connect(self._on_returned, Qt.ConnectionType.QueuedConnection)
        composer.closed.note_wanted.connect(self._note_instead)
        composer.closed.template_chosen.connect(self._send_template)
        composer.recorder.ended.connect(composer.tick_now)
        composer.recorder.failed.connect(self.problem)
        self.files = ComposerFiles(composer)
        self.files.sent.connect(self.sent)
        self.files.problem.connect(self.problem)

    def load(self, text: str) -> None:
        """Show a draft without saving it again."""
        self._loading = True
        self._box.editor.set_text(text)
        self._loading = False
        self._set_collided(False)

    def refresh(self) -> None:
        """Files that are not ready hold the send button back."""
        note = self._box.mode == "note"
        self._box.tools.set_ready(note or all(card.state in MAY_LEAVE for card in self._box.attachments.cards))

    # ------------------------------------------------------------------------------------------------------- writing

    def _text_changed(self) -> None:
        box = self._box
        if self._loading or box.conversation_id is None:
            return
        text = box.editor.text()
        box.keeper.put(box.conversation_id, text, box.mode, box.reply_to)
        if text == "@" and box.mode == "reply":
            box.set_mode("note")
        if text and time.monotonic() - self._typed_at > TYPING_EVERY_S:
            self._typed_at = time.monotonic()
            self._session.typing(box.conversation_id, note=box.mode == "note")
        if text:
            box.pen.keys()
            box.watcher.begin()
        else:
            box.pen.stopped()
            self._set_collided(False)
            box.watcher.mark_seen()
        self.refresh()

    def _mention(self) -> None:
        self._box.focus_editor("@")

    def _entered(self) -> None:
        wish = self._context.settings.enter_sends
        if wish is None:
            self._box.strip.show_words(
                self.tr("¿Qué hace Enter?"),
                self.tr("Se puede cambiar en Preferencias."),
                (("enter_sends", self.tr("Enviar")), ("enter_breaks", self.tr("Nueva línea"))),
            )
            self._box.strip.buttons()[0].setFocus(Qt.FocusReason.TabFocusReason)
        elif wish:
            self.submit("stay")

    def _strip_chosen(self, key: str) -> None:
        self._box.strip.hide()
        if key in {"enter_sends", "enter_breaks"}:
            self._context.remember(enter_sends=key == "enter_sends")
            self._box.editor.handles_enter = key == "enter_sends"
            self._box.tools.set_mode(self._box.mode)
            self._box.editor.setFocus()
        elif key == "drop_quote":
            self._box.reply_to = None
        elif key == "seen":
            self._set_collided(False)
            self._box.watcher.mark_seen()

    # ------------------------------------------------------------------------------------------------------- sending

    def submit(self, then: str = "stay") -> bool:
        """Send what is written and attached; whether anything was."""
        box = self._box
        box.quick.accept()  # Ctrl+Enter over the popup: insert, then send
        id, text = box.conversation_id, box.editor.text().strip()
        cards = box.attachments.cards if box.mode == "reply" else []
        ready = [card for card in cards if card.state in MAY_LEAVE]
        if id is None or not (text or ready) or len(ready) != len(cards):
            box.focus_editor()
            return False
        if box.guarding.blocks:
            box.guarding.point_out()
            return False
        if box.mode == "note":
            teams = mentioned_teams(text, self._session.store.people.teams.values())
            self._session.add_note(id, text, self._mentions(text), teams)
        elif not box.window_open():
            return False
        else:
            self._send_reply(id, text, ready)
        self._done(then)
        return True

    def _send_reply(self, id: int, text: str, ready: list[AttachmentCard]) -> None:
        box = self._box
        caption = text if len(ready) == 1 and ready[0].kind not in SILENT else None
        if text and not caption:
            self._session.send(id, Text(body=text, preview_url=box.link.wanted(text)), box.reply_to)
        for card in ready:
            if card.file_id is not None:
                self._session.send_attached(id, card.file_id, caption, box.reply_to)
        self.files.look()

    def _done(self, then: str) -> None:
        self.clear()
        self.sent.emit(then)

    def clear(self) -> None:
        """What was written is on its way: nothing is left of it here. Files that wait for a reply stay."""
        box = self._box
        box.keeper.forget()
        box.reply_to = None
        box.strip.hide()
        self.load("")
        if box.mode == "note":
            box.set_mode("reply")
        self.refresh()

    def _mentions(self, text: str) -> tuple[int, ...]:
        return mentioned(text, list(self._session.store.people.users.values()))

    def _send_template(self, content: Content) -> None:
        if self._box.conversation_id is not None:
            self._session.send(self._box.conversation_id, content)
            self._box.wants_template = False
            self._box.tick_now()
            self.sent.emit("stay")

    def choose_emoji(self) -> None:
        """Offer the usual emoji over their button; the chosen one goes where the caret is."""
        from desktop.views.composer.emoji import EmojiPopup

        box = self._box
        if not box.editor.isVisible():
            return
        popup = EmojiPopup(self._context.theme, box)
        popup.chosen.connect(box.editor.insertPlainText)
        popup.left.connect(box.focus_editor)
        popup.open_over(box.tools.emoji)

    def ask(self, what: Literal["phone", "location"]) -> None:
        """Propose words that ask for the phone or the location; sent when the person agrees."""
        from desktop.views.dialogs.ask_customer import AskCustomer, proposed

        box, row = self._box, self._box.row()
        if row is None:
            return
        contact = self._session.store.contacts.get(row.contact_id)
        text = proposed(what, contact.language if contact else None, self._context.settings.language)
        dialog = AskCustomer(self._context, what, row.name, text, box.window())
        dialog.setProperty("conversation", row.id)
        dialog.wanted.connect(self._send_ask)
        dialog.open()

    def _send_ask(self, content: Content) -> None:
        """To the conversation it was written for; what is being typed there stays a draft."""
        dialog, box = self.sender(), self._box
        id = dialog.property("conversation") if dialog is not None else None
        if id is None:
            return
        text = box.editor.text() if box.conversation_id == id else ""
        self._session.send(int(id), content)
        if text:
            box.keeper.put(int(id), text, box.mode, box.reply_to)
            box.keeper.flush()

    def _note_instead(self) -> None:
        self._box.set_mode("reply" if self._box.wants_template else "note")
        self._box.focus_editor()
