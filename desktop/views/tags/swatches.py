"""The ten colours of tags as radio buttons, each with its shape: arrows move, the word says which one it is."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QWidget

from desktop.theme import Theme
from desktop.views.delegates.painting import fill_round, paint_tag_shape, painting, stroke_round
from desktop.views.widgets import set_tooltip
from desktop.views.widgets.focus_ring import FocusRing
from protocol.tags import TAG_COLORS

translate = QCoreApplication.translate
SIDE, SHAPE = 32, 14


def color_name(color: str) -> str:
    """What people call a colour."""
    names = {
        "indigo": translate("Tags", "Índigo"),
        "cielo": translate("Tags", "Cielo"),
        "petroleo": translate("Tags", "Petróleo"),
        "lima": translate("Tags", "Lima"),
        "ambar": translate("Tags", "Ámbar"),
        "terracota": translate("Tags", "Terracota"),
        "rosa": translate("Tags", "Rosa"),
        "ciruela": translate("Tags", "Ciruela"),
        "piedra": translate("Tags", "Piedra"),
        "tinta": translate("Tags", "Tinta"),
    }
    return names.get(color, color)


class Swatch(QRadioButton):
    """One colour."""

    def __init__(self, theme: Theme, color: str) -> None:
        super().__init__()
        self.theme, self.color = theme, color
        self.setAccessibleName(color_name(color))
        set_tooltip(self, theme, color_name(color))
        self.setFixedSize(self.sizeHint())
        self._focus_ring = FocusRing(self, theme)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(SIDE), self.theme.px(SIDE))

    def hitButton(self, _pos: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, box = self.theme, QRectF(self.rect()).adjusted(1, 1, -1, -1)
        colors, radius = theme.colors, theme.tokens.radius.control
        side = theme.px(SHAPE)
        with painting(QPainter(self)) as painter:
            if self.isChecked():
                stroke_round(painter, box, radius, colors.accent.fill, 2, fill=colors.surface.selected)
            elif self.underMouse():
                fill_round(painter, box, radius, colors.surface.hover)
            middle = box.center()
            paint_tag_shape(
                painter, QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side), self.color, theme
            )


class Swatches(QWidget):
    """`changed` when another colour is chosen."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(2))
        for at, color in enumerate(TAG_COLORS):
            swatch = Swatch(theme, color)
            self._group.addButton(swatch, at)
            row.addWidget(swatch)
        row.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._group.idClicked.connect(self._clicked)

    def _clicked(self, _id: int) -> None:
        self.changed.emit()

    def color(self) -> str:
        """What is chosen."""
        return TAG_COLORS[max(0, self._group.checkedId())]

    def choose(self, color: str) -> None:
        """Choose one; an unknown one becomes the neutral."""
        at = TAG_COLORS.index(color if color in TAG_COLORS else "piedra")
        self._group.button(at).setChecked(True)
