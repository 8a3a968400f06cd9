"""The pictures: named shots, found by themselves, taken at their size, the same twice."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.shots.__main__ import main
from desktop.shots.camera import take
from desktop.shots.registry import ShotContext, load_scenes, shot


def test_galleries_are_taken_at_their_size_and_repeat_exactly(qtbot: QtBot, tmp_path: Path) -> None:
    shots = load_scenes()
    for name in ("components", "components_feedback"):
        first = QImage(str(take(shots[name], tmp_path / "a")))
        again = QImage(str(take(shots[name], tmp_path / "b")))
        assert (first.width(), first.height()) == (1440, 900)
        assert first == again


@pytest.mark.parametrize("name", sorted(load_scenes()))
def test_every_picture_can_be_taken(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    one = load_scenes()[name]
    picture = QImage(str(take(one, tmp_path)))
    assert (picture.width(), picture.height()) == tuple(one.size)


def test_a_name_can_be_taken_once() -> None:
    load_scenes()
    with pytest.raises(ValueError, match="components"):
        shot("components", (10, 10))(_nothing)


def test_unknown_names_are_told_with_what_there_is(qtbot: QtBot, tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="components"):
        main(["no-such-shot", "--out", str(tmp_path)])


def _nothing(context: ShotContext) -> QWidget:
    raise NotImplementedError(context)
