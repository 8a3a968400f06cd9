"""What Meta says of our numbers by itself or when asked: written, told, and warned of in time.

Called by the worker that looks every minute and by the receiver of notices. What always holds: clients hear of changes
alone; one alert per token that ends, which asks for a new acknowledgement 30, 7 and 1 days before.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Final

import msgspec

from backend_gateway.actions.alerts import close_alerts, raise_alerts
from backend_gateway.domain.tokens import ending
from backend_gateway.store import number_watch
from backend_gateway.store.alerts import NewAlert
from backend_gateway.store.event_log import Event, Kind, append
from backend_gateway.store.number_watch import Reported, Token
from backend_gateway.store.unit import Unit

KIND: Final = "token_expires"
_OPEN: Final = "select cause, level, step, body from alerts where kind = $1 and closed_at is null"


async def note_reports(unit: Unit, said: Mapping[int, Reported], now: datetime) -> list[int]:
    """What Meta answered about each number; those that changed."""
    found = [(id_, await number_watch.report(unit.conn, id_, one, now)) for id_, one in sorted(said.items())]
    changed = [(id_, rev) for id_, rev in found if rev is not None]
    await append(unit.conn, [Event(Kind.NUMBER, id_, rev) for id_, rev in changed])
    return [id_ for id_, _ in changed]


async def warn_of_tokens(unit: Unit, now: datetime, told: Callable[[], None]) -> None:
    """Raise what is new, close what is over; nothing is written while nothing changes."""
    wanted = [alert for token in await number_watch.ending_tokens(unit.conn) if (alert := _alert(token, now))]
    rows = await unit.conn.fetch(_OPEN, KIND)
    open_ = {row[0]: (row[1], row[2], msgspec.json.decode(row[3])) for row in rows}
    if {one.cause: (one.level, one.step, one.body) for one in wanted} == open_:
        return
    unit.after_commit(told)
    await raise_alerts(unit, wanted, now)
    await close_alerts(unit, sorted(open_.keys() - {one.cause for one in wanted}), now)


def _alert(token: Token, now: datetime) -> NewAlert | None:
    found = ending(token.expires_at, now)
    if found is None:
        return None
    body: dict[str, Any] = {
        "number_id": token.number_id, "name": token.name, "until": token.expires_at.isoformat(), "over": found.over,
    }  # fmt: skip
    return NewAlert(
        kind="token_expires", cause=f"{KIND}:{token.number_id}", level=found.level, step=found.step, body=body
    )  # fmt: skip
