"""The type of an open connection, from the pool or of its own."""

from asyncpg import Connection
from asyncpg.pool import PoolConnectionProxy

Conn = Connection | PoolConnectionProxy
