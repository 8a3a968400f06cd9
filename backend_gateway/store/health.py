"""How the line is doing, in one read: for `/readyz`, `/metrics` and `doctor`.

What always holds: "the process is up" is never the answer; the age of the last webhook, the lag of the journal and the
rows nobody has claimed are.
"""

from dataclasses import dataclass
from datetime import datetime

from backend_gateway.store.conn import Conn

_LINE = """
select (select received_at from journal order by id desc limit 1) as last_webhook_at,
       (select count(*) from inbox_queue) as unclaimed,
       (select j.received_at from inbox_queue q join journal j on j.id = q.journal_id order by q.journal_id limit 1)
           as oldest_unclaimed_at,
       (select count(*) from parked where settled_at is null) as parked,
       (select count(*) from messages where status = 'queued') as queued,
       (select count(*) from messages where status = 'uncertain') as uncertain,
       (select count(*) from numbers where state = 'stopped') as stopped,
       (select count(*) from numbers where state = 'active' and unreachable_since is not null) as unreachable,
       (select count(*) from numbers where state = 'active' and silent_since is not null) as silent,
       (select min(token_expires_at) from numbers where state <> 'stopped') as token_until,
       (select as_of from quarantines where released_at is null) as restored_as_of
"""


@dataclass(frozen=True, slots=True)
class Line:
    """Counts of what waits at each step, and the two times that tell whether it moves."""

    last_webhook_at: datetime | None
    unclaimed: int
    oldest_unclaimed_at: datetime | None
    parked: int
    queued: int
    uncertain: int
    stopped: int
    unreachable: int
    silent: int
    token_until: datetime | None = None
    """When the first access token ends."""
    restored_as_of: datetime | None = None
    """The moment of the backup this database was restored from, while it waits for an admin."""

    def webhook_age(self, now: datetime) -> float | None:
        """Seconds since Meta last spoke to us; None when it never did."""
        return None if self.last_webhook_at is None else max(0.0, (now - self.last_webhook_at).total_seconds())

    def token_left(self, now: datetime) -> float | None:
        """Seconds until the first access token ends; None when none does."""
        return None if self.token_until is None else (self.token_until - now).total_seconds()

    def journal_lag(self, now: datetime) -> float:
        """Seconds the oldest unread delivery has waited."""
        waiting = self.oldest_unclaimed_at
        return 0.0 if waiting is None else max(0.0, (now - waiting).total_seconds())


async def read_line(conn: Conn) -> Line:
    """The state of the line now."""
    row = await conn.fetchrow(_LINE)
    if row is None:
        raise LookupError("a select without from always has a row")
    return Line(**dict(row))
