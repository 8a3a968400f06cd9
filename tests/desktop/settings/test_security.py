"""Seguridad: what is set is what the gateway keeps and would decode; what it means is read beside it."""

import msgspec

from protocol.security import SecurityPolicy
from tests.desktop.settings.conftest import OpenSettings


async def test_what_is_set_is_kept_and_read_beside(desk: OpenSettings) -> None:
    async with desk("security") as it:
        assert "A nadie se le exige un código" in it.page.side.text()
        it.page.roles["admin"].click()
        it.page.idle.setValue(12)
        it.page.networks.setPlainText("203.0.113.0/24\n\n 198.51.100.7 ")
        it.page.domains.setPlainText("@Andes.pe")
        assert it.page.changes() == [
            "entran con código: Administración", "terminan sin uso en 12 h", "redes: 203.0.113.0/24, 198.51.100.7",
            "informes por correo a: andes.pe",
        ]  # fmt: skip
        await it.saved("security:0")
        kept = msgspec.json.decode(msgspec.json.encode(it.body("security:0")), type=SecurityPolicy)
        assert kept == SecurityPolicy(
            second_factor=("admin",),
            idle_hours=12,
            networks=("203.0.113.0/24", "198.51.100.7"),
            mail_domains=("andes.pe",),
        )


async def test_what_is_given_up_shows_what_counts(desk: OpenSettings) -> None:
    async with desk("security", {"security:0": {"second_factor": ["agent"], "networks": ["10.0.0.0/8"]}}) as it:
        assert it.page.roles["agent"].isChecked()
        it.page.networks.setPlainText("")
        it.page.discard()
        assert it.page.networks.toPlainText() == "10.0.0.0/8"
