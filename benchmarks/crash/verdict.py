"""What a crash run left behind: the sandbox's ledger against PostgreSQL and the follower.

Always holds: a list names what is wrong, so that an empty one is the promise kept and a full one can be looked into.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

import asyncpg

from benchmarks.crash.people import Colleague, Customers, Follower
from sandbox import Sandbox

_INBOUND = """
select m.id, m.wamid, m.conversation_id from messages m where m.direction = 'in'
order by m.conversation_id, m.order_us, m.order_journal, m.order_index, m.id
"""
_REPLIES = "select client_token::text, status from messages where direction = 'out' and client_token is not null"
_LEFT = frozenset({"accepted", "sent", "delivered", "read", "played"})


@dataclass(slots=True)
class Verdict:
    """Each list holds offenders.

    lost: acknowledged messages that are in no timeline. doubled: in two places. out_of_order: conversations whose
    timeline contradicts the seconds their messages were written in. sent_twice, never_sent: accepted replies the
    customer got twice; or never, without anybody being told. unsettled: replies whose fate the gateway does not know
    though the customer has them. refused: replies the gateway would not take. unseen: messages the follower never got.
    gaps: breaks in the follower's chain.
    """

    rounds: int = 0
    acknowledged: int = 0
    accepted: int = 0
    uncertain: int = 0
    failed: int = 0
    resumed: int = 0
    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    out_of_order: list[int] = field(default_factory=list)
    sent_twice: list[str] = field(default_factory=list)
    never_sent: list[str] = field(default_factory=list)
    unsettled: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    parked: list[str] = field(default_factory=list)
    unseen: list[int] = field(default_factory=list)
    gaps: list[str] = field(default_factory=list)

    def figures(self) -> dict[str, float]:
        """Counts for the table."""
        return {
            "gateways killed": self.rounds,
            "webhook messages acknowledged": self.acknowledged,
            "replies accepted": self.accepted,
            "replies left to a person to judge": self.uncertain,
            "replies failed and told": self.failed,
            "replies refused": len(self.refused),
            "times the follower resumed": self.resumed,
        }


async def judge(
    conn: asyncpg.Connection,
    sandbox: Sandbox,
    customers: Customers,
    colleagues: Sequence[Colleague],
    follower: Follower,
    killed: int,
) -> Verdict:
    """Count."""
    verdict = Verdict(rounds=killed, acknowledged=len(customers.load.report.acknowledged), resumed=follower.resumed)
    await _judge_inbound(verdict, conn, customers)
    await _judge_replies(verdict, conn, sandbox, colleagues)
    verdict.parked = [row[0] for row in await conn.fetch("select error from parked")]
    everything = {row[0] for row in await conn.fetch("select id from messages")}
    verdict.unseen, verdict.gaps = sorted(everything - follower.messages), follower.gaps
    return verdict


async def _judge_inbound(verdict: Verdict, conn: asyncpg.Connection, customers: Customers) -> None:
    rows = [row for row in await conn.fetch(_INBOUND) if row["wamid"] in customers.seconds]
    counts = Counter(row["wamid"] for row in rows)
    verdict.lost = sorted(customers.load.report.acknowledged - counts.keys())
    verdict.doubled = [wamid for wamid, count in counts.items() if count > 1]
    latest: dict[int, int] = {}
    wrong: set[int] = set()
    for row in rows:
        conversation, second = row["conversation_id"], customers.seconds[row["wamid"]]
        if second < latest.get(conversation, 0):
            wrong.add(conversation)
        latest[conversation] = second
    verdict.out_of_order = sorted(wrong)


async def _judge_replies(
    verdict: Verdict, conn: asyncpg.Connection, sandbox: Sandbox, colleagues: Sequence[Colleague]
) -> None:
    status: dict[str, str] = dict(map(tuple, await conn.fetch(_REPLIES)))
    got = Counter(record.text for record in sandbox.ledger.sends)
    accepted = {token: words for one in colleagues for token, words in one.accepted.items()}
    tried = {f"respuesta {token}" for one in colleagues for token in one.tried}
    verdict.accepted = len(accepted)
    verdict.refused = [text for one in colleagues for text in one.refused]
    verdict.sent_twice = [words for words, count in got.items() if words in tried and count > 1]
    verdict.sent_twice += list(sandbox.ledger.doubled())
    for token, words in accepted.items():
        now = status.get(token, "not stored")
        verdict.uncertain += now == "uncertain"
        verdict.failed += now == "failed"
        if got[words] == 0 and now not in ("uncertain", "failed"):
            verdict.never_sent.append(f"{token} is {now}")
        if got[words] == 1 and now not in _LEFT:
            verdict.unsettled.append(f"{token} is {now}")
