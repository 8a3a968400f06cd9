"""The backlog as a level: what each case counted as and when, and what all of them came to every five minutes."""

from sqlalchemy import ARRAY, Column, Index, Integer, PrimaryKeyConstraint, Table, text

from backend_gateway.store.tables.base import big, flag, metadata, moment, small, words

# No foreign keys, for the reason of `tables/metrics`.
level_spans = Table(
    "level_spans",
    metadata,
    big("episode_id"),
    moment("from_at", null=False),
    moment("to_at", null=False),  # the end of time: until something more happens
    big("conversation_id"),
    big("number_id"),
    big("team_id", null=True),
    big("user_id", null=True),
    words("turn"),  # us, customer, colleague, snoozed
    flag("queued"),
    flag("shut"),  # WhatsApp takes templates only
    words("pressure", default="none"),  # none, risk, breached
    moment("opened_at", null=False),
    moment("owed_at"),
    PrimaryKeyConstraint("episode_id", "from_at"),
    Index("level_spans_during_idx", text("tstzrange(from_at, to_at)"), postgresql_using="gist"),
    Index("level_spans_over_idx", "to_at"),
)

level_marks = Table(
    "level_marks",
    metadata,
    moment("at", null=False),
    moment("taken_at", null=False),
    moment("restated_at"),  # when what happened before it was last learned otherwise
    PrimaryKeyConstraint("at"),
)

level_cells = Table(
    "level_cells",
    metadata,
    moment("at", null=False),
    big("team_id"),  # 0: of no team
    big("number_id"),
    small("open"),
    small("queued"),
    small("us"),
    small("customer"),
    small("colleague"),
    small("snoozed"),
    small("at_risk"),
    small("breached"),
    small("us_at_risk"),
    small("us_breached"),
    small("unanswered_long"),
    small("window_closed"),
    Column("ages", ARRAY(Integer), nullable=False),  # protocol.levels.AGE_EDGES
    Column("waits", ARRAY(Integer), nullable=False),  # protocol.metrics.BAND_EDGES
    PrimaryKeyConstraint("at", "team_id", "number_id"),
)
