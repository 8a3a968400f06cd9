"""Upload, lookup, download, expiry."""

import base64
import hashlib

import httpx
import pytest

from sandbox import ManualClock, Sandbox
from tests.sandbox.conftest import CONTEXT, Receiver, graph, send

PNG = b"\x89PNG\r\n\x1a\n" + b"pixels" * 100


async def upload(sandbox: Sandbox, data: bytes = PNG, mime: str = "image/png", **fields: str) -> httpx.Response:
    form = {"messaging_product": "whatsapp"} | fields
    async with graph(sandbox) as client:
        return await client.post(
            f"/{sandbox.phone_number_id}/media", data=form, files={"file": ("foto ñ.png", data, mime)}
        )


async def test_upload_lookup_download(sandbox: Sandbox) -> None:
    media_id = (await upload(sandbox)).json()["id"]
    async with graph(sandbox) as client:
        found = (await client.get(f"/{media_id}", params={"phone_number_id": sandbox.phone_number_id})).json()
        data = await client.get(found["url"])
    assert found["sha256"] == hashlib.sha256(PNG).hexdigest()
    assert (found["mime_type"], found["file_size"], found["id"]) == ("image/png", str(len(PNG)), media_id)
    assert (data.content, data.headers["content-type"]) == (PNG, "image/png")


async def test_download_needs_the_token(sandbox: Sandbox) -> None:
    media_id = (await upload(sandbox)).json()["id"]
    async with graph(sandbox) as client, httpx.AsyncClient(verify=CONTEXT) as stranger:
        url = (await client.get(f"/{media_id}")).json()["url"]
        assert (await stranger.get(url)).status_code == 401


async def test_link_dies_after_five_minutes_and_a_fresh_one_works(still: Sandbox, clock: ManualClock) -> None:
    media_id = (await upload(still)).json()["id"]
    async with graph(still) as client:
        old = (await client.get(f"/{media_id}")).json()["url"]
        await clock.advance(299)
        assert (await client.get(old)).status_code == 200
        await clock.advance(2)
        assert (await client.get(old)).status_code == 404
        fresh = (await client.get(f"/{media_id}")).json()["url"]
        assert (await client.get(fresh)).status_code == 200


async def test_upload_lives_thirty_days_and_inbound_seven(still: Sandbox, clock: ManualClock) -> None:
    mine = (await upload(still)).json()["id"]
    await still.customer("Ana").show("image", PNG, "image/png")
    theirs = next(iter(still.runtime.media._files.keys() - {mine}))
    async with graph(still) as client:
        await clock.advance(7 * 86_400 + 1)
        assert [(await client.get(f"/{media}")).status_code for media in (mine, theirs)] == [200, 400]
        await clock.advance(23 * 86_400)
        assert (await client.get(f"/{mine}")).status_code == 400


async def test_delete(sandbox: Sandbox) -> None:
    media_id = (await upload(sandbox)).json()["id"]
    async with graph(sandbox) as client:
        assert (await client.delete(f"/{media_id}")).json() == {"success": True}
        assert (await client.get(f"/{media_id}")).status_code == 400


@pytest.mark.parametrize(
    ("data", "mime", "code"),
    [(PNG, "application/zip", 100), (b"x" * (5 * 1024 * 1024 + 1), "image/jpeg", 131053), (b"", "image/png", 131053)],
)
async def test_wrong_type_or_size(sandbox: Sandbox, data: bytes, mime: str, code: int) -> None:
    answer = await upload(sandbox, data, mime)
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, code)


async def test_upload_without_file(sandbox: Sandbox) -> None:
    async with graph(sandbox) as client:
        answer = await client.post(f"/{sandbox.phone_number_id}/media", json={"messaging_product": "whatsapp"})
    assert answer.status_code == 400


async def test_uploaded_media_can_be_sent(sandbox: Sandbox) -> None:
    media_id = (await upload(sandbox)).json()["id"]
    answer = await send(sandbox, to="+34612448019", type="image", image={"id": media_id})
    assert answer.status_code == 200


async def test_customers_file_has_base64_hash_and_a_live_url(sandbox: Sandbox, receiver: Receiver) -> None:
    await sandbox.customer("Ana").show("image", PNG, "image/png", caption="Así llegó")
    await receiver.until(lambda: len(receiver.posts) == 1)
    image = receiver.messages[0]["image"]
    assert image["sha256"] == base64.b64encode(hashlib.sha256(PNG).digest()).decode()
    assert image["caption"] == "Así llegó"
    async with graph(sandbox) as client:
        assert (await client.get(image["url"])).content == PNG
        assert (await client.get(f"/{image['id']}")).json()["mime_type"] == "image/png"


async def test_resumable_upload_gives_a_handle(sandbox: Sandbox) -> None:
    headers = {"Authorization": f"OAuth {sandbox.token}", "file_offset": "0"}
    async with httpx.AsyncClient(base_url=sandbox.base_url + "/v26.0", headers=headers, verify=CONTEXT) as client:
        asked: dict[str, str | int] = {"file_name": "a.png", "file_length": len(PNG), "file_type": "image/png"}
        session = (await client.post(f"/{sandbox.settings.app.app_id}/uploads", params=asked)).json()["id"]
        assert session.startswith("upload:")
        assert (await client.post(f"/{session}", content=PNG)).json()["h"].startswith("4::")
