"""The list of named shots. Scenes register with `@shot(name, size)`; `load_scenes` imports them all.

@shot("inbox_light", (1440, 900))
def inbox_light(context: ShotContext) -> QWidget:
return make_inbox(context.theme(Scheme.LIGHT), now=context.now)
"""

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from desktop.theme import Density, Scheme, Theme

T = TypeVar("T")
NOW = datetime(2026, 11, 20, 17, 42, tzinfo=UTC)


@dataclass(slots=True)
class ShotContext:
    """What a scene may use: a fixed clock, and themes kept alive until the picture is taken."""

    now: datetime = NOW
    kept: list[object] = field(default_factory=list)

    def theme(self, scheme: Scheme, density: Density = Density.COMFORTABLE, zoom: float = 1.0) -> Theme:
        """Return a theme without animations."""
        theme = Theme(scheme, density, zoom, reduced_motion=False)
        return self.keep(theme)

    def keep(self, thing: T) -> T:
        """Keep a model or other helper alive until the picture is taken."""
        self.kept.append(thing)
        return thing


Builder = Callable[[ShotContext], QWidget]


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: name of the file without its ending, size in px, and what builds the widget."""

    name: str
    size: tuple[int, int]
    build: Builder
    gallery: bool = False


_SHOTS: dict[str, Shot] = {}


def shot(name: str, size: tuple[int, int], *, gallery: bool = False) -> Callable[[Builder], Builder]:
    """Register a builder under a name; a name taken twice raises ValueError."""

    def register(build: Builder) -> Builder:
        if name in _SHOTS:
            raise ValueError(f"Two shots are called {name!r}.")
        _SHOTS[name] = Shot(name, size, build, gallery)
        return build

    return register


def load_scenes() -> dict[str, Shot]:
    """Import every module of `desktop.shots.scenes` and return the shots by name."""
    from desktop.shots import scenes

    for module in pkgutil.iter_modules(scenes.__path__):
        importlib.import_module(f"{scenes.__name__}.{module.name}")
    return dict(_SHOTS)
