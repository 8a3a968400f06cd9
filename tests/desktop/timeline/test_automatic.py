"""What Relevo said to a customer by itself is named as such, drawn and read aloud."""

import pytest

from desktop.models.rows import TimelineRow
from desktop.views.timeline.words import activity_line
from protocol.content import Activity, ListMenu, ListRow, ListSection, Text
from protocol.message import Author
from tests.desktop.timeline.conftest import Show
from tests.desktop.timeline.samples import START, message
from tests.desktop.timeline.test_spoken import names

RELEVO = Author("system")


def test_an_automatic_reply_and_a_survey_say_what_they_are(show: Show) -> None:
    survey = ListMenu("¿Cómo te atendimos?", "Responder", (ListSection((ListRow("relevo:survey:1:5", "5"),)),))
    said = [
        message(1, Text("Abrimos mañana a las 09:00."), direction="out", author=RELEVO, status="sent"),
        message(2, survey, direction="out", author=RELEVO, status="sent"),
        message(3, Text("Claro"), direction="out", status="sent"),
    ]
    view, _ = show([TimelineRow(key=f"m{one.id}", kind="message", at=START, message=one) for one in said])
    assert ["Respuesta automática" in name for name in names(view)] == [True, True, False]


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (Activity(event="survey_answered", subject="5/5"), "El cliente calificó la atención: 5/5"),
        (Activity(event="survey_not_sent"), "No se envió la encuesta: la ventana se cerró"),
    ],
)
def test_what_became_of_a_survey_is_a_line(event: Activity, words: str) -> None:
    assert activity_line(event, RELEVO).replace("\u2068", "").replace("\u2069", "") == words
