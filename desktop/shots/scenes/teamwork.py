"""Working together: a colleague writes, a call for help, silent watching, the hand-over of a shift."""

from PySide6.QtWidgets import QWidget

from desktop.shots import cast
from desktop.shots.registry import ShotContext, shot
from desktop.shots.scenes.inbox import make_inbox
from desktop.theme import Scheme
from desktop.views.dialogs.hand_over import HandOverDialog
from desktop.views.main_window import MainWindow
from protocol.frames import AlertItem, Live
from protocol.promises import Alert


def _window(context: ShotContext, scheme: Scheme = Scheme.LIGHT) -> MainWindow:
    window = make_inbox(context, scheme)
    window.show()
    return window


def _colleagues(window: MainWindow) -> list[int]:
    store = window.session.store
    return [id for id in store.people.users if id != store.my_id()]


def _live(window: MainWindow, what: str, user_id: int, chat: int = cast.MARIANA) -> None:
    session = window.session
    live = Live(what=what, conversation_id=chat, user_id=user_id, seconds=900, fence=1)  # type: ignore[arg-type]
    session.hub.publish(session.store.apply_live(live, 0.0))


@shot("composer_pen", (1440, 900))
def composer_pen(context: ShotContext) -> QWidget:
    """A colleague writes to the same customer, others look."""
    window = _window(context)
    one, *others = _colleagues(window)
    _live(window, "writing", one)
    for other in others[:3]:
        _live(window, "viewing", other)
    window.conversation.composer.editor.set_text("Claro, con gusto se lo cambio.")
    return window


@shot("help_asked", (1440, 900))
def help_asked(context: ShotContext) -> QWidget:
    """A colleague asked for help."""
    window = _window(context)
    session, one = window.session, _colleagues(window)[0]
    name = session.store.people.name(one)
    body = {"user_id": one, "name": name, "reason": "Pide 20 % de descuento por el daño"}
    call = Alert(id=901, rev=1, kind="help", cause=f"help:{cast.MARIANA}", level="alert", conversation_id=cast.MARIANA,
                 step=1, body=body)  # fmt: skip
    session.hub.publish(session.store.apply(AlertItem(call)))
    return window


@shot("watching", (1440, 900))
def watching(context: ShotContext) -> QWidget:
    """A supervisor looks on in silence."""
    window = _window(context, Scheme.DARK)
    window.session.watched = cast.MARIANA
    window.conversation.watching_changed()
    return window


@shot("hand_over", (860, 560))
def hand_over(context: ShotContext) -> QWidget:
    """Every open conversation of mine and its outcome."""
    window = context.keep(_window(context))
    dialog = HandOverDialog(window.context, window)
    for line, outcome in zip(dialog.lines, ("snooze", "transfer", "resolve", "wait_customer", ""), strict=False):
        line.outcome.setCurrentIndex(max(0, line.outcome.findData(outcome)))
    if len(dialog.lines) > 1:
        dialog.lines[1].who.setCurrentIndex(1)
        dialog.lines[1].note.setText("Falta confirmar la dirección")
    return dialog
