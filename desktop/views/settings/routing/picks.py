"""Fields that open a popup: which customer, which moment, which of several. Drawn as a drop-down is."""

import asyncio
from collections.abc import Iterable, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QModelIndex, QPoint, QPointF, QRectF, QSize, Qt, QTime, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDateEdit,
    QHBoxLayout,
    QListView,
    QPushButton,
    QSizePolicy,
    QTimeEdit,
    QWidget,
)

from desktop.i18n.phones import readable
from desktop.i18n.trial_words import when_words
from desktop.models.send_later import office_now
from desktop.theme import Role, Theme
from desktop.views.context import ViewContext
from desktop.views.delegates.painting import draw_line, painting, stroke_round
from desktop.views.palette.delegate import ROW, PaletteDelegate
from desktop.views.palette.results import Row
from desktop.views.widgets import Button, ButtonKind, FocusRing, Menu, PopupFrame, SearchField

translate = QCoreApplication.translate
PAD, ICON = 11, 16
POPUP, LISTED, PAUSE_S, SHORTEST, MOST = 300, 220, 0.15, 2, 8
_NO_ARROWS = (
    "QDateEdit::up-button, QTimeEdit::up-button, QDateEdit::down-button, QTimeEdit::down-button"
    " { width: 0; height: 0; border: none; }"
)


class PickButton(QPushButton):
    """A box with an icon, words and a chevron; `clicked` opens what it offers."""

    def __init__(self, theme: Theme, name: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self._name, self._icon, self.words = theme, name, icon, ""
        self.setAccessibleName(name)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._focus_ring = FocusRing(self, theme, gap=1)
        theme.changed.connect(self.updateGeometry)

    def say(self, words: str, hint: str = "") -> None:
        """Show what is chosen."""
        self.words = words
        self.setAccessibleName(f"{self._name}: {words or hint}")
        self.setToolTip("")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(140), self.theme.metrics.field)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(80), self.theme.metrics.field)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px, colors, box = self.theme, self.theme.px, self.theme.colors, QRectF(self.rect())
        enabled = self.isEnabled()
        line = colors.accent.focus if self._focus_ring.is_shown() else colors.border.control
        if not enabled:
            line = colors.border.subtle
        ink = colors.text.primary if enabled else colors.text.disabled
        with painting(QPainter(self)) as painter:
            fill = colors.surface.raised if enabled else colors.surface.hover
            stroke_round(painter, box, theme.tokens.radius.control, line, fill=fill)
            left = float(px(PAD))
            if self._icon:
                center = QPointF(left + px(ICON / 2), box.center().y())
                theme.icons.paint(painter, center, self._icon, colors.text.secondary, px(ICON))
                left += px(ICON + 8)
            draw_line(painter, box.adjusted(left, 0, -px(PAD + 22), 0), self.words, theme.font(Role.UI), ink)
            center = QPointF(box.right() - px(PAD + 7), box.center().y())
            theme.icons.paint(painter, center, "chevron-down", colors.text.secondary, px(16))


class MultiPick(PickButton):
    """Several of a known few: a menu with ticks that stays the button's words."""

    changed = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent=parent)
        self._choices: list[tuple[str, str]] = []
        self._chosen: list[str] = []
        self.clicked.connect(self._open)

    def offer(self, choices: Iterable[tuple[str, str]], chosen: Sequence[str]) -> None:
        """(key, words) to choose from; what is chosen and not offered stays, under its key."""
        self._choices = list(choices)
        known = {key for key, _ in self._choices}
        self._choices += [(key, key) for key in chosen if key not in known]
        self._chosen = list(chosen)
        self._tell()

    def chosen(self) -> tuple[str, ...]:
        """The keys, in the order they were chosen."""
        return tuple(self._chosen)

    def _tell(self) -> None:
        names = dict(self._choices)
        none = translate("RuleEditor", "Elegir…")
        self.say(", ".join(names[key] for key in self._chosen) or none, none)

    def _open(self) -> None:
        menu = Menu(self.theme, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for key, words in self._choices:
            menu.add(words, checked=key in self._chosen).setData(key)
        if not self._choices:
            menu.add(translate("RuleEditor", "No hay ninguna todavía")).setEnabled(False)
        menu.triggered.connect(self._toggle)
        menu.setMinimumWidth(self.width())
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    def _toggle(self, action: QAction) -> None:
        key = str(action.data())
        if key in self._chosen:
            self._chosen.remove(key)
        else:
            self._chosen.append(key)
        self._tell()
        self.changed.emit()


class CustomerField(PickButton):
    """Who writes: a customer found by typing, or somebody new (`contact_id` None)."""

    changed = Signal()

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, translate("Trial", "Quién escribe"), "user", parent)
        self._context, self._question = context, None
        self.contact_id: int | None = None
        self.name = ""
        self._popup: _CustomerPopup | None = None
        self.clicked.connect(self._open)
        self.choose(None, "")

    def choose(self, contact_id: int | None, name: str) -> None:
        """Show this customer, without telling."""
        self.contact_id, self.name = contact_id, name
        self.say(name or translate("Trial", "Alguien nuevo"))

    def _open(self) -> None:
        popup = self._popup = _CustomerPopup(self._context, self)
        popup.picked.connect(self._picked)
        popup.show_below(self)

    def _picked(self, contact_id: int, name: str) -> None:
        self.choose(contact_id or None, name)
        self.changed.emit()


class _CustomerPopup(PopupFrame):
    """A search over the customers; an id of 0 is somebody new."""

    picked = Signal(int, str)

    def __init__(self, context: ViewContext, parent: QWidget) -> None:
        super().__init__(context.theme, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._question: asyncio.Task[None] | None = None
        px = self.theme.px
        self.search = SearchField(self.theme, translate("Trial", "Nombre, etiqueta o teléfono"))
        self.rows, self.list = QStandardItemModel(self), QListView()
        self.list.setModel(self.rows)
        self.list.setItemDelegate(PaletteDelegate(self.theme, self.list))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setAccessibleName(translate("Trial", "Personas encontradas"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFixedHeight(px(LISTED))
        inner = QWidget()
        inner_row = QHBoxLayout(inner)
        inner_row.setContentsMargins(px(8), px(8), px(8), px(8))
        inner_row.addWidget(self.search)
        self.body.addWidget(inner)
        self.body.addWidget(self.list)
        self.search.textChanged.connect(self._typed)
        self.search.installEventFilter(self)
        self.list.clicked.connect(self._take)
        self._show([])

    def show_below(self, button: QWidget) -> None:
        """Stand under a button, as wide as needed."""
        self.setFixedWidth(max(button.width(), self.theme.px(POPUP)))
        self.move(button.mapToGlobal(QPoint(0, button.height() + 2)))
        self.show()
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: object, event: object) -> bool:
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
                by = 1 if event.key() == Qt.Key.Key_Down else -1
                row = max(0, min(self.list.currentIndex().row() + by, self.rows.rowCount() - 1))
                self.list.setCurrentIndex(self.rows.index(row, 0))
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._take(self.list.currentIndex())
                return True
        return False

    def _typed(self, text: str) -> None:
        if self._question is not None:
            self._question.cancel()
        typed = text.strip()
        if len(typed) >= SHORTEST:
            self._question = self._context.tasks.ask(self._find(typed))
        else:
            self._show([])

    async def _find(self, typed: str) -> None:
        await asyncio.sleep(PAUSE_S)
        session = self._context.session
        number = next(iter(session.store.people.numbers), 0)
        found = await session.find_customers(typed, number)
        people = [(one.id, one.name or readable(one.phone or ""), readable(one.phone or "")) for one in found.items]
        self._show(people[:MOST])

    def _show(self, people: Sequence[tuple[int, str, str]]) -> None:
        self.rows.clear()
        for id_, name, detail in [*people, (0, translate("Trial", "Alguien nuevo"), "")]:
            item = QStandardItem(name)
            item.setData(Row(kind="person", text=name, detail=detail, target=id_, person=id_), ROW)
            self.rows.appendRow(item)
        self.list.setCurrentIndex(self.rows.index(0, 0))

    def _take(self, index: QModelIndex) -> None:
        row: Row | None = index.data(ROW)
        if row is not None:
            id_ = int(row.target or 0)
            self.picked.emit(id_, row.text if id_ else "")
            self.close()


class MomentField(PickButton):
    """When: now, or a day and a time in the office's zone."""

    changed = Signal()

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, translate("Trial", "Cuándo"), "clock", parent)
        self._context = context
        self.at: datetime | None = None
        self._popup: PopupFrame | None = None
        self.clicked.connect(self._open)
        self.choose(None)

    def choose(self, at: datetime | None) -> None:
        """Show this moment, without telling."""
        self.at = at
        self.say(when_words(at, self._context.session.clock.now()))

    def _open(self) -> None:
        theme, px = self.theme, self.theme.px
        here = office_now(self._context.session.store, self._context.session.clock.now())
        start = self.at.astimezone(here.tzinfo) if self.at is not None else here
        popup = self._popup = PopupFrame(theme, self)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.day = QDateEdit(QDate(start.year, start.month, start.day))
        self.time = QTimeEdit(QTime(start.hour, start.minute))
        self.day.setAccessibleName(translate("Trial", "Día"))
        self.time.setAccessibleName(translate("Trial", "Hora"))
        self.time.setDisplayFormat("HH:mm")
        for field in (self.day, self.time):
            field.setFont(theme.font(Role.UI))
            field.setStyleSheet(_NO_ARROWS)
            field.lineEdit().setTextMargins(px(8), 0, 0, 0)
            field.setMinimumWidth(px(92))
            field.setMinimumHeight(theme.metrics.field)
        now = Button(theme, translate("Trial", "Ahora"), ButtonKind.GHOST)
        use = Button(theme, translate("Trial", "Usar"), ButtonKind.SOFT)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(px(12), px(12), px(12), px(12))
        row.setSpacing(px(8))
        for part in (self.day, self.time, now, use):
            row.addWidget(part)
        popup.body.addWidget(line)
        now.clicked.connect(self._now)
        use.clicked.connect(self._use)
        popup.adjustSize()
        popup.move(self.mapToGlobal(QPoint(self.width() - popup.width(), self.height() + 2)))
        popup.show()
        self.day.setFocus(Qt.FocusReason.PopupFocusReason)

    def _now(self) -> None:
        self._take(None)

    def _use(self) -> None:
        zone = office_now(self._context.session.store, self._context.session.clock.now()).tzinfo
        day, time = self.day.date(), self.time.time()
        self._take(datetime(day.year(), day.month(), day.day(), time.hour(), time.minute(), tzinfo=zone))

    def _take(self, at: datetime | None) -> None:
        if self._popup is not None:
            self._popup.close()
            self._popup = None
        self.choose(at)
        self.changed.emit()
