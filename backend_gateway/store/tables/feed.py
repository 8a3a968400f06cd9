"""The thin log clients follow, and the epoch that a restore changes."""

from sqlalchemy import BigInteger, Column, Identity, Index, SmallInteger, Table, text
from sqlalchemy.types import UserDefinedType

from backend_gateway.store.tables.base import big, metadata, moment, small, words


class XID8(UserDefinedType[int]):
    """PostgreSQL's 64-bit transaction id."""

    cache_ok = True

    def get_col_spec(self, **_: object) -> str:
        """The type's SQL name."""
        return "xid8"


event_log = Table(
    "event_log",
    metadata,
    Column("seq", BigInteger, Identity(always=True), primary_key=True),
    Column("xid", XID8, nullable=False, server_default=text("pg_current_xact_id()")),
    Column("kind", SmallInteger, nullable=False),  # backend_gateway.store.event_log.Kind
    big("entity_id"),
    small("rev"),
    # who could see it before and after: team and assignee of its conversation; null team = no team
    big("team_before", null=True),
    big("user_before", null=True),
    big("team_after", null=True),
    big("user_after", null=True),
    big("private_to", null=True),  # only this user
    moment("at", now=True),
    Index("event_log_cursor_idx", "xid", "seq"),
)

feed_epoch = Table(  # one row
    "feed_epoch",
    metadata,
    words("epoch"),
    words("cluster", default=""),  # system identifier and timeline it was written on
    big("pruned_xid", default="0"),  # the log is complete only after this cursor
    big("pruned_seq", default="0"),
    moment("since", now=True),
)
