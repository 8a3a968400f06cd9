"""A keyring in a file, for benchmarks alone: the client finds a remembered account as it would in the system's own.

Chosen by `PYTHON_KEYRING_BACKEND`; the file is named by `RELEVO_BENCH_KEYRING` and holds {entry: secret}.
"""

import json
import os
from pathlib import Path

from keyring.backend import KeyringBackend


class FileKeyring(KeyringBackend):
    """Reads the file anew each time; keeps nothing."""

    priority = 1

    def get_password(self, service: str, username: str) -> str | None:  # noqa: ARG002
        return self._entries().get(username)

    def set_password(self, service: str, username: str, password: str) -> None:  # noqa: ARG002
        path = Path(os.environ["RELEVO_BENCH_KEYRING"])
        path.write_text(json.dumps(self._entries() | {username: password}))

    def delete_password(self, service: str, username: str) -> None:  # noqa: ARG002
        entries = self._entries()
        entries.pop(username, None)
        Path(os.environ["RELEVO_BENCH_KEYRING"]).write_text(json.dumps(entries))

    def _entries(self) -> dict[str, str]:
        found: dict[str, str] = json.loads(Path(os.environ["RELEVO_BENCH_KEYRING"]).read_text())
        return found
