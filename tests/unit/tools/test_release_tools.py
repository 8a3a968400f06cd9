"""Versions as each system writes them, what a release says, where a package puts files, and its icons."""

import ast
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tools import deb, release
from tools.bare import why_not
from tools.places import ROOT, Trouble
from tools.version import numbers, plain, version, windows_resource

CHANGELOG = "# Changelog\n\n## Unreleased\n\n## [1.5.0] - 2026-12-01\n\n### Added\n\n- More.\n\n## 1.4.0\n\n- Less.\n"


@pytest.mark.parametrize(
    ("text", "four", "three"),
    [("1.4.0", (1, 4, 0, 0), "1.4.0"), ("1.5.0rc1", (1, 5, 0, 0), "1.5.0"), ("2.0", (2, 0, 0, 0), "2.0.0")],
)
def test_a_version_in_numbers(text: str, four: tuple[int, ...], three: str) -> None:
    assert (numbers(text), plain(text)) == (four, three)
    assert f"filevers={four}" in windows_resource(text)


def test_the_version_is_that_of_the_project() -> None:
    assert f'version = "{version()}"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def test_a_release_has_a_tag_a_version_and_words_that_agree() -> None:
    assert release.notes("1.5.0", CHANGELOG) == "### Added\n\n- More."
    assert release.notes("1.4.0", CHANGELOG) == "- Less."
    release.check("", "9.9.9", CHANGELOG)
    release.check("v1.4.0", "1.4.0", CHANGELOG)
    with pytest.raises(Trouble, match="Make them agree"):
        release.check("v1.4.1", "1.4.0", CHANGELOG)
    for silent in ("1.4", "1.50.0", "1.5.0rc1", "Unreleased"):
        with pytest.raises(Trouble, match="says nothing"):
            release.notes(silent, CHANGELOG)


def test_the_command_of_a_runner_ends_with_a_sentence() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tools.release", "check"], cwd=ROOT, capture_output=True, text=True, check=False,
        env={"TAG": "v0.0.0", "PATH": "", "PYTHONUTF8": "1"},
    )  # fmt: skip
    assert done.returncode == 1
    assert "The tag is v0.0.0" in done.stderr + done.stdout


def test_files_outside_the_packages_places_are_found() -> None:
    ours = ["/opt/relevo/_internal/x.so", "/usr/bin/relevo", "/usr/share/doc/relevo/copyright"]
    strange = ["/usr/lib/x.so", "/opt/relevo2/x", "/etc/relevo"]
    assert deb.outside([*ours, *strange]) == strange


def test_what_a_try_needs_is_said() -> None:
    told = why_not()
    assert told == "" or told.endswith(".")


def test_icons_hold_every_size(tmp_path: Path) -> None:
    image = pytest.importorskip("PIL.Image")
    from tools import icons

    windows, macos = icons.write(tmp_path)
    with image.open(windows) as opened:
        assert sorted(opened.info["sizes"]) == [(side, side) for side in icons.WINDOWS]
        small = opened.ico.getimage((16, 16)).convert("RGBA")
        assert small.getextrema()[3] == (0, 255), "drawn, on nothing"
    with image.open(macos) as opened:
        assert {size[0] * size[2] for size in opened.info["sizes"]} >= set(icons.MACOS) - {16}


def test_the_spec_leaves_out_what_is_not_ours_to_bring() -> None:
    """Its choice alone is read: PyInstaller is there only where a build is made."""
    tree = ast.parse((ROOT / "build_spec.py").read_text(encoding="utf-8"))
    names = ("UNUSED", "THE_SYSTEMS", "wanted")
    chosen: list[ast.stmt] = [
        node
        for node in tree.body
        if (isinstance(node, ast.FunctionDef) and node.name in names)
        or (isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id in names)
    ]
    assert len(chosen) == len(names)
    known: dict[str, Any] = {"re": re}
    exec(compile(ast.Module(chosen, []), "build_spec.py", "exec"), known)
    kept = "PySide6/Qt/plugins/platforms/libqxcb.so", "sqlcipher3/_sqlite3.so", "babel/locale-data/es_MX.dat"
    gone = "PySide6/Qt/plugins/sqldrivers/libqsqlite.so", "libgtk-3.so.0", "libX11.so.6", "babel/locale-data/fr.dat"
    found = known["wanted"]([(name, "", "BINARY") for name in (*kept, *gone)])
    assert [name for name, _, _ in found] == list(kept)
