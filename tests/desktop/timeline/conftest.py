"""A timeline on screen, offscreen: sized as in the design."""

from collections.abc import Callable, Iterable
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop.models.rows import TimelineRow
from desktop.theme import Theme
from desktop.views.timeline import TimelineView
from tests.desktop.timeline.samples import TODAY, ZONE, ListModel

Show = Callable[..., tuple[TimelineView, ListModel]]


@pytest.fixture
def show(qtbot: QtBot, light: Theme) -> Show:
    """Put rows on screen; the view and its model are handed back."""

    def make(
        rows: Iterable[TimelineRow], theme: Theme = light, size: tuple[int, int] = (588, 700), **more: Any
    ) -> tuple[TimelineView, ListModel]:
        view = TimelineView(theme, zone=ZONE, today=lambda: TODAY, **more)
        qtbot.addWidget(view)
        view.resize(*size)
        model = ListModel(rows)
        view.set_model(model)
        view.set_conversation("Mariana Quispe Rojas")
        view.show()
        qtbot.waitExposed(view)
        view.grab()
        return view, model

    return make
