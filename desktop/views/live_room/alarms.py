"""The alerts in the room: the cards of the panel, to be owned here."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.models.alert_groups import alert_groups, groups_of
from desktop.models.alerts import AlertsModel, concerns, open_alerts
from desktop.models.subscription import Subscriptions
from desktop.theme import Role
from desktop.views.alerts.card import AlertCard
from desktop.views.context import ViewContext
from desktop.views.widgets import Card, Hairline, Ink, Label
from protocol.promises import Alert

MOST = 20
HEADER = 44
REST_MS = 500
"""Between two lists: in a storm of alerts nobody reads more of them."""


class AlarmsCard(Card):
    """`opened(conversation id)`, `listed(alert id)`, `decided(page, calendar)`; `shown` when they are listed anew."""

    opened = Signal(int)
    listed = Signal(int)
    decided = Signal(str, int)
    shown = Signal()

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self._context = context
        self.model = AlertsModel(context.session.store, context.session.hub, self)
        self.cards: list[AlertCard] = []
        self._past: tuple[Sequence[Alert], datetime] | None = None
        px, head = self.theme.px, QWidget()
        head.setFixedHeight(px(HEADER))
        line = QHBoxLayout(head)
        line.setContentsMargins(px(16), 0, px(16), 0)
        line.setSpacing(px(8))
        self.note = Label(self.theme, "", Role.META, Ink.SECONDARY)
        line.addWidget(Label(self.theme, self.tr("Alertas"), Role.UI_STRONG))
        line.addWidget(self.note, 1)
        self.area = QScrollArea()
        self.area.setAccessibleName(self.tr("Alertas"))
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.viewport().setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 1, 4)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.area, 1)
        self._behind, self._rest = False, QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._rested)
        self.model.changed.connect(self._changed)
        self._subscriptions = Subscriptions()
        self._subscriptions.add(context.session.on_line(self._on_line))
        self.show_alerts()

    def close_models(self) -> None:
        """Stop listening."""
        self._rest.stop()
        self.model.close()
        self._subscriptions.close()

    def _on_line(self, _status: object) -> None:
        self.show_alerts()  # what can be owned, or not, with the line

    def _changed(self) -> None:
        """The first change of a quiet moment is shown at once, a storm twice a second."""
        if self._rest.isActive():
            self._behind = True
            return
        self._rest.start()
        self.show_alerts()

    def _rested(self) -> None:
        if self._behind:
            self._behind = False
            self._changed()

    def show_alerts(self) -> None:
        """List them anew, scrolled as they were; the keyboard stays on the card it was on."""
        at, place = self.area.verticalScrollBar().value(), self._focused()
        page, store = QWidget(), self._context.session.store
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.cards, filled = [], False
        groups = alert_groups(store) if self._past is None else groups_of(self._past[0], store)
        for group in groups[:MOST]:
            first = not filled and any(concerns(one, store) for one in group.unowned)
            filled = filled or first
            card = AlertCard(self._context, group, first=first, then=self._past and self._past[1])
            card.owned.connect(self._own)
            card.opened.connect(self.opened)
            card.listed.connect(self.listed)
            card.decided.connect(self.decided)
            column.addWidget(Hairline(self.theme))
            column.addWidget(card)
            self.cards.append(card)
        column.addStretch(1)
        self.area.setWidget(page)
        page.setAutoFillBackground(False)
        self.area.verticalScrollBar().setValue(at)
        waiting = sum(one.acknowledged_at is None for one in open_alerts(store))
        self.note.setText(self.tr("%n por atender", "", waiting) if self.cards else self.tr("Sin alertas"))
        if place is not None and self.cards:
            ways = self.cards[min(place, len(self.cards) - 1)].ways
            if ways:
                ways[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self.shown.emit()

    def show_past(self, alerts: Sequence[Alert], at: datetime) -> None:
        """Those of a moment, to be read alone."""
        self._past = alerts, at
        self.show_alerts()

    def show_now(self) -> None:
        """Those that are open."""
        self._past = None
        self.show_alerts()

    def _focused(self) -> int | None:
        held = self.focusWidget()
        inside = (at for at, card in enumerate(self.cards) if held is not None and card.isAncestorOf(held))
        return next(inside, None) if held is not None and held.hasFocus() else None

    def _own(self, ids: tuple[int, ...]) -> None:
        self._context.session.acknowledge(*ids)
