"""What the sandbox accepted, refused and told.

Called by the messages route, the life of a message, tests and the control routes. Always holds: every send that got a
wamid is here, also when its answer never reached the caller; nothing is merged, so a double send is two records.
"""

import asyncio
from collections import Counter
from collections.abc import Callable
from typing import Any

import msgspec


class SendRecord(msgspec.Struct, kw_only=True):
    """One accepted send. `answered` is False when a fault swallowed the reply; `statuses` grow as they are queued."""

    wamid: str
    phone_number_id: str
    recipient: str
    kind: str
    body: dict[str, Any]
    accepted_at: float
    callback_data: str | None = None
    answered: bool = True
    statuses: list[str] = msgspec.field(default_factory=list)

    @property
    def text(self) -> str | None:
        """Words of a text message."""
        held = self.body.get("text")
        return held.get("body") if isinstance(held, dict) else None


class Refusal(msgspec.Struct, frozen=True, kw_only=True):
    """One send that got an error instead."""

    phone_number_id: str
    recipient: str | None
    code: int
    details: str
    at: float


class ReadMark(msgspec.Struct, frozen=True, kw_only=True):
    """A customer message marked as read, with or without the typing sign."""

    phone_number_id: str
    wamid: str
    typing: bool
    at: float


class Ledger:
    """Append-only lists with a condition to wait on."""

    def __init__(self) -> None:
        self.sends: list[SendRecord] = []
        self.refusals: list[Refusal] = []
        self.reads: list[ReadMark] = []
        self._by_wamid: dict[str, SendRecord] = {}
        self._by_recipient: dict[str, list[SendRecord]] = {}
        self._changed = asyncio.Condition()

    async def accept(self, record: SendRecord) -> None:
        """Write an accepted send and wake whoever waits."""
        self.sends.append(record)
        self._by_wamid[record.wamid] = record
        self._by_recipient.setdefault(record.recipient, []).append(record)
        await self.wake()

    def find(self, wamid: str) -> SendRecord | None:
        """The send with this id."""
        return self._by_wamid.get(wamid)

    def sent_to(self, recipient: str) -> list[SendRecord]:
        """Sends to one customer (key of the customer: wa_id, or BSUID of a username-only one)."""
        return self._by_recipient.get(recipient, [])

    def rename(self, old: str, new: str) -> None:
        """A customer changed number: what they got stays theirs."""
        self._by_recipient.setdefault(new, []).extend(self._by_recipient.pop(old, []))

    def doubled(self) -> dict[str, int]:
        """Callback data that was accepted more than once: each is a message the customer got twice."""
        counts = Counter(record.callback_data for record in self.sends if record.callback_data)
        return {data: count for data, count in counts.items() if count > 1}

    async def wake(self) -> None:
        """Tell waiters to look again."""
        async with self._changed:
            self._changed.notify_all()

    async def wait_for(self, condition: Callable[[], bool], seconds: float = 10.0) -> None:
        """Wait until `condition` holds. Raises TimeoutError after real `seconds`."""
        async with asyncio.timeout(seconds), self._changed:
            await self._changed.wait_for(condition)
