"""The `keyring` package with the backend of this system chosen, without its search through every installed package.

A backend named by `PYTHON_KEYRING_BACKEND` or by keyring's own configuration file wins, as keyring promises. Where the
system's own cannot be used (no session bus, no desktop) keyring looks for another as it always does. Used by
`desktop.net.auth`; much of what the package imports is for other uses of its libraries and stays late.
"""

import sys
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING

from desktop.native.late_modules import late_modules

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

_LATE = (
    *("urllib.request", "subprocess", "shutil", "tempfile", "tarfile", "backports.tarfile", "configparser"),
    *("importlib_metadata", "more_itertools"),
)
_OWN = {"darwin": "keyring.backends.macOS.Keyring", "win32": "keyring.backends.Windows.WinVaultKeyring"}
_FREEDESKTOP = "keyring.backends.SecretService.Keyring"


@cache
def keyring_package() -> ModuleType:
    """The package; its `get_password`, `set_password` and `delete_password` speak to the chosen backend."""
    with late_modules(*_LATE):
        from keyring import core
    if core._keyring_backend is None:  # noqa: SLF001  nobody chose one before us, and there is no other way to ask
        chosen = core.load_env() or core.load_config() or _own()
        if chosen is not None:
            core.set_keyring(chosen)
    return core


def _own() -> "KeyringBackend | None":
    from keyring.core import load_keyring

    try:
        return load_keyring(_OWN.get(sys.platform, _FREEDESKTOP))
    except (ImportError, RuntimeError):  # not usable here: its `priority` says so by raising
        return None
