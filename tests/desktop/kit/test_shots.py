"""The pictures: named shots, found by themselves, taken at their size, the same twice."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QAbstractSpinBox, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.shots.__main__ import main
from desktop.shots.camera import take
from desktop.shots.registry import ShotContext, load_scenes, shot

WORKS = (QAbstractButton, QLineEdit, QAbstractScrollArea, QComboBox, QAbstractSpinBox)
LEAST = 24
"""What a hand needs, px (WCAG 2.5.8)."""


def test_galleries_are_taken_at_their_size_and_repeat_exactly(qtbot: QtBot, tmp_path: Path) -> None:
    shots = load_scenes()
    for name in ("components", "components_feedback"):
        first = QImage(str(take(shots[name], tmp_path / "a")))
        again = QImage(str(take(shots[name], tmp_path / "b")))
        assert (first.width(), first.height()) == (1440, 900)
        assert first == again


@pytest.mark.parametrize("name", sorted(load_scenes()))
def test_every_screen_is_drawn_and_whatever_works_in_it_has_a_name_and_a_size(
    qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    one, wrong = load_scenes()[name], list[str]()
    picture = QImage(str(take(one, tmp_path, lambda window: wrong.extend(_unusable(window)))))
    assert (picture.width(), picture.height()) == tuple(one.size)
    assert wrong == [] or one.gallery


def _unusable(window: QWidget) -> list[str]:
    """What a reader could not name, or a hand not hit."""
    found = []
    for each in window.findChildren(QWidget):
        if not isinstance(each, WORKS) or not each.isVisible() or each.focusPolicy() == Qt.FocusPolicy.NoFocus:
            continue
        name = each.accessibleName() or (each.text() if isinstance(each, QAbstractButton) else "")
        if not name and not isinstance(each.parent(), QAbstractSpinBox | QComboBox):
            found.append(f"no name: {type(each).__name__} in {type(each.parent()).__name__}")
        if isinstance(each, QAbstractButton) and min(each.width(), each.height()) < LEAST:
            found.append(f"too small: {name}")
    return found


def test_a_name_can_be_taken_once() -> None:
    load_scenes()
    with pytest.raises(ValueError, match="components"):
        shot("components", (10, 10))(_nothing)


def test_unknown_names_are_told_with_what_there_is(qtbot: QtBot, tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="components"):
        main(["no-such-shot", "--out", str(tmp_path)])


def _nothing(context: ShotContext) -> QWidget:
    raise NotImplementedError(context)
