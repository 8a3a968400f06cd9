"""Modules that are executed when they are needed, and the keyring that is chosen without a search."""

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import keyring
import pytest
from keyring.backends.fail import Keyring as NoKeyring

from desktop.native.keyrings import keyring_package
from desktop.native.late_modules import late_modules, load_late_modules

SOURCE = "import late_sample_log\nlate_sample_log.done.append(__name__)\nvalue = 7\n"


@pytest.fixture
def done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Which of the sample modules have been executed, in this order."""
    (tmp_path / "late_sample_log.py").write_text("done = []\n")
    for name in ("one", "two"):
        (tmp_path / f"late_sample_{name}.py").write_text(SOURCE)
    monkeypatch.syspath_prepend(tmp_path)
    executed: list[str] = import_module("late_sample_log").done
    yield executed
    for name in [name for name in sys.modules if name.startswith("late_sample_")]:
        del sys.modules[name]


def test_a_late_module_is_executed_by_the_first_look_up(done: list[str]) -> None:
    finders = list(sys.meta_path)
    with late_modules("late_sample_one"):
        late, now = import_module("late_sample_one"), import_module("late_sample_two")
    assert sys.meta_path == finders
    assert (now.value, done) == (7, ["late_sample_two"])
    assert late.value == 7
    assert done == ["late_sample_two", "late_sample_one"]
    assert import_module("late_sample_one") is late
    with pytest.raises(AttributeError, match="nothing"):
        late.nothing  # noqa: B018


def test_what_is_still_late_can_be_executed_at_once(done: list[str]) -> None:
    with late_modules("late_sample_one", "late_sample_two"):
        import_module("late_sample_one")
        import_module("late_sample_two")
    assert done == []
    for _ in load_late_modules():
        pass
    assert sorted(done) == ["late_sample_one", "late_sample_two"]


def test_an_unknown_late_module_is_missing_as_ever() -> None:
    with late_modules("late_sample_nowhere"), pytest.raises(ModuleNotFoundError):
        import_module("late_sample_nowhere")


def test_a_keyring_that_was_chosen_stays() -> None:
    before, chosen = keyring.get_keyring(), NoKeyring()  # type: ignore[no-untyped-call]
    keyring.set_keyring(chosen)
    try:
        keyring_package.cache_clear()
        assert keyring_package().get_keyring() is chosen
    finally:
        keyring.set_keyring(before)


def test_a_keyring_named_by_the_environment_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    before = keyring.get_keyring()
    monkeypatch.setattr("keyring.core._keyring_backend", None)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    try:
        keyring_package.cache_clear()
        assert type(keyring_package().get_keyring()).__module__ == "keyring.backends.null"
    finally:
        keyring_package.cache_clear()
        keyring.set_keyring(before)
