"""Since when Meta and a number of ours do not hear each other."""

from pathlib import Path

from alembic import op

revision = "0017"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns."""
    connection = op.get_bind()
    connection.exec_driver_sql(Path(__file__).with_suffix(".sql").read_text(encoding="utf-8"))


def downgrade() -> None:
    """Steps go forward only: restore the backup made before."""
    msg = "0017 cannot be undone: restore the backup made before the update"
    raise NotImplementedError(msg)
