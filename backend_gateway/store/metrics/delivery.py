"""Delivery health as a figure: one function for every screen (law 8)."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any, Final

import msgspec
from msgspec.structs import replace

from backend_gateway.store.conn import Conn
from backend_gateway.store.metrics import changed
from backend_gateway.store.metrics.delivery_days import DEFINITION
from protocol.metric_delivery import Delivered, DeliveryHealth, Pulse

_COUNTS: Final = ("sent", "accepted", "delivered", "read", "failed", "uncertain", "received")
_DAYS: Final = f"""
select number_id, day, {", ".join(_COUNTS)}, codes, lag_p95_ms, definition from metric_delivery
where day >= $1 and day <= $2 and ($3::bigint[] is null or number_id = any($3)) order by day, number_id
"""  # noqa: S608  words of our own
_PULSES: Final = """
select id as number_id, last_webhook_at, silent_since, unreachable_since from numbers
where $1::bigint[] is null or id = any($1) order by id
"""


async def delivery_health(
    conn: Conn, since: date, until: date, numbers: Sequence[int] | None, now: datetime
) -> DeliveryHealth:
    """Per day and number, per number, and altogether."""
    wanted = None if numbers is None else list(numbers)
    rows = await conn.fetch(_DAYS, since, until, wanted)
    days = [_day(row) for row in rows]
    return DeliveryHealth(
        since=since, until=until, definition=max((row["definition"] for row in rows), default=DEFINITION),
        whole=_together(days), days=tuple(days),
        numbers=tuple(
            _together((one for one in days if one.number_id == id_), id_)
            for id_ in sorted({row["number_id"] for row in rows})
        ),
        pulses=tuple(_pulse(row, now) for row in await conn.fetch(_PULSES, wanted)),
        as_of=await changed.told(conn, changed.NUMBERS),
    )  # fmt: skip


def _day(row: Any) -> Delivered:
    counts = {name: row[name] for name in _COUNTS}
    codes = msgspec.json.decode(row["codes"])
    plain = Delivered(number_id=row["number_id"], day=row["day"], codes=codes, lag_p95_ms=row["lag_p95_ms"])
    return _rated(replace(plain, **counts))


def _together(days: Iterable[Delivered], number_id: int | None = None) -> Delivered:
    """The sums; of lags the slowest day's."""
    found = list(days)
    codes: Counter[str] = Counter()
    for one in found:
        codes.update(one.codes)
    lags = [one.lag_p95_ms for one in found if one.lag_p95_ms is not None]
    plain = Delivered(number_id=number_id, codes=dict(sorted(codes.items())), lag_p95_ms=max(lags, default=None))
    return _rated(replace(plain, **{name: sum(getattr(one, name) for one in found) for name in _COUNTS}))


def _rated(one: Delivered) -> Delivered:
    """Its shares, and those of which nothing more is known yet: every message sent is in one of the four."""
    return replace(
        one, waiting=one.sent - one.delivered - one.failed - one.uncertain,
        accepted_share=_share(one.accepted, one.sent), delivered_share=_share(one.delivered, one.sent),
        read_share=_share(one.read, one.sent), failed_share=_share(one.failed, one.sent),
    )  # fmt: skip


def _share(part: int, base: int) -> float | None:
    return part / base if base else None


def _pulse(row: Any, now: datetime) -> Pulse:
    last = row["last_webhook_at"]
    return Pulse(**dict(row), webhook_age_s=None if last is None else max(0, int((now - last).total_seconds())))
