"""Reports over a real gateway: a supervisor reads, looks through a number, opens its case and takes the files home."""

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pypdf
import pytest

from desktop.commands.registry import default_registry
from desktop.i18n import Languages
from desktop.settings import SettingsFile
from desktop.theme import Scheme, Theme
from desktop.views.context import ViewContext
from desktop.views.main_window import MainWindow
from desktop.views.reports.window import ReportsWindow
from tests.desktop.views.conftest import turn, until
from tests.stories.desk import Desk
from tests.stories.office import Office

MARIANA, PEDRO = "Mariana Quispe", "Pedro Infante"


@contextmanager
def reports_of(desk: Desk, folder: Path) -> Iterator[tuple[MainWindow, Any]]:
    """The main window of somebody, and the reports opened from it as its command does."""
    languages = Languages()
    languages.use("es")
    file = SettingsFile(folder / f"{desk.session.account.email}.json")
    context = ViewContext(Theme(Scheme.LIGHT), desk.session, file, default_registry(), languages.use)
    window = MainWindow(context)
    window.show()
    try:
        assert window.ui.run("reports.open")
        yield window, window.findChild(ReportsWindow)
    finally:
        window.shut()
        turn()
        languages.close()
        turn()


async def a_day(office: Office) -> Desk:
    """Mariana wrote and Valentina answered; Pedro wrote and nobody did."""
    valentina = await office.sit_down("valentina")
    await office.customer(MARIANA).say("hola")
    await valentina.until(valentina.names)
    id = valentina.open(MARIANA)
    await valentina.take(id)
    valentina.session.send_text(id, "Hola, Mariana")
    await valentina.until(lambda: valentina.status("Hola, Mariana") in {"sent", "delivered", "read"})
    await office.customer(PEDRO).say("¿hay alguien?")
    await valentina.until(lambda: PEDRO in valentina.names())
    return valentina


async def told(reports: Any, page: str, metric: str, n: int, waiting: int) -> Any:
    """Ask until the figures of today have followed what happened."""
    reports.go(page)
    reports.choose(_today(reports, metric))

    def there() -> bool:
        figure = reports.figure()
        if figure is not None and figure.metric == metric and (figure.n, figure.waiting) == (n, waiting):
            return True
        if reports.answers.done:
            reports.reload()
        return False

    await until(there, 20)
    return reports.figure()


def _today(reports: Any, metric: str) -> Any:
    from msgspec.structs import replace

    return replace(reports.choice, period="today", metric=metric)


@pytest.mark.usefixtures("qapp")
async def test_a_supervisor_looks_through_a_number_down_to_the_message(office: Office, tmp_path: Path) -> None:
    await office.hire("sol", role="supervisor")
    await a_day(office)
    sol = await office.sit_down("sol")
    with reports_of(sol, tmp_path) as (window, reports):
        assert reports.choice.page == "summary"
        await until(lambda: reports.rows)
        await told(reports, "first_response", "first_response", 1, 1)
        waiting = reports.page.tiles.tiles[-1]
        assert waiting.data.value == (("1", ""),)
        assert waiting.data.alarm, "who waits is never beside the point"
        waiting.click()
        await until(lambda: len(reports.xray.cases.rows) == 1)
        assert reports.xray.cases.rows[0].words.name == PEDRO
        reports.xray.funnel.lines[-1].click()  # those that count
        await until(lambda: reports.xray.cases.rows and reports.xray.cases.rows[0].words.name == MARIANA)
        case = reports.xray.case_at(0)
        assert case.to_message is not None, "the message that ended it"
        reports.xray.cases.rows[0].click()
        assert window.conversation.conversation_id == case.conversation_id
        rows = window.conversation.slot.model
        await until(lambda: rows.index_of(case.to_message) is not None)
        await until(lambda: window.conversation.timeline._flash.of(f"m{case.to_message}") > 0)


@pytest.mark.usefixtures("qapp")
async def test_the_files_say_what_the_screen_says(office: Office, tmp_path: Path) -> None:
    await office.hire("sol", role="supervisor")
    await a_day(office)
    sol = await office.sit_down("sol")
    with reports_of(sol, tmp_path) as (_, reports):
        figure = await told(reports, "first_response", "first_response", 1, 1)
        saved: list[str] = []
        reports.exporting.saved.connect(saved.append)
        paths = {ending: tmp_path / f"informe.{ending}" for ending in ("xlsx", "pdf", "csv")}
        for ending, write in (
            ("xlsx", reports.exporting.write_xlsx), ("pdf", reports.exporting.write_pdf),
            ("csv", reports.exporting.write_csv),
        ):  # fmt: skip
            write(paths[ending])
            await until(lambda: str(paths[ending]) in saved)  # noqa: B023
        book = openpyxl.load_workbook(paths["xlsx"])
        assert book.sheetnames[:2] == ["Primera respuesta", "Cifras"]
        row = [cell.value for cell in book["Cifras"][2]]
        assert row[:2] == ["Primera respuesta", 1]
        assert row[2] == timedelta(seconds=figure.business.median_s), "a duration, not a number nobody can read"
        words = pypdf.PdfReader(paths["pdf"]).pages[0].extract_text().replace("\t", " ")
        assert "Primera respuesta" in words
        assert "Aún sin responder" in words
        with paths["csv"].open(encoding="utf-8-sig", newline="") as file:
            lines = list(csv.reader(file, delimiter=";"))
        assert lines[0][:2] == ["Por equipo", "n"]
        assert lines[1][1] == "1"
        looked = tmp_path / "casos.csv"
        reports.exporting.write_cases(looked, reports.xray.asked or _asked(reports))
        await until(lambda: str(looked) in saved)
        with looked.open(encoding="utf-8-sig", newline="") as file:
            cases = list(csv.reader(file, delimiter=";"))
        assert sorted(line[1] for line in cases[1:]) == [MARIANA, PEDRO]
        assert not list(tmp_path.glob("*.part"))


def _asked(reports: Any) -> Any:
    from desktop.views.reports.xray import Asked

    return Asked(metric=reports.choice.metric, query=reports.choice.query(reports.days()))


@pytest.mark.usefixtures("qapp")
async def test_an_agent_sees_their_own_sheet_and_nobody_elses(office: Office, tmp_path: Path) -> None:
    valentina = await a_day(office)
    diego = await office.sit_down("diego")
    for desk, n in ((valentina, 1), (diego, 0)):
        with reports_of(desk, tmp_path) as (_, reports):
            assert reports.tabs.tabs[0].key == "mine"
            assert "summary" not in {tab.key for tab in reports.tabs.tabs}
            assert reports.filters.agents.isHidden()
            assert reports.filters.teams.isHidden()
            assert reports.exporting.button.isHidden()
            await until(lambda: reports.rows)
            await told(reports, "first_response", "agent_first_reply", n, 0)
            assert {reports.page.groups.by.itemData(at) for at in range(reports.page.groups.by.count())} == {
                "tag", "number",
            }  # fmt: skip
