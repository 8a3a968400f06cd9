"""A real gateway on a real port and a real database, with an office of one of each role."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import asyncpg
import httpx
import pytest_asyncio
from argon2 import PasswordHasher

from backend_gateway import clock, settings
from backend_gateway.actions.numbers import NewNumber, add_number, add_webhook_secret
from backend_gateway.actions.people import NewUser, create_team, create_user
from backend_gateway.app import Gateway, running_gateway
from backend_gateway.parsers import Address, Secret
from backend_gateway.store.unit import Unit

PASSWORD = "correct horse battery"
QUICK = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)


@dataclass
class Office:
    """People by name with their ids and sessions, a number, and ways to ask the gateway."""

    gateway: Gateway
    http: httpx.AsyncClient
    ids: dict[str, int] = field(default_factory=dict)
    tokens: dict[str, str] = field(default_factory=dict)
    teams: dict[str, int] = field(default_factory=dict)
    number_id: int = 0

    @property
    def pool(self) -> asyncpg.Pool:
        return self.gateway.pool

    async def hire(self, name: str, role: str = "agent", visibility: str = "all", teams: tuple[str, ...] = ()) -> int:
        new = NewUser(
            email=f"{name}@andes.test",
            name=name.title(),
            password_hash=QUICK.hash(PASSWORD),
            role=role,  # type: ignore[arg-type]
            visibility=visibility,  # type: ignore[arg-type]
            teams=teams,
        )
        async with Unit(self.pool) as unit:
            self.ids[name] = (await create_user(unit, None, new)).id
        answer = await self.sign_in(name)
        self.tokens[name] = answer.json()["token"]
        return self.ids[name]

    async def sign_in(self, name: str, password: str = PASSWORD, device: str = "") -> httpx.Response:
        body = {"email": f"{name}@andes.test", "password": password, "device": device or f"device of {name}"}
        return await self.http.post("/api/session", json=body)

    async def ask(self, who: str | None, method: str, path: str, **kwargs: Any) -> httpx.Response:
        headers = kwargs.pop("headers", {})
        if who is not None:
            headers["authorization"] = f"Bearer {self.tokens[who]}"
        return await self.http.request(method, path, headers=headers, **kwargs)

    async def customer(self, name: str = "Marisol", team: str | None = None, owner: str | None = None) -> int:
        """A conversation that waits in the queue; its id."""
        contact = await self.pool.fetchval(
            "insert into contacts (name, profile_name, phone) values ($1, $1, '51999111222') returning id", name
        )
        return int(
            await self.pool.fetchval(
                "insert into conversations (number_id, contact_id, team_id, assignee_id, owner_kind, activity_us,"
                " inbound_count) values ($1, $2, $3, $4, $5, 1, 3) returning id",
                *(self.number_id, contact, self.teams.get(team or ""), self.ids.get(owner or "")),
                "person" if owner else "queue",
            )
        )


@pytest_asyncio.fixture
async def office(database_url: str, tmp_path: Path) -> AsyncIterator[Office]:
    """Agent `ana`, supervisor `sol`, admin `ada`, one number, teams Ventas and Soporte."""
    chosen = settings.for_folder(
        tmp_path,
        database_url=Secret(database_url),
        listen=Address("127.0.0.1", 0),
        graph_url="http://127.0.0.1:9",  # nobody is there
        company="Andes",
        drain_seconds=2,
    )
    async with running_gateway(chosen) as gateway, httpx.AsyncClient(base_url=gateway.url, trust_env=False) as http:
        found = Office(gateway, http)
        async with Unit(gateway.pool) as unit:
            for name in ("Ventas", "Soporte"):
                found.teams[name] = (await create_team(unit, None, name)).id
            number = NewNumber(phone_number_id="111", waba_id="222", phone="51900", name="Ventas", token=Secret("EAAx"))
            found.number_id = (await add_number(unit, gateway.gate.keyring, None, number, clock.now())).id
            await add_webhook_secret(unit, gateway.gate.keyring, None, "app_secret", Secret("app secret"))
        await found.hire("ana")
        await found.hire("sol", role="supervisor")
        await found.hire("ada", role="admin")
        yield found
