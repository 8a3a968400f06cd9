"""What screens ask of a year, and the same asked in the naive way: straight from messages, or from facts one by one.

Called by the benchmark. Every question is what a screen, a worker or the API calls, with nothing around it.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import Any, Final

import asyncpg
from msgspec.structs import replace

from backend_gateway.store.board.at import board_at
from backend_gateway.store.board.board import board
from backend_gateway.store.board.scope import Scope
from backend_gateway.store.metrics.cost import cost
from backend_gateway.store.metrics.figures import Filters, cases, figure, series
from backend_gateway.store.metrics.people import people_time
from backend_gateway.store.pages import conversation_page, counts, message_page
from backend_gateway.store.timers import due_kinds
from backend_gateway.store.visible import Viewer
from benchmarks.reports.year import Year
from protocol.metric_people import PeopleBy
from protocol.metric_series import SeriesBy
from protocol.metrics import METRICS, Metric

Ask = Callable[[asyncpg.Connection], Awaitable[Any]]


@dataclass(frozen=True, slots=True)
class Question:
    """`naive`: SQL with `$1` and `$2`, a period. `flat`: it must cost the same however long the history is."""

    name: str
    ask: Ask
    naive: str | None = None
    days: int = 365
    flat: bool = False
    bar: bool = True


_FIRST: Final = """
with t as (select conversation_id, min(at) filter (where direction = 'in') as began,
                  min(at) filter (where direction = 'out') as answered
           from messages where at >= $1 and at < $2 group by 1)
select {columns} from t join conversations c on c.id = t.conversation_id {group}
"""
_RANKS: Final = "percentile_cont(array[0.5, 0.9]) within group (order by extract(epoch from answered - began))"
_FIGURE: Final = _FIRST.format(columns=f"count(*), {_RANKS}", group="")
_BY_AGENT: Final = _FIRST.format(columns=f"c.assignee_id, count(*), {_RANKS}", group="group by 1")
_BY_DAY: Final = _FIRST.format(columns=f"t.began::date, count(*), {_RANKS}", group="group by 1")
_BY_TAG: Final = """
select tag, count(*) from episodes e join conversations c on c.id = e.conversation_id cross join unnest(c.tags) as tag
where e.started_at >= $1 and e.started_at < $2 group by 1
"""
_HEAT: Final = """
select extract(isodow from began), extract(hour from began), count(*) from (
  select conversation_id, min(at) as began from messages where direction = 'in' and at >= $1 and at < $2 group by 1) t
group by 1, 2
"""
_NEXT: Final = """
with w as (
  select conversation_id, at, direction, lag(direction) over t as before, lag(at) over t as since
  from messages where at >= $1 and at < $2 window t as (partition by conversation_id order by at))
select count(*), percentile_cont(array[0.5, 0.9]) within group (order by extract(epoch from at - since))
from w where direction = 'out' and before = 'in'
"""
_INBOX: Final = """
select c.id, max(m.at) from conversations c join messages m on m.conversation_id = c.id
where c.state <> 'resolved' and m.at >= $1 and m.at < $2 group by 1 order by 2 desc limit 100
"""
_SWEEP: Final = """
select count(*) from (
  select distinct on (conversation_id) conversation_id, direction, at from messages where at >= $1 and at < $2
  order by conversation_id, at desc) t
where direction = 'in' and at < now() - interval '5 minutes'
"""


def questions(year: Year) -> list[Question]:
    """All of them."""
    boss = Viewer(1, "admin")
    lead = Viewer(year.agents[1], "supervisor", "teams", (year.teams[1],))
    return [
        *_lists(year, boss),
        *_figures(year, boss, lead),
        *_series(year, boss),
        *_cases(year, boss),
        *_days(year, boss),
    ]


def slowest_metric(year: Year) -> list[Question]:
    """A year of every metric there is."""
    boss = Viewer(1, "admin")
    return [_figure(f"year of {one}", year, boss, one, 365) for one in METRICS]


def _lists(year: Year, boss: Viewer) -> list[Question]:
    agent = Viewer(year.agents[0], "agent", "teams", (year.teams[0],))
    now = datetime.now(UTC)
    ago = now - timedelta(hours=1)
    return [
        Question("inbox page", lambda c: conversation_page(c, boss, "all"), _INBOX, flat=True),
        Question("inbox page of an agent", lambda c: conversation_page(c, agent, "mine")),
        Question("inbox page, who is owed", lambda c: conversation_page(c, agent, "owed")),
        Question("resolved conversations, first page", lambda c: conversation_page(c, boss, "resolved")),
        Question("numbers beside the views", lambda c: counts(c, boss)),
        Question("messages of a conversation", lambda c: message_page(c, 777)),
        Question("live board", lambda c: board(c, Scope(viewer=boss, own=False), now)),
        Question("board of an hour ago", lambda c: board_at(c, Scope(viewer=boss, own=False), ago, now), bar=False),
        Question("SLA sweep", lambda c: _sweep(c, now), _SWEEP, flat=True),
    ]


async def _sweep(conn: asyncpg.Connection, now: datetime) -> Any:
    """What the worker looks at every time: which kinds are due."""
    return await due_kinds(conn, ("sla", "ladder", "snooze", "offer"), now - timedelta(days=1))


def _figures(year: Year, boss: Viewer, lead: Viewer) -> list[Question]:
    team, tag = tuple(year.teams[:2]), ("motivo 3",)
    agent, number = tuple(year.agents[:1]), tuple(year.numbers[:1])
    first: Metric = "first_response"
    of_agents: Metric = "agent_first_reply"
    return [
        _figure("first response, yesterday", year, boss, first, 1, naive=_FIGURE, flat=True),
        _figure("first response, month", year, boss, first, 30, naive=_FIGURE, flat=True),
        _figure("first response, year", year, boss, first, 365, naive=_FIGURE),
        _figure("next response, year", year, boss, "next_response", 365, naive=_NEXT),
        _figure("final resolution, year", year, boss, "final_resolution", 365),
        _figure("first response, year, two teams", year, boss, first, 365, teams=team),
        _figure("agent first reply, year, one agent", year, boss, of_agents, 365, agents=agent),
        _figure("first response, year, one number", year, boss, first, 365, numbers=number),
        _figure("first response, year, one tag", year, boss, first, 365, tags=tag),
        _figure("first response, year, team and tag", year, boss, first, 365, teams=team, tags=tag),
        _figure("first response, year, as a team lead", year, lead, first, 365),
        _figure("first response, year, two tags (facts)", year, boss, first, 365, bar=False, tags=(*tag, "motivo 4")),
        _figure(
            "agent first reply, year, agent and tag (facts)",
            year,
            boss,
            "agent_first_reply",
            365,
            agents=agent,
            tags=tag,
        ),
    ]


def _series(year: Year, boss: Viewer) -> list[Question]:
    by_agent: Metric = "agent_first_reply"
    return [
        _row("agents compared, yesterday", year, boss, by_agent, 1, "agent", naive=_BY_AGENT, flat=True),
        _row("agents compared, month", year, boss, by_agent, 30, "agent", naive=_BY_AGENT, flat=True),
        _row("agents compared, year", year, boss, by_agent, 365, "agent", naive=_BY_AGENT),
        _row("first response by day, month", year, boss, "first_response", 30, "day", naive=_BY_DAY),
        _row("first response by day, year", year, boss, "first_response", 365, "day", naive=_BY_DAY),
        _row("first response by month, year", year, boss, "first_response", 365, "month"),
        _row("first response by team, year", year, boss, "first_response", 365, "team"),
        _row("heat map, month", year, boss, "arrivals", 30, "hour_of_week", naive=_HEAT, flat=True),
        _row("heat map, year", year, boss, "arrivals", 365, "hour_of_week", naive=_HEAT),
        _row("reasons, month", year, boss, "arrivals", 30, "tag", naive=_BY_TAG),
        _row("reasons, year", year, boss, "arrivals", 365, "tag", naive=_BY_TAG),
    ]


def _cases(year: Year, boss: Viewer) -> list[Question]:
    return [
        Question(f"cases behind it, {name}", _listed(year, boss, days), days=days, flat=days == 1)
        for name, days in (("yesterday", 1), ("month", 30), ("year", 365))
    ]


def _days(year: Year, boss: Viewer) -> list[Question]:
    """What belongs to no case."""
    scope, period = Scope(viewer=boss, own=False), _filters(year, 365)
    since, until = period.since, period.until
    grains: tuple[PeopleBy, ...] = ("person", "day", "hour")
    return [
        *(Question(f"people's time by {one}, year", partial(_time, scope, since, until, one)) for one in grains),
        Question("charges, year", lambda c: cost(c, since, until, None)),
    ]


async def _time(scope: Scope, since: date, until: date, by: PeopleBy, conn: asyncpg.Connection) -> Any:
    return await people_time(conn, scope, since, until, None, by)


def _listed(year: Year, viewer: Viewer, days: int) -> Ask:
    return lambda conn: cases(conn, viewer, "first_response", _filters(year, days), None, 50)


def _figure(  # noqa: PLR0913  what may be chosen
    name: str, year: Year, viewer: Viewer, metric: Metric, days: int, *, naive: str | None = None, flat: bool = False,
    bar: bool = True, teams: tuple[int, ...] | None = None, agents: tuple[int, ...] | None = None,
    numbers: tuple[int, ...] | None = None, tags: tuple[str, ...] | None = None,
) -> Question:  # fmt: skip
    period = _filters(year, days)
    filters = replace(period, teams=teams, agents=agents, numbers=numbers, tags=tags)
    return Question(name, lambda conn: figure(conn, viewer, metric, filters), naive, days, flat, bar)


def _row(
    name: str, year: Year, viewer: Viewer, metric: Metric, days: int, by: SeriesBy, *, naive: str | None = None,
    flat: bool = False,
) -> Question:  # fmt: skip
    filters = _filters(year, days)
    return Question(name, lambda conn: series(conn, viewer, metric, filters, by), naive, days, flat)


def _filters(year: Year, days: int) -> Filters:
    until = year.today - timedelta(days=1)
    return Filters(since=until - timedelta(days=days - 1), until=until)
