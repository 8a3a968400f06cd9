"""What each case contributes to each metric, and how far the engine has read."""

from sqlalchemy import ARRAY, BigInteger, Column, Date, Index, PrimaryKeyConstraint, Table, Text, text

from backend_gateway.store.tables.base import big, flag, key, metadata, moment, small, words
from backend_gateway.store.tables.feed import XID8

# No foreign keys: their checks would lock rows that those who write messages lock in another order.
metric_facts = Table(
    "metric_facts",
    metadata,
    words("metric"),
    big("episode_id"),
    big("subject"),  # the wait, case or team it measures
    big("part", default="0"),  # the owner segment, where one wait has several
    big("conversation_id"),
    words("result"),  # protocol.metrics.Result
    moment("at", null=False),  # when it ended; when it began while it waits
    Column("day", Date, nullable=False),  # of `at`, in the company's zone
    small("hour"),
    big("number_id"),
    big("team_id", null=True),
    big("agent_id", null=True),
    Column("tags", ARRAY(Text), nullable=False, server_default=text("'{}'")),
    small("business_s", null=True),
    small("calendar_s", null=True),
    big("hours_row", null=True),  # the policies row of the hours frozen into it; null: the default nobody set
    flag("out_of_hours"),
    big("from_message", null=True),
    big("to_message", null=True),
    small("definition"),
    big("amount", null=True),  # what it counts, in the unit of the metric
    words("label", null=True),  # what it is, among the labels of the metric
    flag("provisional"),  # time alone may still change it
    moment("due_at"),  # when time alone changes it: it is told again then
    big("settings_row", null=True),  # the policies row of what the company sets of its definition
    PrimaryKeyConstraint("metric", "episode_id", "subject", "part"),
    Index("metric_facts_day_idx", "metric", "day"),
    Index("metric_facts_waiting_idx", "metric", "day", postgresql_where=text("result = 'waiting'")),
    Index("metric_facts_episode_idx", "episode_id"),
    Index("metric_facts_conversation_idx", "conversation_id"),
    Index("metric_facts_due_idx", "due_at", postgresql_where=text("due_at is not null")),
)

metric_queue = Table(
    "metric_queue",
    metadata,
    key(),
    big("conversation_id"),  # its clocks changed, which no client is told
)

metric_progress = Table(  # one row
    "metric_progress",
    metadata,
    Column("place", BigInteger, primary_key=True, autoincrement=False),  # always 1
    Column("xid", XID8, nullable=False),
    big("seq"),
    big("told", null=True),  # while everything is told anew: the last conversation that was; null: done
    moment("at", now=True),
)
