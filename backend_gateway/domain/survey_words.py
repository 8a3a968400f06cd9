"""What a survey looks like in WhatsApp, and whether a policy of surveys can be asked as it stands."""

from collections.abc import Iterator
from typing import Final

from backend_gateway.domain.automatic import language_for
from backend_gateway.domain.automatic_check import LANGUAGES, Problem
from protocol.api import TemplateRow
from protocol.content import Button, Buttons, Content, ListMenu, ListRow, ListSection, Template, TemplateParameter, Text
from protocol.resolving import OUTCOMES
from protocol.rules.limits import check_content
from protocol.survey_choices import FACES, SCORES
from protocol.surveys import Survey, SurveyKind, SurveyPolicy, SurveyTemplate, answer_id

_CHOOSE: Final = {"es": "Responder", "pt": "Responder", "en": "Answer"}
_OF_FACES: Final = (5, 3, 1)
_FOR_QUICK_REPLIES: Final = {5: (5, 4, 3, 2, 1), 3: _OF_FACES, 2: (5, 1)}


def question(kind: SurveyKind, survey: Survey, survey_id: int, spoken: str) -> Content:
    """The question in the customer's language, each choice carrying its answer."""
    language = language_for(survey.texts, spoken) or "es"
    body, words = survey.texts.get(language, ""), language if language in SCORES else "es"
    if kind == "nps":
        return Text(body)
    if survey.style == "buttons":
        titles = zip(_OF_FACES, FACES[words], strict=True)
        return Buttons(body, tuple(Button(answer_id(survey_id, score), title) for score, title in titles))
    rows = tuple(ListRow(answer_id(survey_id, 5 - at), title) for at, title in enumerate(SCORES[words]))
    return ListMenu(body, _CHOOSE[words], (ListSection(rows),))


def by_template(wanted: SurveyTemplate, row: TemplateRow, survey_id: int) -> Template:
    """The template, its quick replies carrying the answers when they can stand for a scale."""
    count = _quick_replies(row)
    parameters = [
        TemplateParameter(component="button", kind="payload", text=answer_id(survey_id, score), button_index=at)
        for at, score in enumerate(_FOR_QUICK_REPLIES.get(count, ()))
    ]
    return Template(name=wanted.name, language=wanted.language, parameters=tuple(parameters))


def in_language(texts: dict[str, str], spoken: str) -> str | None:
    """One of these texts; None when there is none."""
    language = language_for(texts, spoken)
    return None if language is None else texts[language]


def survey_problems(policy: SurveyPolicy) -> list[Problem]:
    """What is wrong with a policy; empty when it may come into force."""
    found: list[Problem] = []
    if policy.csat is not None:
        found += _problems("csat", policy.csat)
    if policy.nps is not None:
        found += _problems("nps", policy.nps)
    return found


def _problems(kind: SurveyKind, survey: Survey) -> Iterator[Problem]:
    if not survey.texts:
        yield "text", f"{kind}.texts", "Write the question in at least one language."
    for name in ("texts", "thanks", "ask_why"):
        for language, text in getattr(survey, name).items():
            place = f"{kind}.{name}.{language}"
            if language not in LANGUAGES:
                yield "language", place, "Choose es, pt or en."
            content = question(kind, survey, 1, language) if name == "texts" else Text(text)
            if not text.strip() or check_content(content):
                yield "text", place, "Write a text that WhatsApp takes: neither empty nor too long."
    if unknown := set(survey.not_outcomes) - set(OUTCOMES):
        yield "outcome", f"{kind}.not_outcomes", f"There is no outcome called {min(unknown)}: choose one of the list."
    if survey.template is not None and not (survey.template.name and survey.template.language):
        yield "template", f"{kind}.template", "Name the template and its language."


def _quick_replies(row: TemplateRow) -> int:
    return sum(
        button.get("type") == "QUICK_REPLY"
        for component in row.components
        if component.get("type") == "BUTTONS"
        for button in component.get("buttons", ())
    )
