"""Empresa y voz: what the company is called, where its days begin, in which money it sells, how it addresses people.

Four policies on one page: `company`, and one field each of `sla` (the zone), `resolving` (the currency) and `guard`
(the voice), whose other fields have pages of their own and are left as they are.
"""

from typing import Any, Final, get_args

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.i18n.week_words import zone_words
from desktop.models.settings_draft import PolicyDraft
from desktop.store.refusal import Fault
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.settings.aside import Aside, aside_note
from desktop.views.settings.hours.zones import ZoneCombo
from desktop.views.settings.page import Place, PolicyPage
from desktop.views.settings.rows import Line, Section, SwitchCard
from desktop.views.widgets import Combo, Paragraph, TextField
from protocol.company import Company, Treatment
from protocol.resolving import Resolving
from protocol.rules.guard import GuardPolicy
from protocol.sla import CompanySla

translate = QCoreApplication.translate
LETTERS: Final = 3


class CompanyPage(PolicyPage):
    """Who reads the promises or the outcomes elsewhere sees the same zone and currency there."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.company: PolicyDraft[Company] = self.draft("company", 0, Company())
        self.sla: PolicyDraft[CompanySla] = self.draft("sla", 0, CompanySla())
        self.closing: PolicyDraft[Resolving] = self.draft("resolving", 0, Resolving())
        self.guard: PolicyDraft[GuardPolicy] = self.draft("guard", 0, GuardPolicy())
        self.example: Paragraph | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.theme.px(12))
        column.addWidget(self._who())
        column.addWidget(self._voice())
        column.addWidget(self.we)
        column.addStretch(1)
        self.name.textEdited.connect(self._named)
        self.zone.chosen.connect(self._zoned)
        self.currency.textEdited.connect(self._priced)
        self.treatment.activated.connect(self._addressed)
        self.we.toggled.connect(self._spoken)
        self.show_drafts()

    def _who(self) -> Section:
        theme, px = self.theme, self.theme.px
        section = Section(theme, translate("CompanyPage", "La empresa"))
        self.name = TextField(theme, self.session.store.server_company)
        self.name.setMaxLength(80)
        self.name.setFixedWidth(px(260))
        self.zone = ZoneCombo(theme, translate("CompanyPage", "Zona horaria"), self.session.clock.now())
        self.zone.setMinimumWidth(px(240))
        self.currency = TextField(theme, "MXN")
        self.currency.setMaxLength(LETTERS)
        self.currency.setFixedWidth(px(96))
        about = translate("CompanyPage", "La ven tus colegas, y los clientes en los textos que usan {{empresa}}.")
        self.name_line = Line(theme, translate("CompanyPage", "Nombre"), self.name, about)
        about = translate("CompanyPage", "Aquí empiezan los días de las cifras y los plazos sin horario propio.")
        self.zone_line = Line(theme, translate("CompanyPage", "Zona horaria"), self.zone, about)
        about = translate("CompanyPage", "Tres letras. La de las ventas que se anotan al cerrar un caso.")
        self.currency_line = Line(theme, translate("CompanyPage", "Moneda"), self.currency, about)
        for line in (self.name_line, self.zone_line, self.currency_line):
            section.body.addWidget(line)
        return section

    def _voice(self) -> Section:
        theme = self.theme
        about = translate(
            "CompanyPage", "El redactor avisa cuando un texto en español trata al cliente de otra forma. Se puede "
            "enviar igual."
        )  # fmt: skip
        section = Section(theme, translate("CompanyPage", "La voz"), about)
        self.treatment = Combo(theme, translate("CompanyPage", "Trato al cliente"))
        for one in get_args(Treatment):
            self.treatment.addItem(_form(one), one)
        section.body.addWidget(Line(theme, translate("CompanyPage", "Trato al cliente"), self.treatment))
        self.we = SwitchCard(
            theme, translate("GuardPage", "La casa habla de «nosotros»"),
            translate("GuardPage", "Avisa cuando una respuesta dice «yo», «mi» o «estoy». Es un aviso: se puede enviar "
                      "igual."),
        )  # fmt: skip
        return section

    def hint(self) -> str:
        return self.session.store.company

    def aside(self) -> QWidget:
        self.example = Paragraph(self.theme, "", Role.UI)
        note = translate("CompanyPage", "Vale para todos desde que se guarda, también en ventanas abiertas.")
        self._tell()
        return Aside(
            self.theme, translate("CompanyPage", "Así se lee"), self.example, aside_note(self.theme, note), gap=8
        )

    def _tell(self) -> None:
        if self.example is None:
            return
        name = self.company.mine.name or self.session.store.server_company
        words = {
            "": translate("CompanyPage", "«Hola, Marisol. Aquí {0}.»"),
            "usted": translate("CompanyPage", "«Hola, Marisol. Aquí {0}, ¿en qué le ayudamos?»"),
            "tu": translate("CompanyPage", "«Hola, Marisol. Aquí {0}, ¿en qué te ayudamos?»"),
            "vos": translate("CompanyPage", "«Hola, Marisol. Aquí {0}, contanos qué necesitás.»"),
        }
        self.example.set_text(words[self.company.mine.treatment].format(name))

    def show_drafts(self) -> None:
        if self.name.text().strip() != self.company.mine.name:
            self.name.setText(self.company.mine.name)
        self.zone.show_zone(self.sla.mine.zone)
        if self.currency.text() != self.closing.mine.currency:
            self.currency.setText(self.closing.mine.currency)
        self.treatment.setCurrentIndex(max(0, self.treatment.findData(self.company.mine.treatment)))
        self.we.set_on(self.guard.mine.voice == "we")
        self._tell()

    # ------------------------------------------------------------------------------------------------- the changes

    def _named(self, text: str) -> None:
        self.company.mine = replace(self.company.mine, name=" ".join(text.split()))
        self._changed()

    def _zoned(self, zone: str) -> None:
        self.sla.mine = replace(self.sla.mine, zone=zone)
        self._changed()

    def _priced(self, text: str) -> None:
        self.currency.setText(text.upper())
        self.closing.mine = replace(self.closing.mine, currency=text.upper())
        self._changed()

    def _addressed(self) -> None:
        self.company.mine = replace(self.company.mine, treatment=self.treatment.currentData())
        self._changed()

    def _spoken(self, on: bool) -> None:
        self.guard.mine = replace(self.guard.mine, voice="we" if on else "")
        self._changed()

    def _changed(self) -> None:
        self._tell()
        self.edited()

    def save(self) -> None:
        if self.currency.text() and len(self.currency.text()) != LETTERS:
            words = translate("Closing", "Tres letras, como MXN o BRL.")
            self.currency_line.set_error(words)
            self.refused.emit(words)
            return
        super().save()

    # ---------------------------------------------------------------------------------------------------- the words

    def describe(self, place: Place, before: Any, after: Any) -> list[str]:
        kind = place[0]
        if kind == "sla":
            zone = zone_words(after.zone, self.session.clock.now())
            words = translate("CompanyPage", "zona horaria: {0}").format(zone)
            return [words] if before.zone != after.zone else []
        if kind == "resolving":
            words = translate("CompanyPage", "moneda: {0}").format(after.currency or "—")
            return [words] if before.currency != after.currency else []
        if kind == "guard":
            return [_spoken_words(after)] if before.voice != after.voice else []
        found = []
        if before.name != after.name:
            name = after.name or self.session.store.server_company
            found.append(translate("CompanyPage", "se llama «{0}»").format(name))
        if before.treatment != after.treatment:
            found.append(translate("CompanyPage", "trato: {0}").format(_form(after.treatment)))
        return found

    def history_of(self) -> list[tuple[Place, str]]:
        return [(("company", 0), "")]

    def show_fault(self, place: Place, fault: Fault, words: str) -> bool:
        lines = {"company": self.name_line, "sla": self.zone_line, "resolving": self.currency_line}
        if place[0] not in lines:
            return False
        lines[place[0]].set_error(words)
        return True

    def clear_faults(self) -> None:
        for line in (self.name_line, self.zone_line, self.currency_line):
            line.set_error("")


def _form(one: Treatment) -> str:
    return {
        "": translate("CompanyPage", "Como escriba cada persona"), "usted": translate("CompanyPage", "De usted"),
        "tu": translate("CompanyPage", "De tú"), "vos": translate("CompanyPage", "De vos"),
    }[one]  # fmt: skip


def _spoken_words(after: GuardPolicy) -> str:
    if after.voice == "we":
        return translate("GuardPage", "la casa habla de «nosotros»")
    return translate("GuardPage", "la casa deja de hablar de «nosotros»")
