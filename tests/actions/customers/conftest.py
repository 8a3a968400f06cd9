"""An office with a customer who wrote, a template of each kind, and fields that an admin added."""

import uuid
from dataclasses import dataclass, field
from typing import Any

import asyncpg
import msgspec
import pytest_asyncio

from backend_gateway.actions.contact_fields import create_field
from backend_gateway.actions.contacts import edit_contact
from backend_gateway.actions.new_conversation import start_conversation
from backend_gateway.store import contact_record, hydrate
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.api import EditContact
from protocol.content import Template
from protocol.customers import ContactChange, PutContactField, StartConversation, StartedConversation
from protocol.people import Contact
from sandbox.builders import Person
from tests.contract.world import World, person

BODY = [{"type": "BODY", "text": "Hola, le escribimos de Casa Lumbre."}]
UTILITY = Template(name="aviso", language="es_MX")
MARKETING = Template(name="oferta", language="es_MX")


@dataclass
class Desk:
    world: World
    who: Person
    chat: int
    fields: dict[str, int] = field(default_factory=dict)

    async def contact(self, id_: int | None = None) -> Contact:
        """A record as clients see it; the customer's without an id."""
        id_ = id_ or await self.world.contact_of(self.who)
        async with self.world.pool.acquire() as conn:
            return (await hydrate.contacts(conn, [id_]))[id_]

    async def edit(self, request: EditContact, actor: Viewer | None = None) -> Contact:
        async with Unit(self.world.pool) as unit:
            contact = await self.world.contact_of(self.who)
            return await edit_contact(unit, actor or self.world.sol, contact, request, self.world.now)

    async def history(self) -> list[ContactChange]:
        async with self.world.pool.acquire() as conn:
            return await contact_record.recent_changes(conn, await self.world.contact_of(self.who))

    async def start(
        self, actor: Viewer | None = None, content: Template = UTILITY, token: str = "", **whom: Any
    ) -> StartedConversation:
        request = StartConversation(
            client_token=token or str(uuid.uuid4()), number_id=self.world.number_id, content=content, **whom
        )
        async with Unit(self.world.pool) as unit:
            return await start_conversation(unit, actor or self.world.sol, request, self.world.now)


@pytest_asyncio.fixture
async def desk(pool: asyncpg.Pool) -> Desk:
    world = World(pool)
    await world.open()
    who = person(1)
    await world.say(who, "¿Cuándo llega mi librero?")
    found = Desk(world, who, await world.conversation_of(who))
    for name, category in (("aviso", "UTILITY"), ("oferta", "MARKETING")):
        await pool.execute(
            "insert into templates (waba_id, name, language, category, status, components)"
            " values ($1, $2, 'es_MX', $3, 'APPROVED', $4)",
            *(world.business.waba_id, name, category, msgspec.json.encode(BODY).decode()),
        )
    wanted = {"Pedido": "text", "Deuda": "number", "Nacimiento": "date", "Talla": "choice", "Socio": "yes_no"}
    for name, kind in wanted.items():
        request = PutContactField(name=name, kind=kind, choices=["Chica", "Grande"] if kind == "choice" else [])  # type: ignore[arg-type]
        async with Unit(pool) as unit:
            found.fields[name] = (await create_field(unit, Viewer(1, "admin"), request)).id
    return found
