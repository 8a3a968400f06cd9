"""Cómo se mide: what a company sets of the figures' definitions. A case is measured by what counted when it began."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.i18n.resolving_words import outcome_name
from desktop.models.settings_draft import PolicyDraft
from desktop.store.refusal import Fault
from desktop.views.context import ViewContext
from desktop.views.settings.aside import Aside, aside_note
from desktop.views.settings.choices import Choices
from desktop.views.settings.page import Place, PolicyPage
from desktop.views.settings.rows import Line, Number, Section, Sentences, SwitchCard
from desktop.views.widgets import CheckBox
from protocol.metrics import Measures
from protocol.resolving import OUTCOMES


class MeasuresPage(PolicyPage):
    """Kind `measures`, of the company."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.policy: PolicyDraft[Measures] = self.draft("measures", 0, Measures())
        self.side: Sentences | None = None
        self.ads = SwitchCard(
            self.theme, self.tr("Quien llega de un anuncio es una oportunidad"),
            self.tr("También sin etiqueta: WhatsApp dice de qué anuncio vino."),
        )  # fmt: skip
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.theme.px(12))
        for part in (self._times(), self.ads, self._leads()):
            column.addWidget(part)
        column.addStretch(1)
        self.ads.toggled.connect(self._edited)
        self.show_drafts()

    def _times(self) -> Section:
        self.reopen = Number(self.theme, "", 1, 720, self.tr("h"))
        self.fcr = Number(self.theme, "", 1, 60, self.tr("días"))
        self.idle = Number(self.theme, "", 1, 240, self.tr("min"))
        section = Section(self.theme, self.tr("Plazos"))
        lines = (
            Line(self.theme, self.tr("Reabierto"), self.reopen, self.tr("si se abre de nuevo en este tiempo")),
            Line(
                self.theme, self.tr("Resuelto a la primera"), self.fcr,
                self.tr("si en este tiempo no vuelve por lo mismo"),
            ),
            Line(
                self.theme, self.tr("Tiempo de atención"), self.idle,
                self.tr("lo que cuenta tras lo último que hizo quien atiende, mientras espera al cliente"),
            ),
        )  # fmt: skip
        for line in lines:
            section.body.addWidget(line)
        for number in (self.reopen, self.fcr, self.idle):
            number.edited.connect(self._edited)
        return section

    def _leads(self) -> Section:
        theme = self.theme
        section = Section(theme, self.tr("Oportunidades y su meta"), self.tr("De esto sale la conversión."))
        self.leads = Choices(theme, self.tr("Etiquetas de oportunidad"), self.tr("Ninguna"), "tag")
        self.goals = {one: CheckBox(theme, outcome_name(one)) for one in OUTCOMES if one != "none"}
        self.goal_tags = Choices(theme, self.tr("Etiquetas de meta"), self.tr("Ninguna"), "tag")
        self.days = Number(theme, "", 1, 180, self.tr("días"))
        self.leads_line = Line(theme, self.tr("Es oportunidad con"), self.leads)
        self.goal_tags_line = Line(theme, self.tr("O si le ponen la etiqueta"), self.goal_tags)
        goals = QVBoxLayout()
        goals.setSpacing(0)
        for check in self.goals.values():
            goals.addWidget(check)
            check.clicked.connect(self._edited)
        section.body.addWidget(self.leads_line)
        section.body.addWidget(aside_note(theme, self.tr("Llega a su meta si se resuelve con:")))
        section.body.addLayout(goals)
        section.body.addWidget(self.goal_tags_line)
        section.body.addWidget(Line(theme, self.tr("Plazo de la meta"), self.days, self.tr("desde su primer mensaje")))
        self.leads.changed.connect(self._edited)
        self.goal_tags.changed.connect(self._edited)
        self.days.edited.connect(self._edited)
        return section

    def hint(self) -> str:
        return self.tr("lo que la empresa decide de sus cifras")

    def aside(self) -> QWidget:
        self.side = Sentences(self.theme)
        note = self.tr("Lo que cambies vale para los casos que empiecen después: el mes pasado no cambia.")
        box = Aside(self.theme, self.tr("Así se lee"), self.side, aside_note(self.theme, note))
        self._tell()
        return box

    def _tell(self) -> None:
        if self.side is None:
            return
        mine = self.policy.mine
        told = [
            self.tr("Un caso cuenta como reabierto si vuelve en {0} h.").format(mine.reopen_hours),
            self.tr("Está resuelto a la primera si nadie vuelve por lo mismo en %n día(s).", "", mine.fcr_days),
        ]
        if not mine.lead_tags and not mine.ads_are_leads:
            told.append(self.tr("Nada es una oportunidad: no hay conversión."))
        elif not mine.goals and not mine.goal_tags:
            told.append(self.tr("Sin meta, ninguna oportunidad se convierte."))
        else:
            told.append(self.tr("Una oportunidad tiene %n día(s) para llegar a su meta.", "", mine.goal_days))
        self.side.say(told)

    def show_drafts(self) -> None:
        mine = self.policy.mine
        for number, value in (
            (self.reopen, mine.reopen_hours), (self.fcr, mine.fcr_days), (self.idle, mine.idle_minutes),
            (self.days, mine.goal_days),
        ):  # fmt: skip
            number.show_value(value)
        self.ads.set_on(mine.ads_are_leads)
        for name, check in self.goals.items():
            check.setChecked(name in mine.goals)
        for field, chosen in ((self.leads, mine.lead_tags), (self.goal_tags, mine.goal_tags)):
            self._offer(field, chosen)
        self._tell()

    def _offer(self, field: Choices, chosen: tuple[str, ...]) -> None:
        """The tags of conversations; one that is gone stays chosen until somebody takes it off."""
        tags = self.session.store.office.tags.values()
        spelled = {tag.name.casefold(): tag.name for tag in tags if tag.active and tag.kind != "contact"}
        mine = [spelled.get(name.casefold(), name) for name in chosen]
        names = sorted({*spelled.values(), *mine}, key=str.casefold)
        field.offer([(name, name) for name in names], mine)

    def _edited(self) -> None:
        goals = tuple(name for name, check in self.goals.items() if check.isChecked())
        self.policy.mine = Measures(
            reopen_hours=self.reopen.value(), fcr_days=self.fcr.value(), idle_minutes=self.idle.value(),
            lead_tags=tuple(str(one) for one in self.leads.chosen()), ads_are_leads=self.ads.is_on(), goals=goals,
            goal_tags=tuple(str(one) for one in self.goal_tags.chosen()), goal_days=self.days.value(),
        )  # fmt: skip
        self._tell()
        self.edited()

    def show_fault(self, place: Place, fault: Fault, words: str) -> bool:
        lines = {"lead_tags": self.leads_line, "goal_tags": self.goal_tags_line}
        if fault.path not in lines:
            return False
        lines[fault.path].set_error(words)
        return True

    def clear_faults(self) -> None:
        for line in (self.leads_line, self.goal_tags_line):
            line.set_error("")

    def describe(self, place: Place, before: Any, after: Any) -> list[str]:
        none = self.tr("ninguna")
        words = {
            "reopen_hours": self.tr("reabierto en {0} h").format(after.reopen_hours),
            "fcr_days": self.tr("resuelto a la primera: %n día(s)", "", after.fcr_days),
            "idle_minutes": self.tr("atención: {0} min tras lo último").format(after.idle_minutes),
            "lead_tags": self.tr("oportunidades: {0}").format(", ".join(after.lead_tags) or none),
            "ads_are_leads": self.tr("los anuncios traen oportunidades") if after.ads_are_leads
            else self.tr("los anuncios no traen oportunidades"),
            "goals": self.tr("meta: {0}").format(", ".join(map(outcome_name, after.goals)) or none),
            "goal_tags": self.tr("etiquetas de meta: {0}").format(", ".join(after.goal_tags) or none),
            "goal_days": self.tr("meta en %n día(s)", "", after.goal_days),
        }  # fmt: skip
        return [said for name, said in words.items() if getattr(before, name) != getattr(after, name)]
