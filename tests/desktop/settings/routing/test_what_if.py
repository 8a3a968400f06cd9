"""¿Qué habría pasado?: begun, watched, cancelled, read before and after, opened and exported."""

import csv
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QDate

from desktop.models.replay_csv import write_rows
from desktop.views.settings.routing.figures import PairTable
from protocol import replay as p
from protocol import routing as r
from protocol.errors import Problem
from tests.desktop.settings.conftest import Desk, OpenSettings
from tests.desktop.settings.routing.rules_page import LIST, VENTAS, body, gateway
from tests.desktop.store.samples import DANIEL, ME, NOON
from tests.desktop.views.conftest import until

RULE = r.RuleRef(version=1, rule_id=2, name="Roto")


def case(n: int, name: str | None = "Cliente", **more: Any) -> p.ReplayCase:
    given: dict[str, Any] = {
        "conversation_id": n, "episode_id": n, "case_number": n, "started_at": NOON, "customer": name,
        "differs": ("agent",), "really": p.ReplaySide(team_id=VENTAS, agent_id=ME.id),
        "would": p.ReplaySide(team_id=VENTAS, agent_id=DANIEL.id, rule=RULE),
    }  # fmt: skip
    return p.ReplayCase(**(given | more))


SUMMARY = p.ReplaySummary(
    cases=200, changed=3, unsure=1, fidelity=p.Fidelity(decisions=400, same=396),
    targets=(
        p.TargetCompared(target="first_response", really=p.Kept(met=80, missed=20), would=p.Kept(met=90, missed=10)),
        p.TargetCompared(target="resolution", really=p.Kept(running=5), would=p.Kept(running=5)),
    ),
    teams=(p.Compared(id=VENTAS, really=120, would=80), p.Compared(id=None, really=1, would=41)),
    agents=(p.Compared(id=DANIEL.id, really=10, would=50), p.Compared(id=99, really=9, would=8)),
    rules=(p.Compared(rule=RULE, really=4, would=30),), owner_really=p.Delay(count=190, median_s=131),
    owner_would=p.Delay(count=195, median_s=96), caveats=(p.Caveat(code="open_before", count=7),),
)  # fmt: skip


def look(state: Any, progress: float, summary: p.ReplaySummary | None = None, **more: Any) -> p.ReplayStatus:
    return p.ReplayStatus(
        id="r1", state=state, starts_at=NOON - timedelta(days=7), ends_at=NOON, begun_at=NOON, progress=progress,
        summary=summary, **more,
    )  # fmt: skip


def notes(it: Desk) -> list[str]:
    """What stands beside it."""
    said: list[str] = it.page.what_if.notes.said
    return said


async def calculated(it: Desk) -> Any:
    """The result of a replay that took two looks."""
    it.gateway.rules.looks = [look("reading", 0.1), look("replaying", 0.6), look("done", 1, SUMMARY)]
    it.gateway.rules.cases = [case(1), case(2, None), case(3, "=HYPERLINK()", sure=False)]
    it.page.past.click()
    it.page.what_if.run_button.click()
    await until(lambda: it.page.what_if.result is not None)
    return it.page.what_if.result


async def test_the_unpublished_rules_are_run_over_the_period(desk: OpenSettings) -> None:
    async with desk("routing", {"rules:0": body(LIST)}, gateway()) as it:
        it.page.remove(1)
        it.page.past.click()
        view = it.page.what_if
        assert view.about.text() == "Cuentan las de la pantalla, con 1 cambio sin publicar."
        it.gateway.rules.looks = [look("reading", 0.25), look("replaying", 0.5), look("done", 1, SUMMARY)]
        view.run_button.click()
        await until(lambda: view.progress.isVisibleTo(view))
        assert view.progress.done.text() == "25 %"
        await until(lambda: view.result is not None)
        assert not view.progress.isVisibleTo(view)
        [asked] = it.gateway.rules.started
        assert [one.id for one in asked.rules[0].rules] == [2, 3]
        assert asked.ends_at - asked.starts_at > timedelta(days=6)
        assert asked.starts_at.tzinfo is not None
        it.page.what_if.back.click()
        assert it.page.column.isVisibleTo(it.window)
        it.window.discard()


async def test_the_result_says_before_and_after(desk: OpenSettings) -> None:
    async with desk("routing", {"rules:0": body(LIST)}, gateway()) as it:
        result = await calculated(it)
        said = [row.accessibleName() for table in result.findChildren(PairTable) for row in table.rows]
        assert "Ventas: fue 120, sería 80" in said
        assert "Cola general: fue 1, sería 41" in said
        assert "Daniel Sosa: fue 10, sería 50" in said
        assert "alguien que ya no está: fue 9, sería 8" in said
        assert "Primera respuesta: fue 80 %, sería 90 %" in said
        assert "Resolución: fue –, sería –" in said  # nothing has ended: no ratio (METRICS section 3)
        assert "Roto: fue 4, sería 30" in said
        assert "Con las reglas de entonces, 396 de 400 decisiones salen igual que de verdad." in notes(it)
        assert "Ya estaban abiertas antes y quedan como fueron: 7." in notes(it)
        tiles = [tile.accessibleName() for tile in result.tiles]
        assert tiles == [
            "Habrían cambiado, 3, 2 % de 200 casos · 1 sin certeza",
            "Primera respuesta a tiempo, 90 %, 80 %, vencidas: 10, fueron 20",
            "Hasta tener dueño, 1 min 36 s, 2 min 11 s, mediana de 195 casos",
        ]


async def test_changed_conversations_come_by_pages_and_open(desk: OpenSettings) -> None:
    async with desk("routing", {"rules:0": body(LIST)}, gateway()) as it:
        result = await calculated(it)
        await until(lambda: len(result.cases.rows) == 2)
        assert result.cases.rows[0].accessibleName() == (
            "Cliente: fue a Ventas · Ana Ruiz; habría ido a Ventas · Daniel Sosa"
        )
        result.cases.next.click()
        await until(lambda: len(result.cases.rows) == 3)
        assert not result.cases.next.isVisibleTo(result)
        result.cases.rows[1].click()  # may not be seen: nothing opens
        assert it.it.session.current is None
        result.cases.rows[0].click()
        await until(lambda: it.it.session.current == 1)


async def test_the_file_has_every_case_and_runs_nothing(desk: OpenSettings, tmp_path: Path) -> None:
    async with desk("routing", {"rules:0": body(LIST)}, gateway()) as it:
        result = await calculated(it)
        file = tmp_path / "cambios.csv"
        result.export_to(str(file))
        await until(file.exists)
        await until(result.export.isEnabled)
        with file.open(encoding="utf-8-sig", newline="") as opened:
            rows = list(csv.reader(opened))
        assert [row[0] for row in rows] == ["Caso", "1", "2", "3"]
        assert rows[1][5:9] == ["Roto", "Ventas · Daniel Sosa", "otra persona", "sí"]
        assert (rows[2][1], rows[3][1], rows[3][8]) == ("", "'=HYPERLINK()", "no")


async def test_it_is_cancelled_and_forgotten(desk: OpenSettings) -> None:
    async with desk("routing", {"rules:0": body(LIST)}, gateway()) as it:
        it.gateway.rules.looks = [look("reading", 0.1)] * 50
        it.page.past.click()
        view = it.page.what_if
        view.run_button.click()
        await until(lambda: view.progress.isVisibleTo(view))
        view.progress.cancel.click()
        await until(lambda: it.gateway.rules.ended == ["r1"])
        assert not view.progress.isVisibleTo(view)
        assert view.result is None


async def test_what_was_begun_before_is_found_again(desk: OpenSettings) -> None:
    made = gateway()
    made.rules.mine = [look("done", 1, SUMMARY)]
    async with desk("routing", {"rules:0": body(LIST)}, made) as it:
        it.page.past.click()
        await until(lambda: it.page.what_if.result is not None)


@pytest.mark.parametrize(("first", "last"), [("2026-11-22", "2026-11-20"), ("2026-01-01", "2026-11-20")])
async def test_a_period_that_cannot_be_is_said_at_once(desk: OpenSettings, first: str, last: str) -> None:
    async with desk("routing", {"rules:0": body(LIST)}, gateway()) as it:
        view = it.page.what_if
        it.page.past.click()
        view.starts.setDate(QDate.fromString(first, "yyyy-MM-dd"))
        view.ends.setDate(QDate.fromString(last, "yyyy-MM-dd"))
        view.run_button.click()
        assert view.trouble.text() in {"El primer día va antes que el último.", "Como mucho 92 días a la vez."}
        assert it.gateway.rules.started == []


async def test_a_result_that_is_gone_says_so(desk: OpenSettings) -> None:
    async with desk("routing", {"rules:0": body(LIST)}, gateway()) as it:
        it.gateway.rules.looks = [look("reading", 0.1)]
        it.page.past.click()
        it.page.what_if.run_button.click()
        await until(lambda: it.page.what_if.trouble.text() == "El resultado ya no está: calcula de nuevo.")
        assert it.page.what_if.run_button.isEnabled()


async def test_rules_that_cannot_be_are_refused_in_words(desk: OpenSettings) -> None:
    async with desk("routing", {"rules:0": body(LIST)}, gateway()) as it:
        faults = [{"code": "unknown_team", "path": "rules.0.then", "detail": "x"}]
        it.gateway.rules.refusal = Problem(code="policy_invalid", title="x", status=422, data={"problems": faults})
        it.page.past.click()
        it.page.what_if.run_button.click()
        await until(lambda: "equipo" in it.page.what_if.trouble.text())


def test_cells_of_the_file_are_never_formulas(tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    write_rows(file, ["a"], [["=1+1"], ["+52 55"], ["@x"], ["José, «Pepe»"]])
    with file.open(encoding="utf-8-sig", newline="") as opened:
        assert list(csv.reader(opened)) == [["a"], ["'=1+1"], ["'+52 55"], ["'@x"], ["José, «Pepe»"]]
