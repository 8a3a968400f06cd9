"""Tells macOS that a file came from outside: Gatekeeper checks it, and Office opens it protected.

Called by `opening`, on macOS alone. The mark is the extended attribute that browsers set (`com.apple.quarantine`), set
with `setxattr(2)`, which Python has on Linux only. A file system that keeps no attributes is no reason not to open.
"""

import ctypes
import os
import time
import uuid
from pathlib import Path
from typing import Final

NAME: Final = b"com.apple.quarantine"
_DOWNLOADED: Final = "0083"
"""Flags of a file that a program took from outside and nobody has approved yet."""


def mark(now: float) -> bytes:
    """Flags, seconds since 1970 in hex, program, id of the event: what the system itself writes."""
    return f"{_DOWNLOADED};{int(now):08x};Relevo;{str(uuid.uuid4()).upper()}".encode()


def quarantine(path: Path) -> bool:
    """Set the mark; whether the system took it."""
    value = mark(time.time())
    call = ctypes.CDLL(None, use_errno=True).setxattr
    # path, name, value, size, position (0 for all but resource forks), options
    call.argtypes = (
        ctypes.c_char_p, ctypes.c_char_p, ctypes.c_char_p, ctypes.c_size_t, ctypes.c_uint32, ctypes.c_int
    )  # fmt: skip
    call.restype = ctypes.c_int
    return bool(call(os.fsencode(path), NAME, value, len(value), 0, 0) == 0)
