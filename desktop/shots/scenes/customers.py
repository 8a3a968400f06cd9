"""The customer's record: panel with tries and history, form, context strip, proposed follow-up, dialogs."""

from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast as typed

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.shots import cast
from desktop.shots.registry import ShotContext, shot
from desktop.shots.scenes.inbox import make_inbox
from desktop.shots.stage import StageContext, StageSession
from desktop.theme import Density, Scheme
from desktop.views.customers.chat_import import ImportChat
from desktop.views.customers.chat_reading import ReadChats
from desktop.views.customers.fields import FieldManager
from desktop.views.customers.importing import ImportContacts
from desktop.views.customers.new_conversation import NewConversation
from desktop.views.customers.note_call import NoteCall
from desktop.views.main_window import MainWindow
from protocol.chats import ChatImport, ImportedChats, ImportedMessage
from protocol.conversation import Preview
from protocol.customers import (
    CaseRecord,
    ContactAttempt,
    ContactChange,
    FoundContact,
    FoundContacts,
    ImportedRow,
    ImportOutcome,
)
from protocol.files.chat_file import read_chat
from protocol.frames import ContactFieldItem, ContactItem, ConversationItem, TagItem
from protocol.people import Consent, Contact
from protocol.tags import ContactField, Tag

FIELDS = (
    ContactField(id=1, rev=1, name="Pedido", position=0),
    ContactField(id=2, rev=1, name="Cumpleaños", kind="date", position=1),
    ContactField(id=3, rev=1, name="Zona", kind="choice", choices=("Norte", "Centro", "Sur"), position=2),
    ContactField(id=4, rev=1, name="Factura", kind="yes_no", position=3),
)
FILE = (
    "Teléfono;Nombre;Ciudad;Etiquetas;Pedido\n"
    "55 1840 7721;Mariana Quispe;Ciudad de México;Mayoreo;CL-20418\n"
    "12;Jorge Ibáñez;Puebla;;CL-1\n"
    "+52 33 1234 5678;Beatriz Lagos;Guadalajara;Nueva;CL-2\n"
)


def _window(
    context: ShotContext, scheme: Scheme = Scheme.LIGHT, language: str = "es", size: tuple[int, int] = (1440, 900)
) -> MainWindow:
    window = make_inbox(context, scheme, Density.COMFORTABLE, language, size)
    session, now = typed("StageSession", window.session), context.now
    for field in FIELDS:
        session.store.apply(ContactFieldItem(field))
    session.store.apply(TagItem(Tag(id=9, rev=1, name="Mayoreo", color="teal", kind="contact")))
    record = Contact(
        id=100 + cast.MARIANA, rev=3, name="Mariana Quispe Rojas", phone="+52 55 1840 7721", city="Ciudad de México",
        email="mariana.quispe@correo.mx", language="Español", vip=True, tags=("Mayoreo", "Sindicato"),
        fields={"1": "CL-20418", "2": "1988-04-03", "3": "Centro", "4": "yes"}, created_at=now - timedelta(days=980),
        pinned_note="Solo recibe de 14 a 18 h; llamar antes de la entrega", marketing_opt_out=True,
        opted_out_at=now - timedelta(days=12), opt_out_source="customer",
        consent=Consent(given=True, at=now - timedelta(days=400), where="formulario web"),
    )  # fmt: skip
    session.case = CaseRecord(
        attempts=(
            ContactAttempt(message_id=1, at=now - timedelta(hours=26), kind="template", result="read", author_id=11),
            ContactAttempt(
                message_id=2, at=now - timedelta(hours=3), kind="phone_call", result="not_reached", author_id=11
            ),
            ContactAttempt(message_id=3, at=now - timedelta(hours=1), kind="message", result="delivered", author_id=11),
            ContactAttempt(message_id=4, at=now - timedelta(minutes=9), kind="message", result="failed", author_id=11),
        ),
        summary="Cambio de fecha de entrega acordado para el jueves",
        summary_at=now - timedelta(days=6),
    )
    session.changes = (
        ContactChange(
            id=9, at=now - timedelta(days=12), field="marketing", source="customer", before="yes", after="no"
        ),
        ContactChange(
            id=8, at=now - timedelta(days=30), field="city", by_user=12, before="Puebla", after="Ciudad de México"
        ),
        ContactChange(id=7, at=now - timedelta(days=31), field="field:4", by_user=11, after="yes"),
    )
    session.hub.publish(session.store.apply(ContactItem(record)))
    window.show()
    window.activateWindow()
    QCoreApplication.processEvents()
    window.conversation.case.show(cast.MARIANA)
    return window


@shot("customer_record", (1440, 1180))
def customer_record(context: ShotContext) -> MainWindow:
    """The panel whole: tries, own fields, opt-out, who changed what; the strip above the composer."""
    window = _window(context, size=(1440, 1180))
    window.panel.history.unfold()
    return window


@shot("customer_form", (1440, 1180))
def customer_form(context: ShotContext) -> MainWindow:
    """The form, one value wrong."""
    window = _window(context, Scheme.DARK, "pt", (1440, 1180))
    window.ui.edit_record()
    form = window.panel.data.form
    if form is not None:
        form.fields["field:2"].setText("ayer")  # type: ignore[union-attr]
        form.keep()
    return window


@shot("context_strip_small", (960, 600))
def context_strip_small(context: ShotContext) -> MainWindow:
    """The smallest window."""
    return _window(context, size=(960, 600))


@shot("context_strip_long", (960, 600))
def context_strip_long(context: ShotContext) -> MainWindow:
    """Long tags, a long note and a long summary in the smallest window."""
    window = _window(context, size=(960, 600))
    session = window.session
    record = next(one for one in session.store.contacts.values() if one.pinned_note)
    tags = ("Mayoreo con crédito a noventa días", "Sindicato de trabajadores del norte")
    note = "Solo recibe de 14 a 18 h y pide que se le llame antes de cada entrega, nunca en domingo ni festivos"
    session.hub.publish(session.store.apply(ContactItem(replace(record, rev=99, tags=tags, pinned_note=note))))
    return window


@shot("follow_up", (1440, 900))
def follow_up(context: ShotContext) -> MainWindow:
    """We spoke last and the window closes in an hour and a half."""
    window = _window(context)
    session = window.session
    row = session.store.rows.get(cast.MARIANA)
    if row is not None:
        said = Preview(kind="text", text="¿Me confirma la hora?", author_kind="user", author_id=11, status="read")
        closing = replace(row, rev=9, owed_since=None, preview=said, window_until=context.now + timedelta(minutes=92))
        session.hub.publish(session.store.apply(ConversationItem(closing)))
    window.conversation.strip.tick(context.now)
    return window


@shot("new_conversation", (760, 520))
def new_conversation(context: ShotContext) -> QWidget:
    """Known people first, then the number."""
    dialog = _dialog(context)
    found = FoundContacts(
        items=(
            FoundContact(id=103, name="Mariana Quispe Rojas", phone="525518407721", vip=True, tags=("Mayoreo",)),
            FoundContact(id=108, name="Mariana Ortiz", phone="525540001122", marketing_opt_out=True),
            FoundContact(id=101, name="Jorge Ibáñez Mariano", username="jorgei", conversation_id=1),
        ),
        phone="525518409900",
    )
    dialog.search.setText("55 1840 9900")
    dialog.show_found("55 1840 9900", found)
    return dialog


def _dialog(context: ShotContext) -> NewConversation:
    window = context.keep(_window(context))
    return context.keep(NewConversation(window.context, window))


@shot("note_call", (400, 340))
def note_call(context: ShotContext) -> QWidget:
    """A phone call."""
    window = context.keep(_window(context, Scheme.DARK))
    dialog = NoteCall(window.context, cast.MARIANA, "Mariana Quispe Rojas", window)
    dialog.outcomes["not_reached"].setChecked(True)
    return context.keep(dialog)


@shot("contact_fields", (680, 460))
def contact_fields(context: ShotContext) -> QWidget:
    """The office's own fields."""
    window = context.keep(_window(context))
    dialog = FieldManager(window.context, window)
    dialog.list.setCurrentIndex(dialog.rows.index(2, 0))
    return context.keep(dialog)


@shot("import_contacts", (760, 600))
def import_contacts(context: ShotContext) -> QWidget:
    """Rehearsed: one row cannot be kept."""
    window = context.keep(_window(context))
    session = typed("StageSession", window.session)
    session.outcome = ImportOutcome(
        rows=[
            ImportedRow(line=2, outcome="changed"),
            ImportedRow(line=3, outcome="refused", problem="too_short", column=0, value="12"),
            ImportedRow(line=4, outcome="new"),
        ]
    )
    dialog = ImportContacts(typed("StageContext", window.context), window)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "clientes.csv"
        path.write_text(FILE, encoding="utf-8")
        dialog.load(str(path))
    dialog.rehearse()
    return context.keep(dialog)


CHAT = """\
31/12/23, 9:15 - Los mensajes y las llamadas están cifrados de extremo a extremo.
31/12/23, 9:15 - Mariana Quispe: Hola, ¿tienen la caminadora en gris?
31/12/23, 9:22 - Casa Lumbre: Sí, nos quedan dos. ¿Se la apartamos?
31/12/23, 9:24 - Mariana Quispe: <Multimedia omitido>
31/12/23, 18:40 - Mariana Quispe: ¿Siguen abiertos?
2/1/24, 10:05 - Casa Lumbre: Buenos días, abrimos a las 10
2/1/24, 10:06 - Mariana Quispe: Paso a las 12
"""


def _chat_dialog(context: ShotContext, scheme: Scheme) -> ImportChat:
    window = context.keep(_window(context, scheme))
    dialog = ImportChat(typed("StageContext", window.context), window)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "Chat de WhatsApp con Mariana Quispe.txt"
        path.write_text(CHAT, encoding="utf-8")
        dialog.show_read(path, *read_chat(path))
    dialog.page.phone.setText("+52 55 1840 7721")
    return context.keep(dialog)


@shot("import_chat", (640, 720))
def import_chat(context: ShotContext) -> QWidget:
    """A chat of before, looked at."""
    return _chat_dialog(context, Scheme.LIGHT)


@shot("import_chat_dark", (640, 720))
def import_chat_dark(context: ShotContext) -> QWidget:
    """The same in the dark."""
    return _chat_dialog(context, Scheme.DARK)


@shot("read_chats", (560, 640))
def read_chats(context: ShotContext) -> QWidget:
    """What was said before, read beside the record."""
    window = context.keep(_window(context))
    at = context.now - timedelta(days=900)
    said = ("Paso a las 12", "Buenos días, abrimos a las 10", "¿Siguen abiertos?", "")
    messages = tuple(
        ImportedMessage(
            id=9 - n, at=at - timedelta(hours=9 * n), ours=n == 1, text=text, file="" if text else "foto.jpg"
        )
        for n, text in enumerate(said)
    )
    made = ChatImport(
        id=1, contact_id=1, at=context.now, by_user=11, messages=1204, first_at=at - timedelta(days=400), last_at=at
    )
    typed("StageSession", window.session).chats = ImportedChats(imports=(made,), messages=messages, more=True)
    return context.keep(ReadChats(typed("StageContext", window.context), window, 1, "Mariana Quispe"))
