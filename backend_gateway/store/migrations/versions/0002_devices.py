"""Devices, each with the sealed key of the file that holds its drafts and unsent messages."""

from pathlib import Path

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table."""
    connection = op.get_bind()
    connection.exec_driver_sql(Path(__file__).with_suffix(".sql").read_text(encoding="utf-8"))


def downgrade() -> None:
    """Steps go forward only: restore the backup made before."""
    msg = "0002 cannot be undone: restore the backup made before the update"
    raise NotImplementedError(msg)
