"""The tray says that something is unread; without a tray nothing breaks."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication

from desktop.native.badge import show_badge
from desktop.native.tray import SIZES, Tray, with_dot
from desktop.theme.paths import resource

RED = QColor("#d92d20")


@pytest.fixture
def mark(qapp: QApplication) -> QIcon:
    return QIcon(str(resource("brand", "mark.svg")))


@pytest.fixture
def tray(mark: QIcon) -> Iterator[Tray]:
    found = Tray(mark, RED, lambda: None)
    yield found
    found.close()


def painted(icon: QIcon, size: int) -> QImage:
    return icon.pixmap(size, size).toImage()


def reds(image: QImage) -> int:
    """Pixels of the dot's own colour."""
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(image.pixelColor(x, y) == RED for x, y in places)


@pytest.mark.parametrize("size", SIZES)
def test_the_dot_stands_at_the_corner_in_every_size(mark: QIcon, size: int) -> None:
    plain, dotted = painted(mark, size), painted(with_dot(mark, RED), size)
    assert (reds(plain), dotted.size()) == (0, plain.size())
    assert reds(dotted) >= (size * 0.3) ** 2 * 0.5
    assert dotted.pixelColor(0, size - 1) == plain.pixelColor(0, size - 1)


def test_unread_and_read_again(tray: Tray) -> None:
    tray.set_state("Relevo: 3 sin leer", unread=True)
    assert reds(painted(tray.icon, 22)) > 0
    tray.set_state("Relevo", unread=False)
    assert reds(painted(tray.icon, 22)) == 0


def test_a_badge_where_there_are_none_does_nothing(qapp: QApplication) -> None:
    show_badge(7)
    show_badge(0)
    assert qapp.platformName() == "offscreen"
