"""Conversations with what the list shows of them; and what reports are made of: episodes, owner segments, waits."""

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Column,
    ForeignKey,
    Identity,
    Index,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from backend_gateway.store.tables.base import big, flag, key, metadata, moment, small, tree, words

OPEN = text("ended_at is null")

conversations = Table(
    "conversations",
    metadata,
    key(),
    big("number_id", ForeignKey("numbers.id")),
    big("contact_id", ForeignKey("contacts.id")),
    words("state", default="open"),
    words("owner_kind", default="queue"),  # bot, queue, person, none
    big("assignee_id", null=True),
    big("team_id", null=True),
    small("owner_version", default="0"),
    big("episode_id", null=True),  # the latest one
    # what the list shows
    big("activity_us", default="0"),
    big("activity_journal", default="0"),
    small("activity_index", default="0"),
    tree("preview"),
    small("inbound_count", default="0"),
    moment("owed_since"),
    # the window
    moment("last_inbound_at"),
    words("last_inbound_wamid", null=True),
    moment("window_until"),
    moment("free_entry_clicked_at"),
    moment("free_entry_until"),
    Column("tags", ARRAY(Text), nullable=False, server_default=text("'{}'")),
    Column("mentions", ARRAY(BigInteger), nullable=False, server_default=text("'{}'")),
    # what waits and for whom
    small("priority", default="5"),  # 9 most urgent, 5 the usual one
    moment("queued_at"),  # since when it waits for an owner
    moment("route_after"),  # a bare greeting waits for its second message
    small("hops", default="0"),  # automatic changes of owner in this episode
    tree("routing"),  # what routing keeps: skills wanted, who declined, overflowed to
    moment("snoozed_until"),
    tree("colleague"),  # the other area: who, why, until when
    tree("clock"),  # the most urgent clock, as the list shows it
    words("clock_facts", null=True),  # what its clocks were last told, as a digest
    moment("clock_at"),  # when its clocks want to be looked at again
    tree("ladder"),  # where its open wait stands on the escalation ladder
    moment("ladder_at"),  # when that wants to be looked at again
    tree("offer"),  # the open offer, as the list shows it
    tree("survey"),  # the latest survey, as the panel shows it
    tree("thread", null=False, default="{}"),  # what the fold keeps between facts (store/threads.py)
    big("merged_into", null=True),  # its history moved; kept for the undo
    small("rev", default="1"),
    moment("created_at", now=True),
    UniqueConstraint("number_id", "contact_id"),
    Index(
        "conversations_activity_idx",
        text("activity_us desc"),
        text("id desc"),
        postgresql_where=text("merged_into is null"),
    ),
    Index(
        "conversations_assignee_idx",
        "assignee_id",
        text("activity_us desc"),
        postgresql_where=text("state <> 'resolved'"),
    ),
    Index("conversations_team_idx", "team_id", text("activity_us desc"), postgresql_where=text("state <> 'resolved'")),
    Index("conversations_owed_idx", "owed_since", postgresql_where=text("owed_since is not null")),
    Index("conversations_contact_idx", "contact_id"),
    Index("conversations_tags_idx", "tags", postgresql_using="gin"),
    Index("conversations_mentions_idx", text("activity_us desc"), postgresql_where=text("mentions <> '{}'")),
    Index("conversations_queue_idx", "team_id", "queued_at", postgresql_where=text("queued_at is not null")),
    Index("conversations_snoozed_idx", "snoozed_until", postgresql_where=text("snoozed_until is not null")),
)

episodes = Table(
    "episodes",
    metadata,
    key(),
    Column("case_number", BigInteger, Identity(always=True, start=1001), unique=True),
    big("conversation_id", ForeignKey("conversations.id")),
    words("opened_by", default="customer"),  # customer, business
    moment("started_at", null=False),  # Meta's time
    moment("started_known_at", now=True),  # ours
    moment("first_inbound_at"),
    moment("first_human_reply_at"),
    moment("first_resolved_at"),
    moment("ended_at"),
    big("resolved_by", null=True),
    small("reopened", default="0"),
    words("void", null=True),  # merged, spam, test, wrong_number, duplicate, unreachable
    moment("void_reviewed_at"),
    big("void_reviewed_by", null=True),
    words("outcome", null=True),  # sale, appointment, payment_promise, solved, none
    big("amount_cents", null=True),
    words("currency", null=True),
    words("summary", default=""),
    flag("agreed"),  # the customer said yes
    tree("before_resolve"),  # what the resolve took away, for its undo
    Index("episodes_open_key", "conversation_id", unique=True, postgresql_where=OPEN),
    Index(
        "episodes_voids_idx",
        text("ended_at desc"),
        postgresql_where=text("void is not null and void_reviewed_at is null"),
    ),
    Index("episodes_conversation_idx", "conversation_id", text("started_at desc")),
)

owner_segments = Table(
    "owner_segments",
    metadata,
    key(),
    big("episode_id", ForeignKey("episodes.id")),
    words("owner_kind"),
    big("user_id", null=True),
    big("team_id", null=True),
    moment("started_at", null=False),
    moment("ended_at"),
    words("reason", default=""),
    Index("owner_segments_open_key", "episode_id", unique=True, postgresql_where=OPEN),
    Index("owner_segments_episode_idx", "episode_id", "started_at"),
    Index("owner_segments_ended_idx", "ended_at"),  # what was open at a moment of the past
)

waits = Table(
    "waits",
    metadata,
    key(),
    big("episode_id", ForeignKey("episodes.id")),
    big("conversation_id", ForeignKey("conversations.id")),
    moment("started_at", null=False),
    big("started_by", null=True),  # message id
    moment("ended_at"),
    big("ended_by", null=True),
    words("end_kind", null=True),  # answered, waived, resolved, withdrawn
    big("team_id", null=True),
    small("calendar_version", null=True),
    small("version", default="1"),
    Index("waits_open_key", "conversation_id", unique=True, postgresql_where=OPEN),
    Index("waits_episode_idx", "episode_id", "started_at"),
    Index("waits_ended_by_idx", "ended_by", postgresql_where=text("ended_by is not null")),
)

drafts = Table(
    "drafts",
    metadata,
    big("user_id", ForeignKey("users.id", ondelete="CASCADE")),
    big("conversation_id", ForeignKey("conversations.id")),
    words("text"),
    words("mode", default="reply"),
    big("reply_to", null=True),
    small("rev", default="1"),
    moment("updated_at", now=True),
    PrimaryKeyConstraint("user_id", "conversation_id"),
)

read_marks = Table(
    "read_marks",
    metadata,
    big("user_id", ForeignKey("users.id", ondelete="CASCADE")),
    big("conversation_id", ForeignKey("conversations.id")),
    small("inbound_count"),
    small("rev", default="1"),
    moment("at", now=True),
    PrimaryKeyConstraint("user_id", "conversation_id"),
)
