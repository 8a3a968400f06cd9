"""Tray icon, badge and notices: presence only. Notices come from `desktop.native`; the words are made here."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.native.notices import Event, Kind, Notice
from desktop.store.store import Store
from desktop.views.toasts import Toasts
from protocol.conversation import Conversation
from protocol.message import Message

translate = QCoreApplication.translate


def notice_words(notice: Notice) -> tuple[str, str]:
    """Title and body; without customer text unless the person allowed it."""
    if notice.count > 1:
        return "Relevo", translate("Notices", "Mensajes nuevos en %n conversaciones", "", notice.count).replace(
            "%n", str(notice.count)
        )
    words: dict[Kind, str] = {
        "breach": translate("Notices", "Venció el plazo de respuesta"),
        "offered": translate("Notices", "Te ofrecen esta conversación: responde si la tomas"),
        "assigned": translate("Notices", "Te asignaron esta conversación"),
        "mention": translate("Notices", "Te mencionaron en una nota"),
        "message": translate("Notices", "Mensaje nuevo"),
    }
    return notice.name, notice.text or words[notice.kind]


_ICONS: dict[Kind, str] = {
    "breach": "bell", "offered": "hand", "assigned": "user-check", "mention": "at-sign",
    "message": "message-square-text",
}  # fmt: skip


def tell_inside(notice: Notice, toasts: Toasts) -> None:
    """Where the system shows no notices: in the window, with what can be done about it."""
    words = ": ".join(part for part in notice_words(notice) if part)
    if notice.alerts:
        toasts.alarm(words, notice.alerts, own_word(notice))
    elif notice.conversation_id:
        toasts.lead(words, notice.conversation_id, _ICONS[notice.kind])
    else:
        toasts.say(words, icon=_ICONS[notice.kind])


def own_word(notice: Notice) -> str:
    """The button of a notice that must be owned."""
    return translate("Notices", "Me encargo de todas") if len(notice.alerts) > 1 else translate("Notices", "Me encargo")


def event_of(store: Store, conversation: Conversation, message: Message) -> Event | None:
    """Why a message may concern me, None when it does not."""
    me = store.my_id()
    kinds: set[Kind] = set()
    if message.direction == "in" and conversation.assignee_id == me:
        kinds.add("message")
    if me in getattr(message.content, "mentions", ()) and message.author.id != me:
        kinds.add("mention")
    if not kinds:
        return None
    body = str(getattr(message.content, "body", ""))
    return Event(conversation_id=conversation.id, kinds=frozenset(kinds), name=conversation.name, text=body[:120])


def raise_window(window: QWidget) -> None:
    """Bring the window to the front, from the tray or a notice."""
    window.show()
    if window.isMinimized():
        window.showNormal()
    window.raise_()
    window.activateWindow()
