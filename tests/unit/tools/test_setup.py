"""Setting up: what is remembered, who may install system packages, and what a person is told otherwise."""

import platform
import sys
from pathlib import Path

import pytest

from tools import apt, checks, qt, venv
from tools.places import Trouble


@pytest.fixture
def stamps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "stamps"
    monkeypatch.setattr(venv, "STAMPS", folder)
    return folder


def test_a_finished_installation_is_remembered_until_its_key_changes(stamps: Path) -> None:
    assert not venv.is_stamped("dev", "one")
    venv.stamp("dev", "one")
    assert venv.is_stamped("dev", "one")
    assert not venv.is_stamped("dev", "two")
    assert [path.name for path in stamps.iterdir()] == ["dev"]


def test_the_key_of_a_requirements_file_is_its_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(venv, "REQUIREMENTS", tmp_path)
    (tmp_path / "dev.txt").write_text("a==1\n")
    before = venv.requirements_key("dev")
    (tmp_path / "dev.txt").write_text("a==2\n")
    assert venv.requirements_key("dev") != before


@pytest.mark.usefixtures("stamps")
def test_who_has_installed_everything_for_tests_can_run_the_demo_at_once() -> None:
    assert not venv.is_satisfied("runtime")
    venv.stamp("dev", venv.requirements_key("dev"))
    assert venv.is_satisfied("runtime")
    assert not venv.is_satisfied("bench")


@pytest.mark.parametrize(
    ("is_root", "sudo_is_silent", "expected"),
    [(True, False, []), (False, True, ["sudo", "-n"]), (False, False, None)],
)
def test_system_packages_are_only_installed_without_asking_anybody(
    is_root: bool, sudo_is_silent: bool, expected: list[str] | None
) -> None:
    assert apt.prefix(is_root=is_root, sudo_is_silent=sudo_is_silent) == expected


def test_without_the_right_to_install_the_exact_command_is_named() -> None:
    told = apt.advice("Qt misses libraries.", qt.OFFSCREEN, has_apt=True)
    assert "sudo apt-get install -y libgl1 libegl1 libx11-6" in told


def test_without_apt_the_packages_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(Trouble, match="libxcb-cursor0"):
        apt.install("Qt misses libraries.", qt.WINDOW)


@pytest.mark.parametrize("found", [("glibc", "2.31"), ("musl", "1.2.4")])
def test_a_system_too_old_for_qt_is_told_before_anything_is_installed(
    found: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(platform, "libc_ver", lambda: found)
    with pytest.raises(Trouble, match="Debian 12"):
        qt.refuse_old_glibc()


def test_qt_really_starts_here_and_a_broken_start_gives_its_reason() -> None:
    assert qt._failure(qt.TRY_OFFSCREEN) == ""
    assert "libnothing" in qt._failure("import ctypes; ctypes.CDLL('libnothing.so.9')")


def test_every_check_runs_and_one_failure_is_enough(capfd: pytest.CaptureFixture[str]) -> None:
    failing = checks.Step("first", ("-c", "print('the reason'); raise SystemExit(3)"), "mend it")
    passing = checks.Step("second", ("-c", "print('chatter')"), "nothing")
    assert not checks.run((failing, passing))
    out, err = capfd.readouterr()
    assert "the reason" in err
    assert "mend it" in out
    assert out.splitlines()[-1].startswith("second")
    assert "chatter" not in out + err
    assert checks.run((passing,))


def test_the_environment_running_this_test_suits_the_project() -> None:
    assert (3, 11) <= sys.version_info[:2] <= (3, 13)
