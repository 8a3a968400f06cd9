"""The first schema, with the first epoch of the feed."""

from pathlib import Path

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

EPOCH = "insert into feed_epoch (epoch) values (gen_random_uuid()::text)"


def upgrade() -> None:
    """Create everything."""
    connection = op.get_bind()
    sql = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    for statement in [*sql.strip().rstrip(";").split(";\n\n"), EPOCH]:
        connection.exec_driver_sql(statement)


def downgrade() -> None:
    """There is nothing before the first schema."""
    msg = "there is no schema before 0001: drop the database instead"
    raise NotImplementedError(msg)
