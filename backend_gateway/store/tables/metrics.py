"""What each case contributes to each metric, and how far the engine has read."""

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Column,
    Date,
    Index,
    LargeBinary,
    PrimaryKeyConstraint,
    SmallInteger,
    Table,
    Text,
    text,
)

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
    Index("metric_facts_agent_idx", "metric", "agent_id", "day", postgresql_where=text("agent_id is not null")),
    Index(  # who waits first, then the heaviest: as cases behind a figure are listed
        "metric_facts_heavy_idx",
        "metric",
        text("(result = 'waiting') desc"),
        text("business_s desc nulls last"),
        text("calendar_s desc nulls last"),
        text("amount desc nulls last"),
        "at",
    ),
    Index("metric_facts_due_idx", "due_at", postgresql_where=text("due_at is not null")),
)

metric_queue = Table(
    "metric_queue",
    metadata,
    key(),
    big("conversation_id"),  # its clocks changed, which no client is told
    moment("not_before"),  # null: at once; a customer of very many messages is told once in a while
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

metric_cells = Table(  # what the facts of a day or month come to, by some of their dimensions: kept by the worker
    "metric_cells",
    metadata,
    key(),
    words("metric"),
    Column("cuboid", SmallInteger, nullable=False),  # place in store/metrics/cuboids.CUBOIDS
    words("span"),  # day, month
    Column("day", Date, nullable=False),  # its first
    big("agent_id", default="0"),  # 0: nobody, or not told apart
    big("team_id", default="0"),
    big("number_id", default="0"),
    words("tag", default=""),
    words("result"),
    words("label", default=""),
    small("definition"),
    big("settings_row", default="0"),
    small("n"),
    small("out_of_hours"),
    small("provisional"),
    big("business_total"),
    big("calendar_total"),
    big("amount_total"),
    Column("hours", LargeBinary, nullable=False),  # pairs (hour of the week, how many), four bytes each
    Column("amounts", LargeBinary),  # pairs (amount, how many), eight bytes each
    # of counted ones, every whole second, four bytes each, by bins; and pairs (bin, how many)
    Column("business", LargeBinary),
    Column("business_bins", LargeBinary),
    Column("calendar", LargeBinary),
    Column("calendar_bins", LargeBinary),
    Index("metric_cells_idx", "metric", "cuboid", "span", "day", "agent_id", "team_id", "number_id", "tag"),
)

metric_made = Table(  # days and months whose cells are those of their facts; all others are read from the facts
    "metric_made",
    metadata,
    words("metric"),
    words("span"),  # day, third (of a month), month, quarter
    Column("day", Date, nullable=False),
    Column("cuboid", SmallInteger, nullable=False),
    flag("light"),  # so few facts that cells save nothing: there are none
    PrimaryKeyConstraint("metric", "span", "day", "cuboid"),
)
