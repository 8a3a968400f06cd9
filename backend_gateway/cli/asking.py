"""Questions at a terminal, each answer checked before the next; from a pipe they are lines, and a wrong one ends it."""

import sys
from collections.abc import Callable
from typing import TypeVar

from backend_gateway.errors import BadRequest

T = TypeVar("T")


def ask(question: str, read: Callable[[str], T], default: str = "") -> T:
    """What `read` makes of the answer. It raises ValueError or BadRequest with what to do; then it is asked again.

    Raises BadRequest when nobody is there to be asked again.
    """
    while True:
        text = _line(f"{question}{f' [{default}]' if default else ''}: ") or default
        try:
            return read(text)
        except (ValueError, BadRequest) as error:
            if not sys.stdin.isatty():
                raise BadRequest(f"{question}: {error}") from None
            print(f"  {error}")


def agreed(question: str) -> bool:
    """Yes or no; nobody there to ask means yes: what follows was piped on purpose."""
    if not sys.stdin.isatty():
        return True
    return _line(f"{question} [y/N]: ").casefold() in {"y", "yes", "s", "sí", "si", "sim"}


def _line(prompt: str) -> str:
    if sys.stdin.isatty():
        return input(prompt).strip()
    return sys.stdin.readline().strip()
