"""The settings window over a real gateway: what an admin decides is kept, and is on a colleague's screen at once."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from desktop.commands.registry import default_registry
from desktop.i18n import Languages
from desktop.settings import SettingsFile
from desktop.store.refusal import Refusal
from desktop.theme import Scheme, Theme
from desktop.views.context import ViewContext
from desktop.views.settings.window import SettingsWindow
from protocol.api import PolicyVersion
from protocol.tags import Policy
from protocol.work_api import PutTag
from tests.stories.desk import Desk
from tests.stories.office import Office


@contextmanager
def settings_of(desk: Desk, folder: Path) -> Iterator[Any]:
    """The settings window of somebody, the first page open."""
    languages = Languages()
    languages.use("es")
    theme, root = Theme(Scheme.LIGHT), QWidget()
    file = SettingsFile(folder / "settings.json")
    context = ViewContext(theme, desk.session, file, default_registry(), languages.use)
    window = SettingsWindow(context, root)
    window.show_page()
    try:
        yield window
    finally:
        window.end_session()
        context.tasks.close()
        root.deleteLater()
        languages.close()
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


async def keep(desk: Desk, other: Desk, window: Any, key: str, version: int = 1) -> dict[str, Any]:
    """Save the page; the version has reached a colleague, and nothing is left to be said in the foot."""
    window.save()
    await desk.until(lambda: not window.page.changes() or window._refused)
    assert not window._refused, window._refused
    await other.until(lambda: _at(other, key) == version)
    row: Policy = other.store.office.policies[key]
    return row.body


def _at(desk: Desk, key: str) -> int:
    row = desk.store.office.policies.get(key)
    return row.rev if row is not None else 0


@pytest.mark.usefixtures("qapp")
async def test_an_admin_decides_and_a_colleague_lives_by_it(office: Office, tmp_path: Path) -> None:
    await office.hire("ada", role="admin")
    team = await office.found_team("Ventas")
    ada, diego = [await office.sit_down(name) for name in ("ada", "diego")]
    ada.session.put_tag(PutTag(name="Reclamo", color="rosa"))
    await ada.until(lambda: ada.store.office.tags and team in ada.store.people.teams)
    with settings_of(ada, tmp_path) as window:
        window.go("sla")
        page = window.page
        page.add.click()
        card = page.cards[0]
        card.tags.toggle_value(next(iter(ada.store.office.tags)))
        card.teams.toggle_value(team)
        card.rows["first_response"].minutes.setValue(3)
        page.ladder_section.rows[0].after.setValue(4)
        page.more.zone.choose("America/Bogota")
        body = await keep(ada, diego, window, "sla:0", 2)  # the first number began it, with its zone
        assert body["policies"][0]["targets"][0]["within"] == "PT180S"
        await diego.until(lambda: _at(diego, "ladder:0") == 1)
        window.go("automatic")
        page = window.page
        page.show_place(("automatic", team))
        away = page.cards["away"]
        away.choice.setCurrentIndex(away.choice.findData("own"))
        away.choice.activated.emit(0)
        away.texts.area.insertPlainText("Abrimos {{apertura}}, {{cliente.nombre}}.")
        body = await keep(ada, diego, window, f"automatic:{team}")
        assert body["away"]["texts"] == {"es": "Abrimos {{apertura}}, {{cliente.nombre}}."}
        for key, begin in (("surveys", "csat"), ("resolving", ""), ("guard", ""), ("pauses", "")):
            window.go(key)
            page = window.page
            if begin:
                page.cards[begin].switch.click()
            elif key == "resolving":
                page.checks["solved"].click()
                page.tags.toggle_value("Reclamo")
            elif key == "guard":
                page.voice.switch.click()
            else:
                page.graces["lost_s"][0].setValue(20)
            await keep(ada, diego, window, f"{'presence' if key == 'pauses' else key}:0")


@pytest.mark.usefixtures("qapp")
async def test_what_the_gateway_refuses_is_said_at_the_field_and_can_be_mended(office: Office, tmp_path: Path) -> None:
    await office.hire("ada", role="admin")
    ada, diego = [await office.sit_down(name) for name in ("ada", "diego")]
    with settings_of(ada, tmp_path) as window:
        window.go("sla")
        ladder = window.page.ladder_section
        ladder.rows[0].after.setValue(15)
        window.page.more.zone.choose("Luna/Mar")
        window.save()
        await ada.until(lambda: window._refused)
        assert window._refused == "No se guardó: corrige lo marcado."
        assert "después del anterior" in ladder.error.text()
        assert window.page.more.zone_line.error.text() == "Elige una zona horaria de la lista."
        ladder.rows[0].after.setValue(2)
        window.page.more.zone.choose("America/Lima")
        body = await keep(ada, diego, window, "sla:0", 2)
        assert body["zone"] == "America/Lima"
        window.go("resolving")
        window.page.checks["sale"].click()
        window.page.currency.setText("EU")
        window.page.currency.textEdited.emit("EU")
        window.save()
        await ada.until(lambda: window._refused)
        assert window.page.currency_line.error.text() == "Tres letras, como MXN o BRL."
        window.discard()


@pytest.mark.usefixtures("qapp")
async def test_two_admins_and_the_history_between_them(office: Office, tmp_path: Path) -> None:
    for name in ("ada", "bea"):
        await office.hire(name, role="admin")
    ada, bea = [await office.sit_down(name) for name in ("ada", "bea")]
    with settings_of(ada, tmp_path / "a") as mine, settings_of(bea, tmp_path / "b") as hers:
        mine.go("resolving")
        hers.go("resolving")
        mine.page.attempts.setValue(5)
        hers.page.proof.switch.click()
        await keep(bea, ada, hers, "resolving:0")
        await ada.until(lambda: "Bea" in mine.newer.words.text())
        mine.save()
        await ada.until(lambda: mine._refused)
        assert mine._refused == "Alguien guardó otra versión antes. Mírala y decide."
        assert mine.page.attempts.value() == 5
        mine.newer.mine.click()
        body = await keep(ada, bea, mine, "resolving:0", 2)
        assert body == {"proof": True, "attempts": 5}
        found: list[Any] = []
        ada.session.policy_history("resolving", 0, found.append)
        await ada.until(lambda: found)
        versions: list[PolicyVersion] = found[0]
        assert [(one.version, ada.store.people.name(one.by_user)) for one in versions] == [(2, "Ada"), (1, "Bea")]
        await ada.until(lambda: hers.page.attempts.value() == 5)


async def test_an_agent_is_refused_whatever_their_client_believes(office: Office) -> None:
    diego = await office.sit_down("diego")
    told: list[Refusal | None] = []
    diego.session.put_policy("guard", 0, {"voice": "we"}, base=0, note="", done=told.append)
    await diego.until(lambda: told)
    [refusal] = told
    assert refusal is not None
    assert refusal.words == "refused.forbidden"
    assert not diego.store.office.policies.get("guard:0")
