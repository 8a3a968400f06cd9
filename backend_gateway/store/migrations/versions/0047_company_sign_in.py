"""The company's provider of accounts, whose account is whose there, and sign-ins under way."""

from pathlib import Path

from alembic import op

revision = "0047"
down_revision = "0039"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    connection = op.get_bind()
    sql = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    for statement in sql.strip().rstrip(";").split(";\n\n"):
        connection.exec_driver_sql(statement)


def downgrade() -> None:
    """Steps go forward only: restore the backup made before."""
    msg = "0047 cannot be undone: restore the backup made before the update"
    raise NotImplementedError(msg)
