"""A screen reader walks the messages one by one: sender, text, time, state; new ones are said politely."""

import gc
import weakref
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop.models.rows import TimelineRow
from desktop.theme import Theme
from desktop.views.timeline import TimelineView
from protocol.content import Text
from tests.desktop.timeline.conftest import Show
from tests.desktop.timeline.samples import START, ListModel, message, rows_of, text_rows

NAME = QAccessible.Text.Name


def spoken(view: Any) -> Any:
    """What an assistive program gets."""
    return QAccessible.queryAccessibleInterface(view)


def names(view: Any) -> list[str]:
    """Every item's name, as a reader that walks them hears it."""
    timeline = spoken(view)
    return [timeline.child(at).text(NAME) for at in range(timeline.childCount())]


def row(id: int, text: str = "Hola", **more: Any) -> TimelineRow:
    return TimelineRow(key=f"m{id}", kind="message", at=START, message=message(id, Text(text), **more))


def test_every_message_is_an_item_with_sender_text_time_and_state(show: Show) -> None:
    view, _ = show([row(1, "¿Sale hoy?"), row(2, "Sí", direction="out", status="read")])
    timeline = spoken(view)
    assert (timeline.role(), timeline.text(NAME)) == (QAccessible.Role.List, "Mensajes")
    first, second = names(view)
    assert "Mariana" in first
    assert "¿Sale hoy?" in first
    assert view.look.clock(START) in first
    assert "Leído" in second
    item = timeline.child(1)
    assert item.role() is QAccessible.Role.ListItem
    assert timeline.indexOfChild(item) == 1
    assert item.parent().childCount() == 2
    assert timeline.child(2) is None


def test_an_item_is_where_its_bubble_is_and_found_by_touch(show: Show) -> None:
    view, _ = show(text_rows(300))
    timeline = spoken(view)
    last, first = timeline.child(299), timeline.child(0)
    assert view.rect().contains(view.mapFromGlobal(last.rect().center()))
    assert first.rect().isEmpty()
    assert (first.state().offscreen, last.state().offscreen) == (True, False)
    center = last.rect().center()
    assert timeline.childAt(center.x(), center.y()).text(NAME) == last.text(NAME)
    outside = view.mapToGlobal(QPoint(5, -50))
    assert timeline.childAt(outside.x(), outside.y()) is None


def test_the_focused_message_is_the_focused_item(show: Show, qtbot: QtBot) -> None:
    view, _ = show(text_rows(5))
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    view.clearFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(view, Qt.Key.Key_Up)
    timeline = spoken(view)
    focused = timeline.focusChild()
    assert focused.text(NAME) == names(view)[3]
    assert focused.state().focused
    assert not timeline.child(4).state().focused


def test_an_item_means_the_same_message_while_others_come(show: Show) -> None:
    view, model = show([row(5, "el mío")])
    item = spoken(view).child(0)
    model.replace(0, 0, [row(3, "antes"), row(4, "antes")])
    assert "el mío" in item.text(NAME)
    assert spoken(view).indexOfChild(item) == 2
    model.replace(2, 1, [])
    assert not item.isValid()
    assert item.text(NAME) == ""


def test_separators_are_no_messages(show: Show) -> None:
    view, model = show(rows_of([message(1, Text("Hola"))]))
    kinds = [spoken(view).child(at).role() for at in range(len(model))]
    assert kinds == [QAccessible.Role.Separator, QAccessible.Role.ListItem]


def test_a_hundred_thousand_messages_cost_what_is_asked_for(show: Show) -> None:
    view, _ = show(text_rows(100_000))
    timeline, before = spoken(view), view.cache.built
    assert timeline.childCount() == 100_000
    assert timeline.child(49_999).text(NAME)
    assert view.cache.built - before == 1


def test_nothing_outlives_the_timeline(qtbot: QtBot, light: Theme) -> None:
    view = TimelineView(light)
    model = ListModel(text_rows(3))
    view.set_model(model)
    timeline, gone = spoken(view), weakref.ref(view)
    items = [timeline.child(at) for at in range(3)]
    assert all(item.text(NAME) for item in items)
    view.deleteLater()
    del view
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    assert gone() is None
    assert not isValid(timeline)
    assert not any(isValid(item) for item in items)


@pytest.mark.parametrize("count", [1, 3])
def test_new_messages_are_announced_politely(show: Show, monkeypatch: pytest.MonkeyPatch, count: int) -> None:
    _view, model = show([row(1)])
    told: list[Any] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", told.append)
    for id in range(2, 2 + count):
        model.replace(len(model), 0, [row(id, f"nuevo {id}")])
        model.arrived.emit(model[-1].message)
    said = [event for event in told if event.type() is QAccessible.Event.Announcement]
    assert [event.politeness() for event in said] == [QAccessible.AnnouncementPoliteness.Polite] * count
    assert [f"nuevo {id}" in event.message() for id, event in enumerate(said, 2)] == [True] * count
