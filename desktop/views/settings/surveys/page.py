"""Encuestas of the company or of a team in its place; the customer's phone at the side."""

from typing import Any

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop.models.settings_samples import as_read
from desktop.store.refusal import Fault
from desktop.views.context import ViewContext
from desktop.views.settings.aside import Aside, aside_note
from desktop.views.settings.page import Place
from desktop.views.settings.preview import Bubble, PhonePreview
from desktop.views.settings.rows import translate
from desktop.views.settings.surveys.card import SurveyCard
from desktop.views.settings.team_page import TeamPolicyPage
from desktop.views.settings.usable_templates import usable_templates
from protocol.survey_choices import FACES, SCORES
from protocol.surveys import Survey, SurveyKind, SurveyPolicy


class SurveyPage(TeamPolicyPage):
    """Kind `surveys`."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(
            context, "surveys", SurveyPolicy(),
            translate("Survey", "Se pregunta al resolver. Quien debe NPS recibe esa en vez de la otra."),
        )  # fmt: skip
        csat = SurveyCard(
            self.theme, "csat", translate("Survey", "Satisfacción (CSAT)"),
            translate("Survey", "de 1 a 5, con una lista o botones dentro de WhatsApp"),
        )  # fmt: skip
        nps = SurveyCard(
            self.theme, "nps", translate("Survey", "Recomendación (NPS)"),
            translate("Survey", "de 0 a 10; se responde con un número"),
        )  # fmt: skip
        self.cards: dict[SurveyKind, SurveyCard] = {"csat": csat, "nps": nps}
        for card in self.cards.values():
            self.body.addWidget(card)
            card.edited.connect(self._edited)
            card.looked.connect(self._looked)
        self._looked_at: SurveyKind = "csat"
        self.preview: PhonePreview | None = None
        self.show_drafts()
        context.tasks.start(self._load())

    async def _load(self) -> None:
        """Templates that are there; offline the chosen one stays."""
        usable = sorted(await usable_templates(self.session))
        if isValid(self):
            for card in self.cards.values():
                card.offer_templates(usable)

    def hint(self) -> str:
        names = {"csat": "CSAT", "nps": "NPS"}
        shown = self.shown()
        on = [name for kind, name in names.items() if getattr(shown, kind) is not None]
        return " · ".join(on) or self.tr("no se pregunta a nadie")

    def aside(self) -> QWidget:
        self.preview = PhonePreview(self.theme)
        rules = self.tr(
            "No se pregunta si el caso no cuenta, si nadie le respondió, si pidió no recibir mensajes o si llegaría "
            "tarde. Un gracias o un emoji no reabre el caso."
        )
        title = self.tr("Como lo lee el cliente")
        box = Aside(self.theme, title, self.preview, aside_note(self.theme, rules))
        self._tell()
        return box

    def show_policy(self) -> None:
        shown: SurveyPolicy = self.shown()
        for kind, card in self.cards.items():
            card.show_survey(getattr(shown, kind))
            card.offer_tags(tag.name for tag in self.session.store.office.tags.values() if tag.active)
        if shown.csat is None and shown.nps is not None:
            self._looked_at = "nps"
        self._tell()

    def _looked(self) -> None:
        card = self.sender()
        if isinstance(card, SurveyCard):
            self._looked_at = card.asks
            self._tell()

    def _edited(self) -> None:
        card = self.sender()
        if isinstance(card, SurveyCard):
            self._looked_at = card.asks
            changed: dict[str, Any] = {card.asks: card.survey()}
            self.become(replace(self.mine.mine, **changed))
            self._tell()

    def _tell(self) -> None:
        if self.preview is None:
            return
        card = self.cards[self._looked_at]
        survey = card.survey()
        if survey is None:
            self.preview.show_bubbles([Bubble(self.tr("(no se pregunta)"), faint=True)])
            return
        language = card.question.language()
        minutes = survey.delay_minutes
        after = self.tr("{0} min después de resolver").format(minutes) if minutes else self.tr("al resolver")
        question = Bubble(self._read(survey.texts, language), self._options(survey, language))
        bubbles = [Bubble(after, faint=True), question]
        for answer, reply in (("5" if card.asks == "csat" else "9", survey.thanks), ("2", survey.ask_why)):
            if reply:
                bubbles += [Bubble(answer, mine=True), Bubble(self._read(reply, language))]
        self.preview.show_bubbles(bubbles)

    def _read(self, texts: dict[str, str], language: str) -> str:
        text = texts.get(language) or texts.get("es") or next(iter(texts.values()), "")
        return as_read(text, self.session.store, self.session.clock.now(), language, self.place[1])

    def _options(self, survey: Survey, language: str) -> tuple[str, ...]:
        if self._looked_at == "nps":
            return ()
        return FACES[language] if survey.style == "buttons" else SCORES[language]

    def show_fault(self, place: Place, fault: Fault, words: str) -> bool:
        if place != self.place:
            self.show_place(place)
        kind, _, rest = fault.path.partition(".")
        card = next((card for name, card in self.cards.items() if name == kind), None)
        if card is None:
            return False
        card.set_error(rest, words)
        return True

    def clear_faults(self) -> None:
        for card in self.cards.values():
            card.clear_errors()

    def describe(self, place: Place, before: Any, after: Any) -> list[str]:
        found, whose = [], self.whose_words(place)
        for kind, name in (("csat", "CSAT"), ("nps", "NPS")):
            old, new = getattr(before, kind), getattr(after, kind)
            if old != new:
                found.append(f"{whose}{name}: {self._what(old, new)}")
        if not found and self.draft(*place, SurveyPolicy()).begun:
            found.append(self.tr("{0}una propia").format(whose))
        return found

    def _what(self, old: Survey | None, new: Survey | None) -> str:
        if new is None:
            return self.tr("apagada")
        if old is None:
            return self.tr("encendida")
        words = {
            "delay_minutes": self.tr("{0} min después").format(new.delay_minutes),
            "percent": self.tr("al {0} % de los clientes").format(round(new.percent)),
            "every_days": self.tr("cada {0} días").format(new.every_days),
            "low": self.tr("nota baja hasta {0}").format(new.low),
            "style": self.tr("con botones") if new.style == "buttons" else self.tr("con lista"),
            "not_tags": self.tr("otras etiquetas sin preguntar"),
            "not_outcomes": self.tr("otros resultados sin preguntar"),
            "only_open": self.tr("solo en horario") if new.only_open else self.tr("a cualquier hora"),
            "template": self.tr("otra plantilla"), "texts": self.tr("otra pregunta"),
            "thanks": self.tr("otras gracias"), "ask_why": self.tr("otro porqué"),
        }  # fmt: skip
        return ", ".join(said for name, said in words.items() if getattr(old, name) != getattr(new, name))
