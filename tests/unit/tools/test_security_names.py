"""SECURITY.md names what proves it: every test, module and decision in it is there."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[3]
NAMED = re.compile(r"`((?:tests|docs|protocol)/[\w/.-]+|store/[\w/.-]+|test_\w+\.py)`")


def test_what_the_security_page_names_exists() -> None:
    named = set(NAMED.findall((ROOT / "SECURITY.md").read_text("utf-8").replace("`)", "`")))

    assert "tests/contract/test_route_permissions.py" in named
    assert sorted(name for name in named if not _there(name)) == []


def _there(name: str) -> bool:
    if name.startswith("test_"):
        return any((ROOT / "tests").rglob(name))
    base = ROOT / "backend_gateway" if name.startswith("store/") else ROOT
    return (base / name).exists() or any(base.glob(f"{name}*"))
