"""States of the composer and the palette, as in the design's pictures."""

from datetime import timedelta

import msgspec

from desktop.shots import cast
from desktop.shots.registry import ShotContext, shot
from desktop.shots.scenes.inbox import make_inbox
from desktop.theme import Scheme
from desktop.views.main_window import MainWindow
from desktop.views.palette.palette import Palette
from protocol.api import TemplateRow
from protocol.frames import ConversationItem

BODY = "Hola, {{nombre}}. Su pedido {{pedido}} llega el {{dia}} entre 9:00 y 14:00. ¿Le queda bien?"


def _window(context: ShotContext) -> MainWindow:
    window = make_inbox(context, Scheme.LIGHT)
    window.show()
    return window


def _closing(window: MainWindow, **left: float) -> None:
    session = window.session
    row = session.store.rows.get(cast.MARIANA)
    if row is not None:
        until = session.clock.now() + timedelta(**left)
        changed = msgspec.structs.replace(row, rev=row.rev + 1, window_until=until)
        session.hub.publish(session.store.apply(ConversationItem(changed)))


@shot("composer_soon", (1440, 900))
def composer_soon(context: ShotContext) -> MainWindow:
    """The window closes soon; three lines are written."""
    window = _window(context)
    _closing(window, minutes=42)
    text = "Buenas tardes, Mariana. Ya revisé con la ruta: su mesa sale hoy a las 16:00 y llega antes de las 19:30. "
    window.conversation.composer.editor.set_text(text * 2)
    return window


@shot("composer_note", (1440, 900))
def composer_note(context: ShotContext) -> MainWindow:
    """A note is written."""
    window = _window(context)
    window.conversation.composer.set_mode("note")
    window.conversation.composer.editor.set_text("@Daniel ¿el cambio va con flete nuestro o del proveedor?")
    return window


@shot("composer_collision", (1440, 900))
def composer_collision(context: ShotContext) -> MainWindow:
    """A colleague answered meanwhile."""
    window = _window(context)
    window.conversation.composer.editor.set_text("Claro, con gusto se lo cambio.")
    items = cast.timeline(context.now)
    answer = msgspec.structs.replace(
        items[2].row, id=77, author=items[3].row.author, order=(items[-1].row.order[0] + 60_000_000, 1, 0)
    )
    window.conversation.composer.watcher.collided.emit(answer)
    return window


@shot("composer_closed", (1440, 900))
def composer_closed(context: ShotContext) -> MainWindow:
    """The window is closed: templates."""
    window = _window(context)
    names = (("aviso_de_entrega", "UTILITY"), ("seguimiento_de_caso", "UTILITY"), ("regreso_de_olmo", "MARKETING"))
    rows = [
        TemplateRow(
            id=n, number_ids=[1], name=name, language="es_MX", category=category, status="APPROVED",
            synced_at=context.now - timedelta(minutes=24),
            parameter_format="NAMED",
            components=[
                {"type": "BODY", "text": BODY},
                {"type": "BUTTONS", "buttons": [{"type": "QUICK_REPLY", "text": "Sí, ahí estaré"},
                                                {"type": "QUICK_REPLY", "text": "Cambiar el día"}]},
            ],
        )
        for n, (name, category) in enumerate(names, 1)
    ]  # fmt: skip
    window.session._templates = rows  # type: ignore[attr-defined]  # noqa: SLF001  the stage's own
    _closing(window, hours=-2)
    return window


@shot("palette", (1440, 900))
def palette(context: ShotContext) -> MainWindow:
    """The palette over the inbox."""
    window = _window(context)
    window.resize(1440, 900)
    Palette(window.context, window, window.ui).open_with("asig")
    return window
