"""Send later: the usual moments, day and time in two zones, the line above the composer, and what comes back."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtTest import QTest

from desktop.i18n.later_words import day_and_time
from desktop.models.send_later import choices, customer_zone, open_ones
from desktop.views.answers.send_later import SendLater
from protocol.answers import Scheduled
from protocol.content import Text
from protocol.frames import ConversationItem, ScheduledItem
from tests.desktop.store.samples import ME
from tests.desktop.views.conftest import Opened, Room, turn, until

LIMA = ZoneInfo("America/Lima")


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (datetime(2026, 11, 24, 10, 20, tzinfo=LIMA), ["24 11:20", "24 16:00", "25 09:00"]),
        (datetime(2026, 11, 24, 15, 1, tzinfo=LIMA), ["24 16:01", "25 09:00"]),
        (datetime(2026, 11, 27, 20, 0, tzinfo=LIMA), ["27 21:00", "28 09:00", "30 09:00"]),
        (datetime(2026, 11, 28, 9, 0, tzinfo=LIMA), ["28 10:00", "28 16:00", "29 09:00", "30 09:00"]),
    ],
)
def test_the_usual_moments(now: datetime, expected: list[str]) -> None:
    assert [f"{one.at:%d %H:%M}" for one in choices(now)] == expected
    assert all(one.at > now for one in choices(now))


def test_nine_is_nine_across_a_change_of_clocks() -> None:
    madrid = ZoneInfo("Europe/Madrid")
    tomorrow = next(one.at for one in choices(datetime(2026, 10, 24, 12, tzinfo=madrid)) if one.key == "tomorrow")
    assert (tomorrow.hour, tomorrow.astimezone(UTC).hour) == (9, 8)


def test_where_a_number_is_from() -> None:
    assert str(customer_zone("+51 999 111 222")) == "America/Lima"
    assert customer_zone(None) is None
    assert customer_zone("123") is None


@pytest.mark.usefixtures("qapp")
def test_days_in_words() -> None:
    now = datetime(2026, 11, 23, 10, tzinfo=UTC)
    assert day_and_time(now + timedelta(hours=6), now) == "hoy a las 16:00"
    assert day_and_time(now + timedelta(days=1, minutes=5), now) == "mañana a las 10:05"
    assert "a las 10:00" in day_and_time(now + timedelta(days=3), now)


async def written(it: Room, text: str = "Le confirmo la entrega") -> Any:
    await it.open(2)
    it.composer.focus_editor()
    it.composer.editor.insertPlainText(text)
    it.composer.tick_now()
    return it.composer


def actions(composer: Any) -> list[Any]:
    return [one for one in composer.tools.send.menu.actions() if str(one.data()).startswith("later:")]


async def test_lesson_39_one_click_schedules_and_the_line_stays_until_it_is_cancelled(room: Opened) -> None:
    async with room() as it:
        composer = await written(it)
        first = actions(composer)[0]
        assert first.text().startswith("En 1 h · ")
        first.trigger()
        await until(lambda: composer.editor.text() == "")
        [row] = it.gateway.scheduled.values()
        assert (row.content, row.conversation_id) == (Text("Le confirmo la entrega"), 2)
        assert abs(row.due_at - it.session.clock.now() - timedelta(hours=1)) < timedelta(minutes=2)
        assert it.sent() == []
        [line] = composer.scheduled_lines.lines
        assert line.isVisible()
        assert "Le confirmo la entrega" in line.accessibleName()
        await it.open(1)
        assert composer.scheduled_lines.lines == []
        await it.open(2)
        [edit, cancel] = composer.scheduled_lines.lines[0].buttons()
        assert edit.label() == "Editar"
        cancel.click()
        await until(lambda: composer.scheduled_lines.lines == [])
        assert composer.editor.text() == "Le confirmo la entrega"  # nothing is lost
        turn()


async def test_day_and_time_are_chosen_where_the_customer_is(room: Opened) -> None:
    async with room() as it:
        known = it.gateway.conversations[2]
        it.gateway.put(ConversationItem(replace(known, rev=known.rev + 1, phone="+81312345678")))
        await until(lambda: it.session.store.rows.get(2).phone == "+81312345678")
        composer = await written(it)
        it.window.ui.run("answers.later")
        [dialog] = it.window.findChildren(SendLater)
        tomorrow = it.session.clock.now().astimezone(ZoneInfo("Asia/Tokyo")).date() + timedelta(days=1)
        dialog.day.setDate(QDate(tomorrow.year, tomorrow.month, tomorrow.day))
        dialog.time.setTime(QTime(9, 0))
        if dialog.zone.isVisible():
            dialog.zone.set_current(1)
        due = dialog.due()
        assert (due.hour, str(due.tzinfo)) == (9, "Asia/Tokyo")
        dialog.text.setPlainText("A las nueve")
        QTest.mouseClick(dialog.plan, Qt.MouseButton.LeftButton)
        await until(lambda: len(it.gateway.scheduled) == 1)
        assert it.gateway.scheduled[1].content == Text("A las nueve")
        assert it.gateway.scheduled[1].due_at == due
        await until(lambda: composer.editor.text() == "")


async def test_the_past_and_a_closed_window_are_told(room: Opened) -> None:
    async with room() as it:
        await written(it)
        it.window.ui.run("answers.later")
        [dialog] = it.window.findChildren(SendLater)
        now = it.session.clock.now().astimezone(dialog.due().tzinfo)
        dialog.day.setDate(QDate(now.year, now.month, now.day).addDays(-1))
        assert not dialog.plan.isEnabled()
        dialog.day.setDate(QDate(now.year, now.month, now.day).addDays(3))
        assert dialog.plan.isEnabled()
        assert "cerrada" in dialog.words.accessibleName()
        dialog.reject()


async def test_one_that_asks_says_why_and_can_be_sent(room: Opened) -> None:
    async with room() as it:
        composer = await written(it, "algo a medias")
        at = it.session.clock.now()
        row = Scheduled(
            id=1, rev=2, conversation_id=2, author_id=ME.id, content=Text("Hasta mañana"), due_at=at, latest_at=at,
            state="asks", reason="customer_wrote",
        )  # fmt: skip
        other = replace(row, id=2, author_id=ME.id + 1, state="waiting", reason="")
        it.gateway.scheduled = {1: row, 2: other}
        it.gateway.put(ScheduledItem(row), ScheduledItem(other), ScheduledItem(replace(other, id=3)))
        await until(lambda: len(composer.scheduled_lines.lines) == 2)
        asks, waits = composer.scheduled_lines.lines
        assert "El cliente escribió después." in asks.accessibleName()
        assert "1 más" in waits.accessibleName()
        assert [button.label() for button in waits.buttons()] == ["Cancelar"]  # somebody else's words
        asks.buttons()[0].click()
        await until(lambda: it.gateway.scheduled[1].state == "sent")
        await until(lambda: [one.id for one in open_ones(it.session.store, 2)] == [2, 3])
        assert composer.editor.text() == "algo a medias"


async def test_without_a_line_nothing_can_be_scheduled(room: Opened) -> None:
    async with room() as it:
        composer = await written(it)
        await it.line.down()
        await until(lambda: it.session.line.state != "online")
        composer.tick_now()
        assert not any(one.isEnabled() for one in actions(composer))
        it.window.ui.run("answers.later")
        assert it.window.findChildren(SendLater) == []


async def test_with_nothing_written_it_is_off_and_says_why(room: Opened) -> None:
    async with room() as it:
        composer = await written(it, "")
        menu = composer.tools.send.menu
        menu.aboutToShow.emit()
        assert menu.toolTipsVisible()
        assert {(one.isEnabled(), one.toolTip()) for one in actions(composer)} == {
            (False, "Primero escribe el mensaje")
        }
        heard: list[str] = []
        composer.actions_of.problem.connect(heard.append)
        it.window.ui.run("answers.later")
        assert (it.window.findChildren(SendLater), heard) == ([], ["Primero escribe el mensaje"])
        composer.editor.insertPlainText("hola")
        menu.aboutToShow.emit()
        assert all(one.isEnabled() for one in actions(composer))
        await it.line.down()
        await until(lambda: it.session.line.state != "online")
        menu.aboutToShow.emit()
        assert not any(one.isEnabled() for one in actions(composer))
