"""Cierre: what whoever resolves a case is asked for; of the company or of a team in its place."""

from typing import Any

from msgspec.structs import replace
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.i18n.resolving_words import outcome_name, void_name
from desktop.store.refusal import Fault
from desktop.views.context import ViewContext
from desktop.views.settings.aside import Aside, aside_note
from desktop.views.settings.choices import Choices
from desktop.views.settings.page import Place
from desktop.views.settings.rows import Line, Number, Section, Sentences, SwitchCard, translate
from desktop.views.settings.team_page import TeamPolicyPage
from desktop.views.widgets import CheckBox, Paragraph, TextField, Toggle
from protocol.resolving import DEFAULT_RESOLVING, OUTCOMES, VOIDS, Resolving


class ResolvingPage(TeamPolicyPage):
    """Kind `resolving`."""

    def __init__(self, context: ViewContext) -> None:
        about = translate("Closing", "Lo que se pide antes de dar un caso por resuelto.")
        super().__init__(context, "resolving", DEFAULT_RESOLVING, about)
        theme = self.theme
        self.proof = SwitchCard(
            theme, translate("Closing", "El sí del cliente, o un resumen"),
            translate("Closing", "Sin uno de los dos no se resuelve."),
        )  # fmt: skip
        self.outcomes = Section(theme, self.tr("Resultado"), self.tr("Lo que salió del caso: alimenta la conversión."))
        self.checks = {one: CheckBox(theme, outcome_name(one)) for one in OUTCOMES}
        self.required = Toggle(theme, "")
        self.required_line = Line(theme, self.tr("Hay que elegir uno"), self.required)
        self.currency = TextField(theme, "MXN")
        self.currency.setMaxLength(3)
        self.currency.setFixedWidth(theme.px(96))
        self.currency_line = Line(theme, self.tr("Moneda de las ventas"), self.currency, self.tr("tres letras"))
        choices = QVBoxLayout()
        choices.setSpacing(0)
        for check in self.checks.values():
            choices.addWidget(check)
        self.outcomes.body.addLayout(choices)
        self.outcomes.body.addWidget(self.required_line)
        self.outcomes.body.addWidget(self.currency_line)
        self.tags = Choices(theme, self.tr("Etiquetas"), self.tr("Ninguna"), "tag")
        self.tags_line = Line(theme, self.tr("Al menos una de"), self.tags)
        tags = Section(theme, self.tr("Etiquetas obligatorias"), self.tr("Sin elegir ninguna aquí, no se piden."))
        tags.body.addWidget(self.tags_line)
        for part in (self.proof, self.outcomes, tags, self._reasons()):
            self.body.addWidget(part)
        self.proof.toggled.connect(self._edited)
        for box in (*self.checks.values(), self.required):
            box.clicked.connect(self._edited)
        self.currency.textEdited.connect(self._edited)
        self.tags.changed.connect(self._edited)
        self.attempts.edited.connect(self._edited)
        self.side: Sentences | None = None
        self.show_drafts()

    def _reasons(self) -> Section:
        section = Section(
            self.theme, self.tr("Motivos para que no cuente"),
            self.tr("No piden resultado ni etiquetas; alguien que supervisa los revisa."),
        )  # fmt: skip
        names = " · ".join(void_name(one) for one in VOIDS)
        section.body.addWidget(Paragraph(self.theme, names))
        self.attempts = Number(self.theme, "", 0, 20)
        words = self.tr("«{0}» pide antes estos intentos").format(void_name("unreachable"))
        self.attempts_line = Line(self.theme, words, self.attempts, self.tr("mensajes o llamadas sin respuesta"))
        section.body.addWidget(self.attempts_line)
        return section

    def hint(self) -> str:
        shown: Resolving = self.shown()
        asked = sum((shown.proof, shown.outcome_required, bool(shown.required_tags)))
        return self.tr("%n cosa(s) por decir", "", asked) if asked else self.tr("no se pide nada")

    def aside(self) -> QWidget:
        self.side = Sentences(self.theme)
        note = self.tr("Un gracias del cliente no reabre el caso; si vuelve antes de 72 h, sigue siendo el mismo.")
        box = Aside(self.theme, self.tr("Quien resuelve"), self.side, aside_note(self.theme, note))
        self._tell()
        return box

    def _tell(self) -> None:
        if self.side is None:
            return
        shown: Resolving = self.shown()
        told = []
        if shown.proof:
            told.append(self.tr("Marca que el cliente dijo que sí, o escribe un resumen."))
        if shown.outcomes:
            names = ", ".join(outcome_name(one) for one in shown.outcomes)
            form = self.tr("Elige el resultado: {0}.") if shown.outcome_required else self.tr("Puede elegir: {0}.")
            told.append(form.format(names))
        if "sale" in shown.outcomes and shown.currency:
            told.append(self.tr("Si hubo venta, dice el monto en {0}.").format(shown.currency))
        if shown.required_tags:
            told.append(self.tr("Pone al menos una de: {0}.").format(", ".join(shown.required_tags)))
        told.append(self.tr("O dice por qué no cuenta."))
        self.side.say(told if told[1:] else [self.tr("Resuelve con un clic; puede decir por qué no cuenta.")])

    def show_policy(self) -> None:
        shown: Resolving = self.shown()
        self.proof.set_on(shown.proof)
        for name, check in self.checks.items():
            check.setChecked(name in shown.outcomes)
        self.required.setChecked(shown.outcome_required)
        if self.currency.text() != shown.currency:
            self.currency.setText(shown.currency)
        tags = self.session.store.office.tags.values()
        chosen = {name.casefold() for name in shown.required_tags}
        offered = [tag.name for tag in tags if tag.active and tag.kind != "contact"]
        gone = [name for name in shown.required_tags if name.casefold() not in {one.casefold() for one in offered}]
        names = sorted({*offered, *gone}, key=str.casefold)
        self.tags.offer([(name, name) for name in names], [name for name in names if name.casefold() in chosen])
        self.attempts.show_value(shown.attempts)
        self._fit()

    def _fit(self) -> None:
        shown: Resolving = self.shown()
        self.required_line.setVisible(bool(shown.outcomes))
        self.currency_line.setVisible("sale" in shown.outcomes)
        self._tell()

    def _edited(self) -> None:
        text = self.currency.text().upper()
        if text != self.currency.text():
            self.currency.setText(text)
        outcomes = tuple(name for name, check in self.checks.items() if check.isChecked())
        self.become(
            replace(
                self.mine.mine, proof=self.proof.is_on(), outcomes=outcomes,
                outcome_required=self.required.isChecked() and bool(outcomes),
                currency=text if "sale" in outcomes else "", attempts=self.attempts.value(),
                required_tags=tuple(str(one) for one in self.tags.chosen()),
            )
        )  # fmt: skip
        self._fit()

    def show_fault(self, place: Place, fault: Fault, words: str) -> bool:
        if place != self.place:
            self.show_place(place)
        lines = {"outcomes": self.required_line, "currency": self.currency_line, "required_tags": self.tags_line}
        if fault.code == "shape" and "currency" in fault.detail:
            self.currency_line.set_error(translate("Closing", "Tres letras, como MXN o BRL."))
            return True
        if fault.path not in lines:
            return False
        lines[fault.path].set_error(words)
        return True

    def clear_faults(self) -> None:
        for line in (self.required_line, self.currency_line, self.tags_line):
            line.set_error("")

    def describe(self, place: Place, before: Any, after: Any) -> list[str]:
        whose = self.whose_words(place)
        nothing = self.tr("ninguna")
        words = {
            "proof": self.tr("se pide el sí o un resumen") if after.proof
            else self.tr("ya no se pide el sí ni un resumen"),
            "outcomes": self.tr("resultados: {0}").format(", ".join(map(outcome_name, after.outcomes)) or nothing),
            "outcome_required": self.tr("el resultado es obligatorio") if after.outcome_required
            else self.tr("el resultado es opcional"),
            "currency": self.tr("moneda {0}").format(after.currency or nothing),
            "required_tags": self.tr("etiquetas obligatorias: {0}").format(", ".join(after.required_tags) or nothing),
            "attempts": self.tr("{0} intentos antes de «no se pudo contactar»").format(after.attempts),
        }  # fmt: skip
        found = [f"{whose}{said}" for name, said in words.items() if getattr(before, name) != getattr(after, name)]
        if not found and self.draft(*place, DEFAULT_RESOLVING).begun:
            found.append(self.tr("{0}una propia").format(whose))
        return found
