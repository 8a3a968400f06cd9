"""What is typed and not sent: on disk at once, at the gateway a second after the last key.

The gateway's copy follows its author to other devices. A draft that another device changed meanwhile (old `base_rev`)
is refused there; then this device's text stays here and is offered again with the next change.
"""

import asyncio
import logging
from collections.abc import Iterable

import msgspec

from desktop.cache.outbox import LocalDraft, Outbox
from desktop.net.api import Api
from desktop.net.errors import NetError, Refused
from desktop.store.hub import Hub
from desktop.store.store import Store
from protocol.api import PutDraft
from protocol.conversation import Draft
from protocol.frames import DraftItem

PAUSE_S = 1.0


class Drafts:
    """The drafts of one session."""

    def __init__(self, api: Api, store: Store, hub: Hub, outbox: Outbox, pause_s: float = PAUSE_S) -> None:
        self._api, self._store, self._hub, self._outbox = api, store, hub, outbox
        self._pause_s = pause_s
        self._dirty: dict[int, LocalDraft] = {}
        self._wake = asyncio.Event()

    def load(self) -> None:
        """Show what an earlier run left unsynced: the local text wins over the gateway's older one."""
        for draft in self._outbox.drafts():
            if not draft.synced:
                self._keep(draft)
        self._wake.set()

    def put(self, conversation_id: int, text: str, mode: str = "reply", reply_to: int | None = None) -> None:
        """Keep what is typed now; empty text ends the draft."""
        known = self._store.drafts.get(conversation_id)
        draft = msgspec.convert(
            {
                "conversation_id": conversation_id, "text": text, "mode": mode, "reply_to": reply_to,
                "base_rev": known.rev if known else 0,
            },
            LocalDraft,
        )  # fmt: skip
        if known is not None and (known.text, known.mode, known.reply_to) == (text, mode, reply_to):
            return
        self._outbox.put_draft(draft)
        self._keep(draft)
        self._wake.set()

    def recover(self, drafts: Iterable[LocalDraft], writing_in: int | None) -> tuple[int, list[LocalDraft]]:
        """Take in the drafts of a lost file: (how many, those that would stand over another text).

        Those are for the caller to keep elsewhere; also the one of the conversation that is open (`writing_in`), whose
        composer does not look at the store any more.
        """
        brought, others = 0, []
        for draft in drafts:
            here = self._store.drafts.get(draft.conversation_id)
            if draft.synced or not draft.text.strip() or (here is not None and draft.text in here.text):
                continue
            if draft.conversation_id == writing_in or (here is not None and here.text):
                others.append(draft)
                continue
            self._outbox.put_draft(draft)
            self._keep(draft)
            brought += 1
        self._wake.set()
        return brought, others

    def dirty(self) -> bool:
        """Whether the gateway lacks something."""
        return bool(self._dirty)

    def wake(self) -> None:
        """The line is up: try again."""
        self._wake.set()

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            await self._wake.wait()
            self._wake.clear()
            await asyncio.sleep(self._pause_s)
            await self.flush()

    async def flush(self) -> None:
        """Bring every change to the gateway; what fails stays for the next time."""
        for conversation_id, draft in tuple(self._dirty.items()):
            try:
                row = await self._api.put_draft(conversation_id, self._body(draft))
            except Refused as refused:
                logging.getLogger(__name__).info("draft_refused code=%s", refused.code)
                self._done(draft)
            except NetError:
                return
            else:
                self._hub.publish(self._store.apply(DraftItem(row)))
                self._done(msgspec.structs.replace(draft, synced=True))

    def _done(self, draft: LocalDraft) -> None:
        now = self._dirty.get(draft.conversation_id)
        if now is not None and now.text == draft.text and now.mode == draft.mode:
            del self._dirty[draft.conversation_id]
            self._store.typed.discard(draft.conversation_id)
            self._outbox.put_draft(draft)

    def _keep(self, draft: LocalDraft) -> None:
        self._dirty[draft.conversation_id] = draft
        self._store.typed.add(draft.conversation_id)
        self._show(draft)

    def _show(self, draft: LocalDraft) -> None:
        row = Draft(
            conversation_id=draft.conversation_id, rev=draft.base_rev, text=draft.text, mode=draft.mode,
            reply_to=draft.reply_to,
        )  # fmt: skip
        self._hub.publish(self._store.put_local_draft(row))

    def _body(self, draft: LocalDraft) -> PutDraft:
        known = self._store.drafts.get(draft.conversation_id)
        base_rev = known.rev if known else draft.base_rev
        return PutDraft(text=draft.text, mode=draft.mode, reply_to=draft.reply_to, base_rev=base_rev)
