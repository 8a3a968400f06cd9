"""Modules that are executed by the first look-up in them: for what a library imports and the start does not need.

    with late_modules("urllib.request", "tarfile"):
        import library                 # its `import urllib.request` costs nothing until it uses it

Called while the client starts (`lean_start`, `keyrings`); `load_late_modules` ends it before there is a second thread
that could meet a half executed module. A module that is imported already stays as it is.
"""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from importlib.abc import Loader  # a heavy import


@contextmanager
def late_modules(*names: str) -> Iterator[None]:
    """Within it, these modules are imported late. Only `import a.b` profits: `from a.b import c` looks up at once."""
    usual, ours = sys.meta_path, _LateFinder(frozenset(names))
    sys.meta_path = _Finders(usual, ours)
    try:
        yield
    finally:
        usual[:] = [finder for finder in sys.meta_path if finder is not ours]
        sys.meta_path = usual


def load_late_modules() -> Iterator[None]:
    """Execute what is still late, one with each step. On the thread that made them late."""
    while _waiting:
        module = _waiting.pop()
        if type(module) is _LateModule:
            module.load()
            yield


class _Finders(list[Any]):
    """The finders of modules; ours stays before any that is put in front meanwhile."""

    def __init__(self, usual: list[Any], ours: "_LateFinder") -> None:
        super().__init__([ours, *usual])
        self._ours = ours

    def insert(self, index: Any, finder: Any) -> None:
        super().insert(index, finder)
        self.remove(self._ours)
        super().insert(0, self._ours)


class _LateFinder:
    """Finds modules where they are, and makes them late."""

    def __init__(self, names: frozenset[str]) -> None:
        self._names = names

    def find_spec(self, name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        if name not in self._names:
            return None
        for finder in sys.meta_path:
            spec: ModuleSpec | None = None if finder is self else finder.find_spec(name, path, target)
            if spec is not None and spec.loader is not None:
                spec.loader = _LateLoader(spec.loader, name)  # type: ignore[assignment]
                return spec
        return None


class _LateLoader:
    """Makes a module that knows how to execute itself."""

    def __init__(self, real: "Loader", name: str) -> None:
        self._real, self._name = real, name

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        module = _LateModule(spec.name)
        _waiting.append(module)
        return module

    def exec_module(self, module: ModuleType) -> None:
        """Not yet."""

    def execute(self, module: ModuleType, spec: ModuleSpec) -> None:
        """Now. PySide6 gives its modules a second name meanwhile, and its own loader knows them by the first."""
        second, spec.name, spec.loader = spec.name, self._name, self._real
        try:
            self._real.exec_module(module)
        finally:
            spec.name = second


class _LateModule(ModuleType):
    """Executed by the first look-up of a name it does not have."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        self.load()
        return getattr(self, name)

    def load(self) -> None:
        """Execute it, unless that has begun."""
        spec = self.__spec__
        if type(self) is _LateModule and spec is not None and isinstance(spec.loader, _LateLoader):
            self.__class__ = ModuleType  # from now on a module like any other
            spec.loader.execute(self, spec)


_waiting: list[ModuleType] = []
