"""A list of callables that want to hear of something; each can leave at any time, twice if it likes."""

from collections.abc import Callable
from typing import Generic, ParamSpec

P = ParamSpec("P")


class Listeners(Generic[P]):
    """`add` answers with the closer; `tell` calls everybody who is still there."""

    def __init__(self) -> None:
        self._listeners: list[Callable[P, object]] = []

    def add(self, listener: Callable[P, object]) -> Callable[[], None]:
        """Call the listener from now on; the answer ends it."""
        self._listeners.append(listener)

        def close() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return close

    def tell(self, *args: P.args, **kwargs: P.kwargs) -> None:
        """Call everybody."""
        for listener in tuple(self._listeners):
            listener(*args, **kwargs)

    def clear(self) -> None:
        """Forget everybody."""
        self._listeners.clear()
