"""Files of answers: cards with every verdict in the composer, bubbles on their way, waiting and refused above it."""

from datetime import datetime, timedelta

from desktop.shots import cast
from desktop.shots.registry import ShotContext, shot
from desktop.shots.scenes.inbox import make_inbox
from desktop.store.changes import ChangeSet
from desktop.store.local_files import Attached, LocalFile, shown
from desktop.store.timeline import Pending
from desktop.theme import Scheme
from desktop.views.main_window import MainWindow
from protocol.api import UploadedMedia

_READY = UploadedMedia(id=1, verdict="ready", kind="image", mime="image/jpeg", size=184_000)
_MADE = UploadedMedia(id=2, verdict="ready", kind="image", mime="image/jpeg", size=1_240_000, thumbnail=True)
_COMING = UploadedMedia(id=3, verdict="converting", kind="video", mime="video/quicktime", size=38_000_000)
_PEAKS = tuple(round(255 * abs((place * 37 % 64) / 64 - 0.4)) for place in range(64))


def _file(id: int, name: str, size: int, *, voice: bool = False) -> LocalFile:
    length = 12_400 if voice else None
    return LocalFile(
        id=id, name=name, size=size, key="00", voice=voice, duration_ms=length, peaks=_PEAKS if voice else None,
        width=None if voice else 1200, height=None if voice else 800,
    )  # fmt: skip


def _cards() -> tuple[Attached, ...]:
    def card(file: LocalFile, **how: object) -> Attached:
        return Attached(conversation_id=cast.MARIANA, file=file, **how)  # type: ignore[arg-type]

    return (
        card(_file(-1, "mesa-encino.jpg", 184_000), state="ready", media=_READY),
        card(_file(-2, "catalogo-primavera.pdf", 8_400_000), progress=0.42),
        card(_file(-10, "IMG_0042.heic", 2_900_000), state="ready", media=_MADE),
        card(_file(-11, "bodega_vallejo.mov", 38_000_000), state="ready", media=_COMING),
        card(_file(-3, "entrega.mov", 98_000_000), state="refused", reason="media.too_large"),
        card(_file(-4, "audio.wav", 1_190_000, voice=True), state="waiting"),
        card(_file(-5, "factura.xml", 4_200), state="failed", reason="refused.uploads_full"),
    )


def _bubbles(now: datetime) -> tuple[Pending, ...]:
    def bubble(token: str, file: LocalFile, ago: int, **how: object) -> Pending:
        caption = None if file.voice else "Así se ve ya barnizada."
        return Pending(
            token=token, conversation_id=cast.MARIANA, content=shown(file, caption),
            created_at=now - timedelta(minutes=ago), **how,  # type: ignore[arg-type]
        )  # fmt: skip

    return (
        bubble("a", _file(-6, "audio.wav", 900_000, voice=True), 9, state="refused", reason="media.no_sound"),
        bubble("b", _file(-7, "mesa-barniz.jpg", 900_000), 2, state="sending", progress=0.42),
        bubble("c", _file(-8, "audio.wav", 900_000, voice=True), 1, state="queued"),
    )


def _window(context: ShotContext, scheme: Scheme) -> MainWindow:
    window = make_inbox(context, scheme)
    store = window.session.store
    store.attached[cast.MARIANA] = _cards()
    changes = ChangeSet()
    changes.drafts.add(cast.MARIANA)
    for each in _bubbles(context.now):
        changes.merge(store.put_pending(each))
    window.session.hub.publish(changes)
    window.conversation.composer.actions_of.files.look()
    window.show()
    return window


@shot("composer_files", (1440, 900))
def composer_files(context: ShotContext) -> MainWindow:
    """Cards and bubbles of files, light."""
    return _window(context, Scheme.LIGHT)


@shot("composer_files_dark", (1440, 900))
def composer_files_dark(context: ShotContext) -> MainWindow:
    """Cards and bubbles of files, dark."""
    return _window(context, Scheme.DARK)
