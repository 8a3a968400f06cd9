"""Our numbers, over a real gateway and Meta's stand-in: looked at, mended, paused, connected; colleagues see it."""

from pathlib import Path
from typing import Any

import pytest

from desktop.i18n.trip_words import trip_steps
from desktop.views.settings.numbers.canary import CanaryDialog
from desktop.views.settings.numbers.connect_dialog import ConnectDialog
from desktop.views.settings.numbers.dialogs import LineDialog
from desktop.views.settings.numbers.pause_dialog import PauseDialog
from desktop.views.settings.numbers.phone_choice import PhoneChoice
from desktop.views.settings.numbers.test_dialog import TestDialog
from sandbox.world import Waba
from tests.stories.office import Office
from tests.stories.test_planning import newest
from tests.stories.test_settings import settings_of


def _verdicts(checks: Any) -> dict[str, str]:
    return {check.key: check.verdict for check in checks.checks}


@pytest.mark.usefixtures("qapp")
async def test_a_number_is_looked_at_mended_and_paused(office: Office, tmp_path: Path) -> None:
    await office.hire("ada", role="admin")
    ada, diego = [await office.sit_down(name) for name in ("ada", "diego")]
    waba: Waba = office.sandbox.runtime.world.wabas[office.sandbox.waba_id]
    with settings_of(ada, tmp_path) as window:
        window.go("numbers")
        page = window.page
        await ada.until(lambda: page.cards)
        [(id, card)] = page.cards.items()
        assert card.standing.phone_number_id == office.sandbox.phone_number_id
        waba.subscribed = False
        card.buttons["check"].click()
        await ada.until(lambda: card.checks.checks)
        assert _verdicts(card.checks)["subscribed"] == "bad"
        card.checks.links["subscribed"].click()
        await ada.until(lambda: _verdicts(card.checks)["subscribed"] == "good")
        assert waba.subscribed
        card.buttons["rename"].click()
        dialog = newest(window, LineDialog)
        dialog.field.setText("Cobranza")
        dialog.finish()
        await diego.until(lambda: diego.store.people.numbers[id].name == "Cobranza")
        await ada.until(card.buttons["pause"].isEnabled)
        card.buttons["pause"].click()
        newest(window, PauseDialog).accept()
        await diego.until(lambda: diego.store.people.numbers[id].state == "paused")
        await ada.until(lambda: card.buttons["pause"].isEnabled() and card.buttons["pause"].label() == "Reanudar")
        card.buttons["pause"].click()
        await diego.until(lambda: diego.store.people.numbers[id].state == "active")


@pytest.mark.usefixtures("qapp")
async def test_a_wrong_token_is_refused_with_its_words_and_the_old_one_stays(office: Office, tmp_path: Path) -> None:
    await office.hire("ada", role="admin")
    ada = await office.sit_down("ada")
    with settings_of(ada, tmp_path) as window:
        window.go("numbers")
        page = window.page
        await ada.until(lambda: page.cards)
        [card] = page.cards.values()
        card.buttons["token"].click()
        dialog = newest(window, LineDialog)
        dialog.field.setText("EAAsomething")
        dialog.finish()
        await ada.until(card.trouble.text)
        assert card.trouble.isVisibleTo(card)
        page.new.click()
        newest(window, PhoneChoice).go.click()
        form = newest(window, ConnectDialog)
        for key, text in (("phone_number_id", "1"), ("waba_id", office.sandbox.waba_id), ("token", "EAAsomething")):
            form.lines[key].field.setText(text)
        form.connect_button.click()
        await ada.until(form.wrong.text)
        assert _verdicts(form.checks)["token"] == "bad"
        assert form.text("token") == "EAAsomething"
        form.lines["token"].field.setText(office.sandbox.token)
        assert not form.checks.checks
        form.lines["phone_number_id"].field.setText(office.sandbox.phone_number_id)
        form.connect_button.click()
        await ada.until(form.wrong.text)
        assert set(_verdicts(form.checks).values()) == {"good"}
        form.reject()


@pytest.mark.usefixtures("qapp")
async def test_an_admin_watches_a_test_message_come_and_go(office: Office, tmp_path: Path) -> None:
    await office.hire("ada", role="admin")
    ada = await office.sit_down("ada")
    phone = office.sandbox.customer("Ada", phone="+525512345678")
    await phone.say("hola")
    with settings_of(ada, tmp_path) as window:
        window.go("numbers")
        page = window.page
        await ada.until(lambda: page.cards)
        [card] = page.cards.values()
        card.buttons["test"].click()
        dialog = newest(window, TestDialog)
        dialog.phone.setText("+52 55 1234 5678")
        dialog.go.click()
        await ada.until(lambda: dialog.trip is not None)

        def read() -> bool:
            dialog._look()
            return bool(dialog.trip.read_at)

        await ada.until(read)
        assert [verdict for verdict, _, _ in trip_steps(dialog.trip)] == ["good"] * 4
        dialog.phone.setText("somebody")
        dialog.go.click()
        await ada.until(dialog.wrong.text)
        dialog.reject()


@pytest.mark.usefixtures("qapp")
async def test_an_admin_has_a_test_message_sent_every_few_minutes(office: Office, tmp_path: Path) -> None:
    await office.hire("ada", role="admin")
    ada = await office.sit_down("ada")
    with settings_of(ada, tmp_path) as window:
        window.go("numbers")
        page = window.page
        await ada.until(lambda: page.cards)
        assert page.canary.now.text() == "Apagado"
        page.canary.change.click()
        dialog = newest(window, CanaryDialog)
        dialog.on.setChecked(True)
        dialog.finish()
        assert dialog.wrong.text()  # nobody to write to
        dialog.phone.setText("+52 55 1234 5678")
        dialog.finish()
        await ada.until(lambda: "canary:0" in ada.store.office.policies)
        await ada.until(lambda: "+52 55 1234 5678" in page.canary.now.text())
