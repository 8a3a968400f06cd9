"""Random histories of several customers: every mark equals the state rebuilt from the histories at its instant.

The marks are taken on the way, as a gateway takes them, and restated by what is learned later: late messages, answers
that never arrived, reopened cases, transfers, snoozes, cases that count for nothing, merged customers, an outage. The
rebuild (`store/board/at_cases`) reads other tables in another way: no mark and no stretch.
"""

import contextlib
import random
from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest

from backend_gateway.actions import ownership
from backend_gateway.actions.merge_contacts import merge_contacts, unmerge_contacts
from backend_gateway.actions.metrics import follow_log
from backend_gateway.actions.snooze import snooze, wake
from backend_gateway.errors import AlreadyDone, BadRequest, Conflict
from backend_gateway.store.board import levels as live
from backend_gateway.store.board.at import counted_of, levels_of
from backend_gateway.store.board.at_cases import Then, cases_at
from backend_gateway.store.board.scope import Scope
from backend_gateway.store.metrics import progress
from backend_gateway.store.metrics.levels import Marks, points
from backend_gateway.store.unit import Reader, Unit
from protocol.api import Resolve
from protocol.levels import AGE_EDGES, MARK_S
from protocol.metrics import BAND_EDGES
from protocol.routing import RouteTo, RuleList
from protocol.work_api import Snooze
from tests.actions.clocks.watch import Watch
from tests.actions.metrics.test_recomputed import work_off
from tests.contract.world import person

GAPS = (2, 15, 70, 200, 400, 1_200, 4_000, 20_000, 90_000)
ODDS = (8, 8, 8, 8, 6, 5, 3, 1, 1)
MARK = timedelta(seconds=MARK_S)
STEPS = {
    "say": 9, "thanks": 1, "late": 3, "reply": 7, "fail": 2, "resolve": 3, "reopen": 2, "assign": 4, "snooze": 3,
    "wake": 1, "area": 3, "waive": 1, "spam": 1, "merge": 1, "look": 5, "told": 6,
}  # fmt: skip


class Days:
    """Four customers, three colleagues, two teams; the metric engine reads now and then."""

    def __init__(self, watch: Watch, seed: int) -> None:
        self.watch, self.world, self.dice = watch, watch.world, random.Random(seed)
        self.sent: list[tuple[int, str]] = []
        self.asked: set[int] = set()
        self.done: dict[str, int] = defaultdict(int)
        self.merged: tuple[int, int] | None = None

    async def live(self, steps: int) -> None:
        """That many things happen."""
        for n in range(1, 5):
            await self.world.say(person(n), "hola, ¿tienen stock?")
        for _ in range(steps):
            self.world.tick(self.dice.choices(GAPS, ODDS)[0] + self.dice.randrange(40))
            name = self.dice.choices(list(STEPS), list(STEPS.values()))[0]
            n = self.dice.randrange(1, 5)
            with contextlib.suppress(Conflict, AlreadyDone, BadRequest):  # what a colleague would be refused
                if await getattr(self, name)(n, await self.world.conversation_of(person(n))):
                    self.done[name] += 1
            await self.watch.follow()

    async def say(self, n: int, _id: int) -> bool:
        await self.world.say(person(n), "¿y el pedido 5?")
        return True

    async def thanks(self, n: int, _id: int) -> bool:
        await self.world.say(person(n), "gracias")
        return True

    async def late(self, n: int, _id: int) -> bool:
        """Written up to a quarter of an hour ago, told now."""
        at = self.watch.now - timedelta(seconds=self.dice.randrange(30, 900))
        await self.world.say(person(n), "¿me oyen?", timestamp=at.timestamp())
        return True

    async def reply(self, _n: int, id_: int) -> bool:
        if await self._state(id_) != "resolved" and await self._may_write(id_):
            self.sent.append((id_, (await self.world.sent(id_, "Sale mañana"))[1]))
            return True
        return False

    async def fail(self, n: int, id_: int) -> bool:
        """An answer of a while ago never arrived."""
        mine = [pair for pair in self.sent if pair[0] == id_]
        if mine:
            pair = self.dice.choice(mine[-3:])
            self.sent.remove(pair)
            error = {"code": 131026, "title": "Message undeliverable"}
            await self.world.status("failed", pair[1], person(n), errors=[error])
        return bool(mine)

    async def resolve(self, _n: int, id_: int) -> bool:
        if open_ := await self._state(id_) != "resolved":
            await self.world.resolve(id_)
        return open_

    async def reopen(self, _n: int, id_: int) -> bool:
        if over := await self._state(id_) == "resolved":
            await self.world.reopen(id_)
        return over

    async def assign(self, _n: int, id_: int) -> bool:
        """To a colleague, or to the queue of a team, or of nobody."""
        if open_ := await self._state(id_) != "resolved":
            to = self.dice.choice(["sol", "vera", "mia", None, None])
            await self.world.assign(id_, to, self.dice.choice(["Ventas", "Soporte", None]))
        return open_

    async def snooze(self, _n: int, id_: int) -> bool:
        if open_ := await self._state(id_) != "resolved":
            until = self.watch.now + timedelta(seconds=self.dice.choice([400, 3_000, 40_000]))
            async with Unit(self.watch.pool) as unit:
                await snooze(unit, self.world.sol, id_, Snooze(until=until), self.watch.now)
        return open_

    async def wake(self, _n: int, id_: int) -> bool:
        async with Unit(self.watch.pool) as unit:
            await wake(unit, self.world.sol, id_, self.watch.now)
        return True

    async def area(self, _n: int, id_: int) -> bool:
        """Another area is asked, or has answered."""
        state = await self._state(id_)
        if state == "waiting_colleague":
            await self.watch.area_answers(id_)
        elif state in ("open", "waiting_customer"):
            await self.watch.ask_area(id_, "Bodega", 30)
        return state in ("open", "waiting_customer", "waiting_colleague")

    async def waive(self, _n: int, id_: int) -> bool:
        if open_ := await self._state(id_) != "resolved":
            await self.world.waive(id_, waiting=self.dice.random() < 0.5)
        return open_

    async def spam(self, _n: int, id_: int) -> bool:
        """It was nothing, all along."""
        if open_ := await self._state(id_) != "resolved":
            async with Unit(self.watch.pool) as unit:
                await ownership.resolve(unit, self.world.sol, id_, Resolve(void="spam"), self.watch.now)
        return open_

    async def merge(self, _n: int, _id: int) -> bool:
        """Two customers become one, and later two again."""
        async with Unit(self.watch.pool) as unit:
            if self.merged is None:
                one, two = [await self.world.contact_of(person(n)) for n in (1, 2)]
                made = await merge_contacts(unit, self.world.sol, one, two, self.watch.now)
                self.merged = (one, made.merge_id)
            else:
                await unmerge_contacts(unit, self.world.sol, *self.merged, self.watch.now)
                self.merged = None
        return True

    async def look(self, _n: int, _id: int) -> bool:
        """Timers fire; or none did for a while, as in an outage."""
        await (self.watch.outage if self.dice.random() < 0.3 else self.watch.after)(seconds=self.dice.choice([1, 900]))
        return True

    async def told(self, _n: int, _id: int) -> bool:
        """The engine catches up."""
        await work_off(self.watch)
        return True

    async def _state(self, id_: int) -> str:
        return str(await self.watch.pool.fetchval("select state from conversations where id = $1", id_))

    async def _may_write(self, id_: int) -> bool:
        until = await self.watch.pool.fetchval("select window_until from conversations where id = $1", id_)
        return until is not None and until > self.watch.now + timedelta(seconds=5)


Cell = tuple[datetime, int, int]


async def marks(watch: Watch) -> tuple[list[datetime], dict[Cell, dict[str, Any]]]:
    """Those that were taken, and what they say by (mark, team, number)."""
    taken = [row[0] for row in await watch.pool.fetch("select at from level_marks order by at")]
    cells = await watch.pool.fetch("select * from level_cells")
    return taken, {(row["at"], row["team_id"], row["number_id"]): dict(row) for row in cells}


async def rebuilt(watch: Watch, at: datetime) -> dict[Cell, dict[str, Any]]:
    """The same from the histories."""
    async with Reader(watch.pool, repeatable_read=True) as reader:
        cases = await cases_at(reader.conn, Scope(viewer=watch.world.sol, own=False), at)
    groups: dict[Cell, list[Then]] = defaultdict(list)
    for one in cases:
        groups[at, one.team_id or 0, one.number_id].append(one)
    return {cell: _cell(cell, those) for cell, those in groups.items()}


def _cell(cell: Cell, cases: list[Then]) -> dict[str, Any]:
    at, team, number = cell
    found = levels_of(cases, at)
    names = (
        "open", "queued", "us", "customer", "colleague", "snoozed", "at_risk", "breached", "us_at_risk", "us_breached",
        "unanswered_long", "window_closed",
    )  # fmt: skip
    waits = [at - one.owed_since for one in cases if one.turn == "us" and one.owed_since]
    return {
        "at": at, "team_id": team, "number_id": number, **{name: getattr(found, name) for name in names},
        "ages": bands((at - one.opened_at for one in cases), AGE_EDGES), "waits": bands(waits, BAND_EDGES),
    }  # fmt: skip


def bands(ages: Iterable[timedelta], edges: tuple[int, ...]) -> list[int]:
    """Counts between the edges."""
    found = [0] * (len(edges) + 1)
    for age in ages:
        found[sum(age.total_seconds() >= edge for edge in edges)] += 1
    return found


@pytest.mark.parametrize("seed", range(8))
async def test_every_mark_equals_the_state_rebuilt_from_the_histories(watch: Watch, seed: int) -> None:
    hours = await watch.hours("Ventas", "9:00-13:30, 14:30-18:00", "America/Sao_Paulo")
    to = RouteTo(team_id=watch.world.teams["Ventas"])
    await watch.policy("rules", 0, RuleList(version=1, otherwise=to, calendar_id=hours))
    days = Days(watch, seed)
    await days.live(90)
    watch.world.tick(700)
    await watch.after(seconds=1)
    await work_off(watch)
    taken, found = await marks(watch)
    assert len(taken) > 100
    assert taken[-1] + MARK > watch.now - timedelta(seconds=300)
    assert [at for at, after in pairwise(taken) if after - at != MARK] == []
    dice = random.Random(seed)
    tried = sorted({*dice.sample(taken, min(250, len(taken))), *taken[-40:]})
    for at in tried:
        mine = {cell: kept for cell, kept in found.items() if cell[0] == at}
        assert mine == await rebuilt(watch, at), at
    assert sum(kept["open"] for kept in found.values()) > len(taken)


async def test_marks_nobody_took_are_rebuilt_and_told_anew_all_are_the_same(watch: Watch) -> None:
    """A gateway that never slept, one that was away, and one that lost what it had keep the same marks."""
    days = Days(watch, 31)
    await days.live(60)
    await work_off(watch)
    _, before = await marks(watch)
    await watch.pool.execute("delete from level_marks where at > $1", watch.now - timedelta(hours=9))
    await watch.pool.execute("delete from level_cells where at > $1", watch.now - timedelta(hours=9))
    await work_off(watch)
    assert (await marks(watch))[1] == before != {}
    for table in ("level_marks", "level_cells", "level_spans", "metric_progress"):
        await watch.pool.execute(f"delete from {table}")
    await work_off(watch)
    after = (await marks(watch))[1]
    assert {cell: kept for cell, kept in before.items() if cell in after} == after
    assert len(after) > len(before) - 10, "the first mark may be another"


async def test_what_is_learned_late_restates_the_marks_it_is_about_and_says_so(watch: Watch) -> None:
    await watch.world.say(person(1), "hola")
    id_ = await watch.world.conversation_of(person(1))
    began = watch.now
    for _ in range(7):
        await watch.after(minutes=5)
        await work_off(watch)
    assert await _open(watch) == [0, 1, 1, 1, 1, 1, 1]
    assert await watch.pool.fetchval("select count(*) from level_marks where restated_at is not null") == 0
    await watch.world.say(person(2), "hola", timestamp=(began + timedelta(minutes=18)).timestamp())
    await work_off(watch)
    assert await _open(watch) == [0, 1, 1, 1, 2, 2, 2]
    async with Unit(watch.pool) as unit:
        await ownership.resolve(unit, watch.world.sol, id_, Resolve(void="spam"), watch.now)
    await work_off(watch)
    assert await _open(watch) == [0, 0, 0, 0, 1, 1, 1]
    said = await watch.pool.fetch("select restated_at from level_marks order by at")
    assert [row[0] is not None for row in said] == [False, *[True] * 6]
    assert await watch.pool.fetchval("select count(*) from level_cells where open = 0") == 0


async def _open(watch: Watch) -> list[int]:
    """Open cases by mark."""
    sql = """
    select coalesce(sum(c.open), 0) from level_marks m left join level_cells c using (at) group by m.at order by m.at
    """
    return [row[0] for row in await watch.pool.fetch(sql)]


async def test_only_one_gateway_of_a_cluster_takes_marks(watch: Watch) -> None:
    await watch.world.say(person(1), "hola")
    await watch.after(minutes=11)
    async with Unit(watch.pool) as one:
        assert await progress.hold(one.conn)
        async with Unit(watch.pool) as other:
            assert not await follow_log(other, watch.now)
    assert await _open(watch) == []
    await work_off(watch)
    assert await _open(watch) == [0, 1, 1]


async def test_sight_is_counted_from_the_same_stretches(watch: Watch) -> None:
    """Who sees all is told the marks; whoever sees a part, what of them is theirs."""
    days = Days(watch, 5)
    await days.live(120)
    await watch.outage(seconds=900)
    await work_off(watch)
    spans = await watch.pool.fetch("select * from level_spans")
    vera, mia = watch.world.viewers["vera"], watch.world.viewers["mia"]
    ventas = watch.world.teams["Ventas"]
    sights: list[tuple[Scope, Any]] = [
        (Scope(viewer=watch.world.sol, own=False), lambda _row: True),
        (Scope(viewer=watch.world.sol, own=False, teams=(ventas,)), lambda row: row["team_id"] == ventas),
        (Scope(viewer=watch.world.sol, own=True), lambda row: row["user_id"] == watch.world.sol.user_id),
        (Scope(viewer=vera, own=False), lambda row: row["user_id"] == vera.user_id or row["team_id"] in (None, ventas)),
        (
            Scope(viewer=mia, own=False),
            lambda row: row["user_id"] == mia.user_id or (row["user_id"] is None and row["team_id"] in (None, ventas)),
        ),
    ]
    for scope, seen in sights:
        asked = Marks(since=watch.now - timedelta(days=9), until=watch.now, step_s=900, teams=scope.teams)
        async with Reader(watch.pool) as reader:
            told = await points(reader.conn, scope, asked)
        assert len(told) > 30
        for point in told:
            mine = [row for row in spans if seen(row) and row["from_at"] <= point.at < row["to_at"]]
            turns = [row["turn"] for row in mine]
            assert (point.open, point.us, point.snoozed) == (len(mine), turns.count("us"), turns.count("snoozed"))
            assert sum(point.ages) == point.open == point.us + point.customer + point.colleague + point.snoozed
            assert sum(point.waits) == point.us
        assert sum(point.open for point in told) > 0


async def test_the_state_rebuilt_for_now_is_what_the_live_board_counts(watch: Watch) -> None:
    days = Days(watch, 77)
    scope = Scope(viewer=watch.world.sol, own=False)
    for _ in range(25):
        await days.live(4)
        watch.world.tick(1)
        await watch.after(seconds=0)
        async with Reader(watch.pool, repeatable_read=True) as reader:
            then = counted_of(await cases_at(reader.conn, scope, watch.now), watch.now)
            now = await live.levels(reader.conn, scope, watch.now)
        assert then.carried == {id_: points for id_, points in now.carried.items() if points or id_ in then.carried}
        for those, these in ((then.teams, now.teams), (then.owners, now.owners), ({0: then.total}, {0: now.total})):
            assert {id_: plain(one) for id_, one in those.items()} == {id_: plain(one) for id_, one in these.items()}
    assert len(days.done) >= len(STEPS) - 2


def plain(levels: Any) -> dict[str, Any]:
    """Without since when the first waits for an owner: the row knows it by the second, the history by its owner."""
    return {name: getattr(levels, name) for name in levels.__struct_fields__ if name != "queued_oldest_at"}
