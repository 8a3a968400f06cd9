"""Another meaning of *lost* and of *the same reason*: it counts for the cases that begin from now on."""

from pathlib import Path

from alembic import op

revision = "0030"
down_revision = "0032"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Whatever began before keeps the first definition; all facts are told anew for the new figures."""
    connection = op.get_bind()
    sql = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    for statement in sql.strip().rstrip(";").split(";\n\n"):
        connection.exec_driver_sql(statement)


def downgrade() -> None:
    """Steps go forward only: restore the backup made before."""
    msg = "0030 cannot be undone: restore the backup made before the update"
    raise NotImplementedError(msg)
