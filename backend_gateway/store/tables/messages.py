"""Messages of every direction; the outbound row is its own job."""

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Index, LargeBinary, Table, text
from sqlalchemy.dialects.postgresql import UUID

from backend_gateway.store.tables.base import big, key, metadata, moment, small, tree, words
from backend_gateway.store.words import words_of_column

messages = Table(
    "messages",
    metadata,
    key(),
    big("conversation_id", ForeignKey("conversations.id")),
    big("number_id"),
    big("episode_id", null=True),
    words("direction"),  # in, out, internal
    words("source", default="live"),  # live, echo, history, standby
    words("author_kind"),
    big("author_id", null=True),
    words("wamid", null=True),
    Column("client_token", UUID),
    # the timeline's order
    big("order_us"),
    big("order_journal", default="0"),
    small("order_index", default="0"),
    moment("at", null=False),  # Meta's time, or ours for what we wrote
    moment("known_at", now=True),
    words("kind"),  # the content's tag
    tree("content", null=False),
    words("plain", default=""),  # folded text for search
    tree("quote"),
    words("quoted_wamid", null=True),
    words("forwarded", default="no"),
    tree("referral"),
    tree("reactions"),  # [{emoji, author, at}], removed ones keep their time
    Column("raw", LargeBinary),  # the item as received, when not fully understood
    moment("edited_at"),
    moment("revoked_at"),
    # delivery
    words("status", default="none"),
    moment("status_at"),
    tree("failure"),
    tree("pricing"),
    Column("holding", Boolean),  # a reply that only buys time; null = nobody asked
    Column("answers", Boolean),  # of a scheduled one: no, if the customer wrote while it waited to leave; else null
    moment("states_at"),  # the time for the answer that an automatic reply states
    big("survey_id", null=True),  # a customer's words that only answer a survey: they need nothing
    big("retry_of", null=True),
    small("attempt", default="1"),
    # the job
    moment("not_before"),  # undo hold, back-off
    moment("deadline"),  # `sending` past it is `uncertain`
    big("fence", null=True),
    small("tries", default="0"),
    small("rev", default="1"),
    words("story", null=True),  # of one that leaves: the delivery it answers (d812), else itself (m991)
    Index("messages_wamid_key", "number_id", "wamid", unique=True, postgresql_where=text("wamid is not null")),
    Index(
        "messages_token_key",
        "author_id",
        "client_token",
        unique=True,
        postgresql_where=text("client_token is not null"),
    ),
    Index("messages_timeline_idx", "conversation_id", "order_us", "order_journal", "order_index", "id"),
    Index("messages_queued_idx", "number_id", "id", postgresql_where=text("status = 'queued'")),
    Index(
        "messages_pending_idx",
        "conversation_id",
        "id",
        postgresql_where=text("status in ('queued','sending','uncertain')"),
    ),
    Index("messages_at_idx", "at", postgresql_using="brin"),
    Index("messages_promises_idx", "conversation_id", postgresql_where=text("holding or states_at is not null")),
    Index("messages_words_idx", text(words_of_column("plain")), postgresql_using="gin"),
    Index("messages_retry_idx", "retry_of", postgresql_where=text("retry_of is not null")),
)

message_edits = Table(
    "message_edits",
    metadata,
    key(),
    big("message_id", ForeignKey("messages.id")),
    tree("content", null=False),  # what it said before
    moment("at", null=False),  # Meta's time
    moment("known_at", now=True),  # ours
    Index("message_edits_message_idx", "message_id"),
)

message_statuses = Table(
    "message_statuses",
    metadata,
    Column("message_id", BigInteger, primary_key=True),
    words("status", primary_key=True),
    moment("at", null=False),
    moment("known_at", now=True),
)
