"""Who is here: declared, measured and what follows from both; kept for ever as events. Shifts, absences, skills."""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, PrimaryKeyConstraint, Table, text

from backend_gateway.store.tables.base import big, flag, key, metadata, moment, small, words

presence = Table(
    "presence",
    metadata,
    Column("user_id", BigInteger, ForeignKey("users.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    words("declared", default="offline"),  # available, busy, away, offline
    words("reason", null=True),  # of away: lunch, training, or the company's own
    moment("declared_since", now=True),
    moment("back_at"),  # when a pause is meant to end
    words("state", default="offline"),  # what follows from the declared and the measured
    words("because", default="declared"),
    moment("since", now=True),
    flag("receives"),  # routing may give them conversations
    flag("on_call"),  # outside hours
    moment("dealt_at"),  # the last conversation routing gave them
    small("rev", default="1"),
    Index("presence_receives_idx", "user_id", postgresql_where=text("receives")),
)

presence_devices = Table(
    "presence_devices",
    metadata,
    Column("user_id", BigInteger, ForeignKey("users.id", ondelete="CASCADE"), nullable=False),
    words("device"),
    moment("locked_since"),
    moment("idle_since"),
    moment("asleep_since"),
    moment("lost_since"),  # the gateway's: the connection ended or the heartbeats stopped
    moment("heard_at", now=True),
    PrimaryKeyConstraint("user_id", "device"),
)

presence_events = Table(
    "presence_events",
    metadata,
    key(),
    big("user_id", ForeignKey("users.id", ondelete="CASCADE")),
    moment("at", now=True),
    words("declared"),
    words("reason", null=True),
    words("state"),
    words("because"),
    flag("receives"),
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
