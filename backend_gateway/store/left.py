"""When a message of ours left, from its row: for clocks and for metrics alike."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from backend_gateway.domain.delivery import has_left
from protocol.order import from_microseconds


def left_at(row: Mapping[str, Any]) -> datetime | None:
    """Of a row with source, status, order_us and accepted_at; None while it has not left, and when it failed.

    Whole seconds, as the customer's carry: see `waits.reply_order`. An echo of the phone app left by Meta's own clock.
    """
    echo = row["source"] == "echo"
    at = from_microseconds(row["order_us"]) if echo else row["accepted_at"]
    if at is None or (not echo and not has_left(row["status"])):
        return None
    second: datetime = at.replace(microsecond=0)
    return second
