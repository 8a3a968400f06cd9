"""Addresses of files: a dead one is asked for anew, one on a stranger's host never gets the token. A tiny Graph API."""

import hashlib
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from sandbox.control.server import SandboxServer
from tests.flows.media.conftest import GOLDEN, House, make_house

DATA = (GOLDEN / "orden_compra.pdf").read_bytes()


@dataclass
class Meta:
    """Answers lookups with `address` and downloads with `codes` in turn, then the file; `heard`: host, path, token."""

    base_url: str = ""
    address: str = ""
    codes: list[int] = field(default_factory=list)
    heard: list[tuple[str, str, str | None]] = field(default_factory=list)
    redirect: str = ""

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        headers = {name.decode(): value.decode() for name, value in scope["headers"]}
        self.heard.append((headers["host"], scope["path"], headers.get("authorization")))
        if scope["path"] != "/file":
            body = {"url": self.address, "sha256": hashlib.sha256(DATA).hexdigest(), "file_size": len(DATA)}
            await answer(send, 200, json.dumps(body).encode(), b"application/json")
        elif self.codes:
            code = self.codes.pop(0)
            await answer(send, code, b"", b"text/html", location=self.redirect.encode())
        else:
            await answer(send, 200, DATA, b"application/pdf")


async def answer(send: Any, status: int, body: bytes, kind: bytes, location: bytes = b"") -> None:
    headers = [(b"content-type", kind), (b"content-length", str(len(body)).encode())]
    headers += [(b"location", location)] if location else []
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


async def serve(meta: Meta) -> SandboxServer:
    server = SandboxServer(meta, "127.0.0.1", 0)
    await server.start()
    meta.base_url = server.base_url
    meta.address = f"{server.base_url}/file"
    return server


@pytest.fixture
async def meta() -> AsyncIterator[Meta]:
    made = Meta()
    server = await serve(made)
    yield made
    await server.stop()


@pytest.fixture
async def stranger() -> AsyncIterator[Meta]:
    made = Meta()
    server = await serve(made)
    yield made
    await server.stop()


@pytest.fixture
async def house(pool: asyncpg.Pool, tmp_path: Path, meta: Meta) -> AsyncIterator[House]:
    made = await make_house(pool, tmp_path, meta.base_url, "EAAtoken", "111", "222")
    yield made
    await made.graph.close()


async def test_a_dead_address_is_asked_for_anew(house: House, meta: Meta) -> None:
    meta.codes = [404, 404]
    media_id = await house.incoming("55", "document", "application/pdf")
    row = await house.work_off(media_id)
    assert (row["state"], row["tries"]) == ("ready", 1)
    paths = [path for _, path, _ in meta.heard]
    assert paths == ["/v26.0/55", "/file"] * 3
    assert {token for _, _, token in meta.heard} == {"Bearer EAAtoken"}


async def test_the_token_goes_to_no_other_host(house: House, meta: Meta, stranger: Meta) -> None:
    meta.address = stranger.address
    media_id = await house.incoming("55", "document", "application/pdf")
    row = await house.work_off(media_id)
    assert (row["state"], row["reason"]) == ("pending", "meta_away")
    assert stranger.heard == []


async def test_a_redirect_to_another_host_is_not_followed(house: House, meta: Meta, stranger: Meta) -> None:
    meta.codes, meta.redirect = [302], stranger.address
    media_id = await house.incoming("55", "document", "application/pdf")
    row = await house.work_off(media_id)
    assert row["state"] == "pending"
    assert stranger.heard == []


async def test_a_server_in_trouble_is_tried_again_later(house: House, meta: Meta) -> None:
    meta.codes = [503]
    media_id = await house.incoming("55", "document", "application/pdf")
    row = await house.work_off(media_id)
    assert (row["state"], row["reason"]) == ("pending", "meta_503")
    house.clock.advance(seconds=6)
    assert (await house.work_off(media_id, 2))["state"] == "ready"
