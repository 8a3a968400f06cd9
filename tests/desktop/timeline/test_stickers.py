"""Animated stickers: they move while they are seen, and only then; who wants no motion asks for it with a click."""

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.theme import Scheme, Theme
from desktop.views.timeline import MediaLoader, TimelineView
from desktop.views.timeline.hits import Act
from desktop.views.timeline.stickers import Reel
from protocol import content as c
from tests.desktop.timeline.clicking import find
from tests.desktop.timeline.conftest import Show
from tests.desktop.timeline.samples import MEDIA, message, rows_of, text_rows

MOVING = MEDIA / "carita_animada.webp"
STILL = MEDIA / "carita.webp"
ID = 4


async def until(condition: Callable[[], Any], seconds: float = 10) -> None:
    """Wait until it holds, with Qt and asyncio both turning."""
    async with asyncio.timeout(seconds):
        while not condition():
            QCoreApplication.processEvents()
            await asyncio.sleep(0.002)


class Hall:
    """Hands out a file and runs what it is told to."""

    def __init__(self, file: Path) -> None:
        self.file, self.tasks = file, list[asyncio.Task[Any]]()

    async def fetch(self, _media_id: int, _variant: str) -> Path:
        return self.file

    def start(self, work: Coroutine[Any, Any, Any]) -> None:
        self.tasks.append(asyncio.get_running_loop().create_task(work))

    async def over(self) -> None:
        """Wait until nothing plays any more."""
        await asyncio.wait_for(asyncio.gather(*self.tasks), 10)


def sticker_rows(count: int = 0) -> Any:
    media = c.MediaRef(id=ID, mime="image/webp", state="ready", width=512, height=512)
    rows = list(rows_of([message(1, c.Sticker(media, animated=True))]))
    return rows + list(text_rows(count)) if count else rows


def picture(view: TimelineView) -> QImage:
    """The sticker as it is painted."""
    hit = next(hit for _, _, laid in view.visible_rows() for hit in laid.hits if hit.act in {Act.OPEN, Act.ANIMATE})
    top = next(top for _, top, laid in view.visible_rows() if hit in laid.hits)
    return view.grab(QRect(hit.rect.translated(0, top).toRect())).toImage()


async def shown(show: Show, file: Path, theme: Theme, rows: Any = None) -> tuple[TimelineView, MediaLoader, Hall]:
    hall = Hall(file)
    loader = MediaLoader(hall.fetch, hall.start)
    view, _model = show(rows or sticker_rows(), theme, pictures=loader)
    loader.setParent(view)
    view.activateWindow()
    await until(view.isActiveWindow)
    return view, loader, hall


async def test_it_moves_while_it_is_seen_and_stops_when_it_is_not(show: Show, light: Theme) -> None:
    view, loader, hall = await shown(show, MOVING, light)
    seen: list[QImage] = []

    def different() -> bool:
        image = picture(view)
        if image not in seen:
            seen.append(image)
        return len(seen) >= 3

    await until(different)
    assert loader.stickers.is_playing(ID)
    view.hide()
    await until(lambda: not loader.stickers.is_playing(ID))
    await hall.over()
    view.show()
    view.activateWindow()
    await until(lambda: loader.stickers.is_playing(ID))
    view.hide()
    await until(lambda: not loader.stickers.is_playing(ID))
    await hall.over()


async def test_scrolled_away_it_costs_nothing(show: Show, light: Theme) -> None:
    view, loader, hall = await shown(show, MOVING, light, sticker_rows(60))
    view.to_start()
    await until(lambda: loader.stickers.is_playing(ID))
    view.to_end()
    await until(lambda: not loader.stickers.is_playing(ID))
    await hall.over()
    view.hide()


async def test_without_motion_it_shows_a_frame_and_plays_when_asked(show: Show, qapp: QApplication) -> None:
    theme = Theme(Scheme.LIGHT)
    theme.set_reduced_motion(True)
    view, loader, hall = await shown(show, MOVING, theme)
    await until(lambda: loader.pixmap(ID, "original", view.size()) is not None)
    before = picture(view)
    for _ in range(50):
        QCoreApplication.processEvents()
        await asyncio.sleep(0)
    assert picture(view) == before
    assert not loader.stickers.is_playing(ID)
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=find(view, Act.ANIMATE)[1])
    await until(lambda: loader.stickers.is_playing(ID) and picture(view) != before)
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=find(view, Act.ANIMATE)[1])
    await until(lambda: not loader.stickers.is_playing(ID))
    await hall.over()
    view.hide()


@pytest.mark.parametrize("broken", [b"", b"RIFF\x10\x00\x00\x00WEBPVP8X", b"no picture"])
async def test_what_does_not_move_is_left_as_it_is(show: Show, light: Theme, tmp_path: Path, broken: bytes) -> None:
    (tmp_path / "x.webp").write_bytes(broken)
    for file in (tmp_path / "x.webp", STILL):
        view, loader, hall = await shown(show, file, light)
        await until(lambda loader=loader: loader.stickers._films[ID].still)  # type: ignore[misc]
        await hall.over()
        assert not loader.stickers.is_playing(ID)
        view.hide()


def test_the_frames_come_round_again(qapp: QApplication) -> None:
    reel = Reel(MOVING, 160)
    assert reel.moves()
    frames = [reel.next() for _ in range(60)]
    assert all(not image.isNull() and delay >= 33 for image, delay in frames)
    assert max(frames[0][0].width(), frames[0][0].height()) == 160
    pictures = [image for image, _ in frames]
    assert pictures.count(pictures[0]) >= 2
