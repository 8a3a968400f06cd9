"""Notices follow their order and collapse in bursts; sound works without a device being there; settings survive."""

import asyncio
import math
import struct
import wave
from collections.abc import Callable
from pathlib import Path

import miniaudio
import msgspec
import numpy as np
import pytest
from msgspec.structs import replace

from desktop.native.audio import RATE, NoDevice, NotPlayable, Player, Recorder
from desktop.native.notices import Attention, Burst, Event, Notice, decide
from desktop.native.notify import Notifications, Owning
from desktop.native.stretch import Stretch
from desktop.settings import SettingsFile

NULL = [miniaudio.Backend.NULL]
NOBODY = [miniaudio.Backend.COREAUDIO]
"""A backend that this system does not have: the same as no device."""


def event(*kinds: str, id: int = 1) -> Event:
    return Event(conversation_id=id, kinds=frozenset(kinds), name="María", text="hola")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kinds", "attention", "kind"),
    [
        (("message", "mention", "assigned", "breach"), Attention(), "breach"),
        (("message", "mention"), Attention(), "mention"),
        (("message",), Attention(focused_on=1), None),
        (("message",), Attention(focused_on=2), "message"),
        (("breach",), Attention(focused_on=1, quiet=True), "breach"),
        (("assigned",), Attention(quiet=True), None),
        ((), Attention(), None),
    ],
)
def test_the_first_rule_that_fits_decides(kinds: tuple[str, ...], attention: Attention, kind: str | None) -> None:
    notice = decide(event(*kinds), attention)
    assert (notice.kind if notice else None) == kind
    assert notice is None or (notice.text, notice.sound) == ("", kind == "breach")


def test_more_than_three_in_ten_seconds_become_one() -> None:
    burst = Burst()
    shown = [burst.admit(notice, at) for at in range(5) if (notice := decide(event("message", id=at), Attention()))]
    assert [notice.count for notice in shown] == [1, 1, 1, 4, 5]
    late = burst.admit(shown[0], 60)
    assert late.count == 1


async def test_a_click_opens_the_conversation_and_a_refusing_system_is_noticed() -> None:
    opened: list[int | None] = []

    class Screen:
        works = True

        async def show(
            self, title: str, body: str, notice: Notice, clicked: Callable[[], None], owning: Owning | None = None
        ) -> None:
            assert owning is None
            if not self.works:
                raise OSError("no notification service")
            assert (title, body) == ("María", "")
            clicked()

        async def clear(self, group: str) -> None:
            raise AssertionError(group)

        async def permitted(self) -> bool:
            return self.works

    screen = Screen()
    notifications = Notifications(screen, lambda notice: (notice.name, notice.text), Attention, opened.append)
    await notifications.tell(event("message", id=7))
    assert (opened, notifications.works) == ([7], True)
    screen.works = False
    await notifications.tell(event("message"))
    assert not notifications.works


class Desk:
    """What stands on a screen, by group: title, body and the button."""

    def __init__(self) -> None:
        self.shown: dict[str, tuple[str, str, Owning | None]] = {}

    async def show(
        self, title: str, body: str, notice: Notice, clicked: Callable[[], None], owning: Owning | None = None
    ) -> None:
        self.shown[notice.group] = (title, body, owning)

    async def clear(self, group: str) -> None:
        del self.shown[group]

    async def permitted(self) -> bool:
        return True


async def test_a_notice_of_alerts_is_owned_by_its_button_and_stays_until_nothing_waits() -> None:
    desk = Desk()
    owned: list[tuple[int, ...]] = []
    owning = (lambda notice: f"own {len(notice.alerts)}", owned.append)
    notices = Notifications(desk, lambda notice: (notice.name, notice.text), Attention, lambda _id: None, owning)
    missed = Event(conversation_id=0, kinds=frozenset({"breach"}), name="Vencidas", detail="Ana", alerts=(7, 5, 6))
    await notices.tell(missed)
    await notices.tell(event("message", id=3))
    title, body, button = desk.shown["alert-5"]
    assert (title, body) == ("Vencidas", "Ana")
    assert button is not None
    assert button.words == "own 3"
    assert desk.shown["conversation-3"][2] is None
    button.pressed()
    assert owned == [(7, 5, 6)]
    one = Event(conversation_id=1, kinds=frozenset({"breach"}), name="Vencida", alerts=(9,))
    await notices.tell(one)
    assert "alert-9" in desk.shown
    await notices.tell(replace(missed, alerts=(7, 5, 6, 9)))
    assert sorted(desk.shown) == ["alert-5", "conversation-3"], "who joins many is told with them"
    await notices.tell(missed)
    await notices.clear_settled(lambda alerts: alerts == (1,))
    assert "alert-5" in desk.shown
    await notices.clear_settled(lambda alerts: alerts == (7, 5, 6))
    await notices.clear_settled(lambda _alerts: True)
    assert list(desk.shown) == ["conversation-3"]


def sine(path: Path, seconds: float = 1.0, hertz: int = 200) -> Path:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        steps = range(int(RATE * seconds))
        file.writeframes(b"".join(struct.pack("<h", int(9000 * math.sin(i * math.tau * hertz / RATE))) for i in steps))
    return path


@pytest.mark.parametrize("speed", [0.7, 1.0, 1.5, 2.0])
def test_faster_speech_is_shorter_at_the_same_pitch(speed: float) -> None:
    samples = np.sin(np.arange(RATE * 2) * math.tau * 200 / RATE).astype(np.float32)
    stretch, pieces = Stretch(samples, RATE), []
    while len(piece := stretch.piece(speed)):
        pieces.append(piece)
    heard = np.concatenate(pieces)
    assert len(heard) / len(samples) == pytest.approx(1 / speed, rel=0.05)
    spectrum = np.abs(np.fft.rfft(heard))
    assert np.argmax(spectrum) * RATE / len(heard) == pytest.approx(200, abs=8)


async def test_a_file_plays_to_its_end(tmp_path: Path) -> None:
    player = Player(NULL)
    assert player.load(sine(tmp_path / "a.wav", 0.3)) == pytest.approx(0.3, abs=0.01)
    player.speed = 2.0
    player.play()
    async with asyncio.timeout(5):
        while player.playing:
            await asyncio.sleep(0.01)
    assert player.position == pytest.approx(0.3, abs=0.01)
    player.seek(0.1)
    assert player.position == pytest.approx(0.1, abs=0.01)
    player.stop()


def test_what_is_not_sound_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.mp3").write_bytes(b"this is no sound at all" * 50)
    with pytest.raises(NotPlayable):
        Player(NULL).load(tmp_path / "a.mp3")


async def test_a_recording_is_a_wave_file(tmp_path: Path) -> None:
    recorder = Recorder(NULL)
    microphone = recorder.inputs()[0]
    recorder.start(tmp_path / "note.wav", microphone.name)
    async with asyncio.timeout(5):
        while recorder.seconds < 0.1:
            await asyncio.sleep(0.01)
    seconds = recorder.stop()
    with wave.open(str(tmp_path / "note.wav")) as file:
        assert file.getnframes() / file.getframerate() == pytest.approx(seconds)
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)


def test_without_a_device_the_reason_can_be_shown(tmp_path: Path) -> None:
    player = Player(NOBODY)
    player.load(sine(tmp_path / "a.wav", 0.1))
    with pytest.raises(NoDevice) as refused:
        player.play()
    assert (refused.value.words, player.playing) == ("audio.no_output", False)
    with pytest.raises(NoDevice):
        Recorder(NOBODY).start(tmp_path / "b.wav")


def test_settings_survive_a_start_and_a_damaged_file_is_set_aside(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "settings.json"
    first = SettingsFile(path)
    first.change(zoom=150, keys={"go.all": ("F9",)})
    first.remember_account("https://inbox.example", "a@b.example")
    first.remember_account("https://inbox.example", "c@d.example")
    first.remember_account("https://inbox.example", "A@b.example")
    again = SettingsFile(path).now
    assert again == first.now
    assert (again.accounts, again.enter_sends, len(again.device)) == (("A@b.example", "c@d.example"), None, 32)
    with pytest.raises(msgspec.ValidationError):
        first.change(zoom=900)
    assert SettingsFile(path).now.zoom == 150
    path.write_text("{ not json")
    assert SettingsFile(path).now.zoom == 100
    assert SettingsFile(path).now.device == first.now.device, "keys are escrowed under it"
    assert path.with_name("settings.json.damaged").exists()
