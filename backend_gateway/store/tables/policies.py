"""What admins decide, versioned: a row is never changed, only followed by a newer version (decision 0011).

A clock, a routing decision and a survey name the row they followed, so yesterday is explained by yesterday's rules.
"""

from sqlalchemy import ForeignKey, Index, Table, text

from backend_gateway.store.tables.base import big, key, metadata, moment, small, tree, words

policies = Table(
    "policies",
    metadata,
    key(),
    words("kind"),  # calendar, rules, team, sla, automatic, resolving, presence, guard
    big("subject", default="0"),  # the team, number or calendar it is for; 0 = the company
    small("version"),
    tree("body", null=False),
    words("note", default=""),  # why it was changed
    big("by_user", ForeignKey("users.id"), null=True),
    moment("at", now=True),
    Index("policies_version_key", "kind", "subject", text("version desc"), unique=True),
)

calendars = Table("calendars", metadata, key(), words("name", unique=True), moment("created_at", now=True))
