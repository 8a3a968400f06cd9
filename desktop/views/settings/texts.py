"""A text in three languages: tabs, the text, a menu of its variables, an error per language."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QLocale, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import Role, Theme
from desktop.views.settings.rows import TextArea
from desktop.views.widgets import Button, ButtonKind, ElidedLabel, Ink, Label, Menu, Paragraph, Segmented

translate = QCoreApplication.translate
LANGUAGES = ("es", "pt", "en")


def language_names() -> tuple[str, ...]:
    """In the order of the tabs."""
    return (
        translate("Texts", "Español"),
        translate("Texts", "Portugués"),
        translate("Texts", "Inglés"),
    )


class Texts(QWidget):
    """`edited` fires for a person's change; `shown` when another language is looked at. Empty texts are left out."""

    edited = Signal()
    shown = Signal()

    def __init__(
        self, theme: Theme, name: str, variables: Sequence[str] = (), lines: int = 3, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._texts, self._errors = theme, dict[str, str](), dict[str, str]()
        px = theme.px
        self.tabs = Segmented(theme, translate("Texts", "Idioma"), language_names())
        self.area = TextArea(theme, name, lines)
        self.written = ElidedLabel(theme, "", Role.META, Ink.SECONDARY)
        self.error = Paragraph(theme, "", Role.META, Ink.DANGER)
        self.error.hide()
        self.insert = Button(theme, translate("Texts", "Variable"), ButtonKind.SOFT, "plus", small=True)
        self._variables = list(variables)
        self.insert.setVisible(bool(variables))
        top, column = QHBoxLayout(), QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        top.setSpacing(px(8))
        top.addWidget(Label(theme, name, Role.META, Ink.SECONDARY, 600))
        top.addWidget(self.written, 1)
        for part in (self.insert, self.tabs):
            top.addWidget(part)
        column.addLayout(top)
        column.addWidget(self.area)
        column.addWidget(self.error)
        self.area.edited.connect(self._typed)
        self.tabs.changed.connect(self._other)
        self.insert.clicked.connect(self._offer)

    def language(self) -> str:
        """The one that is looked at."""
        return LANGUAGES[self.tabs.current()]

    def show_texts(self, texts: Mapping[str, str]) -> None:
        """Show them; the language looked at stays."""
        self._texts = dict(texts)
        self._show()

    def texts(self) -> dict[str, str]:
        """What is written, in the order of the tabs."""
        return {code: self._texts[code] for code in LANGUAGES if self._texts.get(code, "").strip()}

    def set_error(self, language: str, words: str) -> None:
        """Say what is wrong with one of them and look at it; an empty language means whichever is shown."""
        if language in LANGUAGES:
            self.tabs.set_current(LANGUAGES.index(language))
        self._errors[language if language in LANGUAGES else self.language()] = words
        self._show()

    def clear_errors(self) -> None:
        """Nothing is wrong."""
        if self._errors:
            self._errors = {}
            self._show()

    def _show(self) -> None:
        self.area.show_text(self._texts.get(self.language(), ""))
        names = dict(zip(LANGUAGES, language_names(), strict=True))
        others = [names[code] for code in self.texts() if code != self.language()]
        named = ", ".join(others)
        if QLocale().language() != QLocale.Language.English:  # inside a sentence only English writes them large
            named = named.lower()
        self.written.set_text(translate("Texts", "también en {0}").format(named) if others else "")
        words = self._errors.get(self.language(), "")
        self.error.set_text(words)
        self.error.setVisible(bool(words))
        self.area.setAccessibleDescription(words)

    def _typed(self) -> None:
        self._texts[self.language()] = self.area.toPlainText()
        self.edited.emit()

    def _other(self, _index: int) -> None:
        self._show()
        self.shown.emit()

    def _offer(self) -> None:
        menu = Menu(self._theme, self)
        for name in self._variables:
            menu.add(f"{{{{{name}}}}}").setData(name)
        menu.triggered.connect(self._insert)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.insert.mapToGlobal(QPoint(0, self.insert.height() + 2)))

    def _insert(self, action: QAction) -> None:
        self.area.insertPlainText(f"{{{{{action.data()}}}}}")
        self.area.setFocus()
