"""Our WhatsApp numbers, their secrets, and the templates of their accounts."""

from sqlalchemy import Column, DateTime, ForeignKey, Index, LargeBinary, Table, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import ARRAY

from backend_gateway.store.tables.base import big, flag, key, metadata, moment, small, tree, words

numbers = Table(
    "numbers",
    metadata,
    key(),
    words("phone_number_id", unique=True),
    words("waba_id"),
    words("portfolio", default=""),  # scope of BSUIDs; the WABA id until the portfolio is known
    words("phone"),
    words("name"),
    Column("token_sealed", LargeBinary, nullable=False),  # AES-GCM, key id inside
    words("state", default="active"),  # active, paused, stopped
    words("stop_reason", null=True),
    words("quality", null=True),
    small("throughput", default="80"),  # messages a second, in and out
    small("rev", default="1"),
    moment("last_webhook_at"),
    moment("last_send_ok_at"),
    moment("created_at", now=True),
    moment("unreachable_since"),  # our questions to Meta fail
    moment("silent_since"),  # Meta takes our messages and says nothing
    moment("token_expires_at"),  # null: never, or not asked yet (see the next)
    moment("token_checked_at"),
    words("messaging_limit", null=True),  # TIER_*: customers a day who did not write first
    flag("on_phone"),  # the number also lives in the phone's app
    moment("paused_at"),
    big("paused_by", null=True),
    words("pause_note", default=""),  # why, as colleagues read it
)

number_news = Table(
    "number_news",
    metadata,
    key(),
    big("number_id", ForeignKey("numbers.id")),
    words("kind"),  # quality, limit, name, account
    words("before", null=True),
    words("after", null=True),
    moment("at", now=True),
    Index("number_news_number_idx", "number_id", "id"),
)

webhook_secrets = Table(
    "webhook_secrets",
    metadata,
    key(),
    words("kind"),  # app_secret, verify_token; several of each while rotating
    Column("value_sealed", LargeBinary, nullable=False),
    moment("created_at", now=True),
    moment("retired_at"),
)

templates = Table(
    "templates",
    metadata,
    key(),
    words("waba_id"),
    words("meta_id", null=True),
    words("name"),
    words("language"),
    words("category"),
    words("status"),
    words("parameter_format", default="POSITIONAL"),
    tree("components", null=False, default="[]"),
    words("quality", null=True),
    words("reason", null=True),
    moment("synced_at", now=True),
    moment("gone_at"),
    small("rev", default="1"),
    words("previous_category", null=True),  # Meta moved it from there
    tree("bindings", null=False, default="{}"),  # what fills which field by itself
    Column("edits", ARRAY(DateTime(timezone=True)), nullable=False, server_default="{}"),  # Meta counts them
    UniqueConstraint("waba_id", "name", "language"),
)

template_drafts = Table(
    "template_drafts",
    metadata,
    key(),
    tree("draft", null=False),
    words("state", default="draft"),  # draft, waiting, returned, sending, sent
    big("number_id", ForeignKey("numbers.id"), null=True),  # whose account it goes to; null: the first
    big("template_id", ForeignKey("templates.id"), null=True),  # the one at Meta that it changes
    big("author_id", ForeignKey("users.id")),  # who wrote it as it stands
    big("asked_by", null=True),
    words("note", default=""),
    words("refusal", default=""),
    small("rev", default="1"),
    moment("updated_at", now=True),
)

sku_names = Table(
    "sku_names",
    metadata,
    words("sku", primary_key=True),
    words("name"),
    moment("imported_at", now=True),
)

orphan_statuses = Table(
    "orphan_statuses",
    metadata,
    key(),
    big("number_id"),
    words("wamid"),
    words("callback", null=True),
    tree("fact", null=False),
    moment("at", null=False),
    moment("known_at", now=True),
    Index("orphan_statuses_wamid_idx", "number_id", "wamid"),
    Index("orphan_statuses_callback_idx", "callback", postgresql_where=text("callback is not null")),
)

account_notices = Table(
    "account_notices",
    metadata,
    key(),
    words("field"),
    words("waba_id", null=True),
    tree("value", null=False),
    moment("at", now=True),
    flag("seen"),
)
