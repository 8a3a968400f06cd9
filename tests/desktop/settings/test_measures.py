"""Cómo se mide: what is set is what the gateway keeps and would decode; what it means is read beside it."""

import msgspec

from desktop.views.settings.history import History
from protocol.metrics import Measures
from protocol.tags import Tag
from tests.desktop.settings.conftest import Desk, OpenSettings
from tests.desktop.views.conftest import ordinary_gateway


def measures(it: Desk) -> Measures:
    """What the gateway would decode."""
    return msgspec.json.decode(msgspec.json.encode(it.body("measures:0")), type=Measures)


async def test_what_is_set_is_kept_and_read_beside(desk: OpenSettings) -> None:
    gateway = ordinary_gateway()
    gateway.tags = {1: Tag(id=1, rev=1, name="Ventas", color="rosa"), 2: Tag(id=2, rev=1, name="VIP", kind="contact")}
    async with desk("measures", gateway=gateway) as it:
        assert "reabierto si vuelve en 72 h" in it.page.side.text(), "what counts while nobody set anything"
        it.page.reopen.setValue(48)
        it.page.idle.setValue(5)
        it.page.goals["appointment"].click()
        assert [name for name, _ in it.page.leads._offered] == ["Ventas"], "those of customers are not a case's"
        it.page.leads.toggle_value("Ventas")
        assert "reabierto si vuelve en 48 h" in it.page.side.text()
        assert it.page.changes() == [
            "reabierto en 48 h", "atención: 5 min tras lo último", "oportunidades: Ventas", "meta: Venta, Cita",
        ]  # fmt: skip
        await it.saved("measures:0")
        assert measures(it) == Measures(
            reopen_hours=48, idle_minutes=5, lead_tags=("Ventas",), goals=("sale", "appointment")
        )


async def test_without_leads_or_goals_it_says_what_follows(desk: OpenSettings) -> None:
    async with desk("measures", {"measures:0": {"goals": []}}) as it:
        assert "ninguna oportunidad se convierte" in it.page.side.text()
        it.page.ads.switch.click()
        assert "no hay conversión" in it.page.side.text()
        it.page.discard()
        assert it.page.ads.is_on()


async def test_a_tag_that_is_gone_stays_chosen_and_is_told(desk: OpenSettings) -> None:
    async with desk("measures", {"measures:0": {"lead_tags": ["Antigua"]}}) as it:
        assert it.page.leads.chosen() == ("Antigua",)
        it.page.days.setValue(9)
        assert it.page.policy.mine.lead_tags == ("Antigua",)
        assert isinstance(History(it.page, it.window), History)
