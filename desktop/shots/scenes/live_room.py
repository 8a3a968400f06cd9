"""The live room and the docked panels: a busy morning, light and dark, old, narrow, enlarged; an agent's own day."""

from datetime import timedelta
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.i18n import Languages
from desktop.shots import cast, cast_board
from desktop.shots.registry import ShotContext, shot
from desktop.shots.scenes.alerts import _alerts
from desktop.shots.stage import Line, StageContext, StageSession
from desktop.theme import Scheme, Theme
from desktop.views.main_window import MainWindow
from protocol.board import Board
from protocol.frames import AlertItem
from protocol.people import Role

SIZE = (1440, 900)


def make_window(
    context: ShotContext, theme: Theme, role: Role = "supervisor", language: str = "es",
    size: tuple[int, int] = SIZE,
) -> MainWindow:  # fmt: skip
    """The window of who supervises, with a busy morning behind it."""
    languages = context.keep(Languages())
    languages.use(language)
    snapshot = cast.snapshot(context.now)
    me = replace(cast.VALENTINA, role=role, rev=2)
    people = [me, *(user for user in snapshot.users if user.id != me.id)]
    session = context.keep(StageSession(replace(snapshot, me=me, users=people), context.now))
    cast_board.settle(session)
    view = context.keep(StageContext(theme, session, last_conversation=cast.MARIANA))
    session.store.timeline(cast.MARIANA).join([item.row for item in cast.timeline(context.now)], has_older=False)
    window = MainWindow(view)
    window.resize(*size)
    for alert in _alerts(context)[-4:]:
        session.hub.publish(session.store.apply(AlertItem(alert)))
    window.show()
    return window


def make_room(context: ShotContext, scheme: Scheme, **how: Any) -> MainWindow:
    """The room in place of the inbox."""
    zoom = how.pop("zoom", 1.0)
    window = make_window(context, context.theme(scheme, zoom=zoom), **how)
    window.ui.show_live_room()
    settle(window)
    return window


def settle(window: MainWindow) -> None:
    """Layouts of hidden things happen when Qt gets round to them."""
    for _ in range(3):
        QCoreApplication.processEvents()
    window.fit()
    QCoreApplication.processEvents()


@shot("live_room", SIZE)
def live_room(context: ShotContext) -> QWidget:
    """Light."""
    return make_room(context, Scheme.LIGHT)


@shot("live_room_dark", SIZE)
def live_room_dark(context: ShotContext) -> QWidget:
    """Dark, in Portuguese."""
    return make_room(context, Scheme.DARK, language="pt")


@shot("live_room_contrast", SIZE)
def live_room_contrast(context: ShotContext) -> QWidget:
    """High contrast, in English."""
    return make_room(context, Scheme.HIGH_CONTRAST, language="en")


@shot("live_room_large", SIZE)
def live_room_large(context: ShotContext) -> QWidget:
    """At 150 %: two columns, and it scrolls."""
    return make_room(context, Scheme.LIGHT, zoom=1.5)


@shot("live_room_small", (960, 600))
def live_room_small(context: ShotContext) -> QWidget:
    """The smallest window."""
    return make_room(context, Scheme.LIGHT, size=(960, 600))


@shot("live_room_old", SIZE)
def live_room_old(context: ShotContext) -> QWidget:
    """The line is gone: the last board stays, and says how old it is."""
    window = make_room(context, Scheme.LIGHT)
    session: Any = window.session
    session.line_now = Line("offline", context.now - timedelta(minutes=1))
    window.banners.show_state()
    assert window.room is not None  # noqa: S101  shown above
    window.room.show_board()
    settle(window)
    return window


@shot("live_room_calm", SIZE)
def live_room_calm(context: ShotContext) -> QWidget:
    """Nothing waits, and nobody wrote yet."""
    window = make_window(context, context.theme(Scheme.LIGHT))
    session: Any = window.session
    session.live_board = Board(as_of=context.now, zone=cast_board.ZONE, day=cast_board.DAY)
    session.cuts = {}
    window.ui.show_live_room()
    settle(window)
    return window


@shot("my_day", SIZE)
def my_day(context: ShotContext) -> QWidget:
    """An agent's own figures beside the conversation."""
    window = make_window(context, context.theme(Scheme.LIGHT), role="agent")
    board = cast_board.board(context.now)
    session: Any = window.session
    session.live_board = replace(board, people=tuple(one for one in board.people if one.user_id == 11))
    window.ui.open(cast.MARIANA)
    window.ui.toggle_my_day()
    settle(window)
    return window


@shot("my_team_dark", SIZE)
def my_team_dark(context: ShotContext) -> QWidget:
    """The team's, for who supervises."""
    window = make_window(context, context.theme(Scheme.DARK))
    window.ui.open(cast.MARIANA)
    window.ui.toggle_my_day()
    settle(window)
    return window


@shot("live_room_below", SIZE)
def live_room_below(context: ShotContext) -> QWidget:
    """Scrolled to the charts of the day: backlog, reasons, delivery."""
    window = make_room(context, Scheme.LIGHT)
    assert window.room is not None  # noqa: S101  shown above
    bar = window.room.area.verticalScrollBar()
    bar.setValue(bar.maximum())
    settle(window)
    return window
