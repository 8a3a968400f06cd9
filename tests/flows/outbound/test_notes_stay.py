"""Whatever people do, in whatever order: no word of a note, a whisper, a reason or a remark is ever sent to Meta."""

import uuid
from collections.abc import Awaitable, Callable
from random import Random

import pytest

from backend_gateway.actions.handover import hand_over
from backend_gateway.actions.help import ask_help, close_help
from backend_gateway.actions.notes import add_note
from backend_gateway.actions.ownership import assign, reopen, resolve
from backend_gateway.actions.send_message import send_message
from backend_gateway.actions.transfer import transfer
from backend_gateway.actions.watching import intervene
from backend_gateway.errors import RelevoError
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.api import AddNote, Assign, Resolve, SendMessage, Take
from protocol.content import Activity, Note, Text
from protocol.routing_api import Transfer
from protocol.teamwork import HandOver, HandOverItem
from tests.contract.world import World
from tests.flows.outbound.conftest import OUTBOX, Post

SECRET = "SECRETO"
Step = Callable[["Floor", Unit], Awaitable[object]]


class Floor:
    """One conversation, two people, and a dice."""

    def __init__(self, post: Post, chat: int, team: int, people: tuple[Viewer, Viewer], dice: Random) -> None:
        self.post, self.chat, self.team, self.people, self.dice = post, chat, team, people, dice
        self.secrets = self.replies = 0

    @property
    def actor(self) -> Viewer:
        return self.dice.choice(self.people)

    def secret(self) -> str:
        self.secrets += 1
        return f"{SECRET} {self.secrets} {self.dice.random()}"

    async def version(self, unit: Unit) -> int:
        return int(await unit.conn.fetchval("select owner_version from conversations where id = $1", self.chat))


def token() -> str:
    return str(uuid.uuid4())


async def _reply(floor: Floor, unit: Unit) -> object:
    floor.replies += 1
    request = SendMessage(client_token=token(), content=Text(f"hola {floor.replies}"), send_anyway=True)
    return await send_message(unit, floor.actor, floor.chat, request, floor.post.clock())


async def _disguised(floor: Floor, unit: Unit) -> object:
    """A note, or a line, at the door of replies."""
    content = floor.dice.choice((Note(body=floor.secret()), Activity(event="x", reason=floor.secret())))
    request = SendMessage(client_token=token(), content=content, send_anyway=True)
    return await send_message(unit, floor.actor, floor.chat, request, floor.post.clock())


async def _note(floor: Floor, unit: Unit) -> object:
    mentions, teams = [floor.people[0].user_id], [floor.team] if floor.dice.random() < 0.5 else []
    request = AddNote(client_token=token(), body=floor.secret(), mentions=mentions, teams=teams)
    return await add_note(unit, floor.actor, floor.chat, request, floor.post.clock())


async def _help(floor: Floor, unit: Unit) -> object:
    return await ask_help(unit, floor.actor, floor.chat, floor.secret(), floor.post.clock())


async def _close(floor: Floor, unit: Unit) -> object:
    return await close_help(unit, floor.actor, floor.chat, floor.post.clock())


async def _intervene(floor: Floor, unit: Unit) -> object:
    return await intervene(unit, floor.people[1], floor.chat, Take(), floor.post.clock())


async def _assign(floor: Floor, unit: Unit) -> object:
    to = Assign(owner_version=await floor.version(unit), assignee_id=floor.actor.user_id)
    return await assign(unit, floor.actor, floor.chat, to, floor.post.clock())


async def _transfer(floor: Floor, unit: Unit) -> object:
    to = Transfer(owner_version=await floor.version(unit), team_id=floor.team, note=floor.secret())
    return await transfer(unit, floor.actor, floor.chat, to, floor.post.clock())


async def _hand_over(floor: Floor, unit: Unit) -> object:
    how = floor.dice.choice(("keep", "transfer", "resolve"))
    item = HandOverItem(
        conversation_id=floor.chat, owner_version=await floor.version(unit), outcome=how, team_id=floor.team,  # type: ignore[arg-type]
        note=floor.secret(),
    )  # fmt: skip
    return await hand_over(unit, floor.actor, HandOver(items=[item]), floor.post.clock())


async def _resolve(floor: Floor, unit: Unit) -> object:
    return await resolve(unit, floor.actor, floor.chat, Resolve(agreed=True), floor.post.clock())


async def _reopen(floor: Floor, unit: Unit) -> object:
    return await reopen(unit, floor.actor, floor.chat, Resolve(), floor.post.clock())


STEPS: tuple[Step, ...] = (
    _reply, _reply, _disguised, _note, _note, _help, _close, _intervene, _assign, _transfer, _hand_over, _resolve,
    _reopen,
)  # fmt: skip


@pytest.mark.parametrize("seed", [1, 2, 3])
async def test_no_word_of_a_note_is_ever_in_a_request_to_meta(post: Post, seed: int) -> None:
    dice = Random(seed)
    who, chat = await post.customer(1)
    world = World(post.pool)
    world.teams["Ventas"] = await post.pool.fetchval("insert into teams (name) values ('Ventas') returning id")
    people = (await world.hire("vera", "all", ("Ventas",)), await world.hire("otto", "all", ()))
    floor = Floor(post, chat, world.teams["Ventas"], people, dice)
    done = 0
    for _ in range(120):
        step = dice.choice(STEPS)
        try:
            async with Unit(post.pool) as unit:
                await step(floor, unit)
        except RelevoError:
            continue
        done += 1
        post.gateways[0].parts.wakeup.hint(OUTBOX)
        if dice.random() < 0.1:
            await who.say("¿y?")
    await _reply_at_last(floor)
    await post.all_are("read")
    sent = [record.text or "" for record in who.received]
    assert done > 30
    assert floor.secrets > 30
    assert sent, "the line out works, so its silence about notes means something"
    assert all(text.startswith("hola ") for text in sent)
    assert SECRET not in repr(post.sandbox.ledger.sends)
    assert len(sent) == await post.pool.fetchval("select count(*) from messages where direction = 'out'")


async def _reply_at_last(floor: Floor) -> None:
    async with Unit(floor.post.pool) as unit:
        await _reply(floor, unit)
    floor.post.hint()
