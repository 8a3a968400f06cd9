"""Unsent messages and drafts on disk: written before anything is shown as queued, kept until the gateway has them.

Small and synchronous: one row per Enter or per pause in typing, called from the GUI thread (well under a millisecond,
except the flush of the disk). The file's key is an entry of the keyring today; it is meant to be escrowed per device at
the gateway later, so that a lost keyring loses nothing.
"""

from datetime import datetime
from typing import Literal

from msgspec import Struct
from sqlalchemy import Engine, bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from desktop.cache import tables
from desktop.cache.codec import decode, encode
from desktop.store.timeline import PendingState
from protocol.content import Content
from protocol.order import Order, to_microseconds


class Unsent(Struct, frozen=True, kw_only=True):
    """A message or note as it was when Enter was pressed. `token` never changes; `attempts` counts requests made."""

    token: str
    conversation_id: int
    kind: Literal["message", "note"]
    content: Content
    created_at: datetime
    state: PendingState = "queued"
    reply_to: int | None = None
    owner_version: int | None = None
    seen: Order | None = None
    send_anyway: bool = False
    attempts: int = 0
    held_until: datetime | None = None
    reason: str | None = None
    detail: str | None = None


class LocalDraft(Struct, frozen=True, kw_only=True):
    """What is typed and not sent. `synced` says whether the gateway has this text; `base_rev` what it was typed on."""

    conversation_id: int
    text: str
    mode: Literal["reply", "note"] = "reply"
    reply_to: int | None = None
    base_rev: int = 0
    synced: bool = False


_put_unsent = insert(tables.outbox)
_put_unsent = _put_unsent.on_conflict_do_update(index_elements=["token"], set_={"body": _put_unsent.excluded.body})
_drop_unsent = delete(tables.outbox).where(tables.outbox.c.token == bindparam("token_"))
_put_draft = insert(tables.drafts)
_put_draft = _put_draft.on_conflict_do_update(
    index_elements=["conversation_id"], set_={"body": _put_draft.excluded.body}
)


class Outbox:
    """The unsent of one Relevo user."""

    def __init__(self, engine: Engine) -> None:
        self._connection = engine.connect()

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def all(self) -> list[Unsent]:
        """Everything unsent, oldest first."""
        query = select(tables.outbox.c.body).order_by(tables.outbox.c.created_at)
        with self._connection.begin():
            return [decode(body, Unsent) for body in self._connection.execute(query).scalars()]

    def put(self, item: Unsent) -> None:
        """Keep it; on disk when this returns."""
        row = {
            "token": item.token, "conversation_id": item.conversation_id,
            "created_at": to_microseconds(item.created_at), "body": encode(item),
        }  # fmt: skip
        with self._connection.begin():
            self._connection.execute(_put_unsent, row)

    def drop(self, token: str) -> None:
        """The gateway has it, or it was taken back."""
        with self._connection.begin():
            self._connection.execute(_drop_unsent, {"token_": token})

    def drafts(self) -> list[LocalDraft]:
        """Every draft."""
        with self._connection.begin():
            found = self._connection.execute(select(tables.drafts.c.body)).scalars().all()
        return [decode(body, LocalDraft) for body in found]

    def put_draft(self, draft: LocalDraft) -> None:
        """Keep a draft; an empty one that the gateway knows of is forgotten."""
        with self._connection.begin():
            if not draft.text and draft.synced:
                of_it = tables.drafts.c.conversation_id == draft.conversation_id
                self._connection.execute(delete(tables.drafts).where(of_it))
                return
            row = {"conversation_id": draft.conversation_id, "body": encode(draft)}
            self._connection.execute(_put_draft, row)
