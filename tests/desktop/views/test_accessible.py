"""Everything that can be worked with has a name, can be reached by keyboard, and is large enough to hit."""

import gc
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLineEdit, QWidget

from tests.desktop.views.conftest import Opened, turn, until


def controls(window: QWidget) -> list[QWidget]:
    """What a person can work with, as far as it is on screen."""
    kinds = (QAbstractButton, QLineEdit, QAbstractScrollArea)
    found = [each for kind in kinds for each in window.findChildren(kind)]
    return [each for each in found if each.isVisible() and each.focusPolicy() != Qt.FocusPolicy.NoFocus]


async def test_every_control_has_a_name(room: Opened) -> None:
    async with room() as it:
        await it.open(2)
        turn()
        nameless = [each for each in controls(it.window) if not each.accessibleName()]
        assert nameless == []


async def test_every_button_is_large_enough(room: Opened) -> None:
    async with room() as it:
        await it.open(2)
        turn()
        buttons = [each for each in controls(it.window) if isinstance(each, QAbstractButton)]
        assert [each.accessibleName() for each in buttons if min(each.width(), each.height()) < 24] == []


async def test_tab_visits_sidebar_list_and_conversation_in_this_order(room: Opened) -> None:
    async with room() as it:
        await it.open(2)
        window = it.window
        panes = (window.sidebar, window.list, window.conversation, window.panel)
        window.sidebar.focus_current()
        order: list[int] = []
        widget: QWidget | None = window.focusWidget()
        for _ in range(200):
            place = next((n for n, pane in enumerate(panes) if widget is not None and pane.isAncestorOf(widget)), None)
            if place is not None and (not order or order[-1] != place):
                order.append(place)
            widget = widget.nextInFocusChain() if widget is not None else None
            if widget is window.focusWidget():
                break
        assert order[:4] == [0, 1, 2, 3]


@pytest.fixture
def reader_runs() -> Any:
    """An assistive program asks about everything."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def heard(thing: Any) -> list[str]:
    """The names of everything below an accessible thing, as a reader that walks the tree hears them."""
    children = [thing.child(at) for at in range(thing.childCount())]
    names = [thing.text(QAccessible.Text.Name)]
    return names + [name for child in children if child is not None for name in heard(child)]


@pytest.mark.usefixtures("reader_runs")
async def test_a_reader_walks_the_window_and_its_messages_while_things_change(room: Opened) -> None:
    async with room() as it:
        for id in (2, 3, 2):
            await it.open(id)
            timeline: Any = it.window.conversation.timeline
            await until(partial(len, timeline.model))
            timeline.focus_row(len(timeline.model) - 1)
            words = heard(QAccessible.queryAccessibleInterface(it.window))
            assert any(f"mensaje {id}" in each for each in words)
            it.window.context.theme.set_zoom(1.25 if id == 3 else 1.0)
            gc.collect()
            turn()
