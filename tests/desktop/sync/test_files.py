"""Files of answers: kept at once, sent once and in order when there is a line, never lost, never readable by others."""

import asyncio
import time
import wave
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from desktop.cache.outbox import Unsent
from desktop.net.auth import Account, MemorySecrets
from desktop.net.errors import NetError
from desktop.store.clock import Clock
from desktop.store.local_files import Attached, LocalFile
from desktop.sync.session import Session
from protocol.api import UploadedMedia
from protocol.content import Audio, Image, MediaRef, Text
from protocol.errors import Problem
from protocol.frames import GoneItem, MessageItem
from tests.desktop.store.samples import ME, NOON, conversation, message
from tests.desktop.sync.gateway import Gateway, serving, until

PICTURE = b"\x89PNG not quite a picture " * 3000
SOUND = b"RIFF what somebody said " * 2000


@pytest.fixture(autouse=True)
def nothing_fails_unseen(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    yield
    assert [record.exc_text for record in caplog.get_records("call") if record.levelname == "ERROR"] == []


class Desk:
    """A computer and its line, on which sessions follow each other."""

    def __init__(self, folder: Path, gateway: Gateway) -> None:
        self.gateway, self.folder, self.secrets = gateway, folder, MemorySecrets()
        self.later, self._began = timedelta(), time.monotonic()
        self.address, self._served = "", AsyncExitStack()

    async def up(self) -> None:
        port = int(self.address.rsplit(":", 1)[1]) if self.address else 0
        self.address = await self._served.enter_async_context(serving(self.gateway, port))

    async def down(self) -> None:
        await self._served.aclose()

    @asynccontextmanager
    async def session(self, email: str = ME.email, *, undo_s: float = 0) -> AsyncIterator[Session]:
        clock = Clock(lambda: NOON + self.later + timedelta(seconds=time.monotonic() - self._began))
        session = Session(Account(self.secrets, self.address, email), "t0", self.folder, undo_s=undo_s, clock=clock)
        await session.start()
        try:
            yield session
        finally:
            await session.close()

    def picture(self, name: str = "taza.png", data: bytes = PICTURE) -> Path:
        path = self.folder.parent / name
        path.write_bytes(data)
        return path

    def on_disk(self) -> bytes:
        """Everything this program left on the disk."""
        return b"".join(path.read_bytes() for path in self.folder.rglob("*") if path.is_file())

    def kept(self) -> list[Path]:
        """The files of drafts and unsent messages."""
        return [path for path in self.folder.glob("*/files/*") if path.is_file()]


Made = Callable[[], Any]


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    gateway = Gateway()
    gateway.conversations[1] = conversation(1, assignee_id=ME.id)
    gateway.messages[1] = message(1)
    here = Desk(tmp_path / "data", gateway)
    await here.up()
    yield here
    await here.down()


async def online(session: Session) -> None:
    await until(lambda: session.line.state == "online" and session.store.complete)


def files(session: Session, id: int = 1) -> tuple[Attached, ...]:
    return session.store.attached.get(id, ())


def bubbles(session: Session, id: int = 1) -> list[Any]:
    return sorted(session.store.pending.get(id, {}).values(), key=lambda each: each.created_at)


def item(session: Session, token: str) -> Unsent:
    found = session.sender.get(token)
    assert found is not None
    return found


def sent(desk: Desk) -> list[Any]:
    return [row.content for row in desk.gateway.tokens.values()]


async def test_written_offline_text_file_and_voice_note_leave_once_in_order_after_a_restart(desk: Desk) -> None:
    async with desk.session() as session:
        await online(session)
        await desk.down()
        await until(lambda: not session.connectivity.up)
        session.send_text(1, "uno")
        session.attach(1, desk.picture())
        await until(lambda: files(session)[0].state == "waiting")
        session.send_attached(1, files(session)[0].file.id, "la taza")
        recording = session.new_file(".wav")
        recording.write_bytes(SOUND)
        session.send_recording(1, recording, name="audio.wav", duration_ms=1200, peaks=(1, 2))
        session.send_text(1, "dos")
        assert not recording.exists(), "the plain recording was left behind"
        assert files(session) == ()
        picture = bubbles(session)[1].content
        assert picture.caption == "la taza"
        shown = await session.media_file(picture.media.id)
        assert await asyncio.to_thread(shown.read_bytes) == PICTURE
    assert PICTURE[:60] not in desk.on_disk()
    assert SOUND[:60] not in desk.on_disk()
    for folder in desk.folder.glob("*/files"):
        assert folder.stat().st_mode & 0o777 == 0o700
    voice = UploadedMedia(id=2, verdict="ready", kind="audio", mime="audio/ogg", size=9)
    ready = UploadedMedia(id=1, verdict="ready", kind="image", mime="image/png", size=9)
    desk.gateway.upload_answers = [ready, voice]
    async with desk.session() as session:
        assert [type(each.content).__name__ for each in bubbles(session)] == ["Text", "Image", "Audio", "Text"]
        assert (bubbles(session)[2].content.media.duration_ms, bubbles(session)[2].content.voice) == (1200, True)
        await desk.up()
        session.retry_now()
        await until(lambda: len(sent(desk)) == 4 and not bubbles(session))
        await until(lambda: not desk.kept())
    assert desk.gateway.uploads == [PICTURE, SOUND]
    assert [type(each) for each in sent(desk)] == [Text, Image, Audio, Text]
    assert (sent(desk)[1].media.id, sent(desk)[1].caption) == (1, "la taza")
    assert (sent(desk)[2].media.id, sent(desk)[2].voice) == (2, True)


async def test_a_lost_answer_never_sends_a_file_twice(desk: Desk) -> None:
    async with desk.session() as session:
        await online(session)
        session.attach(1, desk.picture())
        await until(lambda: files(session)[0].state == "ready")
        desk.gateway.swallow = 1
        session.send_attached(1, files(session)[0].file.id)
        await until(lambda: not bubbles(session))
    assert len(desk.gateway.tokens) == 1


async def test_a_refused_voice_note_says_why_and_can_be_tried_again_or_thrown_away(desk: Desk) -> None:
    refused = UploadedMedia(id=1, verdict="refused", kind="audio", mime="audio/ogg", size=9, reason="no_sound")
    full = Problem(code="uploads_full", title="Too many", status=429)
    desk.gateway.upload_answers = [refused, full, refused]
    async with desk.session() as session:
        await online(session)
        tokens = []
        for reason in ("media.no_sound", "uploads_full"):
            recording = session.new_file(".wav")
            recording.write_bytes(SOUND)
            tokens.append(session.send_recording(1, recording, name="audio.wav"))
            await until(lambda: item(session, tokens[-1]).state == "refused")
            assert item(session, tokens[-1]).reason == reason
        assert session.resend(tokens[0])
        await until(lambda: len(desk.gateway.uploads) == 3 and item(session, tokens[0]).state == "refused")
        assert session.resend(tokens[0])
        await until(lambda: session.sender.get(tokens[0]) is None)
        assert len(desk.kept()) == 1
        assert session.discard(tokens[1])
        assert not desk.kept()
    assert len(desk.gateway.tokens) == 1


async def test_a_file_that_the_gateway_forgot_meanwhile_is_handed_over_again(desk: Desk) -> None:
    desk.gateway.refusals = [Problem(code="bad_request", title="There is no such file", status=400)]
    async with desk.session() as session:
        await online(session)
        session.attach(1, desk.picture())
        await until(lambda: files(session)[0].state == "ready")
        session.send_attached(1, files(session)[0].file.id)
        await until(lambda: not bubbles(session) and desk.gateway.tokens)
    assert [each.media.id for each in sent(desk)] == [2]


async def test_a_file_queued_for_more_than_ten_minutes_asks(desk: Desk) -> None:
    async with desk.session() as session:
        await online(session)
        await desk.down()
        await until(lambda: not session.connectivity.up)
        session.attach(1, desk.picture())
        await until(lambda: files(session)[0].state == "waiting")
        token = session.send_attached(1, files(session)[0].file.id)
        desk.later = timedelta(minutes=11)
        await desk.up()
        session.retry_now()
        await until(lambda: item(session, token).state == "asks")
        assert bubbles(session)[0].reason == "stale"
        assert not desk.gateway.uploads
        assert session.undo(token) == ""
        await until(lambda: [one.state for one in files(session)] == ["ready"])
        assert not bubbles(session)
        session.send_attached(1, files(session)[0].file.id)
        await until(lambda: len(desk.gateway.tokens) == 1)
    assert len(desk.gateway.uploads) == 1


async def test_what_is_attached_stays_with_its_conversation_through_a_restart(desk: Desk) -> None:
    desk.gateway.conversations[2] = conversation(2, assignee_id=ME.id)
    async with desk.session() as session:
        await online(session)
        session.attach(1, desk.picture("a.png"))
        session.attach(1, desk.picture("b.pdf", b"%PDF-1.7 algo"))
        session.attach(2, desk.picture("c.png"))
        await until(lambda: all(one.state == "ready" for id in (1, 2) for one in files(session, id)))
        gone = files(session, 2)[0].file.id
        session.detach(gone)
        assert files(session, 2) == ()
        with pytest.raises(FileNotFoundError):
            session.attach(1, desk.folder / "nada.png")
    desk.picture("a.png", b"something else by now")
    async with desk.session() as session:
        assert [one.file.name for one in files(session)] == ["a.png", "b.pdf"]
        await online(session)
        session.check_files(1)
        await until(lambda: all(one.state == "ready" for one in files(session)))
        for one in files(session):
            session.send_attached(1, one.file.id)
        await until(lambda: len(sent(desk)) == 2)
    assert sorted(desk.gateway.uploads[-2:]) == sorted([PICTURE, b"%PDF-1.7 algo"])
    handed_over = [desk.gateway.uploads[each.media.id - 1] for each in sent(desk)]
    assert handed_over == [PICTURE, b"%PDF-1.7 algo"], "they changed places"


async def test_a_file_that_is_refused_keeps_its_card_with_the_reason(desk: Desk) -> None:
    large = UploadedMedia(id=1, verdict="refused", kind="image", mime="image/png", size=9, reason="too_large")
    desk.gateway.upload_answers = [large, Problem(code="too_large", title="Too large", status=413)]
    async with desk.session() as session:
        await online(session)
        session.attach(1, desk.picture())
        await until(lambda: files(session)[0].state == "refused")
        assert files(session)[0].reason == "media.too_large"
        session.retry_file(files(session)[0].file.id)
        await until(lambda: files(session)[0].state == "failed")
        assert files(session)[0].reason == "refused.too_large"
        session.retry_file(files(session)[0].file.id)
        await until(lambda: files(session)[0].state == "ready")


async def test_the_start_finishes_what_a_crash_left_and_deletes_what_nobody_names(desk: Desk) -> None:
    async with desk.session() as session:
        await online(session)
        await desk.down()
        await until(lambda: not session.connectivity.up)
        session.attach(1, desk.picture())
        await until(lambda: files(session)[0].state == "waiting")
        token = session.send_attached(1, files(session)[0].file.id)
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
        await online(session)
        await desk.down()
        await until(lambda: not session.connectivity.up)
        session.attach(1, desk.picture())
        await until(lambda: files(session)[0].state == "waiting")
        token = session.send_attached(1, files(session)[0].file.id)
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


async def test_files_of_what_i_may_no_longer_see_go_with_it(desk: Desk) -> None:
    desk.gateway.files = {7: b"secreto " * 99}
    async with desk.session() as session:
        await online(session)
        content = Image(MediaRef(id=7, mime="image/png", state="ready"))
        desk.gateway.put(MessageItem(message(5, 1, content=content)))
        path = await session.media_file(7)
        await session.media.settle()
        assert list(session.profile.folder.glob("media/*"))
        desk.gateway.put(GoneItem(kind="conversation", id=1))
        await until(lambda: not list(session.profile.folder.glob("media/*")) and not path.exists())


async def test_words_under_what_carries_none_follow_it(desk: Desk) -> None:
    sticker = UploadedMedia(id=4, verdict="ready", kind="sticker", mime="image/webp", size=9)
    async with desk.session() as session:
        await online(session)
        await desk.down()
        await until(lambda: not session.connectivity.up)
        session.attach(1, desk.picture())
        await until(lambda: files(session)[0].state == "waiting")
        session.send_attached(1, files(session)[0].file.id, "mira")
        desk.gateway.upload_answers = [sticker]
        await desk.up()
        session.retry_now()
        await until(lambda: len(sent(desk)) == 2 and not bubbles(session))
    assert [type(each).__name__ for each in sent(desk)] == ["Sticker", "Text"]
    assert sent(desk)[1].body == "mira"


async def test_a_bubble_shows_how_far_its_file_is_and_can_be_thrown_away_meanwhile(desk: Desk) -> None:
    data = bytes(30_000_000)
    async with desk.session() as session:
        await online(session)
        shares: list[float] = []

        def look(_: Any) -> None:
            for each in bubbles(session):
                if each.progress is not None:
                    shares.append(each.progress)
                    session.discard(each.token)

        session.hub.subscribe(look)
        desk.gateway.reads.clear()
        recording = session.new_file(".wav")
        recording.write_bytes(data)
        session.send_recording(1, recording, name="audio.wav")
        await until(lambda: shares and not bubbles(session))
        assert 0 < shares[0] < 1
        desk.gateway.reads.set()
        session.send_text(1, "sigo")
        await until(lambda: sent(desk) == [Text("sigo")])
        await until(lambda: not desk.kept())


def test_a_local_file_is_shown_as_what_it_will_be() -> None:
    kinds = {name: LocalFile(id=-1, name=name, size=1).kind for name in ("a.JPG", "a.mp4", "a.wav", "a.webp", "a.xyz")}
    assert list(kinds.values()) == ["image", "video", "audio", "sticker", "document"]
    assert replace(LocalFile(id=-1, name="a.pdf", size=1), voice=True).mime == "application/pdf"
