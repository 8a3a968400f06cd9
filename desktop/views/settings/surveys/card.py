"""One kind of survey: its words, how it is answered, whom it reaches and when."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.i18n.resolving_words import outcome_name
from desktop.theme import Theme
from desktop.views.settings.choices import Choices
from desktop.views.settings.rows import Line, Number, SwitchCard, translate
from desktop.views.settings.texts import Texts
from desktop.views.widgets import Combo, Segmented, Toggle
from protocol.resolving import OUTCOMES
from protocol.surveys import HIGHEST, Survey, SurveyKind, SurveyTemplate

QUESTIONS: dict[SurveyKind, dict[str, str]] = {
    "csat": {"es": "¿Cómo te atendimos?", "pt": "Como foi o atendimento?", "en": "How did we do?"},
    "nps": {
        "es": "Del 0 al 10, ¿qué tanto nos recomendarías?",
        "pt": "De 0 a 10, quanto você nos recomendaria?",
        "en": "From 0 to 10, how likely are you to recommend us?",
    },
}
"""What a survey that is switched on begins with."""


class SurveyCard(SwitchCard):
    """`edited` fires for a person's change; `looked` when another language is looked at."""

    edited = Signal()
    looked = Signal()

    def __init__(self, theme: Theme, kind: SurveyKind, title: str, about: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, title, about, parent)
        self.asks: SurveyKind = kind
        self.question = Texts(theme, translate("Survey", "Pregunta"), lines=2)
        self.thanks = Texts(theme, translate("Survey", "Gracias, si la nota es buena"), lines=2)
        self.why = Texts(theme, translate("Survey", "Si la nota es baja, preguntar por qué"), lines=2)
        self.style_ = Segmented(
            theme, translate("Survey", "Cómo responde"),
            (translate("Survey", "Lista de cinco"), translate("Survey", "Tres botones")),
        )  # fmt: skip
        self.style_line = Line(theme, translate("Survey", "Cómo responde"), self.style_)
        self.delay = Number(theme, "", 0, 1440, translate("Survey", "min"))
        self.percent = Number(theme, "", 0, 100, "%")
        self.every = Number(theme, "", 1, 365, translate("Survey", "días"))
        self.low = Number(theme, "", 0, HIGHEST[kind])
        self.tags = Choices(theme, translate("Survey", "Etiquetas"), translate("Survey", "Ninguna"), "tag")
        self.outcomes = Choices(theme, translate("Survey", "Resultados"), translate("Survey", "Ninguno"))
        self.only_open = Toggle(theme, "")
        self.template = Combo(theme, translate("Survey", "Plantilla"))
        self.template.setMinimumWidth(theme.px(220))
        self.template_line = Line(
            theme, translate("Survey", "Si la ventana ya se cerró, preguntar con"), self.template,
            translate("Survey", "sin plantilla no se pregunta"),
        )  # fmt: skip
        self.form = QWidget()
        self._templates: list[tuple[str, str]] = []
        self._kept: Survey | None = None
        self._assemble()
        self._connect()

    def _assemble(self) -> None:
        form = QVBoxLayout(self.form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(self.theme.px(12))
        parts = (self.question, self.style_line, self.thanks, self.why, *self._rules(), self.template_line)
        for part in parts:
            form.addWidget(part)
        self.style_line.setVisible(self.asks == "csat")
        self.body.addWidget(self.form)

    def _rules(self) -> tuple[Line, ...]:
        """When, whom and about what."""
        theme = self.theme
        return (
            Line(theme, translate("Survey", "Cuánto después de resolver"), self.delay),
            Line(theme, translate("Survey", "A qué parte de los clientes"), self.percent,
                 translate("Survey", "siempre a los mismos")),
            Line(theme, translate("Survey", "A una persona, como mucho una vez cada"), self.every),
            Line(theme, translate("Survey", "Nota baja: hasta"), self.low),
            Line(theme, translate("Survey", "No preguntar si tiene la etiqueta"), self.tags,
                 translate("Survey", "del caso o del cliente")),
            Line(theme, translate("Survey", "No preguntar si terminó en"), self.outcomes),
            Line(theme, translate("Survey", "Solo en horario"), self.only_open,
                 translate("Survey", "fuera de horario espera a la apertura")),
        )  # fmt: skip

    def _connect(self) -> None:
        for texts in (self.question, self.thanks, self.why):
            texts.edited.connect(self.edited)
            texts.shown.connect(self.looked)
        for number in (self.delay, self.percent, self.every, self.low):
            number.edited.connect(self.edited)
        for choices in (self.tags, self.outcomes):
            choices.changed.connect(self.edited)
        self.only_open.clicked.connect(self.edited)
        self.style_.changed.connect(self.edited)
        self.template.activated.connect(self.edited)
        self.toggled.connect(self._switched)

    def _switched(self, on: bool) -> None:
        if on and self._kept is None:
            self.show_survey(Survey(texts=dict(QUESTIONS[self.asks]), low=2 if self.asks == "csat" else 6))
        self.form.setVisible(on)
        self.edited.emit()

    def offer_tags(self, names: Iterable[str]) -> None:
        """The tags there are; one that is gone stays chosen."""
        chosen = {name.casefold(): name for name in (self._kept.not_tags if self._kept else ())}
        known = {name.casefold(): name for name in names}
        found = sorted((chosen | known).values(), key=str.casefold)
        self.tags.offer([(name, name) for name in found], [known.get(key, name) for key, name in chosen.items()])

    def offer_templates(self, templates: Iterable[tuple[str, str]]) -> None:
        """The templates (name, language) that can be sent."""
        self._templates = list(templates)
        self._fill_templates(self._chosen_template())

    def _fill_templates(self, chosen: SurveyTemplate | None) -> None:
        self.template.clear()
        self.template.addItem(translate("Survey", "Sin plantilla"), None)
        rows = list(self._templates)
        if chosen is not None and (chosen.name, chosen.language) not in rows:
            rows.append((chosen.name, chosen.language))
        for name, language in rows:
            self.template.addItem(f"{name} ({language})", (name, language))
        at = next((at for at, row in enumerate(rows, 1) if chosen and row == (chosen.name, chosen.language)), 0)
        self.template.setCurrentIndex(at)

    def _chosen_template(self) -> SurveyTemplate | None:
        data = self.template.currentData()
        return None if data is None else SurveyTemplate(name=data[0], language=data[1])

    def show_survey(self, survey: Survey | None) -> None:
        """Show it; None: nobody is asked."""
        self._kept = survey
        self.set_on(survey is not None)
        self.form.setVisible(survey is not None)
        shown = survey or Survey(texts={})
        self.question.show_texts(shown.texts)
        self.thanks.show_texts(shown.thanks)
        self.why.show_texts(shown.ask_why)
        self.style_.set_current(1 if shown.style == "buttons" else 0)
        self.delay.show_value(shown.delay_minutes)
        self.percent.show_value(round(shown.percent))
        self.every.show_value(shown.every_days)
        self.low.show_value(shown.low)
        self.outcomes.offer([(outcome_name(name), name) for name in OUTCOMES], shown.not_outcomes)
        self.only_open.setChecked(shown.only_open)
        self._fill_templates(shown.template)

    def survey(self) -> Survey | None:
        """As it is now."""
        if not self.is_on():
            return None
        known = self._kept or Survey(texts={})
        percent = known.percent if round(known.percent) == self.percent.value() else float(self.percent.value())
        return Survey(
            texts=self.question.texts(), thanks=self.thanks.texts(), ask_why=self.why.texts(),
            style="buttons" if self.style_.current() == 1 and self.asks == "csat" else "list",
            delay_minutes=self.delay.value(), percent=percent, every_days=self.every.value(), low=self.low.value(),
            template=self._chosen_template(), not_tags=_words(self.tags), not_outcomes=_words(self.outcomes),
            only_open=self.only_open.isChecked(),
        )  # fmt: skip

    def set_error(self, path: str, words: str) -> None:
        """Say it at the text or line that is meant."""
        name, _, language = path.partition(".")
        texts = {"texts": self.question, "thanks": self.thanks, "ask_why": self.why}
        if name == "template":
            self.template_line.set_error(words)
        else:
            texts.get(name, self.question).set_error(language, words)

    def clear_errors(self) -> None:
        """Nothing is wrong."""
        self.template_line.set_error("")
        for texts in (self.question, self.thanks, self.why):
            texts.clear_errors()


def _words(choices: Choices) -> tuple[str, ...]:
    return tuple(str(value) for value in choices.chosen())
