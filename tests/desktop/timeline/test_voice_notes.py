"""Voice notes in a timeline: played, sought, at another speed; what cannot be had says so."""

import asyncio
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.views.timeline import Playback
from desktop.views.timeline.hits import Act
from protocol import content as c
from tests.desktop.timeline.clicking import click
from tests.desktop.timeline.conftest import Show
from tests.desktop.timeline.samples import MEDIA, PEAKS, media, message, rows_of


class SilentPlayer:
    """A player without a device: it stands where it is told to."""

    def __init__(self) -> None:
        self.speed, self.playing, self.position, self.loaded = 1.0, False, 0.0, Path()

    def load(self, path: Path) -> float:
        self.loaded = path
        return 4.0

    def seek(self, seconds: float) -> None:
        self.position = seconds

    def play(self) -> None:
        self.playing = True

    def pause(self) -> None:
        self.playing = False

    def stop(self) -> None:
        self.playing, self.position = False, 0.0


def run_now(work: Coroutine[Any, Any, Any]) -> None:
    asyncio.run(work)


async def fetch(media_id: int, variant: str) -> Path:
    if media_id == 404:
        raise ConnectionError
    return MEDIA / f"nota_corta.{variant}"


def test_a_voice_note_plays_seeks_and_speeds_up(show: Show, qtbot: QtBot) -> None:
    player = SilentPlayer()
    playback = Playback(player, fetch, run_now)
    notes = [
        message(id, c.Audio(media(id, duration_ms=4000, peaks=PEAKS, has_rendition=True)), minutes=id) for id in (1, 2)
    ]
    view, _ = show(rows_of(notes), playback=playback)
    before = view.grab().toImage()
    click(view, Act.PLAY)
    assert playback.is_playing(2)
    assert player.loaded.suffix == ".rendition"
    player.position = 2.0
    assert playback.position_ms(2) == 2000
    assert view.grab().toImage() != before
    click(view, Act.SPEED)
    assert player.speed == 1.5
    click(view, Act.SEEK)
    assert player.position == pytest.approx(2.0, abs=0.2)
    click(view, Act.PLAY)
    assert not player.playing
    assert playback.is_current(2)
    playback.toggle(1)
    assert playback.is_current(1)
    assert not playback.is_current(2)
    playback.stop()


def test_a_sound_that_cannot_be_had_is_told(qapp: QApplication, qtbot: QtBot) -> None:
    playback = Playback(SilentPlayer(), fetch, run_now)
    with qtbot.waitSignal(playback.failed) as caught:
        playback.toggle(404)
    assert caught.args == [404, "audio.not_fetched"]
    assert not playback.is_current(404)


def test_a_played_out_note_stops_the_clock(qapp: QApplication, qtbot: QtBot) -> None:
    player = SilentPlayer()
    playback = Playback(player, fetch, run_now)
    playback.toggle(1)
    player.playing = False
    qtbot.waitUntil(lambda: not playback._timer.isActive())
    assert playback.is_current(1)


def test_a_sound_that_does_not_play_says_why_in_its_bubble(show: Show) -> None:
    playback = Playback(SilentPlayer(), fetch, run_now)
    view, _ = show(rows_of([message(1, c.Audio(media(404, duration_ms=4000, peaks=PEAKS)))]), playback=playback)
    before = view.grab().toImage()
    click(view, Act.PLAY)
    assert playback.trouble_of(404) == "audio.not_fetched"
    assert view.grab().toImage() != before
