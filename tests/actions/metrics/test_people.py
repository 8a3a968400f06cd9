"""Random days of three people: every second of presence, activity and concurrency equals an independent recount."""

import random
from collections import Counter
from datetime import date, timedelta
from typing import Any

import asyncpg
import msgspec
import pytest
import pytest_asyncio

from backend_gateway.actions.metrics_days import follow_days
from backend_gateway.actions.snooze import snooze
from backend_gateway.channels.base import Accepted
from backend_gateway.domain.sla.company import CompanySla
from backend_gateway.store.board.scope import Scope
from backend_gateway.store.metrics.people import people_time
from backend_gateway.store.unit import Reader, Unit
from protocol.metric_people import PersonTime
from protocol.presence import PresenceState
from protocol.work_api import Snooze
from sandbox.identity import new_wamid
from tests.actions.clocks.watch import Watch
from tests.actions.metrics.people_oracle import Diary, Hours, Seen, hours_of
from tests.actions.metrics.test_recomputed import work_off
from tests.actions.presence.conftest import People
from tests.contract.world import person

ZONE = "America/Sao_Paulo"
NAMES = ("ana", "luz", "sol")
GAPS = (2.4, 30, 200, 700, 1900)
ROWS = (
    "select user_id, day, hour, available_s, busy_s, away, active_s, chats_s, peak from metric_people where hour >= 0"
)


class Floor(Watch, People):
    """A desk with clocks, devices and three people who see everything."""


@pytest_asyncio.fixture
async def floor(pool: asyncpg.Pool) -> Floor:
    found: Floor = await Floor.open(pool)  # type: ignore[assignment]
    await found.policy("sla", 0, CompanySla(zone=ZONE))
    for name in NAMES:
        if name != "sol":
            await found.world.hire(name, "all", ())
        await found.connect(name)
    found.world.now = found.now.replace(month=12, day=1, hour=2)  # an hour to midnight and to December there
    return found


class Shift:
    """What happens at random to the office, and the diary of it."""

    def __init__(self, floor: Floor, seed: int) -> None:
        self.floor, self.dice, self.diary = floor, random.Random(seed), Diary()
        self.began = floor.now
        self.spells: dict[int, tuple[object, ...]] = {}
        self.diary.presence = {floor.world.viewers[name].user_id: [] for name in NAMES}

    async def go_on(self, steps: int) -> None:
        for name in NAMES:
            await self.declare(name, "available")
        verbs = ["say", "assign", "reply", "note", "resolve", "snooze", "area", "presence", "late", "tell"]
        for _ in range(steps):
            self.floor.world.tick(self.dice.choice(GAPS) + self.dice.randrange(6))
            await getattr(self, self.dice.choices(verbs, (6, 6, 6, 3, 2, 2, 2, 6, 3, 2))[0])()
            await self.floor.follow()
            await self.look()

    async def say(self) -> None:
        await self.floor.world.say(person(self.dice.randrange(1, 4)), "¿y el pedido número 5?")

    async def late(self) -> None:
        """What a customer wrote a while ago, when nothing else happened to that chat."""
        number = self.dice.randrange(1, 4)
        id_ = await self._id(number)
        at = int(self.floor.now.timestamp()) - self.dice.randrange(100, 2000)
        seen = self.diary.chats.get(id_ or 0)
        quiet = [one[0] for one in self.diary.acts.get(id_ or 0, [])] + [one.at for one in seen or []]
        if id_ is not None and seen and not seen[-1].on_us and max(quiet) < at and await self._state(id_) == "open":
            await self.floor.world.say(person(number), "¿me oyen?", timestamp=at)
            last = seen[-1]
            seen.append(Seen(at, last.owner, on_us=True, spell=last.spell))

    async def assign(self) -> None:
        if (id_ := await self._some()) is not None:
            await self.floor.world.assign(
                id_, to=self.dice.choice([*NAMES, None]), team=self.dice.choice(["Ventas", None])
            )

    async def reply(self) -> None:
        if (id_ := await self._some()) is None or await self._state(id_) == "snoozed":
            return
        window = await self.floor.pool.fetchval("select window_until from conversations where id = $1", id_)
        if window > self.floor.now + timedelta(seconds=10):
            who = self.floor.world.viewers[self.dice.choice(NAMES)]
            await self.floor.world.send(id_, "Sale mañana", actor=who)  # which may make it theirs
            await self.look()
            at = int(self.floor.now.timestamp())
            self.diary.acts.setdefault(id_, []).append((at, who.user_id, await self._spell(id_)))
            for job in await self.floor.world.claim():
                await self.floor.world.result(job, Accepted(wamid=new_wamid("5255", inbound=False)))

    async def note(self) -> None:
        if (id_ := await self._some()) is not None:
            await self.floor.world.note(id_, "ojo")
            me = self.floor.world.sol.user_id
            self.diary.acts.setdefault(id_, []).append((int(self.floor.now.timestamp()), me, await self._spell(id_)))

    async def resolve(self) -> None:
        if (id_ := await self._some()) is not None:
            await self.floor.world.resolve(id_)

    async def snooze(self) -> None:
        if (id_ := await self._some()) is not None:
            request = Snooze(until=self.floor.now + timedelta(days=2))
            async with Unit(self.floor.pool) as unit:
                await snooze(unit, self.floor.world.sol, id_, request, self.floor.now)

    async def area(self) -> None:
        if (id_ := await self._some()) is not None:
            if await self._state(id_) == "waiting_colleague":
                await self.floor.area_answers(id_)
            else:
                await self.floor.ask_area(id_, "Bodega", 30)

    async def presence(self) -> None:
        name = self.dice.choice(NAMES)
        states: tuple[PresenceState, ...] = ("available", "available", "busy", "away", "offline")
        state = self.dice.choice(states)
        reason = self.dice.choice(["lunch", "training"]) if state == "away" else None
        await self.declare(name, state, reason)

    async def declare(self, name: str, state: PresenceState, reason: str | None = None) -> None:
        await self.floor.says(name, state, reason=reason)
        entry = (int(self.floor.now.timestamp()), state, reason or "")
        self.diary.presence[self.floor.world.viewers[name].user_id].append(entry)

    async def tell(self) -> None:
        await work_off(self.floor)
        while await follow_days(self.floor.pool, self.floor.now, lambda: None):
            pass

    async def look(self) -> None:
        """Write down how every chat stands now, where it stands otherwise than before."""
        sql = "select id, state, owner_kind, assignee_id, owed_since from conversations order by id"
        for row in await self.floor.pool.fetch(sql):
            seen = self.diary.chats.setdefault(row["id"], [])
            resting = row["state"] in ("resolved", "snoozed", "waiting_colleague")
            one = Seen(
                int(self.floor.now.timestamp()), row["assignee_id"] or 0 if row["state"] != "resolved" else 0,
                on_us=row["owed_since"] is not None and not resting, spell=await self._spell(row["id"]),
            )  # fmt: skip
            if not seen or (seen[-1].owner, seen[-1].on_us, seen[-1].spell) != (one.owner, one.on_us, one.spell):
                seen.append(one)

    async def _spell(self, id_: int) -> int:
        """A number for the hands it is in, another one whenever they change."""
        columns = "owner_kind, assignee_id, team_id, state = 'resolved', owner_version"
        row = await self.floor.pool.fetchrow(f"select {columns} from conversations where id = $1", id_)
        return hash(tuple(row or ()))

    async def _id(self, number: int) -> int | None:
        found = await self.floor.pool.fetchval(
            "select c.id from conversations c join contacts k on k.id = c.contact_id where k.profile_name = $1",
            f"Cliente {number}",
        )
        return None if found is None else int(found)

    async def _state(self, id_: int) -> str:
        return str(await self.floor.pool.fetchval("select state from conversations where id = $1", id_))

    async def _some(self) -> int | None:
        """A chat whose case is open."""
        rows = await self.floor.pool.fetch("select id from conversations where state <> 'resolved' order by id")
        return self.dice.choice(rows)[0] if rows else None


async def told(floor: Floor) -> Hours:
    """The rows, in the oracle's words."""
    found: Hours = {}
    for user, day, hour, available, busy, away, active, chats, peak in await floor.pool.fetch(ROWS):
        counts = {"available": available, "busy": busy, "active": active, "chats": chats, "peak": peak}
        counts |= {f"away:{reason}": seconds for reason, seconds in msgspec.json.decode(away).items()}
        found[user, day, hour] = Counter({name: n for name, n in counts.items() if n})
    return found


@pytest.mark.parametrize("seed", range(6))
async def test_every_second_equals_an_independent_recount(floor: Floor, seed: int) -> None:
    shift = Shift(floor, seed)
    await shift.go_on(60)
    floor.world.tick(800)
    await shift.tell()
    wanted = hours_of(shift.diary, shift.began, floor.now.replace(microsecond=0), ZONE)
    found = await told(floor)
    assert {key: row for key, row in found.items() if wanted.get(key) != row} == {
        key: wanted.get(key) for key, row in found.items() if wanted.get(key) != row
    }
    assert found.keys() == wanted.keys()
    assert len({day for _, day, _ in found}) > 1
    assert sum(row["active"] for row in found.values()) > 500
    await figures_equal(floor, wanted)


KEPT = ("metric_people", "metric_people_months", "metric_spans")


async def kept(floor: Floor) -> list[list[str]]:
    """Every row, as text."""
    return [[row[0] for row in await floor.pool.fetch(f"select t::text from {name} t order by 1")] for name in KEPT]


async def test_lost_it_is_told_anew_and_told_twice_nothing_changes(floor: Floor) -> None:
    shift = Shift(floor, 7)
    await shift.go_on(40)
    floor.world.tick(800)
    await shift.tell()
    before = await kept(floor)
    floor.world.tick(60 * 86_400)  # a gateway that was away for two months
    for row in await floor.pool.fetch("select id from users"):
        await floor.pool.execute(
            "insert into presence_events (user_id, at, declared, state, because, receives)"
            " values ($1, $2, 'offline', 'offline', 'declared', false)",
            *(row["id"], floor.now - timedelta(days=60)),
        )
    await shift.tell()
    after = await kept(floor)
    assert after[2] == before[2]
    for name in (*KEPT, "metric_told", "metric_progress"):
        await floor.pool.execute(f"delete from {name}")
    await shift.tell()
    assert await kept(floor) == after
    assert all(after)
    await floor.pool.execute("insert into metric_changed select id from conversations")
    await shift.tell()
    assert await kept(floor) == after


async def test_a_case_that_counts_for_nothing_kept_nobody_busy(floor: Floor) -> None:
    shift = Shift(floor, 3)
    await shift.go_on(30)
    floor.world.tick(700)
    await shift.tell()
    assert await floor.pool.fetchval("select sum(active_s) from metric_people") > 0
    await floor.pool.execute("update episodes set void = 'spam'")
    await floor.pool.execute("insert into metric_queue (conversation_id) select id from conversations")
    await shift.tell()
    assert await floor.pool.fetchval("select sum(active_s) from metric_people") == 0
    assert await floor.pool.fetchval("select sum(available_s) from metric_people") > 0


async def figures_equal(floor: Floor, wanted: Hours) -> None:
    """Of both months, of one, of days: whatever they are read from."""
    users = {user for user, _, _ in wanted}
    for since, until in ((date(2026, 11, 1), date(2026, 12, 31)), (date(2026, 11, 1), date(2026, 11, 30)),
                         (date(2026, 11, 30), date(2026, 12, 1)), (date(2026, 12, 1), date(2026, 12, 1))):  # fmt: skip
        inside = {key: row for key, row in wanted.items() if since <= key[1] <= until}
        for by, of in (("person", lambda key: (key[0],)), ("day", lambda key: (key[1],)),
                       ("hour", lambda key: (key[2],)), ("person_day", lambda key: key[:2])):  # fmt: skip
            sums: dict[Any, Counter[str]] = {(user,): Counter() for user in users} if by == "person" else {}
            for key, row in inside.items():
                one = sums.setdefault(of(key), Counter())
                one.update({name: n for name, n in row.items() if name != "peak"})
                one["peak"] = max(one["peak"], row["peak"])
            async with Reader(floor.pool) as reader:
                scope = Scope(viewer=floor.world.sol, own=False)
                told = await people_time(reader.conn, scope, since, until, sorted(users), by)  # type: ignore[arg-type]
            assert {_key(line): _counts(line) for line in told.lines} == {
                key: {name: n for name, n in row.items() if n and (":" not in name or by.startswith("person"))}
                for key, row in sums.items()
            }
            assert told.whole.active_s == sum(row["active"] for row in inside.values())
            for line in told.lines:
                base = line.available_s + line.busy_s
                assert line.occupancy == (line.active_s / base if base else None)
                assert line.utilisation == (line.active_s / line.signed_in_s if line.signed_in_s else None)
                assert line.concurrency == (line.chats_s / line.active_s if line.active_s else None)


def _key(line: PersonTime) -> tuple[Any, ...]:
    return tuple(one for one in (line.user_id, line.day, line.hour) if one is not None)


def _counts(line: PersonTime) -> dict[str, int]:
    found = {"available": line.available_s, "busy": line.busy_s, "active": line.active_s, "chats": line.chats_s}
    found |= {"peak": line.peak} | {f"away:{reason}": n for reason, n in line.away.items()}
    return {name: n for name, n in found.items() if n}
