"""Rows and words of the template list."""

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.theme import Role, Theme
from desktop.views.delegates.painting import draw_line, fill_round, painting

translate = QCoreApplication.translate
_ORDERS = frozenset({"order_details", "order_status"})
"""Need an order with its items, taxes and a way to pay; Meta offers them in few countries."""
REASON = Qt.ItemDataRole.UserRole + 2
Index = QModelIndex | QPersistentModelIndex


def reason_word(reason: str) -> str:
    """Why a template cannot be used."""
    words = {
        "pending": translate("Templates", "Meta aún la revisa"),
        "rejected": translate("Templates", "Meta la rechazó"),
        "paused": translate("Templates", "En pausa por baja calidad"),
        "disabled": translate("Templates", "Meta la desactivó"),
        "limit_exceeded": translate("Templates", "Llegó a su límite"),
        "locked": translate("Templates", "Bloqueada por Meta"),
        "archived": translate("Templates", "Archivada"),
        "deleted": translate("Templates", "Eliminada en Meta"),
        "marketing_stopped": translate("Templates", "No quiere publicidad"),
    }
    return words.get(reason) or _part_word(reason)


def _part_word(reason: str) -> str:
    """A part that cannot be filled in here (`button:order_details`), or a status nobody knows (`status:x`)."""
    kind, _, name = reason.partition(":")
    if kind == "status":
        return translate("Templates", "Meta la tiene como {0}").format(name.upper())
    if name in _ORDERS:
        return translate("Templates", "Es de pedidos y pagos ({0}): se envía desde la tienda").format(name.upper())
    unknown = translate("Templates", "Esta versión no puede llenarla")
    return f"{unknown}: {name.upper()}" if name else unknown


class TemplateDelegate(QStyledItemDelegate):
    """Name, and below it category and language or the reason why not."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self.theme.px(120), self.theme.px(50))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, px, rect = self.theme, self.theme.px, option.rect
        where: QRect = rect
        state: QStyle.StateFlag = option.state
        box, text = QRectF(where), theme.colors.text
        with painting(painter):
            if state & QStyle.StateFlag.State_Selected:
                fill_round(painter, box, theme.tokens.radius.control, theme.colors.surface.selected)
            elif state & QStyle.StateFlag.State_MouseOver:
                fill_round(painter, box, theme.tokens.radius.control, theme.colors.surface.hover)
            off = bool(index.data(REASON))
            line = box.adjusted(px(10), px(6), -px(8), 0)
            line.setHeight(px(20))
            ink = text.disabled if off else text.primary
            draw_line(painter, line, str(index.data()), theme.font(Role.UI, 500), ink)
            detail = str(index.data(Qt.ItemDataRole.UserRole + 1) or "")
            draw_line(painter, line.translated(0, px(19)), detail, theme.font(Role.MICRO), text.secondary)
