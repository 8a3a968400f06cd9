"""Toasts over the timeline, bottom left: undo of what was just done, short words about a refused change, alarms.

An alarm stands where the system shows no notices: until somebody owns its alerts, coming back after other toasts.
What concerns me elsewhere (a mention, an offer, an assignment) leads there; it waits until what can be undone is over.
They never stand over the newest message nor the composer: `covers` tells the timeline how much room to leave below.
"""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.store.timeline import Pending
from desktop.views.context import ViewContext
from desktop.views.delegates.painting import bare
from desktop.views.shortcuts import caps_of
from desktop.views.widgets import UndoToast, set_tooltip

GAP = 8
"""Between a toast and the message above it."""


class Alarm(NamedTuple):
    """What must be owned, and the words of the link that does it."""

    words: str
    alerts: tuple[int, ...]
    link: str


class Lead(NamedTuple):
    """Words about another conversation, and which one."""

    words: str
    conversation_id: int
    icon: str


class Toasts(QObject):
    """One toast at a time; the newest wins. `undo_wanted(token)` while a message can be taken back."""

    undo_wanted = Signal(str)
    taken_back = Signal(str)
    """key of another change that was offered with `offer`"""
    open_wanted = Signal(int)
    """the conversation that a toast told of"""
    covers = Signal(int)
    """How many px of the pane's bottom are under a toast now, its margin included; 0 without one."""

    def __init__(self, context: ViewContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._toast: UndoToast | None = None
        self._alarms: list[Alarm] = []
        self._lead: Lead | None = None
        """Told now, or as soon as nothing can be undone any more."""
        self._leading: UndoToast | None = None
        self._token = self._key = ""
        self._left = self._bottom = 0
        self._elsewhere: QWidget | None = None

    def _host(self) -> QWidget:
        host = self._elsewhere or self.parent()
        assert isinstance(host, QWidget)  # noqa: S101  asked of Qt each time
        return host

    @property
    def token(self) -> str:
        """The message that can be taken back now, empty when there is none."""
        return self._token

    def offer_undo(self, bubble: Pending) -> None:
        """A message is held: offer to take it back until it leaves. The second time nothing happens."""
        if bubble.token == self._token:
            return
        self._dismiss(quiet=True)
        note = type(bubble.content).__name__ == "Note"
        toast = UndoToast(
            self._context.theme,
            self.tr("Nota agregada") if note else self.tr("Se envía en unos segundos"),
            self._host(),
            icon="send",
        )
        if bubble.held_until is not None:
            left = (bubble.held_until - self._context.session.clock.now()).total_seconds()
            toast.left_ms = toast.total_ms = max(1, round(left * 1000))
        self._toast, self._token = toast, bubble.token
        toast.undone.connect(self._undo)
        toast.expired.connect(self._dismiss)
        self._show(toast)

    def offer(self, words: str, key: str, icon: str = "circle-check") -> None:
        """Something was done at the gateway: say so and offer to take it back for a while."""
        self._dismiss(quiet=True)
        toast = UndoToast(self._context.theme, words, self._host(), icon=icon)
        self._toast, self._key = toast, key
        toast.undone.connect(self._undo)
        toast.expired.connect(self._dismiss)
        self._show(toast)

    def join(self, words: str, key: str) -> bool:
        """Add a change to the toast of the held message: one Undo for both. False when no message is held."""
        toast = self._toast
        if toast is None or not self._token:
            return False
        self._key = key
        toast.set_text(self.tr("Se envía en unos segundos. {0}").format(words))
        self._show(toast)
        return True

    def release(self, token: str) -> None:
        """A message left: it can no longer be taken back."""
        if token == self._token:
            self._dismiss()

    def say(self, words: str, icon: str = "circle-alert") -> None:
        """Tell something in passing."""
        self._dismiss(quiet=True)
        toast = UndoToast(self._context.theme, words, self._host(), icon=icon)
        toast.undo.hide()
        self._toast = toast
        toast.expired.connect(self._dismiss)
        self._show(toast)

    def lead(self, words: str, conversation_id: int, icon: str = "bell") -> None:
        """Tell of another conversation, with a link that opens it, for twice the time of an Undo: it came unasked.

        Of the one on screen there is nothing to open: it is told in passing.
        """
        if conversation_id == self._context.session.current:
            if not (self._token or self._key):
                self.say(words, icon)
            return
        self._lead = Lead(words, conversation_id, icon)
        if not (self._token or self._key):
            self._dismiss(quiet=True)
            self._show_lead(self._lead)

    def _show_lead(self, lead: Lead) -> None:
        theme = self._context.theme
        self._toast = self._leading = toast = UndoToast(theme, lead.words, self._host(), icon=lead.icon)
        toast.undo.set_label(self.tr("Abrir"))
        set_tooltip(toast.undo, theme, self.tr("Abrir"), caps_of(self._context, "go.told"))
        toast.undo.setAccessibleDescription(bare(lead.words))
        toast.left_ms = toast.total_ms = 2 * toast.total_ms
        toast.undone.connect(self.open_told)
        toast.expired.connect(self._lead_over)
        self._show(toast)

    def _lead_over(self) -> None:
        self._lead = None
        self._dismiss()

    @property
    def told(self) -> int | None:
        """The conversation that a toast tells of now."""
        standing = self._lead is not None and self._toast is not None and self._toast is self._leading
        return self._lead.conversation_id if self._lead is not None and standing else None

    def open_told(self) -> None:
        """Go there; nothing happens when no toast tells of a conversation."""
        if (id := self.told) is not None:
            self._lead_over()
            self.open_wanted.emit(id)

    def seen(self, conversation_id: int) -> None:
        """That conversation is on screen: its toast has done its work, or need not come."""
        if self._lead is not None and self._lead.conversation_id == conversation_id:
            shown = self.told is not None
            self._lead = None
            if shown:
                self._dismiss()

    def link(self) -> QPushButton | None:
        """What can be pressed in the toast on screen, for the keyboard."""
        return self._toast.undo if self._toast is not None and not self._toast.undo.isHidden() else None

    def alarm(self, words: str, alerts: tuple[int, ...], link: str) -> None:
        """Stand there until these alerts are owned; `link` owns them. The latest alarm is the one that shows."""
        self._alarms = [one for one in self._alarms if not set(one.alerts) & set(alerts)]
        self._alarms.append(Alarm(words, alerts, link))
        if not (self._token or self._key):
            self._dismiss()

    def calm(self, settled: Callable[[tuple[int, ...]], bool]) -> None:
        """Those whose alerts wait for nobody any more go."""
        before, self._alarms = self._alarms, [one for one in self._alarms if not settled(one.alerts)]
        if before != self._alarms and self._toast is not None and self._toast.lasting:
            self._dismiss()

    def _sound_alarm(self) -> None:
        if not self._alarms:
            return
        alarm = self._alarms[-1]
        self._toast = toast = UndoToast(self._context.theme, alarm.words, self._host(), icon="bell")
        toast.undone.connect(self._own)
        toast.last(alarm.link)
        self._place(toast)

    def _own(self) -> None:
        if self._alarms:
            self._context.session.acknowledge(*self._alarms.pop().alerts)
        self._dismiss()

    def dismiss(self) -> None:
        """What was said is no longer so."""
        self._dismiss()

    def undo(self) -> bool:
        """Ctrl+Z outside of text; whether there was anything to undo."""
        if not (self._token or self._key):
            return False
        self._undo()
        return True

    def stand_on(self, host: QWidget | None) -> None:
        """What comes next stands at the foot of another pane, which hides this one; None: here again."""
        self._elsewhere = host
        toast = self._toast
        if toast is not None:
            toast.setParent(self._host())
            toast.show()
            self._move()

    def place(self, left: int, bottom: int) -> None:
        """Where the toast's lower left corner stands."""
        self._left, self._bottom = left, bottom
        if self._toast is not None and self._toast.sizeHint() != self._toast.size():
            self._place(self._toast)  # the pane has another width
        self._move()

    def _show(self, toast: UndoToast) -> None:
        self._place(toast)
        toast.start()

    def _place(self, toast: UndoToast) -> None:
        toast.resize(toast.sizeHint())
        self._move()
        self.covers.emit(toast.height() + self._context.theme.px(GAP))

    def _move(self) -> None:
        if self._toast is None:
            return
        left, bottom = self._left, self._bottom
        if self._elsewhere is not None:
            edge = self._context.theme.px(20)
            left, bottom = edge, self._elsewhere.height() - edge
        self._toast.move(left, bottom - self._toast.height())
        self._toast.raise_()

    def _undo(self) -> None:
        token, key = self._token, self._key
        self._dismiss()
        if key:
            self.taken_back.emit(key)
        if token:
            self.undo_wanted.emit(token)

    def _dismiss(self, *, quiet: bool = False) -> None:
        """`quiet`: another toast comes at once."""
        toast, self._toast, self._token, self._key = self._toast, None, "", ""
        if toast is not None:
            toast.close()
            toast.deleteLater()
            self.covers.emit(0)
        if not quiet and self._lead is not None:
            self._show_lead(self._lead)
        elif not quiet:
            self._sound_alarm()
