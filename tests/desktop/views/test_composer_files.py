"""Files in the composer: they stay with their conversation, say why they can't go, and nothing recorded is lost."""

from pathlib import Path
from typing import Any

import miniaudio
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.native import audio
from desktop.views.preferences import Preferences
from desktop.views.timeline.failures import of_pending
from desktop.views.widgets import PopupFrame
from protocol.api import UploadedMedia
from protocol.content import Audio, Image, Note, Text
from protocol.errors import Problem
from tests.desktop.views.conftest import Opened, Room, turn, until

SILENCE = [miniaudio.Backend.NULL]
NOTHING = [miniaudio.Backend.CUSTOM]


def cards(it: Room) -> list[Any]:
    turn()
    return list(it.composer.attachments.cards)


def toast(it: Room) -> str:
    found = it.window.conversation.toasts._toast
    return "" if found is None else str(found.text)


def pending(it: Room, id: int = 2) -> list[Any]:
    return list(it.session.store.pending.get(id, {}).values())


async def recorded(it: Room, steps: int = 8) -> Any:
    """A running recording of some tenths of a second, from miniaudio's silence."""
    strip = it.composer.recorder
    strip.device.backends = SILENCE
    it.window.ui.record()
    await until(lambda: strip.active and strip._recorder.seconds > audio.LEAST_S and len(strip.levels.levels) >= steps)
    return strip


def png(folder: Path, name: str = "taza.png") -> Path:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    assert image.save(str(folder / name))
    return folder / name


def plain(it: Room) -> list[Path]:
    return list((it.session.profile.folder / "open").glob("*"))


async def test_a_voice_note_that_was_refused_stays_with_its_reason_and_another_try(room: Opened) -> None:
    async with room() as it:
        it.gateway.upload_answers = [Problem(code="uploads_full", title="Too many", status=429)]
        await it.open(2)
        strip = await recorded(it)
        strip.next.click()
        strip.next.click()
        assert not strip.active
        await until(lambda: pending(it) and pending(it)[0].state == "refused")
        trouble = of_pending(pending(it)[0])
        assert trouble is not None
        assert "subiste muchos archivos" in trouble.words
        assert [words for _, words in trouble.acts] == ["Reintentar", "Editar", "Descartar"]
        assert len(pending(it)[0].content.media.peaks) == 64
        voice = UploadedMedia(id=9, verdict="ready", kind="audio", mime="audio/ogg", size=5)
        it.gateway.upload_answers = [voice]
        it.window.conversation.timeline.resend.emit(pending(it)[0].token)
        await until(lambda: len(it.sent()) == 1)
        assert it.sent()[0].voice
        await until(lambda: not plain(it))


async def test_another_conversation_leaves_files_and_a_running_recording_where_they_belong(
    room: Opened, tmp_path: Path
) -> None:
    async with room() as it:
        await it.open(2)
        it.composer.actions_of.files.attach_files([png(tmp_path)])
        await until(lambda: [card.state for card in cards(it)] == ["ready"])
        strip = await recorded(it)
        await it.open(3)
        assert not strip.active
        assert cards(it) == []
        assert not it.composer.attachments.isVisible()
        await it.open(2)
        picture, voice_note = cards(it)
        assert picture.name.text() == "taza.png"
        assert voice_note.name.text().startswith("Audio de 0:0")
        await until(lambda: [card.state for card in cards(it)] == ["ready", "ready"])
        voice = it.gateway.uploads[-1]
        assert voice.startswith(b"RIFF")
        assert not picture.play_button.isVisible()
        cards(it)[1].play_button.click()
        files = it.composer.actions_of.files
        await until(lambda: files._player is not None and files._player.playing)
        cards(it)[1].play_button.click()
        assert not files._player.playing
        strip.device.backends, files._player = NOTHING, None
        cards(it)[1].play_button.click()
        await until(lambda: "No hay altavoces" in toast(it))
        cards(it)[0].close_button.click()
        await until(lambda: len(cards(it)) == 1)
        it.composer.actions_of.submit()
        await until(lambda: len(it.sent()) == 1)
        assert cards(it) == []


async def test_what_is_recorded_when_the_window_closes_is_a_card_at_the_next_start(room: Opened) -> None:
    async with room() as it:
        await it.open(2)
        await recorded(it)
        folder = it.session.profile.folder
    assert not list((folder / "open").glob("*"))
    assert len(list((folder / "files").glob("*"))) == 1
    async with room() as it:  # a fresh keyring: the outbox is another one, but the recording is still there
        assert list((folder / "files").glob("*"))


async def test_a_note_refuses_files_in_words_and_leaves_those_of_the_reply(room: Opened, tmp_path: Path) -> None:
    async with room() as it:
        await it.open(2)
        it.composer.actions_of.files.attach_files([png(tmp_path)])
        await until(lambda: [card.state for card in cards(it)] == ["ready"])
        it.composer.set_mode("note")
        assert not it.composer.attachments.isVisible()
        it.composer.editor.image_given.emit(QImage(str(png(tmp_path, "otra.png"))))
        assert "Una nota no lleva archivos" in toast(it)
        it.window.ui.record()
        assert "Una nota no lleva audios" in toast(it)
        it.composer.editor.set_text("solo para el equipo")
        assert it.composer.actions_of.submit()
        await until(lambda: it.sent() == [Note("solo para el equipo")])
        assert it.composer.mode == "reply"
        assert [card.state for card in cards(it)] == ["ready"]
        assert it.composer.attachments.isVisible()
        it.composer.editor.set_text("para ti")
        it.composer.actions_of.submit()
        await until(lambda: len(it.sent()) == 2)
        assert isinstance(it.sent()[1], Image)
        assert it.sent()[1].caption == "para ti"


async def test_without_a_line_files_wait_in_the_composer_and_in_the_outbox(room: Opened, tmp_path: Path) -> None:
    async with room() as it:
        await it.open(2)
        await it.line.down()
        await until(lambda: it.session.line.state != "online")
        it.composer.actions_of.files.attach_files([png(tmp_path)])
        await until(lambda: [card.state for card in cards(it)] == ["waiting"])
        assert "al volver la conexión" in cards(it)[0].words.text()
        assert it.composer.tools.send.isEnabled()
        it.composer.editor.set_text("la taza")
        it.composer.actions_of.submit()
        [bubble] = pending(it)
        assert (bubble.content.media.width, bubble.content.media.height) == (40, 30)
        trouble = of_pending(bubble)
        assert trouble is not None
        assert trouble.quiet
        it.session.hub.flush()
        slot = it.window.conversation.slot
        await until(lambda: it.window.conversation.timeline.grab().width() and slot.pictures._pixmaps)
        it.composer.actions_of.files.attach_files([png(tmp_path, "otra.png")])
        await until(lambda: [card.state for card in cards(it)] == ["waiting"])
        await it.line.up()
        it.session.retry_now()
        await until(lambda: len(it.sent()) == 1)
        assert it.sent()[0].caption == "la taza"
        await until(lambda: [card.state for card in cards(it)] == ["ready"])


async def test_a_refused_card_says_why_and_tries_again(room: Opened, tmp_path: Path) -> None:
    large = UploadedMedia(id=1, verdict="refused", kind="image", mime="image/png", size=9, reason="too_large")
    async with room() as it:
        it.gateway.upload_answers = [large]
        await it.open(2)
        it.composer.actions_of.files.attach_files([png(tmp_path), tmp_path / "no-existe.pdf"])
        assert "no-existe.pdf" in toast(it)
        await until(lambda: [card.state for card in cards(it)] == ["refused"])
        [card] = cards(it)
        assert card.words.text() == "Es demasiado grande para WhatsApp. Hazlo más pequeño."
        assert card.words.shown_text() == card.words.text(), "the reason is cut"
        assert not it.composer.tools.send.main.isEnabled()
        assert card.retry_button.isVisible()
        card.retry_button.click()
        await until(lambda: card.state == "ready")
        assert not card.retry_button.isVisible()
        assert it.composer.tools.send.main.isEnabled()


async def test_a_card_shows_what_the_customer_will_get(room: Opened, tmp_path: Path) -> None:
    made = UploadedMedia(id=7, verdict="ready", kind="image", mime="image/jpeg", size=1_240_000, thumbnail=True)
    async with room() as it:
        it.gateway.upload_answers = [made]
        it.gateway.files[7] = png(tmp_path, "convertida.png").read_bytes()
        heic = tmp_path / "IMG_0042.heic"
        heic.write_bytes(b"no picture this computer can read")
        await it.open(2)
        it.composer.actions_of.files.attach_files([heic])
        await until(lambda: bool(cards(it)) and not cards(it)[0].picture.image.isNull())
        [card] = cards(it)
        assert card.words.text() == "Se enviará como foto JPEG, 1.2 MB"
        assert card.accessibleName() == "IMG_0042.heic, Se enviará como foto JPEG, 1.2 MB"
        assert card.picture.image.pixelColor(5, 5) == QColor("#336699")
        assert card.picture.accessibleName() == "Ver lo que recibe el cliente"
        assert it.gateway.fetched == [7]
        card.picture.setFocus()
        QTest.keyClick(card.picture, Qt.Key.Key_Space)
        [large] = [each for each in QApplication.topLevelWidgets() if isinstance(each, PopupFrame) and each.isVisible()]
        QTest.keyClick(large, Qt.Key.Key_Escape)
        assert not large.isVisible()


async def test_a_converting_film_is_followed_to_its_end(room: Opened, tmp_path: Path) -> None:
    coming = UploadedMedia(id=8, verdict="converting", kind="video", mime="video/quicktime", size=38_000_000)
    film = tmp_path / "entrega.mov"
    film.write_bytes(b"film")
    async with room() as it:
        it.session.conversions.pause_s = 0.01
        it.gateway.upload_answers = [coming]
        it.gateway.verdicts[8] = coming
        it.gateway.files[8] = png(tmp_path, "cuadro.png").read_bytes()
        await it.open(2)
        it.composer.actions_of.files.attach_files([film])
        await until(lambda: bool(cards(it)) and "convirtiendo…" in cards(it)[0].words.text())
        [card] = cards(it)
        assert card.work.isVisible()
        assert card.picture.image.isNull()
        it.gateway.verdicts[8] = UploadedMedia(
            id=8, verdict="ready", kind="video", mime="video/mp4", size=9_300_000, thumbnail=True
        )
        await until(lambda: not card.picture.image.isNull())
        assert card.words.text() == "Se enviará como video MP4, 9.3 MB"
        assert not card.work.isVisible()
        assert card.picture.moving


async def test_a_film_that_cannot_be_converted_says_why_and_tries_again(room: Opened, tmp_path: Path) -> None:
    coming = UploadedMedia(id=8, verdict="converting", kind="video", mime="video/quicktime", size=38_000_000)
    film = tmp_path / "entrega.mov"
    film.write_bytes(b"film")
    async with room() as it:
        it.session.conversions.pause_s = 0.01
        it.gateway.upload_answers = [coming]
        it.gateway.verdicts[8] = UploadedMedia(
            id=8, verdict="refused", kind="video", mime="video/quicktime", size=38_000_000, reason="too_long"
        )
        await it.open(2)
        it.composer.actions_of.files.attach_files([film])
        await until(lambda: [card.state for card in cards(it)] == ["refused"])
        [card] = cards(it)
        assert card.words.text() == "Dura demasiado para WhatsApp. Córtalo."
        assert not it.composer.tools.send.main.isEnabled()
        card.retry_button.click()
        await until(lambda: card.state == "ready")


async def test_without_a_line_a_card_shows_its_own_picture_and_that_it_will_be_converted(
    room: Opened, tmp_path: Path
) -> None:
    async with room() as it:
        await it.open(2)
        await it.line.down()
        await until(lambda: it.session.line.state != "online")
        bitmap = tmp_path / "plano.bmp"
        assert QImage(str(png(tmp_path))).save(str(bitmap))
        it.composer.actions_of.files.attach_files([bitmap])
        await until(lambda: bool(cards(it)) and not cards(it)[0].picture.image.isNull())
        await until(lambda: "se convertirá al volver la conexión" in cards(it)[0].words.text())
        assert plain(it) == []


async def test_plain_recordings_and_pasted_pictures_have_names_of_their_own_and_do_not_stay(room: Opened) -> None:
    async with room() as it:
        await it.open(2)
        names = set()
        for _ in range(2):
            strip = await recorded(it)
            names.add(strip._path)
            assert strip._path.parent == it.session.profile.folder / "open"
            strip.next.click()
            strip.next.click()
        assert len(names) == 2
        image = QImage(20, 20, QImage.Format.Format_RGB32)
        image.fill(QColor("#aa0000"))
        it.composer.editor.image_given.emit(image)
        await until(lambda: [card.state for card in cards(it)] == ["ready"])
        await until(lambda: not plain(it))
        assert cards(it)[0].name.text() == "Imagen pegada.png"


async def test_undo_brings_a_file_back_as_a_card(room: Opened, tmp_path: Path) -> None:
    async with room() as it:
        it.session.undo_s = 600
        await it.open(2)
        it.composer.actions_of.files.attach_files([png(tmp_path)])
        await until(lambda: [card.state for card in cards(it)] == ["ready"])
        it.composer.editor.set_text("la taza")
        it.composer.actions_of.submit()
        assert cards(it) == []
        it.composer.actions_of.take_back(pending(it)[0].token)
        it.session.hub.flush()
        assert [card.state for card in cards(it)] == ["ready"]
        assert it.composer.editor.text() == "la taza"
        assert it.sent() == []


async def test_listening_without_a_device_is_told_and_the_recording_stays(room: Opened) -> None:
    async with room() as it:
        await it.open(2)
        strip = await recorded(it)
        strip.next.click()
        strip.device.backends = NOTHING
        strip.play.click()
        assert "No hay altavoces" in toast(it)
        assert strip.active
        strip.next.click()
        await until(it.sent)
        assert isinstance(it.sent()[0], Audio | Image)


async def test_the_longest_recording_stops_and_says_so(room: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audio, "MOST_S", 1)
    async with room() as it:
        await it.open(2)
        strip = await recorded(it, steps=1)
        await until(lambda: strip._recorder is None)
        assert "15 minutos" in toast(it)
        assert strip.active
        assert strip.play.isVisible()
        assert not strip.levels.recording
        strip.next.click()
        await until(lambda: len(it.sent()) == 1)


async def test_the_room_for_offline_files_is_chosen_in_the_preferences(room: Opened) -> None:
    async with room() as it:
        assert it.window.context.settings.media_mb == 500
        it.window.ui.show_preferences()
        [dialog] = [each for each in QApplication.topLevelWidgets() if isinstance(each, Preferences)]
        assert dialog.media.currentText() == "500 MB"
        dialog.media.setCurrentIndex(dialog.media.findText("No guardar"))
        dialog.media.activated.emit(dialog.media.currentIndex())
        await until(lambda: it.session.profile.media.room == 0)
        assert it.window.context.settings.media_mb == 0
        dialog.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


async def test_text_and_files_keep_their_order(room: Opened, tmp_path: Path) -> None:
    async with room() as it:
        await it.open(2)
        it.composer.actions_of.files.attach_files([png(tmp_path, "a.png"), png(tmp_path, "b.png")])
        await until(lambda: [card.state for card in cards(it)] == ["ready", "ready"])
        it.composer.editor.set_text("dos tazas")
        it.composer.actions_of.submit()
        await until(lambda: len(it.sent()) == 3)
        assert it.sent()[0] == Text("dos tazas")
