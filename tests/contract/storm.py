"""A storm: many colleagues do anything to a few conversations at once, while the loops of two gateways run.

Called by `test_storm`. Time is the world's and passes a little with every action, so timers come due in between. What
the database refuses because two waited for each other is counted in `Storm.collided`, anything nobody expected in
`Storm.broken`.
"""

import asyncio
import random
import traceback
import uuid
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import asyncpg

from backend_gateway.actions import (
    bulk,
    handover,
    help,  # noqa: A004  the domain's word
    leases,
    macros,
    mentions,
    notes,
    offers,
    ownership,
    presence,
    presence_leaving,
    priority,
    resolving,
    scheduled,
    snooze,
    tags,
    watching,
)
from backend_gateway.actions.clocks import area
from backend_gateway.actions.firing import EFFECTS
from backend_gateway.actions.routing.pull import take_next
from backend_gateway.actions.send_message import send_message
from backend_gateway.actions.transfer import transfer
from backend_gateway.errors import RelevoError
from backend_gateway.feed.wakeup import Signal
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from backend_gateway.workers.following import Follower
from backend_gateway.workers.timers import TimerWorker
from protocol.answers_api import EditScheduled, RunMacro, ScheduleMessage
from protocol.api import AddNote, Assign, Reopen, Resolve, SendMessage, Take
from protocol.content import Text
from protocol.leases import AskPen
from protocol.presence import PresenceState
from protocol.presence_api import Declare, Leave
from protocol.promises_api import WaitForArea
from protocol.routing_api import Decline, Transfer
from protocol.teamwork import HandOver, HandOverItem, Outcome
from protocol.work_api import AssignMany, ChangeMany, ChangeTags, PriorityMany, ResolveMany, Snooze, TagMany
from tests.actions.routing.desk import Desk
from tests.contract.world import person

NAMES = ("sol", "vera", "mia", "otto", "nora", "leo")


def token() -> str:
    return str(uuid.uuid4())


class Storm:
    """`chats` are the conversations; `seed` decides who does what to which, not who wins."""

    def __init__(self, desk: Desk, chats: list[int], seed: int) -> None:
        self.desk = desk
        self.world = desk.world
        self.chats = chats
        self.dice = random.Random(seed)
        self.collided: Counter[str] = Counter()
        self.broken: list[str] = []
        self.refused: Counter[str] = Counter()
        self.done: Counter[str] = Counter()

    async def blow(self, actions: int) -> None:
        """That many actions: everybody and every loop at once, round after round; then everything settles."""
        loops = self._loops()
        for _ in range(actions // len(NAMES)):
            people = [self._person(self.world.viewers[name]) for name in NAMES]
            await asyncio.gather(self._customer(), *people, *(self._try(name, work) for name, work in loops))
            self.world.tick(self.dice.choice((1, 1, 5, 20)))
        await self.settle()

    async def settle(self) -> None:
        """What follows is done; nothing waits any more but for time."""
        for _ in range(4):
            await self.desk.after(seconds=1)
            await self.desk.deal(sweep=True)

    # ------------------------------------------------------------------------------------------------ who acts

    def _loops(self) -> list[tuple[str, Callable[[], Awaitable[Any]]]]:
        pool, world = self.world.pool, self.world
        found: list[tuple[str, Callable[[], Awaitable[Any]]]] = []
        for _ in range(2):
            found.append(("follower", Follower(pool, Signal(), lambda: world.now, lambda: None).work_off))
            timers = TimerWorker(pool, EFFECTS, Signal(), lambda: None, lambda: world.now)
            found.append(("timers", timers.fire_due))
            router = self.desk.router()
            found.append(("router", lambda router=router: router.round(sweep=True)))  # type: ignore[misc]
        return found

    async def _person(self, viewer: Viewer) -> None:
        name = self.dice.choice(list(ACTIONS))
        await self._try(name, lambda: ACTIONS[name](self, viewer))

    async def _customer(self) -> None:
        n = self.dice.randrange(len(self.chats)) + 1
        words = self.dice.choice(("hola", "¿y mi pedido?", "gracias"))
        await self._try("customer", lambda: self.world.say(person(n), words, timestamp=self.world.now.timestamp()))

    async def _try(self, name: str, work: Callable[[], Awaitable[Any]]) -> None:
        try:
            await work()
        except RelevoError as error:
            self.refused[f"{name}: {error.code}"] += 1
        except (asyncpg.DeadlockDetectedError, asyncpg.SerializationError) as error:
            self.collided[f"{name}: {error}"] += 1
        except Exception as error:  # noqa: BLE001  told to the test
            self.broken.append(f"{name}: " + "".join(traceback.format_exception(error)[-3:]))
        else:
            self.done[name] += 1

    # ------------------------------------------------------------------------------------------------ what is done

    def chat(self) -> int:
        return self.dice.choice(self.chats)

    def somebody(self) -> int:
        return self.world.viewers[self.dice.choice(NAMES)].user_id

    def team(self) -> int:
        return self.dice.choice(list(self.world.teams.values()))

    async def version(self, chat: int) -> int:
        return int(await self.world.pool.fetchval("select owner_version from conversations where id = $1", chat))

    async def do(self, action: Callable[..., Awaitable[Any]], *given: Any) -> Any:
        async with Unit(self.world.pool) as unit:
            return await action(unit, *given, self.world.now)


Action = Callable[[Storm, Viewer], Awaitable[Any]]


async def _assign(it: Storm, who: Viewer) -> None:
    chat = it.chat()
    to = it.dice.choice((None, it.somebody()))
    await it.do(
        ownership.assign,
        who,
        chat,
        Assign(owner_version=await it.version(chat), assignee_id=to, team_id=it.dice.choice((None, it.team()))),
    )


async def _take(it: Storm, who: Viewer) -> None:
    chat = it.chat()
    await it.do(ownership.take, who, chat, Take(owner_version=await it.version(chat)))


async def _transfer(it: Storm, who: Viewer) -> None:
    chat = it.chat()
    to = it.dice.choice((None, it.somebody(), it.somebody()))
    request = Transfer(owner_version=await it.version(chat), assignee_id=to, team_id=it.team(), note="ojo")
    await it.do(transfer, who, chat, request)


async def _accept(it: Storm, who: Viewer) -> None:
    for row in await it.world.pool.fetch("select id from offers where to_user = $1 and state = 'open'", who.user_id):
        both = [it.do(offers.accept, who, row[0]) for _ in range(2)]  # from two devices
        for error in await asyncio.gather(*both, return_exceptions=True):
            if isinstance(error, BaseException) and not isinstance(error, RelevoError):
                raise error


async def _decline(it: Storm, who: Viewer) -> None:
    for row in await it.world.pool.fetch("select id from offers where to_user = $1 and state = 'open'", who.user_id):
        await it.do(offers.decline, who, row[0], Decline(reason="no"))


async def _resolve(it: Storm, who: Viewer) -> None:
    await it.do(ownership.resolve, who, it.chat(), Resolve(void=it.dice.choice((None, None, "spam"))))


async def _undo(it: Storm, who: Viewer) -> None:
    sql = "select conversation_id from episodes where resolved_by = $1 and ended_at is not null order by ended_at desc"
    chat = await it.world.pool.fetchval(sql, who.user_id)
    await it.do(resolving.undo, who, chat or it.chat(), Reopen())


async def _send(it: Storm, who: Viewer) -> None:
    request = SendMessage(client_token=token(), content=Text("ya"), send_anyway=True)
    await it.do(send_message, who, it.chat(), request)


async def _schedule(it: Storm, who: Viewer) -> None:
    due = it.world.now + timedelta(seconds=it.dice.choice((1, 5, 30)))
    body = ScheduleMessage(client_token=token(), content=Text("luego"), due_at=due)
    await it.do(scheduled.schedule, who, it.chat(), body)


async def _reschedule(it: Storm, who: Viewer) -> None:
    rows = await it.world.pool.fetch(
        "select id, rev, author_id from scheduled_messages where state in ('waiting', 'asks')"
    )
    if not rows:
        return
    row = it.dice.choice(rows)
    what = it.dice.choice(("send", "cancel", "edit"))
    if what == "send":
        await it.do(scheduled.send_now, who, row["id"])
    elif what == "cancel":
        await it.do(scheduled.cancel, who, row["id"])
    else:
        due = it.world.now + timedelta(seconds=2)
        await it.do(scheduled.edit, who, row["id"], EditScheduled(content=Text("otro"), due_at=due, rev=row["rev"]))


async def _macro(it: Storm, who: Viewer) -> None:
    steps: list[dict[str, Any]] = [
        {"do": "reply", "text": "hola"}, {"do": "note", "text": "ojo"}, {"do": "assign", "user_id": it.somebody()},
        {"do": "priority", "priority": 7}, {"do": "tag", "tags": ["pago"]}, {"do": "team", "team_id": it.team()},
        {"do": "resolve"}, {"do": "reopen"}, {"do": "take"},
    ]  # fmt: skip
    request = RunMacro(client_token=token(), steps=tuple(it.dice.sample(steps, 3)))
    async with Unit(it.world.pool) as unit:
        await macros.run(unit, who, it.chat(), request, "Casa", it.world.now)


async def _many(it: Storm, who: Viewer) -> None:
    ids = it.dice.sample(it.chats, 8)
    change = it.dice.choice(
        (TagMany(add=["pago"]), TagMany(remove=["pago"]), PriorityMany(priority=it.dice.randrange(10)),
         ResolveMany(), AssignMany(assignee_id=it.somebody()))
    )  # fmt: skip
    await bulk.change_many(lambda: Unit(it.world.pool), who, ChangeMany(ids=ids, change=change), it.world.now)


async def _snooze(it: Storm, who: Viewer) -> None:
    until = it.world.now + timedelta(seconds=it.dice.choice((2, 20)))
    await it.do(snooze.snooze, who, it.chat(), Snooze(until=until, note="x"))


async def _area(it: Storm, who: Viewer) -> None:
    due = it.world.now + timedelta(seconds=60)
    await it.do(area.wait_for_area, who, it.chat(), WaitForArea(area="Bodega", due_at=due))


async def _hand_over(it: Storm, who: Viewer) -> None:
    sql = """select id, owner_version from conversations where assignee_id = $1 and owner_kind = 'person'
             and state <> 'resolved' and merged_into is null"""
    outcomes: tuple[Outcome, ...] = ("keep", "transfer", "resolve")
    items = [
        HandOverItem(conversation_id=row[0], owner_version=row[1], outcome=it.dice.choice(outcomes),
                     team_id=it.team(), note="turno")
        for row in await it.world.pool.fetch(sql, who.user_id)
    ]  # fmt: skip
    await it.do(handover.hand_over, who, HandOver(items=items))


async def _leave(it: Storm, who: Viewer) -> None:
    await it.do(presence_leaving.leave, who, Leave(client_token=token(), occasion="shift_end", text="vuelvo"))


async def _presence(it: Storm, who: Viewer) -> None:
    states: tuple[PresenceState, ...] = ("available", "available", "busy", "away", "offline")
    state = it.dice.choice(states)
    await it.do(presence.declare, who, it.dice.choice((who.user_id, it.somebody())), Declare(state=state))


async def _pen(it: Storm, who: Viewer) -> None:
    async with Unit(it.world.pool) as unit:
        await leases.ask_pen(unit, who, 1, it.chat(), AskPen(take_over=it.dice.random() < 0.5), it.world.now)


async def _mention_done(it: Storm, who: Viewer) -> None:
    async with Unit(it.world.pool) as unit:
        await mentions.mention_done(unit, who, it.chat())


def _simple(action: Callable[..., Awaitable[Any]], *given: Any) -> Action:
    async def act(it: Storm, who: Viewer) -> None:
        await it.do(action, who, it.chat(), *given)

    return act


async def _note(it: Storm, who: Viewer) -> None:
    await it.do(notes.add_note, who, it.chat(), AddNote(client_token=token(), body="ojo", mentions=[it.somebody()]))


async def _intervene(it: Storm, who: Viewer) -> None:
    chat = it.chat()
    await it.do(watching.intervene, who, chat, Take(owner_version=await it.version(chat)))


async def _next(it: Storm, who: Viewer) -> None:
    async with Unit(it.world.pool) as unit:
        await take_next(unit, who, it.world.now)


ACTIONS: dict[str, Action] = {
    "assign": _assign, "take": _take, "transfer": _transfer, "accept": _accept, "decline": _decline, "next": _next,
    "resolve": _resolve, "reopen": _simple(ownership.reopen, Reopen()), "undo": _undo, "send": _send, "note": _note,
    "schedule": _schedule, "reschedule": _reschedule, "macro": _macro, "many": _many, "snooze": _snooze,
    "wake": _simple(snooze.wake), "area": _area, "area back": _simple(area.back_from_area), "hand over": _hand_over,
    "leave": _leave, "presence": _presence, "pen": _pen, "mention done": _mention_done,
    "tags": _simple(tags.change_tags, ChangeTags(add=["pago"])), "priority": _simple(priority.set_priority, 8),
    "help": _simple(help.ask_help, "x"), "help closed": _simple(help.close_help), "intervene": _intervene,
}  # fmt: skip
