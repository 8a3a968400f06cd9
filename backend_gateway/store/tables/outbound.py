"""Attempts to hand a message to Meta, and the leases that make one replica the sender of a number."""

from sqlalchemy import Column, ForeignKey, Index, Table
from sqlalchemy.dialects.postgresql import UUID

from backend_gateway.store.tables.base import big, metadata, moment, small, words

attempts = Table(
    "attempts",
    metadata,
    Column("id", UUID, primary_key=True),  # travels as biz_opaque_callback_data
    big("message_id", ForeignKey("messages.id")),
    small("number"),
    big("fence"),
    moment("started_at", now=True),
    moment("finished_at"),
    words("outcome", null=True),  # accepted, refused, retry, uncertain
    small("http_status", null=True),
    small("code", null=True),
    words("detail", null=True),
    Index("attempts_message_idx", "message_id", "number"),
)

leases = Table(
    "leases",
    metadata,
    words("name", primary_key=True),  # "dispatcher:3", "compose:1842"
    words("holder"),
    big("fence", default="1"),
    moment("until", null=False),
)

round_trips = Table(
    "round_trips",
    metadata,
    Column("id", UUID, primary_key=True),  # travels as biz_opaque_callback_data, after "trip:"
    words("kind"),  # test, canary
    big("number_id", ForeignKey("numbers.id")),
    big("to_number_id", null=True),  # one of ours; null: the phone of a person
    words("to_phone"),
    big("asked_by", null=True),
    moment("started_at", null=False),
    words("wamid", null=True),
    moment("accepted_at"),
    moment("sent_at"),
    moment("delivered_at"),
    moment("read_at"),
    moment("arrived_at"),  # at our other number
    moment("ended_at"),  # it is over, well or not
    words("fault", null=True),  # refused, window, failed, lost
    small("code", null=True),
    words("said", null=True),
    Index("round_trips_number_idx", "number_id", "kind", "started_at"),
)
