"""Reports kept by name, whose turn it was, and the pages of what is counted per day."""

import csv
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QToolTip

from desktop.views.reports.saved import NameReport
from protocol.errors import Problem
from protocol.saved_reports import SavedReport
from tests.desktop.views.conftest import until
from tests.desktop.views.measured import Measured
from tests.desktop.views.reports.conftest import OpenReports


async def test_a_report_is_kept_by_name_and_comes_back_with_everything_that_was_chosen(reading: OpenReports) -> None:
    async with reading() as it:
        await it.go("resolution")
        wanted = replace(it.window.choice, clock="calendar", teams=(2,), compare=False, metric="queue_time")
        it.window.choose(wanted)
        saved = it.window.filters.saved
        await until(lambda: saved.known)
        saved.open_menu().actions()[0].trigger()
        [dialog] = it.window.findChildren(NameReport)
        assert not dialog.action.isEnabled()
        dialog.field.setText("  Cola de   Ventas ")
        dialog.shared.setChecked(True)
        dialog.finish()
        await until(lambda: saved.rows)
        assert [(one.name, one.shared) for one in it.gateway.saved] == [("Cola de Ventas", True)]
        it.window.go("summary")
        await until(lambda: it.window.rows)
        menu = saved.open_menu()
        assert menu.actions()[0].text() == "Cola de Ventas · compartido"
        menu.actions()[0].trigger()
        assert it.window.choice == wanted
        await until(lambda: it.last("queue_time").get("team") == "2")
        saved.open_menu().actions()[-1].trigger()
        await until(lambda: it.gateway.saved == [] and saved.rows == [])


async def test_a_colleagues_is_opened_and_not_deleted(reading: OpenReports) -> None:
    gateway = Measured()
    choice = {"page": "volumes", "metric": "arrivals", "period": "last_week"}
    gateway.saved = [SavedReport(id=4, owner_id=7, name="La semana", choice=choice, shared=True)]
    async with reading(gateway=gateway) as it:
        saved = it.window.filters.saved
        await until(lambda: saved.rows)
        menu = saved.open_menu()
        assert menu.actions()[0].text() == "La semana · de Zoe"
        assert not any("Eliminar" in action.text() for action in menu.actions())
        menu.actions()[0].trigger()
        assert (it.window.choice.page, it.window.choice.period) == ("volumes", "last_week")


async def test_what_was_kept_on_this_device_goes_to_the_gateway_once(reading: OpenReports) -> None:
    async with reading() as it:
        context, saved = it.it.window.context, it.window.filters.saved
        await until(lambda: saved.known)
        context.remember(saved_reports={"x": '{"period": "next_century"}', "Mío": '{"period": "yesterday"}', "no": "{"})
        saved.ask()
        await until(lambda: len(it.gateway.saved) == 2)
        await until(lambda: context.settings.saved_reports == {})
        texts = [action.text() for action in saved.open_menu().actions()]
        assert texts[0] == "Mío"
        assert "x" not in texts, "what a newer version kept is left alone"


async def test_what_the_gateway_does_not_keep_is_said(reading: OpenReports) -> None:
    async with reading() as it:
        saved = it.window.filters.saved
        await until(lambda: saved.known)
        it.gateway.refuse = Problem(code="bad_request", title="No", status=400)
        saved.keep("Mío")
        await until(it.window.trouble.isVisible)
        assert saved.rows == []


async def test_whose_turn_it_was_adds_up_and_opens(reading: OpenReports) -> None:
    async with reading() as it:
        it.window.go("next_response")
        it.window.choose(replace(it.window.choice, metric="wait_on_us"))
        await until(it.window.page.waits.isVisible)
        names = [part.name for part in it.window.page.waits.parts]
        assert names == ["Espera por nosotros", "Espera por el cliente", "Espera por otra área"]
        it.window.page.waits.opened.emit("wait_on_customer")
        await until(lambda: it.last("wait_on_customer", "cases"))
        del it.gateway.figures["wait_on_colleague"]
        it.window.reload()
        await until(it.window.page.waits.isHidden)


@pytest.mark.parametrize(
    ("page", "first", "shown", "hidden"),
    [
        ("people", "Ocupación", {"teams", "agents"}, {"clock", "tags"}),
        ("levels", "Pendiente", {"teams"}, {"clock", "agents", "tags"}),
        ("nps", "NPS", {"teams"}, {"clock", "agents", "tags"}),
        ("delivery", "Enviados", set(), {"clock", "teams", "agents", "tags"}),
        ("cost", "Costo", set(), {"clock", "teams", "agents", "tags"}),
    ],
)
async def test_what_is_counted_per_day_has_its_page_and_files(
    reading: OpenReports, page: str, first: str, shown: set[str], hidden: set[str], tmp_path: Path
) -> None:
    async with reading() as it:
        it.window.go(page)
        await until(lambda: it.window.page.view is not None)
        assert it.window.page.tiles[0].data.name == first
        assert it.window.page.note.text(), "how it is counted"
        filters = it.window.filters
        assert not [name for name in shown if getattr(filters, name).isHidden()]
        assert [name for name in hidden if not getattr(filters, name).isHidden()] == []
        query = it.last(page, "days")
        assert "until" in query
        assert ("since" in query) == (page != "nps")
        saved: list[str] = []
        it.window.exporting.saved.connect(saved.append)
        for ending, write in (
            ("csv", it.window.exporting.write_csv), ("pdf", it.window.exporting.write_pdf),
            ("xlsx", it.window.exporting.write_xlsx),
        ):  # fmt: skip
            path = tmp_path / f"{page}.{ending}"
            write(path)
            await until(lambda path=path: str(path) in saved)  # type: ignore[misc]
        with (tmp_path / f"{page}.csv").open(encoding="utf-8-sig", newline="") as file:
            lines = list(csv.reader(file, delimiter=";"))
        assert len(lines) > 1
        assert len({len(line) for line in lines}) == 1


async def test_an_agent_sees_their_own_time_and_no_money(reading: OpenReports) -> None:
    async with reading("agent") as it:
        keys = [tab.key for tab in it.window.tabs.tabs]
        assert keys[-3:] == ["levels", "my_time", "coached"]
        assert not {"cost", "delivery", "nps", "people"} & set(keys)
        it.window.go("my_time")
        await until(lambda: it.window.page.view is not None)
        assert it.window.filters.agents.isHidden()
        it.window.page.tiles[0].click()
        assert "Ocupación" in QToolTip.text()
        QToolTip.hideText()
