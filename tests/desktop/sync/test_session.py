"""A session against a gateway on loopback: what comes in is shown and kept, what goes out leaves once or asks."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from desktop.cache.outbox import Unsent
from desktop.commands.port import Controller
from desktop.net.auth import Account, MemorySecrets
from desktop.sync.profile import AlreadyOpen
from desktop.sync.session import Session
from protocol.content import Text
from protocol.errors import Problem
from protocol.frames import ConversationItem, GoneItem, MessageItem
from tests.desktop.store.samples import ME, conversation, message
from tests.desktop.sync.gateway import Gateway, serving, until


@pytest.fixture(autouse=True)
def nothing_fails_unseen(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    yield
    assert [record.exc_text for record in caplog.get_records("call") if record.levelname == "ERROR"] == []


@pytest.fixture
def secrets() -> MemorySecrets:
    return MemorySecrets()


Opened = Callable[..., Any]


@pytest.fixture
def opened(tmp_path: Path, secrets: MemorySecrets) -> Opened:
    @asynccontextmanager
    async def opening(address: str, email: str = ME.email, *, undo_s: float = 0) -> AsyncIterator[Session]:
        session = Session(Account(secrets, address, email), "t0", tmp_path, undo_s=undo_s)
        session.drafts._pause_s = 0.01
        await session.start()
        try:
            yield session
        finally:
            await session.close()

    return opening


def as_screens_see_it(session: Session) -> Controller:
    """Holds only while the session offers everything that commands and views are told it does (see the type check)."""
    return session


def gateway_with(*rows: Any) -> Gateway:
    gateway = Gateway()
    for row in rows or (conversation(1), conversation(2, assignee_id=ME.id)):
        gateway.conversations[row.id] = row
    for id in (1, 2, 3):
        gateway.messages[id] = message(id)
    return gateway


def ids(session: Session, view: str = "all") -> list[int]:
    return list(session.store.views[view])


def texts(session: Session, id: int = 1) -> list[str]:
    return [getattr(row.content, "body", "") for row in session.store.timeline(id).messages]


async def online(session: Session) -> None:
    await until(lambda: session.line.state == "online")


async def test_what_happens_at_the_gateway_is_shown(opened: Opened) -> None:
    gateway = gateway_with()
    async with serving(gateway) as address, opened(address) as session:
        await online(session)
        session.open_conversation(1)
        await until(lambda: texts(session) == ["mensaje 1", "mensaje 2", "mensaje 3"])
        gateway.put(MessageItem(message(4)), ConversationItem(conversation(1, rev=2, at=60)))
        await until(lambda: texts(session)[-1] == "mensaje 4" and ids(session) == [1, 2])
        gateway.put(GoneItem(kind="conversation", id=1))
        await until(lambda: ids(session) == [2] and 1 not in session.store.timelines)


async def test_every_page_of_the_list_arrives_and_the_counts_are_its_lengths(opened: Opened) -> None:
    gateway = gateway_with(*(conversation(id) for id in range(1, 130)))
    async with serving(gateway) as address, opened(address) as session:
        await until(lambda: session.store.complete)
        assert ids(session) == list(range(129, 0, -1))
        assert session.store.tally.counts["all"] == 129


async def test_a_second_start_paints_from_the_cache_and_resumes_without_a_snapshot(opened: Opened) -> None:
    gateway = gateway_with()
    async with serving(gateway) as address:
        async with opened(address) as session:
            await until(lambda: session.store.complete)
            session.open_conversation(1)
            await until(lambda: len(texts(session)) == 3)
        gateway.put(MessageItem(message(4)), ConversationItem(conversation(1, rev=2, at=60)))
        async with opened(address) as session:
            assert ids(session) == [2, 1]
            session.open_conversation(1)
            assert texts(session) == ["mensaje 1", "mensaje 2", "mensaje 3"]
            await until(lambda: texts(session)[-1] == "mensaje 4" and ids(session) == [1, 2])
        assert gateway.snapshots == 1


async def test_reading_goes_on_while_offline(opened: Opened) -> None:
    gateway = gateway_with()
    async with serving(gateway) as address, opened(address) as session:
        await until(lambda: session.store.complete)
        session.open_conversation(1)
        await until(lambda: len(texts(session)) == 3)
    async with opened(address) as session:
        session.open_conversation(1)
        assert (ids(session), len(texts(session))) == ([2, 1], 3)
        found = await session.search("mensaje")
        assert [row.id for row in found[1]] == [3, 2, 1]


@pytest.mark.parametrize("reason", ["gap", "resync", "epoch"])
async def test_a_broken_chain_ends_in_a_snapshot(opened: Opened, reason: str) -> None:
    gateway = gateway_with()
    async with serving(gateway) as address, opened(address) as session:
        await online(session)
        session.open_conversation(1)
        await until(lambda: len(texts(session)) == 3 and session.store.complete)
        gateway.messages[9] = message(9)
        del gateway.conversations[2]
        if reason == "gap":
            gateway.tell(gateway.frame("999-0", "1000-0", []))
        else:
            gateway.resync = "slow" if reason == "resync" else None
            gateway.epoch = "e2" if reason == "epoch" else gateway.epoch
            gateway.tell(None)
        await until(lambda: gateway.snapshots == 2 and ids(session) == [1] and texts(session)[-1] == "mensaje 9")


async def test_silence_is_noticed_and_a_cut_is_resumed(opened: Opened) -> None:
    gateway = gateway_with()
    async with serving(gateway) as address, opened(address) as session:
        await online(session)
        first = set(gateway.sockets)
        await until(lambda: gateway.sockets and not first & gateway.sockets)
        gateway.put(MessageItem(message(4)))
        await until(lambda: session.engine.cursor == gateway.cursor())
        assert gateway.snapshots == 1


async def test_a_message_leaves_once_although_its_answer_is_lost(opened: Opened) -> None:
    """LESSONS 2: on a weak line one Enter made two messages."""
    gateway = gateway_with()
    gateway.swallow = 2
    async with serving(gateway) as address, opened(address) as session:
        await online(session)
        session.open_conversation(1)
        token = session.send_text(1, "una vez")
        assert session.store.pending[1][token].content == Text(body="una vez")
        await until(lambda: session.unsent_count() == 0)
        await until(lambda: texts(session).count("una vez") == 1)
        assert len(gateway.tokens) == 1
        assert session.store.pending[1] == {}
        assert session.profile.outbox.all() == []


async def test_messages_keep_their_order(opened: Opened) -> None:
    gateway = gateway_with()
    async with serving(gateway) as address, opened(address) as session:
        await online(session)
        session.open_conversation(1)
        await until(lambda: len(texts(session)) == 3)
        tokens = [session.send_text(1, str(number)) for number in range(8)]
        note = session.add_note(1, "interna")
        await until(lambda: len(gateway.tokens) == 9)
        assert list(gateway.tokens) == [*tokens, note]


async def test_a_reply_that_a_customer_overtook_asks(opened: Opened) -> None:
    """LESSONS 2 and 38: what was typed without knowing the newest message is not sent by surprise."""
    gateway = gateway_with()
    async with serving(gateway) as address, opened(address, undo_s=0.3) as session:
        await online(session)
        session.open_conversation(1)
        await until(lambda: len(texts(session)) == 3)
        token = session.send_text(1, "sí, claro")
        gateway.put(MessageItem(message(50, at=5000)))
        await until(lambda: session.store.pending[1][token].state == "asks")
        assert session.store.pending[1][token].reason == "newer_messages"
        assert session.send_anyway(token)
        await until(lambda: list(gateway.tokens) == [token])


async def test_undo_gives_the_text_back_and_nothing_leaves(opened: Opened) -> None:
    gateway = gateway_with()
    async with serving(gateway) as address, opened(address, undo_s=60) as session:
        await online(session)
        token = session.send_text(1, "uy")
        assert session.store.pending[1][token].state == "held"
        assert session.undo(token) == "uy"
        assert session.undo(token) is None
        assert (session.store.pending[1], session.profile.outbox.all()) == ({}, [])
    assert gateway.posts == []


async def test_what_is_queued_offline_leaves_after_a_restart_with_its_token(opened: Opened) -> None:
    gateway = gateway_with()
    async with serving(gateway) as address, opened(address) as session:
        await until(lambda: session.store.complete)
    async with opened(address) as session:
        token = session.send_text(1, "desde el metro")
        assert session.unsent_count() == 1
    async with serving(gateway, int(address.rsplit(":", 1)[1])), opened(address) as session:
        assert token in session.store.pending[1]
        await until(lambda: session.unsent_count() == 0)
        assert gateway.posts == [token]


@pytest.mark.parametrize("code", ["newer_messages", "owner_changed", "window_closed"])
async def test_an_overtaken_reply_asks(opened: Opened, code: str) -> None:
    gateway = gateway_with()
    gateway.refusals = [Problem(code=code, title="no", status=409)]
    async with serving(gateway) as address, opened(address) as session:
        await online(session)
        token = session.send_text(1, "¿sigue?")
        await until(lambda: session.store.pending[1][token].state == "asks")
        assert session.store.pending[1][token].reason == code
        may = code == "newer_messages"
        assert session.send_anyway(token) is may
        if may:
            await until(lambda: list(gateway.tokens) == [token])
        else:
            assert session.undo(token) == "¿sigue?"


async def test_a_refused_message_keeps_its_reason_and_can_be_sent_again(opened: Opened) -> None:
    gateway = gateway_with()
    gateway.refusals = [Problem(code="message_invalid", title="Too long", status=422, detail="4096 at most")]
    async with serving(gateway) as address, opened(address) as session:
        await online(session)
        token = session.send_text(1, "hola")
        await until(lambda: session.store.pending[1][token].state == "refused")
        assert session.store.pending[1][token].detail == "4096 at most"
        assert session.resend(token)
        await until(lambda: list(gateway.tokens) == [token])


@pytest.mark.parametrize("arrived", [False, True])
async def test_a_reply_that_waited_ten_minutes_asks_unless_it_had_arrived(opened: Opened, arrived: bool) -> None:
    gateway = gateway_with()
    if arrived:
        gateway.add("old", 1, Text(body="hace rato"))
    async with serving(gateway) as address, opened(address) as session:
        await online(session)
        since = session.clock.now() - timedelta(minutes=11)
        session.sender.enqueue(
            Unsent(token="old", conversation_id=1, kind="message", content=Text(body="hace rato"), created_at=since,
                   attempts=1)
        )  # fmt: skip
        if arrived:
            await until(lambda: session.sender.get("old") is None)
        else:
            await until(lambda: session.store.pending[1]["old"].state == "asks")
            assert session.store.pending[1]["old"].reason == "stale"
    assert gateway.posts == []


async def test_marks_and_owners_change_at_once_and_refusals_are_told(opened: Opened) -> None:
    gateway = gateway_with(conversation(1, inbound_count=3, owner_version=4))
    async with serving(gateway) as address, opened(address) as session:
        await until(lambda: session.store.complete)
        session.mark_read(1)
        assert session.store.unread_of(1) == 0
        await until(lambda: 1 in gateway.marks)
        session.take(1)
        await until(lambda: ids(session, "mine") == [1])
        problems: list[str] = []
        session.on_problem(lambda words, _: problems.append(words))
        gateway.conversations[1] = conversation(1, rev=9, owner_version=9)
        session.assign(1, user_id=2)
        await until(lambda: problems == ["refused.owner_changed"])


async def test_a_draft_reaches_the_gateway_and_survives_offline(opened: Opened) -> None:
    gateway = gateway_with()
    async with serving(gateway) as address, opened(address) as session:
        await until(lambda: session.store.complete)
        session.set_draft(1, "a medi")
        session.set_draft(1, "a medias")
        await until(lambda: 1 in gateway.drafts and not session.drafts.dirty())
        assert gateway.drafts[1].text == "a medias"
    async with opened(address) as session:
        session.set_draft(1, "a medias, y más")
    async with opened(address) as session:
        assert session.store.drafts[1].text == "a medias, y más"
        assert not session.may_restart()


async def to_the_top(session: Session) -> None:
    for count in (60, 120, 180, 200):

        def shown(count: int = count) -> bool:
            return len(texts(session)) == count

        await until(shown)
        session.load_older(1)


async def test_scrolling_up_fetches_and_then_comes_from_the_cache(opened: Opened) -> None:
    gateway = gateway_with()
    gateway.messages = {id: message(id) for id in range(1, 201)}
    async with serving(gateway) as address, opened(address) as session:
        await until(lambda: session.store.complete)
        session.open_conversation(1)
        await to_the_top(session)
        assert not session.store.timeline(1).has_older
    async with opened(address) as session:
        session.open_conversation(1)
        await to_the_top(session)
        assert not session.store.timeline(1).has_older


async def test_two_people_on_one_computer_share_nothing(opened: Opened) -> None:
    gateway = gateway_with()
    async with serving(gateway) as address:
        async with opened(address) as session:
            session.set_draft(1, "solo mío")
            first = session.profile.folder
            with pytest.raises(AlreadyOpen):
                Session(session.account, "t0", first.parent)
        async with opened(address, "otra@empresa.example") as other:
            assert other.profile.folder != first
            assert 1 not in other.store.drafts


async def test_sign_in_again_is_asked_for_when_the_session_was_revoked(opened: Opened) -> None:
    from msgspec.json import encode

    from protocol.frames import Bye

    gateway = gateway_with()
    async with serving(gateway) as address, opened(address) as session:
        await online(session)
        gateway.tell(encode(Bye(reason="revoked")))
        await until(lambda: session.line.state == "signed_out")


async def test_what_may_deserve_a_notification_is_told_once(opened: Opened) -> None:
    gateway = gateway_with(conversation(1, assignee_id=ME.id), conversation(2))
    async with serving(gateway) as address, opened(address) as session:
        await until(lambda: session.store.complete)
        heard: list[tuple[int, set[str]]] = []
        session.on_happening(lambda each: heard.append((each.conversation_id, set(each.kinds))))
        gateway.put(ConversationItem(conversation(1, rev=2, assignee_id=ME.id, inbound_count=2)))
        gateway.put(ConversationItem(conversation(1, rev=2, assignee_id=ME.id, inbound_count=2)))
        gateway.put(ConversationItem(conversation(2, rev=2, assignee_id=2, inbound_count=2)))
        gateway.put(ConversationItem(conversation(2, rev=3, assignee_id=ME.id, inbound_count=2, mentions=(ME.id,))))
        await until(lambda: session.engine.cursor == gateway.cursor())
        assert heard == [(1, {"message"}), (2, {"assigned", "mention"})]


async def test_a_search_that_is_overtaken_is_cancelled(opened: Opened) -> None:
    gateway = gateway_with()
    async with serving(gateway) as address, opened(address) as session:
        first: Awaitable[Any] = asyncio.ensure_future(session.search("uno"))
        second = asyncio.ensure_future(session.search("dos"))
        assert await second == ([], [])
        await asyncio.gather(first, return_exceptions=True)
