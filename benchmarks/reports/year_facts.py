"""The facts of that year, as the metric engine keeps them: about thirty rows for each conversation.

Called by `year`.
"""

from typing import Final

_TURN: Final = "year_turns t join year_ends e using (i)"
_OVER: Final = "year_ends e where e.ended is not null"
_LASTED: Final = "extract(epoch from e.ended - e.started)::int"


def _fact(  # noqa: PLR0913  the columns of a fact
    metric: str, result: str, at: str, source: str, *, subject: str = "e.id", seconds: str = "null::int",
    agent: str = "e.agent_id", amount: str = "null::bigint", label: str = "null::text",
) -> str:  # fmt: skip
    business = "null::int" if seconds == "null::int" else f"({seconds}) * 6 / 10"
    return (
        f"select e.id, {subject} as subject, '{metric}' as metric, {result} as result, {at} as at, e.number_id,"  # noqa: S608
        f" e.team_id, {agent} as agent_id, e.tags, {business} as business_s, {seconds} as calendar_s,"
        f" {amount} as amount, {label} as label from {source}"
    )


def _turns() -> list[str]:
    waits, over = (
        "case when t.waiting then 'waiting' else 'counted' end",
        "case when t.waiting then t.began else t.replied end",
    )
    took = "case when t.waiting then null else t.delay end::int"
    kept = "case when t.waiting then 'waiting' when t.delay < 300 then 'met' else 'missed' end"
    first, later = f"{_TURN} where t.j = 0", f"{_TURN} where t.j > 0"
    return [
        *(_fact(one, waits, over, first, seconds=took, agent="null::bigint")
          for one in ("first_response", "first_response_firm")),
        _fact("next_response", waits, over, later, subject="t.wait", seconds=took, agent="null::bigint"),
        _fact("agent_first_reply", waits, over, _TURN, subject="t.wait", seconds=took),
        _fact("sla_first_response", kept, over, first, subject="t.wait"),
        _fact("sla_next_response", kept, over, later, subject="t.wait"),
    ]  # fmt: skip


def _cases() -> list[str]:
    share = "case when year_dice(e.i, {0}) < {1} then 'yes' else 'no' end"
    timed = {"first_resolution": _LASTED, "final_resolution": _LASTED, "handling_time": f"{_LASTED} / 3",
             "wait_on_us": f"{_LASTED} / 4", "wait_on_customer": f"{_LASTED} * 3 / 4"}  # fmt: skip
    shares = {"lost": 0.05, "reopened": 0.1, "fcr_one": 0.7, "clean": 0.6}
    volumes = {"arrivals": "e.started", "received": "e.started", "handled": "e.last_reply",
               "team_received": "e.started",               "team_handled": "e.last_reply"}  # fmt: skip
    return [
        _fact("queue_time", "'counted'", "e.started", "year_ends e", seconds="20"),
        *(_fact(one, "'counted'", at, "year_ends e") for one, at in volumes.items()),
        *(_fact(one, "'counted'", "e.ended", _OVER, seconds=seconds) for one, seconds in timed.items()),
        *(_fact(one, share.format(at, part), "e.ended", _OVER) for at, (one, part) in enumerate(shares.items(), 50)),
        *(_fact(one, "'counted'", "e.ended", _OVER) for one in ("resolved", "team_resolved")),
        _fact("touches", "'counted'", "e.ended", _OVER, amount="e.turns * 2"),
        _fact("transfers", "'counted'", "e.ended", _OVER, amount="(e.i % 3)"),
        _fact("reasons", "'counted'", "e.ended", f"{_OVER}", label="e.tags[1]"),
        _fact("csat", share.format(60, 0.85), "e.ended", f"{_OVER} and e.i % 4 = 0"),
    ]


FACTS: Final = f"""
insert into metric_facts (metric, episode_id, subject, conversation_id, result, at, day, hour, number_id, team_id,
  agent_id, tags, business_s, calendar_s, definition, amount, label)
select metric, id, subject, id, result, at, (at at time zone $1)::date, extract(hour from at at time zone $1)::int,
       number_id, team_id, agent_id, tags, business_s, calendar_s, 1, amount, label
from ({" union all ".join((*_turns(), *_cases()))}) f
"""  # noqa: S608  words of our own
