"""The quick replies over the composer: what was typed and how many fit, the rows, and the keys that work."""

from math import ceil

from PySide6.QtCore import QModelIndex, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QWidget

from desktop.models.quick_replies import Offer
from desktop.theme import Role, Theme
from desktop.views.composer.quick_reply_rows import HEIGHT, OFFER, OfferDelegate
from desktop.views.delegates.painting import draw_line, isolate, key_caps_size, paint_key_caps, painting, text_width
from desktop.views.widgets import Hairline, Ink, Label, LinkButton, PopupFrame, ThemedWidget

HEAD, FOOT, MOST, WIDTH = 34, 36, 4, 660


class _Keys(ThemedWidget):
    """Arrows, Tab, Ctrl+Enter, Esc, and what each does."""

    def sizeHint(self) -> QSize:
        widths = [self._width(*pair) for pair in self._pairs()]
        return QSize(ceil(sum(widths) + self.theme.px(12)), self.theme.px(FOOT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(120), self.theme.px(FOOT))

    def _pairs(self) -> tuple[tuple[tuple[str, ...], str], ...]:
        return (
            (("↑", "↓"), self.tr("elegir")), (("Tab",), self.tr("insertar")), (("Ctrl", "↵"), self.tr("enviar")),
            (("Esc",), self.tr("dejar el texto")),
        )  # fmt: skip

    def _width(self, keys: tuple[str, ...], words: str) -> float:
        px = self.theme.px
        return key_caps_size(keys, self.theme).width() + px(6) + text_width(words, self.theme.font(Role.META)) + px(14)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self.theme, self.theme.px
        left, ink = float(px(12)), theme.colors.text.secondary
        with painting(QPainter(self)) as painter:
            for keys, words in self._pairs():
                if left + self._width(keys, words) - px(14) > self.width():
                    break  # half a word teaches nothing
                size = key_caps_size(keys, theme)
                paint_key_caps(painter, QPointF(round(left), (self.height() - size.height()) / 2), keys, theme)
                box = QRectF(left + size.width() + px(6), 0, self.width() - left - size.width() - px(6), self.height())
                left = box.left() + draw_line(painter, box, words, theme.font(Role.META), ink) + px(14)


class QuickReplyPopup(PopupFrame):
    """`picked(offer)` by mouse; `manage_wanted` from its foot. The keyboard stays in the editor."""

    picked = Signal(object)
    manage_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, embedded=True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows = QStandardItemModel(self)
        self.list = QListView()
        self.list.setModel(self.rows)
        self._delegate = OfferDelegate(theme, self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Respuestas rápidas"))
        self.list.setMouseTracking(True)
        self.title, self.count = Label(theme, "", Role.META), Label(theme, "", Role.META, Ink.SECONDARY)
        self._keys = _Keys(theme)
        self.manage = LinkButton(theme, self.tr("Administrar"), small=True)
        self.manage.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._assemble()
        self.list.clicked.connect(self._choose)
        self.manage.clicked.connect(self.manage_wanted)

    def _assemble(self) -> None:
        px = self.theme.px
        head, foot = QWidget(), QWidget()
        head.setFixedHeight(px(HEAD))
        foot.setFixedHeight(px(FOOT))
        top, bottom = QHBoxLayout(head), QHBoxLayout(foot)
        top.setContentsMargins(px(14), 0, px(14), 0)
        top.addWidget(self.title, 1)
        top.addWidget(self.count)
        bottom.setContentsMargins(0, 0, px(14), 0)
        bottom.addWidget(self._keys, 1)
        bottom.addStretch()
        bottom.addWidget(self.manage)
        rows = QHBoxLayout()
        rows.setContentsMargins(px(5), 0, px(5), px(4))
        rows.addWidget(self.list)
        self.body.addWidget(head)
        self.body.addLayout(rows)
        self.body.addWidget(Hairline(self.theme))
        self.body.addWidget(foot)

    def codes(self) -> list[str]:
        """What is offered, top first."""
        return [self.rows.item(row).text() for row in range(self.rows.rowCount())]

    def offer(self, found: list[Offer], typed: str, total: int, corner: QPoint, width: int) -> None:
        """Show these, or that there are none yet; `corner` is the lower left one, in the parent's coordinates."""
        before = self.codes()
        self.rows.clear()
        for offer in found:
            item = QStandardItem(offer.reply.code)
            item.setData(offer, OFFER)
            item.setData(f"/{offer.reply.code}, {offer.reply.title}. {offer.filled.text}", _SPOKEN)
            self.rows.appendRow(item)
        if before != self.codes() or not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.rows.index(0, 0))
        words = (
            self.tr("Respuestas rápidas con «{0}»").format(isolate(typed)) if typed else self.tr("Respuestas rápidas")
        )
        self.title.setText(words if total else self.tr("Aún no hay respuestas rápidas"))
        self.count.setText(self.tr("{0} de {1}").format(len(found), total) if total else "")
        self._keys.setHidden(not total)
        self._delegate.typed = typed
        px = self.theme.px
        height = px(HEIGHT) * min(MOST, len(found)) + px(HEAD) + px(FOOT) + px(4) + 13
        width = min(width, px(WIDTH))
        self.setGeometry(corner.x(), max(0, corner.y() - height), width, height)
        self.show()
        self.raise_()

    def step(self, by: int) -> str:
        """The next or previous one, round and round; what a screen reader says."""
        row = (self.list.currentIndex().row() + by) % max(1, self.rows.rowCount())
        self.list.setCurrentIndex(self.rows.index(row, 0))
        return str(self.list.currentIndex().data(_SPOKEN) or "")

    def current(self) -> Offer | None:
        """The one that Enter would insert."""
        offer: Offer | None = self.list.currentIndex().data(OFFER)
        return offer

    def _choose(self, index: QModelIndex) -> None:
        self.picked.emit(index.data(OFFER))


_SPOKEN = Qt.ItemDataRole.AccessibleTextRole
