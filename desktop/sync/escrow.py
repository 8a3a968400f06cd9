"""The key of the outbox, escrowed at the gateway, and what comes back with it.

    line opens -> hand our key over --taken, or the same--> settled
                        '--another one is kept there--> fetch it, encrypt our file with it --> settled
    settled -> every outbox that was set aside and opens now -> its drafts and unsent are here again; the file goes

A computer without a keyring, or whose keyring lost the entry, starts with a fresh file under a fresh key; the old one
is set aside (`cache/database.py`) and merged here. What always holds: a file goes only when everything in it is in the
outbox on disk; an unsent message that comes back asks, it never leaves by itself; a draft that comes back stands over
no other text. See docs/decisions/0008.
"""

import asyncio
import logging
import uuid
from collections.abc import Callable
from typing import NamedTuple

from desktop.cache.outbox import Kept, LocalDraft, Unsent
from desktop.net.api import Api
from desktop.net.auth import Account
from desktop.net.errors import NetError, Refused
from desktop.net.stream import wait_before
from desktop.store.changes import ChangeSet
from desktop.store.clock import Clock
from desktop.store.hub import Hub
from desktop.store.store import Store
from desktop.store.timeline import Keeping
from desktop.sync.drafts import Drafts
from desktop.sync.files import Files
from desktop.sync.profile import Profile
from desktop.sync.sender import RECOVERED, Sender
from protocol.content import Note, Text
from protocol.devices import DeviceKey
from protocol.errors import ErrorCode

_log = logging.getLogger(__name__)


class Recovered(NamedTuple):
    """How much came back."""

    drafts: int = 0
    unsent: int = 0


class Escrow:
    """Of one session; an account without a device escrows nothing. All methods on the GUI thread's loop."""

    def __init__(
        self, api: Api, store: Store, hub: Hub, account: Account, profile: Profile, sender: Sender, drafts: Drafts,
        clock: Clock,
    ) -> None:  # fmt: skip
        self.settled = False
        """Whether the gateway has the key this file is encrypted with."""
        self.on_recovered: Callable[[Recovered], None] = lambda _: None
        self.files: Files | None = None
        self.writing_in: Callable[[], int | None] = lambda: None
        self._api, self._account, self._device = api, account, account.device
        self._profile, self._sender, self._drafts = profile, sender, drafts
        self._store, self._hub, self._clock = store, hub, clock
        self._refused = False
        self._wake = asyncio.Event()

    def load(self) -> None:
        """Tell the screens how the unsent are kept before anybody was asked."""
        if self._device:
            self._show()

    def wake(self) -> None:
        """The line is up."""
        self._wake.set()

    def lock(self) -> None:
        """Signing out: the key leaves this computer, if its owner gets it back by signing in."""
        if self.settled:
            self._account.forget_key("outbox")

    async def run(self) -> None:
        """Until it is settled, or cancelled."""
        attempt = 0
        while self._device and not self.settled:
            await self._wake.wait()
            self._wake.clear()
            try:
                await self._settle()
            except NetError as error:
                _log.info("escrow_postponed reason=%s", type(error).__name__)
                if not await self._again(error, attempt):
                    attempt = 0
                attempt += 1

    async def _settle(self) -> None:
        """Raises NetError when the gateway could not be asked, or refuses."""
        ours = self._profile.outbox_key
        try:
            await self._api.keep_device_key(self._device, DeviceKey(key=ours.hex()))
        except Refused as refused:
            if refused.code != ErrorCode.CONFLICT:
                raise
            self._adopt(bytes.fromhex((await self._api.device_key(self._device)).key))
        self.settled, self._refused = True, False
        found = self._recover((self._profile.outbox_key, ours))
        self._show()
        if any(found):
            self.on_recovered(found)

    async def _again(self, error: NetError, attempt: int) -> bool:
        """Wait and try again by ourselves (True), or with the next opening of the line."""
        if isinstance(error, Refused) and not error.temporary:
            self._refused = error.code != ErrorCode.NOT_SIGNED_IN
            self._show()
            return False
        asked = error.data.get("retry_after", 0) if isinstance(error, Refused) else 0
        await asyncio.sleep(max(wait_before(attempt), float(asked)))
        self._wake.set()
        return True

    def _adopt(self, kept: bytes) -> None:
        """The key this device had before is the one for life: the file first, so that no crash leaves it keyless."""
        self._profile.rekey_outbox(kept)
        self._account.use_key("outbox", kept)

    def _recover(self, keys: tuple[bytes, ...]) -> Recovered:
        drafts = unsent = 0
        for path in self._profile.lost():
            kept = self._profile.read_lost(path, *keys)
            if kept is None:
                _log.info("outbox_still_lost name=%s", path.name)
                continue
            found = self._take_in(kept)
            self._profile.drop_lost(path)
            drafts, unsent = drafts + found.drafts, unsent + found.unsent
        return Recovered(drafts, unsent)

    def _take_in(self, kept: Kept) -> Recovered:
        if self.files is not None:
            self.files.recover(kept.attached)
        unsent = self._sender.recover(kept.unsent)
        brought, others = self._drafts.recover(kept.drafts, self.writing_in())
        self._sender.recover([self._asking(draft) for draft in others])
        return Recovered(brought + len(others), unsent)

    def _asking(self, draft: LocalDraft) -> Unsent:
        """A draft with no place in a composer: a bubble that asks, and can be edited, sent or thrown away."""
        note = draft.mode == "note"
        return Unsent(
            token=str(uuid.uuid4()), conversation_id=draft.conversation_id, kind="note" if note else "message",
            content=Note(body=draft.text) if note else Text(body=draft.text), created_at=self._clock.now(),
            state="asks", reason=RECOVERED, reply_to=draft.reply_to,
        )  # fmt: skip

    def _keeping(self) -> Keeping:
        if self.settled:
            return "safe"
        if not self._account.persistent:
            return "unkept" if self._refused else "at_risk"
        return "waiting" if self._profile.lost() and not self._refused else "safe"

    def _show(self) -> None:
        self._store.keeping = self._keeping()
        changes = ChangeSet()
        changes.keeping = True
        self._hub.publish(changes)
