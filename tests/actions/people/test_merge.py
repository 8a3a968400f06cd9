"""Merging two customers and undoing it, on conversations that real deliveries made (LESSONS 28, 31)."""

from typing import Any

import asyncpg
import pytest

from backend_gateway.actions.contacts import edit_contact, merge_contacts, unmerge_contacts
from backend_gateway.actions.ownership import resolve
from backend_gateway.actions.people import NewUser, create_user
from backend_gateway.errors import AlreadyDone, BadRequest, NotFound
from backend_gateway.feed.changes import changes_of
from backend_gateway.feed.cursor import START
from backend_gateway.feed.reader import read_events
from backend_gateway.feed.snapshot import take_snapshot
from backend_gateway.store.automatic import histories
from backend_gateway.store.unit import Reader, Unit
from backend_gateway.store.visible import Viewer
from protocol.api import EditContact, Resolve
from protocol.decode import decode_item
from protocol.reduce import State, apply_items, from_snapshot
from sandbox.builders import Person, text
from tests.actions.receive.conftest import NOW, Line, at

PHONE = Person(name="Mariana", wa_id="5215541702288", user_id="MX.1")
OTHER = Person(name="Mariana Quispe", wa_id="5215599990000", user_id="MX.2")
LATER = Person(name="Mariana Quispe", wa_id="5215599990000", user_id="MX.2")


@pytest.fixture
def line(pool: asyncpg.Pool) -> Line:
    return Line(pool)


class Desk:
    """An agent, two customers who are one person, and a client that follows."""

    def __init__(self, line: Line, viewer: Viewer) -> None:
        self.line = line
        self.pool = line.pool
        self.viewer = viewer
        self.state = State()

    async def follow(self) -> None:
        """Start the client from a snapshot, with every timeline loaded."""
        self.state = await self.fresh()

    async def fresh(self) -> State:
        """What a client that starts now would know, timelines included."""
        async with Reader(self.pool, repeatable_read=True) as reader:
            state = from_snapshot(await take_snapshot(reader.conn, self.viewer, "Andes", NOW))
        for conversation in state.conversations:
            state.messages[conversation] = {m.id: m for m in await self.line.timeline(conversation)}
        return state

    async def frames(self) -> None:
        """Everything the log holds, reduced into the client's state: applying it again is harmless."""
        async with Reader(self.pool) as reader:
            changes = await changes_of(reader.conn, await read_events(reader.conn, START))
        items = [item for change in changes if (item := change.for_viewer(self.viewer)) is not None]
        apply_items(self.state, [decode_item(item) for item in items])

    async def merge(self, winner: int = 1, loser: int = 2) -> int:
        async with Unit(self.pool) as unit:
            return (await merge_contacts(unit, self.viewer, winner, loser, NOW)).merge_id

    async def unmerge(self, merge_id: int, winner: int = 1) -> None:
        async with Unit(self.pool) as unit:
            await unmerge_contacts(unit, self.viewer, winner, merge_id, NOW)

    async def says(self, person: Person, body: str, second: float) -> None:
        await self.line.deliver(text(person, body, timestamp=at(second)), people=[person])

    async def bodies(self, conversation: int) -> list[str]:
        return [getattr(m.content, "body", "") for m in await self.line.timeline(conversation)]

    async def facts(self) -> dict[str, list[Any]]:
        """Every row a merge may touch, without the counters that only grow."""
        tables = {
            "contacts": "id, name, phone, email, notes, vip, merged_into",
            "identities": "id, contact_id, kind, value",
            "conversations": "id, contact_id, merged_into, state, assignee_id, episode_id, activity_us, preview,"
            " inbound_count, owed_since, last_inbound_at, window_until",
            "episodes": "id, conversation_id, started_at, ended_at, void, first_inbound_at",
            "owner_segments": "id, episode_id, owner_kind, ended_at is null as open",
            "waits": "episode_id, conversation_id, started_at, started_by, ended_at, end_kind",
            "messages": "id, conversation_id, episode_id, plain",
        }
        sql = "select {} from {} order by 1, 2"
        return {name: list(map(dict, await self.pool.fetch(sql.format(c, name)))) for name, c in tables.items()}


@pytest.fixture
async def desk(line: Line) -> Desk:
    await line.pool.execute(
        "insert into numbers (phone_number_id, waba_id, portfolio, phone, name, token_sealed)"
        " values ($1, $2, 'p1', '51900', 'Casa Lumbre', '')",
        *(line.business.phone_number_id, line.business.waba_id),
    )
    async with Unit(line.pool) as unit:
        user = await create_user(unit, None, NewUser(email="sol@andes.test", name="Sol", password_hash="x"))
    found = Desk(line, Viewer(user.id, "supervisor"))
    await found.says(PHONE, "hola", 0)
    await found.says(OTHER, "soy yo otra vez", 5)
    return found


async def test_both_open_becomes_one_conversation_that_owes_since_the_first_word(desk: Desk) -> None:
    await desk.merge()
    [one] = [c for c in await desk.line.conversations() if c.contact_id == 1]
    assert await desk.bodies(one.id) == ["hola", "soy yo otra vez"]
    assert one.inbound_count == 2
    assert one.preview is not None
    assert one.preview.text == "soy yo otra vez"
    facts = await desk.facts()
    assert [(e["void"], e["ended_at"] is None) for e in facts["episodes"]] == [(None, True), ("merged", False)]
    assert one.owed_since == facts["waits"][0]["started_at"]
    assert len([w for w in facts["waits"] if w["ended_at"] is None]) == 1
    assert {row["contact_id"] for row in facts["identities"]} == {1}


async def test_lesson_28_what_the_merged_customer_writes_next_arrives_in_the_one_conversation(desk: Desk) -> None:
    await desk.merge()
    await desk.says(LATER, "¿siguen ahí?", 10)
    assert await desk.bodies(1) == ["hola", "soy yo otra vez", "¿siguen ahí?"]
    assert await desk.pool.fetchval("select count(*) from contacts where merged_into is null") == 1


@pytest.mark.parametrize("resolved", [(), (1,), (2,), (1, 2)])
async def test_undo_puts_everything_back(desk: Desk, resolved: tuple[int, ...]) -> None:
    for conversation in resolved:
        async with Unit(desk.pool) as unit:
            await resolve(unit, desk.viewer, conversation, Resolve(agreed=True), NOW)
    before = await desk.facts()
    merge_id = await desk.merge()
    assert await desk.facts() != before
    await desk.unmerge(merge_id)
    assert await desk.facts() == before


async def test_undo_keeps_what_arrived_since_where_it_arrived(desk: Desk) -> None:
    merge_id = await desk.merge()
    await desk.says(LATER, "después", 10)
    await desk.unmerge(merge_id)
    assert await desk.bodies(1) == ["hola", "después"]
    assert await desk.bodies(2) == ["soy yo otra vez"]
    await desk.says(LATER, "de nuevo", 20)
    assert await desk.bodies(2) == ["soy yo otra vez", "de nuevo"]


async def test_only_the_merged_one_was_open_so_its_case_goes_on(desk: Desk) -> None:
    async with Unit(desk.pool) as unit:
        await resolve(unit, desk.viewer, 1, Resolve(agreed=True), NOW)
    await desk.merge()
    [one] = [c for c in await desk.line.conversations() if c.contact_id == 1]
    assert one.state == "open"
    assert one.owed_since is not None
    assert await desk.pool.fetchval("select conversation_id from waits where ended_at is null") == one.id


@pytest.mark.parametrize("merged_first", [True, False])
async def test_a_client_that_follows_knows_what_a_fresh_one_knows(desk: Desk, merged_first: bool) -> None:
    merge_id = await desk.merge() if merged_first else 0
    await desk.follow()
    if merged_first:
        await desk.unmerge(merge_id)
    else:
        await desk.merge()
    await desk.frames()
    fresh = await desk.fresh()
    assert desk.state.conversations == fresh.conversations
    assert desk.state.messages == fresh.messages


async def test_empty_fields_are_filled_and_emptied_again_unless_edited(desk: Desk) -> None:
    async with Unit(desk.pool) as unit:
        await edit_contact(
            unit, desk.viewer, 2, EditContact(email="m@x.test", city="Cusco", notes="alérgica", vip=True), NOW
        )
    merge_id = await desk.merge()
    row = await desk.pool.fetchrow("select email, city, notes, vip from contacts where id = 1")
    assert tuple(row or ()) == ("m@x.test", "Cusco", "alérgica", True)
    async with Unit(desk.pool) as unit:
        await edit_contact(unit, desk.viewer, 1, EditContact(city="Lima"), NOW)
    await desk.unmerge(merge_id)
    row = await desk.pool.fetchrow("select email, city, notes, vip from contacts where id = 1")
    assert tuple(row or ()) == (None, "Lima", "", False)


async def test_what_cannot_be_merged_is_refused(desk: Desk) -> None:
    with pytest.raises(BadRequest):
        await desk.merge(1, 1)
    with pytest.raises(NotFound):
        await desk.merge(1, 99)
    merge_id = await desk.merge()
    with pytest.raises(NotFound):
        await desk.merge(1, 2)
    with pytest.raises(NotFound):
        await desk.unmerge(merge_id + 1)
    await desk.unmerge(merge_id)
    with pytest.raises(AlreadyDone):
        await desk.unmerge(merge_id)


async def test_surveys_and_automatic_replies_count_for_the_one_customer_and_go_home_again(desk: Desk) -> None:
    async with Unit(desk.pool) as unit:
        await resolve(unit, desk.viewer, 2, Resolve(agreed=True), NOW)
    survey = (
        "insert into surveys (episode_id, contact_id, kind, message_id, conversation_id) values (2, 2, 'csat', 1, 2)"
    )
    await desk.pool.execute(survey)
    reply = """insert into automatic_replies (conversation_id, episode_id, kind, at, inbound_count, message_id)
               values ($1, $1, 'away', $2, 1, $1)"""
    await desk.pool.executemany(reply, [(1, NOW), (2, NOW)])
    tables = (
        "select conversation_id, contact_id from surveys",
        "select conversation_id, inbound_count from automatic_replies",
    )
    before = [[tuple(row) for row in await desk.pool.fetch(f"{sql} order by id")] for sql in tables]
    merge_id = await desk.merge()
    assert tuple(await desk.pool.fetchrow(tables[0]) or ()) == (1, 1)
    async with desk.pool.acquire() as conn:
        found = (await histories(conn, [1], NOW))[1]
    assert len(found.said) == 2, "the caps of the customer count both"
    assert found.decided == {1: 1}, "nothing of theirs was answered by what was said to the other record"
    shown = await desk.pool.fetchval("select survey ->> 'kind' from conversations where id = 1")
    assert shown == "csat"
    await desk.unmerge(merge_id)
    assert [[tuple(row) for row in await desk.pool.fetch(f"{sql} order by id")] for sql in tables] == before
