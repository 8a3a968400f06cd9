"""Files of customers: fetched from the sandbox's Graph API, checked, stored by their hash, shown."""

import hashlib
from pathlib import Path
from typing import Any

import pytest

from backend_gateway.actions.decoders import Decoder
from backend_gateway.actions.media_work import Workshop
from backend_gateway.store import media_rows
from backend_gateway.store.event_log import Kind
from sandbox import Sandbox
from tests.flows.media.conftest import GOLDEN, House, base64_hash

FILES: dict[str, tuple[str, str, dict[str, Any]]] = {
    "caja_danada.jpg": ("image", "image/jpeg", {"thumbnail": True, "rendition": None}),
    "comprobante.png": ("image", "image/png", {"thumbnail": True, "rendition": None}),
    "carita.webp": ("sticker", "image/webp", {"thumbnail": True, "rendition": "image/png"}),
    "carita_animada.webp": ("sticker", "image/webp", {"thumbnail": True, "rendition": "image/png"}),
    "nota_corta.ogg": ("audio", "audio/ogg; codecs=opus", {"thumbnail": False, "rendition": "audio/mpeg"}),
    "cancion.mp3": ("audio", "audio/mpeg", {"thumbnail": False, "rendition": None}),
    "puerta.mp4": ("video", "video/mp4", {"thumbnail": True, "rendition": None}),
    "orden_compra.pdf": ("document", "application/pdf", {"thumbnail": False, "rendition": None}),
}


@pytest.mark.parametrize("name", FILES)
async def test_each_kind_is_fetched_and_shown(house: House, sandbox: Sandbox, name: str) -> None:
    kind, mime, shown = FILES[name]
    data = (GOLDEN / name).read_bytes()
    held = sandbox.runtime.media.add(sandbox.phone_number_id, data, mime.partition(";")[0], name, inbound=True)
    media_id = await house.incoming(held.id, kind, mime, base64_hash(data), filename=name)
    row = await house.work_off(media_id)
    assert (row["state"], row["reason"], row["size"]) == ("ready", None, len(data))
    assert row["sha256"] == hashlib.sha256(data).hexdigest()
    assert row["mime"] == mime.partition(";")[0]
    assert (row["thumbnail_sha256"] is not None) == shown["thumbnail"]
    assert row["rendition_mime"] == shown["rendition"]
    if kind == "audio":
        assert len(row["peaks"]) == 64
        assert row["duration_ms"] > 1000
    elif kind != "document":
        assert row["width"] > 100
        assert row["height"] > 100
    async with house.files.opened(row["sha256"]) as path:
        assert path.read_bytes() == data
        assert path.parent.name == row["sha256"][:2]


async def test_clients_repaint_the_message(house: House, sandbox: Sandbox) -> None:
    data = (GOLDEN / "nota_corta.ogg").read_bytes()
    held = sandbox.runtime.media.add(sandbox.phone_number_id, data, "audio/ogg", inbound=True)
    media_id = await house.incoming(held.id, "audio", "audio/ogg; codecs=opus", base64_hash(data))
    assert (await house.message_of(media_id)).content.media.state == "pending"  # type: ignore[union-attr]
    await house.work_off(media_id)
    message = await house.message_of(media_id)
    media = message.content.media  # type: ignore[union-attr]
    assert (message.rev, media.state, media.has_rendition, len(media.peaks or ())) == (2, "ready", True, 64)
    event = await house.pool.fetchrow("select kind, entity_id, rev from event_log order by seq desc limit 1")
    assert event is not None
    assert tuple(event) == (Kind.MESSAGE, message.id, 2)
    assert house.hints


BREAKS = """
import os
from backend_gateway.actions import decoder
decoder.work = lambda request: os.abort()
decoder.main()
"""


async def test_a_file_that_breaks_its_decoder_is_kept_with_nothing_to_show(house: House, sandbox: Sandbox) -> None:
    data = (GOLDEN / "caja_danada.jpg").read_bytes()
    held = sandbox.runtime.media.add(sandbox.phone_number_id, data, "image/jpeg", inbound=True)
    house.shop = Workshop(house.files, quick=Decoder(command=("-c", BREAKS)))
    row = await house.work_off(await house.incoming(held.id, "image", "image/jpeg", base64_hash(data)))
    assert (row["state"], row["mime"], row["thumbnail_sha256"]) == ("ready", "image/jpeg", None)
    async with house.files.opened(row["sha256"]) as path:
        assert path.read_bytes() == data


async def test_a_wrong_hash_is_refused_after_its_tries(house: House, sandbox: Sandbox) -> None:
    data = (GOLDEN / "cancion.mp3").read_bytes()
    held = sandbox.runtime.media.add(sandbox.phone_number_id, data, "audio/mpeg", inbound=True)
    media_id = await house.incoming(held.id, "audio", "audio/mpeg", base64_hash(data + b"!"))
    for tries in range(1, 6):
        row = await house.work_off(media_id, tries)
        assert (row["state"], row["reason"], row["tries"]) == ("pending", "wrong_hash", tries)
        assert row["next_try_at"] > house.clock.now
        house.clock.advance(hours=1)
    row = await house.work_off(media_id, 6)
    assert (row["state"], row["reason"], row["sha256"]) == ("failed", "wrong_hash", None)
    message = await house.message_of(media_id)
    assert message.content.media.state == "failed"  # type: ignore[union-attr]


async def test_an_expired_token_does_not_cost_the_file(house: House, sandbox: Sandbox) -> None:
    data = (GOLDEN / "orden_compra.pdf").read_bytes()
    held = sandbox.runtime.media.add(sandbox.phone_number_id, data, "application/pdf", inbound=True)
    media_id = await house.incoming(held.id, "document", "application/pdf", base64_hash(data))
    sandbox.runtime.world.expired_tokens.add(sandbox.token)
    for tries in range(1, 9):
        assert (await house.work_off(media_id, tries))["state"] == "pending"
        house.clock.advance(hours=2)
    sandbox.runtime.world.expired_tokens.clear()
    assert (await house.work_off(media_id, 9))["state"] == "ready"


async def test_after_seven_days_it_is_expired(house: House, sandbox: Sandbox) -> None:
    media_id = await house.incoming("999", "image", "image/jpeg")
    house.clock.advance(days=7, seconds=1)
    row = await house.work_off(media_id)
    assert (row["state"], row["reason"]) == ("expired", "expired")


async def test_a_file_meta_does_not_know_fails(house: House) -> None:
    media_id = await house.incoming("123456", "image", "image/jpeg")
    for tries in range(1, 6):
        assert (await house.work_off(media_id, tries))["state"] == "pending"
        house.clock.advance(hours=1)
    row = await house.work_off(media_id, 6)
    assert (row["state"], row["reason"]) == ("failed", "meta_100")


async def test_a_damaged_picture_is_kept_as_it_came(house: House, sandbox: Sandbox) -> None:
    data = (GOLDEN / "sala.jpg").read_bytes()[:900]
    held = sandbox.runtime.media.add(sandbox.phone_number_id, data, "image/jpeg", inbound=True)
    media_id = await house.incoming(held.id, "image", "image/jpeg", base64_hash(data), filename="../../etc/passwd")
    row = await house.work_off(media_id)
    assert (row["state"], row["size"], row["thumbnail_sha256"]) == ("ready", len(data), None)
    stored = [path for path in Path(house.files._folder or "").rglob("*") if path.is_file()]
    assert [path.name for path in stored] == [row["sha256"]]


async def test_a_file_that_kills_its_worker_is_kept_without_a_look(house: House, sandbox: Sandbox) -> None:
    data = (GOLDEN / "sala.jpg").read_bytes()
    held = sandbox.runtime.media.add(sandbox.phone_number_id, data, "image/jpeg", inbound=True)
    media_id = await house.incoming(held.id, "image", "image/jpeg", base64_hash(data))
    for _ in range(2):  # claimed, and never heard of again
        async with house.pool.acquire() as conn:
            assert [job.suspect for job in await media_rows.claim(conn, house.clock.now, 1)] == [False]
        house.clock.advance(minutes=16)
    row = await house.work_off(media_id)
    assert (row["state"], row["size"], row["thumbnail_sha256"]) == ("ready", len(data), None)


async def test_a_stopped_worker_gives_back_what_it_began(house: House, sandbox: Sandbox) -> None:
    media_id = await house.incoming("123456", "image", "image/jpeg")
    worker = house.worker
    assert await worker._start_some()
    assert (await house.row(media_id))["tries"] == 1
    await worker._give_back()
    row = await house.row(media_id)
    assert (row["tries"], row["next_try_at"], row["state"]) == (0, house.clock.now, "pending")
