"""What a headless demo found: every message at the gateway once, every answer sent once, and how fast it painted."""

import statistics
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import httpx

from sandbox import Sandbox
from sandbox.customers.crowd import CustomerCrowd
from sandbox.demo.office import PASSWORD, VALENTINA

PAGE = 100


@dataclass(frozen=True, slots=True)
class Painted:
    """The window painted this message first at `at` (time.monotonic() of this machine)."""

    message_id: int
    at: float


class Gateway:
    """The gateway's API, as an agent sees it."""

    def __init__(self, http: httpx.AsyncClient) -> None:
        self._http = http

    async def _get(self, path: str, **query: Any) -> Any:
        answer = await self._http.get(path, params={key: value for key, value in query.items() if value is not None})
        answer.raise_for_status()
        return answer.json()

    async def conversations(self) -> list[int]:
        """Ids of every conversation, resolved ones too."""
        found = []
        for view in ("all", "resolved"):
            cursor = None
            while True:
                page = await self._get("/api/conversations", view=view, cursor=cursor, limit=PAGE)
                found += [row["id"] for row in page["items"]]
                if not (cursor := page.get("next")):
                    break
        return found

    async def messages(self, conversation: int) -> list[dict[str, Any]]:
        """Every message of a conversation."""
        found: list[dict[str, Any]] = []
        before = None
        while True:
            page = await self._get(f"/api/conversations/{conversation}/messages", before=before, limit=PAGE)
            found += page["items"]
            if not (before := page.get("before")):
                return found

    async def wamid(self, message_id: int) -> str | None:
        """WhatsApp's id of a message."""
        found = (await self._get(f"/api/messages/{message_id}")).get("wamid")
        return None if found is None else str(found)


async def _sign_in(http: httpx.AsyncClient) -> None:
    body = {"email": VALENTINA, "password": PASSWORD, "device": "demo report"}
    answer = await http.post("/api/session", json=body)
    answer.raise_for_status()
    http.headers["authorization"] = f"Bearer {answer.json()['token']}"


async def make_report(url: str, sandbox: Sandbox, crowd: CustomerCrowd, painted: Sequence[Painted]) -> dict[str, Any]:
    """Compare what the sandbox sent and received with what the gateway shows."""
    posted = _posted(sandbox)
    async with httpx.AsyncClient(base_url=url, trust_env=False, timeout=30) as http:
        await _sign_in(http)
        gateway = Gateway(http)
        rows = [row for id_ in await gateway.conversations() for row in await gateway.messages(id_)]
        wamids = {row["id"]: await gateway.wamid(row["id"]) for row in rows if row["direction"] != "internal"}
    held = Counter(wamid for row in rows if row["direction"] == "in" and (wamid := wamids[row["id"]]))
    delays = [painting.at - posted[w] for painting in painted if (w := wamids.get(painting.message_id)) in posted]
    return {
        "messages_in": len(posted),
        "messages_out": len(sandbox.ledger.sends),
        "answered": crowd.counters.answered,
        "lost": len(set(posted) - set(held)),
        "doubled": sum(count - 1 for count in held.values()) + len(sandbox.ledger.doubled()),
        "painted": len(delays),
        **_milliseconds("webhook_to_painted", delays),
    }


def _posted(sandbox: Sandbox) -> dict[str, float]:
    """When each acknowledged message that makes a line of the timeline was first posted, by wamid."""
    found: dict[str, float] = {}
    for delivery in sandbox.runtime.deliverer.deliveries:
        if delivery.acknowledged_at is None or delivery.posted_at is None:
            continue
        for _, change in delivery.changes:
            for message in _lines(change["value"].get("messages", ())):
                at = delivery.posted_at
                found[message["id"]] = min(at, found.get(message["id"], at))
    return found


def _lines(messages: Iterable[dict[str, Any]]) -> Iterable[dict[str, Any]]:
    """Reactions, edits and revokes change a bubble; everything else is one."""
    return (message for message in messages if message.get("type") not in ("reaction", "edit", "revoke"))


def _milliseconds(name: str, seconds: Sequence[float]) -> dict[str, float | None]:
    if len(seconds) < 2:
        return {f"{name}_p50_ms": None, f"{name}_p99_ms": None}
    cuts = statistics.quantiles(seconds, n=100, method="inclusive")
    return {f"{name}_p50_ms": round(cuts[49] * 1000, 1), f"{name}_p99_ms": round(cuts[98] * 1000, 1)}
