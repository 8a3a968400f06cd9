"""Unsent messages and drafts on disk: written before anything is shown as queued, kept until the gateway has them.

Small and synchronous: one row per Enter or per pause in typing, called from the GUI thread (well under a millisecond,
except the flush of the disk). The file's key is an entry of the keyring and escrowed per device at the gateway
(`sync/escrow.py`): a file that was set aside because its key was lost is read again with `read_lost`.
"""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec
import sqlcipher3
from msgspec import Struct
from sqlalchemy import Engine, bindparam, delete, select, text
from sqlalchemy.dialects.sqlite import insert

from desktop.cache import database, tables
from desktop.cache.codec import decode, encode
from desktop.store.local_files import Attached, LocalFile
from desktop.store.timeline import PendingState
from protocol.api import UploadedMedia
from protocol.content import Content
from protocol.order import Order, to_microseconds


class Unsent(Struct, frozen=True, kw_only=True):
    """A message or note as it was when Enter was pressed. `token` never changes; `attempts` counts requests made.

    `recovered`: it comes from a file that was lost, so a person is asked before it leaves. `offline`: written without a
    line, when nobody could be asked for the pen. With a `file` of this computer, `content` is what its bubble shows:
    the file is handed over first (`uploaded`, `uploads` times by now) and takes its place when the message leaves.
    """

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
    recovered: bool = False
    offline: bool = False
    file: LocalFile | None = None
    uploaded: UploadedMedia | None = None
    uploads: int = 0


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
_put_attached = insert(tables.attached)
_put_attached = _put_attached.on_conflict_do_update(index_elements=["id"], set_={"body": _put_attached.excluded.body})
_drop_attached = delete(tables.attached).where(tables.attached.c.id == bindparam("id_"))
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

    def rekey(self, key: bytes) -> None:
        """Encrypt the file with another key, whole or not at all; this connection goes on."""
        driver = self._connection.connection.driver_connection
        assert driver is not None  # noqa: S101  it is open
        driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        driver.execute(f"PRAGMA rekey = \"x'{key.hex()}'\"")
        driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def all(self) -> list[Unsent]:
        """Everything unsent, oldest first."""
        query = select(tables.outbox.c.body).order_by(tables.outbox.c.created_at, text("rowid"))
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

    def attached(self) -> list[Attached]:
        """Every file in a composer, in the order they were attached."""
        query = select(tables.attached.c.body)
        with self._connection.begin():
            found = [decode(body, Attached) for body in self._connection.execute(query).scalars()]
        return sorted(found, key=lambda one: one.place)

    def put_attached(self, one: Attached) -> None:
        """Keep that a file is attached."""
        with self._connection.begin():
            self._connection.execute(_put_attached, {"id": one.file.id, "body": encode(one)})

    def drop_attached(self, id: int) -> None:
        """It was taken out, or left."""
        with self._connection.begin():
            self._connection.execute(_drop_attached, {"id_": id})

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


class Kept(NamedTuple):
    """What a file held."""

    unsent: list[Unsent]
    drafts: list[LocalDraft]
    attached: list[Attached] = []  # noqa: RUF012  never changed


def read_lost(path: Path, keys: Iterable[bytes]) -> Kept | None:
    """What a file that was set aside holds, with the first of the keys that opens it; None when none does."""
    for key in keys:
        try:
            return _read(database.open_kept(path, key))
        except (sqlcipher3.DatabaseError, msgspec.MsgspecError):
            continue
    return None


def _read(engine: Engine) -> Kept:
    outbox = Outbox(engine)
    try:
        return Kept(outbox.all(), outbox.drafts(), outbox.attached())
    finally:
        outbox.close()
        engine.dispose()
