"""An office on a real database that anything can happen to, and clients that follow it frame by frame.

`World` runs the gateway's own actions; `Client` is one viewer's state, kept by `protocol/reduce.py` from a snapshot and
the frames of a hub. Called by the contract tests and by the tests of sending.
"""

import itertools
import uuid
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import asyncpg

from backend_gateway.actions import drafts, notes, ownership, read_marks, waiving
from backend_gateway.actions.receive import receive_facts
from backend_gateway.actions.send_message import retry_message, send_message
from backend_gateway.actions.send_reaction import send_reaction
from backend_gateway.actions.send_results import record_send_result
from backend_gateway.channels.base import Accepted, SendResult
from backend_gateway.channels.whatsapp.parse import parse
from backend_gateway.store import outbox, pages
from backend_gateway.store.outbox import Job
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.api import (
    AddNote,
    Assign,
    MarkRead,
    PutDraft,
    Resolve,
    RetryMessage,
    SendMessage,
    SendReaction,
    Take,
)
from protocol.content import Text
from protocol.message import Message
from sandbox.builders import Business, Json, Person, encode, envelope, inbound, statuses_change, text
from sandbox.builders import status as status_item
from sandbox.builders.envelope import Change
from sandbox.identity import new_wamid

START = datetime(2026, 11, 20, 17, 0, tzinfo=UTC)
HOLDER = "this test"


def person(n: int, **more: Any) -> Person:
    """The n-th customer: with phone and BSUID unless told otherwise."""
    fields: dict[str, Any] = {"name": f"Cliente {n}", "wa_id": f"52155417{n:05d}", "user_id": f"MX.{n}"}
    return Person(**(fields | more))


class World:
    """One number of ours, colleagues and teams; time stands still but for `tick`."""

    def __init__(self, pool: asyncpg.Pool) -> None:
        self.pool = pool
        self.business = Business()
        self.now = START
        self.number_id = 0
        self.viewers: dict[str, Viewer] = {}
        self.teams: dict[str, int] = {}
        self._journal = itertools.count(1)

    async def open(self) -> None:
        """The number, two teams, three colleagues who see all, their teams, their own; and one to assign to."""
        self.number_id = await self.pool.fetchval(
            "insert into numbers (phone_number_id, waba_id, portfolio, phone, name, token_sealed)"
            " values ($1, $2, 'p1', $3, 'Casa Lumbre', '') returning id",
            *(self.business.phone_number_id, self.business.waba_id, self.business.display_phone_number),
        )
        for name in ("Ventas", "Soporte"):
            self.teams[name] = await self.pool.fetchval("insert into teams (name) values ($1) returning id", name)
        await self.hire("sol", "all", ())
        await self.hire("vera", "teams", ("Ventas",))
        await self.hire("mia", "mine", ("Ventas",))
        await self.hire("otto", "mine", ("Soporte",))

    async def hire(self, name: str, visibility: str, teams: Sequence[str], role: str = "supervisor") -> Viewer:
        """A colleague."""
        id_ = await self.pool.fetchval(
            "insert into users (email, name, role, visibility, password_hash) values ($1, $2, $3, $4, '') returning id",
            *(f"{name}@andes.test", name.title(), role, visibility),
        )
        ids = tuple(sorted(self.teams[team] for team in teams))
        await self.pool.executemany("insert into team_members values ($1, $2)", [(team, id_) for team in ids])
        self.viewers[name] = Viewer(id_, role, visibility, ids)  # type: ignore[arg-type]
        return self.viewers[name]

    @property
    def sol(self) -> Viewer:
        """Who sees everything."""
        return self.viewers["sol"]

    def tick(self, seconds: float = 1) -> float:
        """Time passes; epoch seconds for a stamp of Meta."""
        self.now += timedelta(seconds=seconds)
        return self.now.timestamp()

    # -------------------------------------------------------------------------------------------- what Meta brings

    async def deliver(self, *changes: Change) -> None:
        """One delivery, acted on as the inbox worker does."""
        await self.bodies(encode(envelope(*changes)))

    async def bodies(self, *bodies: bytes) -> None:
        """Raw deliveries as one batch."""
        facts = [fact for body in bodies for fact in parse(body, next(self._journal), self.now)]
        async with Unit(self.pool) as unit:
            await receive_facts(unit, facts, self.now)

    async def hear(self, who: Person, *messages: Json, named: bool = True) -> None:
        """Messages of one customer."""
        await self.deliver(inbound(self.business, *messages, people=(who,) if named else ()))

    async def say(self, who: Person, body: str, **common: Any) -> str:
        """A text of a customer, a second after what was before; its wamid."""
        common.setdefault("timestamp", self.tick())
        built = text(who, body, **common)
        await self.hear(who, built)
        return str(built["id"])

    async def status(self, kind: str, wamid: str, who: Person, **more: Any) -> None:
        """A status of a message of ours."""
        more.setdefault("timestamp", self.tick())
        await self.deliver(statuses_change(self.business, status_item(kind, wamid, who, **more)))

    # ------------------------------------------------------------------------------------------ what colleagues do

    async def send(
        self, conversation_id: int, body: str = "hola", actor: Viewer | None = None, *, by_timer: bool = False,
        **more: Any,
    ) -> Message:  # fmt: skip
        """Queue a text."""
        self.tick()
        fields: dict[str, Any] = {"client_token": str(uuid.uuid4()), "content": Text(body)}
        request = SendMessage(**(fields | more))
        async with Unit(self.pool) as unit:
            who = actor or self.sol
            return await send_message(unit, who, conversation_id, request, self.now, scheduled=by_timer)

    async def claim(self, most: int = 100, slow: Sequence[int] = ()) -> list[Job]:
        """What the dispatcher would send now; each becomes `sending`."""
        async with Unit(self.pool) as unit:
            fence = await outbox.hold_lease(unit.conn, self.number_id, HOLDER)
            ids = [str(uuid.uuid4()) for _ in range(most)]
            return await outbox.claim_jobs(unit.conn, self.number_id, HOLDER, fence or 0, self.now, slow, ids)

    async def result(self, job: Job, result: SendResult) -> Any:
        """What Meta said to an attempt."""
        self.tick()
        async with Unit(self.pool) as unit:
            return await record_send_result(unit, job, result, self.now)

    async def sent(self, conversation_id: int, body: str = "hola", **more: Any) -> tuple[Message, str]:
        """Queue a text and let Meta take it; the message and its wamid."""
        message = await self.send(conversation_id, body, **more)
        [job] = [job for job in await self.claim() if job.message_id == message.id]
        wamid = new_wamid(job.phone or "0", inbound=False)
        await self.result(job, Accepted(wamid=wamid))
        return message, wamid

    async def retry(self, message_id: int, actor: Viewer | None = None) -> Message:
        """Send a failed message again."""
        self.tick()
        async with Unit(self.pool) as unit:
            request = RetryMessage(client_token=str(uuid.uuid4()))
            return await retry_message(unit, actor or self.sol, message_id, request, self.now)

    async def react(self, message_id: int, emoji: str) -> Message:
        """Our emoji on a message."""
        self.tick()
        async with Unit(self.pool) as unit:
            request = SendReaction(client_token=str(uuid.uuid4()), emoji=emoji)
            return await send_reaction(unit, self.sol, message_id, request, self.now)

    async def note(self, conversation_id: int, body: str, mentions: Sequence[int] = ()) -> Message:
        """An internal note."""
        self.tick()
        async with Unit(self.pool) as unit:
            request = AddNote(client_token=str(uuid.uuid4()), body=body, mentions=list(mentions))
            return await notes.add_note(unit, self.sol, conversation_id, request, self.now)

    async def assign(self, conversation_id: int, to: str | None = None, team: str | None = None) -> None:
        """To a colleague, a team's queue, or nobody."""
        self.tick()
        version = await self.pool.fetchval("select owner_version from conversations where id = $1", conversation_id)
        user = self.viewers[to].user_id if to else None
        request = Assign(owner_version=version, assignee_id=user, team_id=self.teams[team] if team else None)
        async with Unit(self.pool) as unit:
            await ownership.assign(unit, self.sol, conversation_id, request, self.now)

    async def take(self, conversation_id: int, actor: Viewer) -> None:
        """Somebody makes it theirs."""
        self.tick()
        async with Unit(self.pool) as unit:
            await ownership.take(unit, actor, conversation_id, Take(), self.now)

    async def resolve(self, conversation_id: int) -> None:
        """Close the case."""
        self.tick()
        async with Unit(self.pool) as unit:
            await ownership.resolve(unit, self.sol, conversation_id, Resolve(agreed=True), self.now)

    async def waive(self, conversation_id: int, *, waiting: bool = False) -> None:
        """What they wrote needs no answer."""
        self.tick()
        async with Unit(self.pool) as unit:
            await waiving.waive(unit, self.sol, conversation_id, None, self.now, waiting=waiting)

    async def unwaive(self, conversation_id: int) -> None:
        """It does."""
        self.tick()
        async with Unit(self.pool) as unit:
            await waiving.restore(unit, self.sol, conversation_id, self.now)

    async def reopen(self, conversation_id: int) -> None:
        """Open it again."""
        self.tick()
        async with Unit(self.pool) as unit:
            await ownership.reopen(unit, self.sol, conversation_id, Resolve(), self.now)

    async def read(self, conversation_id: int, count: int, actor: Viewer) -> None:
        """Somebody has read this far."""
        async with Unit(self.pool) as unit:
            await read_marks.mark_read(unit, actor, conversation_id, MarkRead(inbound_count=count), self.now)

    async def draft(self, conversation_id: int, words: str, actor: Viewer) -> None:
        """Somebody typed this."""
        base = "select rev from drafts where user_id = $1 and conversation_id = $2"
        rev = await self.pool.fetchval(base, actor.user_id, conversation_id)
        async with Unit(self.pool) as unit:
            await drafts.put_draft(unit, actor, conversation_id, PutDraft(text=words, base_rev=rev or 0), self.now)

    # --------------------------------------------------------------------------------------------- looking at it

    async def conversation_of(self, who: Person) -> int:
        """The live conversation of a customer."""
        sql = """
        select c.id from conversations c join identities i on i.contact_id = c.contact_id
        where i.value in ($1, $2) and i.retired_at is null and c.merged_into is null order by c.id limit 1
        """
        return int(await self.pool.fetchval(sql, who.wa_id or "", who.user_id or ""))

    async def contact_of(self, who: Person) -> int:
        """The record of a customer."""
        sql = "select contact_id from identities where value in ($1, $2) and retired_at is null order by id limit 1"
        return int(await self.pool.fetchval(sql, who.wa_id or "", who.user_id or ""))

    async def timeline(self, conversation_id: int) -> list[Message]:
        """Every message of a conversation."""
        async with self.pool.acquire() as conn:
            return (await pages.message_page(conn, conversation_id, limit=10_000)).items

    async def message(self, message_id: int) -> Message:
        """A message as clients see it."""
        conversation = await self.pool.fetchval("select conversation_id from messages where id = $1", message_id)
        return next(m for m in await self.timeline(conversation) if m.id == message_id)


def body_of(message: Message) -> str:
    """The words of a text message."""
    assert isinstance(message.content, Text), message.content
    return message.content.body
