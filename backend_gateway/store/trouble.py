"""Which errors of the database pass by themselves: the same work, done again, may succeed.

Called by the workers, which must neither lose a result nor park a delivery for what was nobody's fault.
"""

import asyncpg

TRANSIENT = (
    OSError,  # refused, reset, timed out
    asyncpg.InterfaceError,  # the connection is gone
    asyncpg.InternalClientError,  # it was being closed at that moment
    asyncpg.PostgresConnectionError,
    asyncpg.TransactionRollbackError,  # deadlock, serialisation
    asyncpg.InsufficientResourcesError,  # disk full, too many connections
    asyncpg.OperatorInterventionError,  # shutting down, starting up, cancelled
)


def is_transient(error: BaseException) -> bool:
    """Whether the database, and not the work, is the reason."""
    # asyncpg's DataError is an InterfaceError and a ValueError: what was to be written cannot be written.
    return isinstance(error, TRANSIENT) and not isinstance(error, ValueError)
