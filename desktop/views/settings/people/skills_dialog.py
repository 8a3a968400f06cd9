"""Every skill of the company with who uses it; what nobody uses any more can be deleted, the rest says why not.

Opened from the column of a person. What always holds: it is read anew after each deletion, so a colleague's change of
this very moment is shown and not overwritten.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.i18n.planning_words import skill_use_words
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.settings.hours.layouts import clear
from desktop.views.settings.teams.saving import run_all
from desktop.views.widgets import Button, ElidedLabel, IconButton, Ink, Label, Paragraph, ScrollPage, set_tooltip
from protocol.planning import SkillUse

WIDTH, MOST_HEIGHT = 440, 320


class SkillsDialog(QDialog):
    """Opened with `open()`, deleted when closed. `gone`: buttons that delete, by skill."""

    def __init__(self, context: ViewContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, theme, px = context, context.theme, context.theme.px
        self.setWindowTitle(self.tr("Habilidades"))
        self.setFixedWidth(px(WIDTH))
        theme.style(self)
        self.uses: list[SkillUse] = []
        self.gone: dict[int, IconButton] = {}
        self.wrong = Paragraph(theme, "", Role.UI, Ink.DANGER)
        self.wrong.hide()
        self.close_button = Button(theme, self.tr("Cerrar"))
        self.close_button.clicked.connect(self.accept)
        self._rows = QVBoxLayout()
        self._assemble()
        self.look()

    def _assemble(self) -> None:
        theme, px = self._context.theme, self._context.theme.px
        column, foot, inside = QVBoxLayout(self), QHBoxLayout(), QWidget()
        column.setContentsMargins(px(20), px(20), px(20), px(20))
        column.setSpacing(px(12))
        column.addWidget(Label(theme, self.tr("Habilidades"), Role.TITLE))
        words = self.tr("Se elimina la que ninguna persona tiene y ninguna regla pide.")
        column.addWidget(Paragraph(theme, words, Role.UI, Ink.SECONDARY))
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(px(4))
        inside.setLayout(self._rows)
        area = ScrollPage(inside)
        area.setMinimumHeight(px(MOST_HEIGHT // 2))
        area.setMaximumHeight(px(MOST_HEIGHT))
        column.addWidget(area)
        column.addWidget(self.wrong)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column.addLayout(foot)

    def look(self) -> None:
        """Ask for them."""
        self._context.tasks.start(self._look())

    async def _look(self, words: str = "") -> None:
        found: list[SkillUse] = []

        async def ask() -> None:
            found.extend(await self._context.session.skills())

        words = await run_all([ask]) or words
        if isValid(self):
            self.show_uses(found or self.uses if words else found)
            self.wrong.set_text(words)
            self.wrong.setVisible(bool(words))

    def show_uses(self, uses: Sequence[SkillUse]) -> None:
        """One row each: name, by whom it is used, delete."""
        self.uses, self.gone = list(uses), {}
        clear(self._rows)
        for one in uses:
            self._rows.addWidget(self._row(one))
        if not uses:
            words = self.tr("Todavía no hay habilidades.")
            self._rows.addWidget(Label(self._context.theme, words, Role.UI, Ink.SECONDARY))
        self._rows.addStretch(1)

    def _row(self, one: SkillUse) -> QWidget:
        theme, people = self._context.theme, self._context.session.store.people
        used = skill_use_words(one, people.name)
        row, texts = QWidget(), QVBoxLayout()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        texts.setSpacing(0)
        texts.addWidget(ElidedLabel(theme, one.name))
        texts.addWidget(ElidedLabel(theme, used or self.tr("Nadie la usa"), Role.META, Ink.SECONDARY))
        button = IconButton(theme, "trash-2", self.tr("Eliminar {0}").format(one.name), small=True)
        button.setEnabled(not used)
        if used:
            set_tooltip(button, theme, used)
        button.clicked.connect(partial(self.delete, one.id))
        across.addLayout(texts, 1)
        across.addWidget(button)
        self.gone[one.id] = button
        return row

    def delete(self, skill_id: int) -> None:
        """Delete it; what is refused is said and the list read again."""
        self._context.tasks.start(self._delete(skill_id))

    async def _delete(self, skill_id: int) -> None:
        words = await run_all([partial(self._context.session.delete_skill, skill_id)])
        if isValid(self):
            await self._look(words)
