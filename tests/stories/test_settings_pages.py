"""The pages of tags, answers, packs, keys, company and about, over a real gateway: done there, seen by a colleague."""

from functools import partial
from pathlib import Path
from typing import Any

import httpx
import pytest

from desktop.store.refusal import Refusal
from desktop.views.settings.answers.files import ImportDialog
from desktop.views.settings.keys.dialogs import NewKeyDialog, SecretDialog
from desktop.views.settings.packs.dialog import PackDialog
from desktop.views.settings.sign_in.dialog import ProviderDialog
from desktop.views.settings.tags.dialogs import MergeDialog, TagDialog
from protocol.api_keys import KEY_PREFIX
from protocol.rules.reply_file import Line, read, write_csv
from tests.flows.security.providers import independent
from tests.stories.desk import Desk
from tests.stories.office import Office
from tests.stories.test_settings import keep, settings_of

pytestmark = pytest.mark.usefixtures("qapp")


async def seats(office: Office) -> tuple[Desk, Desk]:
    await office.hire("ada", role="admin")
    ada, diego = [await office.sit_down(name) for name in ("ada", "diego")]
    return ada, diego


def dialog_of(window: Any, kind: type) -> Any:
    """The newest one of this kind that is open."""
    found = [one for one in window.findChildren(kind) if one.isVisible()]
    return found[-1] if found else None


def tag_names(desk: Desk, *, active: bool = True) -> list[str]:
    return sorted(tag.name for tag in desk.store.office.tags.values() if tag.active is active)


def named(desk: Desk, name: str) -> bool:
    return name in tag_names(desk)


def listed(page: Any, name: str) -> bool:
    return name in [row.tag.name for row in page.rows.values()]


async def test_tags_are_made_renamed_ordered_united_and_archived(office: Office, tmp_path: Path) -> None:
    ada, diego = await seats(office)
    with settings_of(ada, tmp_path) as window:
        window.go("tags")
        page = window.page
        for name in ("Envio", "Envíos", "Garantía"):
            page.edit(None, "conversation")
            dialog = dialog_of(window, TagDialog)
            assert dialog.problem() == "Falta el nombre."
            dialog.name.setText(name)
            dialog.finish()
            await diego.until(partial(named, diego, name))
            await ada.until(partial(listed, page, name))
        page.edit(None, "conversation")
        dialog = dialog_of(window, TagDialog)
        dialog.name.setText(" garantía ")
        assert "Ya hay otra" in dialog.problem()
        dialog.reject()
        last = next(tag for tag in page._tags() if tag.name == "Garantía")
        page.move_tag(last.id, -1)
        await ada.until(lambda: [tag.name for tag in page._tags()] == ["Envio", "Garantía", "Envíos"])
        await ada.until(lambda: page.uses is not None and len(page.uses) == 3)
        old = next(tag for tag in page._tags() if tag.name == "Envio")
        page._ask_merge(old)
        merge = dialog_of(window, MergeDialog)
        merge.into.setCurrentIndex(merge.into.findText("Envíos"))
        assert "0 conversaciones pasan a «Envíos»" in merge.effect.text()
        merge.finish()
        await diego.until(lambda: tag_names(diego) == ["Envíos", "Garantía"])
        await ada.until(lambda: page.said.text() == "«Envio» se unió a «Envíos».")
        page.archive(next(tag for tag in page._tags() if tag.name == "Garantía"))
        await diego.until(lambda: tag_names(diego) == ["Envíos"])
        await ada.until(lambda: page.undo.isVisibleTo(page))
        page.undo.click()
        await diego.until(lambda: tag_names(diego) == ["Envíos", "Garantía"])


async def test_replies_come_from_a_file_and_go_back(office: Office, tmp_path: Path) -> None:
    ada, diego = await seats(office)
    team = await office.found_team("Ventas")
    await ada.until(lambda: team in ada.store.people.teams)
    lines = [
        Line("envio", "Envío", "Sale hoy, {{cliente.nombre}}", "es"), Line("total", "Total", "=1+1", "", "Ventas"),
        Line("mal código", "x", "y"),
    ]  # fmt: skip
    file = tmp_path / "respuestas.csv"
    file.write_bytes(write_csv(lines, ";"))
    with settings_of(ada, tmp_path) as window:
        window.go("answers")
        page = window.page
        page.read_file(file)
        dialog = dialog_of(window, ImportDialog)
        assert dialog.about.text() == "2 nuevas, 1 que no se puede importar."
        dialog.finish()
        await diego.until(lambda: len(diego.store.office.quick_replies) >= 1)
        await ada.until(lambda: page.model.rowCount() == 2)
        assert page.said.text() == "2 respuestas importadas."
        out = tmp_path / "fuera.csv"
        page.write(out)
        await ada.until(out.exists)
        assert sorted(read(out.read_bytes())) == sorted(lines[:2])
        assert b"'=1+1" in out.read_bytes()
        file.write_bytes(write_csv([lines[0]._replace(body="Sale mañana")]))
        page.read_file(file)
        dialog = dialog_of(window, ImportDialog)
        assert not dialog.confirm.isEnabled()
        dialog.replace.click()
        dialog.finish()
        await diego.until(lambda: "Sale mañana" in [one.body for one in diego.store.office.quick_replies.values()])
        await ada.until(lambda: page.undo.isVisibleTo(page))
        page.undo.click()
        await diego.until(lambda: lines[0].body in [one.body for one in diego.store.office.quick_replies.values()])
        await ada.until(lambda: page.said.text() == "La importación se deshizo.")
        file.write_bytes(b"uno,dos\n1,2\n")
        page.read_file(file)
        assert "Faltan columnas" in page.said.text()


async def test_a_pack_is_chosen_item_by_item_and_taken_back(office: Office, tmp_path: Path) -> None:
    ada, diego = await seats(office)
    with settings_of(ada, tmp_path) as window:
        window.go("packs")
        page = window.page
        await ada.until(lambda: len(page.opens) == 6)
        page.opens["collections"].click()
        dialog = dialog_of(window, PackDialog)
        assert dialog.checks["tag:promise"].isChecked()
        dialog.language.setCurrentIndex(dialog.language.findData("pt"))
        dialog.language_wanted.emit("pt")
        await ada.until(lambda: dialog.checks["tag:promise"].text() == "Promessa de pagamento")
        for key, check in dialog.checks.items():
            if check.isEnabled() and key not in {"tag:promise", "tag:dispute", "reply:ways", "template:payment_due"}:
                check.setChecked(False)
        dialog.finish()
        await diego.until(lambda: tag_names(diego) == ["Não reconhece", "Promessa de pagamento"])
        await diego.until(lambda: [one.code for one in diego.store.office.quick_replies.values()] == ["pagar"])
        await ada.until(lambda: page.undo.isVisibleTo(page))
        drafts = await ada.session.template_drafts()
        assert isinstance(drafts, list)
        [draft] = drafts
        assert (draft.draft.name, draft.draft.language) == ("payment_due", "pt_BR")
        page.undo.click()
        await diego.until(lambda: tag_names(diego) == [])
        await ada.until(lambda: page.said.text() == "Se deshizo.")


async def test_a_key_is_shown_once_used_and_revoked(office: Office, tmp_path: Path) -> None:
    ada, _ = await seats(office)
    with settings_of(ada, tmp_path) as window:
        window.go("keys")
        page = window.page
        await ada.until(lambda: page.keys == [])
        page.new.click()
        dialog = dialog_of(window, NewKeyDialog)
        assert "Ponle un nombre" in dialog.problem()
        assert "manage_users" not in dialog.checks
        dialog.name.setText("Tablero")
        dialog.checks["see_colleagues_reports"].click()
        assert dialog.chosen() == {"see_reports", "see_colleagues_reports"}
        dialog.finish()
        await ada.until(lambda: dialog_of(window, SecretDialog) is not None)
        secret = dialog_of(window, SecretDialog).field.text()
        assert secret.startswith(KEY_PREFIX)
        dialog_of(window, SecretDialog).accept()
        await ada.until(lambda: bool(page.revokes))
        headers = {"authorization": f"Bearer {secret}"}
        async with httpx.AsyncClient(base_url=office.gateway.url, trust_env=False) as http:
            assert (await http.get("/api/saved-reports", headers=headers)).status_code == 200
            page.revoke(page.keys[0])
            await ada.until(lambda: bool(page.keys) and page.keys[0].revoked_at is not None)
            assert (await http.get("/api/saved-reports", headers=headers)).status_code == 401


async def test_the_company_is_renamed_for_everybody_and_about_tells_versions(office: Office, tmp_path: Path) -> None:
    ada, diego = await seats(office)
    with settings_of(ada, tmp_path) as window:
        window.go("company")
        page = window.page
        page.name.setText("Casa Lumbre")
        page.name.textEdited.emit("Casa Lumbre")
        page.treatment.setCurrentIndex(page.treatment.findData("usted"))
        page.treatment.activated.emit(0)
        assert page.changes() == ["se llama «Casa Lumbre»", "trato: De usted"]
        body = await keep(ada, diego, window, "company:0")
        assert body == {"name": "Casa Lumbre", "treatment": "usted"}
        assert diego.store.company == "Casa Lumbre"
        page.currency.setText("EU")
        page.currency.textEdited.emit("EU")
        window.save()
        assert page.currency_line.error.text() == "Tres letras, como MXN o BRL."
        window.discard()
        window.go("about")
        page = window.page
        await ada.until(lambda: page.health is not None)
        assert page.match.text() == "Los dos llevan la misma versión."
        assert "Casa Lumbre" not in page.diagnosis()
        assert str(tmp_path) not in page.diagnosis()


async def test_a_provider_of_accounts_is_connected_refused_and_given_up(office: Office, tmp_path: Path) -> None:
    ada, diego = await seats(office)
    async with independent() as issuer, httpx.AsyncClient(trust_env=False, base_url=office.gateway.url) as nobody:
        with settings_of(ada, tmp_path) as window:
            window.go("company_sign_in")
            page = window.page
            await ada.until(partial(page.empty.isVisibleTo, page))
            assert page.redirect.text().endswith("/api/sign-in/company/back")
            page.ask_provider()
            dialog = dialog_of(window, ProviderDialog)
            dialog.finish()
            assert "Faltan" in dialog.wrong.text()
            dialog.name.setText("Andes")
            dialog.client_id.setText("relevo")
            for address, told in (
                ("http://andes.example", "https://"),
                (office.gateway.url, "no responde un proveedor"),
            ):
                dialog.issuer.setText(address)
                dialog.finish()
                await ada.until(partial(tells, dialog, told))
            dialog.issuer.setText(issuer)
            dialog.secret.setText("a secret of theirs")
            dialog.finish()
            await ada.until(partial(page.facts.isVisibleTo, page))
            assert page.facts.title.text() == "Se entra con Andes"
            assert (await nobody.get("/api/sign-in")).json()["company"] == "Andes"
            page.ask_provider()
            dialog = dialog_of(window, ProviderDialog)
            assert (dialog.secret.text(), dialog.secret.placeholderText()) == ("", "Sin cambios")
            dialog.passwords.setCurrentIndex(1)
            dialog.finish()
            await ada.until(lambda: page.provider.passwords == "administration")
            assert page.provider.has_secret
            page.remove()
            await ada.until(partial(page.empty.isVisibleTo, page))
            assert (await nobody.get("/api/sign-in")).json() == {}
    assert isinstance(await diego.session.sign_in_provider(), Refusal), "who may not change it does not see it either"


def tells(dialog: ProviderDialog, words: str) -> bool:
    return dialog.wrong.isVisibleTo(dialog) and words in dialog.wrong.text()
