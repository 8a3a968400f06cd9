"""A build's own test: it holds in a checkout, and what is missing makes it fail."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QImageReader
from PySide6.QtWidgets import QApplication

from desktop import selftest
from desktop.selftest import checks, screens
from desktop.selftest.absent import Absent
from desktop.theme import paths


@pytest.fixture
def only(monkeypatch: pytest.MonkeyPatch) -> dict[str, checks.Check]:
    """The checks of a run, to be chosen; the screens are left to the build itself, they take a minute."""
    chosen: dict[str, checks.Check] = {}
    monkeypatch.setattr(selftest, "CHECKS", chosen)
    monkeypatch.setattr(selftest, "every_screen", lambda _: "none")
    return chosen


@pytest.mark.parametrize("name", sorted(checks.CHECKS.keys() - {"keyring"}))
def test_a_checkout_has_all_of_it(qapp: QApplication, name: str, tmp_path: Path) -> None:
    assert checks.CHECKS[name](tmp_path)


def test_words_that_were_left_out_are_missed(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "icons").mkdir()
    monkeypatch.setattr(paths, "RESOURCES", tmp_path)
    with pytest.raises(AssertionError, match="only 0 icons"):
        checks.CHECKS["resources"](tmp_path)


def test_a_plugin_that_was_left_out_is_missed(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = [each for each in QImageReader.supportedImageFormats() if bytes(each.data()) != b"webp"]
    monkeypatch.setattr(QImageReader, "supportedImageFormats", lambda: known)
    with pytest.raises(AssertionError, match="cannot show webp"):
        checks.CHECKS["pictures"](tmp_path)


def test_what_fails_is_named_and_the_rest_is_still_tried(
    qapp: QApplication, only: dict[str, checks.Check], capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_: Path) -> str:
        raise ImportError("no such plugin")

    only.update(first=broken, second=lambda _: "fine")
    assert selftest.run() == 1
    told = capsys.readouterr().out
    assert "no such plugin" in told
    assert "fine" in told
    assert told.endswith("FAILED: first\n")


def test_what_a_computer_lacks_is_told_and_no_failure(
    qapp: QApplication, only: dict[str, checks.Check], capsys: pytest.CaptureFixture[str]
) -> None:
    def lacking(_: Path) -> str:
        raise Absent("no keyring here")

    only.update(keyring=lacking)
    assert selftest.run() == 0
    assert "absent" in capsys.readouterr().out


def test_a_blank_screen_is_seen(qapp: QApplication, tmp_path: Path) -> None:
    blank = QImage(200, 100, QImage.Format.Format_RGB32)
    blank.fill(QColor("white"))
    blank.save(str(tmp_path / "blank.png"))
    assert screens.colours(tmp_path / "blank.png") < screens.LEAST_COLOURS
