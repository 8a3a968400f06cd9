"""Working on conversations: tags, how a case ends, put away until later."""

from datetime import timedelta

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from desktop.native.notices import Notice
from desktop.shots import cast
from desktop.shots.registry import ShotContext, shot
from desktop.shots.scenes.inbox import make_inbox
from desktop.store.changes import ChangeSet
from desktop.theme import Scheme
from desktop.views.dialogs.resolve import ResolveDialog
from desktop.views.dialogs.snooze import SnoozeDialog
from desktop.views.main_window import MainWindow
from desktop.views.tags.manager import TagManager
from desktop.views.tray import tell_inside
from protocol.filters import Filter
from protocol.frames import ConversationItem, PolicyItem, SavedViewItem, TagItem, UserItem
from protocol.people import User
from protocol.tags import TAG_COLORS, Policy, SavedView, Tag
from protocol.work_api import SnoozeMany

TAGS = ("Envíos", "Daño", "Devolución", "Venta", "Factura", "Mayoreo", "Garantía", "Reclamo")


def make_office(context: ShotContext, scheme: Scheme = Scheme.LIGHT) -> MainWindow:
    """The inbox with tags, seen by a supervisor."""
    window = make_inbox(context, scheme)
    session, me = window.session, cast.VALENTINA
    for id, name in enumerate(TAGS, 1):
        color = TAG_COLORS[id % len(TAG_COLORS)]
        tag = Tag(id=id, rev=1, name=name, color=color, team_id=1 if id < 3 else None, active=name != "Mayoreo")
        session.store.apply(TagItem(tag))
    boss = User(id=me.id, rev=2, name=me.name, email=me.email, role="supervisor", team_ids=me.team_ids)
    session.hub.publish(session.store.apply(UserItem(boss)))
    session.hub.publish(session.store.apply(TagItem(Tag(id=1, rev=2, name=TAGS[0], color="cielo", team_id=1))))
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    return window


@shot("tag_picker", (1440, 900))
def tag_picker(context: ShotContext) -> MainWindow:
    """L: put on, take off."""
    window = make_office(context)
    window.ui.choose_tags([cast.MARIANA])
    return window


@shot("tag_manager", (660, 480))
def tag_manager(context: ShotContext) -> QWidget:
    """All tags, one being edited."""
    window = context.keep(make_office(context))
    manager = TagManager(window.context, window)
    manager.show()
    return manager


@shot("resolve_dialog", (460, 476))
def resolve_dialog(context: ShotContext) -> QWidget:
    """What a policy asks for before a case ends."""
    window = context.keep(make_office(context))
    body = {
        "proof": True, "outcomes": ["sale", "appointment", "payment_promise", "solved"], "outcome_required": True,
        "currency": "MXN", "required_tags": ["Venta", "Reclamo"],
    }  # fmt: skip
    window.session.store.apply(PolicyItem(Policy(id=1, rev=1, kind="resolving", body=body)))
    dialog = ResolveDialog(window.context, window, [cast.MARIANA])
    dialog.show()
    dialog.outcomes.button(0).click()
    dialog.amount.setText("1,250.00")
    return dialog


@shot("snooze_menu", (1440, 900))
def snooze_menu(context: ShotContext) -> MainWindow:
    """Until when, with the moment each one means."""
    window = make_office(context)
    window.ui.change([2], SnoozeMany(until=context.now + timedelta(hours=18)))
    return window


@shot("snooze_dialog", (420, 300))
def snooze_dialog(context: ShotContext) -> QWidget:
    """A day of one's own, with a reminder."""
    window = context.keep(make_office(context))
    dialog = SnoozeDialog(window.context, window, [cast.MARIANA])
    dialog.note.setText("Preguntar si ya llegó el repuesto")
    dialog.show()
    return dialog


@shot("bulk_bar", (1440, 900))
def bulk_bar(context: ShotContext) -> MainWindow:
    """Three rows picked under a filter."""
    window = make_office(context)
    window.list.filter_by(Filter(state="waiting_us", priority=5, unanswered_since_s=300))
    window.list.rows.picking.pick([1, 2, 5])
    return window


@shot("closing_windows", (1440, 900))
def closing_windows(context: ShotContext) -> MainWindow:
    """Whose window closes next, what writing costs then, and saved views in an order of one's own."""
    window = make_office(context)
    session = window.session
    for id, name in enumerate(("Urgentes de mi equipo", "VIP sin respuesta", "Portugués"), 1):
        owner = cast.VALENTINA.id if id > 1 else None
        session.store.apply(SavedViewItem(SavedView(id=id, rev=1, name=name, user_id=owner, query={"vip": True})))
    body = {"template": "seguimiento", "category": "utility", "currency": "USD", "price_micros": 12_500}
    session.store.apply(PolicyItem(Policy(id=2, rev=1, kind="reengaging", body=body)))
    for place, id in enumerate(list(session.store.views["all"])[:5]):
        row = session.store.rows.get(id)
        if row is not None:
            until = context.now + timedelta(minutes=38 + 51 * place)
            session.store.apply(ConversationItem(replace(row, rev=row.rev + 1, window_until=until)))
    everything = ChangeSet()
    everything.reset = True
    session.hub.publish(everything)
    window.sidebar.move_by("saved:2", -3)
    window.ui.show_view("closing")
    return window


@shot("snoozed_list", (1440, 900))
def snoozed_list(context: ShotContext) -> MainWindow:
    """What was put away, back soonest first."""
    window = make_office(context, Scheme.DARK)
    mine = list(window.session.store.views["mine"])
    for place, id in enumerate(mine[:4]):
        window.ui.change([id], SnoozeMany(until=context.now + timedelta(hours=2 + 30 * place)))
    window.conversation.toasts.dismiss()
    window.ui.show_view("snoozed")
    return window


def _told(context: ShotContext, scheme: Scheme) -> MainWindow:
    window = make_office(context, scheme)
    [row] = [row for id in window.session.store.views["all"] if (row := window.session.store.rows.get(id))][2:3]
    notice = Notice(kind="mention", group="told", conversation_id=row.id, name=row.name)
    tell_inside(notice, window.conversation.toasts)
    return window


@shot("told_mention", (1440, 900))
def told_mention(context: ShotContext) -> MainWindow:
    """A mention told in the window, with the way there."""
    return _told(context, Scheme.LIGHT)


@shot("told_mention_dark", (1440, 900))
def told_mention_dark(context: ShotContext) -> MainWindow:
    """The same in the dark."""
    return _told(context, Scheme.DARK)
