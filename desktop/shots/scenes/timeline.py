"""The timeline: the day of the design's picture, its states, and every kind of content."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale, QObject, QSize, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from desktop.models.rows import TimelineRow
from desktop.models.timeline_rows import message_rows, pending_row
from desktop.shots.registry import ShotContext, shot
from desktop.store.timeline import Pending
from desktop.theme import Scheme
from desktop.theme.paths import RESOURCES
from desktop.views.timeline import TimelineView
from desktop.views.timeline.pictures import read_image
from protocol import content as c
from protocol.message import Author, Failure, Message, Quote, Reaction, Referral

START = datetime(2026, 11, 20, 11, 19, tzinfo=UTC)
MARIANA = Author(kind="customer", id=7, name="Mariana Quispe Rojas")
VALENTINA = Author(kind="user", id=1, name="Valentina Ríos")
DANIEL = Author(kind="user", id=2, name="Daniel Acosta")
PEAKS = tuple(int(40 + 200 * abs(((place * 37) % 23) / 23 - 0.4)) for place in range(64))
PANE = (588, 713)


class Rows(QObject):
    """Rows in a list, with the signals of the model."""

    changed = Signal(int, int, int)
    reset = Signal()
    arrived = Signal(object)
    has_older, loaded = False, True

    def __init__(self, rows: list[TimelineRow]) -> None:
        super().__init__()
        self.rows = rows

    def __len__(self) -> int:
        return len(self.rows)

    def __getitem__(self, index: int) -> TimelineRow:
        return self.rows[index]

    def index_of(self, message_id: int) -> int | None:
        """The row of a message."""
        return next((place for place, row in enumerate(self.rows) if row.key == f"m{message_id}"), None)


class DemoPictures:
    """Pictures of the demo, by media id."""

    names = ("", "caja_danada.jpg", "sala.jpg", "carita.webp")

    def pixmap(self, media_id: int, variant: str, size: QSize) -> QPixmap | None:
        """The picture at once."""
        path: Path = RESOURCES / "demo" / "media" / self.names[media_id % len(self.names)]
        return QPixmap.fromImage(read_image(path, size)) if path.is_file() else None

    def failed(self, media_id: int) -> bool:
        """Nothing fails here."""
        return False

    def retry(self, media_id: int) -> None:
        """Nothing to do."""


def _message(id: int, minutes: float, content: Any, **more: Any) -> Message:
    at, ours = START + timedelta(minutes=minutes), more.pop("ours", False)
    internal = isinstance(content, c.Note | c.Activity)
    known: dict[str, Any] = {
        "direction": "internal" if internal else "out" if ours else "in",
        "author": VALENTINA if ours else MARIANA,
        "status": "read" if ours else "none",
    }
    order = (int(at.timestamp() * 1e6), id, 0)
    return Message(id=id, rev=1, conversation_id=1, order=order, at=at, content=content, **(known | more))


def _view(context: ShotContext, scheme: Scheme, rows: list[TimelineRow], zoom: float = 1.0) -> TimelineView:
    QLocale.setDefault(QLocale("es_MX"))
    theme = context.theme(scheme, zoom=zoom)
    view = TimelineView(theme, pictures=DemoPictures(), zone=UTC, today=lambda: date(2026, 11, 20))
    theme.style(view)
    view.set_model(context.keep(Rows(rows)))
    view.set_conversation("Mariana Quispe Rojas")
    return view


def _rows(messages: list[Message], unread: tuple[int, int] | None = None) -> list[TimelineRow]:
    return message_rows(messages, None, None, UTC, VALENTINA.id or 0, unread)


def _day() -> list[TimelineRow]:
    lines = (
        c.OrderItem("LE-1", 1, "4490.00", "MXN", "Librero Encino"),
        c.OrderItem("RE-80", 2, "790.00", "MXN", "Repisa Encino 80 cm"),
    )
    quote = Quote(message_id=2, author=VALENTINA, preview="Pedido CL-20418 · ¿Me confirma si es este?")
    thumb = (Reaction(emoji="👍", author=VALENTINA, at=START),)
    failed = Failure(reason="disconnected", retry="now")
    note = c.Note("@Valentina hay uno igual en bodega Vallejo. Cámbialo sin cobrar flete.", (11,))
    picture = c.MediaRef(id=1, state="ready", width=960, height=480)
    voice = c.MediaRef(id=5, state="ready", duration_ms=41_000, peaks=PEAKS)
    messages = [
        _message(1, 0, c.Image(picture, "Así llegó mi librero 😕")),
        _message(8, 2, c.Activity(event="taken"), author=VALENTINA),
        _message(2, 5, c.Order(lines, text="¿Me confirma si es este, Mariana?"), ours=True),
        _message(3, 10, note, author=DANIEL),
        _message(4, 17, c.Text("Sí, ese mismo. Les explico en un audio"), quote=quote, reactions=thumb),
        _message(5, 21, c.Audio(voice, voice=True)),
        _message(6, 22, c.Location(19.35, -99.17, "Av. Coyoacán 1527", "Del Valle, CDMX")),
        _message(7, 23, c.Text("Además llegó sin los tornillos de la base")),
        _message(
            10, 24, c.Text("Hoy salen los tornillos y mañana el cambio"), ours=True, status="failed", failure=failed
        ),
    ]
    return _rows(messages, (5, 3))


def _states() -> list[TimelineRow]:
    quote = Quote(author=DANIEL, preview="El libreto completo de la entrega está en el documento que le mandé " * 3)
    loves = tuple(Reaction(emoji=emoji, author=who, at=START) for emoji, who in (("👍", MARIANA), ("❤️", DANIEL)))
    messages = [
        _message(1, 0, c.Text("Hola, quedo atenta"), quote=quote, forwarded="many"),
        _message(2, 1, c.Text("x"), revoked_at=START),
        _message(3, 2, c.Text("Corregido: son *dos* repisas"), edited_at=START),
        _message(4, 5, c.Text("Soy Daniel, le ayudo con la entrega"), ours=True, author=DANIEL, status="delivered"),
        _message(5, 5.5, c.Text("Un momento"), ours=True, author=DANIEL, status="sent", reactions=loves),
        _message(6, 9, c.Text("¿Le llegó la guía?"), ours=True, status="uncertain"),
        _message(7, 12, c.Text("مرحبا، أين طلبي رقم 4567؟ شكرا جزيلا لكم")),
        _message(8, 13, c.Text("👍🏽🙏")),
        _message(9, 14, c.Call("missed")),
    ]
    reasons = (("queued", None), ("asks", "newer_messages"), ("refused", "window_closed"))
    unsent = [
        pending_row(
            Pending(
                token=state, conversation_id=1, content=c.Text("Sale mañana a primera hora"), created_at=START,
                state=state, reason=reason,  # type: ignore[arg-type]
            )
        )
        for state, reason in reasons
    ]  # fmt: skip
    return [*_rows(messages), *unsent]


def _kinds() -> list[TimelineRow]:
    ad = Referral(source_type="ad", headline="Liquidación de libreros", body="Hasta 30 %", source_url="https://fb.me/x")
    link = c.LinkPreview("https://casalumbre.mx/encino", "Librero Encino", "Madera maciza, hecho en México")
    luz = c.ContactCard("Luz Marín", (c.CardPhone("+52 55 4170 2288", "525541702288"),), (), "Casa Lumbre")
    pdf = c.MediaRef(id=9, state="ready", mime="application/pdf", filename="orden_compra.pdf", size=182_000)
    video = c.MediaRef(id=2, state="ready", width=640, height=360, duration_ms=8000, has_thumbnail=True)
    contents: list[tuple[Any, bool, dict[str, Any]]] = [
        (c.Text("Hola, vi el anuncio"), False, {"referral": ad}),
        (c.Text("Aquí está: https://casalumbre.mx/encino", preview_url=True, link=link), True, {}),
        (c.Video(video, "La puerta no cierra"), False, {}),
        (c.Document(pdf), False, {}),
        (c.Image(c.MediaRef(state="expired")), False, {}),
        (c.Contacts((luz,)), False, {}),
        (c.Buttons("¿Confirmamos la entrega?", (c.Button("1", "Sí"), c.Button("2", "Otro día"))), True, {}),
        (c.ButtonReply("Sí"), False, {}),
        (c.FlowReply("Cita", None, (("Día", "Martes"), ("Hora", "10:00"))), False, {}),
        (c.Unsupported("poll", 131051), False, {}),
    ]
    return _rows([_message(id + 1, id * 5, each, ours=ours, **more) for id, (each, ours, more) in enumerate(contents)])


@shot("timeline_light", PANE)
def timeline_light(context: ShotContext) -> QWidget:
    """Build the design's day."""
    return _view(context, Scheme.LIGHT, _day())


@shot("timeline_dark", PANE)
def timeline_dark(context: ShotContext) -> QWidget:
    """Build it in the dark scheme."""
    return _view(context, Scheme.DARK, _day())


@shot("timeline_contrast", PANE)
def timeline_contrast(context: ShotContext) -> QWidget:
    """Build it in high contrast, at 125 %."""
    return _view(context, Scheme.HIGH_CONTRAST, _day(), 1.25)


@shot("timeline_states", (588, 900))
def timeline_states(context: ShotContext) -> QWidget:
    """Build marks, troubles and unsent bubbles."""
    return _view(context, Scheme.LIGHT, _states())


@shot("timeline_kinds", (588, 1240))
def timeline_kinds(context: ShotContext) -> QWidget:
    """Build the kinds of content the day does not show."""
    return _view(context, Scheme.LIGHT, _kinds())


@shot("timeline_kinds_dark", (588, 1240))
def timeline_kinds_dark(context: ShotContext) -> QWidget:
    """Build them in the dark scheme."""
    return _view(context, Scheme.DARK, _kinds())
