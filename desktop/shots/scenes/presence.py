"""Who is here: my state at the foot with its menu, the roster, a pause, the start of a shift, a colleague's absence."""

from datetime import timedelta

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.shots import cast
from desktop.shots.registry import ShotContext, shot
from desktop.shots.scenes.inbox import make_inbox
from desktop.theme import Scheme
from desktop.views.main_window import MainWindow
from desktop.views.presence.absence import AbsenceDialog
from desktop.views.presence.devices import DevicesDialog
from desktop.views.presence.menu import add_reasons
from desktop.views.presence.pause import PauseDialog
from desktop.views.presence.roster import Roster
from desktop.views.presence.shift import ShiftDialog
from desktop.views.widgets import Menu
from protocol.devices import Device
from protocol.frames import PresenceItem, UserItem
from protocol.presence import Held, Leaving, LeavingChoice, Redistribution
from protocol.presence_api import LeavingList, Planned, ShiftStart
from protocol.roster import Presence
from protocol.routing import Reason, Why


def _window(context: ShotContext, scheme: Scheme = Scheme.LIGHT) -> MainWindow:
    window = make_inbox(context, scheme)
    session = window.session
    now = session.clock.now()
    rows = (
        Presence(user_id=11, rev=1, state="available", declared="available", since=now - timedelta(hours=2, minutes=40),
                 receives=True),
        Presence(user_id=12, rev=1, state="away", declared="away", reason="lunch", since=now - timedelta(minutes=12),
                 back_at=now + timedelta(minutes=48)),
        Presence(user_id=13, rev=1, state="busy", declared="busy", since=now - timedelta(minutes=25)),
        Presence(user_id=14, rev=1, state="away", declared="available", because="locked",
                 since=now - timedelta(minutes=4)),
        Presence(user_id=15, rev=1, state="offline", declared="available", because="lost_network",
                 since=now - timedelta(minutes=1)),
    )  # fmt: skip
    for row in rows:
        session.hub.publish(session.store.apply(PresenceItem(row)))
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    QCoreApplication.processEvents()
    return window


def _shown(window: MainWindow, dialog: QWidget) -> QWidget:
    dialog.setParent(window, dialog.windowFlags())
    dialog.show()
    return dialog


@shot("roster", (360, 440))
def roster(context: ShotContext) -> QWidget:
    """Colleagues by team."""
    window = _window(context)
    return _shown(window, Roster(window.context, window))


@shot("roster_dark", (360, 440))
def roster_dark(context: ShotContext) -> QWidget:
    """The same in the dark."""
    window = _window(context, Scheme.DARK)
    return _shown(window, Roster(window.context, window))


@shot("presence_menu", (300, 220))
def presence_menu(context: ShotContext) -> QWidget:
    """The reasons to be away."""
    window = _window(context)
    menu = Menu(window.theme, window, embedded=True)
    add_reasons(window.context, menu)
    menu.show()
    return menu


@shot("presence_foot", (1440, 900))
def presence_foot(context: ShotContext) -> MainWindow:
    """Away for lunch: the state at the foot of the sidebar."""
    window = _window(context)
    now = window.session.clock.now()
    row = Presence(user_id=11, rev=2, state="away", declared="away", reason="lunch", since=now,
                   back_at=now + timedelta(minutes=30))  # fmt: skip
    window.session.hub.publish(window.session.store.apply(PresenceItem(row)))
    return window


@shot("pause", (480, 520))
def pause(context: ShotContext) -> QWidget:
    """What waits on me while I am at lunch."""
    window = _window(context)
    now = window.session.clock.now()
    due = {"due_at": (now + timedelta(minutes=12)).isoformat()}
    every: tuple[LeavingChoice, ...] = ("keep", "hand_over", "tell_customer")
    lines = LeavingList(
        lines=[
            Leaving(conversation_id=cast.MARIANA, owner_version=1, choice="hand_over", allowed=every,
                    reasons=(Reason("due_before_return", due),)),
            Leaving(conversation_id=4, owner_version=1, choice="tell_customer", allowed=every,
                    reasons=(Reason("back_in_time"),)),
            Leaving(conversation_id=7, owner_version=1, choice="keep", allowed=every,
                    reasons=(Reason("back_in_time"),)),
        ]
    )  # fmt: skip
    return _shown(window, PauseDialog(window.context, lines, now + timedelta(minutes=30), window))


@shot("start_shift", (480, 520))
def start_shift(context: ShotContext) -> QWidget:
    """What I inherit."""
    window = _window(context)
    now = window.session.clock.now()
    whys = [Why(kind="assign", conversation_id=id, team_id=1, mode="least_loaded") for id in (2, 5, 9)]
    soon = now + timedelta(minutes=9)
    found = ShiftStart(
        held=[Held(conversation_id=cast.MARIANA, owner_version=1, waiting_on_us=True, due_at=soon),
              Held(conversation_id=4, owner_version=1, waiting_on_us=True, due_at=now - timedelta(minutes=47)),
              Held(conversation_id=6, owner_version=1, waiting_on_us=False)],
        inherits=whys,
        shift=Planned(id=1, user_id=11, kind="shift", starts_at=now, ends_at=now + timedelta(hours=8)),
    )  # fmt: skip
    return _shown(window, ShiftDialog(window.context, found, window))


@shot("absent_today", (480, 520))
def absent_today(context: ShotContext) -> QWidget:
    """Who would get what a colleague holds."""
    window = _window(context)
    moves = tuple(
        Why(kind="assign", conversation_id=id, team_id=1, agent_id=to, mode="least_loaded")
        for id, to in ((1, 12), (2, 13), (5, 12))
    )
    dialog = AbsenceDialog(window.context, window)
    dialog.who.blockSignals(True)
    dialog.choose(14)
    dialog.show_moves(
        Redistribution(
            agent_id=14, moves=moves, queued=(9, 10), by_agent={12: 2, 13: 1}, digest="d", places={9: 1, 10: 4}
        )
    )
    dialog.confirm.setEnabled(True)
    return _shown(window, dialog)


@shot("devices", (480, 420))
def devices(context: ShotContext) -> QWidget:
    """Where I am signed in."""
    window = _window(context)
    now = window.session.clock.now()
    dialog = DevicesDialog(window.context, window)
    dialog.show_devices([
        Device(device="a", name="Mostrador 2", created_at=now - timedelta(days=91), seen_at=now, current=True),
        Device(device="b", name="Portátil de Valentina", created_at=now - timedelta(days=30),
               seen_at=now - timedelta(hours=16)),
        Device(device="c", name="PC-ALMACEN", created_at=now - timedelta(days=200), seen_at=now - timedelta(days=64)),
    ])  # fmt: skip
    return _shown(window, dialog)


def _loaded(context: ShotContext, places: int, scheme: Scheme = Scheme.LIGHT) -> MainWindow:
    """My hands hold more than `places`, and one more is taken by hand."""
    window = _window(context, scheme)
    session, me = window.session, window.session.store.me
    assert me is not None  # noqa: S101  the cast has me
    session.hub.publish(session.store.apply(UserItem(replace(me, rev=me.rev + 1, capacity=places))))
    now = session.clock.now()
    row = Presence(user_id=me.id, rev=2, state="available", declared="available", since=now, receives=True)
    session.hub.publish(session.store.apply(PresenceItem(row)))
    window.ui.show_view("unassigned")
    return window


@shot("load_over", (1440, 900))
def load_over(context: ShotContext) -> MainWindow:
    """One taken by hand above capacity: the toast, the foot of the sidebar, the button of the queue."""
    window = _loaded(context, 3)
    window.ui.run("conversation.take", window.session.store.views["unassigned"][0])
    return window


@shot("load_over_dark", (1440, 900))
def load_over_dark(context: ShotContext) -> MainWindow:
    """The same in the dark."""
    window = _loaded(context, 3, Scheme.DARK)
    window.ui.run("conversation.take", window.session.store.views["unassigned"][0])
    return window


@shot("load_full", (960, 600))
def load_full(context: ShotContext) -> MainWindow:
    """Not one more fits; the sidebar is folded."""
    window = _loaded(context, 4)
    window.ui.toggle_sidebar()
    return window
