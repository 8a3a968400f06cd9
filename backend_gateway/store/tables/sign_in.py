"""Second factors, recovery codes, links for a new password, accounts of the company's provider."""

from sqlalchemy import Column, ForeignKey, Index, LargeBinary, Table, UniqueConstraint

from backend_gateway.store.tables.base import big, flag, key, metadata, moment, small, words

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

sign_in_provider = Table(
    "sign_in_provider",
    metadata,
    key(),
    words("issuer", unique=True),  # one row at most: the action sees to it
    words("client_id"),
    Column("secret_sealed", LargeBinary, nullable=True),
    words("name"),
    flag("own_people"),
    flag("asks_factor"),
    words("passwords", default="everyone"),
    moment("changed_at", now=True),
    big("changed_by", null=True),
)

company_accounts = Table(
    "company_accounts",
    metadata,
    key(),
    big("user_id", ForeignKey("users.id", ondelete="CASCADE")),
    words("issuer"),
    words("subject"),
    moment("linked_at", now=True),
    UniqueConstraint("issuer", "subject", name="company_accounts_subject_key"),
    UniqueConstraint("user_id", "issuer", name="company_accounts_user_key"),
)

company_sign_ins = Table(
    "company_sign_ins",
    metadata,
    key(),
    Column("state_hash", LargeBinary, nullable=False, unique=True),
    Column("question_sealed", LargeBinary, nullable=False),  # nonce and verifier, of our side towards the provider
    words("issuer"),
    words("challenge"),
    small("port"),
    words("device"),
    words("address", null=True),
    moment("began_at", null=False),
    moment("back_at"),  # the browser came back: its state counts once
    big("user_id", ForeignKey("users.id", ondelete="CASCADE"), null=True),
    Column("code_hash", LargeBinary, nullable=True, unique=True),
    moment("used_at"),
    Index("company_sign_ins_began_idx", "began_at"),
)
