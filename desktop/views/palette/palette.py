"""The command palette: 640 wide over a scrim. Local answers in the same frame, the gateway's below a line later.

text: commands, then people, then messages     > commands     @ people     digits phones     # labels
"""

import asyncio
import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLineEdit, QListView, QWidget

from desktop.commands.palette import find_commands, fold, parse
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.palette import results
from desktop.views.palette.delegate import ROW, PaletteDelegate
from desktop.views.palette.foot import ContextChip, PaletteFoot
from desktop.views.palette.results import Row
from desktop.views.widgets import Hairline, IconMark, Ink, KeyCaps, PopupFrame, Scrim

if TYPE_CHECKING:
    from desktop.views.window_ui import WindowUi

WIDTH, TOP, INPUT, MOST = 640, 112, 56, 476
PAUSE_S = 0.05
SECTION = 8


class Palette(Scrim):
    """Opens over its parent window; gone after a choice, Esc or a click beside it."""

    def __init__(self, context: ViewContext, parent: QWidget, ui: "WindowUi") -> None:
        super().__init__(context.theme, parent)
        self._context, self._ui = context, ui
        self._before = parent.focusWidget()
        self._question: asyncio.Task[None] | None = None
        theme, px = context.theme, context.theme.px
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.frame = PopupFrame(theme, self, embedded=True, radius=theme.tokens.radius.dialog)
        self.input = QLineEdit()
        self.input.setProperty("bare", True)
        self.input.setFont(theme.font(Role.TITLE, 400))
        self.input.setFrame(False)
        self.input.setStyleSheet("QLineEdit { border: none; background: transparent; padding: 0; }")
        self.input.setAccessibleName(self.tr("Buscar un comando o una conversación"))
        self.input.setPlaceholderText(self.tr("Buscar comandos, personas, mensajes"))
        self.rows = QStandardItemModel(self)
        self.list = QListView()
        self.list.setModel(self.rows)
        self.painter_of_rows = PaletteDelegate(theme, self.list)
        self.list.setItemDelegate(self.painter_of_rows)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setMouseTracking(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Resultados"))
        self._assemble(px(INPUT))
        self.input.textChanged.connect(self._typed)
        self.input.installEventFilter(self)
        self.list.clicked.connect(self._choose)
        self.list.entered.connect(self._hover)

    def _assemble(self, height: int) -> None:
        theme, px = self.theme, self.theme.px
        top = QWidget()
        top.setFixedHeight(height)
        line = QHBoxLayout(top)
        line.setContentsMargins(px(20), 0, px(12), 0)
        line.setSpacing(px(12))
        line.addWidget(IconMark(theme, "search", Ink.PRIMARY, 20))
        line.addWidget(self.input, 1)
        row = self._ui.window.conversation.panel_model.row
        if row is not None:
            line.addWidget(ContextChip(theme, row.conversation.name))
        line.addWidget(KeyCaps(theme, ("Esc",)))
        for part in (top, Hairline(theme), self.list, Hairline(theme), PaletteFoot(theme)):
            self.frame.body.addWidget(part)

    def open_with(self, start: str = "") -> None:
        """Show it, with something typed already."""
        self._place()
        self.show()
        self.raise_()
        self.input.setFocus(Qt.FocusReason.PopupFocusReason)
        self.input.setText(start)
        self._typed(start)

    def _place(self) -> None:
        px, parent = self.theme.px, self.parentWidget()
        if parent is None:
            return
        width = min(px(WIDTH) + 8, parent.width() - px(32))
        top = min(px(TOP), parent.height() // 8)
        height = min(px(INPUT + 42) + self._list_height() + 12, parent.height() - top - px(16))
        self.frame.setGeometry((parent.width() - width) // 2, top - 4, width, height)

    def _list_height(self) -> int:
        sizes = [self.list.sizeHintForRow(row) for row in range(self.rows.rowCount())]
        return min(self.theme.px(MOST), sum(sizes) + self.theme.px(8)) if sizes else self.theme.px(60)

    # --------------------------------------------------------------------------------------------------- finding

    def _typed(self, text: str) -> None:
        if self._question is not None:
            self._question.cancel()
            self._question = None
        self.painter_of_rows.typed = text.lstrip(">@# ")
        self._fill(self._commands(text))
        query = parse(text)
        if query.text and query.mode in {"all", "people", "phone"}:
            self._question = self._context.tasks.ask(self._look(query.text, messages=query.mode == "all"))

    def _commands(self, text: str) -> list[Row]:
        context, where = self._context, self._ui.context()
        commands = context.registry.at("palette")
        found = find_commands(text, commands, self._title, context.recent_commands)
        about = [command for command in found if command.group in {"conversation", "compose"}]
        other = [command for command in found if command not in about]
        rows: list[Row] = []
        most = len(found) if parse(text).mode == "commands" else SECTION
        sections = ((self.tr("Acciones en esta conversación"), about), (self.tr("Ir a y aplicación"), other))
        order = sections if where.conversation_id is not None or not about else sections[::-1]
        for name, group in order:
            if group:
                rows.append(results.label(name))
                told = [(self._title(each.when(where)), each.id) for each in group]
                # What can't be done now comes last: the first row is what Enter does.
                told.sort(key=lambda each: bool(each[0]))
                rows += [results.command_row(context, id, reason) for reason, id in told[:most]]
        return rows

    def _title(self, text: str) -> str:
        from desktop.views.shortcuts import translate

        return translate("Commands", text) if text else ""

    async def _look(self, text: str, *, messages: bool) -> None:
        await asyncio.sleep(PAUSE_S)
        people, found = await self._context.session.search(text)
        wanted = fold(text)
        near = [row for row in people if wanted in fold(row.name) or wanted in (row.phone or "")] or people
        rows = results.person_rows(self._context, near[:6])
        if rows:
            self._append([results.label(self.tr("Personas y conversaciones")), *rows])
        if messages and found:
            here = [results.message_row(self._context, each) for each in found[:5]]
            self._append([results.label(self.tr("Mensajes")), *here])
        if not messages:
            return
        with contextlib.suppress(Exception):  # offline: what is here must do
            known = {each.id for each in found}
            hits = [hit for hit in await self._context.session.search_gateway(text) if hit.message_id not in known]
            further = [results.hit_row(self._context, hit) for hit in hits[:5]]
            if further:
                self._append([Row(kind="line", text=""), results.label(self.tr("Del servidor")), *further])

    def _fill(self, rows: list[Row]) -> None:
        self.rows.clear()
        self._append(rows)
        self._step(1, from_row=-1)
        # The first row's section label stays in sight.
        self.list.scrollToTop()

    def _append(self, rows: list[Row]) -> None:
        for row in rows:
            item = QStandardItem(row.text)
            item.setData(row, ROW)
            item.setData(", ".join(part for part in (row.text, row.detail) if part), Qt.ItemDataRole.AccessibleTextRole)
            if row.target is None:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.rows.appendRow(item)
        if not self.list.currentIndex().isValid():
            self._step(1, from_row=-1)
        self._place()

    # -------------------------------------------------------------------------------------------------- choosing

    def _step(self, by: int, from_row: int | None = None) -> None:
        row = self.list.currentIndex().row() if from_row is None else from_row
        for _ in range(self.rows.rowCount()):
            row = (row + by) % self.rows.rowCount()
            index = self.rows.index(row, 0)
            if index.data(ROW).target is not None:
                self.list.setCurrentIndex(index)
                return

    def _hover(self, index: QModelIndex) -> None:
        if index.data(ROW).target is not None:
            self.list.setCurrentIndex(index)

    def _choose(self, index: QModelIndex) -> None:
        row: Row | None = index.data(ROW) if index.isValid() else None
        if row is None or row.target is None:
            return
        self.dismiss()
        if row.kind == "command":
            self._ui.run(str(row.target))
        else:
            self._ui.open(int(row.target))

    def dismiss(self) -> None:
        """Close and give the keyboard back."""
        if self._question is not None:
            self._question.cancel()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.input and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
                self._step(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._choose(self.list.currentIndex())
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.dismiss()
                return True
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.frame.geometry().contains(event.position().toPoint()):
            self.dismiss()
