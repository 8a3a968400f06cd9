"""Ends its subscriptions together, once, whoever asks and however often."""

from collections.abc import Callable


class Subscriptions:
    """The closers of everything an object listens to."""

    def __init__(self) -> None:
        self._closers: list[Callable[[], object]] = []

    def add(self, *closers: Callable[[], object]) -> None:
        """Remember how to end something."""
        self._closers.extend(closers)

    def close(self) -> None:
        """End everything."""
        closers, self._closers = self._closers, []
        for closer in closers:
            closer()
