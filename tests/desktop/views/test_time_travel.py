"""The room in the past: plainly marked, scrubbed by mouse and keys, nothing can be changed from it, and back to now."""

from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from desktop.views.live_room.time_travel_room import TravelRoom
from protocol.board import Board
from protocol.errors import Problem
from protocol.promises import Alert
from tests.desktop.store.samples import DANIEL, ME, NOON
from tests.desktop.views.conftest import Opened, Room, until
from tests.desktop.views.test_live_room import become, busy, cells, drop

MIDNIGHT = datetime(NOON.year, NOON.month, NOON.day, 5, tzinfo=UTC)  # in Lima
MARK = timedelta(minutes=5)


def then(at: datetime) -> Board:
    """As many wait as steps are over; Daniel was there, whom the present says away."""
    now, step = busy(), (at - MIDNIGHT) // MARK
    people = tuple(msgspec.structs.replace(one, state="available") for one in now.people)
    levels = msgspec.structs.replace(now.levels, us=step, us_at_risk=0, us_breached=0)
    return msgspec.structs.replace(
        now, as_of=at, levels=levels, people=people, today={}, past=True, alerts=3, alerts_unowned=1,
        unknown=("figures", "back_at", "priority"),
        alerted=(
            Alert(id=71, rev=1, kind="help", cause="a", level="alert", body={"name": "Ana", "reason": "precio"},
                  at=at - timedelta(minutes=7)),
            Alert(id=72, rev=1, kind="stalled", cause="b", conversation_id=1, at=at - timedelta(hours=2),
                  acknowledged_at=at, acknowledged_by=DANIEL.id),
        ),
    )  # fmt: skip


async def looking_back(it: Room) -> TravelRoom:
    """The room of a supervisor, at the newest mark of today."""
    it.gateway.board.now = busy()
    it.gateway.board.past.then = then
    await become(it, "supervisor")
    assert it.window.ui.run("live_room.open")
    await until(lambda: it.window.room is not None and it.window.room.model.board)
    assert isinstance(it.window.room, TravelRoom)
    assert it.window.ui.run("live_room.travel")
    await until(lambda: not it.window.room.travel.pending and it.window.room.travel.levels)  # type: ignore[union-attr]
    return it.window.room


def waiting(here: Any) -> str:
    """What the first tile says."""
    return str(here.tiles["waiting"].accessibleName())


async def test_the_past_is_plainly_marked_and_nothing_is_invented(room: Opened) -> None:
    async with room() as it:
        here = await looking_back(it)
        assert here.strip.isVisible()
        assert "Así estaba el tablero" in here.strip.banner.strong
        assert "Solo se puede mirar." in here.strip.banner.text
        assert "No se guarda cómo iban los tiempos" in here.strip.banner.accessibleDescription()
        assert here.head.fresh.text().startswith("Pasado · ")
        assert not here.head.mark.live
        assert here.head.title.text() == "Tablero"
        assert waiting(here).endswith(str(here.travel.step))
        for key in ("first_response", "kept"):
            assert here.tiles[key].data.value == ()
            assert here.tiles[key].data.more == ("no se guarda cómo iba a esa hora",)
        names = {row[0]: row[1] for row in cells(here.people.table)}
        assert names[it.session.store.people.name(DANIEL.id)].startswith("Disponible"), "as the board says, not as now"
        assert not here.charts.week.isVisible()
        assert here.charts.backlog.now == here.travel.at.timestamp()
        assert here.alarms.note.text() == "3 abiertas, 1 sin nadie"
        assert [card.title.text() for card in here.alarms.cards] == ["Piden ayuda", "Sin movimiento"]
        told = [card.accessibleName() for card in here.alarms.cards]
        assert "hace 7 min" in told[0], "counted from then"
        assert f"Se encarga {DANIEL.name}" in told[1]
        assert not any(card.ways for card in here.alarms.cards), "nothing of the past is owned or opened"


async def test_keys_mouse_and_buttons_go_through_the_day(room: Opened) -> None:
    async with room() as it:
        here = await looking_back(it)
        slider, travel, last = here.strip.slider, here.travel, here.travel.steps
        assert slider.hasFocus()
        for key, step in (
            (Qt.Key.Key_Left, last - 1), (Qt.Key.Key_PageDown, last - 13), (Qt.Key.Key_PageUp, last - 1),
            (Qt.Key.Key_Home, 0), (Qt.Key.Key_Right, 1), (Qt.Key.Key_End, last),
        ):  # fmt: skip
            QTest.keyClick(slider, key)
            await until(lambda step=step: travel.step == step and not travel.pending)  # type: ignore[misc]
            assert waiting(here).endswith(str(step))
            assert slider.value() == step
        quarter = QPoint(slider.width() // 4, slider.height() // 3)
        QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=quarter)
        await until(lambda: not travel.pending)
        assert abs(travel.step - 72) < 12, "six in the morning"
        before = travel.step
        here.strip.on.click()
        await until(lambda: not travel.pending)
        assert travel.step == before + 1
        assert slider.accessibleDescription() == here.strip.time.text()
        told = QAccessible.queryAccessibleInterface(slider)
        assert told.text(QAccessible.Text.Name) == "Hora del tablero"


async def test_another_day_is_chosen_and_played(room: Opened) -> None:
    async with room() as it:
        here = await looking_back(it)
        today = here.travel.day
        assert not here.strip.later.isEnabled()
        here.strip.earlier.click()
        await until(lambda: not here.travel.pending)
        assert here.travel.day == today - timedelta(days=1)
        assert here.strip.days.currentText() == "Ayer"
        assert here.travel.steps == 287
        here.strip.days.setCurrentIndex(3)
        here.strip.days.activated.emit(3)
        await until(lambda: not here.travel.pending)
        assert here.travel.day == today - timedelta(days=3)
        step = here.travel.step
        here.strip.play.click()
        assert here.strip.play.accessibleName() == "Pausar"
        await until(lambda: here.travel.step >= step + 2)
        here.strip.play.click()
        assert not here.travel.playing


async def test_from_the_past_nothing_can_be_changed(room: Opened) -> None:
    async with room() as it:
        here = await looking_back(it)
        asked: list[str] = []
        here.given.connect(lambda target, _ids: asked.append(target))
        here.asked.connect(lambda _id, _where: asked.append("menu"))
        here.tile_opened.connect(asked.append)
        here.team_opened.connect(lambda _id: asked.append("team"))
        here.person_opened.connect(lambda _id: asked.append("person"))
        here.hot.table.selectRow(0)
        assert here.current() is None
        assert here.chosen() == ()
        assert it.window.ui.about() is None, "commands have nothing to be about"
        rows = dict(it.gateway.conversations)
        for command in ("conversation.resolve", "conversation.take", "conversation.snooze"):
            it.window.ui.run(command)
        drop(here.people.table, 1, 1)
        here.hot.table.asked.emit(1, QPoint())
        here.queue.table.opened.emit(7)
        here.people.table.opened.emit(ME.id)
        here.tiles["waiting"].clicked.emit()
        assert asked == []
        assert it.gateway.conversations == rows
        assert not here.hot.table.dragEnabled()
        assert not here.people.table.acceptDrops()


async def test_back_to_now_everything_is_as_before(room: Opened) -> None:
    async with room() as it:
        here = await looking_back(it)
        boards = len(it.gateway.board.asked)
        assert here.strip.banner.button is not None
        here.strip.banner.button.click()
        await until(lambda: len(it.gateway.board.asked) > boards and here.head.mark.live)
        assert not here.strip.isVisible()
        assert here.charts.week.isVisible()
        assert here.head.title.text() == "Tablero en vivo"
        assert here.hot.table.dragEnabled()
        assert waiting(here).endswith("3")
        assert "n 40" in here.tiles["first_response"].accessibleDescription()
        assert it.window.ui.run("live_room.travel")
        QTest.keyClick(here.strip.slider, Qt.Key.Key_Escape)
        assert not here.travel.on
        assert here.isVisible(), "Escape leads to now first"


async def test_the_teams_chosen_above_are_those_of_then(room: Opened) -> None:
    async with room() as it:
        here = await looking_back(it)
        here.head.teams_chosen.emit((7,))
        await until(lambda: it.gateway.board.past.asked[-1][1] == "7")
        assert here.travel.teams == (7,)


async def test_a_gateway_that_cannot_say_is_told_in_words(room: Opened) -> None:
    async with room() as it:
        here = await looking_back(it)

        def refuse(_at: datetime) -> Any:
            return Problem(code="bad_request", title="no", status=400)

        it.gateway.board.past.then = refuse
        shown = waiting(here)
        QTest.keyClick(here.strip.slider, Qt.Key.Key_Home)
        await until(lambda: here.travel.refusal is not None)
        assert "Solo se puede mirar." not in here.strip.banner.text
        assert waiting(here) == shown, "the last one stays"


async def test_an_agent_has_no_past_to_look_at(room: Opened) -> None:
    async with room() as it:
        it.window.ui.run("live_room.travel")
        assert it.window.room is None
        assert it.gateway.board.past.asked == []
