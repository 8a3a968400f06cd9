"""A process of its own that uses the server of a data folder: `holder.py FOLDER [UID]`.

With UID, root becomes that ordinary user first (after the imports: the user may not be able to read our libraries).

It prints the postmaster's process id once it has its share and gives the share back when its standard input ends.
"""

import concurrent.futures.thread  # noqa: F401  # what is imported on first use must be here before the user changes
import os
import sys
from pathlib import Path

from backend_gateway.store.embedded import EmbeddedPostgres


def main() -> None:
    """Hold the server until standard input ends."""
    if sys.argv[2:] and sys.platform != "win32":
        os.setgroups([])
        os.setgid(int(sys.argv[2]))
        os.setuid(int(sys.argv[2]))
    with EmbeddedPostgres(Path(sys.argv[1])) as server:
        print(server.pid, flush=True)  # noqa: T201  # the parent reads it
        sys.stdin.read()


if __name__ == "__main__":
    main()
