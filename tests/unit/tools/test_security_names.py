"""SECURITY.md and the list of controls name what proves them: every test, module and decision in them is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
NAMED = re.compile(r"`((?:tests|docs|protocol)/[\w/.-]+|store/[\w/.-]+|test_\w+\.py)`")


@pytest.mark.parametrize("page", ["SECURITY.md", "docs/security/asvs.md"])
def test_what_the_security_page_names_exists(page: str) -> None:
    named = set(NAMED.findall((ROOT / page).read_text("utf-8").replace("`)", "`")))

    assert "tests/contract/test_route_permissions.py" in named
    assert sorted(name for name in named if not _there(name)) == []


def _there(name: str) -> bool:
    if name.startswith("test_"):
        return any((ROOT / "tests").rglob(name))
    base = ROOT / "backend_gateway" if name.startswith("store/") else ROOT
    return (base / name).exists() or any(base.glob(f"{name}*"))
