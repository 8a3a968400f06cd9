"""The live room in the past: scrubbed to half past ten, without a line, narrow, enlarged."""

from datetime import timedelta
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.shots import cast_past
from desktop.shots.registry import ShotContext, shot
from desktop.shots.scenes.live_room import SIZE, make_window, settle
from desktop.shots.stage import Line
from desktop.theme import Scheme
from desktop.views.live_room.time_travel_room import TravelRoom
from desktop.views.main_window import MainWindow

HALF_PAST_TEN = timedelta(hours=10, minutes=30)


def make_past(context: ShotContext, scheme: Scheme, **how: Any) -> MainWindow:
    """The room as it stood at half past ten."""
    zoom = how.pop("zoom", 1.0)
    window = make_window(context, context.theme(scheme, zoom=zoom), **how)
    session: Any = window.session
    session.past, session.day_levels = cast_past.past, cast_past.levels
    window.ui.travel_live_room()
    settle(window)
    room_of(window).travel.go(cast_past.MIDNIGHT + HALF_PAST_TEN)
    settle(window)
    return window


def room_of(window: MainWindow) -> TravelRoom:
    """The room it shows."""
    assert isinstance(window.room, TravelRoom)  # noqa: S101  the window makes no other
    return window.room


@shot("time_travel", SIZE)
def time_travel(context: ShotContext) -> QWidget:
    """Light."""
    return make_past(context, Scheme.LIGHT)


@shot("time_travel_dark", SIZE)
def time_travel_dark(context: ShotContext) -> QWidget:
    """Dark, in Portuguese."""
    return make_past(context, Scheme.DARK, language="pt")


@shot("time_travel_contrast", SIZE)
def time_travel_contrast(context: ShotContext) -> QWidget:
    """High contrast, in English."""
    return make_past(context, Scheme.HIGH_CONTRAST, language="en")


@shot("time_travel_150", SIZE)
def time_travel_150(context: ShotContext) -> QWidget:
    """Enlarged."""
    return make_past(context, Scheme.LIGHT, zoom=1.5)


@shot("time_travel_narrow", (1024, 720))
def time_travel_narrow(context: ShotContext) -> QWidget:
    """A small window."""
    return make_past(context, Scheme.LIGHT, size=(1024, 720))


@shot("time_travel_offline", SIZE)
def time_travel_offline(context: ShotContext) -> QWidget:
    """The line went while somebody looked back: the last board stays and says why."""
    window = make_past(context, Scheme.LIGHT)
    room = room_of(window)
    session: Any = window.session
    session.line_now = Line("offline", context.now - timedelta(minutes=1))
    window.banners.show_state()
    room.travel.go(cast_past.MIDNIGHT + timedelta(hours=9))
    settle(window)
    return window
