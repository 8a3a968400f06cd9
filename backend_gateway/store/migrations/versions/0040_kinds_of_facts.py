"""How many kinds of facts there are, so that the planner adds up a day without sorting it; a queue that can wait."""

from alembic import op

revision = "0040"
down_revision = "0033"
branch_labels = None
depends_on = None

_KINDS = """
create statistics metric_facts_kinds (ndistinct)
on metric, result, label, definition, settings_row from metric_facts
"""
"""Taken for independent these columns would make tens of thousands of groups; they make a few dozen."""


def upgrade() -> None:
    """Kept up by autovacuum from now on; once at once."""
    connection = op.get_bind()
    connection.exec_driver_sql(_KINDS)
    connection.exec_driver_sql("analyze metric_facts")
    connection.exec_driver_sql("alter table metric_queue add column not_before timestamptz")


def downgrade() -> None:
    """Steps go forward only: restore the backup made before."""
    msg = "0040 cannot be undone: restore the backup made before the update"
    raise NotImplementedError(msg)
