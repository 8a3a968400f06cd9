"""Colleagues, their teams, sessions and sign-in attempts."""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, LargeBinary, PrimaryKeyConstraint, Table, Text, text
from sqlalchemy.dialects.postgresql import ARRAY

from backend_gateway.store.tables.base import big, flag, key, metadata, moment, small, words

roles = Table(
    "roles",
    metadata,
    key(),
    words("name"),
    words("about", default=""),
    words("base"),  # agent, supervisor, admin
    Column("permissions", ARRAY(Text), nullable=False),
    words("visibility"),
    small("rev", default="1"),
    moment("created_at", now=True),
    Index("roles_name_key", text("lower(name)"), unique=True),
)

users = Table(
    "users",
    metadata,
    key(),
    words("email"),
    words("name"),
    words("role", default="agent"),
    words("visibility", default="all"),  # all, teams, mine, own
    words("password_hash"),
    words("language", default="es"),
    flag("active", default=True),
    small("capacity", default="6"),  # weighted conversations at once
    small("rev", default="1"),
    moment("created_at", now=True),
    big("role_id", ForeignKey("roles.id"), null=True),  # of the company's own; grew from `role`
    Index("users_email_key", text("lower(email)"), unique=True),
    Index("users_role_idx", "role_id", postgresql_where=text("role_id IS NOT NULL")),
)

teams = Table(
    "teams", metadata, key(), words("name", unique=True), small("rev", default="1"), moment("created_at", now=True)
)

team_members = Table(
    "team_members",
    metadata,
    Column("team_id", BigInteger, ForeignKey("teams.id", ondelete="CASCADE"), nullable=False),
    Column("user_id", BigInteger, ForeignKey("users.id", ondelete="CASCADE"), nullable=False),
    PrimaryKeyConstraint("team_id", "user_id"),
    Index("team_members_user_idx", "user_id"),
)

sessions = Table(
    "sessions",
    metadata,
    key(),
    big("user_id", ForeignKey("users.id", ondelete="CASCADE")),
    Column("token_hash", LargeBinary, nullable=False, unique=True),
    words("device"),
    words("device_name", default=""),
    words("address", null=True),
    moment("created_at", now=True),
    moment("seen_at", now=True),
    moment("expires_at", null=False),
    moment("revoked_at"),
    Index("sessions_user_idx", "user_id", postgresql_where=text("revoked_at is null")),
)

sign_in_attempts = Table(
    "sign_in_attempts",
    metadata,
    key(),
    words("account"),  # lower-cased e-mail as typed
    words("device"),
    words("address", null=True),
    flag("ok"),
    moment("at", now=True),
    Index("sign_in_attempts_account_idx", "account", "at"),
    Index("sign_in_attempts_device_idx", "device", "at"),
    Index("sign_in_attempts_address_idx", "address", "at"),
)
