"""Files over HTTP: uploaded raw and as a form, read in parts, refused to strangers, never run by anybody."""

from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from backend_gateway import settings
from backend_gateway.app import running_gateway
from backend_gateway.parsers import Address, Secret
from tests.actions.media.test_uploads import photo
from tests.flows.api.conftest import Office, office
from tests.flows.media.conftest import GOLDEN

__all__ = ["office"]
PDF = (GOLDEN / "orden_compra.pdf").read_bytes()


async def upload(office: Office, data: bytes, name: str, who: str = "ana", query: str = "") -> httpx.Response:
    headers = {"content-disposition": f"attachment; filename*=UTF-8''{name}", "content-type": "application/pdf"}
    return await office.ask(who, "POST", f"/api/media{query}", content=data, headers=headers)


async def into_conversation(office: Office, media_id: int, **where: str) -> int:
    """Make an uploaded file part of a message; the conversation."""
    talk = await office.customer(**where)
    message = await office.pool.fetchval(
        "insert into messages (conversation_id, number_id, direction, author_kind, order_us, at, kind, content)"
        " values ($1, $2, 'out', 'user', 1, now(), 'document', '{\"type\":\"document\",\"media\":{}}') returning id",
        *(talk, office.number_id),
    )
    await office.pool.execute("update media set message_id = $1 where id = $2", message, media_id)
    return talk


async def test_a_file_comes_back_as_it_went(office: Office) -> None:
    told = await upload(office, PDF, "Orden%20n%C2%BA%205.pdf")
    assert told.status_code == 201
    body = told.json()
    assert (body["verdict"], body["kind"], body["mime"], body["size"]) == (
        "ready",
        "document",
        "application/pdf",
        len(PDF),
    )
    assert body["filename"] == "Orden nº 5.pdf"
    answer = await office.ask("ana", "GET", f"/api/media/{body['id']}")
    assert (answer.status_code, answer.content) == (200, PDF)
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["content-disposition"] == (
        "attachment; filename=\"Orden n_ 5.pdf\"; filename*=UTF-8''Orden%20n%C2%BA%205.pdf"
    )


async def test_a_form_is_taken_too(office: Office) -> None:
    answer = await office.ask("ana", "POST", "/api/media?kind=sticker", files={"file": ("cara.png", photo("PNG"))})
    assert answer.status_code == 201
    told = answer.json()
    assert (told["verdict"], told["kind"], told["mime"]) == ("ready", "sticker", "image/webp")
    shown = await office.ask("ana", "GET", f"/api/media/{told['id']}?variant=rendition")
    assert (shown.headers["content-type"], shown.content[:4]) == ("image/png", b"\x89PNG")
    small = await office.ask("ana", "GET", f"/api/media/{told['id']}?variant=thumbnail")
    assert (small.headers["content-type"], small.content[:3]) == ("image/jpeg", b"\xff\xd8\xff")
    nothing = await office.ask("ana", "POST", "/api/media", files={"other": ("cara.png", b"x")})
    assert nothing.status_code == 400
    assert "`file`" in nothing.json()["detail"]


RANGES: dict[str, tuple[int, slice, str | None]] = {
    "bytes=0-99": (206, slice(0, 100), "bytes 0-99"),
    "bytes=700-": (206, slice(700, None), f"bytes 700-{len(PDF) - 1}"),
    "bytes=-10": (206, slice(-10, None), f"bytes {len(PDF) - 10}-{len(PDF) - 1}"),
    "bytes=0-99999": (200, slice(None), None),
    "bytes=5-2": (200, slice(None), None),
    "bytes=0-1,4-5": (200, slice(None), None),
    "pages=1-2": (200, slice(None), None),
}


async def test_parts_of_a_file(office: Office) -> None:
    media_id = (await upload(office, PDF, "a.pdf")).json()["id"]
    for header, (status, part, told) in RANGES.items():
        answer = await office.ask("ana", "GET", f"/api/media/{media_id}", headers={"range": header})
        assert (answer.status_code, answer.content) == (status, PDF[part]), header
        assert answer.headers.get("content-range") == (f"{told}/{len(PDF)}" if told else None)
    beyond = await office.ask("ana", "GET", f"/api/media/{media_id}", headers={"range": "bytes=5000-"})
    assert (beyond.status_code, beyond.headers["content-range"]) == (416, f"bytes */{len(PDF)}")


async def test_an_upload_is_nobody_elses_until_sent_and_then_the_conversations(office: Office) -> None:
    await office.hire("luz", visibility="teams", teams=("Soporte",))
    media_id = (await upload(office, PDF, "a.pdf")).json()["id"]
    for who in ("luz", "sol", "ada"):
        assert (await office.ask(who, "GET", f"/api/media/{media_id}")).status_code == 404
        assert (await office.ask(who, "POST", f"/api/media/{media_id}/saved", json={})).status_code == 404
    await into_conversation(office, media_id, team="Ventas")
    assert (await office.ask("sol", "GET", f"/api/media/{media_id}")).status_code == 200
    refused = await office.ask("luz", "GET", f"/api/media/{media_id}")
    assert (refused.status_code, refused.json()["code"]) == (404, "not_found")
    assert (await office.ask(None, "GET", f"/api/media/{media_id}")).status_code == 401


async def test_saving_is_audited(office: Office) -> None:
    media_id = (await upload(office, PDF, "a.pdf")).json()["id"]
    talk = await into_conversation(office, media_id)
    answer = await office.ask("ada", "POST", f"/api/media/{media_id}/saved", json={"what": "saved"})
    assert answer.status_code == 204
    row = await office.pool.fetchrow("select user_id, subject, detail from audit where action = 'media.saved'")
    assert tuple(row or ()) == (office.ids["ada"], f"media:{media_id}", f'{{"conversation": {talk}}}')


async def test_a_page_is_never_served_as_a_page(office: Office) -> None:
    media_id = (await upload(office, b"<html><script>alert(1)</script></html>" * 20, "a.html")).json()["id"]
    answer = await office.ask("ana", "GET", f"/api/media/{media_id}")
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"].startswith("attachment;")


async def test_a_refused_file_says_why_and_cannot_be_read(office: Office) -> None:
    told = (await upload(office, b"MZ\x90\x00" + bytes(range(256)) * 9, "foto.jpg")).json()
    assert (told["verdict"], told["reason"]) == ("refused", "mime")
    assert "Send a picture" in told["detail"]
    assert (await office.ask("ana", "GET", f"/api/media/{told['id']}")).status_code == 404


async def test_an_upload_tells_how_it_stands(office: Office) -> None:
    told = (await office.ask("ana", "POST", "/api/media", files={"file": ("cara.png", photo("PNG"))})).json()
    assert (told["verdict"], told["thumbnail"]) == ("ready", True)
    where = f"/api/media/{told['id']}/verdict"
    assert (await office.ask("ana", "GET", where)).json() == told
    assert (await office.ask("sol", "GET", where)).status_code == 404
    await office.pool.execute("update media set state = 'pending', next_try_at = now() + interval '1 day'")
    assert (await office.ask("ana", "GET", where)).json()["verdict"] == "converting"
    for kept, words in (("too_long", "Cut it"), ("OSError", "cannot be read")):
        await office.pool.execute("update media set state = 'failed', reason = $1", kept)
        refused = (await office.ask("ana", "GET", where)).json()
        assert (refused["verdict"], refused["reason"]) == ("refused", kept)
        assert words in refused["detail"]


async def test_states_and_kinds_are_told(office: Office) -> None:
    media_id = (await upload(office, PDF, "a.pdf")).json()["id"]
    await office.pool.execute("update media set state = 'pending', next_try_at = now() + interval '1 day'")
    waiting = await office.ask("ana", "GET", f"/api/media/{media_id}")
    assert (waiting.status_code, waiting.json()["code"]) == (409, "media_not_ready")
    await office.pool.execute("update media set state = 'ready'")
    assert (await office.ask("ana", "GET", f"/api/media/{media_id}?variant=thumbnail")).status_code == 404
    assert (await office.ask("ana", "GET", f"/api/media/{media_id}?variant=secret")).status_code == 400
    assert (await upload(office, PDF, "a.pdf", query="?kind=gif")).status_code == 400


@pytest.mark.parametrize("way", ["raw", "chunked", "form"])
async def test_too_large_is_refused_before_it_fills_the_disk(database_url: str, tmp_path: Path, way: str) -> None:
    chosen = settings.for_folder(
        tmp_path, database_url=Secret(database_url), listen=Address("127.0.0.1", 0), upload_max_mb=1, drain_seconds=1
    )
    data = b"%PDF-1.4\n" + b"x" * (2 * 1024 * 1024)
    async with running_gateway(chosen) as gateway, httpx.AsyncClient(base_url=gateway.url, trust_env=False) as http:
        here = Office(gateway, http)
        await here.hire("ana")
        if way == "raw":
            answer = await upload(here, data, "a.pdf")
        elif way == "form":
            answer = await here.ask("ana", "POST", "/api/media", files={"file": ("a.pdf", data)})
        else:

            async def pieces() -> AsyncIterator[bytes]:
                for start in range(0, len(data), 65536):
                    yield data[start : start + 65536]

            answer = await here.ask("ana", "POST", "/api/media", content=pieces())
        assert (answer.status_code, answer.json()["code"]) == (413, "too_large")
        assert "1 MB" in answer.json()["detail"]
        assert await here.pool.fetchval("select count(*) from media") == 0


async def test_a_film_that_must_be_encoded_is_converted_in_the_background(office: Office, tmp_path: Path) -> None:
    from tests.unit.channels.test_media import film

    source = film(tmp_path / "camara.mov", "mov", "mpeg4")
    told = (await upload(office, source.read_bytes(), "camara.mov")).json()
    assert (told["verdict"], told["kind"]) == ("converting", "video")
    while (answer := await office.ask("ana", "GET", f"/api/media/{told['id']}")).status_code == 409:
        await office.pool.fetchval("select pg_sleep(0.05)")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "video/mp4")


async def test_search_answers_for_those_who_may_see(office: Office) -> None:
    await office.hire("luz", visibility="teams", teams=("Soporte",))
    await office.customer("Ángel", team="Ventas")
    talk = await office.customer("Rosa", team="Ventas")
    await office.pool.execute(
        "insert into messages (conversation_id, number_id, direction, author_kind, order_us, at, kind, content, plain)"
        " values ($1, $2, 'in', 'contact', 1, now(), 'text', $3, 'llego ayer')",
        *(talk, office.number_id, '{"type":"text","body":"Llegó ayer"}'),
    )
    [hit] = (await office.ask("ana", "GET", "/api/search?q=LLEGO")).json()
    assert (hit["conversation_id"], hit["name"], hit["excerpt"]) == (talk, "Rosa", "Llegó ayer")
    assert (await office.ask("luz", "GET", "/api/search?q=LLEGO")).json() == []
