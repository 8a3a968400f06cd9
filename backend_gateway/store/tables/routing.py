"""What follows a change: who looks at it next, offers, decisions of routing with their reasons, who holds the pen."""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Table, text

from backend_gateway.store.tables.base import big, key, metadata, moment, small, tree, words

offers = Table(
    "offers",
    metadata,
    key(),
    big("conversation_id", ForeignKey("conversations.id")),
    big("episode_id", null=True),
    words("kind"),  # routing, transfer
    big("from_user", null=True),
    big("to_user", null=True),
    big("to_team", null=True),
    words("note", default=""),
    small("owner_version"),
    moment("at", now=True),
    moment("expires_at", null=False),
    words("state", default="open"),  # open, accepted, declined, expired, withdrawn
    words("reason", default=""),
    moment("answered_at"),
    Index("offers_open_key", "conversation_id", unique=True, postgresql_where=text("state = 'open'")),
    Index("offers_user_idx", "to_user", postgresql_where=text("state = 'open'")),
    Index("offers_conversation_idx", "conversation_id", "at"),
)

routing_decisions = Table(
    "routing_decisions",
    metadata,
    key(),
    big("conversation_id", ForeignKey("conversations.id")),
    big("episode_id", null=True),
    moment("at", now=True),
    words("outcome"),  # queued, assigned, offered, waiting, overflowed, returned
    big("user_id", null=True),
    big("team_id", null=True),
    big("policy_id", null=True),  # the rules followed
    small("owner_version"),
    tree("body", null=False),  # rule, candidates with loads and skills, why each was refused, tie-break
    Index("routing_decisions_conversation_idx", "conversation_id", "id"),
    Index("routing_decisions_at_idx", "at", postgresql_using="brin"),
)

compose_leases = Table(
    "compose_leases",
    metadata,
    Column(
        "conversation_id",
        BigInteger,
        ForeignKey("conversations.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    big("user_id", ForeignKey("users.id", ondelete="CASCADE")),
    big("session_id"),
    big("fence"),  # grows with every new holder
    moment("renewed_at", null=False),
    moment("expires_at", null=False),
)

follow_queue = Table(
    "follow_queue",
    metadata,
    key(),
    big("conversation_id"),  # something happened in it that routing, clocks and automatic replies must look at
    moment("at", now=True),
)
