"""Imports PySide6 without what only its error texts and `help()` need; before anything else imports it.

PySide6 compiles its signature support (90 kB of Python) at each start, and reads the source of every module imported
after it, to learn whether that module switched its `__feature__`s on. Both together cost the client's start more than
reading and painting the list. Here the support is executed when it is first asked for something, and imports are the
interpreter's own again (nobody here uses `__feature__`). A PySide6 that is built differently starts as it wants.
"""

import builtins
import sys

from desktop.native.late_modules import late_modules

_SUPPORT = tuple(
    f"shibokensupport.signature.{name}"
    for name in ("errorhandler", "layout", "parser", "lib.tool", "lib.enum_sig", "lib.pyi_generator")
)
"""Not `mapping`: the binding looks into its dictionary without asking the module."""
_STANDARD = ("bz2", "inspect", "lzma", "random", "shutil", "tempfile", "textwrap", "traceback")
"""What PySide6 imports of the standard library for its support."""


def import_qt() -> None:
    """Import PySide6.QtCore; does nothing when it is imported already."""
    if "PySide6.QtCore" in sys.modules:
        return
    inspected = "inspect" in sys.modules
    with late_modules(*_SUPPORT, *_STANDARD):
        import inspect

        if not inspected:  # its own one comes when it is executed
            vars(inspect)["getsource"] = _no_source
        import PySide6.QtCore  # noqa: F401
    own = getattr(builtins, "__orig_import__", None)
    if own is not None:
        builtins.__import__ = own


def _no_source(module: object) -> str:
    """What `inspect` says of a module that has none: PySide6 then takes it for one without features."""
    raise OSError(module)
