"""What else decides who gets what, told below the rules with a way there: the ladder, and what each person takes."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.commands.settings_pages import visible_pages
from desktop.models.rule_waits import steps_of
from desktop.theme import Role, Theme
from desktop.views.context import ViewContext
from desktop.views.widgets import Card, Ink, Label, LinkButton, Paragraph

translate = QCoreApplication.translate
COMPANY = 0


class Beside(QWidget):
    """Two small cards. Each offers the page that decides it, where there is one for this person."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._store, theme = context, context.session.store, context.theme
        self.ladder = Fact(theme, translate("RoutingPage", "Cambiar"), "sla")
        self.places = Fact(theme, translate("RoutingPage", "Cambiar"), "people")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(10))
        for card in (self.ladder, self.places):
            row.addWidget(card, 1)
            card.wanted.connect(self._go)
        self.refresh()

    def refresh(self) -> None:
        """As the policies and people are now."""
        there = {page.key for page in visible_pages(self._store.me)}
        for card in (self.ladder, self.places):
            card.link.setVisible(card.page in there)
        self._say_ladder()
        self._say_places()

    def _say_ladder(self) -> None:
        minutes = {one.step: one.minutes for one in steps_of(self._store, COMPANY)}
        warns, moves = minutes.get("alert_supervisor"), minutes.get("reassign")
        first = warns if warns is not None else moves
        self.ladder.setVisible(first is not None)
        if first is None:
            return
        title = translate("RoutingPage", "Si nadie toma en {0} min").format(first)
        said = []
        if warns is not None:
            said.append(translate("RoutingPage", "Avisa a supervisión"))
        if moves is not None:
            said.append(translate("RoutingPage", "a los {0} min reasigna").format(moves))
        self.ladder.say(title, "; ".join(said))

    def _say_places(self) -> None:
        places = sorted(user.capacity for user in self._store.people.users.values() if user.active)
        if not places:
            return
        words = translate("RoutingPage", "Conversaciones que nos esperan: {0}").format(places[0])
        if places[0] != places[-1]:
            words = translate("RoutingPage", "Conversaciones que nos esperan: de {0} a {1}")
            words = words.format(places[0], places[-1])
        self.places.say(translate("RoutingPage", "Tope por agente"), words)

    def _go(self, page: str) -> None:
        window = self.window()
        go = getattr(window, "go", None)
        if go is not None:
            go(page)


class Fact(Card):
    """A title, a line, a link. `wanted(page)` when the link is taken."""

    wanted = Signal(str)

    def __init__(self, theme: Theme, link: str, page: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        px = theme.px
        self.page = page
        self.title = Label(theme, "", Role.UI_STRONG, weight=600)
        self.words = Paragraph(theme, "", Role.META, Ink.SECONDARY)
        self.link = LinkButton(theme, link, small=True)
        row, column = QHBoxLayout(self), QVBoxLayout()
        row.setContentsMargins(px(17), px(10), px(17), px(10))
        row.setSpacing(px(12))
        column.setSpacing(px(1))
        column.addWidget(self.title)
        column.addWidget(self.words)
        row.addLayout(column, 1)
        row.addWidget(self.link)
        self.link.clicked.connect(self._wanted)

    def say(self, title: str, words: str) -> None:
        """Say it."""
        self.title.setText(title)
        self.words.set_text(words)
        self.setAccessibleName(f"{title}: {words}")
        self.link.setAccessibleDescription(title)

    def _wanted(self) -> None:
        self.wanted.emit(self.page)
