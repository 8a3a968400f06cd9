"""Anything in any order: after each step every client knows the truth, and the rows reports are made of hold."""

import asyncio
import uuid
from collections.abc import Awaitable, Callable
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from backend_gateway.actions import contacts, merge_contacts
from backend_gateway.channels.base import Accepted, Refused, SendResult, Unknown
from backend_gateway.errors import RelevoError
from backend_gateway.store.embedded import EmbeddedPostgres
from backend_gateway.store.embedded.databases import create_database, drop_database
from backend_gateway.store.engine import create_pool
from backend_gateway.store.unit import Unit
from protocol.api import EditContact
from sandbox import builders as b
from sandbox.builders.coexistence import echo
from sandbox.identity import new_wamid
from tests.contract.conftest import Scene, make_scene
from tests.contract.facts import check_facts
from tests.contract.world import person
from tests.postgres import TEMPLATE

WHO = st.integers(0, 3)
LATE = st.sampled_from([0, 0, 0, 0.4, 3, 40, 4000])
WORDS = st.sampled_from(["¿cuándo llega?", "gracias", "hola", "👍"])
NAMES = st.sampled_from(["sol", "vera", "mia", "otto"])
RESULTS: dict[str, Callable[[], SendResult]] = {
    "accepted": lambda: Accepted(wamid=new_wamid("0", inbound=False)),
    "refused": lambda: Refused(http_status=400, code=131026),
    "later": lambda: Refused(http_status=400, code=131056),
    "unknown": lambda: Unknown(reason="timeout"),
}


class Office(RuleBasedStateMachine):
    """Customers and colleagues do something; the clients follow."""

    cluster: EmbeddedPostgres

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.name = f"test_{uuid.uuid4().hex}"
        create_database(self.cluster.dsn("postgres"), self.name, template=TEMPLATE)
        self.pool = self.runner.run(create_pool(self.cluster.dsn(self.name)))
        self.scene: Scene
        self.ours: list[tuple[int, str]] = []  # (customer, wamid) of what Meta took
        self.merges: list[tuple[int, int]] = []
        self.heard: list[tuple[int, str]] = []

    @initialize()
    def begin(self) -> None:
        self.scene = self.runner.run(make_scene(self.pool))

    def teardown(self) -> None:
        self.runner.run(self.pool.close())
        self.runner.close()
        drop_database(self.cluster.dsn("postgres"), self.name)

    def do(self, work: Awaitable[Any]) -> Any:
        """Do it; a refusal of ours is an outcome too."""

        async def run() -> Any:
            try:
                return await work
            except RelevoError:
                return None

        return self.runner.run(run())

    def chat(self, who: int) -> int:
        return int(self.runner.run(self.scene.world.conversation_of(self.scene.people[who])))

    @rule(who=WHO, words=WORDS, late=LATE)
    def a_customer_writes(self, who: int, words: str, late: float) -> None:
        at = self.scene.world.tick() - late
        self.heard.append((who, self.do(self.scene.world.say(self.scene.people[who], words, timestamp=at))))

    @precondition(lambda self: self.heard)
    @rule(data=st.data(), emoji=st.sampled_from(["👍", ""]))
    def a_customer_reacts_edits_or_revokes(self, data: st.DataObject, emoji: str) -> None:
        who, wamid = data.draw(st.sampled_from(self.heard))
        person_ = self.scene.people[who]
        at = self.scene.world.tick()
        built = data.draw(
            st.sampled_from(
                [
                    b.reaction(person_, wamid, "👍", timestamp=at),
                    b.reaction_removed(person_, wamid, timestamp=at),
                    b.edit(person_, wamid, "mejor así", timestamp=at),
                    b.revoke(person_, wamid, timestamp=at),
                ]
            )
        )
        self.do(self.scene.world.hear(person_, built))

    @rule(who=WHO, late=LATE)
    def the_phone_app_answers(self, who: int, late: float) -> None:
        world = self.scene.world
        said = echo(world.business, self.scene.people[who], "text", {"body": "ya"}, timestamp=world.tick() - late)
        self.do(world.deliver(said))

    @rule(who=WHO)
    def a_colleague_answers(self, who: int) -> None:
        self.do(self.scene.world.send(self.chat(who)))

    @rule(kind=st.sampled_from(["accepted", "accepted", "accepted", *RESULTS]))
    def meta_answers(self, kind: str) -> None:
        world = self.scene.world
        world.tick(31)
        for job in self.do(world.claim()):
            result = RESULTS[kind]()
            self.do(world.result(job, result))
            owner = self.do(self._customer(job.conversation_id))
            if isinstance(result, Accepted) and owner is not None:
                self.ours.append((owner, result.wamid))

    async def _customer(self, conversation: int) -> int | None:
        for n, who in enumerate(self.scene.people):
            if await self.scene.world.conversation_of(who) == conversation:
                return n
        return None

    @precondition(lambda self: self.ours)
    @rule(data=st.data(), kind=st.sampled_from(["sent", "delivered", "read", "failed"]), late=LATE)
    def meta_tells(self, data: st.DataObject, kind: str, late: float) -> None:
        who, wamid = data.draw(st.sampled_from(self.ours))
        errors = {"errors": [{"code": 131026, "title": "no"}]} if kind == "failed" else {}
        at = self.scene.world.tick() - late
        self.do(self.scene.world.status(kind, wamid, self.scene.people[who], timestamp=at, **errors))

    @rule(who=WHO, waiting=st.booleans())
    def somebody_waives_an_answer(self, who: int, waiting: bool) -> None:
        self.do(self.scene.world.waive(self.chat(who), waiting=waiting))

    @rule(who=WHO)
    def somebody_takes_that_back(self, who: int) -> None:
        self.do(self.scene.world.unwaive(self.chat(who)))

    @rule(who=WHO, to=st.none() | NAMES, team=st.none() | st.sampled_from(["Ventas", "Soporte"]))
    def somebody_assigns(self, who: int, to: str | None, team: str | None) -> None:
        self.do(self.scene.world.assign(self.chat(who), to, team))

    @rule(who=WHO, name=NAMES)
    def somebody_takes(self, who: int, name: str) -> None:
        self.do(self.scene.world.take(self.chat(who), self.scene.world.viewers[name]))

    @rule(who=WHO)
    def somebody_resolves(self, who: int) -> None:
        self.do(self.scene.world.resolve(self.chat(who)))

    @rule(who=WHO)
    def somebody_reopens(self, who: int) -> None:
        self.do(self.scene.world.reopen(self.chat(who)))

    @rule(who=WHO, name=NAMES, count=st.integers(0, 5))
    def somebody_reads(self, who: int, name: str, count: int) -> None:
        self.do(self.scene.world.read(self.chat(who), count, self.scene.world.viewers[name]))

    @rule(who=WHO, name=NAMES, words=st.sampled_from(["", "estimada"]))
    def somebody_types(self, who: int, name: str, words: str) -> None:
        self.do(self.scene.world.draft(self.chat(who), words, self.scene.world.viewers[name]))

    @rule(who=WHO)
    def somebody_notes(self, who: int) -> None:
        self.do(self.scene.world.note(self.chat(who), "ojo"))

    @rule(who=WHO, vip=st.booleans(), name=st.sampled_from(["", "Doña Ana"]))
    def somebody_edits_the_record(self, who: int, vip: bool, name: str) -> None:
        async def edit() -> None:
            world = self.scene.world
            async with Unit(world.pool) as unit:
                contact = await world.contact_of(self.scene.people[who])
                await contacts.edit_contact(unit, world.sol, contact, EditContact(name=name, vip=vip), world.now)

        self.do(edit())

    @rule(who=WHO, name=st.sampled_from(["Cliente", "Otro nombre"]))
    def a_customer_changes_name(self, who: int, name: str) -> None:
        world = self.scene.world
        self.do(world.say(person(who + 1, name=name), "yo de nuevo"))

    @rule(winner=WHO, loser=WHO)
    def somebody_merges(self, winner: int, loser: int) -> None:
        async def merge() -> tuple[int, int]:
            world = self.scene.world
            ids = [await world.contact_of(self.scene.people[n]) for n in (winner, loser)]
            async with Unit(world.pool) as unit:
                merged = await merge_contacts.merge_contacts(unit, world.sol, ids[0], ids[1], world.now)
            return ids[0], merged.merge_id

        self.meta_answers("accepted")  # a reply that leaves while its conversation moves counts where it left
        if merged := self.do(merge()):
            self.merges.append(merged)

    @precondition(lambda self: self.merges)
    @rule()
    def somebody_undoes_a_merge(self) -> None:
        async def undo() -> None:
            world = self.scene.world
            contact, merge_id = self.merges.pop()
            async with Unit(world.pool) as unit:
                await merge_contacts.unmerge_contacts(unit, world.sol, contact, merge_id, world.now)

        self.do(undo())

    @invariant()
    def every_client_knows_the_truth(self) -> None:
        if hasattr(self, "scene"):
            self.runner.run(self.scene.office.check())

    @invariant()
    def the_rows_of_reports_hold(self) -> None:
        async def check() -> None:
            async with self.pool.acquire() as conn:
                await check_facts(conn)

        if hasattr(self, "scene"):
            self.runner.run(check())


def test_any_sequence_leaves_clients_and_reports_true(cluster: EmbeddedPostgres) -> None:
    Office.cluster = cluster
    run_state_machine_as_test(
        Office,
        settings=settings(
            max_examples=12, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )
