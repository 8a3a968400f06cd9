"""Beside a role: what changes for its people, what to think of, and who they are."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n.permission_words import permission_words, warning
from desktop.theme import Role, Theme
from desktop.views.delegates.painting import AvatarValue
from desktop.views.settings.hours.layouts import clear
from desktop.views.widgets import Avatar, ElidedLabel, IconMark, Ink, Label, Paragraph
from protocol.people import User

translate = QCoreApplication.translate
MOST = 12
"""People shown by name."""


class RoleEffect(QWidget):
    """The aside of the page."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(8))

    def show_effect(self, given: Sequence[str], taken: Sequence[str], people: Sequence[User], count: int) -> None:
        """`count`: with those who are switched off."""
        clear(self._column)
        if given or taken:
            self._title(translate("Roles", "Efecto de los cambios"))
            for permission in given:
                self._line("plus", Ink.OK, permission_words(permission)[0])
            for permission in taken:
                self._line("minus", Ink.DANGER, permission_words(permission)[0])
        for words in filter(None, map(warning, given)):
            self._line("triangle-alert", Ink.WARN, words)
        self._title(_about_people(count))
        for user in people[:MOST]:
            self._person(user)
        if len(people) > MOST:
            more = translate("Roles", "y %n más", "", len(people) - MOST)
            self._column.addWidget(Label(self.theme, more, Role.META, Ink.SECONDARY))

    def _title(self, words: str) -> None:
        self._column.addWidget(Label(self.theme, words, Role.UI_STRONG))

    def _line(self, icon: str, ink: Ink, words: str) -> None:
        self._row(IconMark(self.theme, icon, ink), Paragraph(self.theme, words, Role.META))

    def _person(self, user: User) -> None:
        face = Avatar(self.theme, AvatarValue.colleague(user.name, user.id), user.name, 24)
        self._row(face, ElidedLabel(self.theme, user.name, Role.UI))

    def _row(self, mark: QWidget, words: QWidget) -> None:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.theme.px(8))
        row.addWidget(mark)
        row.addWidget(words, 1)
        self._column.addWidget(whole)


def _about_people(count: int) -> str:
    if not count:
        return translate("Roles", "Nadie lo tiene")
    return translate("Roles", "Lo tiene(n) %n persona(s)", "", count)
