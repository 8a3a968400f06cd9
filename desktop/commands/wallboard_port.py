"""What screens may ask of the session about the wall-board: `desktop.sync.wallboard.Walls` is this."""

from collections.abc import Callable
from typing import Protocol

from desktop.store.clock import Clock
from desktop.store.wall import WallState


class WallSource(Protocol):
    """Boards that come by themselves until it is closed; `desktop.sync.wallboard.WallFeed` is this."""

    clock: Clock
    team: int | None
    """The one it is about alone; None: all in sight."""

    @property
    def state(self) -> WallState: ...
    def listen(self, listener: Callable[[WallState], None]) -> Callable[[], None]: ...
    def choose(self, team: int | None) -> None: ...
    def hurry(self) -> None: ...
    def close(self) -> None: ...


class WallboardPort(Protocol):
    """Part of `Controller`."""

    def wall_source(self) -> WallSource: ...
