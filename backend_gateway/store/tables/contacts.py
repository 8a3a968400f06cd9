"""Customers and the ways WhatsApp names them."""

from sqlalchemy import ARRAY, BigInteger, Column, ForeignKey, Index, Table, Text, text

from backend_gateway.store.tables.base import big, flag, key, metadata, moment, small, tree, words
from backend_gateway.store.words import words_of_contact

contacts = Table(
    "contacts",
    metadata,
    key(),
    words("name"),
    flag("named_by_us"),  # our name wins over the profile name
    words("profile_name", null=True),
    words("phone", null=True),  # digits, international
    words("username", null=True),  # display only, never a key
    words("email", null=True),
    words("city", null=True),
    words("language", null=True),
    words("notes", default=""),
    flag("vip"),
    flag("blocked"),
    flag("marketing_opt_out"),
    tree("fields", null=False, default="{}"),  # values of contact_fields by id
    Column("tags", ARRAY(Text), nullable=False, server_default=text("'{}'")),
    words("pinned_note", default=""),
    tree("consent"),  # what for, since when, where it was given
    moment("opted_out_at"),
    words("opt_out_source", null=True),  # customer, whatsapp, person, import
    moment("preference_at"),  # when they (or we for them) last said yes or no to marketing: older facts change nothing
    words("record_words", default=""),  # field values, tags, city: what a search finds beside the names
    moment("blocked_at"),
    words("block_reason", default=""),
    Column("merged_into", BigInteger, ForeignKey("contacts.id")),
    small("rev", default="1"),
    moment("created_at", now=True),
    Index("contacts_words_idx", text(words_of_contact()), postgresql_using="gin"),
)

identities = Table(
    "identities",
    metadata,
    key(),
    big("contact_id", ForeignKey("contacts.id")),
    words("kind"),  # wa_id, bsuid, parent_bsuid
    words("scope", default=""),  # '' for wa_id, the portfolio for BSUIDs
    words("value"),
    words("match_key"),  # variants of one number share it (Brazil's 9, Mexico's 521, Argentina's 549)
    moment("first_seen_at", now=True),
    moment("last_seen_at", now=True),
    moment("retired_at"),
    Index("identities_live_key", "kind", "scope", "value", unique=True, postgresql_where=text("retired_at is null")),
    Index("identities_match_idx", "kind", "scope", "match_key", postgresql_where=text("retired_at is null")),
    Index("identities_contact_idx", "contact_id"),
)

contact_changes = Table(
    "contact_changes",
    metadata,
    key(),
    big("contact_id", ForeignKey("contacts.id")),
    moment("at", null=False),
    words("source", default="person"),  # person, customer, whatsapp, import
    big("by_user", null=True),
    words("field"),
    words("before", default=""),
    words("after", default=""),
    words("reason", default=""),
    Index("contact_changes_contact_idx", "contact_id", text("id desc")),
)

suspected_duplicates = Table(
    "suspected_duplicates",
    metadata,
    key(),
    big("contact_id", ForeignKey("contacts.id")),
    big("other_id", ForeignKey("contacts.id")),
    words("reason"),
    moment("at", now=True),
    moment("settled_at"),
    Index("suspected_duplicates_pair_key", "contact_id", "other_id", unique=True),
)

contact_merges = Table(
    "contact_merges",
    metadata,
    key(),
    big("winner_id", ForeignKey("contacts.id")),
    big("loser_id", ForeignKey("contacts.id")),
    big("by_user", null=True),
    words("reason", default=""),
    tree("moved", null=False, default="{}"),  # ids that moved, for the undo
    moment("at", now=True),
    moment("undone_at"),
)
