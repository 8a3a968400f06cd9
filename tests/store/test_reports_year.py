"""The generated year of the benchmark: its facts and its messages tell the same, and it grows backwards in time."""

import pytest

from backend_gateway.store.engine import connect
from backend_gateway.store.metrics.figures import Filters, figure, series
from backend_gateway.store.visible import Viewer
from benchmarks.reports.asked import questions
from benchmarks.reports.year import Year

NUMBER = """
insert into numbers (phone_number_id, waba_id, phone, name, token_sealed) values ('1', '2', '525541702288', 'Uno', '')
"""
NAIVE = """
with t as (select m.conversation_id, min(m.at) filter (where direction = 'in') as began,
                  min(m.at) filter (where direction = 'out') as answered from messages m group by 1)
select count(*), percentile_cont(0.5) within group (order by extract(epoch from answered - began)) as median
from t where answered is not null
"""
BOSS = Viewer(1, "admin")
SOME = 250
"""A quarter of a thousand, so of a year: every day of it is rolled up."""
pytestmark = pytest.mark.timeout(600)  # a year of days is rolled up by one process


async def a_year(database_url: str, conversations: int) -> Year:
    """Some of a thousand conversations."""
    conn = await connect(database_url)
    await conn.execute(NUMBER)
    year = Year(database_url, conn, whole=1000, people=20)
    await year.open_office()
    await year.grow(conversations)
    return year


async def test_its_facts_are_those_of_its_messages(database_url: str) -> None:
    year = await a_year(database_url, SOME)
    whole = Filters(since=year.today.replace(year=year.today.year - 2), until=year.today)
    told = await figure(year.conn, BOSS, "first_response", whole)
    naive = await year.conn.fetchrow(NAIVE)
    assert naive is not None
    assert (told.n, told.calendar.median_s) == (naive["count"], naive["median"])
    assert told.n + told.waiting == SOME
    by_day = await series(year.conn, BOSS, "arrivals", whole, "day")
    assert len(by_day.points) > 70
    assert sum(point.figure.n for point in by_day.points) == SOME
    await year.conn.close()


async def test_it_grows_into_the_past_and_every_question_has_an_answer(database_url: str) -> None:
    year = await a_year(database_url, 200)
    oldest = "select min(started_at) from episodes"
    before = await year.conn.fetchval(oldest)
    await year.grow(400)
    assert await year.conn.fetchval("select count(*) from conversations") == 400
    assert await year.conn.fetchval(oldest) < before
    for one in questions(year):
        assert await one.ask(year.conn) is not None, one.name
    await year.conn.close()
