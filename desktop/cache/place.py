"""Where the cache of an account is: `desktop.sync.profile.folder_of` without what that room imports."""

from pathlib import Path
from typing import Protocol


class _Named(Protocol):
    """An account of `desktop.net.auth`."""

    @property
    def server(self) -> str: ...
    @property
    def email(self) -> str: ...


def cache_file(folder: Path, account: _Named) -> Path:
    """The account's encrypted cache in the data folder."""
    import hashlib  # after Qt, which brings most of it

    name = hashlib.sha256(f"{account.server}|{account.email}".encode()).hexdigest()[:24]
    return folder / name / "cache.db"
