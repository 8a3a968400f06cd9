"""Our numbers as who administers them sees them. Called by the API."""

from datetime import datetime
from typing import Any, NamedTuple

from backend_gateway.store import hydrate, number_watch
from backend_gateway.store.conn import Conn
from protocol.number_setup import NumberNews, NumberSetup, NumberStanding
from protocol.people import Number

_ROWS = """
with moved as (
  select number_id, count(*) filter (where direction = 'out' and status not in ('none', 'queued')) as sent,
    count(*) filter (where direction = 'in' and source = 'live') as received
  from messages where at > $1 group by number_id
)
select n.id, phone_number_id, waba_id, throughput, created_at, last_webhook_at, last_send_ok_at,
  token_expires_at, token_checked_at, coalesce(messaging_limit, '') as messaging_limit,
  coalesce(m.sent, 0) as sent_today, coalesce(m.received, 0) as received_today
from numbers n left join moved m on m.number_id = n.id
where $2::bigint is null or n.id = $2 order by n.id
"""
_TROUBLE = """
select count(*) filter (where state <> 'paused'),
  coalesce(array_agg(name order by name) filter (where state = 'stopped'), '{}'),
  coalesce(array_agg(name order by name) filter (where state = 'active' and unreachable_since is not null), '{}'),
  coalesce(array_agg(name order by name) filter (where state = 'active' and silent_since is not null), '{}')
from numbers
"""
NEWS = 5
"""So many changes by Meta are shown of each."""
_SECRETS = "select distinct kind from webhook_secrets where retired_at is null"


async def setup(conn: Conn, webhook: str, since: datetime, number_id: int | None = None) -> NumberSetup:
    """All of them, or one; what moved is counted since a moment."""
    rows = [dict(row) for row in await conn.fetch(_ROWS, since, number_id)]
    known = await hydrate.numbers(conn, [row["id"] for row in rows])
    news = await number_watch.news(conn, list(known), NEWS)
    kinds = {row[0] for row in await conn.fetch(_SECRETS)}
    return NumberSetup(
        numbers=tuple(_standing(row, known[row["id"]], news.get(row["id"], ())) for row in rows),
        webhook=webhook, app_secret="app_secret" in kinds, verify_token="verify_token" in kinds,
    )  # fmt: skip


def _standing(row: dict[str, Any], number: Number, news: tuple[NumberNews, ...]) -> NumberStanding:
    return NumberStanding(number=number, news=news, **{name: value for name, value in row.items() if name != "id"})


class Trouble(NamedTuple):
    """How many numbers work or should, and the names of those that do not, by what is wrong."""

    active: int
    stopped: tuple[str, ...]
    unreachable: tuple[str, ...]
    silent: tuple[str, ...]


async def names_in_trouble(conn: Conn) -> Trouble:
    """For whoever looks at the whole; one number may be in several lists."""
    row = await conn.fetchrow(_TROUBLE)
    if row is None:
        raise LookupError("an aggregate always has a row")
    return Trouble(row[0], *(tuple(names) for names in row[1:]))
