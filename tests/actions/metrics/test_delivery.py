"""Random messages of two numbers and a month, in every state: delivery health and charges equal a plain recount."""

import math
import random
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import asyncpg
import msgspec
import pytest

from backend_gateway.actions.metrics_days import follow_days
from backend_gateway.domain.sla.company import CompanySla
from backend_gateway.store.event_log import Event, Kind, append
from backend_gateway.store.metrics.delivery import delivery_health
from backend_gateway.store.unit import Reader, Unit
from protocol.metric_delivery import DeliveryHealth
from tests.actions.clocks.watch import Watch
from tests.actions.metrics.test_recomputed import work_off

ZONE = "Asia/Kolkata"  # half an hour off: an hour of UTC is of two days
START = datetime(2026, 10, 1, tzinfo=UTC)
PHONES = {"525541702288": "MX", "5511987654321": "BR", "16135550123": "CA", "": ""}
STATES = ("none", "queued", "sending", "uncertain", "accepted", "sent", "delivered", "read", "played", "failed")
PRICES: tuple[dict[str, str] | None, ...] = (
    None, {"category": "service", "type": "free_customer_service"}, {"category": "utility", "type": "regular"},
    {"category": "service", "type": "free_entry_point"}, {"type": "regular"},
)  # fmt: skip


@dataclass
class Sent:
    """A message as the test made it."""

    number: int
    at: datetime
    out: bool
    kind: str
    status: str
    source: str
    price: dict[str, str] | None
    market: str
    code: str | None = None
    taken: bool = False
    lag_ms: int | None = None

    @property
    def day(self) -> date:
        return self.at.astimezone(ZoneInfo(ZONE)).date()


@dataclass
class Line:
    """Our numbers, their customers, and everything that was written."""

    watch: Watch
    dice: random.Random
    chats: list[tuple[int, int, str]] = field(default_factory=list)
    log: dict[int, Sent] = field(default_factory=dict)

    async def open(self) -> None:
        pool = self.watch.pool
        other = await pool.fetchval(
            "insert into numbers (phone_number_id, waba_id, phone, name, token_sealed)"
            " values ('9', 'w', '1', 'Dos', '') returning id"
        )
        for number in (self.watch.world.number_id, other):
            for phone, market in PHONES.items():
                contact = await pool.fetchval(
                    "insert into contacts (name, phone) values ('x', nullif($1, '')) returning id", phone
                )
                sql = "insert into conversations (number_id, contact_id) values ($1, $2) returning id"
                self.chats.append((await pool.fetchval(sql, number, contact), number, market))

    async def write(self, count: int) -> None:
        for _ in range(count):
            await self._one()

    async def _one(self) -> None:
        dice = self.dice
        chat, number, market = dice.choice(self.chats)
        made = Sent(
            number=number, at=START + timedelta(seconds=dice.randrange(30 * 86_400)), out=dice.random() < 0.8,
            kind=dice.choice(["text", "text", "template", "reaction"]), status="none", source="live",
            price=dice.choice(PRICES), market=market,
        )  # fmt: skip
        if dice.random() < 0.1:
            made.source = dice.choice(["history", "echo"])
        journal = 0
        known = made.at
        if made.out:
            made.status = dice.choice(STATES)
        else:
            made.kind, made.lag_ms = "text", dice.randrange(0, 90_000)
            known = made.at + timedelta(seconds=5, milliseconds=made.lag_ms)
            sql = "insert into journal (body, received_at) values ('', $1) returning id"
            journal = await self.watch.pool.fetchval(sql, made.at + timedelta(seconds=5))
        id_ = await self.watch.pool.fetchval(
            "insert into messages (conversation_id, number_id, direction, source, author_kind, order_us, order_journal,"
            " at, known_at, kind, content, status, pricing) values ($1, $2, $3, $4, $5, 0, $6, $7, $8, $9, '{}', $10,"
            " $11) returning id",
            *(chat, number, "out" if made.out else "in", made.source, "user" if made.out else "customer", journal),
            *(made.at, known, made.kind, made.status, msgspec.json.encode(made.price).decode() if made.price else None),
        )
        self.log[id_] = made
        await self._settle(id_, made)

    async def change(self, count: int) -> None:
        """News of messages of long ago."""
        for id_ in self.dice.sample(sorted(self.log), count):
            if self.log[id_].out:
                self.log[id_].status = self.dice.choice(STATES)
                await self._settle(id_, self.log[id_])

    async def _settle(self, id_: int, made: Sent) -> None:
        made.code = None
        if made.status == "failed":
            made.code = self.dice.choice(["131026", "131047", "unreachable"])
            body = {"reason": "unreachable"} | ({"code": int(made.code)} if made.code.isdigit() else {})
            sql = "update messages set status = 'failed', failure = $2 where id = $1"
            await self.watch.pool.execute(sql, id_, msgspec.json.encode(body).decode())
        else:
            await self.watch.pool.execute("update messages set status = $2 where id = $1", id_, made.status)
        if made.out and (made.status in STATES[4:9] or self.dice.random() < 0.3):
            made.taken = True
            sql = "insert into message_statuses values ($1, 'accepted', $2) on conflict do nothing"
            await self.watch.pool.execute(sql, id_, made.at)
        async with Unit(self.watch.pool) as unit:
            await append(unit.conn, [Event(Kind.MESSAGE, id_, 1)])


async def tell(watch: Watch) -> None:
    await work_off(watch)
    while await follow_days(watch.pool, watch.now, lambda: None):
        pass


def recounted(messages: list[Sent]) -> dict[str, Any]:
    """By the words of the law, one by one."""
    ours = [m for m in messages if m.out and m.source == "live" and m.kind != "reaction"]
    tried = [m for m in ours if m.status not in ("none", "queued")]
    heard = [m for m in messages if not m.out and m.source == "live"]
    lags = sorted(m.lag_ms for m in heard if m.lag_ms is not None)
    return {
        "sent": len(tried),
        "accepted": sum(m.status in STATES[4:9] or (m.status == "failed" and m.taken) for m in tried),
        "delivered": sum(m.status in ("delivered", "read", "played") for m in tried),
        "read": sum(m.status in ("read", "played") for m in tried),
        "failed": sum(m.status == "failed" for m in tried),
        "uncertain": sum(m.status in ("uncertain", "sending") for m in tried),
        "waiting": sum(m.status in ("accepted", "sent") for m in tried),
        "codes": dict(Counter(m.code for m in tried if m.code)), "received": len(heard),
        "lag_p95_ms": lags[math.ceil(0.95 * len(lags)) - 1] if lags else None,
    }  # fmt: skip


async def asked(
    pool: asyncpg.Pool, since: date, until: date, numbers: list[int] | None, now: datetime
) -> DeliveryHealth:
    async with Reader(pool) as reader:
        return await delivery_health(reader.conn, since, until, numbers, now)


@pytest.mark.parametrize("seed", range(3))
async def test_delivery_and_charges_equal_a_plain_recount(watch: Watch, seed: int) -> None:
    await watch.policy("sla", 0, CompanySla(zone=ZONE))
    line = Line(watch, random.Random(seed))
    await line.open()
    for _ in range(4):
        await line.write(120)
        await line.change(min(40, len(line.log)))
        await tell(watch)
    found = await asked(watch.pool, date(2026, 10, 1), date(2026, 11, 1), None, watch.now)
    messages = list(line.log.values())
    for day in found.days:
        mine = [m for m in messages if (m.number, m.day) == (day.number_id, day.day)]
        wanted = recounted(mine)
        assert {name: getattr(day, name) for name in wanted} == wanted
    assert {(one.number_id, one.day) for one in found.days if one.sent or one.received} == {
        (m.number, m.day) for m in messages
        if m.source == "live" and (not m.out or (m.kind != "reaction" and m.status not in ("none", "queued")))
    }  # fmt: skip
    whole = recounted(messages) | {"lag_p95_ms": max(one.lag_p95_ms or 0 for one in found.days)}
    assert {name: getattr(found.whole, name) for name in whole} == whole
    assert found.whole.read_share == found.whole.read / found.whole.sent
    charged = Counter(
        (m.number, m.day, (m.price or {}).get("category") or ("unknown" if m.kind == "template" else "service"),
         (m.price or {}).get("type", ""), m.market)
        for m in messages
        if m.out and m.source == "live" and m.kind != "reaction" and m.status in ("delivered", "read", "played")
    )  # fmt: skip
    rows = await watch.pool.fetch("select number_id, day, category, type, market, n from metric_charges")
    assert {tuple(row)[:5]: row["n"] for row in rows} == dict(charged) != {}


async def test_the_age_of_the_last_webhook_is_told_per_number(watch: Watch) -> None:
    sql = "update numbers set last_webhook_at = $2, silent_since = $2 where id = $1"
    await watch.pool.execute(sql, watch.world.number_id, watch.now - timedelta(seconds=90))
    found = await asked(watch.pool, date(2026, 11, 1), date(2026, 11, 30), [watch.world.number_id], watch.now)
    [pulse] = found.pulses
    assert (pulse.webhook_age_s, pulse.silent_since) == (90, watch.now - timedelta(seconds=90))
    assert (found.whole.sent, found.whole.read_share) == (0, None)
