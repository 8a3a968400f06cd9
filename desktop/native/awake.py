"""Keeps the screen on and the computer awake while a wall-board is shown, as a film does.

Through wakepy: D-Bus on Linux, the system's own calls on Windows and macOS. What always holds: where nothing can be
asked (no session bus, a locked-down computer) the board is shown all the same, and the log says why.
"""

import logging
from contextlib import ExitStack

_log = logging.getLogger(__name__)


class Awake:
    """`on` may be set and cleared any number of times, on one thread; clear it at the end."""

    def __init__(self) -> None:
        self._stack: ExitStack | None = None
        self.works: bool | None = None
        """Whether the system agreed, the last time it was asked."""

    @property
    def on(self) -> bool:
        """Whether we ask for it now."""
        return self._stack is not None

    def set(self, *, on: bool) -> None:
        """Ask for it, or ask no more."""
        if on == self.on:
            return
        if not on and self._stack is not None:
            stack, self._stack = self._stack, None
            stack.close()
            return
        self._stack = ExitStack()
        try:
            self.works, why = _ask(self._stack)
        except Exception as error:  # noqa: BLE001  whatever this computer does not allow: the board matters more
            self.works, why = False, repr(error)
        if not self.works:
            _log.warning("screen_may_sleep: %s", why)


def _ask(stack: ExitStack) -> tuple[bool, str]:
    """Whether the system agreed, and why it did not."""
    from wakepy import keep  # a moment to import, and only screens in rooms need it

    mode = stack.enter_context(keep.presenting(on_fail="pass"))
    return bool(mode.active), "" if mode.active else mode.result.get_failure_text(style="inline")
