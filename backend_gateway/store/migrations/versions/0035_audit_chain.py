"""The audit: where from and on what device, before and after; append-only; sealed into a chain."""

from pathlib import Path

from alembic import op

revision = "0035"
down_revision = "0030"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the chain; what was written before waits to be sealed like everything else."""
    connection = op.get_bind()
    sql = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    for statement in sql.strip().rstrip(";").split(";\n\n"):
        connection.exec_driver_sql(statement)


def downgrade() -> None:
    """Steps go forward only: restore the backup made before."""
    msg = "0035 cannot be undone: restore the backup made before the update"
    raise NotImplementedError(msg)
