"""Requests about templates: create, change, delete, and the samples they are shown with (FACTS sections 8 and 9).

A sample goes over Meta's resumable upload: a session, the bytes, a handle. What was broken off goes on where it was.
"""

import asyncio
from pathlib import Path
from typing import Any, Final
from urllib.parse import parse_qsl

from backend_gateway.channels.base import Unknown
from backend_gateway.channels.whatsapp.client import GraphClient, GraphError, Json

TRIES: Final = 3


class TemplateCalls:
    """The part of a `GraphClient` that writes templates. Everything raises GraphError."""

    def __init__(self, client: GraphClient) -> None:
        self._client = client

    async def create(self, waba_id: str, body: Json) -> Json:
        """Submit one; Meta's id, status and category of it."""
        return await self._client.call("POST", f"{waba_id}/message_templates", json=body)

    async def edit(self, meta_id: str, components: list[Any], category: str | None) -> None:
        """Replace all its components, and its category where it may have another."""
        body = {"components": components} | ({"category": category} if category is not None else {})
        await self._client.call("POST", meta_id, json=body)

    async def delete(self, waba_id: str, name: str, meta_id: str) -> None:
        """Delete one language of it."""
        params = {"name": name, "hsm_id": meta_id}
        await self._client.call("DELETE", f"{waba_id}/message_templates", params=params)

    async def app_id(self) -> str:
        """The app our token belongs to: samples are uploaded to it."""
        found = await self._client.call("GET", "debug_token", params={"input_token": self._client.token})
        data = found.get("data")
        return str(data.get("app_id") or "") if isinstance(data, dict) else ""

    async def upload(self, app_id: str, path: Path, mime: str, name: str) -> str:
        """A handle for this file. Raises OSError too."""
        size = (await asyncio.to_thread(path.stat)).st_size
        params = {"file_name": name, "file_length": str(size), "file_type": mime}
        session = str((await self._client.call("POST", f"{app_id}/uploads", params=params)).get("id") or "")
        offset = 0
        for left in reversed(range(TRIES)):
            try:
                return await self._piece(session, path, offset)
            except GraphError as error:
                if not left or not isinstance(error.why, Unknown):
                    raise
                offset = await self._offset(session)
        raise GraphError(Unknown(reason="upload broken off"))

    async def _piece(self, session: str, path: Path, offset: int) -> str:
        data = await asyncio.to_thread(_rest, path, offset)
        place, params = _place(session)
        headers = {"Authorization": f"OAuth {self._client.token}", "file_offset": str(offset)}
        found = await self._client.call("POST", place, params=params, headers=headers, content=data, slow=True)
        if not isinstance(found.get("h"), str):
            raise GraphError(Unknown(reason="answer without a handle"))
        return str(found["h"])

    async def _offset(self, session: str) -> int:
        place, params = _place(session)
        headers = {"Authorization": f"OAuth {self._client.token}"}
        found = await self._client.call("GET", place, params=params, headers=headers)
        return int(str(found.get("file_offset") or 0))


def _place(session: str) -> tuple[str, dict[str, str]]:
    """`upload:abc?sig=x` as path and query; the dot keeps `upload:` from being read as a scheme."""
    path, _, query = session.partition("?")
    return f"./{path}", dict(parse_qsl(query))


def _rest(path: Path, offset: int) -> bytes:
    with path.open("rb") as file:
        file.seek(offset)
        return file.read()
