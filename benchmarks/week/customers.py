"""Twenty thousand customers: when they write first, how they go on, and the log of every word with its second.

Called by `run`. Their messages travel through the sandbox as signed webhooks, many in a body, some of them twice or in
another order. Always holds: what is in `Customers.log` was written; its second is the one the message carries.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from benchmarks.week.company import SUNDAY, TEAMS, THANKS, URGENT, ZONE, Team
from sandbox import Sandbox
from sandbox.builders import messages
from sandbox.builders.envelope import inbound
from sandbox.world import User

_HOURS = (1, 0.5, 0.3, 0.3, 0.3, 0.5, 1.5, 4, 7, 12, 14, 14, 12, 9, 7, 9, 11, 12, 10, 7, 5, 4, 3, 2)
"""How much is written in each hour of the day, in the company's zone."""
_DAYS = {0: 1.3, 5: 0.8, SUNDAY: 0.55}
PEAKS, PEAK_SHARE, PEAK_MINUTES = 3, 0.03, 10
"""Campaigns a day, each with so much of its traffic in so many minutes."""


@dataclass(frozen=True)
class Written:
    """One message, as it was sent."""

    phone: str
    second: int
    text: str


@dataclass
class Customer:
    """`turns`: how often they will still come back with another question."""

    user: User
    team: Team
    dice: random.Random
    turns: int
    urgent: bool
    owed: bool = False
    said: int = 0

    def words(self) -> str:
        """The next question."""
        self.said += 1
        tone = f"es {URGENT}, " if self.urgent and self.said == 1 else ""
        return f"Hola, {tone}tengo una pregunta de {self.team.words} número {self.said} del pedido {self.user.wa_id}"


@dataclass
class Customers:
    """All of them, and everything they wrote by wamid."""

    sandbox: Sandbox
    seed: int
    log: dict[str, Written] = field(default_factory=dict)
    by_phone: dict[str, Customer] = field(default_factory=dict)

    def arrivals(self, count: int, begins: datetime, ends: datetime) -> Iterator[tuple[datetime, Customer]]:
        """Who writes for the first time, and when."""
        dice = random.Random(f"{self.seed}/arrivals")
        for at, moment in enumerate(_moments(count, begins, ends, dice)):
            yield moment, self._new(at, dice)

    def write(self, customer: Customer, text: str, now: datetime) -> None:
        """Send it; it carries this second."""
        second = int(now.timestamp())
        number = self.sandbox.number()
        person = customer.user.person(number.id, second)
        message = messages.text(person, text, timestamp=second)
        self.log[str(message["id"])] = Written(customer.user.wa_id, second, text)
        customer.user.last_wrote[number.id] = second
        customer.owed = customer.owed or text != THANKS
        self.sandbox.runtime.push(number, inbound(number.business, message, people=(person,)))

    def _new(self, at: int, dice: random.Random) -> Customer:
        [team] = dice.choices(TEAMS, [team.share for team in TEAMS])
        user = self.sandbox.runtime.world.add_user(f"Cliente {at:05d}", f"+5215560{at:06d}")
        user.receipts = dice.random() < 0.5
        turns = dice.choices((0, 1, 2, 3), (5, 3, 1, 0.5))[0]
        urgent = team.name == "Soporte" and dice.random() < 0.1
        made = Customer(user, team, random.Random(f"{self.seed}/{at}"), turns, urgent)
        self.by_phone[user.wa_id] = made
        return made


def _moments(count: int, begins: datetime, ends: datetime, dice: random.Random) -> Sequence[datetime]:
    zone = ZoneInfo(ZONE)
    slots, weights = [], []
    at = begins
    while at < ends:
        local = at.astimezone(zone)
        slots.append(at)
        weights.append(_HOURS[local.hour] * _DAYS.get(local.weekday(), 1.0))
        at += timedelta(minutes=10)
    for day in range(max(1, (ends - begins).days)):
        busy = [n for n, slot in enumerate(slots) if (slot - begins).days == day and weights[n] >= 4]
        for n in dice.sample(busy, min(PEAKS, len(busy))):
            weights[n] += sum(weights) * PEAK_SHARE / max(1, (ends - begins).days)
    chosen = dice.choices(slots, weights, k=count)
    return sorted(min(slot + timedelta(seconds=dice.uniform(0, 600)), ends).astimezone(UTC) for slot in chosen)
