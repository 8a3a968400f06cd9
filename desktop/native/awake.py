"""Keeps the screen on and the computer awake while a wall-board is shown, as a film does.

Through wakepy: D-Bus on Linux, the system's own calls on Windows and macOS. What always holds: it is asked on a thread
of its own, a service that hangs holds up no window; where nothing can be asked (no session bus, a locked-down computer)
the board is shown all the same, and the log says why.
"""

import logging
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack

_log = logging.getLogger(__name__)
_MOST = 300
"""Letters of a reason; the library tells every way it tried."""


class Awake:
    """`set` any number of times, always from one thread; clear it at the end."""

    def __init__(self) -> None:
        self.on = False
        """Whether we want it now."""
        self.works: bool | None = None
        """Whether the system agreed, the last time it was asked; told a moment later."""
        self._stack = ExitStack()
        self._thread: ThreadPoolExecutor | None = None
        self._last: Future[None] | None = None

    def set(self, *, on: bool) -> None:
        """Ask for it, or ask no more."""
        if on == self.on:
            return
        self.on = on
        thread = self._thread = self._thread or ThreadPoolExecutor(1, "awake")  # who asked must be who gives it back
        self._last = thread.submit(self._ask if on else self._give_back)
        if not on:
            self._thread = None
            thread.shutdown(wait=False)

    def settle(self, seconds: float = 10) -> None:
        """Wait until what was wanted last is asked for. Raises TimeoutError."""
        if self._last is not None:
            self._last.result(seconds)

    def _ask(self) -> None:
        try:
            from wakepy import keep  # a moment to import, and only screens in rooms need it

            mode = self._stack.enter_context(keep.presenting(on_fail="pass"))
            self.works, why = bool(mode.active), mode.result.get_failure_text(style="inline")
        except Exception as error:  # noqa: BLE001  whatever this computer does not allow: the board matters more
            self.works, why = False, repr(error)
        if not self.works:
            _log.warning("screen_may_sleep: %s", why[:_MOST])

    def _give_back(self) -> None:
        stack, self._stack = self._stack, ExitStack()
        try:
            stack.close()
        except Exception as error:  # noqa: BLE001  the system forgets us when we end
            _log.warning("screen_stays_awake: %r", error)
