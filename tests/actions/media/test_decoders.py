"""A file that crashes, hangs or bloats its decoder costs that process, never the gateway or the next file."""

import asyncio
import gc
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from backend_gateway.actions.decoder import Done, Keep, Look, Looked
from backend_gateway.actions.decoders import Decoder
from backend_gateway.actions.media import judge_upload
from backend_gateway.actions.media_work import Workshop
from backend_gateway.channels.whatsapp.media import MediaRefused
from backend_gateway.store.media_files import MediaFiles

GOLDEN = Path(__file__).parents[3] / "resources" / "demo" / "media"
SECONDS = 60.0

# The real decoder process, in which some files do what a hole in Pillow or FFmpeg would let them do.
HOSTILE = """
import os, time
from backend_gateway.actions import decoder
honest = decoder.work

def work(request):
    what = request.source.read_bytes()[:20]
    if what.startswith(b"crash"):
        os.abort()
    if what.startswith(b"hang"):
        time.sleep(3600)
    if what.startswith(b"swell"):
        held = []
        while True:
            held.append(bytearray(os.urandom(1 << 20)) * 16)
            time.sleep(0.005)
    if what.startswith(b"steal"):
        return decoder.Done(decoder.Made(main="/etc/passwd", mime="text/plain", size=1))
    if what.startswith(b"secrets"):
        return decoder.Refusal("unreadable", " ".join(sorted(os.environ)))
    if what.startswith(b"talk"):
        print("a library prints", flush=True)
    if what.startswith(b"lie"):
        return decoder.Looked(None)
    return honest(request)

decoder.work = work
decoder.main()
"""


@pytest.fixture
def decoder() -> Iterator[Decoder]:
    made = Decoder(memory=400 * 1024 * 1024, command=("-c", HOSTILE))
    yield made
    made.close()


def file(tmp_path: Path, words: str) -> Path:
    path = tmp_path / f"{words.replace(' ', '_')}.bin"
    path.write_text(words)
    return path


async def look(decoder: Decoder, path: Path, within: float = SECONDS) -> str:
    reply = await decoder.ask(Look(path, None), within)
    assert isinstance(reply, Looked)
    return reply.found.mime


def a_picture() -> Path:
    return next(path for path in sorted(GOLDEN.iterdir()) if path.suffix in {".jpg", ".jpeg", ".png"})


@pytest.mark.parametrize(("words", "within"), [("crash", SECONDS), ("hang", 1.0), ("swell", SECONDS), ("lie", SECONDS)])
async def test_a_hostile_file_is_refused_and_the_next_one_read(
    decoder: Decoder, tmp_path: Path, words: str, within: float
) -> None:
    good = a_picture()
    assert (await look(decoder, good)).startswith("image/")
    first = decoder.pid
    with pytest.raises(MediaRefused) as refused:
        await look(decoder, file(tmp_path, words), within)
    assert refused.value.reason == "unreadable"
    assert first is not None
    assert not psutil.pid_exists(first), "it is gone, not left behind"
    assert (await look(decoder, good)).startswith("image/")
    assert decoder.pid not in (None, first)


async def test_who_waits_behind_a_hostile_file_is_served(decoder: Decoder, tmp_path: Path) -> None:
    bad = asyncio.create_task(look(decoder, file(tmp_path, "hang"), 1.0))
    waiting = [asyncio.create_task(look(decoder, a_picture())) for _ in range(3)]
    found = await asyncio.gather(bad, *waiting, return_exceptions=True)
    assert isinstance(found[0], MediaRefused)
    assert all(str(one).startswith("image/") for one in found[1:])


async def test_one_process_serves_many_files_and_starts_with_the_first(decoder: Decoder) -> None:
    assert decoder.pid is None
    await look(decoder, a_picture())
    first = decoder.pid
    await look(decoder, a_picture())
    assert decoder.pid == first


async def test_what_a_library_prints_is_no_answer(decoder: Decoder, tmp_path: Path) -> None:
    assert await look(decoder, file(tmp_path, "talk")) == "text/plain"


async def test_the_process_knows_no_secrets(decoder: Decoder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RELEVO_DATABASE_URL", "postgresql://secret@localhost")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
    with pytest.raises(MediaRefused) as told:
        await look(decoder, file(tmp_path, "secrets"))
    assert "PATH" in str(told.value)
    assert not {"RELEVO_DATABASE_URL", "AWS_SECRET_ACCESS_KEY"} & set(str(told.value).split())


async def test_a_decoder_that_was_taken_over_cannot_name_files_of_ours(decoder: Decoder, tmp_path: Path) -> None:
    shop = Workshop(MediaFiles(tmp_path / "store"), quick=decoder)
    with pytest.raises(MediaRefused):
        await shop.keep(file(tmp_path, "steal"), "image/jpeg", None, tmp_path)


async def test_a_cancelled_wait_ends_the_process(decoder: Decoder, tmp_path: Path) -> None:
    await look(decoder, a_picture())
    first = decoder.pid
    task = asyncio.create_task(look(decoder, file(tmp_path, "hang")))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert first is not None
    assert not psutil.pid_exists(first)


async def test_a_decoder_nobody_holds_any_more_ends_its_process() -> None:
    forgotten = Decoder()
    await look(forgotten, a_picture())
    pid = forgotten.pid
    forgotten._rest(None)
    del forgotten
    gc.collect()
    assert pid is not None
    assert not psutil.pid_exists(pid)


async def test_a_process_that_cannot_start_is_not_the_files_fault(tmp_path: Path) -> None:
    broken = Decoder(command=("-c", "raise SystemExit(3)"))
    with pytest.raises(OSError, match="does not start"):
        await look(broken, file(tmp_path, "hola"))


async def test_an_agents_hostile_file_is_refused_with_a_sentence(decoder: Decoder, tmp_path: Path) -> None:
    shop = Workshop(MediaFiles(tmp_path / "store"), quick=decoder)
    judged = await judge_upload(shop, file(tmp_path, "crash"), "nota.txt", "document", tmp_path)
    assert (judged.verdict, judged.reason) == ("refused", "unreadable")
    assert judged.sentence is not None
    assert "damaged" in judged.sentence


@pytest.mark.skipif(sys.platform != "linux", reason="the memory of addresses is limited there")
async def test_memory_asked_for_at_once_is_refused_by_the_system() -> None:
    script = """
from backend_gateway.actions import decoder
decoder.keep = lambda *_: bytearray(8 << 30)
decoder.main()
"""
    greedy = Decoder(command=("-c", script))
    with pytest.raises(MediaRefused, match="memory"):
        await greedy.ask(Keep(a_picture(), "image/jpeg", None, Path()), SECONDS)
    greedy.close()


async def test_a_golden_picture_is_kept_with_its_views(tmp_path: Path) -> None:
    real = Decoder()
    reply = await real.ask(Keep(a_picture(), "image/jpeg", None, tmp_path), SECONDS)
    assert isinstance(reply, Done)
    assert reply.made.thumbnail is not None
    assert reply.made.thumbnail.stat().st_size > 100
    real.close()
