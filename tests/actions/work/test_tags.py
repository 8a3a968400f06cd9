"""Tags on real PostgreSQL: one name, each once, many at once; nothing but the tags changes."""

import asyncio

import pytest

from backend_gateway.actions import tags
from backend_gateway.errors import BadRequest, Conflict, NotFound
from backend_gateway.store import hydrate
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.content import Activity
from protocol.conversation import Conversation
from protocol.tags import Tag
from protocol.work_api import ChangeTags, PutTag
from tests.contract.world import World, person


async def make(world: World, name: str, color: str = "rosa") -> Tag:
    async with Unit(world.pool) as unit:
        return await tags.create(unit, world.sol, PutTag(name=name, color=color))


async def put(
    world: World, id_: int, *add: str, remove: tuple[str, ...] = (), by: Viewer | None = None
) -> Conversation:
    async with Unit(world.pool) as unit:
        request = ChangeTags(add=list(add), remove=list(remove))
        return await tags.change_tags(unit, by or world.sol, id_, request, world.now)


async def row(world: World, id_: int) -> Conversation:
    async with world.pool.acquire() as conn:
        return (await hydrate.conversations(conn, [id_]))[id_]


async def test_lesson_39_tagging_moves_neither_unread_nor_the_place_in_the_list(world: World, chat: int) -> None:
    await make(world, "Envíos")
    await world.read(chat, 1, world.sol)
    before = await row(world, chat)
    after = await put(world, chat, "envíos")
    assert after.tags == ("Envíos",)
    kept = (
        "inbound_count",
        "activity",
        "activity_at",
        "preview",
        "owed_since",
        "assignee_id",
        "owner_version",
        "state",
    )
    assert [getattr(before, name) for name in kept] == [getattr(after, name) for name in kept]
    assert await world.pool.fetchval("select inbound_count from read_marks where conversation_id = $1", chat) == 1


async def test_a_tag_is_there_once_and_what_is_so_already_writes_nothing(world: World, chat: int) -> None:
    await make(world, "Venta")
    first = await put(world, chat, "Venta", "VENTA")
    again = await put(world, chat, "Venta")
    assert (first.tags, again.tags, again.rev) == (("Venta",), ("Venta",), first.rev)
    off = await put(world, chat, remove=("venta", "nunca puesta"))
    assert off.tags == ()
    lines = [one.content for one in await world.timeline(chat) if isinstance(one.content, Activity)]
    assert [(line.event, line.subject) for line in lines] == [("tagged", "Venta"), ("untagged", "Venta")]


async def test_only_tags_that_exist_and_are_in_use(world: World, chat: int) -> None:
    old = await make(world, "Vieja")
    await put(world, chat, "Vieja")
    async with Unit(world.pool) as unit:
        await tags.change(unit, world.sol, old.id, PutTag(name="Vieja", color="rosa", active=False, rev=old.rev))
    assert (await row(world, chat)).tags == ("Vieja",), "retiring takes it off nothing"
    for name in ("Vieja", "Inventada"):
        with pytest.raises(BadRequest):
            await put(world, chat, name)
    assert (await put(world, chat, remove=("Vieja",))).tags == ()


async def test_a_name_is_used_once_however_many_make_it_at_once(world: World) -> None:
    done = await asyncio.gather(*(make(world, " Daño ") for _ in range(6)), return_exceptions=True)
    assert sum(isinstance(one, Tag) for one in done) == 1
    assert sum(isinstance(one, Conflict) for one in done) == 5
    other = await make(world, "Otra")
    with pytest.raises(Conflict):
        async with Unit(world.pool) as unit:
            await tags.change(unit, world.sol, other.id, PutTag(name="daño", color="rosa"))
    with pytest.raises(BadRequest):
        await make(world, "Azul", color="azulín")


async def test_a_new_name_is_the_new_name_everywhere(world: World, chat: int) -> None:
    tag = await make(world, "Envio")
    await put(world, chat, "Envio")
    async with Unit(world.pool) as unit:
        changed = await tags.change(unit, world.sol, tag.id, PutTag(name="Envío", color="lima", rev=1))
    assert (changed.name, changed.color, changed.rev) == ("Envío", "lima", 2)
    assert (await row(world, chat)).tags == ("Envío",)
    with pytest.raises(Conflict):
        async with Unit(world.pool) as unit:
            await tags.change(unit, world.sol, tag.id, PutTag(name="Otra", color="lima", rev=1))


async def test_many_at_once_leaves_out_what_is_out_of_sight(world: World, chat: int) -> None:
    await make(world, "Lote")
    other = person(2)
    await world.say(other, "buenas")
    hidden = await world.conversation_of(other)
    await world.assign(hidden, to="otto", team="Soporte")
    mia = world.viewers["mia"]
    async with Unit(world.pool) as unit:
        done = await tags.change_tags_of(unit, mia, [chat, hidden, 987_654], ChangeTags(add=["Lote"]), world.now)
    assert {id_: one.tags for id_, one in done.items()} == {chat: ("Lote",)}
    assert (await row(world, hidden)).tags == ()
    with pytest.raises(NotFound):
        await put(world, hidden, "Lote", by=mia)


async def test_two_who_tag_at_once_lose_neither(world: World, chat: int) -> None:
    names = [f"Etiqueta {n}" for n in range(5)]
    for name in names:
        await make(world, name)
    await asyncio.gather(*(put(world, chat, name) for name in names))
    assert sorted((await row(world, chat)).tags) == names


async def test_at_most_twenty(world: World, chat: int) -> None:
    names = [f"T{n:02}" for n in range(21)]
    for name in names:
        await make(world, name)
    await put(world, chat, *names[:20])
    with pytest.raises(BadRequest):
        await put(world, chat, names[20])
