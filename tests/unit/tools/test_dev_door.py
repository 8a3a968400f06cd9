"""dev.py is the first thing a newcomer runs, perhaps with a Python far too old: it must say so in one sentence."""

import ast
import subprocess
import sys

import pytest

import dev
from tools.places import ROOT


def test_an_old_python_can_read_the_door_far_enough_to_be_told() -> None:
    source = (ROOT / "dev.py").read_text(encoding="utf-8")
    tree = ast.parse(source, feature_version=(3, 6))
    early = [node for node in tree.body if isinstance(node, (ast.Import, ast.ImportFrom))]
    assert [ast.unparse(node) for node in early] == ["import sys"]


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (3, 13)])
def test_suitable_pythons_are_let_in(version: tuple[int, int]) -> None:
    assert dev.refusal(version) == ""


@pytest.mark.parametrize("version", [(3, 6), (3, 10), (3, 14), (4, 0)])
def test_other_pythons_are_named_with_what_to_install(version: tuple[int, int]) -> None:
    sentence = dev.refusal(version)
    assert f"Python {version[0]}.{version[1]}" in sentence
    assert "3.11, 3.12 or 3.13" in sentence


def test_the_door_imports_nothing_outside_the_standard_library() -> None:
    """-S and -I hide site-packages: what tools/ needs beyond the standard library would fail here."""
    code = f"import sys; sys.path.insert(0, {str(ROOT)!r}); from tools.commands import main; raise SystemExit(main([]))"
    done = subprocess.run([sys.executable, "-I", "-S", "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "demo" in done.stdout


def test_an_unknown_command_shows_the_help_and_fails() -> None:
    door = [sys.executable, str(ROOT / "dev.py"), "fly"]
    done = subprocess.run(door, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "setup" in done.stdout
