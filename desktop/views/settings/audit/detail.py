"""One entry in detail: the sentence, what was there before and after, from where, and its place in the chain."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.i18n.audit_words import AuditWords, Line
from desktop.i18n.moments import clock_time, long_date
from desktop.theme import Role, Theme
from desktop.views.settings.audit.rows import where_words
from desktop.views.widgets import Ink, LinkButton, Paragraph
from protocol.audit import AuditEntry

translate = QCoreApplication.translate


class Detail(QWidget):
    """Shows one entry, or what choosing one would show. `wanted(subject, called)`: everything about the same one."""

    wanted = Signal(str, str)

    def __init__(self, theme: Theme, words: AuditWords) -> None:
        super().__init__()
        self.theme, self.words = theme, words
        self.parts: list[Paragraph] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(6))
        self.about = LinkButton(theme, translate("Audit", "Todo lo que se hizo con esto"))
        self.about.clicked.connect(self._want)
        self._entry: tuple[str, str] = ("", "")
        self._below = QVBoxLayout()
        self._below.setSpacing(theme.px(6))
        self._column.addLayout(self._below)
        self._column.addWidget(self.about)
        self.show_nothing()

    def show_nothing(self) -> None:
        """No entry is chosen."""
        words = translate("Audit", "Elige una entrada para ver qué había antes y qué hay después.")
        self._show([(words, Role.UI, Ink.SECONDARY)])
        self.about.hide()

    def show_entry(self, entry: AuditEntry, names: Mapping[str, str]) -> None:
        """Everything the entry tells."""
        lines = [(line_words(one), Role.UI, Ink.PRIMARY) for one in self.words.lines(entry, names)]
        beside = [(text, Role.META, Ink.SECONDARY) for text in _beside(entry)]
        self._entry = (entry.subject, self.words.what(entry, names))
        self.about.setVisible(":" in entry.subject)
        self._show([(self.words.sentence(entry, names), Role.UI_STRONG, Ink.PRIMARY), *lines, *beside])

    def _want(self) -> None:
        self.wanted.emit(*self._entry)

    def text(self) -> str:
        """All of it, a line each."""
        return "\n".join(part.text() for part in self.parts)

    def _show(self, said: list[tuple[str, Role, Ink]]) -> None:
        for part in self.parts:
            self._below.removeWidget(part)
            part.hide()
            part.deleteLater()
        self.parts = [Paragraph(self.theme, words, role, ink) for words, role, ink in said]
        for part in self.parts:
            self._below.addWidget(part)


def line_words(line: Line) -> str:
    """`Rol: Agente → Supervisión`."""
    if line.before is None:
        return translate("Audit", "{0}: {1}").format(line.field, line.after)
    return translate("Audit", "{0}: {1} → {2}").format(line.field, line.before, line.after)


def _beside(entry: AuditEntry) -> list[str]:
    sealed = translate("Audit", "Entrada {0}, todavía sin sello").format(entry.id)
    if entry.seal is not None:
        sealed = translate("Audit", "Entrada {0}, sello {1}").format(entry.id, entry.seal)
    where = where_words(entry)
    return [
        words for words, known in (
            (exact(entry.at), True), (translate("Audit", "Desde {0}").format(where), where),
            (translate("Audit", "Sesión {0}").format(entry.session_id), entry.session_id),
            (translate("Audit", "Solicitud {0}").format(entry.correlation), entry.correlation), (sealed, True),
        ) if known
    ]  # fmt: skip


def exact(at: datetime) -> str:
    """`23 de noviembre de 2026, 14:10:09`."""
    return f"{long_date(at)}, {clock_time(at)}:{at.second:02}"
