"""Marks that were given to cases of colleagues."""

from sqlalchemy import Column, Date, Index, Table, UniqueConstraint

from backend_gateway.store.tables.base import big, key, metadata, moment, small, tree, words

coaching_scores = Table(
    "coaching_scores",
    metadata,
    key(),
    small("rev", default="1"),
    big("episode_id"),
    big("conversation_id"),
    big("agent_id"),
    Column("week", Date, nullable=False),  # a Monday
    big("by_user"),
    moment("at", now=True),
    tree("marks", null=False),  # {criterion: 0, 1, 2}
    words("comment", default=""),
    moment("seen_at"),
    UniqueConstraint("episode_id", "agent_id"),
    Index("coaching_scores_agent_idx", "agent_id", "week"),
)
