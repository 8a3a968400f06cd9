"""The clocks of a case below its countdown: by mouse, by keyboard, by command; with the gateway and without it."""

from datetime import timedelta
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.i18n.moments import short_date
from desktop.models.case_clocks import going_on, over
from desktop.views.clock_words import moment
from desktop.views.delegates.painting import SlaPhase, SlaValue
from desktop.views.dialogs.case_clocks import ClocksPopup
from protocol.clocks_api import CaseClock, CaseClocks, CaseWait, EarlierCase, Measured, Pause
from protocol.frames import ConversationItem
from protocol.promises import ClockView
from tests.desktop.store.samples import DANIEL, ME, NOON
from tests.desktop.sync.gateway import Gateway
from tests.desktop.views.conftest import Opened, Room, ordinary_gateway, until

BEGAN = NOON - timedelta(minutes=40)


def minutes(number: float) -> timedelta:
    return timedelta(minutes=number)


MET = CaseClock(
    id=1, target="first_response", started_at=BEGAN, allowed_s=300, due_at=BEGAN + minutes(5), state="stopped",
    read=Measured(outcome="met", used_s=120, calendar_s=54_120, ended_at=BEGAN + minutes(2)), holding=True, wait_id=1,
    without_holding=Measured(outcome="missed", used_s=1320, calendar_s=55_320),
)  # fmt: skip
PAUSED = CaseClock(
    id=2, target="resolution", started_at=BEGAN, allowed_s=4 * 3600, state="paused",
    read=Measured(outcome="open", used_s=1800, calendar_s=1800),
    pauses=(Pause(kind="area", since=NOON - minutes(10), by_user=DANIEL.id, area="Bodega", reason="contar cajas"),),
)  # fmt: skip
RUNS = CaseClock(
    id=3, target="promise", started_at=BEGAN + minutes(20), allowed_s=1800, due_at=NOON + minutes(10), state="running",
    read=Measured(outcome="open", used_s=1200, calendar_s=1200), counts=True,
)  # fmt: skip
WAITS = (
    CaseWait(id=1, started_at=BEGAN, ended_at=BEGAN + minutes(2), end="answered", by_user=ME.id),
    CaseWait(id=2, started_at=BEGAN + minutes(20)),
)
FOUND = CaseClocks(at=NOON, clocks=(MET, PAUSED, RUNS), waits=WAITS)


class Counting(Gateway):
    """A gateway that knows the clocks of a case."""

    clocks = FOUND

    def _about(self, method: str, parts: list[str], query: dict[str, str], body: bytes) -> Any:
        if parts[-1] == "clocks":
            return self.clocks
        return super()._about(method, parts, query, body)


@pytest.fixture
def gateway() -> Counting:
    """The ordinary conversations; the first one has a promise that runs."""
    ordinary, counting = ordinary_gateway(), Counting()
    clock = ClockView(target="promise", started_at=RUNS.started_at, allowed_s=1800, due_at=RUNS.due_at)
    counting.conversations = {**ordinary.conversations, 1: replace(ordinary.conversations[1], clock=clock)}
    counting.messages = ordinary.messages
    return counting


def popup_of(it: Room) -> ClocksPopup | None:
    found = it.window.findChild(ClocksPopup)
    return found if isinstance(found, ClocksPopup) and found.isVisible() else None


def said(it: Room) -> str:
    popup = popup_of(it)
    return " | ".join(popup.lines) if popup is not None else ""


def test_what_goes_on_comes_first_and_the_soonest_due_before_the_others() -> None:
    assert [one.id for one in going_on(FOUND)] == [3, 2]
    assert [one.id for one in over(FOUND)] == [1]


def test_a_moment_names_its_day_where_it_is_not_told_already() -> None:
    now, start = NOON.astimezone(), NOON.astimezone() - timedelta(days=3)
    clock = f"{start:%H:%M}"
    assert moment(now, now) == moment(now, now, start) == f"{now:%H:%M}"
    assert moment(start, now, start) == clock
    assert moment(start, now).endswith(f" {clock}")
    later = now + timedelta(days=2)
    assert moment(later, now) == f"{short_date(later, now)} {later:%H:%M}", "in the order of the language"


async def test_the_keyboard_opens_them_and_both_kinds_of_time_are_told(room: Opened, gateway: Counting) -> None:
    async with room(gateway) as it:
        await it.open(1)
        badge = it.window.conversation.header.badge
        assert badge.focusPolicy() is Qt.FocusPolicy.StrongFocus
        badge.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(badge, Qt.Key.Key_Return)
        await until(lambda: "Primera respuesta" in said(it))
        words = said(it)
        assert "2 min de horario, 15 h 02 min de calendario" in words
        assert "Cumplida" in words
        assert "Sin contar «un momento»: fuera de plazo, 22 min de horario" in words
        assert "Vence en 10 min" in words
        assert "Bodega" in words
        assert "contar cajas" in words
        assert DANIEL.name in words
        assert f"respondió \u2068{ME.name}\u2069" in words
        popup = popup_of(it)
        assert popup is not None
        QTest.keyClick(popup, Qt.Key.Key_Escape)
        await until(lambda: popup_of(it) is None)


async def test_a_rest_of_the_pointer_opens_them_and_they_go_with_it(room: Opened, gateway: Counting) -> None:
    async with room(gateway) as it:
        await it.open(1)
        badge = it.window.conversation.header.badge
        at = QPointF(badge.rect().center())
        QApplication.sendEvent(badge, QEnterEvent(at, at, QPointF(badge.mapToGlobal(at.toPoint()))))
        assert badge.rest.isActive(), "not at once: the pointer may be on its way elsewhere"
        badge.rest.timeout.emit()
        await until(lambda: "Respuesta prometida" in said(it))
        popup = popup_of(it)
        assert popup is not None
        assert not popup.isActiveWindow(), "the keyboard stays where it was"
        QApplication.sendEvent(badge, QEvent(QEvent.Type.Leave))
        inside = QPointF(5, 5)
        QApplication.sendEvent(popup, QEnterEvent(inside, inside, QPointF(popup.mapToGlobal(inside.toPoint()))))
        assert not popup.away.isActive(), "it is read"
        QApplication.sendEvent(popup, QEvent(QEvent.Type.Leave))
        await until(lambda: popup_of(it) is None)


async def test_a_case_without_promises_is_calm(room: Opened, gateway: Counting) -> None:
    gateway.clocks = CaseClocks(at=NOON)
    async with room(gateway) as it:
        await it.open(2)
        it.window.ui.run("conversation.clocks")
        await until(lambda: "Nada corre aquí" in said(it))


async def test_it_ticks_in_place_and_is_read_again_when_the_case_changes(room: Opened, gateway: Counting) -> None:
    async with room(gateway) as it:
        await it.open(1)
        it.window.ui.run("conversation.clocks")
        await until(lambda: "Vence en 10 min" in said(it))
        popup = popup_of(it)
        assert popup is not None
        assert popup.case is not None
        line, began = popup.case.clocks[0], popup.case.clocks[0].began
        popup.tick(NOON + minutes(5) + timedelta(seconds=48))
        assert line.badge.value == SlaValue(SlaPhase.SOON, "Vence en 4:12")
        assert "25 min" in line.took.text(), "its own time and the calendar go on"
        assert popup.case.clocks[0].began is began, "nothing was made anew"
        popup.tick(NOON + minutes(12))
        assert line.badge.value == SlaValue(SlaPhase.OVERDUE, "Vencida hace 2 min")
        gateway.clocks = replace(FOUND, at=NOON, clocks=(MET, PAUSED), waits=WAITS)
        gateway.put(ConversationItem(replace(gateway.conversations[1], rev=99)))
        await until(lambda: "Vence" not in said(it))
        popup.close()
        popup.tick(NOON + minutes(13))


async def test_closed_hours_do_not_count(room: Opened, gateway: Counting) -> None:
    asleep = replace(RUNS, counts=False, due_at=NOON + timedelta(hours=15))
    gateway.clocks = CaseClocks(at=NOON, clocks=(asleep,))
    async with room(gateway) as it:
        await it.open(1)
        it.window.ui.run("conversation.clocks")
        await until(lambda: "Respuesta prometida" in said(it))
        popup = popup_of(it)
        assert popup is not None
        popup.tick(NOON + minutes(5))
        assert "20 min de horario, 25 min de calendario" in said(it)


async def test_earlier_cases_wait_behind_a_button(room: Opened, gateway: Counting) -> None:
    before = EarlierCase(
        number=1041, started_at=NOON - timedelta(days=3), ended_at=NOON - timedelta(days=2), clocks=(MET,), waits=WAITS
    )
    gateway.clocks = replace(FOUND, number=1042, clocks=(RUNS,), waits=(), earlier=(before,))
    async with room(gateway) as it:
        await it.open(1)
        it.window.ui.run("conversation.clocks")
        await until(lambda: "Respuesta prometida" in said(it))
        popup = popup_of(it)
        assert popup is not None
        assert popup.fold is not None
        assert "Primera respuesta" not in said(it)
        low = popup.height()
        popup.fold.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(popup.fold, Qt.Key.Key_Space)
        assert "Primera respuesta" in said(it)
        assert popup.height() > low
        gateway.clocks = replace(gateway.clocks, clocks=(RUNS, PAUSED))
        gateway.put(ConversationItem(replace(gateway.conversations[1], rev=99)))
        await until(lambda: "Bodega" in said(it))
        assert "Primera respuesta" in said(it), "what was unfolded stays so"
        QTest.keyClick(popup.fold, Qt.Key.Key_Space)
        assert "Primera respuesta" not in said(it)


async def test_without_the_gateway_it_tells_what_is_known_here(room: Opened, gateway: Counting) -> None:
    async with room(gateway) as it:
        await it.open(1)
        await it.line.down()
        await until(lambda: it.session.line.state != "online")
        it.window.ui.run("conversation.clocks")
        await until(lambda: "Sin conexión" in said(it))
        assert "Respuesta prometida" in said(it)
        assert "de calendario" in said(it)
        assert "de horario" not in said(it), "only the gateway counts open hours"
        popup = popup_of(it)
        assert popup is not None
        assert popup.told is not None
        popup.tick(popup.told.at + minutes(2))  # nobody can be asked now
        await it.line.up()
        it.session.retry_now()
        await until(lambda: it.session.line.state == "online")
        popup.tick(popup.told.at + minutes(2))
        await until(lambda: "Sin conexión" not in said(it))
        assert "de horario" in said(it)
