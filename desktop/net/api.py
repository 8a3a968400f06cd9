"""Requests to the gateway: one method per route, wire types in and out, `desktop.net.errors` when it fails.

One `Api` per signed-in session; it holds one connection pool. Cancelling a request is safe: what may have been done is
repeated with the same client token.
"""

import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, TypeVar
from urllib.parse import quote

import httpx
import msgspec

from desktop.net.errors import AddressWrong, NetError, NoAnswer, Offline, Refused, from_connection
from desktop.net.gateways import Gateways
from protocol import api
from protocol.conversation import Conversation, Draft, ReadMark
from protocol.devices import DeviceKey
from protocol.errors import ErrorCode, Problem
from protocol.message import Message, MessageInfo
from protocol.people import Contact
from protocol.products import Product
from protocol.security import Enrolment, LinkUsed, UseLink

T = TypeVar("T")

TIMEOUT = httpx.Timeout(20, connect=8)
OTHER_WAITS_S = 3.0
"""How long a gateway may take to accept while another one could be asked."""
MEDIA_TIMEOUT = httpx.Timeout(60, connect=8)


def trust() -> ssl.SSLContext:
    """The operating system's certificates, so that a company's own ones count."""
    import truststore

    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


class Api:
    """The gateway at `server` (see `address.normalise`) as seen with `token`; with `gateways`, any of them."""

    def __init__(
        self, server: str, token: str | None = None, verify: ssl.SSLContext | None = None,
        gateways: Gateways | None = None,
    ) -> None:  # fmt: skip
        self.server = server
        self.gateways = gateways or Gateways(server)
        self.token = token
        secure = server.startswith("https")
        self._client = httpx.AsyncClient(
            base_url=f"{server}/api", timeout=TIMEOUT, verify=(verify or trust()) if secure else False
        )

    async def close(self) -> None:
        """Close the connections."""
        await self._client.aclose()

    async def check(self) -> None:
        """Whether a Relevo gateway answers here; raises NetError. Asked who is signed in, it says: nobody."""
        try:
            await self._request("GET", "/session")
        except Refused as refused:
            if refused.code != ErrorCode.NOT_SIGNED_IN:
                raise

    async def sign_in(self, body: api.SignIn) -> api.Session:
        """A session; its token is used from now on."""
        session = await self._call("POST", "/session", api.Session, body)
        self.token = session.token
        return session

    async def enrol(self, body: api.SignIn) -> Enrolment:
        """A secret for who has to sign in with a code and has none; no session."""
        return await self._call("POST", "/session/enrolment", Enrolment, body)

    async def use_password_link(self, body: UseLink) -> LinkUsed:
        """A new password with an administrator's code."""
        return await self._call("POST", "/password", LinkUsed, body)

    async def sign_out(self) -> None:
        """End this session at the gateway."""
        await self._request("DELETE", "/session")

    async def keep_device_key(self, device: str, key: DeviceKey) -> None:
        """Hand over the key of this device's outbox; Refused with `conflict` when the gateway has another one."""
        await self._request("PUT", f"/me/devices/{quote(device, safe='')}/key", key)

    async def device_key(self, device: str) -> DeviceKey:
        """The key this device handed over; Refused with `not_found` when there is none."""
        return await self._call("GET", f"/me/devices/{quote(device, safe='')}/key", DeviceKey)

    async def snapshot(self) -> api.Snapshot:
        """One consistent picture."""
        return await self._call("GET", "/snapshot", api.Snapshot)

    async def conversations(
        self, after: str | None = None, limit: int = 200, view: str = "all"
    ) -> api.ConversationPage:
        """A page of conversations, newest first."""
        params = {"cursor": after, "limit": limit, "view": view}
        return await self._call("GET", "/conversations", api.ConversationPage, params=params)

    async def messages(
        self, conversation_id: int, *, before: str | None = None, after: str | None = None, limit: int = 60
    ) -> api.MessagePage:
        """A page of a timeline."""
        params = {"before": before, "after": after, "limit": limit}
        return await self._call("GET", f"/conversations/{conversation_id}/messages", api.MessagePage, params=params)

    async def send_message(self, conversation_id: int, body: api.SendMessage) -> Message:
        """Hand over a message; a known client token answers with its first result."""
        return await self._call("POST", f"/conversations/{conversation_id}/messages", Message, body)

    async def add_note(self, conversation_id: int, body: api.AddNote) -> Message:
        """Add an internal note."""
        return await self._call("POST", f"/conversations/{conversation_id}/notes", Message, body)

    async def react(self, message_id: int, body: api.SendReaction) -> Message:
        """React to a message."""
        return await self._call("POST", f"/messages/{message_id}/reaction", Message, body)

    async def retry(self, message_id: int, body: api.RetryMessage) -> Message:
        """A new attempt of a failed message."""
        return await self._call("POST", f"/messages/{message_id}/retry", Message, body)

    async def message_info(self, message_id: int) -> MessageInfo:
        """Everything known about a message."""
        return await self._call("GET", f"/messages/{message_id}", MessageInfo)

    async def assign(self, conversation_id: int, body: api.Assign) -> Conversation:
        """Give a conversation to a person, a team or nobody."""
        return await self._call("POST", f"/conversations/{conversation_id}/assign", Conversation, body)

    async def take(self, conversation_id: int, body: api.Take) -> Conversation:
        """Make a conversation mine."""
        return await self._call("POST", f"/conversations/{conversation_id}/take", Conversation, body)

    async def resolve(self, conversation_id: int, body: api.Resolve) -> Conversation:
        """Resolve a conversation."""
        return await self._call("POST", f"/conversations/{conversation_id}/resolve", Conversation, body)

    async def reopen(self, conversation_id: int, body: api.Resolve) -> Conversation:
        """Open a resolved conversation again."""
        return await self._call("POST", f"/conversations/{conversation_id}/reopen", Conversation, body)

    async def mark_read(self, conversation_id: int, body: api.MarkRead) -> ReadMark:
        """Move my read mark."""
        return await self._call("POST", f"/conversations/{conversation_id}/read", ReadMark, body)

    async def put_draft(self, conversation_id: int, body: api.PutDraft) -> Draft:
        """Keep my draft at the gateway."""
        return await self._call("PUT", f"/conversations/{conversation_id}/draft", Draft, body)

    async def contact(self, contact_id: int) -> Contact:
        """A customer's record."""
        return await self._call("GET", f"/contacts/{contact_id}", Contact)

    async def edit_contact(self, contact_id: int, body: api.EditContact) -> Contact:
        """Change a customer's record."""
        return await self._call("PATCH", f"/contacts/{contact_id}", Contact, body)

    async def merge_contacts(self, contact_id: int, body: api.MergeContacts) -> api.MergedContacts:
        """Make another record part of this one."""
        return await self._call("POST", f"/contacts/{contact_id}/merge", api.MergedContacts, body)

    async def unmerge_contacts(self, contact_id: int, body: api.UnmergeContacts) -> api.MergedContacts:
        """Undo a merge."""
        return await self._call("POST", f"/contacts/{contact_id}/unmerge", api.MergedContacts, body)

    async def tell_apart(self, contact_id: int, body: api.TellApart) -> Contact:
        """Judge that another record is somebody else, or take that back."""
        return await self._call("POST", f"/contacts/{contact_id}/different", Contact, body)

    async def templates(self) -> list[api.TemplateRow]:
        """Templates with the reason why some cannot be used."""
        return await self._call("GET", "/templates", list[api.TemplateRow])

    async def sync_templates(self) -> list[api.TemplateRow]:
        """The same, fetched from Meta first."""
        return await self._call("POST", "/templates/sync", list[api.TemplateRow])

    async def products(self, words: str) -> list[Product]:
        """Imported products whose SKU or name holds the words."""
        return await self._call("GET", "/products", list[Product], params={"q": words})

    async def search(self, words: str) -> list[api.SearchHit]:
        """Messages found at the gateway."""
        return await self._call("GET", "/search", list[api.SearchHit], params={"q": words})

    async def upload(
        self, data: bytes | AsyncIterator[bytes], filename: str, mime: str, kind: str | None = None,
        size: int | None = None,
    ) -> api.UploadedMedia:  # fmt: skip
        """Hand over a file; the answer says what the customer will get. `kind` may ask for `voice` or `sticker`.

        `data` in pieces needs the `size` of them all.
        """
        headers = {"Content-Type": mime, "Content-Disposition": f"attachment; filename*=UTF-8''{quote(filename)}"}
        if size is not None:
            headers["Content-Length"] = str(size)
        given: dict[str, Any] = {"params": {"kind": kind}, "timeout": MEDIA_TIMEOUT}
        return await self._call("POST", "/media", api.UploadedMedia, raw=data, headers=headers, **given)

    async def media_verdict(self, media_id: int) -> api.UploadedMedia:
        """How an upload that was converting stands now."""
        return await self._call("GET", f"/media/{media_id}/verdict", api.UploadedMedia)

    async def media_left(self, media_id: int, what: api.MediaLeft) -> None:
        """Tell the audit that a file left Relevo."""
        await self._request("POST", f"/media/{media_id}/saved", api.MediaNote(what=what))

    @asynccontextmanager
    async def media(self, media_id: int, variant: str = "original") -> AsyncIterator[AsyncIterator[bytes]]:
        """The bytes of a file in pieces; `variant` is `original`, `thumbnail` or `rendition`."""
        async with self.pieces(f"/media/{media_id}", MEDIA_TIMEOUT, {"variant": variant}) as (found, _):
            yield found

    @asynccontextmanager
    async def pieces(
        self, path: str, timeout: httpx.Timeout, params: dict[str, str] | None = None
    ) -> AsyncIterator[tuple[AsyncIterator[bytes], int]]:
        """What a route answers in pieces, and how many bytes it will be (0: nobody said)."""
        request = self._client.build_request("GET", path, params=params, headers=self._headers(), timeout=timeout)
        response = await self._send(request, stream=True)
        try:
            if response.status_code >= 400:
                await response.aread()
                raise _refusal(response)
            yield response.aiter_bytes(), int(response.headers.get("content-length") or 0)
        except httpx.HTTPError as error:
            raise _translate(error) from error
        finally:
            await response.aclose()

    async def call(
        self, method: str, path: str, answer: type[T], body: msgspec.Struct | None = None, **given: Any
    ) -> T:
        """A route that another file of this room knows by name; `params` of the query beside it."""
        return await self._call(method, path, answer, body, **given)

    async def tell(self, method: str, path: str, body: msgspec.Struct | None = None) -> None:
        """The same for a route without an answer."""
        await self._request(method, path, body)

    async def _call(
        self, method: str, path: str, answer: type[T], body: msgspec.Struct | None = None, **given: Any
    ) -> T:
        return _decode(await self._request(method, path, body, **given), answer)

    async def _request(
        self,
        method: str,
        path: str,
        body: msgspec.Struct | None = None,
        *,
        params: dict[str, Any] | None = None,
        raw: bytes | AsyncIterator[bytes] | None = None,
        headers: dict[str, str] | None = None,
        timeout: httpx.Timeout = TIMEOUT,
    ) -> httpx.Response:
        if body is not None:
            raw, headers = msgspec.json.encode(body), {"Content-Type": "application/json"}
        given = {name: value for name, value in (params or {}).items() if value is not None}
        request = self._client.build_request(
            method, path, content=raw, headers=self._headers() | (headers or {}), timeout=timeout,
            params=given or None,  # none at all, or a query in the path itself is lost
        )  # fmt: skip
        response = await self._send(request)
        if response.status_code >= 400:
            raise _refusal(response)
        return response

    async def _send(self, request: httpx.Request, *, stream: bool = False) -> httpx.Response:
        if self._client.is_closed:  # what was asked for while the window closes
            raise Offline
        try:
            return await self._send_to_any(request, str(request.url), stream=stream)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise _translate(error) from error

    async def _send_to_any(self, request: httpx.Request, url: str, *, stream: bool) -> httpx.Response:
        """Where there is no connection nothing was said yet, so the next gateway may be asked the same."""
        for left in reversed(range(len(self.gateways))):
            address = self.gateways.current
            _address_to(request, self.gateways.place(url))
            if left:  # a machine that is gone does not even refuse
                request.extensions["timeout"]["connect"] = OTHER_WAITS_S
            try:
                return await self._client.send(request, stream=stream)
            except (httpx.ConnectError, httpx.ConnectTimeout):
                self.gateways.failed(address)
                if not left:
                    raise
            except httpx.TransportError:
                self.gateways.failed(address)  # what was said may have been done: who asked decides about a repetition
                raise
        raise Offline

    def _headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"} if self.token else {}


def _address_to(request: httpx.Request, url: str) -> None:
    request.url = httpx.URL(url)
    request.headers["Host"] = request.url.netloc.decode("ascii")


def _translate(error: Exception) -> NetError:
    if isinstance(error, httpx.ConnectError | httpx.ConnectTimeout):
        return from_connection(error)
    if isinstance(error, httpx.UnsupportedProtocol | httpx.InvalidURL):
        return AddressWrong(str(error))
    return NoAnswer(str(error) or type(error).__name__)


def _refusal(response: httpx.Response) -> NetError:
    try:
        return Refused(msgspec.json.decode(response.content, type=Problem))
    except msgspec.MsgspecError:
        if response.status_code >= 500:  # a proxy in front speaks HTML while the gateway is away
            code = ErrorCode.UNAVAILABLE
            return Refused(Problem(code=code, title=response.reason_phrase, status=response.status_code))
        return AddressWrong(f"{response.status_code} without an explanation from {response.url}")


def _decode(response: httpx.Response, answer: type[T]) -> T:
    try:
        return msgspec.json.decode(response.content, type=answer)
    except msgspec.MsgspecError as error:
        if "json" in response.headers.get("content-type", ""):
            raise Refused(Problem(code="unreadable", title=str(error), status=response.status_code)) from error
        raise AddressWrong(f"not a Relevo gateway: {response.url}") from error
