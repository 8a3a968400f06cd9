"""The customer at the right, 300 px: who, case, labels, data, notes. Folds under 1280 px, then floats.

Sections are rebuilt only when what they say changed; the notes field keeps what is being typed.
"""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.contact import PanelModel, PanelRow
from desktop.theme import Role
from desktop.views.case_keeper import CaseKeeper
from desktop.views.context import ViewContext
from desktop.views.customer_panel.attempts import AttemptsSection
from desktop.views.customer_panel.before import BeforeSection
from desktop.views.customer_panel.data import DataSection
from desktop.views.customer_panel.duplicates import DuplicatesSection
from desktop.views.customer_panel.history import HistorySection
from desktop.views.customer_panel.marketing import MarketingSection
from desktop.views.customer_panel.notes import NotesSection
from desktop.views.customer_panel.sections import CaseSection, Section, TagsSection, WhoSection
from desktop.views.shortcuts import caps_of
from desktop.views.widgets import IconButton, Label, ScrollPage, ThemedWidget


class CustomerPanel(ThemedWidget):
    """`closed` when it should fold; `opened(id)` for another conversation of the customer."""

    closed = Signal()
    opened = Signal(int)
    acted = Signal(str)
    """a command about the open conversation"""
    write_wanted = Signal(str)
    """whom to write to first: what a search finds them by"""

    def __init__(
        self, context: ViewContext, model: PanelModel, keeper: CaseKeeper, parent: QWidget | None = None
    ) -> None:
        super().__init__(context.theme, parent)
        self._context, self._model = context, model
        self.floating = self.asked_for = False
        self._row: PanelRow | None = None
        theme, px = context.theme, context.theme.px
        self.setFixedWidth(px(theme.tokens.window.panel))
        self.setAccessibleName(self.tr("Cliente"))
        self.fold = IconButton(theme, "panel-right-close", self.tr("Ocultar"), caps_of(context, "app.panel"))
        self.edit = IconButton(theme, "pencil", self.tr("Editar los datos"))
        self.write = IconButton(theme, "message-square-plus", self.tr("Escribir primero, con una plantilla"))
        self.who, self.case = WhoSection(context), CaseSection(context)
        self.tags, self.data = TagsSection(context), DataSection(context)
        self.notes, self.marketing = NotesSection(context), MarketingSection(context)
        self.attempts, self.history = AttemptsSection(context, keeper), HistorySection(context)
        self.before = BeforeSection(context)
        self.duplicates = DuplicatesSection(context)
        self._assemble(px)
        self.fold.clicked.connect(self.closed)
        self.edit.clicked.connect(self.data.begin_edit)
        self.write.clicked.connect(self._write)
        self.who.acted.connect(self.acted)
        self.tags.acted.connect(self.acted)
        self.attempts.acted.connect(self.acted)
        self.data.saved.connect(self._save)
        self.notes.saved.connect(context.session.edit_contact)
        model.changed.connect(self.refresh)
        self.refresh()

    def _assemble(self, px: Any) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(px(16), px(12), px(10), px(12))
        head.addWidget(Label(self.theme, self.tr("Cliente"), Role.BODY_STRONG))
        head.addStretch(1)
        head.addWidget(self.write)
        head.addWidget(self.edit)
        head.addWidget(self.fold)
        column.addLayout(head)
        body = QWidget()
        sections = QVBoxLayout(body)
        sections.setContentsMargins(0, 0, 0, 0)
        sections.setSpacing(0)
        for section in self._sections():
            sections.addWidget(section)
        sections.addStretch(1)
        self.area = scroll = ScrollPage(body)
        scroll.verticalScrollBar().rangeChanged.connect(self._give_way)
        column.addWidget(scroll, 1)

    def _give_way(self, _low: int, high: int) -> None:
        taken = self.area.verticalScrollBar().sizeHint().width() if high else 0
        for section in self._sections():
            section.give_way(taken)

    def _sections(self) -> tuple[Section, ...]:
        about = (self.who, self.duplicates, self.case, self.tags, self.attempts)
        return (*about, self.data, self.notes, self.marketing, self.before, self.history)

    def close_models(self) -> None:
        """Nothing of its own listens; keep what was typed."""
        self.notes.save()

    def set_floating(self, floating: bool) -> None:
        """Beside the timeline, or over it."""
        self.floating = floating

    def refresh(self) -> None:
        """Show the row of the model."""
        row = self._model.row
        if row is None or row == self._row:
            return
        self._row = row
        for section in self._sections():
            section.show_row(row)

    def focus_current(self) -> None:
        """F6 came here."""
        self.fold.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _write(self) -> None:
        if self._row is not None:
            about = self._row.conversation
            self.write_wanted.emit(about.phone or about.name)

    def _save(self, change: Any) -> None:
        if self._row is not None:
            self._context.session.edit_contact(self._row.conversation.contact_id, change)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors = QPainter(self), self.theme.colors
        painter.fillRect(self.rect(), colors.surface.base)
        painter.fillRect(0, 0, 1, self.height(), colors.border.subtle)
