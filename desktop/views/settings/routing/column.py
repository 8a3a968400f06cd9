"""The cards of one list, one under the other, and how they are dragged: the others make room where it would land."""

from itertools import pairwise

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from desktop.theme import Theme
from desktop.views.settings.routing.card import CardFacts, RuleCard

GAP, NEAR_EDGE, STEP = 8, 40, 12


class RuleColumn(QWidget):
    """`opened(id)`, `switched(id, on)`, `moved(from, to)`, `removed(id)`, `menu(id, where)`; id 0: the last card."""

    opened = Signal(int)
    switched = Signal(int, bool)
    moved = Signal(int, int)
    removed = Signal(int)
    menu = Signal(int, QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self.cards = theme, list[RuleCard]()
        self._dragged: RuleCard | None = None
        self._grabbed, self._landing = 0, 0
        self._editable = True
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.arrange)

    def show_cards(self, facts: list[CardFacts]) -> None:
        """Show this list; cards of rules that stay keep their place of focus."""
        known = {card.facts.id: card for card in self.cards}
        cards = []
        for one in facts:
            card = known.pop(one.id, None)
            if card is None:
                card = self._made(one)
            elif card.facts != one:
                card.show_facts(one)
            card.set_editable(self._editable)
            cards.append(card)
        for gone in known.values():
            if gone is self._dragged:  # somebody else took it away meanwhile
                self._dragged = None
            gone.hide()
            gone.deleteLater()
        self.cards = cards
        for before, after in pairwise(cards):
            self.setTabOrder(before.switch, after)
        self.arrange()

    def set_editable(self, editable: bool) -> None:
        """Off: the cards may be read and opened."""
        self._editable = editable
        for card in self.cards:
            card.set_editable(editable)

    def focus_card(self, rule_id: int) -> None:
        """Give a card the keyboard."""
        for card in self.cards:
            if card.facts.id == rule_id:
                card.setFocus()
                self._show(card)

    def _made(self, facts: CardFacts) -> RuleCard:
        card = RuleCard(self.theme, facts, self)
        card.opened.connect(self._opened)
        card.switched.connect(self._switched)
        card.wanted_move.connect(self._wanted_move)
        card.wanted_removal.connect(self._wanted_removal)
        card.wanted_step.connect(self._wanted_step)
        card.wanted_menu.connect(self._wanted_menu)
        card.lifted.connect(self._lifted)
        card.dragged.connect(self._drag)
        card.dropped.connect(self._dropped)
        card.show()
        return card

    # ----------------------------------------------------------------------------------------------------- geometry

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        gap = self.theme.px(GAP)
        return sum(card.heightForWidth(width) + gap for card in self.cards) - (gap if self.cards else 0)

    def sizeHint(self) -> QSize:
        wide = self.width() or self.theme.px(640)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(360), self.heightForWidth(max(self.width(), self.theme.px(360))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Put every card into its place; around a dragged one the others make room."""
        top, gap = 0, self.theme.px(GAP)
        order = [card for card in self.cards if card is not self._dragged]
        if self._dragged is not None:
            order.insert(self._landing, self._dragged)
        for card in order:
            high = card.heightForWidth(self.width())
            if card is not self._dragged:
                card.setGeometry(0, top, self.width(), high)
            top += high + gap
        self.updateGeometry()

    # ----------------------------------------------------------------------------------------------------- dragging

    def _movable(self) -> int:
        return sum(1 for card in self.cards if card.facts.id is not None)

    def _lifted(self, where: QPoint) -> None:
        card = self.sender()
        if isinstance(card, RuleCard):
            self._dragged, self._grabbed = card, where.y()
            self._landing = self.cards.index(card)
            card.raise_()

    def _drag(self, where: QPoint) -> None:
        card = self._dragged
        if card is None:
            return
        top = max(0, min(self.mapFromGlobal(where).y() - self._grabbed, self.height() - card.height()))
        card.move(0, top)
        middle = top + card.height() // 2
        others = [one for one in self.cards if one is not card and one.facts.id is not None]
        landing = sum(1 for one in others if one.geometry().center().y() < middle)
        if landing != self._landing:
            self._landing = landing
            self.arrange()
        self._scroll(where)

    def _dropped(self, kept: bool) -> None:
        card, self._dragged = self._dragged, None
        if card is None:
            return
        start = self.cards.index(card)
        if kept and start != self._landing:
            self.moved.emit(start, self._landing)
        self.arrange()

    def _area(self) -> QScrollArea | None:
        parent = self.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        return parent

    def _scroll(self, where: QPoint) -> None:
        """Near the edge of what is in sight there is more."""
        area = self._area()
        if area is None:
            return
        bar, y = area.verticalScrollBar(), area.viewport().mapFromGlobal(where).y()
        near, step = self.theme.px(NEAR_EDGE), self.theme.px(STEP)
        if y < near:
            bar.setValue(bar.value() - step)
        elif y > area.viewport().height() - near:
            bar.setValue(bar.value() + step)

    def _show(self, card: RuleCard) -> None:
        area = self._area()
        if area is not None:
            area.ensureWidgetVisible(card, 0, self.theme.px(GAP))

    # ------------------------------------------------------------------------------------------------------ wishes

    def _sender(self) -> RuleCard | None:
        card = self.sender()
        return card if isinstance(card, RuleCard) else None

    def _opened(self) -> None:
        if (card := self._sender()) is not None:
            self.opened.emit(card.facts.id or 0)

    def _switched(self, on: bool) -> None:
        if (card := self._sender()) is not None and card.facts.id is not None:
            self.switched.emit(card.facts.id, on)

    def _wanted_move(self, by: int) -> None:
        card = self._sender()
        if card is None or card.facts.id is None:
            return
        start = self.cards.index(card)
        if 0 <= start + by < self._movable():
            self.moved.emit(start, start + by)
            self.focus_card(card.facts.id)

    def _wanted_step(self, by: int) -> None:
        """The keyboard goes to the card above or below."""
        card = self._sender()
        at = self.cards.index(card) + by if card is not None else -1
        if 0 <= at < len(self.cards):
            self.cards[at].setFocus(Qt.FocusReason.TabFocusReason)
            self._show(self.cards[at])

    def _wanted_removal(self) -> None:
        if (card := self._sender()) is not None and card.facts.id is not None:
            self.removed.emit(card.facts.id)

    def _wanted_menu(self, where: QPoint) -> None:
        if (card := self._sender()) is not None:
            self.menu.emit(card.facts.id or 0, where)
