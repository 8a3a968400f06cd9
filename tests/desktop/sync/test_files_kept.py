"""Files on this computer: never lost, through every crash; never readable by others; read offline by their reader."""

import asyncio
import wave
from pathlib import Path

import pytest

from desktop.net.errors import NetError
from protocol.content import Image, MediaRef
from protocol.frames import GoneItem, MessageItem
from tests.desktop.store.samples import ME, message
from tests.desktop.sync.files_desk import PICTURE, SOUND, Desk, attached_off_line, files, item, online, sent
from tests.desktop.sync.gateway import until


async def test_the_start_finishes_what_a_crash_left_and_deletes_what_nobody_names(desk: Desk) -> None:
    async with desk.session() as session:
        file_id = (await attached_off_line(desk, session)).file.id
        token = session.send_attached(1, file_id)
        file, folder = item(session, token).file, session.profile.folder
    assert file is not None
    name = f"{-file.id:x}"
    (folder / "files" / name).unlink()  # as if the program had ended while it encrypted its own recording
    (folder / "files" / f"{name}.plain").write_bytes(PICTURE)
    (folder / "files" / f"{name}.part").write_bytes(b"half")
    (folder / "files" / "abc").write_bytes(b"of nobody")
    (folder / "open").mkdir(exist_ok=True)
    (folder / "open" / "grabacion.wav").write_bytes(SOUND)
    async with desk.session() as session:
        await session.files.settle()
        assert [path.name for path in desk.kept()] == [name]
        assert not list((folder / "open").glob("*")), "a plain copy survived the crash"
        await desk.up()
        session.retry_now()
        await until(lambda: len(sent(desk)) == 1 and not desk.kept())
    assert desk.gateway.uploads == [PICTURE]


def recording(path: Path, seconds: int) -> bytes:
    path.parent.mkdir(exist_ok=True)
    with wave.open(str(path), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(48_000)
        sound.writeframes(bytes(96_000 * seconds))
    return path.read_bytes()


@pytest.mark.parametrize("when", ["after", "before"])
async def test_a_recording_that_was_cut_off_is_a_card_at_the_next_start(desk: Desk, when: str) -> None:
    """Cut off by a crash, or by an end of the session that came before anybody put it away."""
    async with desk.session() as session:
        await online(session)
        folder = session.profile.folder
        full, empty = session.new_recording(1), session.new_recording(1)
        if when == "before":
            data = recording(full, 2)
    if when == "after":
        data = recording(full, 2)
    recording(empty, 0)
    async with desk.session() as session:
        [one] = files(session)
        assert (one.file.voice, one.file.duration_ms) == (True, 2000)
        assert not list((folder / "open").iterdir())
        await online(session)
        session.check_files(1)
        await until(lambda: files(session)[0].state == "ready")
    assert desk.gateway.uploads == [data]


async def test_a_file_that_is_gone_from_the_disk_is_told_on_its_bubble(desk: Desk) -> None:
    async with desk.session() as session:
        file_id = (await attached_off_line(desk, session)).file.id
        token = session.send_attached(1, file_id)
        [kept] = desk.kept()
        kept.write_bytes(b"damaged")
        await desk.up()
        session.retry_now()
        await until(lambda: item(session, token).reason == "file_lost")
        assert not desk.gateway.tokens


async def test_a_file_that_somebody_still_writes_to_is_handed_over_as_it_was_read(desk: Desk) -> None:
    path = desk.picture("informe.pdf", b"%PDF-1.7 uno")
    async with desk.session() as session:
        await online(session)
        session.attach(1, path)
        path.write_bytes(b"%PDF-1.7 uno y dos")  # nothing of it was read yet
        await until(lambda: files(session)[0].state == "ready")
    assert desk.gateway.uploads == [b"%PDF-1.7 uno y dos"]


async def test_a_plain_copy_that_the_system_does_not_let_go_of_stops_nobody_from_leaving(desk: Desk) -> None:
    async with desk.session() as session:
        held = session.profile.open_files() / "7-original"
        held.mkdir()  # nobody can delete this as a file, as on Windows what a player still has open
        session.media.forget([7])
    async with desk.session() as session:
        await online(session)
    held.rmdir()


async def test_a_file_that_is_forgotten_while_it_comes_leaves_no_copy(desk: Desk) -> None:
    async with desk.session() as session:
        await online(session)

        class Forgetful(dict[int, bytes]):
            def __getitem__(self, media_id: int) -> bytes:
                session.media.forget([media_id])  # while the gateway answers
                return super().__getitem__(media_id)

        desk.gateway.files = Forgetful({7: b"foto " * 999})
        for _ in range(2):
            with pytest.raises(NetError):
                await session.media_file(7)
            await session.media.settle()
            assert not list(session.profile.open_files().iterdir())
        desk.gateway.files = {7: b"foto " * 999}
        assert (await session.media_file(7)).read_bytes() == b"foto " * 999


async def test_nothing_is_deleted_while_a_lost_outbox_may_name_it(desk: Desk) -> None:
    async with desk.session() as session:
        await online(session)
        session.attach(1, desk.picture())
        await until(lambda: files(session)[0].state == "ready")
    desk.secrets.delete(f"{desk.address}|{ME.email}|outbox-key")
    async with desk.session() as session:
        assert session.profile.lost()
        assert len(desk.kept()) == 1


async def test_files_of_messages_are_read_offline_by_their_reader_alone(desk: Desk) -> None:
    desk.gateway.files = {7: b"foto " * 999, 8: b"voz " * 999}
    async with desk.session() as session:
        await online(session)
        for media_id in (7, 8):
            await session.media_file(media_id, "thumbnail")
        folder = session.profile.folder
    assert not (folder / "open").exists() or not list((folder / "open").iterdir())
    assert b"foto foto" not in desk.on_disk()
    await desk.down()
    async with desk.session() as session:
        path = await session.media_file(7, "thumbnail")
        assert await asyncio.to_thread(path.read_bytes) == desk.gateway.files[7]
    async with desk.session("otra@empresa.example") as other:
        assert other.profile.folder != folder
        with pytest.raises(NetError):
            await other.media_file(7, "thumbnail")
    assert desk.gateway.fetched == [7, 8]
    await desk.up()


async def test_the_room_for_files_is_kept_and_the_longest_unused_go_first(desk: Desk) -> None:
    desk.gateway.files = {id: bytes([id]) * 200_000 for id in range(1, 7)}
    async with desk.session() as session:
        await online(session)
        session.profile.media.room = 900_000
        for id in (1, 2, 3, 4):
            await session.media_file(id)
            await session.media.settle()
        (session.profile.open_files() / "1-original").unlink()
        await session.media_file(1)  # from the cache: used again
        await session.media_file(5)
        await session.media.settle()
        held = [path.stat().st_size for path in session.profile.folder.glob("media/*")]
        assert sum(held) <= 900_000
        assert len(held) == 4
    await desk.down()
    async with desk.session() as session:
        assert await session.media_file(1)
        with pytest.raises(NetError):
            await session.media_file(2)
        await session.keep_media(0)
        assert not list(session.profile.folder.glob("media/*"))
    await desk.up()


@pytest.mark.parametrize("told", ["at once", "by a new snapshot"])
async def test_files_of_what_i_may_no_longer_see_go_with_it(desk: Desk, told: str) -> None:
    desk.gateway.files = {7: b"secreto " * 99}
    async with desk.session() as session:
        await online(session)
        content = Image(MediaRef(id=7, mime="image/png", state="ready"))
        desk.gateway.put(MessageItem(message(5, 1, content=content)))
        path = await session.media_file(7)
        await session.media.settle()
        assert list(session.profile.folder.glob("media/*"))
        if told == "at once":
            desk.gateway.put(GoneItem(kind="conversation", id=1))
        else:  # what I may see was changed: everything is read anew
            del desk.gateway.conversations[1]
            desk.gateway.resync = "access"
            desk.gateway.tell(None)
        await until(lambda: not list(session.profile.folder.glob("media/*")) and not path.exists())


async def test_a_file_that_goes_before_it_was_read_is_told_on_its_card_and_named_in_no_log(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    path = desk.picture("contrato de Lucía.pdf")
    async with desk.session() as session:
        await online(session)
        session.attach(1, path)
        path.unlink()
        await until(lambda: [one.state for one in files(session)] == ["failed"])
        assert files(session)[0].reason == "refused.file_lost"
    assert "file_not_kept" in caplog.text
    assert "Lucía" not in caplog.text
    async with desk.session() as session:
        assert files(session) == ()
