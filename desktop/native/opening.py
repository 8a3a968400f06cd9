"""Opens a customer's file with the computer's own program: videos, documents, sheets; nothing that could run.

Called by the views. What always holds: the file's ending is that of what it is, never that of what its sender called
it; Windows and macOS are told that it came from outside, so Office shows it protected and Gatekeeper looks at it;
copies go when Relevo ends, and what a crash left goes at the next opening.
"""

import contextlib
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from desktop.native.quarantine import quarantine

ENDINGS: Final = {
    "video/mp4": ".mp4", "video/3gpp": ".3gp", "video/quicktime": ".mov", "video/webm": ".webm",
    "audio/mpeg": ".mp3", "audio/ogg": ".ogg", "audio/mp4": ".m4a", "audio/aac": ".aac", "audio/amr": ".amr",
    "image/jpeg": ".jpg", "image/png": ".png", "image/webp": ".webp", "image/gif": ".gif",
    "application/pdf": ".pdf", "text/plain": ".txt", "text/csv": ".csv",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": ".pptx",
    "application/vnd.oasis.opendocument.text": ".odt", "application/vnd.oasis.opendocument.spreadsheet": ".ods",
}  # fmt: skip
"""What may be opened, by kind: no programs, no scripts, no documents with macros. Everything else is only saved."""

_PREFIX: Final = "relevo-open-"
_FORGOTTEN_S: Final = 86_400
_FROM_OUTSIDE: Final = "[ZoneTransfer]\r\nZoneId=3\r\n"
_LONGEST: Final = 200
"""Bytes of a file's name without its ending: file systems take 255."""
_DEVICES: Final = frozenset(("CON", "PRN", "AUX", "NUL", *(f"{kind}{n}" for kind in ("COM", "LPT") for n in range(10))))
"""Names that Windows takes for devices, whatever their ending."""


def openable(mime: str) -> bool:
    """Whether a file of this kind is opened here."""
    return _kind(mime) in ENDINGS


class Opened:
    """The copies that other programs look at."""

    def __init__(self) -> None:
        _forget_old()
        self._folder = _new_folder()

    def copy(self, source: Path, name: str, mime: str) -> Path:
        """A copy under its own name with the ending of its kind. Raises OSError, ValueError (not openable)."""
        if not openable(mime):
            raise ValueError(mime)
        if not Path(self._folder.name).is_dir():  # whoever tidies temporary files thought it forgotten
            self.close()
            self._folder = _new_folder()
        folder = Path(tempfile.mkdtemp(dir=self._folder.name))
        target = folder / f"{_stem(name)}{ENDINGS[_kind(mime)]}"
        shutil.copyfile(source, target)
        if sys.platform == "win32":
            Path(f"{target}:Zone.Identifier").write_text(_FROM_OUTSIDE, encoding="ascii")
        if sys.platform == "darwin":
            quarantine(target)
        return target

    def close(self) -> None:
        """Take the copies away, but those another program still holds."""
        self._folder.cleanup()


def show(path: Path) -> bool:
    """Ask the system to open it; whether it found a program."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _kind(mime: str) -> str:
    return mime.partition(";")[0].strip().lower()


def _stem(name: str) -> str:
    """What a sender called it, as far as any system takes that for a plain name."""
    plain = "".join(sign for sign in Path(name).stem if sign.isalnum() or sign in " ._-")[:80]
    stem = plain.encode()[:_LONGEST].decode(errors="ignore").strip(" .") or "relevo"
    return f"relevo {stem}" if stem.partition(".")[0].strip().upper() in _DEVICES else stem


def _new_folder() -> "tempfile.TemporaryDirectory[str]":
    return tempfile.TemporaryDirectory(prefix=_PREFIX, ignore_cleanup_errors=True)


def _forget_old() -> None:
    for left in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        with contextlib.suppress(OSError):  # another one took it away meanwhile, or it is not ours
            if time.time() - left.lstat().st_mtime > _FORGOTTEN_S:
                shutil.rmtree(left, ignore_errors=True)
