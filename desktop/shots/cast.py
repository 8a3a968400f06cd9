"""The people and conversations of the pictures: Casa Lumbre on a Friday at 11:42 in Mexico City. All invented."""

from datetime import UTC, datetime, timedelta
from typing import Any

from protocol.api import Counts, Snapshot
from protocol.content import Activity, Audio, Image, Location, MediaRef, Note, Text
from protocol.conversation import Conversation, Draft, Preview, ReadMark
from protocol.frames import ContactItem, MessageItem
from protocol.message import Author, Failure, Message, Quote, Reaction
from protocol.order import to_microseconds
from protocol.people import Contact, Number, Team, User
from protocol.promises import ClockView, Colleague
from protocol.roster import Presence

VALENTINA = User(id=11, rev=1, name="Valentina Ríos", email="valentina.rios@casalumbre.mx", team_ids=(1,))
DANIEL = User(id=12, rev=1, name="Daniel Acosta", email="daniel.acosta@casalumbre.mx")
NADIA = User(id=13, rev=1, name="Nadia Robles", email="nadia.robles@casalumbre.mx")
MARISOL = User(id=14, rev=1, name="Marisol Peña", email="marisol.pena@casalumbre.mx")
JOEL = User(id=15, rev=1, name="Joel Prado", email="joel.prado@casalumbre.mx")
TEAMS = tuple(
    Team(id=n, rev=1, name=name) for n, name in enumerate(("Envíos", "Ventas", "Garantías", "Facturación"), 1)
)
COUNTS = Counts(
    mine=12, unassigned=31, owed=4, mentions=2, at_risk=4, all=148, teams={"1": 46, "2": 58, "3": 27, "4": 17}
)  # fmt: skip
MARIANA = 3


def snapshot(now: datetime) -> Snapshot:
    """Everything the inbox shows at `now`."""
    rows = [row for row, _ in _rows(now)]
    marks = [
        ReadMark(conversation_id=row.id, inbound_count=row.inbound_count - unread, rev=1) for row, unread in _rows(now)
    ]
    return Snapshot(
        cursor="1-1", epoch="e", now=now, company="Casa Lumbre", me=VALENTINA,
        users=[VALENTINA, DANIEL, NADIA, MARISOL, JOEL], teams=list(TEAMS),
        numbers=[Number(id=1, rev=1, name="Casa Lumbre", phone="+52 55 4170 2288")], counts=COUNTS,
        conversations=rows, read_marks=marks, more="next",
        presence=[Presence(user_id=VALENTINA.id, rev=1, state="available", declared="available", receives=True)],
        drafts=[Draft(conversation_id=4, rev=1, text="Con gusto, le aparto la mesa Olmo hasta el lunes")],
    )  # fmt: skip


def _rows(now: datetime) -> list[tuple[Conversation, int]]:
    """(row, unread), newest first."""

    def row(id: int, name: str, minutes: float, text: str, unread: int = 0, **fields: Any) -> tuple[Conversation, int]:
        at = now - timedelta(minutes=minutes)
        preview = fields.pop("preview", None) or Preview(kind="text", text=text)
        waited = fields.pop("waits", None)
        given: dict[str, Any] = {"owed_since": now - timedelta(minutes=waited)} if waited is not None else {}
        if (due := fields.pop("due", None)) is not None:
            given["clock"] = _clock(now, waited or 0, due)
        window = now + timedelta(minutes=fields.pop("closes", 23 * 60 + 58))
        made = Conversation(
            id=id, rev=1, number_id=1, contact_id=100 + id, name=name, activity=(to_microseconds(at), 1, 0),
            activity_at=at, preview=preview, inbound_count=9, window_until=window, **(given | fields),
        )  # fmt: skip
        return made, unread

    def said(user: User, text: str) -> Preview:
        return Preview(kind="text", text=text, author_kind="user", author_id=user.id, author_name=user.name)

    return [
        row(MARIANA, "Mariana Quispe Rojas", 0, "Además llegó sin los tornillos de la base", 3, vip=True, waits=48,
            due=12, assignee_id=11, team_id=1, tags=("Envíos", "Daño"), case_number=48213, phone="+52 55 1840 7721"),
        row(1, "Jorge Ibáñez", 4, "¿Entonces me confirman si sale hoy?", 2, waits=65, due=-5, assignee_id=13,
            tags=("Envíos",)),
        row(2, "Beatriz Lagos Peña", 9, "", 1, waits=51, due=9, tags=("Devolución",),
            preview=Preview(kind="audio", duration_ms=41_000)),
        row(4, "Lucía Fernanda Ortega", 11, "¿Me la apartan?", waits=11, due=48, assignee_id=11, tags=("Venta",)),
        row(5, "Constructora Del Valle", 18, "Adjunto la orden de compra firmada", 1, vip=True, waits=18, due=66,
            assignee_id=14, tags=("Factura", "Mayoreo")),
        row(6, "Andrés Cifuentes", 45, "", preview=said(VALENTINA, "Le comparto la guía: CO-7741-2290"),
            assignee_id=11),
        row(7, "Camilo Restrepo", 62, "¿El sofá Niebla viene en gris claro?", waits=62, due=130, assignee_id=11,
            tags=("Venta",)),
        row(8, "Paola Sandoval", 80, "", preview=said(MARISOL, "Ya quedó su reembolso de $1,290.00"),
            assignee_id=14, tags=("Devolución",)),
        row(9, "Héctor Maldonado", 104, "", waits=104, due=204, preview=Preview(kind="image"), assignee_id=15,
            tags=("Garantía",)),
        row(10, "Rosa Elena Huamán", 60 * 25, "Quedó perfecto, mil gracias 🙏", state="waiting_colleague",
            colleague=Colleague(area="bodega", reason="tornillos"), assignee_id=15, tags=("Garantía",)),
        row(11, "Ximena Bautista", 60 * 26, "Perfecto, el sábado por la mañana entonces", assignee_id=14),
        row(12, "Ferretería La Cumbre", 60 * 50, "Gracias, quedamos al pendiente", assignee_id=13),
    ]  # fmt: skip


def _clock(now: datetime, waited: float, left: float) -> ClockView:
    """The promise to answer that is due in `left` minutes."""
    start, due = now - timedelta(minutes=waited), now + timedelta(minutes=left)
    warn = due - (due - start) / 4
    return ClockView(
        target="first_response", started_at=start, allowed_s=round((due - start).total_seconds()), due_at=due,
        warn_at=warn, risk=now >= warn,
    )  # fmt: skip


def contact(now: datetime) -> ContactItem:
    """Mariana's record."""
    return ContactItem(
        Contact(
            id=100 + MARIANA, rev=1, name="Mariana Quispe Rojas", phone="+52 55 1840 7721", city="Ciudad de México",
            email="mariana.quispe@correo.mx", language="Español", vip=True,
            notes="Prefiere que le escriban por la tarde,\ndespués de las 14 h.", created_at=now - timedelta(days=980),
        )
    )  # fmt: skip


PROMISED = "Hoy salen los tornillos y mañana el cambio"
ORDERED = "Pedido CL-20418: Librero Encino y 2 × Repisa Encino 80 cm.\n¿Me confirma si es este, Mariana?"
PEAKS = tuple(int(40 + 180 * abs(((n * 37) % 19) / 19 - 0.4)) for n in range(64))


def timeline(now: datetime) -> list[MessageItem]:
    """The conversation with Mariana, oldest first."""
    customer = Author(kind="customer", id=100 + MARIANA, name="Mariana Quispe Rojas")
    valentina = Author(kind="user", id=11, name="Valentina Ríos")
    start = now.replace(hour=now.hour, minute=0) - timedelta(minutes=0)

    def at(minute: int) -> datetime:
        return start + timedelta(minutes=minute)

    def made(id: int, minute: int, direction: Any, author: Author, content: Any, **fields: Any) -> MessageItem:
        when = at(minute)
        return MessageItem(
            Message(
                id=id, rev=1, conversation_id=MARIANA, direction=direction, author=author, at=when, content=content,
                order=(to_microseconds(when), id, 0), **fields,
            )
        )  # fmt: skip

    photo = MediaRef(id=1, mime="image/jpeg", state="ready", width=1280, height=720)
    voice = MediaRef(id=None, mime="audio/ogg", state="ready", duration_ms=41_000, peaks=PEAKS)
    quote = Quote(message_id=3, author=valentina, kind="text", preview="Pedido CL-20418 · ¿Me confirma si es este?")
    like = Reaction(emoji="👍", author=valentina, at=at(37))
    lost = Failure(reason="disconnected", retry="now")
    return [
        made(1, 19, "in", customer, Image(photo, "Así llegó mi librero 😕")),
        made(2, 21, "internal", valentina, Activity(event="taken", subject="Valentina Ríos")),
        made(3, 24, "out", valentina, Text(ORDERED), status="read"),
        made(4, 29, "internal", Author(kind="user", id=12, name="Daniel Acosta"),
             Note("@Valentina hay uno igual en bodega Vallejo. Cámbialo sin cobrar flete.", (11,))),
        made(5, 36, "in", customer, Text("Sí, ese mismo. Les explico en un audio"), quote=quote, reactions=(like,)),
        made(6, 40, "in", customer, Audio(voice, voice=True)),
        made(7, 41, "in", customer, Location(19.37, -99.17, "Av. Coyoacán 1527", "Del Valle, CDMX")),
        made(8, 42, "in", customer, Text("Además llegó sin los tornillos de la base")),
        made(9, 43, "out", valentina, Text(PROMISED), status="failed", failure=lost),
    ]  # fmt: skip


MOMENT = datetime(2026, 11, 20, 17, 42, tzinfo=UTC)
