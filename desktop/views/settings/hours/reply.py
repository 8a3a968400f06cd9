"""What customers are told out of hours, as far as this page needs it: the words in force, and the way to edit them."""

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.theme import Role, Theme
from desktop.views.settings.rows import Section
from desktop.views.widgets import Button, IconMark, Ink, Paragraph, set_tooltip
from protocol.tags import Policy

MOST = 160


class AwayCard(Section):
    """`wanted` when somebody wants to edit the words."""

    wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self.edit = Button(theme, "", small=True)
        super().__init__(theme, self.tr("Respuesta fuera de horario"), " ", self.edit, parent)
        self.edit.set_label(self.tr("Editar"))
        self.words = Paragraph(theme, "", Role.UI, Ink.SECONDARY)
        row, across = QWidget(), QHBoxLayout()
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme.px(10))
        across.addWidget(IconMark(theme, "info", Ink.INFO))
        across.addWidget(self.words, 1)
        row.setLayout(across)
        self.row = row
        self.body.addWidget(row)
        self.edit.clicked.connect(self.wanted)

    def show_words(self, words: str, *, may_edit: bool) -> None:
        """The words in force; empty while nothing is said."""
        said = self.tr("Promete una hora; cumplirla es otro objetivo.")
        self.about.set_text(said if words else self.tr("Apagada: fuera de horario nadie contesta por sí solo."))
        short = words if len(words) <= MOST else f"{words[: MOST - 1].rstrip()}…"
        self.words.set_text(f"«{short}»")
        self.row.setVisible(bool(words))
        self.edit.setEnabled(may_edit)
        set_tooltip(self.edit, self.theme, "" if may_edit else self.tr("La edita quien administra Relevo."))


def away_words(policies: Mapping[str, Policy], teams: Iterable[int], language: str = "") -> str:
    """What is said out of hours to customers of the first of these teams that says something, else the company's."""
    wanted = language or QLocale().name()[:2]
    for team in (*teams, 0):
        row = policies.get(f"automatic:{team}")
        body: dict[str, Any] = row.body if row is not None else {}
        if "away" in body.get("off", ()):
            return ""
        texts: dict[str, str] = (body.get("away") or {}).get("texts", {})
        if texts:
            return texts.get(wanted) or next(iter(texts.values()))
    return ""
