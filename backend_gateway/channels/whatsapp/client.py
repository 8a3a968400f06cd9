"""Requests to Meta's Graph API. The only place that speaks HTTP to Meta.

Called by the dispatcher (send), the media worker (upload, download) and the admin's actions (templates, numbers). One
`httpx.AsyncClient` serves the whole gateway; a `GraphClient` is that connection pool with one account's token. Nothing
in here logs, and no repr shows a token, a secret or a media address.
"""

import asyncio
import hashlib
import hmac
import logging
from collections.abc import AsyncIterator, Callable, Mapping
from pathlib import Path
from typing import Any, Self

import httpx
from msgspec import Struct

from backend_gateway.channels.base import Accepted, Refused, SendResult, Unknown
from backend_gateway.channels.whatsapp import compose
from backend_gateway.channels.whatsapp.answer import GraphError, Outcome, ask, judge_send
from backend_gateway.channels.whatsapp.downloads import Downloaded, fetch

Json = dict[str, Any]
_TEMPLATE_FIELDS = "id,name,language,status,category,components,parameter_format,quality_score,rejected_reason"
_NUMBER_FIELDS = (
    "id,display_phone_number,verified_name,status,quality_rating,throughput,name_status,platform_type,"
    "whatsapp_business_manager_messaging_limit,health_status,webhook_configuration"
)
_MOST_PAGES = 500


class MediaLink(Struct, frozen=True, kw_only=True):
    """Where Meta keeps a file for five minutes. `sha256` hex, `size` bytes."""

    url: str
    mime: str | None = None
    sha256: str | None = None
    size: int | None = None

    def __repr__(self) -> str:
        return f"MediaLink(mime={self.mime!r}, size={self.size!r})"


def create_http(*, connections: int = 100) -> httpx.AsyncClient:
    """The gateway's one pool of kept-alive connections. It follows no redirect and uses the environment's proxies.

    httpx writes whole addresses (which may carry a proof of our secret) to its log at INFO, so that is silenced.
    """
    logging.getLogger("httpx").setLevel(logging.WARNING)
    limits = httpx.Limits(max_connections=connections, max_keepalive_connections=connections, keepalive_expiry=20)
    return httpx.AsyncClient(limits=limits, timeout=httpx.Timeout(30, connect=5, pool=5), follow_redirects=False)


class GraphClient:
    """One account's door to the Graph API.

    `deadline_s` bounds a whole call, however slowly an answer drips; keep it below the dispatcher's lease. `app_secret`
    adds `appsecret_proof` (needed when the app demands it).
    """

    def __init__(
        self,
        base_url: str,
        version: str,
        token: str,
        *,
        http: httpx.AsyncClient | None = None,
        app_secret: str | None = None,
        deadline_s: float = 20.0,
        transfer_deadline_s: float = 180.0,
    ) -> None:
        self._base = httpx.URL(f"{base_url.rstrip('/')}/{version.strip('/')}/")
        self._http = http or create_http()
        self._owns_http = http is None
        self._token = token
        self._proof = hmac.new(app_secret.encode(), token.encode(), hashlib.sha256).hexdigest() if app_secret else None
        self._deadline = deadline_s
        self._transfer_deadline = transfer_deadline_s

    def __repr__(self) -> str:
        return f"GraphClient({self._base!s})"

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_exc: object) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Close the connections, if they are this client's own."""
        if self._owns_http:
            await self._http.aclose()

    async def send(self, phone_number_id: str, payload: Mapping[str, Any]) -> SendResult:
        """Send one message; `payload` is from `compose`. Never raises for what the network or Meta does."""
        outcome = await self._ask("POST", f"{phone_number_id}/messages", json=dict(payload))
        return judge_send(outcome)

    async def mark_read(self, phone_number_id: str, wamid: str, *, typing: bool = False) -> None:
        """Mark a message (and all before it) read, and show that we type. Raises GraphError."""
        await self._json("POST", f"{phone_number_id}/messages", json=compose.mark_read(wamid, typing=typing))

    async def set_blocked(self, phone_number_id: str, user: Mapping[str, str], *, blocked: bool) -> None:
        """Block one user (`{"user": "+5255..."}` or `{"user_id": BSUID}`) or take it back. Raises GraphError.

        Meta blocks only who wrote within the last 24 hours (block users, 21 May 2026).
        """
        body = {"messaging_product": "whatsapp", "block_users": [dict(user)]}
        await self._json("POST" if blocked else "DELETE", f"{phone_number_id}/block_users", json=body)

    async def upload_media(self, phone_number_id: str, path: Path, mime: str, filename: str | None = None) -> str:
        """Upload a file; Meta's id for it, good for 30 days. Raises GraphError, OSError."""
        with await asyncio.to_thread(path.open, "rb") as file:
            form = {"messaging_product": "whatsapp", "type": mime}
            files = {"file": (filename or path.name, file, mime)}
            found = await self._json(
                "POST", f"{phone_number_id}/media", data=form, files=files, deadline=self._transfer_deadline
            )
        return _text(found, "id")

    async def media_url(self, media_id: str, phone_number_id: str | None = None) -> MediaLink:
        """Where a file can be fetched for the next five minutes. Raises GraphError."""
        found = await self._json(
            "GET", media_id, params={"phone_number_id": phone_number_id} if phone_number_id else {}
        )
        size = str(found.get("file_size") or "")
        return MediaLink(
            url=_text(found, "url"),
            mime=found.get("mime_type"),
            sha256=found.get("sha256"),
            size=int(size) if size.isdigit() else None,
        )

    async def download_media(self, url: str, sink: Callable[[bytes], object], *, max_bytes: int) -> Downloaded:
        """Stream a file into `sink`; its size, hash and type.

        The token goes to Meta's hosts and to the configured Graph host only; a redirect elsewhere is refused. Raises
        GraphError (with http_status 404: ask for a new address), TooLarge.
        """
        try:
            async with asyncio.timeout(self._transfer_deadline):
                return await fetch(self._http, httpx.URL(url), self._token, self._base, sink, max_bytes)
        except (httpx.HTTPError, httpx.InvalidURL, TimeoutError) as error:
            raise GraphError(Unknown(reason=type(error).__name__)) from None

    async def templates(self, waba_id: str) -> AsyncIterator[Json]:
        """Every template of an account with all its components, page by page. Raises GraphError."""
        params = {"fields": _TEMPLATE_FIELDS, "limit": "100"}
        for _page in range(_MOST_PAGES):
            found = await self._json("GET", f"{waba_id}/message_templates", params=params)
            for one in found.get("data") or ():
                yield one
            paging = found.get("paging") or {}
            after = (paging.get("cursors") or {}).get("after")
            if not paging.get("next") or not after:
                return
            params = params | {"after": str(after)}

    async def phone_numbers(self, waba_id: str) -> list[Json]:
        """The numbers of an account. Raises GraphError."""
        found = await self._json("GET", f"{waba_id}/phone_numbers", params={"fields": _NUMBER_FIELDS, "limit": "100"})
        return list(found.get("data") or ())

    async def phone_number(self, phone_number_id: str) -> Json:
        """State, quality, throughput and limits of one number. Raises GraphError."""
        return await self._json("GET", phone_number_id, params={"fields": _NUMBER_FIELDS})

    async def subscribe(self, waba_id: str, *, callback: str | None = None, verify_token: str | None = None) -> None:
        """Have this account's webhooks delivered to our app (at its own address when `callback`). Raises GraphError."""
        override = {"override_callback_uri": callback, "verify_token": verify_token} if callback else {}
        await self._json("POST", f"{waba_id}/subscribed_apps", json=override)

    @property
    def token(self) -> str:
        """What it signs with, for the few requests that name it themselves."""
        return self._token

    async def call(self, method: str, path: str, *, slow: bool = False, **request: Any) -> Json:
        """Any other request; `slow` for a file, `headers` replace the usual ones. Raises GraphError."""
        return await self._json(method, path, deadline=self._transfer_deadline if slow else None, **request)

    async def _json(self, method: str, path: str, *, deadline: float | None = None, **request: Any) -> Json:
        outcome = await self._ask(method, path, deadline=deadline, **request)
        if isinstance(outcome, Refused | Unknown):
            raise GraphError(outcome)
        return outcome

    async def _ask(self, method: str, path: str, *, deadline: float | None = None, **request: Any) -> Outcome:
        params = dict(request.pop("params", {}))
        if self._proof:
            params["appsecret_proof"] = self._proof
        built = self._http.build_request(
            method,
            self._base.join(path),
            params=params or None,
            headers={"Authorization": f"Bearer {self._token}"} | dict(request.pop("headers", {})),
            **request,
        )
        return await ask(self._http, built, deadline or self._deadline)


def _text(found: Json, key: str) -> str:
    value = found.get(key)
    if not isinstance(value, str | int) or not value:
        raise GraphError(Unknown(reason=f"answer without {key}"))
    return str(value)


__all__ = ["Accepted", "GraphClient", "GraphError", "MediaLink", "Refused", "Unknown", "create_http"]
