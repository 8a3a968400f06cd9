"""Automatic replies: own, inherited or off, per company, number and team; read as a customer reads them."""

from typing import Any

import msgspec
import pytest
from PySide6.QtTest import QTest

from backend_gateway.domain.automatic import inherited
from backend_gateway.domain.automatic_check import automatic_problems
from desktop.models.settings_samples import as_read
from desktop.store.store import Store
from desktop.views.settings.automatic.card import MORE, VARIABLES
from protocol.automatic import AUTOMATIC_KINDS, AutomaticReplies, AutomaticReply
from tests.desktop.settings.conftest import Desk, OpenSettings
from tests.desktop.store.samples import NOON
from tests.desktop.views.conftest import until

AWAY: dict[str, Any] = {"away": {"texts": {"es": "Abrimos {{apertura}}.", "pt": "Abrimos {{apertura}}."}}}


def kept(it: Desk, key: str) -> AutomaticReplies:
    """What the gateway would decode, judged by its own rules."""
    replies = msgspec.json.decode(msgspec.json.encode(it.body(key)), type=AutomaticReplies)
    assert automatic_problems(replies) == []
    return replies


def choose(card: Any, choice: str) -> None:
    """As a person does in the card's box."""
    card.choice.setCurrentIndex(card.choice.findData(choice))
    card.choice.activated.emit(card.choice.currentIndex())


def read(it: Desk) -> str:
    """The last bubble of the preview."""
    return str(it.page.preview.bubbles[-1].text)


@pytest.mark.parametrize("kind", AUTOMATIC_KINDS)
def test_every_variable_on_offer_is_taken_by_the_gateway_and_has_a_value_in_the_preview(kind: Any) -> None:
    store = Store()
    store.server_company = "Casa Lumbre"
    for name in (*VARIABLES, *MORE.get(kind, ())):
        reply: dict[str, Any] = {kind: AutomaticReply(texts={"es": f"Hola {{{{{name}}}}}"})}
        assert automatic_problems(AutomaticReplies(**reply)) == [], name
        if name != "equipo":  # the company's own words know no team
            assert "{{" not in as_read(f"{{{{{name}}}}}", store, NOON, "es"), name


async def test_words_are_written_read_back_and_kept(desk: OpenSettings) -> None:
    async with desk("automatic") as it:
        card = it.page.cards["away"]
        assert card.chosen() == "off"
        choose(card, "own")
        card.texts.area.setFocus()
        QTest.keyClicks(card.texts.area, "Hola {{cliente.nombre}}, abrimos {{apertura}}.")
        assert read(it) == "Hola Mariana, abrimos el lunes a las 9:00."
        card.texts.tabs.set_current(2)
        card.texts.tabs.changed.emit(2)
        QTest.keyClicks(card.texts.area, "We open {{opening}}.")
        assert read(it) == "We open Monday at 9:00."
        card.hours.setValue(24)
        assert it.foot == "1 cambio: fuera de horario: texto propio"
        await it.saved("automatic:0")
        away = kept(it, "automatic:0").away
        assert away is not None
        assert away.texts == {"es": "Hola {{cliente.nombre}}, abrimos {{apertura}}.", "en": "We open {{opening}}."}
        assert (away.every_hours, away.once_per_case) == (24, False)
        choose(card, "off")
        await it.saved("automatic:0", 2)
        assert kept(it, "automatic:0") == AutomaticReplies()


async def test_a_team_inherits_says_its_own_or_nothing(desk: OpenSettings) -> None:
    async with desk("automatic", {"automatic:0": AWAY}) as it:
        it.page.show_place(("automatic", 7))
        card = it.page.cards["away"]
        assert card.chosen() == "inherit"
        assert "Abrimos" in card.inherited.text()
        choose(card, "off")
        assert it.foot == "1 cambio: Ventas, fuera de horario: apagada"
        await it.saved("automatic:7")
        layers = kept(it, "automatic:7"), kept(it, "automatic:0")
        assert "away" not in inherited(*layers), "the gateway reads it as meant"
        choose(card, "inherit")
        await it.saved("automatic:7", 2)
        assert kept(it, "automatic:7") == AutomaticReplies()


async def test_a_number_has_words_of_its_own(desk: OpenSettings) -> None:
    async with desk("automatic") as it:
        it.page.show_place(("automatic_number", 1))
        card = it.page.cards["queue"]
        choose(card, "own")
        QTest.keyClicks(card.texts.area, "Eres el {{posicion}}")
        assert read(it) == "Eres el 3"
        await it.saved("automatic_number:1")
        assert kept(it, "automatic_number:1").queue is not None


async def test_what_is_typed_for_one_stays_while_another_is_looked_at(desk: OpenSettings) -> None:
    async with desk("automatic", {"automatic:0": AWAY}) as it:
        it.page.cards["away"].hours.setValue(3)
        it.page.show_place(("automatic", 7))
        choose(it.page.cards["welcome"], "own")
        assert len(it.page.changes()) == 2
        it.page.show_place(("automatic", 0))
        assert it.page.cards["away"].hours.value() == 3


async def test_a_text_the_gateway_refuses_is_told_in_its_language(desk: OpenSettings) -> None:
    async with desk("automatic", {"automatic:0": AWAY}) as it:
        card = it.page.cards["away"]
        card.hours.setValue(3)
        it.gateway.policy_desk.faults = [{"code": "variable", "path": "away.texts.pt", "detail": "no"}]
        it.window.save()
        await until(card.texts.error.isVisible)
        assert card.texts.language() == "pt"
        assert "variable" in card.texts.error.text()
        card.texts.area.insertPlainText("x")
        assert not card.texts.error.isVisible()


async def test_offline_every_team_can_be_looked_at(desk: OpenSettings) -> None:
    async with desk("automatic", {"automatic:0": AWAY}) as it:
        await it.it.line.down()
        await until(lambda: not it.page.cards["away"].isEnabled())
        assert it.page.whose.isEnabled()
        it.page.show_place(("automatic", 7))
        assert it.page.cards["away"].chosen() == "inherit"
