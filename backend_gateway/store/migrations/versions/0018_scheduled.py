"""Whether a message that a timer sent answers what the customer wrote."""

from pathlib import Path

from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column."""
    connection = op.get_bind()
    connection.exec_driver_sql(Path(__file__).with_suffix(".sql").read_text(encoding="utf-8"))


def downgrade() -> None:
    """Steps go forward only: restore the backup made before."""
    msg = "0018 cannot be undone: restore the backup made before the update"
    raise NotImplementedError(msg)
