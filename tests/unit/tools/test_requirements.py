"""The pinned requirements: hashed, free of addresses, in step with the .in files and with pyproject.toml."""

import re
import tomllib
from collections import defaultdict

import pytest

from tools.pin import NAMES
from tools.places import REQUIREMENTS, ROOT

PROGRAMS = ("gateway", "desktop")
PIN = re.compile(r"^(?P<name>[a-z0-9][a-z0-9._-]*)==(?P<version>\S+)")


def canonical(requirement: str) -> str:
    """Return a requirement's bare name: `SQLAlchemy[asyncio]>=2` is `sqlalchemy`."""
    return re.split(r"[\s\[<>=;]", requirement.strip(), maxsplit=1)[0].lower().replace("_", "-")


def wanted(name: str) -> set[str]:
    """What an .in file asks for, with the .in files it takes in; `dev` and `bench` are asked for alone."""
    lines = (REQUIREMENTS / f"{name}.in").read_text(encoding="utf-8").splitlines()
    own = {canonical(line) for line in lines if line and not line.startswith(("#", "-"))}
    taken = [line.removeprefix("-r ").removesuffix(".in") for line in lines if line.startswith("-r ")]
    return own.union(*(wanted(one) for one in taken if one in PROGRAMS))


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


@pytest.mark.parametrize("program", PROGRAMS)
def test_each_program_is_pinned_alone_as_its_extra_says(program: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    told = [*project["dependencies"], *project["optional-dependencies"][program]]
    assert {canonical(line) for line in told} == wanted(program)


def test_a_server_gets_no_window() -> None:
    assert not {name for name in pinned("gateway") if name.startswith(("pyside6", "pyqtgraph", "shiboken"))}


def test_qt_stays_on_the_version_that_runs_on_python_3_11() -> None:
    assert pinned("runtime")["pyside6-essentials"] == {"6.11.3"}
