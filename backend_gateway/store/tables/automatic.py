"""What Relevo says by itself while nobody has a conversation: said, or not said and why."""

from sqlalchemy import ForeignKey, Index, Table

from backend_gateway.store.tables.base import big, key, metadata, moment, small, words

automatic_replies = Table(
    "automatic_replies",
    metadata,
    key(),
    big("conversation_id", ForeignKey("conversations.id")),
    big("episode_id", null=True),
    words("kind"),  # welcome, away, holiday, queue
    moment("at", null=False),
    small("inbound_count"),  # of the conversation: what it answers, decided about once
    big("message_id", null=True),
    words("not_sent", null=True),  # why: late, window, no_route, missing
    big("policy_id", null=True),
    Index("automatic_replies_inbound_key", "conversation_id", "inbound_count", unique=True),
)

told_positions = Table(
    "told_positions",
    metadata,
    key(),
    big("conversation_id", ForeignKey("conversations.id")),
    big("episode_id", null=True),
    small("ahead"),  # how many came first when it was said
    big("message_id"),
    moment("at", null=False),
    Index("told_positions_conversation_idx", "conversation_id", "id"),
)
