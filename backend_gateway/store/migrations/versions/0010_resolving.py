"""How a case ended and what its resolve took away; voids to be reviewed; tags found by an index."""

from pathlib import Path

from alembic import op

revision = "0010"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add columns (a constant default rewrites no row) and indexes."""
    connection = op.get_bind()
    sql = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    for statement in sql.strip().rstrip(";").split(";\n\n"):
        connection.exec_driver_sql(statement)


def downgrade() -> None:
    """Steps go forward only: restore the backup made before."""
    msg = "0010 cannot be undone: restore the backup made before the update"
    raise NotImplementedError(msg)
