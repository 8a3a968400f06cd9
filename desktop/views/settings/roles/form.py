"""One role: what it is called, what its people see, and every permission in its group. Values in, changes out."""

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n.permission_words import GROUPS, group_name, permission_words, sight_words
from desktop.theme import Role, Theme
from desktop.views.settings.roles.items import SightCard
from desktop.views.settings.rows import Line, Section
from desktop.views.widgets import Button, ButtonKind, Ink, Label, Paragraph, TextField, Toggle
from protocol.people import Visibility
from protocol.rules.permissions import Permission

MOST_NAME, MOST_ABOUT = 60, 200
SIGHTS: tuple[Visibility, ...] = ("own", "mine", "teams", "all")


class RoleForm(QWidget):
    """Signals fire for a person's changes alone."""

    renamed = Signal(str)
    described = Signal(str)
    sees = Signal(str)
    turned = Signal(str, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.title, self.about = Label(theme, "", Role.HEADING), Paragraph(theme, "", Role.UI, Ink.SECONDARY)
        self.copy = Button(theme, self.tr("Duplicar"), icon="copy")
        self.retire = Button(theme, self.tr("Retirar"), ButtonKind.DANGER, icon="trash-2")
        self.name = TextField(theme, self.tr("Nombre del rol"))
        self.name.setMaxLength(MOST_NAME)
        self.purpose = TextField(theme, self.tr("Para quién es, en una frase"))
        self.purpose.setMaxLength(MOST_ABOUT)
        self.fault = Paragraph(theme, "", Role.META, Ink.DANGER)
        self.sights: dict[Visibility, SightCard] = {}
        self.switches: dict[Permission, Toggle] = {}
        self.lines: dict[Permission, Line] = {}
        self._assemble()
        self.name.textEdited.connect(self.renamed)
        self.purpose.textEdited.connect(self.described)

    def _assemble(self) -> None:
        px = self.theme.px
        column, top = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        top.setSpacing(px(8))
        top.addWidget(self.title, 1)
        top.addWidget(self.name, 1)
        top.addWidget(self.copy)
        top.addWidget(self.retire)
        column.addLayout(top)
        for part in (self.purpose, self.about, self.fault):
            column.addWidget(part)
        self.fault.hide()
        column.addWidget(self._sights())
        for key, icon, permissions in GROUPS:
            column.addWidget(self._group(key, icon, permissions))

    def _sights(self) -> QWidget:
        self.seeing = QWidget()
        column, row = QVBoxLayout(self.seeing), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.theme.px(8))
        column.addWidget(Label(self.theme, self.tr("Qué conversaciones puede ver"), Role.META, Ink.SECONDARY, 600))
        row.setSpacing(self.theme.px(8))
        for sight in SIGHTS:
            card = SightCard(self.theme)
            card.show_words(*sight_words(sight))
            card.clicked.connect(partial(self.sees.emit, sight))
            self.sights[sight] = card
            row.addWidget(card, 1)
        column.addLayout(row)
        return self.seeing

    def _group(self, key: str, icon: str, permissions: Collection[Permission]) -> Section:
        section = Section(self.theme, group_name(key), self.tr("%n permiso(s)", "", len(permissions)))
        for permission in permissions:
            name, about = permission_words(permission)
            switch = Toggle(self.theme, "")
            switch.setAccessibleName(name)
            switch.clicked.connect(partial(self._turned, permission))
            self.switches[permission] = switch
            self.lines[permission] = Line(self.theme, name, switch, about)
            section.body.addWidget(self.lines[permission])
        return section

    def _turned(self, permission: Permission) -> None:
        self.turned.emit(permission, self.switches[permission].isChecked())

    def show_role(
        self, name: str, about: str, held: Collection[str], sight: Visibility | None, *, own: bool,
        grantable: Collection[str],
    ) -> None:  # fmt: skip
        """Show it without telling. `own`: of the company's own, so that it can be changed; `grantable`: by me."""
        fixed = self.tr("Viene con Relevo y no se cambia. Duplícalo para hacer uno propio.")
        self.title.setText(name)
        self.about.set_text(f"{about} {fixed}")
        self.title.setVisible(not own)
        self.about.setVisible(not own)
        for field, text in ((self.name, name), (self.purpose, about)):
            if field.text() != text:
                field.setText(text)
        for part in (self.name, self.purpose, self.retire):
            part.setVisible(own)
        self.seeing.setVisible(sight is not None)
        if sight is not None:
            self.sights[sight].setChecked(True)
        for permission, switch in self.switches.items():
            switch.setChecked(permission in held)
            switch.setEnabled(own and (permission in held or permission in grantable))

    def say(self, words: str) -> None:
        """Why it cannot be saved; empty: nothing is wrong."""
        self.fault.set_text(words)
        self.fault.setVisible(bool(words))
