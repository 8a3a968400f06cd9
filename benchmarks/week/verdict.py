"""What a week left behind: PostgreSQL against the customers' log, the sandbox's ledger and the oracle.

Called by `play`. Always holds: a list names what is wrong, so that an empty one is the promise kept and a full one can
be looked into.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from benchmarks.report import percentile
from benchmarks.week.never import NEVER
from benchmarks.week.recomputed import Recomputed, recompute

if TYPE_CHECKING:
    from benchmarks.week import Plan
    from benchmarks.week.agents import Agent
    from benchmarks.week.scene import Week

_INBOUND = "select wamid, order_us / 1000000 as second from messages where direction = 'in'"
_SENT = """
select m.client_token::text, m.status, s.at from messages m
left join message_statuses s on s.message_id = m.id and s.status = 'accepted'
where m.direction = 'out' and m.client_token is not null
"""
_TWO_OWNERS = """
select episode_id, started_at, ended_at, following from (
  select episode_id, started_at, ended_at, lead(started_at) over (partition by episode_id order by started_at, id)
    as following from owner_segments) s
where (ended_at is null and following is not null) or ended_at > following
"""
_OWNER_ELSE = """
select c.id, c.owner_kind, c.assignee_id, c.team_id, s.owner_kind, s.user_id, s.team_id from conversations c
join episodes e on e.conversation_id = c.id and e.ended_at is null
left join owner_segments s on s.episode_id = e.id and s.ended_at is null
where (c.owner_kind, c.assignee_id, c.team_id) is distinct from (s.owner_kind, s.user_id, s.team_id)
"""
_NOBODY = """
select id, state, owner_kind from conversations where merged_into is null and state <> 'resolved'
and (owner_kind not in ('person', 'queue') or (owner_kind = 'person') <> (assignee_id is not null)
     or (owner_kind = 'queue' and team_id is null))
"""
_OWED_ELSE = """
select c.id, c.owed_since, w.started_at from conversations c
left join waits w on w.conversation_id = c.id and w.ended_at is null where c.owed_since is distinct from w.started_at
"""
_STATES = "select state, owner_kind, count(*) from conversations group by 1, 2"
_DONE_BY_ITSELF = """
select 'ladder: ' || (detail ->> 'act'), count(*) from audit where action = 'conversation.ladder' group by 1
union all select 'dealt: ' || outcome, count(*) from routing_decisions group by 1
union all select 'alerts: ' || kind, count(*) from alerts group by 1
union all select 'automatic replies that left', count(*) from messages
where states_at is not null and status <> 'failed'
order by 1
"""
_LEFT = frozenset({"accepted", "sent", "delivered", "read", "failed"})


@dataclass
class Verdict:
    """`enough`: (value, least). `wrong`: offenders by what is wrong with them."""

    figures: dict[str, float] = field(default_factory=dict)
    enough: dict[str, tuple[float, float]] = field(default_factory=dict)
    wrong: dict[str, list[Any]] = field(default_factory=dict)


async def judge(week: "Week", agents: Sequence["Agent"], plan: "Plan") -> Verdict:
    """Count."""
    verdict = Verdict()
    verdict.wrong["conversations without an owner or queue"] = await _rows(week, _NOBODY)
    verdict.wrong["double owners"] = [*await _rows(week, _TWO_OWNERS), *await _rows(week, _OWNER_ELSE)]
    sla = await recompute(week, plan.begins)
    verdict.wrong["lost waits"] = [*sla.waits_lost, *await _rows(week, _OWED_ELSE)]
    verdict.wrong["SLA figures unlike the recomputation"] = sla.differ
    await _words(verdict, week)
    await _replies(verdict, week)
    await _never(verdict, week)
    verdict.wrong["deeds that failed"] = week.failed
    verdict.wrong["breaks in a stream"] = [text for agent in agents for text in agent.stream.broken]
    verdict.wrong["deliveries parked"] = await _rows(week, "select id, error from parked")
    await _figures(verdict, week, sla, plan)
    return verdict


async def _rows(week: "Week", sql: str, *given: Any) -> list[Any]:
    return [tuple(row) for row in await week.conn.fetch(sql, *given)]


async def _words(verdict: Verdict, week: "Week") -> None:
    """Each message of a customer is there once, with its second."""
    log = week.customers.log
    rows = await week.conn.fetch(_INBOUND)
    counts = Counter(row["wamid"] for row in rows)
    verdict.wrong["messages lost"] = sorted(log.keys() - counts.keys())
    verdict.wrong["messages twice"] = [wamid for wamid, count in counts.items() if count > 1]
    verdict.wrong["messages at another second"] = [
        row["wamid"] for row in rows if row["wamid"] in log and log[row["wamid"]].second != row["second"]
    ]


async def _replies(verdict: Verdict, week: "Week") -> None:
    """What a colleague said once, the customer got at most once; what left has Meta's word for it."""
    status = {token: (state, at) for token, state, at in await week.conn.fetch(_SENT)}
    attempts = {str(id_): message for id_, message in await week.conn.fetch("select id, message_id from attempts")}
    heard = Counter(attempts.get(record.callback_data or "") for record in week.sandbox.ledger.sends)
    verdict.wrong["replies twice"] = [message for message, count in heard.items() if count > 1]
    verdict.wrong["replies never stored"] = sorted(week.said.keys() - status.keys())
    states = Counter(state for state, _ in status.values())
    verdict.figures |= {f"replies {state}": float(count) for state, count in states.items()}
    verdict.wrong["replies without a fate"] = [
        (token, state) for token, (state, _) in status.items() if state not in (*_LEFT, "uncertain")
    ]


async def _never(verdict: Verdict, week: "Week") -> None:
    now = week.now()
    for name, sql in NEVER.items():
        verdict.wrong[f"never: {name}"] = await _rows(week, sql, *([now] if "$1" in sql else []))


async def _figures(verdict: Verdict, week: "Week", sla: Recomputed, plan: "Plan") -> None:
    verdict.figures |= {f"week: {name}": float(count) for name, count in sorted(week.counts.items())}
    verdict.figures |= {f"refused with {name}": float(count) for name, count in week.refused.items()}
    verdict.figures |= {f"clocks: {name}": float(count) for name, count in sorted(sla.counts.items())}
    verdict.figures["clocks compared"] = float(sla.counts.total())
    verdict.figures["first response, median open minutes"] = percentile(sla.first_responses, 0.5)
    verdict.figures["first response, p90 open minutes"] = percentile(sla.first_responses, 0.9)
    for what, count in await week.conn.fetch(_DONE_BY_ITSELF):
        verdict.figures[what] = float(count)
    for state, kind, count in await week.conn.fetch(_STATES):
        verdict.figures[f"at the end: {state}, {kind}"] = float(count)
    talks = float(await week.conn.fetchval("select count(*) from conversations"))
    verdict.enough["conversations"] = (talks, float(plan.conversations))
    verdict.enough["clocks compared"] = (float(sla.counts.total()), 1.5 * plan.conversations)
    verdict.enough["gateways killed"] = (float(week.counts["gateways killed"]), float(plan.kills))
