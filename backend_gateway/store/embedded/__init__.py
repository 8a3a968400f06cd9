"""Relevo's own PostgreSQL 18, for whoever has set no `RELEVO_DATABASE_URL`, for the demo and for every test.

    data folder/            0700, of the account that runs Relevo
      cluster/              PGDATA, 0700, of the account that runs the server (another one when Relevo runs as root)
      run/                  the unix socket, 0700 (in /tmp/relevo-... when the path is too long for a socket)
      users/                one locked file per user of the server; a dead process holds no lock
      start.lock            held while somebody starts or stops the server
      server.lock           held by every process of the server
      password              0600
      endpoint.json         where the running server listens

Who calls it: `app`, `relevo-gateway`'s sub-commands, `sandbox.demo` and `tests.postgres`, always through
`EmbeddedPostgres`. What always holds: one server per data folder however many processes use it; the last user stops it;
no process is signalled before it was recognised as this folder's postmaster; fsync is never weakened unless the caller
says `durable=False`, which is refused on a folder that was created durable.
"""

from backend_gateway.store.embedded.errors import EmbeddedPostgresError
from backend_gateway.store.embedded.supervisor import EmbeddedPostgres
from backend_gateway.store.embedded.watch import kept_running

__all__ = ["EmbeddedPostgres", "EmbeddedPostgresError", "kept_running"]
