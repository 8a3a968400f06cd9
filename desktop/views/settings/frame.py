"""The still parts of the settings window: grounds, the page list, the header, the banner, the foot."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from desktop.commands.palette import fold
from desktop.commands.settings_pages import PageEntry, PageGroup
from desktop.theme import Role, Theme
from desktop.views.shortcuts import caps
from desktop.views.sidebar.item import SidebarItem
from desktop.views.widgets import (
    Button,
    ButtonKind,
    ElidedLabel,
    IconMark,
    Ink,
    Label,
    PaintedMark,
    ScrollPage,
    SearchField,
    ThemedWidget,
)

translate = QCoreApplication.translate
LIST, HEADER, FOOT, PAD = 240, 56, 56, 20


class Ground(ThemedWidget):
    """Paints one surface and a hairline at the named sides."""

    def __init__(self, theme: Theme, surface: str, lines: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.surface, self.lines = surface, lines

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors = QPainter(self), self.theme.colors
        painter.fillRect(self.rect(), getattr(colors.surface, self.surface))
        width, height = self.width(), self.height()
        sides = {"l": (0, 0, 1, height), "r": (width - 1, 0, 1, height), "t": (0, 0, width, 1),
                 "b": (0, height - 1, width, 1)}  # fmt: skip
        for side in self.lines:
            painter.fillRect(*sides[side], colors.border.subtle)


class PageList(Ground):
    """Gear and title, search, the pages in their groups. `chosen(key)` when another one is wanted."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, pages: Sequence[PageEntry], parent: QWidget | None = None) -> None:
        super().__init__(theme, "sunken", "r", parent)
        self.setFixedWidth(theme.px(LIST))
        self.pages = pages
        self.search = SearchField(theme, translate("Settings", "Buscar un ajuste"), caps("Ctrl+F"))
        self.items: dict[str, SidebarItem] = {}
        self._labels: dict[PageGroup, Label] = {}
        self._nothing = Label(theme, translate("Settings", "Nada con esas palabras"), Role.META, Ink.SECONDARY)
        self._assemble()
        self.search.textChanged.connect(self._find)
        self.search.returnPressed.connect(self._open_first)

    def _assemble(self) -> None:
        theme, px = self.theme, self.theme.px
        column, top, body = QVBoxLayout(self), QHBoxLayout(), QWidget()
        column.setContentsMargins(0, 0, 1, px(8))
        column.setSpacing(0)
        top.setContentsMargins(px(16), 0, px(16), 0)
        top.setSpacing(px(12))
        top.addWidget(IconMark(theme, "settings", Ink.PRIMARY, 18))
        top.addWidget(Label(theme, translate("Settings", "Ajustes"), Role.TITLE), 1)
        head = QWidget()
        head.setFixedHeight(px(HEADER))
        head.setLayout(top)
        column.addWidget(head)
        search = QHBoxLayout()
        search.setContentsMargins(px(8), 0, px(8), 0)
        self.search.set_design_height(32)
        search.addWidget(self.search)
        column.addLayout(search)
        entries = QVBoxLayout(body)
        entries.setContentsMargins(px(8), 0, px(8), 0)
        entries.setSpacing(0)
        self._fill(entries)
        column.addWidget(ScrollPage(body), 1)

    def _fill(self, entries: QVBoxLayout) -> None:
        px, names = self.theme.px, group_names()
        for group, name in names.items():
            mine = [page for page in self.pages if page.group == group]
            if not mine:
                continue
            label = Label(self.theme, name, Role.MICRO, Ink.SECONDARY, 600)
            label.setContentsMargins(px(8), px(12), 0, px(4))
            self._labels[group] = label
            entries.addWidget(label)
            for page in mine:
                item = SidebarItem(self.theme, page.key, page.icon, translate("Commands", page.title))
                item.clicked.connect(self._choose)
                self.items[page.key] = item
                entries.addWidget(item)
        self._nothing.setContentsMargins(px(8), px(12), 0, 0)
        self._nothing.hide()
        entries.addWidget(self._nothing)
        entries.addStretch(1)

    def select(self, key: str) -> None:
        """Show which page is open."""
        if key in self.items:
            self.items[key].setChecked(True)

    def _choose(self) -> None:
        item = self.sender()
        if isinstance(item, SidebarItem):
            self.chosen.emit(item.view)

    def matches(self) -> list[PageEntry]:
        """The pages that fit what is typed, by title, words and the words of their labels."""
        wanted = fold(self.search.text().strip()).split()
        return [page for page in self.pages if all(part in self._words(page) for part in wanted)]

    def _words(self, page: PageEntry) -> str:
        labels = (translate(context, text) for context, text in page.labels)
        return fold(" ".join((translate("Commands", page.title), *page.words, *labels)))

    def _find(self) -> None:
        found = {page.key for page in self.matches()}
        for key, item in self.items.items():
            item.setVisible(key in found)
        for group, label in self._labels.items():
            label.setVisible(any(page.key in found for page in self.pages if page.group == group))
        self._nothing.setVisible(not found)

    def _open_first(self) -> None:
        found = self.matches()
        if found:
            self.chosen.emit(found[0].key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
            return
        super().keyPressEvent(event)


def group_names() -> dict[PageGroup, str]:
    """The groups in order."""
    return {
        "company": translate("Settings", "Empresa"), "people": translate("Settings", "Personas"),
        "work": translate("Settings", "Trabajo"), "automation": translate("Settings", "Automatización"),
    }  # fmt: skip


class Header(Ground):
    """Title, hint, the page's own actions at the right."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "base", "b", parent)
        px = theme.px
        self.setFixedHeight(px(HEADER))
        self.title = Label(theme, "", Role.TITLE)
        self.hint = ElidedLabel(theme, "", Role.META, Ink.SECONDARY)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(px(PAD), 0, px(16), 0)
        self._row.setSpacing(px(12))
        self._row.addWidget(self.title)
        self._row.addWidget(self.hint, 1)
        self._actions: list[QWidget] = []

    def show_actions(self, actions: Sequence[QWidget]) -> None:
        """Replace them; the old ones belonged to the page before."""
        for old in self._actions:
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._actions = list(actions)
        for action in actions:
            self._row.addWidget(action)
            action.show()


class Bar(ThemedWidget):
    """A calm bar over the page: why nothing can be changed, or that somebody else changed it."""

    def __init__(self, theme: Theme, icon: str, buttons: Sequence[Button] = (), parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        px = theme.px
        self.words = ElidedLabel(theme, "", Role.UI)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(PAD), px(4), px(16), px(5))
        row.setSpacing(px(10))
        row.addWidget(IconMark(theme, icon, Ink.WARN))
        row.addWidget(self.words, 1)
        for button in buttons:
            row.addWidget(button)
        self.setMinimumHeight(px(40))
        self.hide()

    def say(self, words: str) -> None:
        """Show the words; without any the bar goes."""
        self.words.set_text(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, status = QPainter(self), self.theme.colors.status
        painter.fillRect(self.rect(), status.warn_soft)
        painter.fillRect(0, self.height() - 1, self.width(), 1, status.warn_border)


class Dot(PaintedMark):
    """Unsaved: an accent dot."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self.theme.colors.accent.fill)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(self.rect())


class Foot(Ground):
    """There while something is unsaved: what, discard, save."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "base", "t", parent)
        px = theme.px
        self.setFixedHeight(px(FOOT))
        self.dot = Dot(theme)
        self.dot.setFixedSize(px(8), px(8))
        self.words = ElidedLabel(theme, "")
        self.discard = Button(theme, translate("Settings", "Descartar"), ButtonKind.GHOST)
        save = translate("Settings", "Guardar cambios")
        self.save = Button(theme, save, ButtonKind.PRIMARY, keys=caps("Ctrl+S"))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(PAD), 0, px(16), 0)
        row.setSpacing(px(8))
        for part in (self.dot, self.words, self.discard, self.save):
            row.addWidget(part)
        row.setSizeConstraint(QLayout.SizeConstraint.SetDefaultConstraint)
        self.hide()

    def show_changes(self, changes: Sequence[str], refused: str) -> None:
        """Name what is unsaved, or why it was not saved."""
        count = translate("Settings", "%n cambio(s)", "", len(changes))
        self.words.ink = Ink.DANGER if refused else Ink.PRIMARY
        self.words.set_text(refused or f"{count}: {'; '.join(changes)}")
        self.setVisible(bool(changes))
