"""The reports window over the real session: what it asks, what it shows, by whom, without a line, by keyboard."""

import csv
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QWidget

from desktop.views.charts.chart import State
from desktop.views.reports.case_bar import ink
from desktop.views.reports.case_list import CaseRow
from desktop.views.reports.own_period import OwnPeriod
from desktop.views.reports.telling import short_time
from desktop.views.widgets import Menu
from protocol.errors import Problem
from tests.desktop.settings.conftest import become
from tests.desktop.store.samples import ME
from tests.desktop.views.conftest import turn, until
from tests.desktop.views.measured import Measured
from tests.desktop.views.reports.conftest import OpenReports

ENTER = Qt.Key.Key_Return


async def test_a_supervisor_begins_with_every_figure_of_the_company(reading: OpenReports) -> None:
    async with reading() as it:
        assert it.window.choice.page == "summary"
        assert it.rows[0][:4] == ("Primera respuesta", "2:43", "2:43", "3\u202f218")
        assert ("SLA: fuera de horario", "87,5\xa0%", "87,5\xa0%", "24") in [row[:4] for row in it.rows]
        table = it.window.page.table.figures
        few = [row.cells[0] for row in table.rows if row.few]
        assert few == ["SLA: fuera de horario"], "fewer than 30 cases say little"
        assert [row.cells[0] for row in table.rows if row.provisional][:1] == ["Resolución final"]
        assert "17:41" in it.window.as_of.text() or "Datos hasta" in it.window.as_of.text()


async def test_an_agent_begins_with_their_own_sheet_and_has_no_choice_of_others(reading: OpenReports) -> None:
    async with reading("agent") as it:
        assert it.window.choice.page == "mine"
        assert "summary" not in {tab.key for tab in it.window.tabs.tabs}
        assert it.window.filters.teams.isHidden()
        assert it.window.filters.agents.isHidden()
        assert it.window.exporting.button.isHidden()
        await it.go("first_response")
        by = it.window.page.groups.by
        assert [by.itemData(at) for at in range(by.count())] == ["tag", "number"]
        assert it.last("first_response", "series")["by"] in {"tag", "day"}


async def test_filters_go_along_with_every_question(reading: OpenReports) -> None:
    async with reading() as it:
        await it.go("first_response")
        menu = it.window.filters.choose_teams()
        names = [action.text() for action in menu.choices]
        assert names == sorted(names, key=str.casefold)
        next(action for action in menu.choices if action.data() == 2).trigger()
        assert menu.isVisible(), "several are chosen in one go"
        menu.close()
        await until(lambda: it.last("first_response").get("team") == "2")
        await until(lambda: it.last("first_response", "series").get("team") == "2")
        assert it.window.filters.teams.label() == "1 equipo"
        it.window.filters.choose_period().actions()[1].trigger()
        await until(lambda: it.last("first_response")["since"] == it.last("first_response")["until"])
        it.window.xray.close_panel()
        it.window._look(("team", 3), None)
        await until(lambda: it.last("first_response", "cases").get("team") == "3")


async def test_own_dates_are_chosen_and_wrong_ones_are_told(reading: OpenReports) -> None:
    async with reading() as it:
        await it.go("first_response")
        it.window.filters.choose_period().actions()[-1].trigger()
        [dialog] = it.window.findChildren(OwnPeriod)
        since, until_ = dialog.since.date(), dialog.until.date()
        dialog.since.setDate(until_)
        dialog.until.setDate(since.addDays(-40))
        dialog.finish()
        assert dialog.trouble.isVisible()
        assert "antes" in dialog.trouble.text()
        dialog.since.setDate(since.addDays(-50))
        dialog.until.setDate(since.addDays(-41))
        dialog.finish()
        await until(lambda: it.window.choice.period == "own" and it.last("first_response")["since"])
        wanted = since.addDays(-50).toString(Qt.DateFormat.ISODate)
        await until(lambda: any(q["since"] == wanted for _, _, q in it.gateway.asked))


async def test_nobody_is_ranked_unless_somebody_asks(reading: OpenReports) -> None:
    async with reading() as it:
        await it.go("first_response")
        assert [row[0] for row in it.rows] == ["Envíos", "Garantías", "Ventas", "Sin equipo", "Total"]
        groups = it.window.page.groups
        assert not groups.ranked.isChecked()
        groups.by.setCurrentIndex(groups.by.findData("agent"))
        groups.by.activated.emit(1)
        await until(lambda: [row[0] for row in it.rows] == ["Abel", "Zoe", "Total"])
        groups.ranked.click()
        await until(lambda: [row[0] for row in it.rows] == ["Zoe", "Abel", "Total"])
        assert len(it.rows[0]) == 7, "n, median, p90, unanswered, mean and who is left out stand together"


async def test_pages_that_do_not_fit_are_behind_more_and_the_open_one_never_is(reading: OpenReports) -> None:
    async with reading() as it:
        tabs = it.window.tabs
        it.window.resize(3000, 900)
        await until(lambda: tabs.folded() == [] and tabs.more.isHidden())
        it.window.resize(it.window.minimumSize())
        await until(tabs.folded)
        folded = [tab.key for tab in tabs.folded()]
        assert tabs.more.geometry().right() < tabs.width()
        tabs.more.click()
        [menu] = tabs.findChildren(Menu)
        assert len(menu.actions()) == len(folded)
        menu.actions()[-1].trigger()
        await until(lambda: it.window.choice.page == folded[-1])
        assert folded[-1] not in {tab.key for tab in tabs.folded()}
        assert tabs.more.geometry().right() < tabs.width()


async def test_a_case_says_and_paints_who_had_it_meanwhile(reading: OpenReports) -> None:
    async with reading() as it:
        await it.go("first_response")
        it.window.page.groups.table.opened.emit(("team", 1))
        xray = it.window.xray
        await until(lambda: xray.cases.rows)
        row = xray.cases.rows[0]
        took = row.words.case.business_s
        queue = took // 8 * 2
        said = [f"cola {short_time(queue)}", "asistente 0:30", f"{ME.name} {short_time(took - queue - 30)}"]
        assert row.words.about.startswith(" · ".join(said))
        assert row.words.about in row.toolTip()
        assert [kind for kind, _ in row.words.parts] == ["queue", "bot", "queue", "person"]
        assert sum(share for _, share in row.words.parts) == pytest.approx(1)
        theme, alone = row.theme, CaseRow(row.theme, row.words)
        alone.resize(theme.px(384), theme.px(62))
        picture = alone.grab().toImage()
        bar = round(theme.px(32) * alone.devicePixelRatioF())
        seen = {picture.pixelColor(x, bar).name() for x in range(picture.width())}
        assert {ink(theme, kind).name() for kind in ("queue", "bot", "person")} <= seen


async def test_a_number_opens_to_its_formula_and_cases_and_escape_closes_it(reading: OpenReports) -> None:
    async with reading() as it:
        await it.go("first_response")
        xray = it.window.xray
        it.window.page.groups.table.setFocus()
        QTest.keyClick(it.window.page.groups.table, ENTER)
        it.window.page.groups.table.opened.emit(("team", 1))
        await until(lambda: len(xray.cases.rows) == 2)
        assert "Envíos" in xray.scope.text()
        assert "primera respuesta de una persona" in xray.formula.text()
        steps = [(line.step.words, line.step.count) for line in xray.funnel.lines]
        assert steps[0] == ("Todo lo que hubo en el período", "3\u202f286")
        assert steps[-1] == ("Se ordenan y se toma el de en medio", "n 3\u202f218")
        waiting = next(line for line in xray.funnel.lines if line.step.result == "waiting")
        waiting.click()
        await until(lambda: it.last("first_response", "cases").get("result") == "waiting")
        await until(lambda: len(xray.cases.rows) == 1)
        xray.copy_words()
        QTest.keyClick(it.window, Qt.Key.Key_Escape)
        assert xray.isHidden()
        assert it.window.isVisible()


async def test_a_case_opens_its_conversation_at_the_message(reading: OpenReports) -> None:
    async with reading() as it:
        await it.go("first_response")
        it.window.page.tiles.tiles[0].click()
        xray = it.window.xray
        await until(lambda: xray.cases.rows)
        case = xray.case_at(0)
        QTest.keyClick(xray.cases.rows[0], ENTER)
        pane = it.it.window.conversation
        assert pane.conversation_id == case.conversation_id
        await until(lambda: pane.timeline._flash.of(f"m{case.from_message}") > 0)


async def test_without_a_line_what_was_shown_stays_and_is_asked_again_after(reading: OpenReports) -> None:
    async with reading() as it:
        await it.go("first_response")
        before = it.rows
        await it.it.line.down()
        await until(it.window.trouble.isVisible)
        assert "Sin conexión" in it.window.trouble.words.text()
        assert it.rows == before
        asked = len(it.gateway.asked)
        await it.it.line.up()
        it.it.session.retry_now()
        await until(lambda: len(it.gateway.asked) > asked and not it.window.trouble.isVisible())


async def test_what_the_gateway_refuses_is_told_and_can_be_tried_again(reading: OpenReports) -> None:
    gateway = Measured()
    gateway.refuse = Problem(code="unavailable", title="Busy", status=503)
    async with reading(gateway=gateway) as it:
        assert it.window.trouble.words.text()
        assert not it.window.exporting.button.isEnabled()
        it.window.go("first_response")
        await until(lambda: it.window.page.trend.state is State.ERROR)
        gateway.refuse = None
        it.window.trouble.button.click()
        await until(lambda: it.window.data is not None)
        assert it.window.page.trend.state is State.READY
        assert it.window.trouble.isHidden()


async def test_a_figure_an_older_gateway_does_not_know_is_left_out(reading: OpenReports) -> None:
    gateway = Measured()
    del gateway.figures["handling_time"]
    async with reading(gateway=gateway) as it:
        assert "Tiempo de atención" not in [row[0] for row in it.rows]
        assert len(it.rows) > 10


async def test_a_long_export_is_stopped_and_leaves_nothing(reading: OpenReports, tmp_path: Path) -> None:
    async with reading() as it:
        await it.go("first_response")
        it.gateway.endless = True
        path = tmp_path / "casos.csv"
        from desktop.views.reports.xray import Asked

        asked = Asked(metric="first_response", query=it.window.choice.query(it.window.days()))
        it.window.exporting.write_cases(path, asked)
        await until(lambda: it.window.exporting.progress.bar.share > 0)
        assert it.window.exporting.progress.isVisible()
        assert not it.window.exporting.button.isEnabled()
        it.window.exporting.progress.cancel.click()
        await until(it.window.exporting.progress.isHidden)
        turn()
        assert list(tmp_path.glob("*casos*")) == []
        assert it.window.exporting.button.isEnabled()


async def test_an_export_that_cannot_be_written_is_told(reading: OpenReports, tmp_path: Path) -> None:
    async with reading() as it:
        await it.go("first_response")
        it.window.exporting.write_csv(tmp_path / "gone" / "a.csv")
        await until(it.window.trouble.isVisible)
        assert "a.csv" in it.window.trouble.words.text()


async def test_the_sheet_becomes_files_too(reading: OpenReports, tmp_path: Path) -> None:
    async with reading() as it:
        saved: list[str] = []
        it.window.exporting.saved.connect(saved.append)
        for ending, write in (
            ("csv", it.window.exporting.write_csv), ("pdf", it.window.exporting.write_pdf),
            ("xlsx", it.window.exporting.write_xlsx),
        ):  # fmt: skip
            path = tmp_path / f"hoja.{ending}"
            write(path)
            await until(lambda path=path: str(path) in saved)  # type: ignore[misc]
        with (tmp_path / "hoja.csv").open(encoding="utf-8-sig", newline="") as file:
            lines = list(csv.reader(file, delimiter=";"))
        assert lines[1][:3] == ["Primera respuesta", "3218", "163,0"]


@pytest.mark.parametrize("language", ["es", "en", "pt"])
async def test_every_control_has_a_name_and_the_choice_outlives_language_and_zoom(
    reading: OpenReports, language: str
) -> None:
    async with reading() as it:
        await it.go("resolution")
        it.window.choose(replace(it.window.choice, clock="calendar", teams=(2,)))
        it.it.window.context.set_language(language)
        it.window.theme.zoom_step(1)
        await until(lambda: it.window.data is not None and it.window.data.choice == it.window.choice)
        assert (it.window.choice.page, it.window.choice.clock, it.window.choice.teams) == (
            "resolution",
            "calendar",
            (2,),
        )
        it.window.page.tiles.tiles[0].click()
        await until(lambda: it.window.xray.cases.rows)
        kinds = (QAbstractButton, QComboBox)
        found = [one for one in it.window.findChildren(QWidget) if isinstance(one, kinds) and one.isVisible()]
        usable = [one for one in found if one.focusPolicy() != Qt.FocusPolicy.NoFocus]
        assert len(usable) > 20
        assert [one for one in usable if not one.accessibleName()] == []


async def test_who_is_no_supervisor_any_more_is_back_on_their_own_sheet(reading: OpenReports) -> None:
    async with reading() as it:
        await it.go("first_response")
        await become(it.it, "agent")
        await until(lambda: it.window.choice.page == "mine")
        assert it.window.exporting.button.isHidden()


async def test_an_hour_a_band_and_a_label_open_to_their_own_cases(reading: OpenReports) -> None:
    async with reading() as it:
        await it.go("first_response")
        page, xray = it.window.page, it.window.xray
        page.distribution.opened.emit(page.distribution.key(2))
        await until(lambda: it.last("first_response", "cases").get("band") == "2")
        assert it.last("first_response", "cases")["clock"] == "business"
        assert "5–10 min" in xray.scope.text()
        assert "band" not in it.last("first_response"), "a figure is asked whole"
        page.hours.opened.emit((1, 10))
        await until(lambda: it.last("first_response", "cases").get("hour") == "34")
        assert "martes, 10:00–11:00" in xray.scope.text()
        page.labels.opened.emit("window")
        await until(lambda: it.last("first_response", "cases").get("label") == "window")
