"""Alembic's scripts, run by `backend_gateway.store.migrate`.

Rules: a migration's transaction ends within a second (a long write transaction freezes the feed), indexes on live
tables are made CONCURRENTLY, backfills go in batches.
"""
