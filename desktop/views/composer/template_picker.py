"""Chooses a template, asks for its values, shows what the customer will read; sends only what is complete.

Templates that cannot be used are listed with their reason. The form and the verdicts come from `protocol.rules`.
"""

import asyncio
import time
from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from desktop.i18n.words import category_name, net_problem
from desktop.theme import Role
from desktop.views.composer.template_form import TemplateForm
from desktop.views.composer.template_preview import TemplatePreview, scrolled
from desktop.views.composer.template_rows import REASON, TemplateDelegate, reason_word
from desktop.views.composer.template_sync import TemplateSync
from desktop.views.context import ViewContext
from desktop.views.widgets import Button, ButtonKind, ElidedLabel, Ink, ScrollPage, SearchField, ThemedWidget
from protocol.api import TemplateRow
from protocol.rules.templates import render, shown, unusable, validate

HEIGHT, LEAST = 320, 130
"""Much enlarged it gives way: the conversation's head and some of the timeline stay."""
THREE_COLUMNS = 176 + 208 + 180
ASK_AGAIN_S = 10.0
"""While there are none: a number that was just connected gets its templates within a minute."""


class TemplatePicker(ThemedWidget):
    """`chosen(Template)` with the values filled in."""

    chosen = Signal(object)

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent)
        self._context, theme, px = context, context.theme, context.theme.px
        self._number, self._customer = 0, ""
        self._known: Mapping[str, str] = {}
        self._rows: list[TemplateRow] = []
        self.no_marketing = False
        """The customer wants none: those templates are listed with that reason."""
        self._asked_at = 0.0
        self._question: asyncio.Task[None] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.search = SearchField(theme, self.tr("Buscar plantilla"))
        self.search.setFixedHeight(px(32))
        self._items = QStandardItemModel(self)
        self.list = QListView()
        self.list.setModel(self._items)
        self.list.setItemDelegate(TemplateDelegate(theme, self.list))
        self.list.setAccessibleName(self.tr("Plantillas"))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setMouseTracking(True)
        self.sync = TemplateSync(context)
        self.form = TemplateForm(context)
        self.preview = TemplatePreview(context)
        self.status = ElidedLabel(theme, "", Role.META, Ink.SECONDARY)
        self.send = Button(theme, self.tr("Enviar plantilla"), ButtonKind.PRIMARY, "send")
        self._assemble()
        self.search.textChanged.connect(self._fill)
        self.list.selectionModel().currentChanged.connect(self._show_current)
        self.form.changed.connect(self._refresh)
        self.send.clicked.connect(self._send)
        self.sync.fetched.connect(self._take)
        self._refresh()

    def _assemble(self) -> None:
        px = self.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        left = QVBoxLayout()
        left.setContentsMargins(px(8), px(8), px(8), 0)
        left.setSpacing(px(6))
        left.addWidget(self.search)
        left.addWidget(self.list, 1)
        left.addWidget(self.sync)
        side = QWidget()
        side.setFixedWidth(px(176))
        side.setLayout(left)
        middle.addWidget(side)
        page = QWidget()
        self._page = QVBoxLayout(page)
        self._page.setContentsMargins(0, 0, 0, 0)
        self._page.setSpacing(0)
        self._page.addWidget(self.form)
        self._page.addStretch(1)
        form = ScrollPage(page)
        form.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)  # much enlarged, the preview is wider
        middle.addWidget(form, 1)
        self._aside = scrolled(self.preview)
        middle.addWidget(self._aside)
        column.addLayout(middle, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(16), px(6), px(12), px(8))
        foot.addWidget(self.status, 1)
        foot.addWidget(self.send)
        column.addLayout(foot)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(400), self.theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.theme.px(LEAST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_preview(beside=self.width() >= self.theme.px(THREE_COLUMNS))

    def _place_preview(self, *, beside: bool) -> None:
        """In a column of its own, or where there is no room for three below the form."""
        if beside != self._aside.isHidden():
            return
        if beside:
            self._page.removeWidget(self.preview)
            self._aside.setWidget(self.preview)
        else:
            self._aside.takeWidget()
            self._page.insertWidget(1, self.preview)
        self.preview.show()
        self._aside.setHidden(not beside)

    def show_number(self, number_id: int, customer: str, known: Mapping[str, str] | None = None) -> None:
        """Offer the templates of one of our numbers; `known`: what fills bound variables (`variables.values`)."""
        self._known = known or {}
        same = (number_id, customer) == (self._number, self._customer)
        if same and (self._rows or time.monotonic() < self._asked_at + ASK_AGAIN_S):
            return
        self._number, self._customer, self._asked_at = number_id, customer, time.monotonic()
        self.form.show_template(None, "")  # what was typed for one customer never goes to another
        self._question = self._context.tasks.ask(self._load())

    async def _load(self) -> None:
        self.status.set_text(self.tr("Cargando plantillas…"))
        try:
            rows = await self._context.session.templates()
        except Exception as error:  # noqa: BLE001  told where it happened
            self.status.set_text(net_problem(str(getattr(error, "words", ""))))
            return
        self._take(rows)

    def _take(self, rows: list[TemplateRow]) -> None:
        """List those of this number."""
        mine = [row for row in rows if not row.number_ids or self._number in row.number_ids]
        self._rows = sorted(mine, key=_usable_first)
        self.sync.show_rows(mine)
        self._fill()

    def _fill(self) -> None:
        wanted = self.search.text().strip().casefold()
        self._items.clear()
        for row in self._rows:
            if wanted and wanted not in row.name.replace("_", " ").casefold():
                continue
            item = QStandardItem(row.name.replace("_", " ").capitalize())
            reason = self._unusable(row)
            item.setData(row, Qt.ItemDataRole.UserRole)
            detail = reason_word(reason) if reason else f"{category_name(row.category)} · {row.language}"
            item.setData(detail, Qt.ItemDataRole.UserRole + 1)
            item.setData(bool(reason), REASON)
            item.setData(f"{item.text()}, {detail}", Qt.ItemDataRole.AccessibleTextRole)
            self._items.appendRow(item)
        if self._items.rowCount():
            self.list.setCurrentIndex(self._items.index(0, 0))
        self._refresh()

    def _unusable(self, row: TemplateRow) -> str | None:
        """Why it cannot be sent to this customer."""
        stopped = self.no_marketing and row.category.upper() == "MARKETING"
        return unusable(row) or ("marketing_stopped" if stopped else None)

    def refuse_marketing(self, refuse: bool) -> None:
        """Whether this customer wants no marketing."""
        if refuse != self.no_marketing:
            self.no_marketing = refuse
            self._fill()

    def current(self) -> TemplateRow | None:
        """The template in force."""
        row = self.list.currentIndex().data(Qt.ItemDataRole.UserRole)
        return row if isinstance(row, TemplateRow) else None

    def _show_current(self) -> None:
        row = self.current()
        usable = row if row is not None and not self._unusable(row) else None
        self.form.show_template(usable, self._customer, self._known)
        self._refresh()

    def _refresh(self) -> None:
        row = self.current()
        if row is None:
            self.preview.show_template(None)
            self.send.setEnabled(False)
            words = (
                self.tr("Elige una plantilla.")
                if self._items.rowCount()
                else self.tr("No hay plantillas para este número.")
            )
            self.status.set_text(words)
            return
        values = self.form.values()
        reason, wrong = self._unusable(row), validate(row, values, self._context.session.clock.now())
        self.preview.show_template(shown(row, values), self.form.pictures())
        self.form.show_wrong(wrong)
        self.send.setEnabled(not reason and not wrong)
        if reason:
            words = reason_word(reason)
        elif wrong:
            empty = all(each.key == "empty" for each in wrong)
            words = self.tr("Faltan datos para poder enviar.") if empty else self.tr("Revisa los datos marcados.")
        else:
            words = f"{category_name(row.category)} · {row.language}"
        self.status.set_text(words)

    def _send(self) -> None:
        row = self.current()
        if row is not None:
            content = render(row, self.form.values())
            # Nothing is chosen any more: a second click must not send it twice.
            self.list.setCurrentIndex(QModelIndex())
            self.chosen.emit(content)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors, px = QPainter(self), self.theme.colors, self.theme.px
        painter.fillRect(self.rect(), colors.surface.raised)
        painter.fillRect(px(176), 0, 1, self.height() - px(47), colors.border.subtle)
        painter.fillRect(0, self.height() - px(47), self.width(), 1, colors.border.subtle)


def _usable_first(row: TemplateRow) -> tuple[bool, str, str]:
    return unusable(row) is not None, row.name, row.language
