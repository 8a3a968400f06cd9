"""The live room and the docked panels on screen: who gets there, what is shown, choosing, giving away, old boards."""

import asyncio
from datetime import timedelta
from typing import Any

import msgspec
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.app import who_signed_in
from desktop.commands.live_room import COMMANDS
from desktop.late import LateSession
from desktop.store.changes import ChangeSet
from desktop.views.dialogs.transfer import TransferDialog
from desktop.views.live_room.patterns import thinned, usual_hours
from desktop.views.live_room.rows import MIME
from desktop.views.widgets import Menu
from protocol.board import Board, HotLine, Levels, Pace, PersonLine, TeamLine
from protocol.errors import Problem
from protocol.frames import AlertItem, ConversationItem, UserItem
from protocol.metric_delivery import Delivered
from protocol.metric_series import MetricPoint
from protocol.metrics import Figure, Metric, Timing
from protocol.promises import Alert
from protocol.work_api import AssignMany
from tests.desktop.store.samples import DANIEL, ME, NOON
from tests.desktop.views.conftest import Opened, Room, until

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def figure(metric: Metric, n: int, median: float | None = None, **more: Any) -> Figure:
    timing = Timing(median_s=median, p90_s=median and 2 * median, bands=(1, n - 1 if n else 0, 0, 0, 0, 0, 0, 0))
    return Figure(
        metric=metric,
        definition=1, since=NOON.date(), until=NOON.date(), n=n, business=timing, calendar=timing, **more,
    )  # fmt: skip


def busy() -> Board:
    """Two wait: one is late, one will be; Ana and Daniel are there."""
    due = (NOON - timedelta(minutes=4), NOON + timedelta(minutes=3), NOON + timedelta(hours=2))
    hot = tuple(
        HotLine(
            conversation_id=id, name=f"Cliente {id}", assignee_id=ME.id, due_at=at, owed_since=NOON,
            warn_at=at - timedelta(minutes=5),
        )
        for id, at in zip((1, 2, 3), due, strict=True)
    )  # fmt: skip
    waiting = Levels(
        open=5, us=3, us_at_risk=1, us_breached=1, at_risk=1, breached=1, customer=2, queued=1,
        us_oldest_at=NOON - timedelta(minutes=9), unanswered_long=1,
    )  # fmt: skip
    return Board(
        as_of=NOON, zone="America/Lima", day=NOON.date(), levels=waiting, teams=(TeamLine(team_id=7, levels=waiting),),
        people=(
            PersonLine(user_id=ME.id, team_ids=(7,), state="available", points=250, places=6),
            PersonLine(user_id=DANIEL.id, state="away", points=0, places=4),
        ),
        hottest=hot, pace=Pace(since=NOON - timedelta(minutes=14), arrivals=(1, 2, 0), answers=(0, 1, 1)),
        today={
            "first_response": figure("first_response", 40, 120, waiting=2),
            "agent_first_reply": figure("agent_first_reply", 12, 90, waiting=1),
            "sla_first_response": figure("sla_first_response", 40, met=38, missed=2),
            "handled": figure("handled", 10), "resolved": figure("resolved", 5),
        },
    )  # fmt: skip


async def become(it: Room, role: str) -> None:
    it.gateway.put(UserItem(msgspec.structs.replace(ME, rev=ME.rev + 1, role=role)))
    await until(lambda: it.session.store.me is not None and it.session.store.me.role == role)


async def entered(it: Room) -> Any:
    """The room of a supervisor, with its first board."""
    it.gateway.board.now = busy()
    await become(it, "supervisor")
    assert it.window.ui.run("live_room.open")
    await until(lambda: it.window.room is not None and it.window.room.model.board)
    return it.window.room


def cells(table: Any) -> list[list[str]]:
    model = table.model()
    return [[model.data(model.index(row, column)) or "" for column in range(model.columnCount())]
            for row in range(model.rowCount())]  # fmt: skip


def choose(table: Any, *rows: int) -> None:
    table.setFocus()
    table.selectRow(rows[0])
    for row in rows[1:]:
        index = table.model().index(row, 0)
        flags = table.selectionModel().SelectionFlag
        table.selectionModel().select(index, flags.Select | flags.Rows)


def drop(table: Any, row: int, *ids: int) -> None:
    """Let conversations go over a row, as Qt tells the table."""
    data = QMimeData()
    data.setData(MIME, ",".join(map(str, ids)).encode())
    where = QPointF(table.visualRect(table.model().index(row, 0)).center())
    event = QDropEvent(
        where, Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )  # fmt: skip
    table.dropEvent(event)


async def test_a_supervisor_sees_the_room_and_goes_back(room: Opened) -> None:
    async with room() as it:
        here = await entered(it)
        assert here.isVisible()
        assert not it.window.list.isVisible()
        assert it.window.sidebar.live.isChecked()
        assert here.tiles["waiting"].accessibleName().endswith("3")
        assert "n 40" in here.tiles["first_response"].accessibleDescription()
        assert "sin responder 2" in here.tiles["first_response"].accessibleDescription()
        assert here.tiles["long"].data.alarm, "one waits for more than a day: the goal is none"
        assert here.head.fresh.text() == "En vivo · datos hasta 07:00:00", "in the zone of the company"
        QTest.keyClick(here.hot.table, Qt.Key.Key_Escape)
        await until(it.window.list.isVisible)
        assert not here.isVisible()
        assert not it.window.sidebar.live.isChecked()


async def test_an_agent_gets_the_panel_of_their_day_and_no_room(room: Opened) -> None:
    async with room() as it:
        it.gateway.board.now = msgspec.structs.replace(busy(), people=busy().people[:1])
        it.window.ui.run("live_room.open")
        assert it.window.room is None
        assert next(one for one in COMMANDS if one.id == "live_room.open").secret
        it.window.sidebar.live.click()
        await until(lambda: it.window.day is not None and it.window.day.lines)
        assert it.window.day is not None
        said = {line.name.text(): line.value.text() or line.faint.text() for line in it.window.day.lines}
        assert said["Esperan respuesta"] == "3"
        assert said["Mi carga"] == "2½/6"
        assert said["Mi primera respuesta"].startswith("1")
        assert not it.window.day.lines[2].faint.isHidden(), "twelve cases say little"
        assert it.window.context.settings.my_day_open
        it.window.ui.run("my_day.toggle")
        assert not it.window.day.isVisible()


async def test_rows_of_teams_people_and_conversations(room: Opened) -> None:
    async with room() as it:
        here = await entered(it)
        assert cells(here.queue.table) == [["Ventas", "1", "3", "", "9 min"]]
        assert [row[0] for row in cells(here.people.table)] == ["Ana Ruiz", "Daniel Sosa"], "by name, not ranked"
        assert cells(here.people.table)[0][3] == "2½/6"
        assert [row[2] for row in cells(here.hot.table)] == ["−4 min", "3 min", "2 h"]
        spoken = here.queue.table.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        assert "1 por vencer" in spoken
        assert "1 sin responder más de 24 h" in spoken


async def test_several_are_chosen_and_given_to_somebody_by_dropping_them(room: Opened) -> None:
    async with room() as it:
        here = await entered(it)
        choose(here.hot.table, 0, 2)
        assert here.chosen() == (1, 3)
        drop(here.people.table, 1, 1, 3)
        await until(lambda: it.gateway.many)
        assert it.gateway.many[0].change == AssignMany(assignee_id=DANIEL.id)
        assert list(it.gateway.many[0].ids) == [1, 3]
        drop(here.queue.table, 0, 2)
        await until(lambda: len(it.gateway.many) == 2)
        assert it.gateway.many[1].change == AssignMany(team_id=7)
        toast = it.window.conversation.toasts.link()
        assert toast is not None
        assert here.isAncestorOf(toast), "taking it back is offered where somebody looks"


async def test_the_key_asks_who_shall_have_the_chosen_one_or_all_of_them(room: Opened) -> None:
    async with room() as it:
        here = await entered(it)
        choose(here.hot.table, 1)
        QTest.keyClick(here.hot.table, Qt.Key.Key_A, CTRL | SHIFT)
        await until(lambda: it.window.findChild(TransferDialog) is not None)
        it.window.findChild(TransferDialog).close()
        choose(here.hot.table, 0, 1)
        assert it.window.ui.context().picked == (1, 2)
        it.window.ui.run("conversation.assign")
        menu: Any = next(one for one in it.window.findChildren(Menu) if one.isVisible())
        [daniel] = [action for action in menu.actions() if action.text() == DANIEL.name]
        daniel.trigger()
        menu.close()
        await until(lambda: it.gateway.many)
        assert list(it.gateway.many[0].ids) == [1, 2]


async def test_enter_opens_the_conversation_and_the_room_waits(room: Opened) -> None:
    async with room() as it:
        here = await entered(it)
        choose(here.hot.table, 1)
        QTest.keyClick(here.hot.table, Qt.Key.Key_Return)
        await until(lambda: it.window.conversation.conversation_id == 2)
        assert it.window.conversation.isVisible()
        assert not here.isVisible()
        asked = len(it.gateway.board.asked)
        it.gateway.put(ConversationItem(msgspec.structs.replace(it.gateway.conversations[1], rev=9)))
        await until(lambda: (row := it.session.store.rows.get(1)) is not None and row.rev == 9)
        assert len(it.gateway.board.asked) == asked, "nobody looks"
        it.window.ui.run("live_room.open")
        await until(lambda: here.isVisible() and len(it.gateway.board.asked) > asked)


async def test_watch_whisper_and_step_in_are_in_the_menu_of_a_colleagues(room: Opened) -> None:
    async with room() as it:
        here = await entered(it)
        row = it.gateway.conversations[2]
        it.gateway.put(ConversationItem(msgspec.structs.replace(row, rev=row.rev + 1, assignee_id=DANIEL.id)))
        await until(lambda: (row := it.session.store.rows.get(2)) is not None and row.assignee_id == DANIEL.id)
        choose(here.hot.table, 1)
        for id in ("help.watch", "help.whisper", "help.intervene"):
            assert it.window.context.registry[id].when(it.window.ui.context()) == "", id
        it.window.ui.run("help.watch")
        await until(lambda: it.session.watched == 2 and it.window.conversation.conversation_id == 2)
        assert it.gateway.teamwork.watched == [("POST", 2)]


async def test_something_changes_and_the_room_asks_again_keeping_what_is_chosen(room: Opened) -> None:
    async with room() as it:
        here = await entered(it)
        choose(here.hot.table, 1, 2)
        before = len(it.gateway.board.asked)
        board = busy()
        it.gateway.board.now = msgspec.structs.replace(
            board, hottest=board.hottest[1:], levels=msgspec.structs.replace(board.levels, us=2, us_breached=0)
        )
        row = msgspec.structs.replace(it.gateway.conversations[1], rev=9, state="resolved")
        it.gateway.put(ConversationItem(row))
        await until(lambda: len(it.gateway.board.asked) > before)
        await until(lambda: here.tiles["waiting"].accessibleName().endswith("2"))
        assert [row[0] for row in cells(here.hot.table)] == ["Cliente 2", "Cliente 3"]
        assert here.chosen() == (2, 3)


async def test_without_a_line_the_board_is_marked_as_old_and_nothing_is_given(room: Opened) -> None:
    async with room() as it:
        here = await entered(it)
        await it.line.down()
        it.gateway.tell(None)
        await until(lambda: here.head.fresh.text().startswith("Datos de las 07:00:00"))
        assert not here.head.mark.live
        assert "07:00:00" in here.tiles["waiting"].accessibleDescription()
        assert cells(here.hot.table), "what was known stays"
        drop(here.people.table, 1, 1)
        assert it.gateway.many == []
        await it.line.up()
        it.session.retry_now()
        await until(lambda: here.head.fresh.text().startswith("En vivo"), seconds=20)


async def test_one_team_is_chosen(room: Opened) -> None:
    async with room() as it:
        it.gateway.board.now = busy()
        here = await entered(it)
        it.gateway.board.now = msgspec.structs.replace(
            busy(), teams=(*busy().teams, TeamLine(team_id=8, levels=Levels()))
        )
        here.model.ask()
        await until(lambda: here.head.picker is not None)
        here.head.teams_chosen.emit((7,))
        await until(lambda: it.gateway.board.asked[-1] == "7")


async def test_refused_and_asked_again(room: Opened) -> None:
    async with room() as it:
        it.gateway.board.refusal = Problem(code="forbidden", title="no", status=403)
        await become(it, "supervisor")
        it.window.ui.run("live_room.open")
        await until(lambda: it.window.room is not None and it.window.room.trouble is not None)
        here: Any = it.window.room
        it.gateway.board.refusal = None
        it.gateway.board.now = busy()
        here.trouble.acted.emit()
        await until(lambda: here.model.board)
        assert here.trouble is None


async def test_alerts_are_owned_here(room: Opened) -> None:
    async with room() as it:
        here = await entered(it)
        assert here.alarms.note.text() == "Sin alertas"
        it.gateway.put(
            AlertItem(Alert(id=5, rev=1, kind="sla_missed", cause="c", conversation_id=2, level="alert", at=NOON))
        )
        await until(lambda: here.alarms.cards)
        assert here.alarms.note.text() == "1 por atender"
        assert here.alarms.cards[0].own.isEnabled()
        await it.line.down()
        it.gateway.tell(None)
        await until(lambda: not here.alarms.cards[0].own.isEnabled())


async def test_charts_tell_the_day_and_the_week(room: Opened) -> None:
    async with room() as it:
        it.gateway.board.points = {
            "arrivals hour_of_week": (MetricPoint(hour=10, figure=figure("arrivals", 6)),),
            "agent_first_reply agent": (MetricPoint(id=DANIEL.id, figure=figure("agent_first_reply", 31, 140)),),
        }
        it.gateway.board.points["arrivals tag"] = (
            MetricPoint(tag="Pedido", figure=figure("arrivals", 4)), MetricPoint(figure=figure("arrivals", 7)),
        )  # fmt: skip
        it.gateway.board.delivered = Delivered(
            sent=50, accepted=50, accepted_share=1.0, delivered=48, delivered_share=0.96
        )
        here = await entered(it)
        await until(lambda: here.charts.week.stops() and here.charts.agents.stops() and here.charts.delivery.stops())
        asked = [("arrivals", "hour_of_week"), ("agent_first_reply", "agent"), ("arrivals", "tag")]
        assert it.gateway.board.series[:3] == asked
        assert [(bar.name, bar.value) for bar in here.charts.reasons.bars] == [("sin etiqueta", 7), ("Pedido", 4)]
        assert [(bar.name, bar.value) for bar in here.charts.delivery.bars] == [
            ("aceptados", 1.0),
            ("entregados", 0.96),
        ]
        assert here.charts.backlog.stops() == 84, "a mark every five minutes"
        assert here.charts.week.value(2) == 6, "Monday at ten; eight is the first hour shown"
        assert [bar.name for bar in here.charts.agents.bars] == ["Daniel"]
        assert [one.count for one in here.charts.first.bins][:2] == [1, 39]
        assert here.charts.first.goal is not None


async def test_the_day_stands_before_what_is_usual_and_tiles_tell_how_it_went(room: Opened) -> None:
    async with room() as it:
        it.gateway.board.points = {
            "arrivals hour_of_week": tuple(
                MetricPoint(hour=hour, figure=figure("arrivals", 12)) for hour in (9, 10, 11)
            ),
            "first_response day": tuple(
                MetricPoint(day=NOON.date() - timedelta(days=back), figure=figure("first_response", 31, 100 + back))
                for back in (2, 1, 0)
            ),
        }
        here = await entered(it)
        await until(lambda: here.tiles["first_response"].data.trend and here.charts.usual_hours)
        assert here.tiles["first_response"].data.trend == (102, 101, 100)
        assert len(here.tiles["waiting"].data.trend) == 24, "of a mark every five minutes"
        assert here.charts.usual_hours == {9: (12.0, 12.0), 10: (12.0, 12.0), 11: (12.0, 12.0)}
        await until(lambda: here.charts.pace.usual is not None)
        usual: Any = here.charts.pace.usual
        assert set(usual.high) == set(usual.low)
        assert it.gateway.board.series.count(("arrivals", "hour_of_week")) == 5, "four weeks at once, and each alone"


def test_what_is_usual_needs_two_weeks_in_which_anybody_came() -> None:
    assert usual_hours([{9: 4}, {}, {10: 0}]) == {}
    assert usual_hours([{9: 4, 11: 2}, {9: 6, 10: 1}, {}]) == {9: (4.0, 6.0), 10: (0.0, 1.0), 11: (0.0, 2.0)}


def test_a_small_line_keeps_the_latest() -> None:
    assert thinned([1.0, 2.0]) == (1.0, 2.0)
    found = thinned([float(n) for n in range(289)])
    assert (len(found), found[0], found[-1]) == (24, 0.0, 288.0)


async def test_a_tile_leads_to_who_waits(room: Opened) -> None:
    async with room() as it:
        here = await entered(it)
        here.tiles["long"].click()
        assert not here.isVisible()
        assert it.window.list.isVisible()
        assert it.window.list.model.view == "filter"


async def test_the_room_survives_another_size_of_letters(room: Opened) -> None:
    async with room() as it:
        here = await entered(it)
        it.window.ui.zoom(1)
        await until(lambda: it.window.room is not None and it.window.room is not here and it.window.room.model.board)
        assert it.window.room is not None
        assert it.window.room.isVisible()
        assert not any(widget.isWindow() and widget.isVisible() for widget in QApplication.topLevelWidgets()
                       if widget is not it.window)  # fmt: skip


async def test_a_program_that_begins_in_the_room_waits_until_it_knows_who_signed_in(room: Opened) -> None:
    async with room() as it:
        late = LateSession()
        asked = asyncio.ensure_future(who_signed_in(late))
        await asyncio.sleep(0)
        assert not asked.done()
        late.store.people.me = msgspec.structs.replace(ME, role="supervisor")
        late.hub.publish(_people())
        assert await asked == "supervisor"
        assert await who_signed_in(it.session) == "agent"


def _people() -> ChangeSet:
    changes = ChangeSet()
    changes.people = True
    return changes
