"""The record of a customer: history of changes, marketing wishes with time and source, words for search."""

from pathlib import Path

from alembic import op

revision = "0012"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add columns and a table; the index of names is built anew, with the words of the record."""
    connection = op.get_bind()
    sql = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    for statement in sql.strip().rstrip(";").split(";\n\n"):
        connection.exec_driver_sql(statement)


def downgrade() -> None:
    """Steps go forward only: restore the backup made before."""
    msg = "0012 cannot be undone: restore the backup made before the update"
    raise NotImplementedError(msg)
