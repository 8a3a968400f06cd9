"""Answering faster: the popup over the composer, what is missing, the manager."""

from datetime import timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.shots import cast
from desktop.shots.registry import ShotContext, shot
from desktop.shots.scenes.inbox import make_inbox
from desktop.theme import Scheme
from desktop.views.answers.macros import Macros
from desktop.views.answers.manager import QuickReplyManager
from desktop.views.answers.send_later import SendLater
from desktop.views.main_window import MainWindow
from protocol.answers import Macro, QuickReply, Scheduled
from protocol.content import Text
from protocol.frames import ContactFieldItem, ContactItem, MacroItem, QuickReplyItem, ScheduledItem
from protocol.people import Contact
from protocol.tags import ContactField

REPLIES = (
    ("envio", "Envío en camino", "Su pedido {{cliente.pedido}} va en camino y llega el {{mañana}} por la tarde.", 1),
    (
        "envretraso",
        "Envío con retraso",
        "Lamentamos la espera, {{cliente.nombre}}. La nueva fecha es {{fecha_nueva}}.",
        1,
    ),
    ("envpais", "Envíos a todo el país", "Enviamos a toda la República; el costo depende del código postal.", None),
    ("hola", "Saludo", "{{saludo}}, {{cliente.nombre}}. Soy {{agente.nombre}}, de {{empresa}}.", None),
    ("garantia", "Garantía", "La garantía cubre un año desde la compra, {{cliente.nombre}}.", 3),
)
USES = {1: 62, 2: 18, 3: 7, 4: 140}


def _window(context: ShotContext, scheme: Scheme = Scheme.LIGHT) -> MainWindow:
    window = make_inbox(context, scheme)
    session = window.session
    for id, (code, title, body, team) in enumerate(REPLIES, 1):
        row = QuickReply(id=id, rev=1, code=code, title=title, body=body, team_id=team)
        session.hub.publish(session.store.apply(QuickReplyItem(row)))
    session.store.apply(ContactFieldItem(ContactField(id=1, rev=1, name="Pedido")))
    record = Contact(id=100 + cast.MARIANA, rev=2, name="Mariana Quispe Rojas", fields={"1": "CL-20418"})
    session.hub.publish(session.store.apply(ContactItem(record)))
    session.uses.update(USES)
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    return window


@shot("quick_replies", (1440, 900))
def quick_replies(context: ShotContext) -> MainWindow:
    """The popup after a slash."""
    return _typed(_window(context), "Mariana, /env")


@shot("quick_replies_dark", (1440, 900))
def quick_replies_dark(context: ShotContext) -> MainWindow:
    """The same in the dark."""
    return _typed(_window(context, Scheme.DARK), "/")


def _typed(window: MainWindow, text: str) -> MainWindow:
    editor = window.conversation.composer.editor
    QCoreApplication.processEvents()
    editor.setFocus()
    editor.insertPlainText(text)
    return window


@shot("quick_reply_missing", (1440, 900))
def quick_reply_missing(context: ShotContext) -> MainWindow:
    """A variable without a value holds the text back."""
    window = _typed(_window(context), "/envr")
    window.conversation.composer.quick.accept()
    return window


@shot("quick_reply_manager", (880, 600))
def quick_reply_manager(context: ShotContext) -> QWidget:
    """All replies, one being edited."""
    window = context.keep(_window(context))
    manager = QuickReplyManager(window.context, window)
    manager.show()
    return manager


@shot("send_later", (1440, 900))
def send_later(context: ShotContext) -> MainWindow:
    """The menu of the send button, one message that asks and one that waits."""
    window = _window(context)
    session, texts = window.session, ("Le confirmo mañana la hora del cambio.", "¿Le llegó todo bien?")
    for id, text in enumerate(texts, 1):
        due = context.now + timedelta(hours=15 * id)
        row = Scheduled(
            id=id, rev=1, conversation_id=cast.MARIANA, author_id=cast.VALENTINA.id, content=Text(text), due_at=due,
            latest_at=due, state="asks" if id == 1 else "waiting", reason="customer_wrote" if id == 1 else "",
        )  # fmt: skip
        session.hub.publish(session.store.apply(ScheduledItem(row)))
    return _typed(window, "El chofer sale a las nueve.")


@shot("send_later_dialog", (440, 336))
def send_later_dialog(context: ShotContext) -> QWidget:
    """Day and time."""
    window = context.keep(_window(context))
    row = window.session.store.rows.get(cast.MARIANA)
    assert row is not None  # noqa: S101
    dialog = SendLater(window.context, row, Text("El chofer sale a las nueve."), None, window)
    dialog.show()
    return dialog


STEPS = (
    {"do": "quick_reply", "id": 4},
    {"do": "note", "text": "Cambio autorizado por {{agente.nombre}}, caso {{caso}}."},
    {"do": "assign", "user_id": cast.DANIEL.id},
    {"do": "reply", "text": "Le escribimos el {{fecha_nueva}}."},
    {"do": "resolve"},
)


def _macros(context: ShotContext, broken: int) -> Macros:
    """Three macros; `broken`: how many steps that cannot be done are shown."""
    window = context.keep(_window(context))
    steps = tuple(step for step in STEPS if broken or step["do"] != "reply")
    for id, (name, team) in enumerate((("Cambio autorizado", 1), ("Cerrar sin respuesta", None), ("VIP", 2)), 1):
        row = Macro(id=id, rev=1, name=name, team_id=team, steps=steps, user_id=None if id != 2 else cast.VALENTINA.id)
        window.session.hub.publish(window.session.store.apply(MacroItem(row)))
    return Macros(window.context, cast.MARIANA, window)


@shot("macros", (820, 560))
def macros(context: ShotContext) -> QWidget:
    """What a macro would do in this conversation."""
    dialog = _macros(context, 0)
    dialog.show()
    return dialog


@shot("macro_form", (820, 560))
def macro_form(context: ShotContext) -> QWidget:
    """A macro being written."""
    dialog = _macros(context, 1)
    dialog.show_macro(dialog._session.store.office.macros[2])  # noqa: SLF001  the stage's own
    dialog.begin_edit()
    dialog.show()
    return dialog


@shot("macro_blocked", (820, 560))
def macro_blocked(context: ShotContext) -> QWidget:
    """A step that cannot be done: nothing is done."""
    dialog = _macros(context, 1)
    dialog.show()
    return dialog
