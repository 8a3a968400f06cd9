"""Reports that come by themselves, and each time one was made."""

from sqlalchemy import Column, Date, ForeignKey, Index, Table, UniqueConstraint, text

from backend_gateway.store.tables.base import big, flag, key, metadata, moment, small, tree, words

report_schedules = Table(
    "report_schedules",
    metadata,
    key(),
    small("rev", default="1"),
    big("owner_id"),
    words("name"),
    tree("body", null=False),  # protocol.report_schedules.PutSchedule
    flag("paused"),
    moment("next_at"),
    moment("at", now=True),
    Index("report_schedules_next_idx", "next_at", postgresql_where=text("next_at is not null")),
)
report_runs = Table(
    "report_runs",
    metadata,
    key(),
    big("schedule_id", ForeignKey("report_schedules.id", ondelete="CASCADE")),
    moment("due_at", null=False),
    words("state"),  # protocol.report_schedules.RunState
    Column("since", Date, nullable=False),
    Column("until", Date, nullable=False),
    words("file", default=""),
    words("fault", null=True),
    words("detail", default=""),
    small("tries", default="0"),
    moment("again_at"),
    moment("claimed_until"),
    UniqueConstraint("schedule_id", "due_at"),
    Index("report_runs_open_idx", "again_at", postgresql_where=text("state in ('due', 'running')")),
)
