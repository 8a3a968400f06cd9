"""The panel tells how the customer was asked and what they said; nothing where nobody was."""

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from desktop.i18n.survey_words import survey_words
from desktop.views.customer_panel.sections import CaseSection
from protocol.frames import ConversationItem
from protocol.surveys import SurveyView
from tests.desktop.views.conftest import Opened, ordinary_gateway, until

AT = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("survey", "words"),
    [
        (SurveyView(at=AT), "Enviada, sin respuesta"),
        (SurveyView(at=AT, score=4), "4 de 5"),
        (SurveyView(at=AT, kind="nps", score=9), "9 de 10"),
        (SurveyView(at=AT, score=2, comment="Tardaron\n mucho"), "2 de 5 · Tardaron mucho"),
        (SurveyView(at=AT, not_sent="window"), "No enviada: la ventana se cerró"),
    ],
)
def test_a_survey_in_one_line(survey: SurveyView, words: str) -> None:
    assert survey_words(survey) == words


async def test_the_panel_shows_the_answer_as_it_arrives(room: Opened) -> None:
    gateway = ordinary_gateway()
    async with room(gateway) as it:
        await it.open(2)
        [case] = it.window.findChildren(CaseSection)
        assert case.survey.isHidden()
        row = replace(gateway.conversations[2], rev=9, survey=SurveyView(at=AT, score=5))
        gateway.put(ConversationItem(row))
        await until(lambda: case.survey.value == "5 de 5")
        assert not case.survey.isHidden()
