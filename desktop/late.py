"""A session that is still being loaded: the window is built and painted on its store before the heavy imports.

    read_first_paint -> store -> window painted -> import session -> Session(same store, hub, clock) -> attach

What the screens ask meanwhile is kept and done on `attach`; what they await waits for it. Part of the composition root.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any, NamedTuple

from desktop.commands.port import Controller
from desktop.store.clock import Clock
from desktop.store.hub import Hub
from desktop.store.store import Store


def _awaited() -> frozenset[str]:
    """What the screens' port says is answered later, read from its signatures: nobody has to keep a list."""
    said = ((name, part) for base in Controller.__mro__ for name, part in vars(base).items() if callable(part))
    return frozenset(name for name, part in said if getattr(_answer(part), "__origin__", None) is Awaitable)


def _answer(method: Any) -> Any:
    return getattr(method, "__annotations__", {}).get("return")


_AWAITED = _awaited()
_LISTENED = {"on_line", "on_problem", "on_happening", "on_pen_lost"}


class Line(NamedTuple):
    """How the line is before there is one."""

    state: str = "connecting"
    since: datetime | None = None
    words: str | None = None


class LateSession:
    """`desktop.commands.port.Controller`, passed on to the real session as soon as there is one."""

    def __init__(self, store: Store | None = None) -> None:
        self.store, self.clock, self.hub = store or Store(), Clock(), Hub(asyncio.get_running_loop())
        self._real: Any = None
        self._ready: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._kept: list[tuple[str, tuple[Any, ...], dict[str, Any]]] = []
        self._listeners: dict[tuple[str, Any], Callable[[], None] | None] = {}

    def attach(self, real: Any) -> None:
        """The session is there: do what was asked, hear what is told."""
        self._real = real
        for name, listener in tuple(self._listeners):
            self._listeners[name, listener] = getattr(real, name)(listener)
            if name == "on_line":
                listener(real.line)
        kept, self._kept = self._kept, []
        for name, given, named in kept:
            getattr(real, name)(*given, **named)
        if not self._ready.done():
            self._ready.set_result(None)

    @property
    def line(self) -> Any:
        """How the line is."""
        return self._real.line if self._real is not None else Line()

    @property
    def current(self) -> int | None:
        """The conversation on screen."""
        return self._real.current if self._real is not None else None

    @property
    def uses(self) -> dict[int, int]:
        """How often I used each quick reply."""
        uses: dict[int, int] = self._real.uses if self._real is not None else {}
        return uses

    @property
    def watched(self) -> int | None:
        """The conversation I look at in silence."""
        return self._real.watched if self._real is not None else None

    def unsent_count(self) -> int:
        """How many messages wait to be sent."""
        return self._real.unsent_count() if self._real is not None else 0

    def may_restart(self) -> bool:
        """Whether nothing would be in the air."""
        return self._real is not None and bool(self._real.may_restart())

    def _listen(self, name: str, listener: Any) -> Callable[[], None]:
        self._listeners[name, listener] = getattr(self._real, name)(listener) if self._real is not None else None

        def close() -> None:
            closer = self._listeners.pop((name, listener), None)
            if closer is not None:
                closer()

        return close

    async def _wait(self, name: str, given: tuple[Any, ...], named: dict[str, Any]) -> Any:
        await self._ready
        return await getattr(self._real, name)(*given, **named)

    def __getattr__(self, name: str) -> Callable[..., Any]:
        if name.startswith("_"):
            raise AttributeError(name)

        def late(*given: Any, **named: Any) -> Any:
            if name in _AWAITED:
                return self._wait(name, given, named)
            if name in _LISTENED:
                return self._listen(name, *given)
            if self._real is not None:
                return getattr(self._real, name)(*given, **named)
            self._kept.append((name, given, named))
            return ""

        return late
