"""Which functions of the gateway reach which others, read from its source. For tests that go over the route table.

It follows every name and attribute that a function mentions: called, or handed on to be called. What it finds is a road
that exists, not one that is always taken: `test_routes.py` lays real requests beside it.
"""

import ast
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2] / "backend_gateway"


class Function(NamedTuple):
    """A function or method: `backend_gateway.actions.tags`, `create`."""

    module: str
    name: str


class _Module:
    """What a module defines and imports."""

    def __init__(self, name: str, tree: ast.Module) -> None:
        self.name = name
        self.functions: dict[str, list[ast.AST]] = {}
        self.imported: dict[str, tuple[str, str]] = {}
        self.classes: dict[str, list[str]] = {}
        self._tables(tree)
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                methods = [n.name for n in node.body if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
                self.classes[node.name] = methods
            elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                self.functions.setdefault(node.name, []).append(node)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                for alias in node.names:
                    self.imported[alias.asname or alias.name] = (node.module, alias.name)

    def _tables(self, tree: ast.Module) -> None:
        """Values of the module that may hold functions."""
        for node in tree.body:
            if not isinstance(node, ast.Assign | ast.AnnAssign) or node.value is None:
                continue
            for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
                if isinstance(target, ast.Name):
                    self.functions.setdefault(target.id, []).append(node.value)


@cache
def _modules() -> dict[str, _Module]:
    found = {}
    for path in sorted(ROOT.rglob("*.py")):
        parts = path.relative_to(ROOT.parent).with_suffix("").parts
        package = parts[-1] == "__init__"
        name = ".".join(parts[:-1] if package else parts)
        found[name] = _Module(name, ast.parse(path.read_text("utf-8")))
    return found


def _resolve(module: str, name: str) -> list[Function]:
    """What a name stands for when it is looked up in `module`."""
    known = _modules().get(module)
    if known is None:
        return []
    if name in known.classes:
        return [Function(module, method) for method in known.classes[name]]
    if name in known.functions:
        return [Function(module, name)]
    if name in known.imported:
        return _resolve(*known.imported[name])
    return []


@cache
def mentions(function: Function) -> frozenset[Function]:
    """What a function calls, or hands on to be called."""
    known = _modules()[function.module]
    found: set[Function] = set()
    for body in known.functions.get(function.name, ()):
        for node in ast.walk(body):
            if isinstance(node, ast.Name):
                found.update(_resolve(function.module, node.id))
            elif isinstance(node, ast.Attribute):
                found.update(_attribute(known, node))
    return frozenset(found)


def _attribute(known: _Module, node: ast.Attribute) -> list[Function]:
    """`module.function`, or a method that this module (or the module of a class it imports) defines."""
    if isinstance(node.value, ast.Name) and node.value.id in known.imported:
        module, name = known.imported[node.value.id]
        return _resolve(f"{module}.{name}", node.attr)
    return [Function(known.name, node.attr)] if node.attr in known.functions else []


def reaches(start: Function, end: Function) -> bool:
    """Whether a road leads from one to the other."""
    seen, waiting = {start}, [start]
    while waiting:
        for function in mentions(waiting.pop()):
            if function == end:
                return True
            if function not in seen:
                seen.add(function)
                waiting.append(function)
    return False
