"""Rules tried beside their list: a message, an ad, a real conversation; the cards show what decided."""

from PySide6.QtTest import QTest

from protocol import routing as r
from protocol.frames import PresenceItem
from protocol.roster import Presence
from tests.desktop.settings.conftest import OpenSettings
from tests.desktop.settings.routing.rules_page import LIST, VENTAS, body, gateway, states
from tests.desktop.store.samples import DANIEL, ME
from tests.desktop.views.conftest import until


async def test_an_ad_can_be_tried_where_a_rule_looks_at_ads(desk: OpenSettings) -> None:
    async with desk("routing", {"rules:0": body(LIST)}, gateway()) as it:
        trial = it.page.trial
        assert trial.ad.isVisibleTo(trial)
        trial.ad.setText("Ofertas")
        trial.try_message("info")
        await until(lambda: it.gateway.rules.tried and it.gateway.rules.tried[-1].ad is not None)
        assert it.gateway.rules.tried[-1].ad.headline == "Ofertas"
        it.page.remove(3)
        assert not trial.ad.isVisibleTo(trial)


async def test_a_message_is_tried_and_the_cards_show_it(desk: OpenSettings) -> None:
    made = gateway()
    full = r.Reason("full", {"points": 400, "capacity_points": 400})
    made.rules.why[VENTAS] = r.Why(
        kind="assign", conversation_id=0, team_id=VENTAS, agent_id=DANIEL.id, mode="least_loaded", tie_break="load",
        candidates=(
            r.Candidate(agent_id=DANIEL.id, points=200, capacity_points=400),
            r.Candidate(agent_id=ME.id, points=400, capacity_points=400, refused=(full,)),
        ),
    )  # fmt: skip
    made.rules.full[VENTAS] = r.Why(kind="wait", conversation_id=0, team_id=VENTAS, mode="least_loaded")
    async with desk("routing", {"rules:0": body(LIST), "team:7": {"team_id": 7}}, made) as it:
        made.put(PresenceItem(Presence(user_id=DANIEL.id, rev=2, state="available", receives=True)))
        QTest.keyClicks(it.page.trial.message, "con una pata rota")
        await until(lambda: states(it) == ["fails", "applies", "off", "unasked"])
        said = it.page.trial.verdict.said
        assert said[0] == "Le toca a Daniel Sosa"
        assert "Regla 1: El cliente no es VIP" in said
        assert "Regla 2: el mensaje dice «pata rota»" in said
        assert [row.accessibleName() for row in it.page.trial.verdict.people] == [
            "Daniel Sosa, Disponible, con lugar, 2/4", "Ana Ruiz, Sin lugar: tope de 4, 4/4",
        ]  # fmt: skip
        assert "Si Daniel llega a su tope" in said
        assert "Espera en la cola de Ventas" in said
        assert "20 min: se reasigna a quien tenga lugar" in said
        assert made.rules.tried[-1].lists[0].rules == LIST.rules
        it.page.remove(2)
        await until(lambda: states(it) == ["fails", "off", "applies"])  # the unsaved list is tried
        it.page.trial.message.setText("")
        it.page.trial.ask()
        await until(lambda: states(it)[0] == "")
        assert not it.page.trial.verdict.isVisibleTo(it.window)


async def test_a_greeting_waits_and_nobody_deals(desk: OpenSettings) -> None:
    async with desk("routing", {"rules:0": body(LIST)}, gateway()) as it:
        it.page.trial.try_message("hola")
        await until(lambda: it.page.trial.verdict.said)
        said = it.page.trial.verdict.said
        assert said[0] == "Va a La cola de Ventas"
        assert any(words.startswith("Solo saludó: espera otro mensaje") for words in said)
        assert "Alguien del equipo la toma a mano" in said


async def test_the_open_conversation_is_tried_as_it_was_written(desk: OpenSettings) -> None:
    async with desk("routing", {"rules:0": body(LIST)}, gateway()) as it:
        await it.it.open(1)
        it.page.trial.real.click()
        await until(lambda: it.page.trial.message.text() == "lo que escribió / está roto")
        assert it.gateway.rules.tried[-1].conversation_id == 1
        assert it.page.trial.customer.words == "Cliente 1"
        QTest.keyClicks(it.page.trial.message, "!")
        await until(lambda: it.gateway.rules.tried[-1].conversation_id is None)
        assert it.gateway.rules.tried[-1].contact_id == 1001
