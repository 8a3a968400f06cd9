"""Every library a room imports is declared: nothing works only because another package happened to bring it along."""

import ast
import sys
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.unit.tools.test_requirements import canonical, wanted
from tools.places import ROOT

OURS = {"protocol", "backend_gateway", "desktop", "sandbox", "benchmarks", "tests", "tools", "dev"}
ALLOWED = {
    "protocol": ("runtime",),
    "backend_gateway": ("gateway",),
    "desktop": ("desktop",),
    "sandbox": ("runtime",),
    "tests": ("runtime", "dev", "setup"),
    "benchmarks": ("runtime", "dev", "bench"),
    "tools": (),
    "tools/demo_history.py": ("runtime",),
    "tools/freeze.py": ("build",),
    "tools/icons.py": ("build", "desktop"),
}
"""`tools` runs before anything is installed; but for what the demo alone starts, in the environment that was made."""
# One project ships both, in step; or a module is called otherwise than its package, which need not be installed here.
CARRIED = {"shiboken6": "pyside6-essentials", "pywa-async": "pywa"}


def imported(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield (top-level module, file:line) for every absolute import below a folder."""
    files = [folder] if folder.is_file() else sorted(folder.rglob("*.py"))
    for file in (one for one in files if one == folder or one.relative_to(ROOT).as_posix() not in ALLOWED):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names = [node.module]
            else:
                continue
            for name in names:
                yield name.partition(".")[0], f"{file.relative_to(ROOT)}:{node.lineno}"


@pytest.mark.parametrize("room", ALLOWED)
def test_a_room_imports_only_what_its_requirements_declare(room: str) -> None:
    declared = {package for name in ALLOWED[room] for package in wanted(name)}
    distributions = packages_distributions()
    undeclared = []
    for module, where in imported(ROOT / room):
        if module in OURS or module in sys.stdlib_module_names:
            continue
        packages = {canonical(package) for package in distributions.get(module, [module])}
        packages |= {CARRIED.get(package, package) for package in packages}
        if not packages & declared:
            undeclared.append(f"{where} imports {module}")
    assert undeclared == [], "declare it in requirements/*.in and pyproject.toml, or use what is declared"
