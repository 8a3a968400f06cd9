"""Beside the what-if: how well the past repeats, and what is to be known before the figures are believed."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.i18n.moments import grouped
from desktop.i18n.replay_words import caveat_words, percent
from desktop.theme import Role, Theme
from desktop.views.widgets import Hairline, Ink, Label, Paragraph
from protocol.replay import ReplaySummary

translate = QCoreApplication.translate


class Notes(QWidget):
    """Says how it is done until there is a result, and what to mind once there is one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(8))
        self.said: list[str] = []
        self._parts: list[QWidget] = []
        self.show_summary(None)

    def show_summary(self, summary: ReplaySummary | None) -> None:
        """Another result, or none."""
        for part in self._parts:
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts, self.said = [], []
        if summary is None:
            self._title(translate("WhatIf", "Cómo se calcula"))
            self._say(translate("WhatIf", "Cada caso del período vuelve a entrar, en el mismo orden y a su hora."))
            self._say(translate("WhatIf", "Las personas están y se ausentan como entonces; responden igual."))
            self._say(translate("WhatIf", "El resultado es solo tuyo y se guarda una hora."))
            return
        fidelity = summary.fidelity
        if fidelity.decisions:
            self._title(translate("WhatIf", "Qué tan fiel es"))
            self._part(Label(self.theme, percent(fidelity.same / fidelity.decisions), Role.HEADING))
            same, decisions = grouped(fidelity.same), grouped(fidelity.decisions)
            words = translate("WhatIf", "Con las reglas de entonces, {0} de {1} decisiones salen igual que de verdad.")
            self._say(words.format(same, decisions))
            self._part(Hairline(self.theme))
        if summary.caveats:
            self._title(translate("WhatIf", "Antes de creerlo"))
        for caveat in summary.caveats:
            self._say(caveat_words(caveat))

    def _title(self, words: str) -> None:
        self._part(Label(self.theme, words, Role.UI_STRONG, weight=600))
        self.said.append(words)

    def _say(self, words: str) -> None:
        self._part(Paragraph(self.theme, words, Role.UI, Ink.SECONDARY))
        self.said.append(words)

    def _part(self, part: QWidget) -> None:
        self._parts.append(part)
        self._column.addWidget(part)
