"""Who looks at a conversation, between two gateways: newcomers learn who is there; silent watchers are nobody."""

import asyncio
from contextlib import AsyncExitStack

import msgspec

from backend_gateway.app import running_gateway
from backend_gateway.parsers import Address
from tests.stories.desk import Desk
from tests.stories.line import Line
from tests.stories.office import Office, free_port

NAME = "Mariana Quispe"


def viewers(desk: Desk, chat: int) -> set[str]:
    store = desk.store
    return {store.people.name(user) for user in store.presence.who(chat, "viewing") if user != store.my_id()}


def writers(desk: Desk, chat: int) -> set[str]:
    store = desk.store
    return {store.people.name(user) for user in store.presence.who(chat, "writing") if user != store.my_id()}


async def test_lesson_38_whoever_opens_it_is_seen_and_sees_who_is_there_at_any_gateway(office: Office) -> None:
    async with AsyncExitStack() as stack:
        twin = msgspec.structs.replace(office.settings, listen=Address("127.0.0.1", free_port()))
        second = await stack.enter_async_context(running_gateway(twin, now=office.now))
        office._lines["diego"] = await stack.enter_async_context(Line(int(second.url.rsplit(":", 1)[1])))
        valentina, diego = [await office.sit_down(name) for name in ("valentina", "diego")]
        await office.customer().say("hola")
        await asyncio.gather(*(desk.until(desk.names) for desk in (valentina, diego)))
        chat = valentina.open(NAME)
        valentina.session.writing(chat)
        await diego.until(lambda: writers(diego, chat) == {"Valentina"})
        diego.open(NAME)
        await valentina.until(lambda: viewers(valentina, chat) == {"Diego"})
        await diego.until(lambda: viewers(diego, chat) == {"Valentina"})

        diego.session.close_conversation()
        await valentina.until(lambda: not viewers(valentina, chat))
        for desk in (valentina, diego):
            await desk.leave()


async def test_a_silent_watcher_is_seen_by_nobody_and_turns_no_ticks_blue(office: Office) -> None:
    await office.hire("sol", role="supervisor")
    sol, diego = await office.sit_down("sol"), await office.sit_down("diego")
    await office.customer().say("hola")
    await asyncio.gather(sol.until(sol.names), diego.until(diego.names))
    watching: list[bool] = []
    chat = sol.row(NAME).id
    sol.session.watch(chat, lambda: watching.append(True))
    await sol.until(lambda: watching)
    sol.open(NAME)
    sol.session.mark_read(chat)
    sol.session.typing(chat, note=True)
    sol.session.add_note(chat, "así va bien")
    await diego.until(lambda: diego.row(NAME).preview == "así va bien")
    reads = office.sandbox.ledger.reads
    assert reads == []
    diego.open(NAME)
    assert viewers(diego, chat) == set()
    assert sol.row(NAME).unread == 1
    assert await office.gateway.pool.fetchval("select count(*) from read_marks") == 0
    await diego.until(lambda: reads)  # Diego opened it, as anybody does
    sql = "select u.name from audit a join users u on u.id = a.user_id where a.action = 'conversation.watched'"
    assert await office.gateway.pool.fetchval(sql) == "Sol"
    sol.session.stop_watching()
    sol.session.open_conversation(chat)
    await diego.until(lambda: viewers(diego, chat) == {"Sol"})


async def test_an_agent_cannot_watch(office: Office) -> None:
    diego = await office.sit_down("diego")
    await office.customer().say("hola")
    await diego.until(diego.names)
    diego.session.watch(diego.row(NAME).id)
    await diego.until(lambda: diego.problems)
    assert diego.problems == ["refused.forbidden"]
    assert diego.session.watched is None
    assert await office.gateway.pool.fetchval("select count(*) from audit where action = 'conversation.watched'") == 0
