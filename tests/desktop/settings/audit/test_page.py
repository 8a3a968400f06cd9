"""The audit page: entries page by page, filters, one in detail, the chain, a file, and what happens without a line."""

import csv
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from desktop.views.widgets import LinkButton
from protocol.audit import AuditEntry, AuditState
from protocol.errors import Problem
from tests.desktop.settings.conftest import Desk, OpenSettings
from tests.desktop.store.samples import ME, NOON
from tests.desktop.sync.gateway import Gateway
from tests.desktop.views.conftest import ordinary_gateway, turn, until


def entry(id_: int, action: str = "tag.created", subject: str = "tag:4", **more: Any) -> AuditEntry:
    at = NOON - timedelta(minutes=1000 - id_)
    return AuditEntry(id=id_, at=at, action=action, subject=subject, user_id=ME.id, **more)


def gateway(count: int = 3) -> Gateway:
    """With so many entries; the newest changed a colleague's role."""
    found = ordinary_gateway()
    more = {"before": {"role": "agent"}, "after": {"role": "admin"}, "address": "10.0.0.7", "seal": 900}
    newest = entry(count + 1, "user.edited", "user:2", **more)
    found.audit.entries = [newest, *(entry(id_) for id_ in range(count, 0, -1))]
    found.audit.names = {"tag:4": "=vip", "user:2": "Diego <b>"}
    found.audit.state = AuditState(sealed=1204, checked_at=NOON - timedelta(minutes=2))
    return found


async def loaded(it: Desk, count: int) -> None:
    await until(lambda: it.page.rows.rowCount() == count)
    await until(lambda: it.page.state is not None)


def sentences(it: Desk) -> list[str]:
    rows = it.page.rows
    return [rows.data(rows.index(row, 1)) for row in range(rows.rowCount())]


async def test_entries_are_sentences_and_the_chain_is_in_the_header(desk: OpenSettings) -> None:
    async with desk("audit", gateway=gateway()) as it:
        await loaded(it, 4)
        assert sentences(it)[:2] == [f"{ME.name} cambió la cuenta de Diego <b>", f"{ME.name} creó la etiqueta =vip"]
        assert "entradas selladas, verificado" in it.window.header.hint.text()
        assert not it.page.fault.isVisibleTo(it.page)


async def test_one_is_told_in_detail_with_what_it_was(desk: OpenSettings) -> None:
    async with desk("audit", gateway=gateway()) as it:
        await loaded(it, 4)
        it.page.table.view.selectRow(0)
        text = it.page.detail.text()
        assert "Rol: Agente → Administración" in text
        assert "Desde 10.0.0.7" in text
        assert "Entrada 4, sello 900" in text
        it.page.table.view.selectRow(1)
        assert "todavía sin sello" in it.page.detail.text()


async def test_a_filter_asks_anew_and_nothing_found_says_so(desk: OpenSettings) -> None:
    it_has = gateway()
    async with desk("audit", gateway=it_has) as it:
        await loaded(it, 4)
        what = it.page.filters.what
        what.setCurrentIndex(what.findData("user."))
        await until(lambda: it.page.rows.rowCount() == 1)
        what.setCurrentIndex(what.findData("number."))
        await until(lambda: it.page.empty.isVisibleTo(it.page))
        assert not it.page.table.isVisibleTo(it.page)
        who = it.page.filters.who
        who.setCurrentIndex(who.findData(0))
        it.page.filters.period.setCurrentIndex(4)
        it.page.filters.address.setText("10.0.")
        await until(lambda: it_has.audit.asked[-1].get("address") == "10.0.")
        assert it_has.audit.asked[-1]["actor"] == "0"
        assert "since" not in it_has.audit.asked[-1]


async def test_everything_about_the_same_one_and_back(desk: OpenSettings) -> None:
    async with desk("audit", gateway=gateway()) as it:
        await loaded(it, 4)
        assert not it.page.detail.about.isVisibleTo(it.page.detail)
        it.page.table.view.selectRow(0)
        it.page.detail.about.click()
        await until(lambda: it.page.rows.rowCount() == 1)
        assert it.page.filters.only.label() == "Solo sobre Diego <b>"
        it.page.filters.only.click()
        await until(lambda: it.page.rows.rowCount() == 4)
        assert not it.page.filters.only.isVisibleTo(it.page)


async def test_older_ones_come_as_one_scrolls(desk: OpenSettings) -> None:
    it_has = gateway(250)
    async with desk("audit", gateway=it_has) as it:
        await until(lambda: it.page.rows.rowCount() >= 100)
        bar = it.page.table.view.verticalScrollBar()

        def scrolled() -> bool:
            bar.setValue(bar.maximum())
            return bool(it.page.rows.rowCount() == 251)

        await until(scrolled)
        assert len({row.id for row in it.page.rows.entries}) == 251
        assert len(it_has.audit.asked) == 3


async def test_tampering_is_told_in_red_with_the_entry(desk: OpenSettings) -> None:
    it_has = gateway()
    it_has.audit.state = replace(it_has.audit.state, fault="changed", fault_seal=7, fault_entry=12)
    async with desk("audit", gateway=it_has) as it:
        await until(lambda: it.page.fault.isVisibleTo(it.page))
        assert "La entrada 12 no es la que se selló" in it.page.fault.text()


async def test_the_chain_is_followed_when_one_asks(desk: OpenSettings) -> None:
    async with desk("audit", gateway=gateway()) as it:
        await loaded(it, 4)
        it.page.verify.click()
        assert not it.page.verify.isEnabled()
        await until(lambda: "Falta la entrada 5" in it.page.fault.text())
        assert it.page.verify.isEnabled()


async def test_a_refusal_is_told_and_can_be_tried_again(desk: OpenSettings) -> None:
    it_has = gateway()
    it_has.audit.refusal = Problem(code="unavailable", title="busy", status=503)
    async with desk("audit", gateway=it_has) as it:
        await until(lambda: it.page.trouble.isVisibleTo(it.page))
        assert it.page.trouble.text()
        it_has.audit.refusal = None
        retry: LinkButton = it.page.retry
        retry.click()
        await loaded(it, 4)
        assert not it.page.trouble.isVisibleTo(it.page)


async def test_the_file_holds_everything_and_no_formula_and_is_told_before(desk: OpenSettings, tmp_path: Path) -> None:
    it_has, path = gateway(450), tmp_path / "log.csv"
    async with desk("audit", gateway=it_has) as it:
        await until(lambda: it.page.rows.rowCount() >= 100)
        it.page.export.write(path, it.page._query())
        assert not it.page.file.isEnabled()
        await until(lambda: it.page.said.text() == "Guardado en log.csv")
        await until(it.page.file.isEnabled)
        assert [(one.what, one.rows) for one in it_has.audit.exports] == [("audit", 451)]
        text = path.read_text("utf-8-sig")
        rows = list(csv.reader(text.splitlines(), delimiter=csv.Sniffer().sniff(text.splitlines()[0]).delimiter))
        assert len(rows) == 452
        assert rows[1][3] == f"{ME.name} cambió la cuenta de Diego <b>"
        assert rows[1][6] == "Rol: Agente → Administración"
        assert not any(cell.startswith("=") for row in rows for cell in row)


@pytest.mark.parametrize("pages", [0, 1])
async def test_a_stopped_file_leaves_nothing(desk: OpenSettings, tmp_path: Path, pages: int) -> None:
    it_has, folder = gateway(4500), tmp_path / "files"
    folder.mkdir()
    async with desk("audit", gateway=it_has) as it:
        await until(lambda: it.page.rows.rowCount() >= 100)
        it.page.export.write(folder / "log.csv", it.page._query())
        await until(lambda: sum(one["limit"] == "200" for one in it_has.audit.asked) >= pages)
        it.page.export.progress.cancelled.emit()
        await until(lambda: it.page.export.running is None)
        assert list(folder.iterdir()) == []
        assert it.page.said.text() == ""
        assert it.page.file.isEnabled()


async def test_a_folder_that_is_not_there_is_told(desk: OpenSettings, tmp_path: Path) -> None:
    async with desk("audit", gateway=gateway()) as it:
        await loaded(it, 4)
        it.page.export.write(tmp_path / "nowhere" / "log.csv", it.page._query())
        await until(lambda: "No se pudo guardar log.csv" in it.page.said.text())


async def test_without_a_line_what_was_read_stays_and_nothing_can_be_asked(desk: OpenSettings) -> None:
    it_has = gateway()
    async with desk("audit", gateway=it_has) as it:
        await loaded(it, 4)
        await it.it.line.down()
        await until(lambda: it.it.session.line.state != "online")
        turn()
        assert not it.page.filters.isEnabled()
        assert not it.page.file.isEnabled()
        assert it.page.table.view.isEnabled()
        it.page.table.view.selectRow(0)
        assert "Rol: Agente" in it.page.detail.text()
        await it.it.line.up()
        it.it.session.retry_now()
        await until(it.page.filters.isEnabled)


async def test_supervisors_do_not_see_the_page(desk: OpenSettings) -> None:
    async with desk("teams", role="supervisor") as it:
        assert "audit" not in it.window.list.items
