"""The escrow of the outbox's key against a gateway on loopback: refused, slowed, interrupted."""

import uuid
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

from desktop.cache import database
from desktop.cache.outbox import LocalDraft, Outbox, Unsent
from desktop.net.auth import Account, MemorySecrets, SecretsUnavailable
from desktop.sync.profile import folder_of
from desktop.sync.session import Session
from protocol.content import Note, Text
from protocol.devices import DeviceKey
from protocol.errors import Problem
from tests.desktop.store.samples import ME, NOON, conversation, message
from tests.desktop.sync.gateway import Gateway, serving, until

DEVICE = "5f0c" * 8
KEPT, OLD = b"k" * 32, b"o" * 32


class Keeper(Gateway):
    """A gateway with an escrow; `trouble` is answered first, `asked` is what was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: dict[str, str] = {}
        self.trouble: list[Problem] = []
        self.asked: list[str] = []
        self.conversations[1] = conversation(1)

    def _about(self, method: str, parts: list[str], query: dict[str, str], body: bytes) -> Any:
        if parts[:2] != ["me", "devices"]:
            return super()._about(method, parts, query, body)
        self.asked.append(method)
        if self.trouble:
            return self.trouble.pop(0)
        device = parts[2]
        if method == "GET":
            return DeviceKey(key=self.keys[device])
        given = msgspec.json.decode(body, type=DeviceKey).key
        if self.keys.setdefault(device, given) != given:
            return Problem(code="conflict", title="Another key is kept", status=409)
        return {}


class Lasting(MemorySecrets):
    """A keyring that works."""

    persistent = True


class Refusing(MemorySecrets):
    """A keyring that has the token and takes nothing more."""

    persistent = True

    def set(self, entry: str, secret: str) -> None:
        raise SecretsUnavailable(entry)


Opened = Callable[..., Any]


@pytest.fixture
def opened(tmp_path: Path) -> Opened:
    @asynccontextmanager
    async def opening(address: str, secrets: MemorySecrets | None = None) -> AsyncIterator[Session]:
        account = Account(secrets or Lasting(), address, ME.email, DEVICE)
        session = Session(account, "t0", tmp_path, undo_s=0)
        session.drafts._pause_s = 0.01
        told: list[tuple[str, str]] = []
        session.on_problem(lambda words, detail: told.append((words, detail)))
        session.told = told  # type: ignore[attr-defined]
        await session.start()
        try:
            yield session
        finally:
            await session.close()

    return opening


def lost_file(tmp_path: Path, address: str, key: bytes, *unsent: Unsent, drafts: tuple[LocalDraft, ...] = ()) -> Path:
    """An outbox that an earlier run left under this key."""
    path = folder_of(tmp_path, Account(Lasting(), address, ME.email)) / "outbox.db"
    engine = database.open_outbox(path, key)
    outbox = Outbox(engine)
    for item in unsent:
        outbox.put(item)
    for draft in drafts:
        outbox.put_draft(draft)
    outbox.close()
    engine.dispose()
    return path


def token_of(name: str) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_OID, name))


def waiting(name: str, **given: Any) -> Unsent:
    content = given.pop("content", Text(body=name))
    fields: dict[str, Any] = {"kind": "message", "created_at": NOON, "conversation_id": 1} | given
    return Unsent(token=token_of(name), content=content, **fields)


async def test_the_key_is_handed_over_once_per_start_and_never_fetched_while_it_is_known(opened: Opened) -> None:
    gateway, secrets = Keeper(), Lasting()
    async with serving(gateway) as address:
        for _ in range(2):
            async with opened(address, secrets) as session:
                await until(lambda: session.escrow.settled)
                assert gateway.keys == {DEVICE: session.profile.outbox_key.hex()}
    assert gateway.asked == ["PUT", "PUT"]


@pytest.mark.parametrize(("secrets", "keeping"), [(Lasting(), "safe"), (MemorySecrets(), "unkept")])
async def test_a_gateway_that_keeps_no_keys(opened: Opened, secrets: MemorySecrets, keeping: str) -> None:
    gateway = Keeper()
    gateway.trouble = [Problem(code="not_found", title="There is nothing there", status=404)]
    async with serving(gateway) as address, opened(address, secrets) as session:
        await until(lambda: gateway.asked == ["PUT"])
        await until(lambda: session.store.keeping == keeping)
        assert not session.escrow.settled
        gateway.tell(None)  # the line is cut and opens again: the gateway may be a newer one by now
        await until(lambda: session.escrow.settled)
        assert session.store.keeping == "safe"


async def test_trouble_that_passes_is_waited_for(opened: Opened) -> None:
    gateway = Keeper()
    busy = Problem(code="unavailable", title="Try again", status=503)
    gateway.trouble = [busy, Problem(code="too_many_attempts", title="Later", status=429, data={"retry_after": 0})]
    async with serving(gateway) as address, opened(address) as session:
        await until(lambda: session.escrow.settled)
    assert gateway.asked == ["PUT"] * 3


async def test_a_crash_between_file_and_keyring_loses_nothing(opened: Opened, tmp_path: Path) -> None:
    """The file has the escrowed key already, the keyring still has the other one."""
    gateway, secrets = Keeper(), Lasting()
    gateway.keys[DEVICE] = KEPT.hex()
    async with serving(gateway) as address:
        lost_file(tmp_path, address, KEPT, waiting("a"), drafts=(LocalDraft(conversation_id=1, text="a medias"),))
        Account(secrets, address, ME.email).use_key("outbox", OLD)
        async with opened(address, secrets) as session:
            await until(lambda: session.escrow.settled)
            assert session.store.pending[1][token_of("a")].reason == "recovered"
            assert session.store.drafts[1].text == "a medias"
            assert session.told == [("kept.recovered", "1 1")]
            assert session.account.key("outbox") == KEPT
        async with opened(address, secrets) as session:
            assert session.store.pending[1][token_of("a")].state == "asks"
            assert session.profile.lost() == []


async def test_a_keyring_that_takes_nothing_does_not_stop_it(opened: Opened, tmp_path: Path) -> None:
    gateway, secrets = Keeper(), Refusing()
    async with serving(gateway) as address:
        entry = f"{address}|{ME.email}"
        secrets.entries |= {f"{entry}|outbox-key": OLD.hex(), f"{entry}|cache-key": OLD.hex()}
        gateway.keys[DEVICE] = KEPT.hex()
        async with opened(address, secrets) as session:
            session.set_draft(1, "a medias")
            await until(lambda: session.escrow.settled)
        again = lost_file(tmp_path, address, KEPT)
        assert database.lost_files(again) == [], "the file has the key that was kept"


async def test_what_is_recovered_asks_whatever_it_was(opened: Opened, tmp_path: Path) -> None:
    gateway = Keeper()
    gateway.keys[DEVICE] = KEPT.hex()
    for id in range(1, 200):
        gateway.messages[id] = message(id, at=id)
    arrived = gateway.add(token_of("gone out"), 1, Text(body="gone out"))
    gateway.messages[arrived.id] = msgspec.structs.replace(arrived, order=message(70, at=70).order, at=NOON)
    items = (
        waiting("held", state="held", held_until=NOON + timedelta(days=9)),
        waiting("queued"),
        waiting("note", kind="note", content=Note(body="interna")),
        waiting("in the air", state="sending", attempts=1),
        waiting("gone out", state="sending", attempts=2),
        waiting("refused", state="refused", reason="window_closed"),
    )
    async with serving(gateway) as address:
        lost_file(tmp_path, address, KEPT, *items)
        async with opened(address) as session:
            await until(lambda: session.escrow.settled)
            await until(lambda: token_of("gone out") not in session.store.pending[1])
            await until(lambda: not session.unsent_count())
            found = {token: (bubble.state, bubble.reason) for token, bubble in session.store.pending[1].items()}
            asking = {token_of(name): ("asks", "recovered") for name in ("held", "queued", "note", "in the air")}
            assert found == asking | {token_of("refused"): ("refused", "window_closed")}
            assert gateway.posts == []
            assert session.send_anyway(token_of("queued"))
            assert session.resend(token_of("note"))
            await until(lambda: gateway.posts == [token_of("queued"), token_of("note")])
            assert session.discard(token_of("held"))


async def test_drafts_that_come_back_stand_over_no_other_text(opened: Opened, tmp_path: Path) -> None:
    gateway = Keeper()
    gateway.keys[DEVICE] = KEPT.hex()
    for id in range(2, 7):
        gateway.conversations[id] = conversation(id)
    drafts = (
        LocalDraft(conversation_id=1, text="sin otro", mode="note"),
        LocalDraft(conversation_id=2, text="de antes"),
        LocalDraft(conversation_id=3, text="ya está aquí"),
        LocalDraft(conversation_id=4, text="abierta"),
        LocalDraft(conversation_id=5, text="ya en el servidor", synced=True),
        LocalDraft(conversation_id=6, text=" "),
    )
    async with serving(gateway) as address:
        lost_file(tmp_path, address, KEPT, drafts=drafts)
        async with opened(address) as session:
            session.set_draft(2, "de ahora")
            session.set_draft(3, "ya está aquí y sigue")
            session.open_conversation(4)
            await until(lambda: session.escrow.settled)
            assert {id: draft.text for id, draft in session.store.drafts.items()} == {
                1: "sin otro", 2: "de ahora", 3: "ya está aquí y sigue",
            }  # fmt: skip
            assert session.store.drafts[1].mode == "note"
            shown = session.store.pending.items()
            found = {id: [each.content for each in bubbles.values()] for id, bubbles in shown if bubbles}
            assert found == {2: [Text(body="de antes")], 4: [Text(body="abierta")]}
            assert session.told == [("kept.recovered", "3 0")]
            await until(lambda: gateway.drafts.keys() >= {1, 2, 3})
