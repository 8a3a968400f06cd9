"""The pinned requirements: hashed, free of addresses, in step with the .in files and with pyproject.toml."""

import re
import tomllib
from collections import defaultdict

import pytest

from tools.pin import NAMES
from tools.places import REQUIREMENTS, ROOT

PIN = re.compile(r"^(?P<name>[a-z0-9][a-z0-9._-]*)==(?P<version>\S+)")


def canonical(requirement: str) -> str:
    """Return a requirement's bare name: `SQLAlchemy[asyncio]>=2` is `sqlalchemy`."""
    return re.split(r"[\s\[<>=;]", requirement.strip(), maxsplit=1)[0].lower().replace("_", "-")


def wanted(name: str) -> set[str]:
    lines = (REQUIREMENTS / f"{name}.in").read_text(encoding="utf-8").splitlines()
    return {canonical(line) for line in lines if line and not line.startswith(("#", "-"))}


def pinned(name: str) -> dict[str, set[str]]:
    versions = defaultdict(set)
    for line in (REQUIREMENTS / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if match := PIN.match(line):
            versions[match["name"]].add(match["version"])
    return versions


@pytest.mark.parametrize("name", NAMES)
def test_every_wanted_package_is_pinned(name: str) -> None:
    assert wanted(name) <= pinned(name).keys(), "run: .venv/bin/python -m tools.pin"


@pytest.mark.parametrize("name", NAMES)
def test_every_pin_carries_a_hash_and_no_file_an_address(name: str) -> None:
    text = (REQUIREMENTS / f"{name}.txt").read_text(encoding="utf-8")
    blocks = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)
    pins = [block for block in blocks if PIN.match(block)]
    assert len(pins) == len([line for line in text.splitlines() if "==" in line and PIN.match(line)])
    assert all("--hash=sha256:" in block for block in pins)
    assert "://" not in text


def test_no_file_disagrees_with_another() -> None:
    versions: dict[str, set[str]] = defaultdict(set)
    for name in NAMES:
        for package, found in pinned(name).items():
            versions[package] |= found
    twice = {package: found for package, found in versions.items() if len(found) > 1}
    assert set(twice) <= {"numpy"}, "only numpy may differ: its newest release dropped Python 3.11"


def test_the_package_and_the_requirements_want_the_same_libraries() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = [line for extra in project["optional-dependencies"].values() for line in extra]
    told = {canonical(line) for line in project["dependencies"] + extras}
    assert told == wanted("runtime")


def test_qt_stays_on_the_version_that_runs_on_python_3_11() -> None:
    assert pinned("runtime")["pyside6-essentials"] == {"6.11.3"}
