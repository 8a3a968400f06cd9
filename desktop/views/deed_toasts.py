"""The toast after a change of one or many conversations: what was done, Undo for five seconds; and what was refused.

`wanting(ids, data)`: something must be said before these are resolved.
"""

from PySide6.QtCore import QObject, Signal

from desktop.commands.deeds import Deed
from desktop.i18n.load_words import over_words
from desktop.views.deed_words import done_words, refused_words
from desktop.views.toasts import Toasts

_KEY = "deed"


class DeedToasts(QObject):
    """`offer` after each; the newest one is the one that can be taken back."""

    wanting = Signal(object, object)
    moved = Signal(int, int)
    """(done, asked) of a long change, equal when it is over"""

    def __init__(self, toasts: Toasts, parent: QObject) -> None:
        super().__init__(parent)
        self._toasts = toasts
        self._deed: Deed | None = None
        toasts.taken_back.connect(self._undo)

    def offer(self, deed: Deed, *, sent: bool = False) -> None:
        """Do it, say so, and offer to take it back; `sent`: one toast for it and for the reply that is still held."""
        self._deed = deed
        deed.start(self._told)
        many = self.tr("%n conversaciones", "", deed.progress.asked)
        load, words = deed.to_me(), done_words(deed, many)
        over = over_words(load) if load is not None else ""
        if over:
            words = f"{words}. {over}"
        if not (sent and self._toasts.join(words, _KEY)):
            self._toasts.offer(words, _KEY, "triangle-alert" if over else "circle-check")

    def stop(self) -> None:
        """Ask for no more of the newest one."""
        if self._deed is not None:
            self._deed.cancel()

    def _told(self, deed: Deed) -> None:
        asked, done = deed.progress.asked, len(deed.progress.done) + len(deed.progress.refused)
        self.moved.emit(asked if deed.progress.over else done, asked)
        if not (deed.progress.over and deed.progress.refused):
            return
        wanting = [one for one in deed.progress.refused if one.code == "resolve_incomplete"]
        if wanting:
            self._toasts.dismiss()
            self.wanting.emit([one.id for one in wanting], wanting[0].data)
        else:
            self._toasts.say(refused_words(deed.progress.refused, deed.progress.asked))

    def _undo(self, key: str) -> None:
        deed, self._deed = self._deed, None
        if key == _KEY and deed is not None and not deed.take_back():
            self._toasts.say(self.tr("No se deshizo: otra persona la cambió mientras tanto."))
