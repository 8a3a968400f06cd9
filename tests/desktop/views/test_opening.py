"""A video or document opens with the computer's own program, as what it is; what could run is only saved."""

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop.native.opening import Opened as Copies
from desktop.native.opening import openable
from protocol.content import Document, MediaRef, Video
from tests.desktop.store.samples import message
from tests.desktop.views.conftest import Opened, ordinary_gateway, until

CLIP = b"\x00\x00\x00\x18ftypmp42"


class Program(QObject):
    """What the system would start for a file."""

    def __init__(self) -> None:
        super().__init__()
        self.files: list[Path] = []

    @Slot(QUrl)
    def look(self, url: QUrl) -> None:
        """Look at it."""
        self.files.append(Path(url.toLocalFile()))


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Program]:
    """Instead of a player."""
    found = Program()
    QDesktopServices.setUrlHandler("file", found, "look")  # type: ignore[arg-type]  # the stub says bytes, Qt wants str
    yield found
    QDesktopServices.unsetUrlHandler("file")


def gateway_with(content: Any) -> Any:
    gateway = ordinary_gateway()
    gateway.messages[2] = message(2, 2, content=content)
    gateway.files[88] = CLIP
    return gateway


async def test_a_video_is_watched_and_the_audit_knows(room: Opened, program: Program) -> None:
    video = Video(MediaRef(id=88, mime="video/mp4", state="ready", filename="../../entrega en casa.exe"))
    async with room(gateway_with(video)) as it:
        await it.open(2)
        await until(it.window.conversation.timeline.visible_rows)
        it.window.conversation.slot.wishes.open_media(88)
        await until(lambda: program.files)
        [shown] = program.files
        assert (shown.name, shown.read_bytes()) == ("entrega en casa.mp4", CLIP)
        await until(lambda: it.gateway.left == [(88, "opened")])
    await until(lambda: not shown.exists())


async def test_what_could_run_is_only_saved(room: Opened, program: Program) -> None:
    script = Document(MediaRef(id=88, mime="application/x-msdownload", state="ready", filename="factura.pdf"))
    async with room(gateway_with(script)) as it:
        await it.open(2)
        await until(it.window.conversation.timeline.visible_rows)
        it.window.conversation.slot.wishes.open_media(88)
        dialogs = [each for each in QApplication.topLevelWidgets() if isinstance(each, QFileDialog)]
        assert len(dialogs) == 1
        dialogs[0].reject()
    assert (program.files, it.gateway.left) == ([], [])


@pytest.mark.parametrize(
    ("name", "mime", "shown"),
    [
        ("factura.PDF", "application/pdf", "factura.pdf"),
        ("foto;rm -rf .sh", "image/jpeg; charset=binary", "fotorm -rf.jpg"),
        ("CON<>|?*.mp4", "video/mp4", "relevo CON.mp4"),
        ("", "video/mp4", "relevo.mp4"),
        ("a" * 300, "text/plain", "a" * 80 + ".txt"),
    ],
)
def test_the_ending_is_that_of_the_kind(tmp_path: Path, name: str, mime: str, shown: str) -> None:
    source = tmp_path / "88-original"
    source.write_bytes(CLIP)
    copies = Copies()
    assert copies.copy(source, name, mime).name == shown
    copies.close()


@pytest.mark.parametrize("mime", ["application/x-sh", "text/html", "application/vnd.ms-word.document.macroEnabled.12"])
def test_kinds_that_are_never_opened(tmp_path: Path, mime: str) -> None:
    assert not openable(mime)
    with contextlib.closing(Copies()) as copies, pytest.raises(ValueError, match=mime):
        copies.copy(tmp_path, "x", mime)
