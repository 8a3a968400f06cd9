"""Clients of the feed as the contract tests see them: a state kept by frames, and the truth to compare it with."""

from dataclasses import dataclass, field
from typing import Any

import asyncpg
import msgspec

from backend_gateway.feed.changes import changes_of
from backend_gateway.feed.cursor import Cursor, parse_cursor
from backend_gateway.feed.follow import watermark
from backend_gateway.feed.hub import Hub, Subscriber
from backend_gateway.feed.reader import is_more, read_events
from backend_gateway.feed.resume import missed
from backend_gateway.feed.snapshot import take_snapshot
from backend_gateway.store import hydrate, pages
from backend_gateway.store.unit import Reader
from backend_gateway.store.visible import Viewer
from protocol.conversation import View
from protocol.decode import decode_frame
from protocol.frames import Bye, Resync
from protocol.reduce import State, apply, from_snapshot
from tests.contract.world import START


async def fresh(pool: asyncpg.Pool, viewer: Viewer) -> State:
    """What a client that starts now learns: the snapshot, every page, the record of every customer."""
    async with Reader(pool, repeatable_read=True) as reader:
        conn = reader.conn
        state = from_snapshot(await take_snapshot(conn, viewer, "Andes", START))
        views: tuple[View, ...] = ("all", "resolved")
        for view in views:
            page = await pages.conversation_page(conn, viewer, view, limit=10_000)
            state.conversations |= {row.id: row for row in page.items}
        state.read_marks = await hydrate.read_marks(conn, viewer.user_id, list(state.conversations))
        for id_ in state.conversations:
            rows = (await pages.message_page(conn, id_, limit=10_000)).items
            state.messages[id_] = {row.id: row for row in rows}
            state.homes |= {row.id: id_ for row in rows}
        state.contacts = await hydrate.contacts(conn, {row.contact_id for row in state.conversations.values()})
    return state


@dataclass
class Client:
    """One viewer: `live` follows the hub, `slept` resumes from its cursor now and then."""

    viewer: Viewer
    live: State
    slept: State
    subscriber: Subscriber
    whole: set[int] = field(default_factory=set)
    """Conversations whose every message must be known: never out of sight since the start or their beginning."""


class Office:
    """A hub without a loop: `settle` publishes what was committed, then every client has read its frames."""

    def __init__(self, pool: asyncpg.Pool) -> None:
        self.pool = pool
        self.hub = Hub()
        self.clients: dict[str, Client] = {}

    async def join(self, name: str, viewer: Viewer) -> Client:
        """A client that starts now."""
        if not self.clients:
            async with self.pool.acquire() as conn:
                self.hub.cursor = await watermark(conn)
        await self.settle()
        subscriber = self.hub.subscribe(viewer, session_id=len(self.clients) + 1)
        live, slept = await fresh(self.pool, viewer), await fresh(self.pool, viewer)
        live.cursor = str(subscriber.cursor)  # nothing is in between: everything is published
        self.clients[name] = Client(viewer, live, slept, subscriber, set(live.conversations))
        return self.clients[name]

    async def settle(self) -> None:
        """Publish to the end of the log."""
        async with self.pool.acquire() as conn:
            while await is_more(conn, self.hub.cursor):
                if rows := await read_events(conn, self.hub.cursor):
                    self.hub.publish(await changes_of(conn, rows), rows[-1].cursor)
        for client in self.clients.values():
            _read_all(client)

    async def check(self) -> None:
        """Every client's live state, and that of one that slept until now, are the truth."""
        await self.settle()
        async with self.pool.acquire() as conn:
            newest = Cursor(await conn.fetchval("select pg_snapshot_xmin(pg_current_snapshot())"), 0)
        for name, client in self.clients.items():
            async for frame in missed(self.pool, client.viewer, parse_cursor(client.slept.cursor), newest):
                assert not apply(client.slept, decode_frame(frame)).gap
            truth = await fresh(self.pool, client.viewer)
            for way, state in (("live", client.live), ("slept", client.slept)):
                compare(f"{name} {way}", state, truth, client.whole)
            client.whole = set(truth.conversations) & (client.whole | _complete(client.live, truth))

    def truth_of(self, name: str) -> State:
        """What a client knows."""
        return self.clients[name].live


def _complete(state: State, truth: State) -> set[int]:
    return {id_ for id_, rows in truth.messages.items() if set(rows) == set(state.messages.get(id_, {}))}


def _read_all(client: Client) -> None:
    queue = client.subscriber.frames
    while not queue.empty():
        data = queue.get_nowait()
        assert data is not None
        frame = decode_frame(data)
        assert not isinstance(frame, Bye | Resync), frame
        assert not apply(client.live, frame).gap


def compare(who: str, state: State, truth: State, whole: set[int]) -> None:
    """The state is the truth, as far as a client must know it; nothing is known that may not be seen."""
    _same(who, "conversation", state.conversations, truth.conversations)
    for id_ in set(state.messages) | whole:
        known, real = state.messages.get(id_, {}), truth.messages.get(id_, {})
        expected = real if id_ in whole else {key: row for key, row in real.items() if key in known}
        _same(who, f"message of {id_}", known, expected)
    _same(who, "home", {k: v for k, v in state.homes.items() if k not in truth.homes}, {})
    needed = {row.contact_id for id_, row in truth.conversations.items() if id_ in whole} | set(state.contacts)
    _same(who, "contact", state.contacts, {key: row for key, row in truth.contacts.items() if key in needed})
    _same(who, "user", {k: v for k, v in state.users.items() if v.active}, truth.users)
    _same(who, "team", state.teams, truth.teams)
    _same(who, "number", state.numbers, truth.numbers)
    _same(who, "draft", {k: v for k, v in state.drafts.items() if v.text}, truth.drafts)
    _same(who, "read mark", state.read_marks, truth.read_marks)
    small = "presence tags quick_replies macros saved_views view_orders contact_fields policies"
    for table in small.split():
        _same(who, table, getattr(state, table), getattr(truth, table))
    alerts = {key: row for key, row in state.alerts.items() if row.closed_at is None}
    _same(who, "alert", alerts, truth.alerts)
    waiting = {key: row for key, row in state.scheduled.items() if row.state in ("waiting", "asks")}
    _same(who, "scheduled", waiting, truth.scheduled)


def _same(who: str, what: str, known: dict[int, Any], real: dict[int, Any]) -> None:
    wrong = {
        key: (known.get(key), real.get(key)) for key in known.keys() | real.keys() if known.get(key) != real.get(key)
    }
    shown = "\n".join(
        f"  {what} {key}\n    known {_text(one)}\n    truth {_text(other)}" for key, (one, other) in wrong.items()
    )
    assert not wrong, f"{who}:\n{shown}"


def _text(row: Any) -> str:
    return "-" if row is None else msgspec.json.encode(row).decode()
