"""The bar that says somebody else saved what is being changed here, and lets one choose between the two."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop.store.refusal import Refusal
from desktop.views.context import ViewContext
from desktop.views.settings.frame import Bar
from desktop.views.settings.page import SettingsPage
from desktop.views.widgets import Button
from protocol.api import PolicyVersion

translate = QCoreApplication.translate


class NewerBar(Bar):
    """There while a page has changes over something newer. `theirs` takes the newer one, `mine` goes on."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        theme = context.theme
        self.theirs = Button(theme, translate("SettingsWindow", "Ver su versión"), small=True)
        self.mine = Button(theme, translate("SettingsWindow", "Seguir con lo mío"), small=True)
        super().__init__(theme, "users-round", (self.theirs, self.mine), parent)
        self._session = context.session
        self._page: SettingsPage | None = None
        self._asked_who = 0
        self.theirs.clicked.connect(self.take_newer)
        self.mine.clicked.connect(self.keep_mine)

    def look(self, page: SettingsPage) -> None:
        """Come or go, as this page needs it; who it was is asked once for each version."""
        self._page = page
        places = page.newer() if page.changes() else ()
        if not places:
            self.say("")
            self._asked_who = 0
            return
        if not self.words.text():
            self.say(translate("SettingsWindow", "Alguien cambió esto hace un momento."))
        kind, subject = places[0]
        row = self._session.store.office.policies.get(f"{kind}:{subject}")
        if row is not None and row.id != self._asked_who:
            self._asked_who = row.id
            self._session.policy_history(kind, subject, self._told_who)

    def _told_who(self, found: list[PolicyVersion] | Refusal) -> None:
        if not isinstance(found, list) or not found or not self._asked_who or not isValid(self):
            return
        name = self._session.store.people.name(found[0].by_user)
        if name:
            self.say(translate("SettingsWindow", "{0} cambió esto hace un momento.").format(name))

    def take_newer(self) -> None:
        """Show what the other one saved."""
        if self._page is not None:
            self._page.take_newer()

    def keep_mine(self) -> None:
        """Go on with one's own over it."""
        if self._page is not None:
            self._page.keep_mine()
