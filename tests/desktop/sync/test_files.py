"""Files of answers: sent once and in order when there is a line, told and tried again when they are not taken."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from desktop.store.local_files import LocalFile
from protocol.api import UploadedMedia
from protocol.content import Audio, Image, Text
from protocol.errors import Problem
from tests.desktop.store.samples import ME, conversation
from tests.desktop.sync.files_desk import PICTURE, SOUND, Desk, attached_off_line, bubbles, files, item, online, sent
from tests.desktop.sync.gateway import until


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
        file_id = (await attached_off_line(desk, session)).file.id
        token = session.send_attached(1, file_id)
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


async def test_words_under_what_carries_none_follow_it(desk: Desk) -> None:
    sticker = UploadedMedia(id=4, verdict="ready", kind="sticker", mime="image/webp", size=9)
    async with desk.session() as session:
        file_id = (await attached_off_line(desk, session)).file.id
        session.send_attached(1, file_id, "mira")
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
