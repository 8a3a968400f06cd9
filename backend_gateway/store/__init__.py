"""SQL on PostgreSQL: tables, migrations, one read module per noun, and the server itself when none is configured.

Called by `actions` (which own every business write) and by reads of `api` and `workers`. What always holds: no business
decision is taken here, nothing here commits except `unit`, and nothing outside this room imports SQLAlchemy.
"""
