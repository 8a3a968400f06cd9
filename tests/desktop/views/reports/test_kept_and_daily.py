"""Reports kept by name, whose turn it was, and the pages of what is counted per day."""

import csv
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QToolTip

from desktop.views.reports.saved import NameReport
from tests.desktop.views.conftest import until
from tests.desktop.views.reports.conftest import OpenReports


async def test_a_report_is_kept_by_name_and_comes_back_with_everything_that_was_chosen(reading: OpenReports) -> None:
    async with reading() as it:
        await it.go("resolution")
        wanted = replace(it.window.choice, clock="calendar", teams=(2,), compare=False, metric="queue_time")
        it.window.choose(wanted)
        saved = it.window.filters.saved
        saved.open_menu().actions()[0].trigger()
        [dialog] = it.window.findChildren(NameReport)
        assert not dialog.action.isEnabled()
        dialog.field.setText("  Cola de   Ventas ")
        dialog.finish()
        it.window.go("summary")
        await until(lambda: it.window.rows)
        menu = saved.open_menu()
        assert menu.actions()[0].text() == "Cola de Ventas"
        menu.actions()[0].trigger()
        assert it.window.choice == wanted
        await until(lambda: it.last("queue_time").get("team") == "2")
        saved.open_menu().actions()[-1].trigger()
        assert it.it.window.context.settings.saved_reports == {}


async def test_what_a_newer_version_kept_is_left_alone(reading: OpenReports) -> None:
    async with reading() as it:
        it.it.window.context.remember(saved_reports={"x": '{"period": "next_century"}'})
        menu = it.window.filters.saved.open_menu()
        assert len(menu.actions()) == 1
        it.window.filters.saved.keep("Mío")
        assert set(it.it.window.context.settings.saved_reports) == {"x", "Mío"}


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
        assert keys[-1] == "my_time"
        assert not {"cost", "delivery", "nps", "people"} & set(keys)
        it.window.go("my_time")
        await until(lambda: it.window.page.view is not None)
        assert it.window.filters.agents.isHidden()
        it.window.page.tiles[0].click()
        assert "Ocupación" in QToolTip.text()
        QToolTip.hideText()
