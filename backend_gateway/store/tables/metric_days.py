"""What is counted per day: people's time, what became of what we sent and what it is charged as; and what to recount.

Told anew for the days that changed, beside the hot path (decision 0026).
"""

from sqlalchemy import BigInteger, Column, Date, Index, PrimaryKeyConstraint, Table, text

from backend_gateway.store.tables.base import big, metadata, moment, small, tree, words

# No foreign keys: their checks would lock rows that those who write messages lock in another order.
metric_spans = Table(
    "metric_spans",
    metadata,
    big("episode_id"),
    big("user_id"),
    big("conversation_id"),
    moment("started_at", null=False),  # whole seconds
    moment("ended_at"),  # null: it lasts
    PrimaryKeyConstraint("episode_id", "user_id", "started_at"),
    Index("metric_spans_user_idx", "user_id", "ended_at"),
    Index("metric_spans_conversation_idx", "conversation_id"),
)

metric_people = Table(
    "metric_people",
    metadata,
    big("user_id"),
    Column("day", Date, nullable=False),  # of the company's zone
    small("hour"),  # -1: the whole day
    small("available_s", default="0"),
    small("busy_s", default="0"),
    small("away_s", default="0"),
    tree("away", null=False, default="{}"),  # seconds by reason
    small("active_s", default="0"),  # available or busy with at least one active chat
    small("chats_s", default="0"),  # the same, of each chat
    small("peak", default="0"),
    small("definition"),
    PrimaryKeyConstraint("user_id", "day", "hour"),
    Index("metric_people_day_idx", "day", postgresql_where=text("hour = -1")),
    Index("metric_people_hours_idx", "day", postgresql_where=text("hour >= 0")),
)

metric_people_months = Table(  # of months that are over; summed from the days whenever one of them is told
    "metric_people_months",
    metadata,
    big("user_id"),
    Column("month", Date, nullable=False),  # its first day
    small("hour"),  # -1: whole days
    big("available_s", default="0"),
    big("busy_s", default="0"),
    big("away_s", default="0"),
    tree("away", null=False, default="{}"),  # of whole days alone
    big("active_s", default="0"),
    big("chats_s", default="0"),
    small("peak", default="0"),
    small("definition"),
    PrimaryKeyConstraint("user_id", "month", "hour"),
    Index("metric_people_months_month_idx", "month"),
)

metric_delivery = Table(
    "metric_delivery",
    metadata,
    big("number_id"),
    Column("day", Date, nullable=False),  # when it was written, in the company's zone
    small("sent", default="0"),
    small("accepted", default="0"),
    small("delivered", default="0"),
    small("read", default="0"),
    small("failed", default="0"),
    small("uncertain", default="0"),
    tree("codes", null=False, default="{}"),  # failed ones by Meta's code
    small("received", default="0"),
    small("lag_p95_ms", null=True),  # from journalled to read
    small("definition"),
    PrimaryKeyConstraint("number_id", "day"),
)

metric_charges = Table(
    "metric_charges",
    metadata,
    big("number_id"),
    Column("day", Date, nullable=False),  # likewise
    words("category"),
    words("type"),
    words("market"),  # ISO country of the customer's phone; empty: not known
    small("n"),  # delivered
    PrimaryKeyConstraint("number_id", "day", "category", "type", "market"),
)

metric_changed = Table(
    "metric_changed",
    metadata,
    Column("conversation_id", BigInteger, primary_key=True, autoincrement=False),  # whose spans may have changed
)

metric_changed_people = Table(
    "metric_changed_people",
    metadata,
    big("user_id"),
    Column("day", Date, nullable=False),
    PrimaryKeyConstraint("user_id", "day"),
)

metric_changed_hours = Table(
    "metric_changed_hours",
    metadata,
    big("number_id"),
    moment("hour", null=False),  # of messages that changed, UTC
    PrimaryKeyConstraint("number_id", "hour"),
)

metric_told = Table(  # one row each
    "metric_told",
    metadata,
    words("what", primary_key=True),  # people, months, numbers
    moment("at", null=False),  # everything that happened until then is counted
)
