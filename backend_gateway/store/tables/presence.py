"""Who is here: declared, measured and what follows from both; kept for ever as events. Shifts, absences, skills."""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, PrimaryKeyConstraint, Table, text

from backend_gateway.store.tables.base import big, flag, key, metadata, moment, small, words

presence = Table(
    "presence",
    metadata,
    Column("user_id", BigInteger, ForeignKey("users.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    words("declared", default="offline"),  # available, busy, away, offline
    words("reason", null=True),  # of away: lunch, training, or the company's own
    moment("declared_at", now=True),
    moment("until"),  # when a pause is meant to end
    words("measured", default="offline"),  # active, idle, locked, asleep, offline
    moment("measured_at", now=True),
    words("status", default="offline"),  # what follows from both
    moment("status_since", now=True),
    flag("on_call"),  # outside hours
    moment("dealt_at"),  # the last conversation routing gave them
    small("rev", default="1"),
    Index("presence_here_idx", "user_id", postgresql_where=text("status <> 'offline'")),
)

presence_events = Table(
    "presence_events",
    metadata,
    key(),
    big("user_id", ForeignKey("users.id", ondelete="CASCADE")),
    moment("at", now=True),
    words("declared"),
    words("reason", null=True),
    words("measured"),
    words("status"),
    Index("presence_events_user_idx", "user_id", "at"),
)

shifts = Table(
    "shifts",
    metadata,
    key(),
    big("user_id", ForeignKey("users.id", ondelete="CASCADE")),
    words("kind", default="shift"),  # shift, absence, on_call
    moment("starts_at", null=False),
    moment("ends_at", null=False),
    words("reason", default=""),
    big("by_user", null=True),
    moment("at", now=True),
    Index("shifts_user_idx", "user_id", "ends_at"),
)

skills = Table("skills", metadata, key(), words("name", unique=True), small("rev", default="1"))

user_skills = Table(
    "user_skills",
    metadata,
    Column("user_id", BigInteger, ForeignKey("users.id", ondelete="CASCADE"), nullable=False),
    Column("skill_id", BigInteger, ForeignKey("skills.id", ondelete="CASCADE"), nullable=False),
    small("level", default="1"),
    PrimaryKeyConstraint("user_id", "skill_id"),
)
