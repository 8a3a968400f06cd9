"""Guardia del redactor: what the composer warns of, and whether the house speaks as "nosotros"."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.models.settings_draft import PolicyDraft
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.settings.aside import Aside, aside_note
from desktop.views.settings.page import Place, PolicyPage
from desktop.views.settings.rows import Section, SwitchCard
from desktop.views.widgets import IconMark, Paragraph
from protocol.rules.guard import GuardPolicy


class GuardPage(PolicyPage):
    """One switch that a company decides; the rest is always watched and is told here."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.policy: PolicyDraft[GuardPolicy] = self.draft("guard", 0, GuardPolicy())
        self.voice = SwitchCard(
            self.theme, self.tr("La casa habla de «nosotros»"),
            self.tr("Avisa cuando una respuesta dice «yo», «mi» o «estoy». Es un aviso: se puede enviar igual."),
        )  # fmt: skip
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.theme.px(12))
        column.addWidget(self.voice)
        column.addWidget(self._always())
        column.addStretch(1)
        self.voice.toggled.connect(self._voice_changed)
        self.show_drafts()

    def _always(self) -> Section:
        """What is watched without a switch."""
        section = Section(
            self.theme, self.tr("Siempre se revisa"), self.tr("No se apaga: evita errores que ve el cliente.")
        )
        rows = (
            ("ban", self.tr("Detiene el envío si una variable no tiene valor.")),
            ("users", self.tr("Avisa si lo pegado nombra a otro cliente o trae su teléfono.")),
            ("timer", self.tr("Avisa si la ventana de 24 h se cierra en menos de 10 minutos.")),
        )
        for icon, words in rows:
            section.body.addWidget(_told(self, icon, words))
        return section

    def hint(self) -> str:
        return self.tr("lo que se revisa antes de enviar")

    def aside(self) -> QWidget:
        self.example, self.effect = Paragraph(self.theme, "", Role.UI), aside_note(self.theme)
        box = Aside(self.theme, self.tr("Así se ve"), self.example, self.effect, gap=8)
        self._show_example()
        return box

    def _show_example(self) -> None:
        if not hasattr(self, "example"):
            return
        on = self.policy.mine.voice == "we"
        self.example.set_text(self.tr("«Ya lo reviso yo y le confirmo mañana.»"))
        self.effect.set_text(
            self.tr("Avisa: dice «yo» y la casa habla de «nosotros».") if on else self.tr("Se envía sin aviso.")
        )

    def show_drafts(self) -> None:
        self.voice.set_on(self.policy.mine.voice == "we")
        self._show_example()

    def _voice_changed(self, on: bool) -> None:
        self.policy.mine = GuardPolicy(voice="we" if on else "")
        self._show_example()
        self.edited()

    def describe(self, place: Place, before: Any, after: Any) -> list[str]:
        if before.voice == after.voice:
            return []
        return [
            self.tr("la casa habla de «nosotros»") if after.voice == "we"
            else self.tr("la casa deja de hablar de «nosotros»")
        ]  # fmt: skip


def _told(page: PolicyPage, icon: str, words: str) -> QWidget:
    from PySide6.QtWidgets import QHBoxLayout

    row = QHBoxLayout(line := QWidget())
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(page.theme.px(10))
    row.addWidget(IconMark(page.theme, icon))
    row.addWidget(Paragraph(page.theme, words), 1)
    return line
