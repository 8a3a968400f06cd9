"""Working on conversations: tags."""

from PySide6.QtWidgets import QWidget

from desktop.shots import cast
from desktop.shots.registry import ShotContext, shot
from desktop.shots.scenes.inbox import make_inbox
from desktop.theme import Scheme
from desktop.views.main_window import MainWindow
from desktop.views.tags.manager import TagManager
from protocol.frames import TagItem, UserItem
from protocol.people import User
from protocol.tags import TAG_COLORS, Tag

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
