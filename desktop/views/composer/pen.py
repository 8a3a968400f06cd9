"""The line above the editor about the pen: a colleague writes to this customer, or took over from me.

    colleague's pen -> "Ana is writing" [write anyway] [take over] --asked--> mine, they are told, both keep their text

Made once per composer. Writing is never blocked; what the gateway refuses comes back into the editor.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.models.subscription import Subscriptions
from desktop.store.changes import ChangeSet
from desktop.views.composer.part import ComposerPart
from desktop.views.composer.strip import Strip
from desktop.views.delegates.painting import isolate
from desktop.views.widgets import ConfirmDialog

if TYPE_CHECKING:
    from desktop.views.composer.composer import Composer


class PenLine(ComposerPart):
    """Keeps `strip` true; `keys` and `stopped` are told by the composer."""

    def __init__(self, composer: "Composer") -> None:
        super().__init__(composer)
        self._theme = composer.theme
        self.strip = Strip(composer.theme, "pencil")
        self.strip.chosen.connect(self._chosen)
        self._ignored: int | None = None
        self._taken_by: int | None = None
        self._subscriptions = Subscriptions()
        self._subscriptions.add(
            self._session.hub.subscribe(self._on_changes), self._session.on_pen_lost(self._on_lost)
        )  # fmt: skip
        composer.mode_changed.connect(self._mode_changed)

    def close(self) -> None:
        """Stop listening."""
        self._subscriptions.close()

    def show_conversation(self) -> None:
        """Another conversation is written to."""
        self._ignored = self._taken_by = None
        self.look()

    def keys(self) -> None:
        """A key of a reply."""
        box = self._box
        if box.conversation_id is not None and box.mode == "reply":
            self._session.writing(box.conversation_id)

    def stopped(self) -> None:
        """The reply was emptied."""
        if self._box.conversation_id is not None:
            self._session.stop_writing(self._box.conversation_id)

    def look(self) -> None:
        """Show who writes, unless that was read already."""
        box = self._box
        writer = self._session.writer(box.conversation_id) if box.conversation_id is not None else None
        if writer is None:
            self._ignored = None
        if (
            (writer is None and self._taken_by is None)
            or box.mode == "note"
            or (writer is not None and writer == self._ignored)
        ):
            self.strip.hide()
        else:
            self._say(writer)

    def _say(self, writer: int | None) -> None:
        choices: tuple[tuple[str, str], ...] = (("seen", self.tr("Entendido")),)
        if self._taken_by is not None:
            words = self.tr("{0} tomó el relevo").format(isolate(self._name(self._taken_by)))
            rest = self.tr("Tu texto se queda aquí.")
        else:
            words, rest = self.tr("{0} está escribiendo").format(isolate(self._name(writer))), ""
            choices = (("anyway", self.tr("Escribir de todos modos")), ("take", self.tr("Tomar el relevo")))
        if self.strip.isHidden() or self.strip.strong.text() != words:
            self.strip.show_words(words, rest, choices)

    def _name(self, user_id: int | None) -> str:
        return self._session.store.people.name(user_id).split(" ")[0]

    def _chosen(self, key: str) -> None:
        box = self._box
        if key == "take":
            self._ask()
            return
        self._ignored = self._session.writer(box.conversation_id) if box.conversation_id is not None else None
        self._taken_by = None
        self.look()
        box.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self) -> None:
        """A colleague is interrupted: one question first."""
        box = self._box
        writer = self._session.writer(box.conversation_id) if box.conversation_id is not None else None
        if writer is None:
            return
        name = isolate(self._name(writer))
        dialog = ConfirmDialog(
            self._theme,
            self.tr("¿Tomar el relevo de {0}?").format(name),
            self.tr("{0} lo verá y conserva su texto. Solo tú podrás enviar mientras escribes.").format(name),
            self.tr("Tomar el relevo"),
            box.window(),
            danger=False,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setProperty("conversation", box.conversation_id)
        dialog.accepted.connect(self._take)
        dialog.open()

    def _take(self) -> None:
        dialog = self.sender()
        id = dialog.property("conversation") if dialog is not None else None
        if id is not None:
            self._session.take_pen(int(id))
            self._box.focus_editor()

    def _on_lost(self, conversation_id: int, user_id: int) -> None:
        if conversation_id == self._box.conversation_id:
            self._taken_by = user_id
            self.look()

    def _on_changes(self, changes: ChangeSet) -> None:
        if self._box.conversation_id in changes.live:
            self.look()

    def _mode_changed(self, mode: str) -> None:
        if mode == "note":
            self.stopped()
        self.look()
