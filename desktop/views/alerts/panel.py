"""The alerts panel: every open alert I may see; *Me encargo* owns it, *Abrir* jumps to its conversation.

Many of one kind in one team are one card: *Me encargo de todas* owns them together, *Abrir la siguiente* goes to the
next that nobody owns. Opened from the bell; lives as a popup beside the sidebar. Shape, then words, then colour:
overdue is the octagon, at risk the triangle. What somebody owns stays listed, with who.
"""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.i18n.alert_words import group_about, group_title
from desktop.i18n.moments import ago
from desktop.models.alert_groups import AlertGroup, alert_groups
from desktop.models.alerts import AlertsModel, concerns
from desktop.theme import Role, Theme
from desktop.views.context import ViewContext
from desktop.views.delegates.painting import SlaPhase, paint_sla_shape, painting
from desktop.views.widgets import (
    Button,
    ButtonKind,
    EmptyState,
    Hairline,
    Ink,
    Label,
    LinkButton,
    Paragraph,
    PopupFrame,
    ThemedWidget,
)

WIDTH, MOST_HIGH = 392, 560


class AlertShape(ThemedWidget):
    """Octagon for what is missed, triangle for what will be."""

    def __init__(self, theme: Theme, phase: SlaPhase) -> None:
        super().__init__(theme)
        self.phase = phase
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(16), self.theme.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        sla, side = self.theme.colors.sla, self.theme.px(14)
        ink = sla.overdue.fill if self.phase is SlaPhase.OVERDUE else sla.soon.fill
        with painting(QPainter(self)) as painter:
            box = QRectF(0, (self.height() - side) / 2, side, side)
            paint_sla_shape(painter, box, self.phase, ink or self.theme.colors.text.primary)


class AlertCard(QWidget):
    """One alert, or a group of them. `owned(ids)` and `opened(conversation id)`."""

    owned = Signal(tuple)
    opened = Signal(int)

    def __init__(self, context: ViewContext, group: AlertGroup, *, first: bool) -> None:
        super().__init__()
        self.group, self.alert, self._current = group, group.first, context.session.current
        theme, px, store = context.theme, context.theme.px, context.session.store
        phase = SlaPhase.SOON if self.alert.level == "warn" else SlaPhase.OVERDUE
        line = QHBoxLayout(self)
        line.setContentsMargins(px(16), px(10), px(12), px(10))
        line.setSpacing(px(10))
        line.addWidget(AlertShape(theme, phase), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        self.title = Paragraph(theme, group_title(group.alerts, store), Role.UI_STRONG)
        about = group_about(group.alerts, store)
        words.addWidget(self.title)
        words.addWidget(Paragraph(theme, about, Role.META, Ink.SECONDARY))
        words.addWidget(Label(theme, self._when(context), Role.META, Ink.SECONDARY))
        line.addLayout(words, 1)
        line.addLayout(self._buttons(context, first=first))
        self.setAccessibleName(f"{self.title.text()}. {about}. {self._when(context)}")

    def _when(self, context: ViewContext) -> str:
        store, since = context.session.store, self._since(context)
        owner = self.alert.acknowledged_by
        if owner is None or self.group.unowned:
            return since
        who = self.tr("Tú te encargas") if owner == store.my_id() else ""
        return " · ".join((who or self.tr("Se encarga {0}").format(store.people.name(owner)), since))

    def _since(self, context: ViewContext) -> str:
        moments = [one.at for one in self.group.alerts if one.at is not None]
        return ago(min(moments), context.session.clock.now()) if moments else ""

    def _buttons(self, context: ViewContext, *, first: bool) -> QVBoxLayout:
        column, many = QVBoxLayout(), len(self.group.unowned) > 1
        column.setSpacing(context.theme.px(4))
        if self.group.unowned:
            kind = ButtonKind.PRIMARY if first else ButtonKind.OUTLINE
            words = self.tr("Me encargo de todas") if many else self.tr("Me encargo")
            self.own = Button(context.theme, words, kind, small=True)
            self.own.setEnabled(context.session.line.state == "online")
            self.own.clicked.connect(self._own)
            column.addWidget(self.own)
        if self.group.conversations:
            several = len(self.group.conversations) > 1
            self.open_it = LinkButton(context.theme, self.tr("Abrir la siguiente") if several else self.tr("Abrir"))
            self.open_it.clicked.connect(self._open)
            column.addWidget(self.open_it, 0, Qt.AlignmentFlag.AlignRight)
        column.addStretch(1)
        return column

    def _own(self) -> None:
        self.owned.emit(tuple(one.id for one in self.group.unowned))

    def _open(self) -> None:
        """The next one after the one on screen; round the corner to the first."""
        ids = self.group.conversations
        place = ids.index(self._current) + 1 if self._current in ids else 0
        self.opened.emit(ids[place % len(ids)])


class AlertsPanel(PopupFrame):
    """`opened(conversation id)`; Esc or a click beside it closes."""

    opened = Signal(int)

    def __init__(self, context: ViewContext, model: AlertsModel, parent: QWidget, *, embedded: bool = False) -> None:
        super().__init__(context.theme, parent, embedded=embedded)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self.cards: list[AlertCard] = []
        self._places: dict[int, int] = {}
        px = self.theme.px
        self.setFixedWidth(px(WIDTH))
        self.head = Label(self.theme, self.tr("Alertas"), Role.TITLE)
        self.head.setContentsMargins(px(16), px(12), px(16), px(8))
        self.body.addWidget(self.head)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.viewport().setAutoFillBackground(False)
        self.body.addWidget(self.area)
        model.changed.connect(self.show_alerts)
        self.show_alerts()

    def show_alerts(self) -> None:
        """List them anew."""
        px, store = self.theme.px, self._context.session.store
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, px(8))
        column.setSpacing(0)
        self.cards, filled = [], False
        for group in self._in_place(alert_groups(store)):
            first = not filled and any(concerns(one, store) for one in group.unowned)
            filled = filled or first
            card = AlertCard(self._context, group, first=first)
            card.owned.connect(self._own)
            card.opened.connect(self._open)
            column.addWidget(Hairline(self.theme))
            column.addWidget(card)
            self.cards.append(card)
        if not self.cards:
            column.addWidget(EmptyState(self.theme, self.tr("Sin alertas"), self.tr("Todo va a tiempo.")))
        column.addStretch(1)
        self.area.setWidget(page)
        page.setAutoFillBackground(False)  # taking it in made it opaque
        edges = self.body.contentsMargins()
        inside = self.width() - edges.left() - edges.right()
        high = column.heightForWidth(inside) if column.hasHeightForWidth() else page.sizeHint().height()
        around = self.head.sizeHint().height() + edges.top() + edges.bottom()
        self.setFixedHeight(min(px(MOST_HIGH), around + high))

    def _in_place(self, groups: list[AlertGroup]) -> list[AlertGroup]:
        """While the panel is open nothing changes places under the pointer: what comes later stands below."""
        last = len(self._places)
        ordered = sorted(groups, key=lambda group: min(self._places.get(one.id, last) for one in group.alerts))
        self._places = {one.id: place for place, group in enumerate(ordered) for one in group.alerts}
        return ordered

    def show_beside(self, anchor: QWidget) -> None:
        """Stand right of the bell, its foot level with it."""
        self.move(anchor.mapToGlobal(QPoint(anchor.width() + self.theme.px(8), anchor.height() - self.height())))
        self.show()

    def _own(self, ids: tuple[int, ...]) -> None:
        self._context.session.acknowledge(*ids)

    def _open(self, conversation_id: int) -> None:
        self.opened.emit(conversation_id)
        self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
