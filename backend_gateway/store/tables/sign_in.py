"""Second factors, recovery codes, links for a new password."""

from sqlalchemy import Column, ForeignKey, Index, LargeBinary, Table

from backend_gateway.store.tables.base import big, key, metadata, moment, small

second_factors = Table(
    "second_factors",
    metadata,
    key(),
    big("user_id", ForeignKey("users.id", ondelete="CASCADE")),
    Column("secret_sealed", LargeBinary, nullable=False),
    moment("created_at", now=True),
    moment("confirmed_at"),  # none: being set up, opens nothing
    big("last_step", default="0"),  # 30 s steps since 1970: a code counts once
    small("failed", default="0"),  # wrong codes since the last right one
    moment("failed_at"),
    Index("second_factors_user_key", "user_id", unique=True),
)

recovery_codes = Table(
    "recovery_codes",
    metadata,
    key(),
    big("user_id", ForeignKey("users.id", ondelete="CASCADE")),
    Column("code_hash", LargeBinary, nullable=False),
    moment("used_at"),
    Index("recovery_codes_user_key", "user_id", "code_hash", unique=True),
)

password_links = Table(
    "password_links",
    metadata,
    key(),
    big("user_id", ForeignKey("users.id", ondelete="CASCADE")),
    Column("code_hash", LargeBinary, nullable=False, unique=True),
    moment("created_at", now=True),
    moment("expires_at", null=False),
    moment("used_at"),
    big("by_user", null=True),
    Index("password_links_user_idx", "user_id"),
)
