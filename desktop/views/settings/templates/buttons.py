"""Buttons of a template or of a card: their words, what is behind them, their order."""

from collections.abc import Mapping
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n.template_draft_words import button_name, button_value
from desktop.theme import Role, Theme
from desktop.views.settings.hours.layouts import clear
from desktop.views.settings.templates.parts import Counted
from desktop.views.widgets import Button, IconButton, IconMark, Ink, Menu, Paragraph
from protocol.rules.template_buttons import BUTTONS, TEXT
from protocol.template_draft import ButtonDraft, ButtonKind

translate = QCoreApplication.translate
ICONS: dict[ButtonKind, str] = {
    "quick_reply": "reply", "url": "external-link", "phone": "phone", "copy_code": "copy", "flow": "list-checks",
}  # fmt: skip


class ButtonList(QWidget):
    """`edited` when `buttons` is another. `path` is theirs in what the rules tell."""

    edited = Signal()

    def __init__(self, theme: Theme, path: str = "buttons", most: int = BUTTONS) -> None:
        super().__init__()
        self._theme, self._path, self._most = theme, path, most
        self.buttons: tuple[ButtonDraft, ...] = ()
        self.lines: list[tuple[Counted | None, Counted | None]] = []
        self.add = Button(theme, translate("TemplateBuilder", "Agregar botón"), icon="plus", small=True)
        self.add.clicked.connect(self._offer)
        self.error = Paragraph(theme, "", Role.META, Ink.DANGER)
        self.error.hide()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.px(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(self._rows)
        column.addWidget(self.error)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_buttons(self, buttons: tuple[ButtonDraft, ...]) -> None:
        """Show them; rows stay while their kinds are the same."""
        same = [one.kind for one in buttons] == [one.kind for one in self.buttons] and len(self.lines) == len(buttons)
        self.buttons = buttons
        if not same:
            self._make()
        for button, (text, value) in zip(buttons, self.lines, strict=True):
            if text is not None:
                text.show_text(button.text)
            if value is not None:
                value.show_text(button.value)
        self.add.setEnabled(len(buttons) < self._most)

    def _make(self) -> None:
        clear(self._rows)
        self.lines = []
        for at, button in enumerate(self.buttons):
            self._rows.addWidget(self._row(at, button.kind))

    def _row(self, at: int, kind: ButtonKind) -> QWidget:
        theme, name = self._theme, button_name(kind)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        text = value = None
        top = Qt.AlignmentFlag.AlignTop
        mark = IconMark(theme, ICONS[kind])
        mark.setFixedHeight(theme.metrics.field)
        row.addWidget(mark, 0, top)
        if kind != "copy_code":
            text = Counted(theme, translate("TemplateBuilder", "{0}: texto").format(name), TEXT, name)
            text.edited.connect(partial(self._typed, at))
            row.addWidget(text, 2, top)
        if kind != "quick_reply":
            value = Counted(theme, f"{name}: {button_value(kind)}", 0, button_value(kind))
            value.edited.connect(partial(self._typed, at))
            row.addWidget(value, 3, top)
        for icon, words, deed in (
            ("arrow-up", translate("TemplateBuilder", "Subir botón {0}"), self._up),
            ("x", translate("TemplateBuilder", "Quitar botón {0}"), self._remove),
        ):
            tool = IconButton(theme, icon, words.format(at + 1), small=True)
            tool.clicked.connect(partial(deed, at))
            tool.setEnabled(icon == "x" or at > 0)
            tool.setFixedHeight(theme.metrics.field)
            row.addWidget(tool, 0, top)
        self.lines.append((text, value))
        return holder

    def _typed(self, at: int) -> None:
        text, value = self.lines[at]
        held = replace(
            self.buttons[at], text=text.text() if text is not None else "",
            value=value.text() if value is not None else "",
        )  # fmt: skip
        self._become((*self.buttons[:at], held, *self.buttons[at + 1 :]))

    def _up(self, at: int) -> None:
        first, second = self.buttons[at - 1 : at + 1]
        self._become((*self.buttons[: at - 1], second, first, *self.buttons[at + 1 :]))

    def _remove(self, at: int) -> None:
        self._become((*self.buttons[:at], *self.buttons[at + 1 :]))

    def _offer(self) -> None:
        menu = Menu(self._theme, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for kind, icon in ICONS.items():
            menu.add(button_name(kind), icon).triggered.connect(partial(self.append, kind))
        menu.popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))

    def append(self, kind: ButtonKind) -> None:
        """One more."""
        self._become((*self.buttons, ButtonDraft(kind=kind)))
        text, value = self.lines[-1]
        first = text or value
        if first is not None:
            first.setFocus()

    def _become(self, buttons: tuple[ButtonDraft, ...]) -> None:
        self.show_buttons(buttons)
        self.edited.emit()

    def show_errors(self, told: Mapping[str, str]) -> None:
        """What is wrong, by path."""
        self.error.set_text(told.get(self._path, ""))
        self.error.setVisible(bool(self.error.text()))
        for at, (text, value) in enumerate(self.lines):
            for part, line in (("text", text), ("value", value)):
                if line is not None:
                    line.set_error(told.get(f"{self._path}[{at}].{part}", ""))
