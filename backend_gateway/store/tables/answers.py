"""What answers faster: quick replies, macros, scheduled messages; and what finds faster: tags and saved views."""

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Column,
    ForeignKey,
    Index,
    PrimaryKeyConstraint,
    Table,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import UUID

from backend_gateway.store.tables.base import big, flag, key, metadata, moment, small, tree, words

tags = Table(
    "tags",
    metadata,
    key(),
    words("name"),
    words("color", default="blue"),  # a token of the theme
    words("kind", default="conversation"),  # conversation, contact, reason
    big("team_id", ForeignKey("teams.id"), null=True),
    flag("active", default=True),
    small("rev", default="1"),
    small("position", default="0"),  # in lists; those of one place by name
    Index("tags_name_key", "kind", text("lower(name)"), unique=True),
)

quick_replies = Table(
    "quick_replies",
    metadata,
    key(),
    words("code"),  # what follows the slash
    words("title"),
    words("body"),
    words("language", null=True),
    big("team_id", ForeignKey("teams.id"), null=True),
    big("user_id", ForeignKey("users.id", ondelete="CASCADE"), null=True),  # personal
    tree("files", null=False, default="[]"),  # media ids
    flag("active", default=True),
    small("rev", default="1"),
    moment("changed_at", now=True),
    big("changed_by", null=True),
)

quick_reply_uses = Table(
    "quick_reply_uses",
    metadata,
    Column("quick_reply_id", BigInteger, ForeignKey("quick_replies.id", ondelete="CASCADE"), nullable=False),
    Column("user_id", BigInteger, ForeignKey("users.id", ondelete="CASCADE"), nullable=False),
    moment("at", now=True),
    Index("quick_reply_uses_user_idx", "user_id", "at"),
    Index("quick_reply_uses_reply_idx", "quick_reply_id", "at"),
)

macros = Table(
    "macros",
    metadata,
    key(),
    words("name"),
    big("team_id", ForeignKey("teams.id"), null=True),
    big("user_id", ForeignKey("users.id", ondelete="CASCADE"), null=True),
    tree("steps", null=False),
    flag("active", default=True),
    small("rev", default="1"),
    moment("changed_at", now=True),
)

scheduled_messages = Table(
    "scheduled_messages",
    metadata,
    key(),
    big("conversation_id", ForeignKey("conversations.id")),
    big("author_id", ForeignKey("users.id")),
    Column("client_token", UUID, nullable=False),
    tree("content", null=False),
    moment("due_at", null=False),
    moment("latest_at", null=False),  # later than this it is not sent, a person is asked
    words("state", default="waiting"),  # waiting, sent, cancelled, refused, asks
    words("reason", default=""),
    big("message_id", null=True),
    moment("created_at", now=True),
    small("rev", default="1"),
    small("inbound_seen", null=True),  # messages of the customer that the author had seen; null after a merge
    UniqueConstraint("author_id", "client_token"),
    Index("scheduled_messages_due_idx", "due_at", postgresql_where=text("state = 'waiting'")),
    Index("scheduled_messages_conversation_idx", "conversation_id"),
)

saved_views = Table(
    "saved_views",
    metadata,
    key(),
    words("name"),
    big("user_id", ForeignKey("users.id", ondelete="CASCADE"), null=True),  # null = shared
    big("team_id", ForeignKey("teams.id"), null=True),
    tree("query", null=False),
    small("position", default="0"),
    small("rev", default="1"),
)

view_orders = Table(
    "view_orders",
    metadata,
    Column("user_id", BigInteger, ForeignKey("users.id", ondelete="CASCADE"), primary_key=True),
    Column("views", ARRAY(BigInteger), nullable=False),  # ids of saved views; 0 = the one that is shipped
    small("rev", default="1"),
    moment("changed_at", now=True),
)

contact_fields = Table(
    "contact_fields",
    metadata,
    key(),
    words("name"),
    words("kind", default="text"),  # text, number, date, choice, yes_no
    tree("choices", null=False, default="[]"),
    small("position", default="0"),
    flag("active", default=True),
    small("rev", default="1"),
    Index("contact_fields_name_key", text("lower(name)"), unique=True),
)

watches = Table(
    "watches",
    metadata,
    Column("conversation_id", BigInteger, ForeignKey("conversations.id", ondelete="CASCADE"), nullable=False),
    Column("user_id", BigInteger, ForeignKey("users.id", ondelete="CASCADE"), nullable=False),
    moment("at", now=True),
    PrimaryKeyConstraint("conversation_id", "user_id"),
)

surveys = Table(
    "surveys",
    metadata,
    key(),
    big("episode_id", ForeignKey("episodes.id")),
    big("contact_id", ForeignKey("contacts.id")),
    words("kind", default="csat"),  # csat, nps
    moment("at", now=True),
    big("message_id", null=True),
    words("not_sent", null=True),  # why: window, cap, opted_out, rule
    big("credited_to", null=True),
    small("score", null=True),
    words("comment", default=""),
    moment("answered_at"),
    big("conversation_id", ForeignKey("conversations.id"), null=True),
    big("policy_id", null=True),
    big("answer_id", null=True),  # the message that answered
    big("comment_id", null=True),
    Index("surveys_episode_key", "episode_id", "kind", unique=True),
    Index("surveys_contact_idx", "contact_id", "at"),
    Index("surveys_conversation_idx", "conversation_id", text("at desc")),
    Index("surveys_nps_idx", "answered_at", postgresql_where=text("kind = 'nps' and score is not null")),
)
