"""A part of a chart opens to as many cases as it counts: each hour, band and label of each figure."""

from collections import Counter
from datetime import timedelta

from backend_gateway.store.metrics.figures import Filters, Part, cases, figure, series
from backend_gateway.store.unit import Reader
from backend_gateway.store.visible import Viewer
from protocol.metrics import LABELLED, METRICS, Metric, MetricCase
from tests.actions.clocks.watch import Watch
from tests.actions.metrics.test_figures import START, history

BOSS = Viewer(0, "admin")
FILTERS = Filters(since=START - timedelta(days=30), until=START + timedelta(days=60))


async def behind(watch: Watch, metric: Metric, part: Part) -> int:
    """How many cases that count are behind it."""
    async with Reader(watch.pool) as reader:
        found = await cases(reader.conn, BOSS, metric, FILTERS, None, 5000, 0, part)
    return sum(one.result in {"counted", "yes", "no", "met", "missed"} for one in found.cases)


async def test_every_part_opens_to_what_it_counts(watch: Watch) -> None:
    await history(watch)
    looked = 0
    for metric in METRICS:
        async with Reader(watch.pool) as reader:
            whole = await figure(reader.conn, BOSS, metric, FILTERS)
            hours = (await series(reader.conn, BOSS, metric, FILTERS, "hour_of_week")).points
        for point in hours:
            assert await behind(watch, metric, Part(hour=point.hour)) == point.figure.n, (metric, point.hour)
            looked += point.figure.n > 0
        for clock in ("business", "calendar"):
            for band, count in enumerate(getattr(whole, clock).bands):
                if count:
                    assert await behind(watch, metric, Part(band=band, clock=clock)) == count, (metric, clock, band)
                    looked += 1
        for label, one in whole.labels.items() if metric in LABELLED else ():
            assert await behind(watch, metric, Part(label=label)) == one.n, (metric, label)
            looked += 1
    assert looked > 40


_OWNERS = """
select s.owner_kind, s.user_id, s.started_at, coalesce(s.ended_at, 'infinity') as ended_at
from owner_segments s join episodes e on e.id = s.episode_id where e.case_number = $1
"""


async def test_what_a_case_took_is_parted_among_who_had_it(watch: Watch) -> None:
    await history(watch)
    kinds: Counter[str] = Counter()
    parted: tuple[Metric, ...] = ("first_response", "next_response", "first_resolution", "final_resolution")
    whole: tuple[Metric, ...] = ("arrivals", "queue_time", "handling_time")
    for metric in parted:
        async with Reader(watch.pool) as reader:
            found = (await cases(reader.conn, BOSS, metric, FILTERS, "counted", 5000)).cases
            for one in found:
                assert abs(sum(part.calendar_s for part in one.stretches) - (one.calendar_s or 0)) <= 2, one
                assert abs(sum(part.business_s for part in one.stretches) - (one.business_s or 0)) <= 2, one
                kinds.update(part.kind for part in one.stretches)
        for one in found[:5]:
            if metric == "first_response" and (one.calendar_s or 0) < 20_000:
                await parted_second_by_second(watch, one)
    assert kinds["queue"] > 5
    assert kinds["person"] > 5
    async with Reader(watch.pool) as reader:
        for metric in whole:
            shown = await cases(reader.conn, BOSS, metric, FILTERS, None, 50)
            assert not any(one.stretches for one in shown.cases)


async def parted_second_by_second(watch: Watch, case: MetricCase) -> None:
    """Whose was each second of it?"""
    owners = await watch.pool.fetch(_OWNERS, case.case_number)
    seconds: Counter[tuple[str, int | None]] = Counter()
    for n in range(case.calendar_s or 0):
        at = case.at - timedelta(seconds=n + 0.5)
        mine = [one for one in owners if one["started_at"] <= at < one["ended_at"]]
        seconds.update((one["owner_kind"], one["user_id"]) for one in mine)
    told: Counter[tuple[str, int | None]] = Counter()
    for part in case.stretches:
        told[part.kind, part.user_id] += part.calendar_s
    assert set(told) == set(seconds) - {key for key, n in seconds.items() if n <= 1 and key not in told}
    assert all(abs(told[key] - seconds[key]) <= 2 for key in told)
