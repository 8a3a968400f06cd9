"""Imports the libraries that everything here stands on, leanly; the entry point calls it before all else.

msgspec takes from typing_extensions what our Pythons have in typing; without that it also does without inspect. What is
imported already stays as it is.
"""

import sys

from desktop.native.lean_qt import import_qt

_BACKPORTS = "typing_extensions"


def import_lean() -> None:
    """Import msgspec and PySide6."""
    if "msgspec" not in sys.modules:
        _import_msgspec()
    import_qt()


def _import_msgspec() -> None:
    if _BACKPORTS not in sys.modules:
        sys.modules[_BACKPORTS] = None  # type: ignore[assignment]  # importing it fails, for now
    try:
        import msgspec  # noqa: F401
    finally:
        if sys.modules[_BACKPORTS] is None:
            del sys.modules[_BACKPORTS]
