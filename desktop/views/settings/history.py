"""Historial: the versions of what a page decides, who made them, when and what changed; any of them can come back.

Going back adds the old body as a new version: nothing is ever taken out of the history.
"""

import json
from functools import partial
from typing import Any, NamedTuple

import msgspec
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.i18n.moments import clock_time, short_date
from desktop.i18n.policy_words import fault_words
from desktop.i18n.words import problem
from desktop.store.refusal import Refusal
from desktop.theme import Role
from desktop.views.list_dialog import ListDialog
from desktop.views.settings.page import Place, PolicyPage
from desktop.views.widgets import Button, ElidedLabel, Hairline, Ink, Label, Paragraph
from protocol.api import PolicyVersion
from protocol.tags import GIVEN_UP

translate = QCoreApplication.translate
SIZE = (640, 560)


class Entry(NamedTuple):
    """One version of one policy, and the one before it."""

    place: Place
    name: str
    version: PolicyVersion
    before: PolicyVersion | None
    newest: bool


class History(ListDialog):
    """Of a `PolicyPage`; opened with `start()`."""

    def __init__(self, page: PolicyPage, parent: QWidget) -> None:
        title, leave = translate("Settings", "Historial"), translate("Settings", "Cerrar")
        super().__init__(page.theme, parent, title, leave, SIZE)
        self._page, self._session = page, page.session
        self.entries, self.buttons = list[Entry](), list[Button]()
        self._waiting = 0

    def start(self) -> None:
        """Ask for the versions and show them."""
        self.words.set_text(translate("Settings", "Buscando…"))
        parts = self._page.history_of()
        self._waiting = len(parts)
        self.open()
        for place, name in parts:
            self._session.policy_history(*place, partial(self._came, place, name))

    def _came(self, place: Place, name: str, found: list[PolicyVersion] | Refusal) -> None:
        if not isValid(self):
            return
        self._waiting -= 1
        if isinstance(found, Refusal):
            self.words.set_text(problem(found.words, found.detail))
            return
        older: list[PolicyVersion | None] = [*found[1:], None][: len(found)]
        for at, (version, before) in enumerate(zip(found, older, strict=True)):
            self.entries.append(Entry(place, name, version, before, newest=at == 0))
        if not self._waiting:
            self._show()

    def _show(self) -> None:
        self.entries.sort(key=lambda entry: (entry.version.at, entry.version.id), reverse=True)
        for entry in self.entries:
            self.lines.insertWidget(self.lines.count() - 1, self._row(entry))
        nothing = translate("Settings", "Nadie lo ha cambiado: valen los valores de fábrica.")
        self.words.set_text("" if self.entries else nothing)

    def _row(self, entry: Entry) -> QWidget:
        theme, px, version = self.theme, self.theme.px, entry.version
        row = QWidget()
        column, first = QVBoxLayout(row), QHBoxLayout()
        column.setContentsMargins(px(20), px(10), px(20), px(10))
        column.setSpacing(px(4))
        now = self._session.clock.now()
        who = self._session.store.people.name(version.by_user) or translate("Settings", "El sistema")
        title = translate("Settings", "Versión {0}").format(version.version)
        first.addWidget(Label(theme, " · ".join(filter(None, (entry.name, title))), Role.UI_STRONG))
        first.addWidget(
            ElidedLabel(theme, f"{who} · {short_date(version.at, now)}, {clock_time(version.at)}", Role.META,
                        Ink.SECONDARY), 1,
        )  # fmt: skip
        if entry.newest:
            first.addWidget(Label(theme, translate("Settings", "en vigor"), Role.META, Ink.OK, 600))
        else:
            back = Button(theme, translate("Settings", "Volver a esta"), small=True)
            back.setAccessibleName(translate("Settings", "Volver a la versión {0}").format(version.version))
            back.setEnabled(self._page.isEnabled() and self._session.line.state == "online")
            back.setProperty("entry", self.entries.index(entry))
            back.clicked.connect(self._go_back)
            self.buttons.append(back)
            first.addWidget(back)
        column.addLayout(first)
        for words in self._changes(entry):
            column.addWidget(Paragraph(theme, words, Role.UI))
        if version.note:
            column.addWidget(Paragraph(theme, f"«{version.note}»", Role.META, Ink.SECONDARY))
        column.addWidget(Hairline(theme))
        return row

    def _changes(self, entry: Entry) -> list[str]:
        draft = self._page.drafts.get(entry.place)
        if draft is None:
            return []
        if json.loads(entry.version.body) == GIVEN_UP:
            return [self._page.given_up_words(entry.place)]
        try:
            after = draft.decode(json.loads(entry.version.body))
            was = json.loads(entry.before.body) if entry.before else {}
            before = draft.decode({} if was == GIVEN_UP else was)
        except msgspec.ValidationError:
            return [translate("Settings", "Se guardó con otra versión de Relevo: aquí no se puede leer.")]
        return self._page.describe(entry.place, before, after)

    def _go_back(self) -> None:
        button: Any = self.sender()
        entry = self.entries[int(button.property("entry"))]
        row = self._session.store.office.policies.get(f"{entry.place[0]}:{entry.place[1]}")
        for each in self.buttons:
            each.setEnabled(False)
        self._session.put_policy(
            *entry.place, json.loads(entry.version.body), base=row.rev if row is not None else 0,
            note=translate("Settings", "Vuelve a la versión {0}").format(entry.version.version), done=self._went_back,
        )  # fmt: skip

    def _went_back(self, refusal: Refusal | None) -> None:
        if not isValid(self):
            return
        if refusal is None:
            if isValid(self._page):
                self._page.discard()
            self.accept()
            return
        for each in self.buttons:
            each.setEnabled(True)
        faults = [fault_words(one.code, one.detail) for one in refusal.faults]
        self.words.set_text(faults[0] if faults else problem(refusal.words, refusal.detail))
