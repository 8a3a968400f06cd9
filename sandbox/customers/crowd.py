"""The scripted customers of the demo, all at once.

Called by the demo and tests. Always holds: start times and pauses come from the seed; a customer continues only after
the business answered; counters never go back.
"""

import asyncio
import random
from collections.abc import Sequence

import msgspec

from sandbox.customers.customer import Customer
from sandbox.customers.deeds import Talk
from sandbox.customers.opinions import give_opinions
from sandbox.customers.script import Script, Step, load_scripts
from sandbox.runtime import Runtime
from sandbox.webhooks.deliverer import Delivery
from sandbox.world import Number


class CrowdCounters(msgspec.Struct):
    """Messages written, messages whose webhook got a 200, answers of the business that customers waited for and got."""

    sent: int = 0
    delivered_to_webhook: int = 0
    answered: int = 0
    finished: int = 0


class CustomerCrowd:
    """Runs scripts against the webhook of a sandbox."""

    def __init__(
        self,
        runtime: Runtime,
        number: Number,
        scripts: Sequence[Script] | None = None,
        *,
        patience: float | None = None,
        deaf_to: tuple[str, ...] = (),
        opinions: bool = False,
        returns: tuple[float, float] | None = None,
    ) -> None:
        """`patience` overrides how many seconds a customer waits for an answer before they give up (None: for ever).

        `deaf_to`: pieces of what the business says by itself; `opinions`: surveys are answered, until `run` is
        cancelled. `returns`: who was served writes again after so many seconds (least, most), until then too.
        """
        self.runtime = runtime
        self.number = number
        self.scripts = list(load_scripts() if scripts is None else scripts)
        self.counters = CrowdCounters()
        self.patience = patience
        self.deaf_to = deaf_to
        self.opinions = opinions
        self.returns = returns
        self._open: set[str] = set()
        runtime.deliverer.on_acknowledged.append(self._acknowledged)

    async def run(self) -> CrowdCounters:
        """Play every script to its end, or for ever with `returns`; cancel it to stop early."""
        async with asyncio.TaskGroup() as group:
            for index, script in enumerate(self.scripts):
                group.create_task(self._play(script, random.Random(f"{self.runtime.settings.seed}/{index}"), group))
        return self.counters

    async def _play(self, script: Script, dice: random.Random, group: asyncio.TaskGroup) -> None:
        user = self.runtime.world.add_user(
            script.name,
            script.phone,
            username=script.username,
            hides_number=script.hides_number,
            parent=script.parent,
            receipts=script.receipts,
            reads_at_once=script.reads_at_once,
        )
        customer = Customer(self.runtime, self.number, user)
        customer.deaf_to = self.deaf_to
        talk = Talk(customer)
        if self.opinions:
            group.create_task(give_opinions(customer, random.Random(f"{self.runtime.settings.seed}/{script.name}")))
        await self.runtime.clock.sleep(script.starts * dice.uniform(0.9, 1.1))
        once = self.returns is None or any(step.do == "change_number" for step in script.steps)
        while await self._talk(talk, script, dice) and not once and self.returns is not None:
            await self.runtime.clock.sleep(dice.uniform(*self.returns))

    async def _talk(self, talk: Talk, script: Script, dice: random.Random) -> bool:
        """Once through the script; False when patience ended."""
        for step in script.steps:
            if step.do == "answer":
                if not await self._hear(talk, step):
                    return False
            else:
                await self.runtime.clock.sleep(dice.uniform(*step.wait))
                self._count(await talk.do(step))
        self.counters.finished += 1
        return True

    async def _hear(self, talk: Talk, step: Step) -> bool:
        """Wait for an answer, remind once; False when patience ended."""
        customer = talk.customer
        for limit, reminder in ((step.within, step.text), (self.patience, "")):
            waiting = asyncio.ensure_future(customer.answer(seconds=1e9))
            bell = asyncio.ensure_future(self.runtime.clock.sleep(limit if limit is not None else 1e9))
            try:
                await asyncio.wait({waiting, bell}, return_when=asyncio.FIRST_COMPLETED)
                if waiting.done():
                    talk.heard = waiting.result()
                    customer.heard_all()
                    self.counters.answered += 1
                    return True
            finally:
                waiting.cancel()
                bell.cancel()
            if reminder:
                self._count(await customer.say(reminder))
        return False

    def _count(self, wamid: str | None) -> None:
        if wamid:
            self.counters.sent += 1
            self._open.add(wamid)

    def _acknowledged(self, delivery: Delivery) -> None:
        for _, change in delivery.changes:
            for message in change["value"].get("messages", ()):
                if message["id"] in self._open:
                    self._open.discard(message["id"])
                    self.counters.delivered_to_webhook += 1
