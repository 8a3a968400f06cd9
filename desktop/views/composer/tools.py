"""The foot of the composer: attach, template, record; at the right the keys and the send button."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget
from shiboken6 import isValid

from desktop.views.context import ViewContext
from desktop.views.shortcuts import caps_of, title_of
from desktop.views.widgets import Button, ButtonKind, IconButton, KeyCaps, Menu, SplitButton, ThemedWidget

HEIGHT = 44


class Tools(ThemedWidget):
    """`acted(command id)` for everything but sending; `sent(then)` with `stay`, `next` or `resolve`."""

    acted = Signal(str)
    sent = Signal(str)
    mention_wanted = Signal()
    ask_wanted = Signal()
    later_wanted = Signal(str)
    """key of a usual moment, or `pick`"""
    menu_opens = Signal()
    """the variants of sending are about to be seen"""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent)
        self._context = context
        theme, px = context.theme, context.theme.px
        self.setFixedHeight(px(HEIGHT))
        self.attach = self._tool("paperclip", "compose.attach")
        self.quick = self._tool("zap", "answers.insert")
        self.template = self._tool("layout-template", "compose.template")
        self.record = self._tool("mic", "compose.record")
        self.ask = IconButton(theme, "circle-help", self.tr("Pedir un dato al cliente"))
        self.ask.clicked.connect(self.ask_wanted)
        self.mention = IconButton(theme, "at-sign", self.tr("Mencionar"))
        self.mention.clicked.connect(self.mention_wanted)
        self.emoji = IconButton(theme, "smile", self.tr("Emoji"), caps_of(context, "compose.emoji"))
        self.emoji.setProperty("command", "compose.emoji")
        self.emoji.clicked.connect(self._act)
        self.keys = KeyCaps(theme, self._send_keys())
        self.send = SplitButton(theme, self.tr("Enviar"), "send", self._menu())
        self.add_note = Button(theme, self.tr("Agregar nota"), ButtonKind.NOTE, "lock")
        self.anyway = Button(theme, self.tr("Enviar de todos modos"), ButtonKind.WARN, "send")
        for button in (self.send, self.add_note, self.anyway):
            button.clicked.connect(self._send)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(11), px(3), px(12), px(9))
        row.setSpacing(0)
        for tool in (self.attach, self.quick, self.template, self.record, self.ask, self.mention, self.emoji):
            row.addWidget(tool)
        row.addStretch(1)
        row.addWidget(self.keys)
        row.addSpacing(px(10))
        for button in (self.send, self.add_note, self.anyway):
            row.addWidget(button)
        self._mode, self._collided, self._tight = "reply", False, False
        self._ready, self._blocked = True, ""
        self.set_mode("reply")

    def _tool(self, icon: str, id: str) -> IconButton:
        button = IconButton(self.theme, icon, title_of(self._context, id), caps_of(self._context, id))
        button.setProperty("command", id)
        button.clicked.connect(self._act)
        return button

    def _menu(self) -> Menu:
        menu = Menu(self.theme, self)
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(self.menu_opens)
        for then, id in (("next", "compose.send_next"), ("resolve", "compose.send_resolve")):
            command = self._context.registry[id]
            action = menu.add(title_of(self._context, id), command.icon, caps_of(self._context, id))
            action.setData(then)
        menu.addSeparator()
        self._later: list[QAction] = []
        self._pick = menu.add(title_of(self._context, "answers.later"), "calendar-clock")
        self._pick.setData("later:pick")
        keys = caps_of(self._context, "answers.macro")
        self._macro = menu.add(title_of(self._context, "answers.macro"), "list-checks", keys)
        self._macro.setData("act:answers.macro")
        menu.triggered.connect(self._send_then)
        return menu

    def offer_moments(self, moments: Sequence[tuple[str, str]]) -> None:
        """The usual moments to send later, as (key, words)."""
        menu = self.send.menu
        if menu is None or [action.text() for action in self._later] == [words for _, words in moments]:
            return
        for old in self._later:
            menu.removeAction(old)
        for last in (self._pick, self._macro):
            menu.removeAction(last)
        self._later = []
        for key, words in moments:
            action = menu.add(words, "clock")
            action.setData(f"later:{key}")
            self._later.append(action)
        menu.addActions([self._pick, self._macro])
        menu.restyle()

    def set_later_off(self, reason: str) -> None:
        """Why nothing can be sent later now, as the tooltip of what is off; empty when it can."""
        for action in (*self._later, self._pick):
            if not isValid(action):  # the window is being taken apart
                return
            action.setEnabled(not reason)
            action.setToolTip(reason)

    def _send_keys(self) -> tuple[str, ...]:
        return ("↵",) if self._context.settings.enter_sends else caps_of(self._context, "compose.send")

    def set_mode(self, mode: str) -> None:
        """Offer what fits a reply or a note."""
        self._mode = mode
        self._refresh()

    def set_collided(self, collided: bool) -> None:
        """Somebody answered meanwhile: the button says what a press means now."""
        self._collided = collided
        self._refresh()

    def _refresh(self) -> None:
        note = self._mode == "note"
        for tool in (self.attach, self.quick, self.template, self.record, self.ask):
            tool.setVisible(not note)
        self.ask.setVisible(not note and not self._tight)  # the palette has it too
        self.mention.setVisible(note)
        self.add_note.setVisible(note)
        self.anyway.setVisible(not note and self._collided)
        self.send.setVisible(not note and not self._collided)
        self.keys.keys = self._send_keys()
        self.keys.setVisible(not self._collided and not self._tight)
        self.keys.restyle()

    def set_ready(self, ready: bool) -> None:
        """Whether there is anything to send."""
        self._ready = ready
        self._enable()

    def set_blocked(self, reason: str) -> None:
        """Why the text may not leave as it is; empty when it may."""
        if reason != self._blocked:
            self._blocked = reason
            self.send.main.setAccessibleDescription(reason)
            self._enable()

    def _enable(self) -> None:
        for button in (self.send, self.add_note, self.anyway):
            button.setEnabled(self._ready and (not self._blocked or button is self.add_note))

    def set_tight(self, tight: bool) -> None:
        """Much enlarged there is no room for the key caps nor for long words."""
        if tight != self._tight:
            self._tight = tight
            self.anyway.set_label(self.tr("Enviar igual") if tight else self.tr("Enviar de todos modos"))
            self._refresh()

    def _send(self) -> None:
        self.sent.emit("stay")

    def _send_then(self, action: QAction) -> None:
        kind, _, moment = str(action.data()).partition(":")
        if kind == "later":
            self.later_wanted.emit(moment)
        elif kind == "act":
            self.acted.emit(moment)
        else:
            self.sent.emit(kind)

    def _act(self) -> None:
        button = self.sender()
        if isinstance(button, QWidget):
            self.acted.emit(str(button.property("command")))
