"""Cierre, encuestas, pausas: what is set is what the gateway keeps, and is told as whoever meets it reads it."""

from typing import Any

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from backend_gateway.domain import survey_words
from desktop.views.settings.history import History
from desktop.views.settings.surveys.card import QUESTIONS
from protocol.api import TemplateRow
from protocol.presence import USUAL_REASONS, PresencePolicy
from protocol.resolving import Resolving
from protocol.survey_choices import FACES
from protocol.surveys import Survey, SurveyPolicy, SurveyTemplate
from protocol.tags import GIVEN_UP, Tag
from tests.desktop.settings.conftest import Desk, OpenSettings
from tests.desktop.views.conftest import ordinary_gateway, turn, until

ALT = Qt.KeyboardModifier.AltModifier
CSAT: dict[str, Any] = {"csat": {"texts": {"es": "¿Qué tal?"}, "percent": 12.5, "low": 3}}
ASKING: dict[str, Any] = {"proof": True, "outcomes": ["sale", "solved"], "outcome_required": True, "currency": "MXN"}


def resolving(it: Desk, key: str = "resolving:0") -> Resolving:
    """What the gateway would decode."""
    return msgspec.json.decode(msgspec.json.encode(it.body(key)), type=Resolving)


def surveys(it: Desk, key: str = "surveys:0") -> SurveyPolicy:
    """What the gateway would decode, judged by its own rules."""
    policy = msgspec.json.decode(msgspec.json.encode(it.body(key)), type=SurveyPolicy)
    assert survey_words.survey_problems(policy) == []
    return policy


# ---------------------------------------------------------------------------------------------------------- resolving


async def test_what_resolving_asks_is_chosen_and_told(desk: OpenSettings) -> None:
    gateway = ordinary_gateway()
    gateway.tags = {1: Tag(id=1, rev=1, name="Envío", color="rosa"), 2: Tag(id=2, rev=1, name="VIP", kind="contact")}
    async with desk("resolving", gateway=gateway) as it:
        assert it.window.header.hint.text() == "1 cosa por decir"
        assert it.page.proof.is_on(), "what counts while nobody set anything"
        for name in ("sale", "none"):
            it.page.checks[name].click()
        it.page.required.click()
        it.page.currency.setFocus()
        QTest.keyClicks(it.page.currency, "cop")
        assert [name for name, _ in it.page.tags._offered] == ["Envío"], "those of customers are not a case's"
        it.page.tags.toggle_value("Envío")
        it.page.attempts.setValue(4)
        told = it.page.side.text()
        assert "Elige el resultado: Venta, Sin resultado." in told
        assert "monto en COP" in told
        assert "al menos una de: Envío" in told
        await it.saved("resolving:0")
        assert resolving(it) == Resolving(
            proof=True, outcomes=("sale", "none"), outcome_required=True, currency="COP", required_tags=("Envío",),
            attempts=4,
        )  # fmt: skip


async def test_without_outcomes_none_is_required_and_without_sales_there_is_no_currency(desk: OpenSettings) -> None:
    async with desk("resolving", {"resolving:0": ASKING}) as it:
        it.page.checks["sale"].click()
        assert not it.page.currency_line.isVisible()
        it.page.checks["solved"].click()
        assert not it.page.required_line.isVisible()
        await it.saved("resolving:0", 2)
        assert resolving(it) == Resolving(proof=True)


async def test_a_team_begins_with_the_companys_and_goes_its_own_way(desk: OpenSettings) -> None:
    async with desk("resolving", {"resolving:0": ASKING}) as it:
        it.page.show_place(("resolving", 7))
        assert not it.page.content.isEnabled()
        assert it.page.proof.is_on(), "what counts for it is shown"
        it.page.own.click()
        assert it.foot == "1 cambio: Ventas: una propia"
        it.page.proof.switch.click()
        await it.saved("resolving:7")
        assert not resolving(it, "resolving:7").proof
        assert resolving(it).proof
        it.page.give_up.click()
        assert it.foot == "1 cambio: Ventas vuelve a usar la de la empresa"
        await it.saved("resolving:7", 2)
        assert it.body("resolving:7") == GIVEN_UP
        assert it.page.proof.is_on(), "the company's is shown again"
        assert not it.page.content.isEnabled()
        store = it.it.session.store
        assert store.office.policy("resolving", 7) == store.office.policy("resolving")
        it.page.own.click()
        it.page.give_up.click()
        assert it.foot == "", "what was only begun here needs no giving up"
        it.page.history.click()
        turn()
        [history] = it.window.findChildren(History)
        await until(lambda: len(history.buttons) == 1)
        assert history._changes(history.entries[0]) == ["Ventas vuelve a usar la de la empresa"]
        history.buttons[0].click()
        await until(lambda: not it.page.proof.is_on())


@pytest.mark.parametrize(
    ("fault", "line"),
    [
        ({"code": "no_currency", "path": "currency", "detail": ""}, "currency_line"),
        ({"code": "unknown_tag", "path": "required_tags", "detail": ""}, "tags_line"),
        ({"code": "shape", "path": "", "detail": "Expected `str` matching regex - at `$.currency`"}, "currency_line"),
    ],
)
async def test_what_cannot_be_kept_is_told_at_its_line(desk: OpenSettings, fault: Any, line: str) -> None:
    async with desk("resolving", {"resolving:0": ASKING}) as it:
        it.page.attempts.setValue(5)
        it.gateway.policy_desk.faults = [fault]
        it.window.save()
        error = getattr(it.page, line).error
        await until(error.isVisible)
        it.page.attempts.setValue(6)
        assert not error.isVisible()


# ------------------------------------------------------------------------------------------------------------ surveys


@pytest.mark.parametrize("kind", ["csat", "nps"])
def test_a_survey_switched_on_can_be_asked_as_it_stands(kind: Any) -> None:
    begun: dict[str, Any] = {kind: Survey(texts=QUESTIONS[kind])}
    assert survey_words.survey_problems(SurveyPolicy(**begun)) == []


async def test_a_survey_is_switched_on_changed_and_previewed(desk: OpenSettings) -> None:
    gateway = ordinary_gateway()
    made: dict[str, Any] = {"number_ids": [1], "language": "es_MX", "category": "UTILITY", "status": "APPROVED"}
    gateway.templates = [
        TemplateRow(id=1, name="nota", **made), TemplateRow(id=2, name="parada", unusable="paused", **made),
    ]  # fmt: skip
    async with desk("surveys", gateway=gateway) as it:
        card = it.page.cards["csat"]
        assert [bubble.text for bubble in it.page.preview.bubbles] == ["(no se pregunta)"]
        card.switch.click()
        question = it.page.preview.bubbles[1]
        assert question.text == QUESTIONS["csat"]["es"]
        assert len(question.options) == 5
        card.style_._group.button(1).click()
        assert it.page.preview.bubbles[1].options == FACES["es"]
        card.why.area.setFocus()
        QTest.keyClicks(card.why.area, "Que paso, {{cliente.nombre}}?")
        assert it.page.preview.bubbles[-1].text == "Que paso, Mariana?"
        await until(lambda: card.template.count() == 2)
        card.template.setCurrentIndex(1)
        card.template.activated.emit(1)
        card.delay.setValue(30)
        await it.saved("surveys:0")
        csat = surveys(it).csat
        assert csat is not None
        assert (csat.style, csat.delay_minutes) == ("buttons", 30)
        assert csat.template == SurveyTemplate(name="nota", language="es_MX")
        assert surveys(it).nps is None
        card.switch.click()
        await it.saved("surveys:0", 2)
        assert surveys(it) == SurveyPolicy()


async def test_who_is_not_asked_is_chosen_of_what_there_is_and_kept(desk: OpenSettings) -> None:
    gone = {"csat": CSAT["csat"] | {"not_tags": ["Ya no existe"]}}
    async with desk("surveys", {"surveys:0": gone}) as it:
        card = it.page.cards["csat"]
        assert card.tags.chosen() == ("Ya no existe",)
        card.outcomes.toggle_value("none")
        card.only_open.click()
        assert it.foot == "1 cambio: CSAT: otros resultados sin preguntar, solo en horario"
        await it.saved("surveys:0", 2)
        csat = surveys(it).csat
        assert csat is not None
        assert (csat.not_tags, csat.not_outcomes, csat.only_open) == (("Ya no existe",), ("none",), True)


async def test_what_the_screen_rounds_stays_as_it_was(desk: OpenSettings) -> None:
    async with desk("surveys", {"surveys:0": CSAT}) as it:
        it.page.cards["csat"].every.setValue(30)
        assert it.foot == "1 cambio: CSAT: cada 30 días"
        await it.saved("surveys:0", 2)
        csat = surveys(it).csat
        assert csat is not None
        assert (csat.percent, csat.low, csat.every_days) == (12.5, 3, 30)


async def test_a_refused_question_is_told_there(desk: OpenSettings) -> None:
    async with desk("surveys", {"surveys:0": CSAT}) as it:
        card = it.page.cards["csat"]
        card.question.area.clear()
        it.gateway.policy_desk.faults = [{"code": "text", "path": "csat.texts", "detail": ""}]
        it.window.save()
        await until(card.question.error.isVisible)
        assert "WhatsApp" in card.question.error.text()


# ------------------------------------------------------------------------------------------------------------- pauses


async def test_the_usual_reasons_become_the_companys_own_with_the_first_change(desk: OpenSettings) -> None:
    async with desk("pauses") as it:
        rows = it.page.reasons.rows
        assert tuple(row.key for row in rows) == USUAL_REASONS
        assert all(not row.remove.isVisible() for row in rows), "one that may be in a report stays"
        it.page.reasons.add.click()
        focus: Any = QApplication.focusWidget()
        QTest.keyClicks(focus, "Bodega")
        QTest.keyClick(focus, Qt.Key.Key_Up, ALT)
        rows[0].on.click()
        await it.saved("presence:0")
        policy = msgspec.json.decode(msgspec.json.encode(it.body("presence:0")), type=PresencePolicy)
        assert [(one.name, one.enabled) for one in policy.reasons] == [
            ("Comida", False), ("Descanso", True), ("Capacitación", True), ("Bodega", True), ("Reunión", True),
        ]  # fmt: skip
        assert len({one.key for one in policy.reasons}) == 5
        await it.saved("presence:0")


async def test_a_reason_without_a_name_is_marked(desk: OpenSettings) -> None:
    async with desk("pauses") as it:
        it.page.reasons.add.click()
        it.gateway.policy_desk.faults = [{"code": "reason", "path": "reasons.4", "detail": ""}]
        it.window.save()
        await until(it.page.reasons.error.isVisible)
        assert it.page.reasons.rows[4].name.invalid
        it.page.reasons.rows[4].removed.emit()
        turn()
        assert len(it.page.reasons.rows) == 4
        assert not it.page.reasons.error.isVisible()


async def test_graces_are_told_and_keep_seconds_nobody_touched(desk: OpenSettings) -> None:
    async with desk("pauses", {"presence:0": {"locked_s": 90}}) as it:
        lost, _ = it.page.graces["lost_s"]
        lost.setValue(20)
        assert "Si pierde la conexión, a los 20 s." in it.page.side.text()
        assert it.foot == "1 cambio: conexión perdida: 20 s"
        body = await it.saved("presence:0", 2)
        assert (body["locked_s"], body["lost_s"]) == (90, 20)


# ------------------------------------------------------------------------------------------------------ closed window


async def test_the_template_for_a_closed_window_is_chosen_with_its_price(desk: OpenSettings) -> None:
    gateway = ordinary_gateway()
    made: dict[str, Any] = {"number_ids": [1], "language": "es", "status": "APPROVED"}
    body = [{"type": "BODY", "text": "Hola, ¿seguimos?"}]
    gateway.templates = [TemplateRow(id=1, name="seguimos", category="UTILITY", components=body, **made)]
    async with desk("closed_window", gateway=gateway) as it:
        await until(lambda: it.page.template.count() == 2)
        it.page.template.setCurrentIndex(1)
        it.page.template.activated.emit(1)
        assert it.page.preview.bubbles[0].text == "Hola, ¿seguimos?"
        it.page.price.setFocus()
        QTest.keyClicks(it.page.price, "0,04x")
        assert it.page.price_line.error.isVisible()
        QTest.keyClick(it.page.price, Qt.Key.Key_Backspace)
        QTest.keyClicks(it.page.price, "36")
        assert not it.page.price_line.error.isVisible()
        it.page.currency.setFocus()
        QTest.keyClicks(it.page.currency, "usd")
        assert it.page.cost.text() == "Cada mensaje entregado: 0.0436 USD · Utilidad"
        kept = await it.saved("reengaging:0")
        assert kept == {
            "template": "seguimos", "language": "es", "category": "utility", "currency": "USD", "price_micros": 43_600,
        }  # fmt: skip
        it.gateway.policy_desk.faults = [{"code": "unknown_template", "path": "template", "detail": ""}]
        it.page.price.clear()
        it.page.price.textEdited.emit("")
        it.window.save()
        await until(it.page.template_line.error.isVisible)


async def test_a_price_that_is_no_number_changes_nothing(desk: OpenSettings) -> None:
    known = {"template": "t", "language": "es", "currency": "USD", "price_micros": 5000}
    async with desk("closed_window", {"reengaging:0": known}) as it:
        assert it.page.price.text() == "0.005"
        it.page.price.setText("mucho")
        it.page.price.textEdited.emit("mucho")
        assert it.foot == ""
        assert it.page.price_line.error.isVisible()
