"""What comes back into the composer: a refused reply with its reason, an undone one, a quote to answer, a collision."""

from PySide6.QtCore import Signal

from desktop.i18n.file_words import file_problem, is_of_file
from desktop.i18n.words import content_word, refusal
from desktop.store.timeline import Pending
from desktop.views.composer.part import ComposerPart
from desktop.views.composer.watcher import text_of
from desktop.views.delegates.painting import isolate
from protocol.content import Text
from protocol.message import Message


class ComposerReturns(ComposerPart):
    """Base of `ComposerActions`. `problem(words)` for what a toast should say."""

    problem = Signal(str)

    def _on_collision(self, message: Message) -> None:
        box = self._box
        if not box.editor.text().strip() or box.mode == "note":
            box.watcher.mark_seen()
            return
        who = (message.author.name or "").split(" ")[0]
        body = message.content.body if isinstance(message.content, Text) else ""
        words = self.tr("{0} respondió mientras escribías").format(isolate(who))
        said = f"· «{isolate(' '.join(body.split()))}»" if body else ""
        box.strip.show_words(words, said, (("seen", self.tr("Ver respuesta")),))
        self._set_collided(True)

    def _on_returned(self, bubble: Pending) -> None:
        """A refused reply becomes a draft again, with its reason; never over something else that is being typed."""
        box, text = self._box, text_of(bubble)
        if bubble.conversation_id != box.conversation_id:
            return
        if text is None or box.editor.text().strip() or not self._session.discard(bubble.token):
            reason = bubble.reason or ""
            self.problem.emit(file_problem(reason) if is_of_file(reason) else refusal(reason))
            return
        box.set_mode("note" if type(bubble.content).__name__ == "Note" else "reply")
        box.reply_to = bubble.reply_to
        box.editor.set_text(text)
        box.strip.show_words(self.tr("No se envió."), refusal(bubble.reason or ""), (("kept", self.tr("Entendido")),))
        self._set_collided(bubble.reason in {"newer_messages", "stale", "recovered"})

    def take_back(self, token: str) -> bool:
        """Undo: the text returns to the composer."""
        text = self._session.undo(token)
        if text is None:
            return False
        if text:
            typed = self._box.editor.text()
            self._box.editor.set_text(f"{text}\n{typed}" if typed.strip() else text)
        self._box.focus_editor()
        return True

    def write_again(self, text: str) -> None:
        """The words of a failed message return, in front of what is being typed."""
        box = self._box
        box.set_mode("reply")
        typed = box.editor.text()
        if not typed.startswith(text):  # a second click brings nothing twice
            box.editor.set_text(f"{text}\n{typed}" if typed else text)
        box.focus_editor()

    def answer_to(self, message_id: int) -> None:
        """The next reply quotes this message; the strip says so and lets go of it."""
        box = self._box
        timeline = self._session.store.timelines.get(box.conversation_id or 0)
        message = timeline.get(message_id) if timeline else None
        if message is None:
            return
        box.set_mode("reply")
        box.reply_to = message_id
        body = str(getattr(message.content, "body", None) or content_word(type(message.content).__name__.lower())[1])
        words = (("drop_quote", self.tr("Quitar")),)
        box.strip.show_words(self.tr("Respondes a"), f"«{' '.join(body.split())}»", words, "reply")
        box.focus_editor()

    def _set_collided(self, collided: bool) -> None:
        self._box.tools.set_collided(collided)
