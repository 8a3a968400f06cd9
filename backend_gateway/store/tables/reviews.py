"""What was decided in weekly reviews."""

from sqlalchemy import Column, Date, Index, Table

from backend_gateway.store.tables.base import big, key, metadata, moment, small, words

review_decisions = Table(
    "review_decisions",
    metadata,
    key(),
    small("rev", default="1"),
    Column("week", Date, nullable=False),  # a Monday
    words("text"),
    big("owner_id"),
    words("metric", null=True),  # protocol.metrics.Metric
    big("team_id", null=True),
    big("by_user"),
    moment("at", now=True),
    moment("done_at"),
    Index("review_decisions_week_idx", "week"),
)
