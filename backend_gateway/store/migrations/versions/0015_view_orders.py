"""In which order a person has the saved views."""

from pathlib import Path

from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table."""
    connection = op.get_bind()
    connection.exec_driver_sql(Path(__file__).with_suffix(".sql").read_text(encoding="utf-8"))


def downgrade() -> None:
    """Steps go forward only: restore the backup made before."""
    msg = "0015 cannot be undone: restore the backup made before the update"
    raise NotImplementedError(msg)
