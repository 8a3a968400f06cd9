"""Objetivos de SLA: what is typed is what the gateway keeps; read back; wrong things said where they are."""

from datetime import timedelta
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from backend_gateway.domain.sla.company import ladder_problems, problems_of
from desktop.models.settings_readback import DEFAULT_WEEK, Week, due_after, example_near_closing, hours_of
from desktop.store.store import Store
from desktop.views.settings.history import History
from protocol.frames import PolicyItem, TagItem
from protocol.sla import CompanySla, LadderPolicy, Match, Target
from protocol.tags import Policy as Row
from protocol.tags import Tag
from tests.desktop.settings.conftest import Desk, OpenSettings
from tests.desktop.views.conftest import ordinary_gateway, turn, until

ALT = Qt.KeyboardModifier.AltModifier
TWO: dict[str, Any] = {
    "policies": [
        {"id": 4, "name": "VIP", "position": 0, "match": {"priorities": [9]},
         "targets": [{"kind": "first_response", "within": "PT2M", "thresholds": [50, 90]}]},
        {"id": 7, "name": "Todos", "position": 1, "targets": [{"kind": "first_response", "within": "PT5M"}]},
    ],
}  # fmt: skip


def kept(it: Desk) -> CompanySla:
    """What the gateway would decode, judged by its own rules."""
    sla = msgspec.json.decode(msgspec.json.encode(it.body("sla:0")), type=CompanySla)
    assert problems_of(sla) == []
    return sla


def side(it: Desk) -> str:
    """What the side reads back."""
    promises, steps = it.page._side.promises, it.page._side.steps
    return f"{promises.text()}\n{steps.text()}"


@pytest.mark.parametrize(
    ("day", "minute", "minutes", "due"),
    [
        (1, 600, 5, (1, 605)), (1, 1078, 5, (2, 543)), (4, 1079, 2, (7, 541)), (5, 600, 1, (7, 541)),
        (1, 540, 540, (1, 1080)), (1, 540, 541, (2, 541)),
    ],
)  # fmt: skip
def test_what_is_due_stops_at_closing_and_over_the_weekend(day: int, minute: int, minutes: int, due: Any) -> None:
    assert due_after(DEFAULT_WEEK, day, minute, minutes) == due


def test_weeks_that_never_open_or_go_past_midnight_have_no_false_example() -> None:
    never: Week = ((),) * 7
    night: Week = (((1200, 1560),),) * 7
    assert due_after(never, 0, 0, 1) is None
    assert example_near_closing(never) is example_near_closing(night) is None
    assert due_after(night, 1, 1438, 10) == (2, 8)


def test_the_hours_are_the_teams_then_the_workspaces_then_the_usual() -> None:
    store = Store()
    assert hours_of(store, (7,)) == DEFAULT_WEEK
    early: dict[str, Any] = {"week": [[[480, 720]]] * 7}
    rows: tuple[tuple[str, int, dict[str, Any]], ...] = (
        ("calendar", 1, early), ("rules", 0, {"calendar_id": 1}), ("calendar", 2, {"week": [[[0, 60]]] * 7}),
        ("team", 7, {"calendar_id": 2}),
    )  # fmt: skip
    for id, (kind, subject, body) in enumerate(rows, 1):
        store.apply(PolicyItem(Row(id=id, rev=1, kind=kind, subject=subject, body=body)))
    assert hours_of(store)[0] == ((480, 720),)
    assert hours_of(store, (7,))[0] == ((0, 60),)


async def test_the_factory_is_read_back_and_a_first_change_becomes_a_policy(desk: OpenSettings) -> None:
    async with desk("sla") as it:
        assert it.window.header.hint.text() == "valen los de fábrica"
        assert "17:58 tiene respuesta antes de las 9:03 del miércoles" in side(it)
        assert "A los 20\u00a0min sin movimiento: se reasigna" in side(it)
        [card] = it.page.cards
        card.opened.emit()
        first = card.rows["first_response"]
        assert first.minutes.text() == "hereda"
        first.minutes.setFocus()
        first.minutes.selectAll()
        QTest.keyClicks(first.minutes, "8")
        assert "antes de las 9:06" in side(it)
        assert "primera respuesta 5\u00a0min → 8\u00a0min" in it.foot or "nuevo" in it.foot
        first.measure.setCurrentIndex(1)
        first.measure.activated.emit(1)
        assert "antes de las 18:06" in side(it)
        await it.saved("sla:0")
        [policy] = kept(it).policies
        assert policy.match == Match()
        assert policy.targets == (Target(kind="first_response", within=timedelta(minutes=8), measure="wall"),)
        assert len(it.page.cards) == 1


async def test_a_policy_for_a_team_and_a_tag_with_all_its_targets(desk: OpenSettings) -> None:
    gateway = ordinary_gateway()
    gateway.tags[3] = Tag(id=3, rev=1, name="Mayoreo", color="rosa")
    async with desk("sla", {"sla:0": TWO}, gateway) as it:
        it.it.session.store.apply(TagItem(gateway.tags[3]))
        it.page.add.click()
        card: Any = it.page.cards[0]
        focus: Any = QApplication.focusWidget()
        assert focus is card.name
        QTest.keyClicks(focus, "Mayoreo grande")
        card.tags.offer([("Mayoreo", 3)], ())
        card.tags.toggle_value(3)
        card.teams.toggle_value(7)
        card.rows["next_response"].minutes.setValue(12)
        card.rows["promise"].minutes.setValue(-1)
        card.rows["resolution"].minutes.setValue(480)
        card.rows["resolution"].stops.toggle_value("area")
        assert "nuevo: «Mayoreo grande»" in it.foot
        assert "12\u00a0min" in side(it)
        await it.saved("sla:0", 2)
        made = next(one for one in kept(it).policies if one.name == "Mayoreo grande")
        assert made.match == Match(tags=(3,), teams=(7,))
        told = {target.kind: target for target in made.targets}
        assert set(told) == {"next_response", "promise", "resolution"}
        assert told["promise"].within is None
        assert told["resolution"].pauses == ("customer", "area", "snoozed")
        vip = next(one for one in kept(it).policies if one.id == 4)
        assert vip.targets[0].thresholds == (50, 90), "what the screen does not show stays"


async def test_policies_move_by_keyboard_are_removed_and_come_back(desk: OpenSettings) -> None:
    async with desk("sla", {"sla:0": TWO}) as it:
        assert [card.policy.id for card in it.page.cards] == [4, 7]
        card = it.page.cards[1]
        card.setFocus()
        QTest.keyClick(card, Qt.Key.Key_Up, ALT)
        assert [one.policy.id for one in it.page.cards] == [7, 4]
        assert QApplication.focusWidget() is it.page.cards[0], "the focus goes along"
        await it.saved("sla:0", 2)
        assert {one.id: one.position for one in kept(it).policies} == {7: 0, 4: 1}
        it.page.cards[1].remove.click()
        assert it.foot == "1 cambio: sin «VIP»"
        await it.saved("sla:0", 3)
        it.page.history.click()
        turn()
        [history] = it.window.findChildren(History)
        await until(lambda: len(history.buttons) == 2)
        assert history._changes(history.entries[0]) == ["sin «VIP»"]
        history.buttons[-1].click()
        await until(lambda: [card.policy.id for card in it.page.cards] == [4, 7])


async def test_the_ladder_of_the_company_and_one_of_a_team(desk: OpenSettings) -> None:
    async with desk("sla") as it:
        section = it.page.ladder_section
        assert [row.after.value() for row in section.rows] == [5, 10, 20]
        section.rows[1].after.setValue(12)
        section.rows[2].remove.click()
        assert "A los 12\u00a0min sin movimiento: alerta a supervisión." in side(it)
        assert "reasigna" not in side(it)
        section.show_subjects([("Toda la empresa", 0), ("Ventas", 7)], 7)
        section.whose.activated.emit(1)
        assert section.inherited.isVisibleTo(section)
        section.own.click()
        section.add.click()
        section.hops.setValue(1)
        assert len(it.page.changes()) == 2
        it.window.save()
        await until(lambda: it.kept("ladder:0") == 1 and it.kept("ladder:7") == 1 and not it.foot)
        company, team = (
            msgspec.json.decode(msgspec.json.encode(it.body(key)), type=LadderPolicy)
            for key in ("ladder:0", "ladder:7")
        )
        assert ladder_problems(company) == ladder_problems(team) == []
        assert [rung.act for rung in company.rungs] == ["warn", "alert_supervisor"]
        assert [rung.after for rung in team.rungs] == [timedelta(minutes=one) for one in (5, 12, 17)]
        assert team.most_hops == 1


async def test_a_team_may_keep_the_companys_ladder_as_its_own(desk: OpenSettings) -> None:
    async with desk("sla") as it:
        it.page.show_ladder_of(7)
        it.page.ladder_section.own.click()
        await it.saved("ladder:7")
        section = it.page.ladder_section
        assert not section.inherited.isVisibleTo(it.page)
        section.give_up.click()
        assert it.foot == "1 cambio: Ventas vuelve a usar la de la empresa"
        await it.saved("ladder:7", 2)
        assert section.inherited.isVisibleTo(it.page)
        assert it.page.changes() == []


@pytest.mark.parametrize(
    ("path", "where"),
    [
        ("policies.0.targets.0.within", lambda page: page.cards[0].rows["first_response"].error),
        ("policies.1.match.teams", lambda page: page.cards[1].error),
        ("zone", lambda page: page.more.zone_line.error),
        ("climb", lambda page: page.more.climb_line.error),
    ],
    ids=["target", "whom", "zone", "climb"],
)
async def test_what_the_gateway_refuses_is_said_at_its_field(desk: OpenSettings, path: str, where: Any) -> None:
    async with desk("sla", {"sla:0": TWO}) as it:
        it.page.more.zone.choose("America/Bogota")
        it.gateway.policy_desk.faults = [{"code": "within", "path": path, "detail": "no"}]
        it.window.save()
        await until(lambda: it.foot == "No se guardó: corrige lo marcado.")
        assert where(it.page).text() == "Elige más de cero y como mucho un año."
        assert where(it.page).isVisible()
        assert it.page.more.zone.currentData() == "America/Bogota"
        it.page.more.climb.setValue(9)
        assert not where(it.page).isVisible(), "the next change takes the words away"
        body = await it.saved("sla:0", 2)
        assert (body["zone"], body["climb"]) == ("America/Bogota", "PT540S")


async def test_a_ladder_out_of_order_is_said_under_its_steps(desk: OpenSettings) -> None:
    async with desk("sla") as it:
        it.page.ladder_section.rows[0].after.setValue(15)
        it.gateway.policy_desk.faults = [{"code": "rungs", "path": "rungs", "detail": "no"}]
        it.window.save()
        await until(it.page.ladder_section.error.isVisible)
        assert "después del anterior" in it.page.ladder_section.error.text()


async def test_phrases_that_ask_for_a_moment(desk: OpenSettings) -> None:
    async with desk("sla") as it:
        it.page.more.phrases.setPlainText("ya vuelvo\n\n ya vuelvo \nun ratito")
        assert "otras frases" in it.foot
        await it.saved("sla:0")
        assert kept(it).holding_phrases == ("ya vuelvo", "un ratito")


async def test_a_policy_of_a_newer_relevo_is_only_looked_at(desk: OpenSettings) -> None:
    async with desk("sla", {"sla:0": {"policies": [], "moon": True}}) as it:
        assert "más nuevo" in it.window.locked.words.text()
        assert not it.page.isEnabled()
        assert isinstance(it.page.sla.mine, CompanySla)
        assert it.page.sla.mine.policies == ()
