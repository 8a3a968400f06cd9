"""A part of a chart opens to as many cases as it counts: each hour, band and label of each figure."""

from datetime import timedelta

from backend_gateway.store.metrics.figures import Filters, Part, cases, figure, series
from backend_gateway.store.unit import Reader
from backend_gateway.store.visible import Viewer
from protocol.metrics import LABELLED, METRICS, Metric
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
