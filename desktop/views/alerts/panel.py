"""The alerts panel: every open alert I may see; *Me encargo* owns it, *Abrir* jumps to its conversation.

Many of one kind in one team are one card: *Me encargo de todas* owns them together, *Abrir la siguiente* goes to the
next that nobody owns. Opened from the bell; lives as a popup beside the sidebar. Shape, then words, then colour:
overdue is the octagon, at risk the triangle. What somebody owns stays listed, with who.

What always holds: the panel stays inside the window, its head with the counts in sight while the cards scroll; while
the pointer is over it nothing moves: what is over holds its place, what is new stands below.
"""

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.models.alert_groups import AlertGroup, alert_groups, held_groups
from desktop.models.alerts import AlertsModel, concerns, open_alerts
from desktop.theme import Role
from desktop.views.alerts.card import AlertCard
from desktop.views.context import ViewContext
from desktop.views.widgets import EmptyState, Hairline, Ink, Label, PopupFrame

WIDTH, MOST_HIGH, LEAST_HIGH, EDGE = 392, 560, 160, 8


class AlertsPanel(PopupFrame):
    """`opened(conversation id)`, `listed(alert id)`, `decided(page, calendar)`; Esc or a click beside it closes."""

    opened = Signal(int)
    listed = Signal(int)
    decided = Signal(str, int)

    def __init__(self, context: ViewContext, model: AlertsModel, parent: QWidget, *, embedded: bool = False) -> None:
        super().__init__(context.theme, parent, embedded=embedded)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self.cards: list[AlertCard] = []
        self._places: dict[int, int] = {}
        self._held, self._foot = False, QPoint()
        self._column = QVBoxLayout()
        self._most = self.theme.px(MOST_HIGH)
        self.setFixedWidth(self.theme.px(WIDTH))
        self.count = Label(self.theme, "", Role.META, Ink.SECONDARY)
        self.area = QScrollArea()
        self.area.setAccessibleName(self.tr("Alertas"))
        self._left = QTimer(self, singleShot=True, interval=0)
        """Not within the event: cards that go away tell of leaving too."""
        self._left.timeout.connect(self.show_alerts)
        self._assemble()
        model.changed.connect(self.show_alerts)
        self.show_alerts()

    def _assemble(self) -> None:
        px, self.head = self.theme.px, QWidget()
        line = QHBoxLayout(self.head)
        line.setContentsMargins(px(16), px(12), px(16), px(8))
        line.addWidget(Label(self.theme, self.tr("Alertas"), Role.TITLE), 1)
        line.addWidget(self.count)
        self.body.addWidget(self.head)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.viewport().setAutoFillBackground(False)
        self.body.addWidget(self.area, 1)

    # ---------------------------------------------------------------------------------------------------------- cards

    def show_alerts(self) -> None:
        """List them anew, scrolled as they were; the keyboard stays on the card it was on."""
        at, focus = self.area.verticalScrollBar().value(), self._focus()
        heights = {id: card.height() for card in self.cards for id in card.ids} if self._held else {}
        page = self._page(heights)
        self.area.setWidget(page)
        page.setAutoFillBackground(False)  # taking it in made it opaque
        self.count.setText(self._counts())
        if not self._held:
            self._fit()
        self.body.activate()
        self.area.verticalScrollBar().setValue(at)
        self._refocus(focus)

    def _page(self, heights: dict[int, int]) -> QWidget:
        page = QWidget()
        self._column = column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, self.theme.px(8))
        column.setSpacing(0)
        store, filled = self._context.session.store, False
        cards: list[AlertCard] = []
        for group in self._groups():
            first = not filled and any(concerns(one, store) for one in group.unowned)
            filled = filled or first
            card = AlertCard(self._context, group, first=first)
            card.setMinimumHeight(max((heights.get(id, 0) for id in card.ids), default=0))
            card.owned.connect(self._own)
            card.opened.connect(self._open)
            card.listed.connect(self.listed)
            card.decided.connect(self._decide)
            column.addWidget(Hairline(self.theme))
            column.addWidget(card)
            cards.append(card)
        self.cards = cards
        if not self.cards:
            column.addWidget(EmptyState(self.theme, self.tr("Sin alertas"), self.tr("Todo va a tiempo.")))
        column.addStretch(1)
        return page

    def _groups(self) -> list[AlertGroup]:
        """While the panel is open what comes later stands below; under the pointer what is over keeps its place."""
        store, last = self._context.session.store, len(self._places)
        groups = held_groups((card.group for card in self.cards), store) if self._held else alert_groups(store)
        ordered = sorted(groups, key=lambda group: min(self._places.get(one.id, last) for one in group.alerts))
        self._places = {one.id: place for place, group in enumerate(ordered) for one in group.alerts}
        return ordered

    def _counts(self) -> str:
        alerts = open_alerts(self._context.session.store)
        unowned = sum(one.acknowledged_at is None for one in alerts)
        words = self.tr("%n abiertas", "", len(alerts))
        return self.tr("{0}, sin dueño {1}").format(words, unowned) if unowned else words if alerts else ""

    # ------------------------------------------------------------------------------------------------------- keyboard

    def _focus(self) -> tuple[int, int] | None:
        """Place of the card that has the keyboard, and one of its alerts."""
        for place, card in enumerate(self.cards):
            if card.isAncestorOf(self.focusWidget() or self) and self.isActiveWindow():
                return place, card.alert.id
        return None

    def _refocus(self, focus: tuple[int, int] | None) -> None:
        if focus is None or not self.cards:
            return
        same = next((card for card in self.cards if focus[1] in card.ids and card.ways), None)
        near = [card for card in (*self.cards[focus[0] :], *reversed(self.cards[: focus[0]])) if card.ways]
        card = same or next(iter(near), None)
        if card is not None:
            card.ways[0].setFocus(Qt.FocusReason.OtherFocusReason)

    # ---------------------------------------------------------------------------------------------------------- place

    def show_beside(self, anchor: QWidget) -> None:
        """Stand right of the bell, its foot level with it, its head inside the window."""
        px, window = self.theme.px, anchor.window()
        self._foot = anchor.mapToGlobal(QPoint(anchor.width() + px(EDGE), anchor.height()))
        room = self._foot.y() - window.mapToGlobal(QPoint(0, px(EDGE))).y()
        self._most = max(px(LEAST_HIGH), min(px(MOST_HIGH), room))
        self._fit()
        self.show()

    def _fit(self) -> None:
        """As high as its cards, as far as there is room; the foot stays where it is."""
        edges = self.body.contentsMargins()
        inside = self.width() - edges.left() - edges.right()
        high = self._column.heightForWidth(inside) if self.cards else self._column.sizeHint().height()
        around = self.head.sizeHint().height() + edges.top() + edges.bottom()
        self.setFixedHeight(min(self._most, around + high))
        if not self._foot.isNull():
            self.move(self._foot.x(), self._foot.y() - self.height())

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._held = True

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if self._held:
            self._held = False
            self._left.start()

    # ------------------------------------------------------------------------------------------------------------ acts

    def _own(self, ids: tuple[int, ...]) -> None:
        self._context.session.acknowledge(*ids)

    def _open(self, conversation_id: int) -> None:
        self.opened.emit(conversation_id)
        self.close()

    def _decide(self, page: str, calendar: int) -> None:
        self.decided.emit(page, calendar)
        self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
