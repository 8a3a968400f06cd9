"""Clocks made live: holding replies, stated times, waits on another area, the ladder of a conversation."""

from pathlib import Path

from alembic import op

revision = "0008"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add columns without defaults and one table: no row is rewritten."""
    connection = op.get_bind()
    sql = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    for statement in sql.strip().rstrip(";").split(";\n\n"):
        connection.exec_driver_sql(statement)


def downgrade() -> None:
    """Steps go forward only: restore the backup made before."""
    msg = "0008 cannot be undone: restore the backup made before the update"
    raise NotImplementedError(msg)
