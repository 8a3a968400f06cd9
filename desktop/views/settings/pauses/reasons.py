"""The reasons to be away, in order: renamed, switched off, moved by buttons and Alt+arrows, added."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n.presence_words import usual_reason
from desktop.theme import Role, Theme
from desktop.views.settings.alt_arrows import alt_step
from desktop.views.settings.rows import Section, translate
from desktop.views.widgets import Button, IconButton, Ink, Paragraph, TextField, Toggle
from protocol.presence import USUAL_REASONS, AwayReason

LONGEST = 60


class ReasonRow(QWidget):
    """One of them. A reason that was used is switched off, not removed: reports name it."""

    edited = Signal()
    moved = Signal(int)
    removed = Signal()

    def __init__(self, theme: Theme, reason: AwayReason, *, removable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = reason.key
        self.name = TextField(theme, translate("Pauses", "Nombre del motivo"))
        self.name.setMaxLength(LONGEST)
        self.name.setText(reason.name)
        self.on = Toggle(theme, "")
        self.on.setAccessibleName(translate("Pauses", "Se ofrece: {0}").format(reason.name))
        self.on.setChecked(reason.enabled)
        self.up = IconButton(theme, "arrow-up", translate("Pauses", "Subir"), ("Alt", "↑"), small=True)
        self.down = IconButton(theme, "arrow-down", translate("Pauses", "Bajar"), ("Alt", "↓"), small=True)
        self.remove = IconButton(theme, "x", translate("Pauses", "Quitar"), small=True)
        self.remove.setVisible(removable)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self.name, 1)
        for part in (self.up, self.down, self.remove, self.on):
            row.addWidget(part)
        self.name.textEdited.connect(self.edited)
        self.on.clicked.connect(self.edited)
        self.up.clicked.connect(self._up)
        self.down.clicked.connect(self._down)
        self.remove.clicked.connect(self.removed)

    def reason(self) -> AwayReason:
        """As it is now."""
        return AwayReason(key=self.key, name=self.name.text().strip(), enabled=self.on.isChecked())

    def _up(self) -> None:
        self.moved.emit(-1)

    def _down(self) -> None:
        self.moved.emit(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if step := alt_step(event):
            self.moved.emit(step)
        else:
            super().keyPressEvent(event)


class Reasons(Section):
    """`edited` fires for a person's change. With none of its own a company has the usual ones."""

    edited = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            theme, translate("Pauses", "Motivos de pausa"),
            translate("Pauses", "Los ve quien se pone en pausa, en este orden. Los apagados siguen en los reportes."),
            parent=parent,
        )  # fmt: skip
        self.rows: list[ReasonRow] = []
        self._kept: set[str] = set()
        self.list = QVBoxLayout()
        self.list.setSpacing(theme.px(8))
        self.error = Paragraph(theme, "", Role.META, Ink.DANGER)
        self.error.hide()
        self.add = Button(theme, translate("Pauses", "Agregar motivo"), icon="plus", small=True)
        self.body.addLayout(self.list)
        self.body.addWidget(self.error)
        self.body.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.add.clicked.connect(self._add)

    def show_reasons(self, reasons: tuple[AwayReason, ...], kept: tuple[AwayReason, ...]) -> None:
        """Show them; `kept` are those in force, which stay for the reports."""
        shown = reasons or tuple(AwayReason(key=key, name=usual_reason(key)) for key in USUAL_REASONS)
        self._kept = {one.key for one in kept} | ({*USUAL_REASONS} if not kept else set())
        if [row.reason() for row in self.rows] == list(shown):
            return
        for row in self.rows:
            self.list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        for reason in shown:
            self._row(reason)

    def reasons(self) -> tuple[AwayReason, ...]:
        """As they are now."""
        return tuple(row.reason() for row in self.rows)

    def _row(self, reason: AwayReason) -> ReasonRow:
        row = ReasonRow(self.theme, reason, removable=reason.key not in self._kept)
        row.edited.connect(self.edited)
        row.moved.connect(self._move)
        row.removed.connect(self._remove)
        self.rows.append(row)
        self.list.addWidget(row)
        return row

    def _add(self) -> None:
        taken = {row.key for row in self.rows} | self._kept
        number = next(n for n in range(1, len(taken) + 2) if f"own_{n}" not in taken)
        row = self._row(AwayReason(key=f"own_{number}", name=""))
        row.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _move(self, step: int) -> None:
        row = self.sender()
        if not isinstance(row, ReasonRow):
            return
        at = self.rows.index(row)
        if not 0 <= at + step < len(self.rows):
            return
        self.rows.insert(at + step, self.rows.pop(at))
        self.list.removeWidget(row)
        self.list.insertWidget(at + step, row)
        row.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _remove(self) -> None:
        row = self.sender()
        if isinstance(row, ReasonRow):
            self.rows.remove(row)
            self.list.removeWidget(row)
            row.hide()
            row.deleteLater()
            self.edited.emit()

    def set_error(self, at: int | None, words: str) -> None:
        """Say it at the row that is meant."""
        for place, row in enumerate(self.rows):
            row.name.set_invalid(bool(words) and place == at)
        self.error.set_text(words)
        self.error.setVisible(bool(words))
