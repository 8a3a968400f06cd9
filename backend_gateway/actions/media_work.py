"""The workshop: files are looked at and converted in a decoder process, then stored.

Called by the upload action, the media worker and the sender. What always holds: no decoder runs inside the gateway; who
waits at a screen does not wait behind a long conversion, which has a process of its own.
"""

from pathlib import Path

from backend_gateway.actions.decoder import Done, Keep, Look, Looked, Prepare
from backend_gateway.actions.decoders import Decoder
from backend_gateway.actions.media_made import Made, Wanted, is_quick
from backend_gateway.channels.whatsapp.media import MediaRefused, Probe
from backend_gateway.store.media_files import MediaFiles
from backend_gateway.store.media_rows import LEASE, Filed

__all__ = ["Made", "Wanted", "Workshop", "is_quick", "keep_unseen"]

QUICK_SECONDS = 120.0
LONG_SECONDS = LEASE.total_seconds() - 120


class Workshop:
    """One decoder for what somebody waits for, one for long conversions; neither runs before it is needed."""

    def __init__(self, files: MediaFiles, *, quick: Decoder | None = None, long: Decoder | None = None) -> None:
        self.files = files
        self._quick = quick or Decoder()
        self._long = long or Decoder()

    def close(self) -> None:
        """End the decoders."""
        self._quick.close()
        self._long.close()

    async def look(self, source: Path, name: str | None) -> Probe:
        """`media.probe`. Raises MediaRefused, OSError."""
        reply = await self._quick.ask(Look(source, name), QUICK_SECONDS)
        if not isinstance(reply, Looked):
            raise _strange()
        return reply.found

    async def keep(self, source: Path, claimed: str, name: str | None, folder: Path) -> Made:
        """A customer's file with what can be shown of it. Raises MediaRefused (it broke its decoder), OSError."""
        return _believed(await self._quick.ask(Keep(source, claimed, name, folder), QUICK_SECONDS), source, folder)

    async def prepare(
        self, source: Path, wanted: Wanted, name: str | None, folder: Path, *, long: bool = False
    ) -> Made:
        """An agent's file in the form the customer gets. Raises MediaRefused, OSError."""
        decoder, within = (self._long, LONG_SECONDS) if long else (self._quick, QUICK_SECONDS)
        return _believed(await decoder.ask(Prepare(source, wanted, name, folder), within), source, folder)

    async def file_away(self, made: Made) -> Filed:
        """Store what was made, the main file last: complete on disk before any row is written."""
        thumbnail = await self.files.put(made.thumbnail) if made.thumbnail else None
        rendition = await self.files.put(made.rendition) if made.rendition else None
        return Filed(
            mime=made.mime,
            size=made.size,
            sha256=await self.files.put(made.main),
            width=made.width,
            height=made.height,
            duration_ms=made.duration_ms,
            peaks=made.peaks,
            thumbnail_sha256=thumbnail,
            rendition_sha256=rendition,
            rendition_mime=made.rendition_mime,
        )


def keep_unseen(source: Path, claimed: str) -> Made:
    """A file no decoder is to see: kept as it is, with nothing to show of it."""
    return Made(main=source, mime=claimed, size=source.stat().st_size)


def _believed(reply: object, source: Path, folder: Path) -> Made:
    """What was made, if it lies where it must: a decoder that was taken over could name any file of ours."""
    if not isinstance(reply, Done):
        raise _strange()
    for path in (reply.made.main, reply.made.thumbnail, reply.made.rendition):
        if path is not None and path != source and (path.parent != folder or path.is_symlink()):
            raise _strange()
    return reply.made


def _strange() -> MediaRefused:
    return MediaRefused("unreadable", "its decoder gave a strange answer")
