"""How far long work is, on one line of a terminal; nothing where nobody looks (a file, a service)."""

import sys
from collections.abc import Callable


def told() -> Callable[[str, int, int], None]:
    """Say what is being done and how far, over the same line."""
    shown = sys.stderr.isatty()

    def tell(what: str, done: int, of: int) -> None:
        if shown:
            print(f"\r{what}: {done} of {of}\x1b[K", end="\n" if done >= of else "", file=sys.stderr, flush=True)

    return tell
