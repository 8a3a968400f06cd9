"""Timelines to test with: a list that behaves as the model does, and one message of every content type."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QPixmap

from desktop.models.rows import TimelineRow
from desktop.models.timeline_rows import message_rows
from desktop.views.timeline.pictures import read_image
from protocol import content as c
from protocol.message import Author, Failure, Message, Quote, Reaction, Referral

START = datetime(2026, 11, 20, 11, 19, tzinfo=UTC)
TODAY = date(2026, 11, 20)
ZONE = UTC
MEDIA = Path(__file__).parents[3] / "resources" / "demo" / "media"
MARIANA = Author(kind="customer", id=7, name="Mariana Quispe Rojas")
ME = Author(kind="user", id=1, name="Valentina Ríos")
DANIEL = Author(kind="user", id=2, name="Daniel Acosta")
BOT = Author(kind="bot", name="Asistente")
NOTE = "@Valentina hay uno igual en bodega Vallejo. Cámbialo sin cobrar flete."
PEAKS = tuple(int(40 + 200 * abs(((place * 37) % 23) / 23 - 0.4)) for place in range(64))


class ListModel(QObject):
    """Rows in a list, with the model's signals."""

    changed = Signal(int, int, int)
    reset = Signal()
    arrived = Signal(object)

    def __init__(self, rows: Iterable[TimelineRow] = (), *, has_older: bool = False, loaded: bool = True) -> None:
        super().__init__()
        self.rows = list(rows)
        self.has_older, self.loaded = has_older, loaded

    def __len__(self) -> int:
        return len(self.rows)

    def __getitem__(self, index: int) -> TimelineRow:
        return self.rows[index]

    def __iter__(self) -> Iterator[TimelineRow]:
        return iter(self.rows)

    def index_of(self, message_id: int) -> int | None:
        key = f"m{message_id}"
        return next((index for index, row in enumerate(self.rows) if row.key == key), None)

    def unread_index(self) -> int | None:
        return next((index for index, row in enumerate(self.rows) if row.kind == "unread"), None)

    def replace(self, first: int, removed: int, rows: list[TimelineRow]) -> None:
        self.rows[first : first + removed] = rows
        self.changed.emit(first, removed, len(rows))

    def append(self, *rows: TimelineRow) -> None:
        self.replace(len(self.rows), 0, list(rows))

    def prepend(self, *rows: TimelineRow) -> None:
        self.replace(0, 0, list(rows))


class Files:
    """Pictures from the demo's folder, at once."""

    def __init__(self, **names: str) -> None:
        self.names = {int(key[1:]): name for key, name in names.items()}
        self.retried: list[int] = []

    def pixmap(self, media_id: int, variant: str, size: QSize) -> QPixmap | None:
        name = self.names.get(media_id)
        return QPixmap.fromImage(read_image(MEDIA / name, size)) if name else None

    def failed(self, media_id: int) -> bool:
        return False

    def retry(self, media_id: int) -> None:
        self.retried.append(media_id)


def message(id: int, content: Any, *, ours: bool = False, minutes: float = 0, **more: Any) -> Message:
    at = START + timedelta(minutes=minutes)
    internal = isinstance(content, c.Note | c.Activity)
    defaults: dict[str, Any] = {
        "direction": "internal" if internal else "out" if ours else "in",
        "author": ME if ours else MARIANA,
        "status": "read" if ours and not internal else "none",
    }
    order = (int(at.timestamp() * 1e6), id, 0)
    return Message(id=id, rev=1, conversation_id=1, order=order, at=at, content=content, **(defaults | more))


def rows_of(messages: Iterable[Message], *, unread: tuple[int, int] | None = None) -> list[TimelineRow]:
    return message_rows(list(messages), None, None, ZONE, ME.id or 0, unread)


def text_rows(count: int, first: int = 1) -> list[TimelineRow]:
    """Plain messages of different lengths, without separators (one row each)."""
    words = "Hola, ¿me pueden ayudar con el pedido que llegó roto ayer por la tarde? "
    return [
        TimelineRow(
            key=f"m{id}", kind="message", at=START,
            message=message(id, c.Text(words * (1 + id % 4)), ours=id % 3 == 0, minutes=id / 60),
        )
        for id in range(first, first + count)
    ]  # fmt: skip


def media(id: int, **more: Any) -> c.MediaRef:
    known: dict[str, Any] = {"id": id, "state": "ready"}
    return c.MediaRef(**(known | more))


def picture_day() -> list[TimelineRow]:
    """The conversation of the design's picture."""
    quote = Quote(message_id=2, author=ME, kind="order", preview="Pedido CL-20418 · ¿Me confirma si es este?")
    order = c.Order(
        (
            c.OrderItem("LE-1", 1, "4490.00", "MXN", "Librero Encino"),
            c.OrderItem("RE-80", 2, "790.00", "MXN", "Repisa Encino 80 cm"),
        ),
        text="¿Me confirma si es este, Mariana?",
    )
    failed = {"status": "failed", "failure": Failure(reason="disconnected", retry="now")}
    return rows_of(
        [
            message(1, c.Image(media(1, width=282, height=72), "Así llegó mi librero 😕")),
            message(8, c.Activity(event="assigned", subject="Envíos"), author=BOT, minutes=1),
            message(9, c.Activity(event="taken"), author=ME, minutes=2),
            message(2, order, ours=True, minutes=5),
            message(3, c.Note(NOTE, (1,)), author=DANIEL, minutes=10),
            message(
                4, c.Text("Sí, ese mismo. Les explico en un audio"), minutes=17, quote=quote,
                reactions=(Reaction(emoji="👍", author=ME, at=START),),
            ),
            message(5, c.Audio(media(5, duration_ms=41_000, peaks=PEAKS), voice=True), minutes=21),
            message(6, c.Location(19.35, -99.17, "Av. Coyoacán 1527", "Del Valle, CDMX"), minutes=22),
            message(7, c.Text("Además llegó sin los tornillos de la base"), minutes=23),
            message(10, c.Text("Hoy salen los tornillos y mañana el cambio"), ours=True, minutes=24, **failed),
        ],
        unread=(5, 3),
    )  # fmt: skip


LUZ = c.ContactCard("Luz Marín", (c.CardPhone("+52 55 4170 2288", "525541702288"),), ("luz@x.mx",), "Casa Lumbre")
LINES = (
    c.OrderItem("A1", 2, "790.50", "MXN", "Repisa"),
    c.OrderItem("B2", 1, "no", "USD"),
    c.OrderItem("C3", 1, "5", "USD"),
)


def every_content() -> list[c.Content]:
    """One of each content type, and the states files can be in."""
    return [
        c.Text("Hola *negrita* _cursiva_ ~tachado~ ```código``` https://relevo.example/a?b=1. <b>literal</b>"),
        c.Text("Mira https://r.example/x", True, c.LinkPreview("https://r.example/x", "Librero Encino", "En oferta")),
        c.Text("😂👍🏽"),
        c.Text("مرحبا، أين طلبي رقم 4567؟"),
        c.Image(media(1, width=1200, height=900), "Pie"),
        c.Image(media(1, width=600, height=1800)),
        c.Image(c.MediaRef(state="pending", size=1_200_000)),
        c.Image(c.MediaRef(state="failed", reason="media_not_downloadable")),
        c.Image(c.MediaRef(state="expired"), "Se venció"),
        c.Video(media(2, has_thumbnail=True, duration_ms=8000), "El video"),
        c.Audio(media(5, duration_ms=41_000, peaks=PEAKS), voice=True),
        c.Audio(c.MediaRef(state="pending")),
        c.Audio(c.MediaRef(state="expired")),
        c.Document(media(3, mime="application/pdf", filename="orden_compra.pdf", size=182_000), "Va la orden"),
        c.Document(c.MediaRef(state="failed", filename="contrato.docx")),
        c.Sticker(media(4)),
        c.Sticker(c.MediaRef(state="pending")),
        c.Location(19.35, -99.17, "Av. Coyoacán 1527", "Del Valle, CDMX"),
        c.Location(-23.55, -46.63),
        c.Contacts((LUZ,)),
        c.Contacts((c.ContactCard("Ana"), c.ContactCard("Bea", (c.CardPhone("+1 555"),))), requested=True),
        c.ButtonReply("Sí, confirmo", "ok"),
        c.ListReply("Tarde", "t", "De 14 a 18 h"),
        c.FlowReply("Cita", "Enviado", (("Día", "Martes"), ("Hora", "10:00"))),
        c.FlowReply(raw='{"a": 1'),
        c.Order(LINES, text="Gracias"),
        c.ReactionEvent("👍"),
        c.ReactionEvent(),
        c.System("number_changed", new="+52 55 1234 5678"),
        c.System("algo_nuevo", body="Texto de Meta"),
        c.Call("missed"),
        c.Call("answered", 62),
        c.Welcome(),
        c.Unsupported("poll", 131051, "Message type unknown"),
        c.Buttons("¿Confirmamos?", (c.Button("1", "Sí"), c.Button("2", "No")), "Entrega", "Casa Lumbre"),
        c.ListMenu("Elige un horario", "Ver horarios", (c.ListSection((c.ListRow("1", "Mañana"),)),)),
        c.LinkButton("Tu guía", "Rastrear", "https://relevo.example/r"),
        c.AskLocation("¿Dónde entregamos?"),
        c.AskPhone("¿Nos compartes tu teléfono?"),
        c.Template(name="e", language="es", header="Envío", body="Hola *Ana*", footer="Casa", buttons=("Sí", "No")),
        c.Template(name="vacia", language="es"),
        c.Note("@Valentina revisa https://relevo.example", (1,)),
        c.Activity(event="assigned", subject="Envíos"),
        c.Activity(event="cosa_del_futuro"),
    ]  # fmt: skip


AD = Referral(source_type="ad", headline="Liquidación de libreros", body="Hasta 30 %", source_url="https://fb.me/x")
