"""A colleague at work: begins a shift, answers what waits longest, asks for patience, hands over, resolves, leaves.

Called by `run`, which lets each deed happen at its time. What a colleague knows came by their stream; what they do goes
through the API, repeated with the same token until it is answered.
"""

import contextlib
import random
import uuid
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from benchmarks.week.company import HOLDING, THANKS
from benchmarks.week.http import Refused
from benchmarks.week.people import Day, Person
from benchmarks.week.stream import Row, Stream

if TYPE_CHECKING:
    from benchmarks.week.customers import Customer
    from benchmarks.week.scene import Week

HOLDS, HANDS_ON, FAILS, THANKED, RETURNS, NUDGES = 0.05, 0.03, 0.01, 0.3, 0.08, 0.15
"""Chances of an answer (it only asks for patience, the case goes to another team, it never arrives), of customers."""


class Agent:
    """One colleague."""

    def __init__(self, week: "Week", person: Person) -> None:
        self.week = week
        self.person = person
        self.dice = random.Random(f"{week.seed}/{person.id}")
        self.rows: dict[int, Row] = {}
        self.stream = Stream(week.ports, person.token, self._told, week.ask)
        self.here = False
        self._coming = False
        self._done: dict[int, int] = {}
        """By conversation, the revision at which it was dealt with: the stream has not told yet."""

    # ------------------------------------------------------------------------------------------------ their day

    def plan(self, days: list[Day]) -> None:
        """Put everything that is known beforehand into the week."""
        for day in days:
            if day.absent:
                continue
            self.week.at(day.begins, self.begin)
            if day.lunch is not None:
                self.week.at(day.lunch[0], partial(self.pause, day.lunch[1]))
                self.week.at(day.lunch[1], self.resume)
            if day.lost is not None:
                self.week.at(day.lost[0], self.stream.close)
                self.week.at(day.lost[1], self.reconnect)
            if day.ill_at is not None:
                self.week.at(day.ill_at, partial(self.fall_ill, day.ends))
            self.week.at(day.ends, self.end)

    async def begin(self) -> None:
        """The shift starts."""
        self.week.counts["shifts begun"] += 1
        await self.stream.open()
        await self._declare("available")
        self.here = True
        for row in list(self.rows.values()):
            if row.owed_since is None:
                self._resolve_later(row.id)
        self._look()

    async def pause(self, back: datetime) -> None:
        """Lunch: what waits goes back to the queue or stays, as the gateway suggests."""
        if self.here:
            self.week.counts["lunch breaks"] += 1
            self.here = False
            with contextlib.suppress(Refused):
                leave = {"client_token": str(uuid.uuid4()), "occasion": "pause", "back_at": back, "text": "Ya vuelvo"}
                await self._ask("POST", "/api/me/leaving", leave)
            await self._declare("away", reason="lunch", back_at=back)

    async def resume(self) -> None:
        """Back from it."""
        if self.stream.is_open:
            await self._declare("available")
            self.here = True
            self._look()

    async def reconnect(self) -> None:
        """The line is back."""
        if self.here:
            self.week.counts["lost the line for a while"] += 1
            await self.stream.open()
            await self._declare("available")
            self._look()

    async def fall_ill(self, until: datetime) -> None:
        """A supervisor calls them absent: what they hold goes as previewed."""
        if not self.here:
            return
        self.here = False
        for _ in range(5):
            with contextlib.suppress(Refused):  # something changed between preview and step: look again
                path = f"/api/users/{self.person.id}"
                preview = await self.week.ask("GET", f"{path}/redistribution", self.week.boss)
                body = {"digest": preview["digest"], "ends_at": until, "reason": "enfermedad"}
                await self.week.ask("POST", f"{path}/absent", self.week.boss, body)
                self.week.counts["called absent in the middle of a shift"] += 1
                break
        await self._leave()

    async def end(self) -> None:
        """The shift is over: every conversation gets an outcome."""
        if not self.here and not self.stream.is_open:
            return
        self.here = False
        if not self.stream.is_open:
            await self.stream.open()
        for _ in range(5):
            items = [self._outcome(row) for row in self.rows.values()]
            try:
                answer = await self._ask("POST", "/api/me/hand-over", {"items": items})
                if all(one.get("code") is None for one in answer["results"]):
                    break
            except Refused:
                pass
            await self.week.breathe()
        await self._leave()

    async def _leave(self) -> None:
        await self._declare("offline")
        await self.stream.close()
        self.rows.clear()

    def _outcome(self, row: Row) -> dict[str, Any]:
        item: dict[str, Any] = {"conversation_id": row.id, "owner_version": row.owner_version, "outcome": "keep"}
        if row.owed_since is not None:
            item |= {"outcome": "transfer", "team_id": self.week.teams[self.person.team.name], "note": "Sigue en cola"}
        return item

    # ---------------------------------------------------------------------------------------------- what they see

    def _told(self, row: Row) -> None:
        """A row came."""
        if row.offer is not None and row.offer.to_user == self.person.id:
            self.week.later(self.dice.uniform(5, 75), lambda: self._answer_offer(row))
        if row.assignee_id != self.person.id or row.state == "resolved":
            self.rows.pop(row.id, None)
            return
        known = self.rows.get(row.id)
        if known is None or row.rev >= known.rev:
            self.rows[row.id] = row
            self._look()

    def _owed(self) -> list[Row]:
        rows = (row for row in self.rows.values() if row.owed_since is not None)
        return [row for row in rows if self._done.get(row.id) != row.rev]

    def _look(self) -> None:
        """There is something to answer: after a while of reading and writing it is."""
        if self.here and not self._coming and self._owed():
            self._coming = True
            self.week.later(self.dice.lognormvariate(3.6, 0.6), self._work)

    # ----------------------------------------------------------------------------------------------- what they do

    async def _work(self) -> None:
        self._coming = False
        owed = self._owed()
        if not self.here or not owed or not self.stream.is_open:
            return
        row = min(owed, key=lambda one: (one.owed_since, one.id))
        self._done[row.id] = row.rev
        try:
            await self._deal_with(row)
        except Refused as error:
            self.week.refused[f"{error.status}"] += 1
        self._look()

    async def _deal_with(self, row: Row) -> None:
        customer = self.week.customers.by_phone[(row.phone or "").lstrip("+")]
        chance = self.dice.random()
        if row.window_until is None or row.window_until < self.week.now() + timedelta(minutes=1):
            await self._ask("POST", f"/api/conversations/{row.id}/resolve", {"summary": "Ventana cerrada"})
            customer.owed = False
            self.week.counts["window lost"] += 1
        elif chance < HANDS_ON:
            team = self.dice.choice([id_ for name, id_ in self.week.teams.items() if name != self.person.team.name])
            body = {"owner_version": row.owner_version, "team_id": team, "note": "Es de su equipo"}
            await self._ask("POST", f"/api/conversations/{row.id}/transfer", body)
            self.week.counts["handed to another team"] += 1
        elif chance < HANDS_ON + HOLDS:
            await self._say(row, HOLDING)
            self.week.later(self.dice.uniform(120, 3000), lambda: self._keep_promise(row.id))
        else:
            await self._answer(row, customer)

    async def _answer(self, row: Row, customer: "Customer") -> None:
        number = self.week.sandbox.number().id
        if self.dice.random() < FAILS:
            customer.user.reachable = False
            self.week.later(self.dice.uniform(60, 300), lambda: self._reachable(customer))
        words = f"Con gusto, su pedido {row.id} está en camino {number[-3:]}"
        await self._say(row, words)
        customer.owed = False
        if customer.turns > 0:
            customer.turns -= 1
            self.week.later(customer.dice.uniform(15, 500), lambda: self.week.asks_again(customer))
            return
        self._resolve_later(row.id)
        if customer.dice.random() < THANKED:
            self.week.later(customer.dice.uniform(10, 300), lambda: self.week.writes(customer, THANKS))
        if customer.dice.random() < RETURNS:
            self.week.later(customer.dice.uniform(4, 90) * 3600, lambda: self.week.asks_again(customer))

    async def _keep_promise(self, id_: int) -> None:
        row = self.rows.get(id_)
        if self.here and row is not None and self.stream.is_open:
            with contextlib.suppress(Refused):
                await self._answer(row, self.week.customers.by_phone[(row.phone or "").lstrip("+")])

    async def _reachable(self, customer: "Customer") -> None:
        customer.user.reachable = True

    async def _say(self, row: Row, words: str) -> None:
        token = str(uuid.UUID(int=self.dice.getrandbits(128), version=4))
        content = {"type": "text", "body": words}
        body = {"client_token": token, "content": content, "send_anyway": True, "owner_version": row.owner_version}
        await self._ask("POST", f"/api/conversations/{row.id}/messages", body)
        self.week.said[token] = (row.id, words)

    def _resolve_later(self, id_: int) -> None:
        self.week.later(self.dice.uniform(20, 200), lambda: self._resolve(id_))

    async def _resolve(self, id_: int) -> None:
        row = self.rows.get(id_)
        if row is None or row.owed_since is not None or not self.here:
            return
        with contextlib.suppress(Refused):
            body = {"owner_version": row.owner_version, "agreed": True}
            await self._ask("POST", f"/api/conversations/{id_}/resolve", body)

    async def _answer_offer(self, row: Row) -> None:
        if row.offer is not None and self.here:
            verb = "accept" if self.dice.random() < 0.85 else "decline"
            body = None if verb == "accept" else {"reason": "ocupado"}
            with contextlib.suppress(Refused):  # it ran out meanwhile
                await self._ask("POST", f"/api/offers/{row.offer.id}/{verb}", body)
                self.week.counts[f"offers: {verb}"] += 1

    async def _declare(self, state: str, **more: Any) -> None:
        await self._ask("PUT", "/api/me/presence", {"state": state, **more})

    async def _ask(self, method: str, path: str, body: Any = None) -> Any:
        return await self.week.ask(method, path, self.person.token, body)
