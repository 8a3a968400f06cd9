"""States of the main window: offline, signed out, panel over the timeline, empty list, settings."""

from desktop.shots import cast
from desktop.shots.registry import ShotContext, shot
from desktop.shots.scenes.inbox import make_inbox
from desktop.shots.stage import Line, StageContext, StageSession
from desktop.theme import Scheme
from desktop.views.main_window import MainWindow
from desktop.views.preferences import Preferences
from protocol.health import HealthCheck, ServiceState


def _at_line(context: ShotContext, state: str) -> MainWindow:
    window = make_inbox(context, Scheme.LIGHT)
    window.show()
    session = window.session
    if isinstance(session, StageSession):
        session.line_now = Line(state, context.now, "net.offline")
    window.pulse.on_line(None)  # the stage has no line of its own
    return window


@shot("state_offline", (1440, 900))
def offline(context: ShotContext) -> MainWindow:
    """Without a line."""
    return _at_line(context, "offline")


@shot("state_broken_hop", (1440, 900))
def broken_hop(context: ShotContext) -> MainWindow:
    """A hop is broken: named, with what to do, to who may mend it."""
    window = make_inbox(context, Scheme.DARK)
    window.show()
    checks = (HealthCheck(key="reading", verdict="bad", fault="behind", values={"seconds": "90", "count": "12"}),)
    window.banners.service.show(ServiceState(as_of=context.now, delayed="in", checks=checks))
    return window


@shot("state_delayed", (1440, 900))
def delayed(context: ShotContext) -> MainWindow:
    """The same, as everybody else reads it."""
    window = make_inbox(context, Scheme.LIGHT)
    window.show()
    window.banners.service.show(ServiceState(as_of=context.now, delayed="in"))
    return window


@shot("state_signed_out", (1440, 900))
def signed_out(context: ShotContext) -> MainWindow:
    """The session ended elsewhere."""
    return _at_line(context, "signed_out")


@shot("state_panel_over", (1100, 700))
def panel_over(context: ShotContext) -> MainWindow:
    """The customer panel over the timeline of a narrow window."""
    window = make_inbox(context, Scheme.LIGHT, size=(1100, 700))
    window.show()
    window.ui.toggle_panel()
    return window


@shot("state_empty", (1440, 900))
def empty(context: ShotContext) -> MainWindow:
    """Nothing waits for me."""
    session = context.keep(StageSession(cast.snapshot(context.now), context.now))
    view = context.keep(StageContext(context.theme(Scheme.LIGHT), session, last_view="mentions"))
    window = MainWindow(view)
    window.resize(1440, 900)
    return window


@shot("preferences", (460, 524))
def preferences(context: ShotContext) -> Preferences:
    """The preferences of this device."""
    window = context.keep(make_inbox(context, Scheme.LIGHT))
    return Preferences(window.context, window)
