"""What roll-ups say equals what the facts say, to the second, on random filters, whatever changes and whenever."""

import asyncio
import random
import statistics
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from typing import Any

import asyncpg
import pytest

from backend_gateway.actions.rollups import roll_up
from backend_gateway.store.metrics import cells, rollups
from backend_gateway.store.metrics.facts import replace_facts
from backend_gateway.store.metrics.figures import Filters, figure, series
from backend_gateway.store.unit import Reader, Unit
from backend_gateway.store.visible import Viewer
from backend_gateway.workers.metrics import MetricKeeper
from protocol.metric_series import SERIES_BY, SeriesBy
from protocol.metrics import BAND_EDGES, LABELLED, Figure, Metric, Timing

FIRST, LAST = date(2026, 8, 20), date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 18, tzinfo=UTC)
VIEWERS = (
    Viewer(1, "admin"),
    Viewer(1, "admin"),
    Viewer(12, "agent", "mine", (1,)),
    Viewer(11, "supervisor", "teams", (2,)),
)
TIMED: tuple[Metric, ...] = ("first_response", "agent_first_reply")
OTHERS: tuple[Metric, ...] = ("sla_first_response", "arrivals", "transfers", "lost")
RESULTS = {"sla_first_response": ("met", "missed", "waiting"), "lost": ("yes", "no", "void")}
COUNTED = ("counted", "met", "missed", "yes", "no")

Row = dict[str, Any]


def fact(dice: random.Random, episode: int, metric: Metric) -> Row:
    """Anything a fact may be."""
    day = FIRST + timedelta(days=dice.randint(0, (LAST - FIRST).days))
    result = dice.choice(RESULTS.get(metric, ("counted", "counted", "counted", "waiting", "void", "passed_on")))
    timed = metric in TIMED and result in ("counted", "passed_on")
    calendar = dice.choice([dice.randint(0, 90), dice.randint(0, 4000), dice.randint(0, 3_000_000)])
    hour = dice.randint(0, 23)
    return {
        "metric": metric, "episode_id": episode, "subject": episode, "part": 0, "conversation_id": episode,
        "result": result, "at": datetime(day.year, day.month, day.day, hour, dice.randint(0, 59), tzinfo=UTC),
        "day": day, "hour": hour, "number_id": dice.choice([1, 2]), "team_id": dice.choice([None, 1, 2, 3]),
        "agent_id": dice.choice([None, 11, 12, 13]), "tags": dice.choice([[], ["a"], ["b"], ["a", "b"], ["c", "a"]]),
        "business_s": dice.choice([None, 0, calendar // 3]) if timed else None,
        "calendar_s": calendar if timed else None, "hours_row": None, "out_of_hours": timed and dice.random() < 0.2,
        "from_message": None, "to_message": None, "definition": dice.choice([1, 1, 2]),
        "amount": dice.choice([None, dice.randint(0, 6)]) if metric == "transfers" else None,
        "label": dice.choice([None, "window", "silence"]) if metric in LABELLED else None,
        "provisional": dice.random() < 0.1, "due_at": None, "settings_row": dice.choice([None, 7, 8]),
    }  # fmt: skip


class Ledger:
    """The facts in the database and the same rows in a list."""

    def __init__(self, pool: asyncpg.Pool, seed: int) -> None:
        self.pool, self.dice = pool, random.Random(seed)
        self.rows: dict[int, list[Row]] = {}

    async def write(self, episodes: list[int]) -> None:
        """These cases are told anew, otherwise than before; some contribute nothing any more."""
        metrics = (*TIMED, *OTHERS)
        for one in episodes:
            some = self.dice.sample(metrics, self.dice.choice([0, 3, len(metrics)]))
            self.rows[one] = [fact(self.dice, one, metric) for metric in some]
        async with Unit(self.pool) as unit:
            await replace_facts(unit.conn, episodes, [row for one in episodes for row in self.rows[one]])

    async def roll_up(self, most: int = 10_000) -> int:
        """As many steps as there are, or that many."""
        for done in range(most):
            async with Unit(self.pool) as unit:
                if not await roll_up(unit, NOW):
                    return done
        return most

    def some(self, values: tuple[Any, ...]) -> tuple[Any, ...] | None:
        return tuple(self.dice.sample(values, self.dice.randint(1, len(values)))) if self.dice.random() < 0.3 else None

    def filters(self) -> Filters:
        """Any period, any choice."""
        since = FIRST + timedelta(days=self.dice.randint(-40, 90))
        return Filters(
            since=since, until=since + timedelta(days=self.dice.choice([0, 6, 29, 75, 140])),
            teams=self.some((1, 2, 3, 99)), agents=self.some((11, 12, 13)), numbers=self.some((1, 2)),
            tags=self.some(("a", "b", "c", "x")),
        )  # fmt: skip

    def viewer(self) -> Viewer:
        """Who sees all, their own, their teams'."""
        return self.dice.choice(VIEWERS)

    def chosen(self, viewer: Viewer, metric: Metric, filters: Filters, *, waiting_since: bool = False) -> list[Row]:
        """By plain comparison."""
        return [
            row for rows in self.rows.values() for row in rows
            if row["metric"] == metric and row["day"] <= filters.until
            and (row["day"] >= filters.since or (row["result"] == "waiting" and not waiting_since))
            and (filters.teams is None or row["team_id"] in filters.teams)
            and (filters.agents is None or row["agent_id"] in filters.agents)
            and (filters.numbers is None or row["number_id"] in filters.numbers)
            and (filters.tags is None or set(filters.tags) & set(row["tags"])) and seen(viewer, row)
        ]  # fmt: skip


def seen(viewer: Viewer, row: Row) -> bool:
    if viewer.visibility == "all" or row["agent_id"] == viewer.user_id:
        return True
    return viewer.visibility == "teams" and row["team_id"] in (None, *viewer.team_ids)


def agrees(told: Figure, rows: list[Row]) -> None:
    """Every number of a figure is that of a recount of these rows."""
    of = Counter(row["result"] for row in rows)
    counted = [row for row in rows if row["result"] == "counted"]
    waiting = [row["at"] for row in rows if row["result"] == "waiting"]
    assert (told.met, told.missed, told.yes, told.no) == tuple(of[one] for one in ("met", "missed", "yes", "no"))
    assert told.n == sum(of[one] for one in COUNTED)
    assert (told.waiting, told.oldest_at) == (len(waiting), min(waiting, default=None))
    assert told.beside == {one: n for one, n in of.items() if one not in (*COUNTED, "waiting")}
    assert told.out_of_hours == sum(row["out_of_hours"] for row in counted)
    assert told.provisional == sum(row["provisional"] for row in rows if row["result"] in COUNTED)
    assert told.definitions == tuple(sorted({row["definition"] for row in rows}))
    assert told.settings == tuple(sorted({row["settings_row"] for row in rows} - {None}))
    same_times(told.business, [row["business_s"] for row in counted if row["business_s"] is not None])
    same_times(told.calendar, [row["calendar_s"] for row in counted if row["calendar_s"] is not None])
    amounts = [row["amount"] for row in counted if row["amount"] is not None]
    assert (told.amount is None) == (not amounts)
    if told.amount is not None:
        assert told.amount.total == sum(amounts)
        assert told.amount.mean == pytest.approx(statistics.fmean(amounts))
        assert told.amount.median == statistics.median(amounts)
        assert told.amount.p90 == pytest.approx(p90(amounts))
    same_labels(told, rows)


def same_times(told: Timing, seconds: list[int]) -> None:
    if not seconds:
        assert told == Timing()
        return
    assert told.median_s == statistics.median(seconds)
    assert told.p90_s == pytest.approx(p90(seconds), abs=1e-6)
    assert told.mean_s == pytest.approx(statistics.fmean(seconds))
    assert told.total_s == sum(seconds)
    bands = Counter(sum(1 for edge in BAND_EDGES if one >= edge) for one in seconds)
    assert told.bands == tuple(bands[band] for band in range(len(BAND_EDGES) + 1))


def p90(values: list[int]) -> float:
    """Between the two nearest ranks."""
    ordered, place = sorted(values), 0.9 * (len(values) - 1)
    low = int(place)
    return ordered[low] + (place - low) * (ordered[min(low + 1, len(ordered) - 1)] - ordered[low])


def same_labels(told: Figure, rows: list[Row]) -> None:
    if told.metric not in LABELLED:
        assert told.labels == {}
        return
    for label in {row["label"] for row in rows} - {None}:
        mine = Counter(row["result"] for row in rows if row["label"] == label)
        assert told.labels[label].n == sum(mine[one] for one in COUNTED)
        assert told.labels[label].yes == mine["yes"]
        assert told.labels[label].beside == mine["void"]
    assert set(told.labels) == {row["label"] for row in rows} - {None}


@pytest.fixture(autouse=True)
def worth(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything is worth cells, some of them are read by bins: a test's days are small."""
    monkeypatch.setattr(rollups, "WORTH", 0)
    monkeypatch.setattr(cells, "SMALL", 12)


@pytest.mark.parametrize(("seed", "facts_in_a_cell", "small"), [(0, 0, 0), (1, 0, 12), (2, 1.1, 1000)])
async def test_figures_equal_a_recount_whatever_is_rolled_up(
    pool: asyncpg.Pool, monkeypatch: pytest.MonkeyPatch, seed: int, facts_in_a_cell: float, small: int
) -> None:
    monkeypatch.setattr(rollups, "WORTH", facts_in_a_cell)
    monkeypatch.setattr(cells, "SMALL", small)
    ledger, counted, months = Ledger(pool, seed), 0, 0
    await ledger.write(list(range(1, 700)))
    for steps in (0, 3, 10_000, 10_000, 2):
        made = await ledger.roll_up(steps)
        for _ in range(60):
            viewer, filters, metric = ledger.viewer(), ledger.filters(), ledger.dice.choice((*TIMED, *OTHERS))
            async with Reader(pool) as reader:
                told = await figure(reader.conn, viewer, metric, filters)
            agrees(told, ledger.chosen(viewer, metric, filters))
            counted += told.n
        assert made or not steps
        months = max(
            months,
            await pool.fetchval("select count(*) from metric_made where span = 'month' and cuboid = 0 and not light"),
        )
        await ledger.write(ledger.dice.sample(range(1, 760), 40))
    assert counted > 2_000
    assert months > 10


KEYS: dict[SeriesBy, Any] = {
    "day": lambda row: [row["day"]], "week": lambda row: [row["day"] - timedelta(days=row["day"].weekday())],
    "month": lambda row: [row["day"].replace(day=1)], "team": lambda row: [row["team_id"]],
    "agent": lambda row: [row["agent_id"]], "number": lambda row: [row["number_id"]], "tag": lambda row: row["tags"],
    "hour_of_week": lambda row: [row["day"].weekday() * 24 + row["hour"]],
}  # fmt: skip


@pytest.mark.parametrize("by", SERIES_BY)
async def test_every_point_of_a_series_equals_a_recount(pool: asyncpg.Pool, by: SeriesBy) -> None:
    ledger, counted = Ledger(pool, 9), 0
    await ledger.write(list(range(1, 500)))
    await ledger.roll_up()
    await ledger.write(list(range(1, 30)))
    for _ in range(25):
        viewer, filters, metric = ledger.viewer(), ledger.filters(), ledger.dice.choice((*TIMED, *OTHERS))
        async with Reader(pool) as reader:
            told = await series(reader.conn, viewer, metric, filters, by)
        rows = ledger.chosen(viewer, metric, filters, waiting_since=by in ("day", "week", "month"))
        if by == "hour_of_week":
            rows = [row for row in rows if row["result"] != "waiting"]
        wanted = {key for row in rows for key in KEYS[by](row)}
        found = {_key(point): point.figure for point in told.points}
        assert set(found) == wanted
        for key, one in found.items():
            mine = [row for row in rows if key in KEYS[by](row)]
            counted += one.n
            if by == "hour_of_week":
                assert one.n == sum(1 for row in mine if row["result"] in COUNTED)
                assert sum(one.beside.values()) == len(mine) - one.n
            else:
                agrees(one, mine)
    assert counted > 200


def _key(point: Any) -> Any:
    return next((one for one in (point.day, point.hour, point.tag) if one is not None), point.id)


async def test_what_is_rolled_up_is_read_without_its_facts(pool: asyncpg.Pool) -> None:
    ledger = Ledger(pool, 4)
    await ledger.write(list(range(1, 400)))
    await ledger.roll_up()
    filters = Filters(since=FIRST, until=LAST - timedelta(days=1), agents=(11, 12))
    wanted = [row for row in ledger.chosen(VIEWERS[0], "first_response", filters) if row["result"] != "waiting"]
    await pool.execute("delete from metric_facts where day < $1 or result = 'waiting'", LAST)
    async with Reader(pool) as reader:
        told = await figure(reader.conn, VIEWERS[0], "first_response", filters)
    agrees(told, wanted)
    assert told.n > 30


async def test_people_are_read_from_the_longest_spans_until_one_day_of_them_changes(pool: asyncpg.Pool) -> None:
    ledger, viewer = Ledger(pool, 5), VIEWERS[0]
    await ledger.write(list(range(1, 400)))
    await ledger.roll_up()
    whole = Filters(since=FIRST.replace(day=1, month=7), until=date(2026, 9, 30), agents=(11, 12))
    third = Filters(since=date(2026, 10, 1), until=date(2026, 10, 20), agents=(11, 12))
    shorter = "delete from metric_cells where span in ('day', 'month') and (day < $1 or day between $2 and $3)"
    await pool.execute(shorter, date(2026, 10, 1), third.since, third.until)
    await pool.execute("delete from metric_facts where result = 'waiting'")
    for filters in (whole, third):
        wanted = [one for one in ledger.chosen(viewer, "first_response", filters) if one["result"] != "waiting"]
        async with Reader(pool) as reader:
            agrees(await figure(reader.conn, viewer, "first_response", filters), wanted)
        assert len(wanted) > 10
    async with Unit(pool) as unit:
        await rollups.touch(unit.conn, [("first_response", date(2026, 9, 30)), ("first_response", date(2026, 10, 12))])
    made = "select array_agg(day order by day) from metric_made where metric = 'first_response' and span = $1"
    assert await pool.fetchval(made, "quarter") is None
    thirds = await pool.fetchval(made, "third")
    assert date(2026, 10, 1) in thirds
    assert not {date(2026, 9, 21), date(2026, 10, 11)} & set(thirds)


async def test_today_is_left_to_the_facts(pool: asyncpg.Pool) -> None:
    ledger = Ledger(pool, 6)
    await ledger.write(list(range(1, 200)))
    await ledger.roll_up()
    made = await pool.fetchval("select max(day) from metric_made where span = 'day'")
    assert made == LAST - timedelta(days=1)
    assert await ledger.roll_up() == 0, "nothing is left to do"


async def test_a_figure_is_right_while_its_cells_are_made_anew(pool: asyncpg.Pool) -> None:
    ledger = Ledger(pool, 8)
    await ledger.write(list(range(1, 300)))
    filters = Filters(since=FIRST, until=LAST)
    wanted = ledger.chosen(VIEWERS[0], "first_response", filters)
    days = sorted({("first_response", row["day"]) for row in wanted})
    read = 0

    async def make_anew() -> None:
        for _ in range(3):
            await ledger.roll_up()
            async with Unit(pool) as unit:
                await rollups.touch(unit.conn, days)
        await ledger.roll_up()

    making = asyncio.create_task(make_anew())
    while not making.done():
        async with Reader(pool) as reader:
            agrees(await figure(reader.conn, VIEWERS[0], "first_response", filters), wanted)
        read += 1
    await making
    assert read > 10


async def test_the_worker_rolls_up_and_rests(pool: asyncpg.Pool) -> None:
    await Ledger(pool, 5).write(list(range(1, 300)))
    keeper, count = MetricKeeper(pool, lambda: NOW), "select count(*) from metric_made"
    await keeper.roll_up()
    made = await pool.fetchval(count)
    await keeper.roll_up()
    assert await pool.fetchval(count) == made > 0
