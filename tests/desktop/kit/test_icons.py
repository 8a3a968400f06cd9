"""Every icon named in the code is bundled, in the outline style, and takes its colour."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

import desktop
from desktop.theme import Theme
from desktop.theme.icons import icon_names
from desktop.theme.paths import resource

ROOT = Path(desktop.__file__).parent
# Where the icon's name stands among the positional arguments of a call.
POSITIONS = {"Button": 3, "IconButton": 1, "IconMark": 1, "SplitButton": 2, "TextField": 2, "EmptyState": 4, "add": 1}


def _called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _receiver(call: ast.Call) -> str:
    value = call.func.value if isinstance(call.func, ast.Attribute) else None
    return value.attr if isinstance(value, ast.Attribute) else getattr(value, "id", "")


def _named(call: ast.Call) -> Iterator[ast.expr]:
    name, arguments = _called(call), call.args
    position = {"paint": 2, "pixmap": 0, "icon": 0}.get(name) if _receiver(call) == "icons" else POSITIONS.get(name)
    if position is not None and len(arguments) > position:
        yield arguments[position]
    yield from (keyword.value for keyword in call.keywords if keyword.arg == "icon")


def _used() -> dict[str, str]:
    used: dict[str, str] = {}
    for path in ROOT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                for value in _named(node):
                    if isinstance(value, ast.Constant) and isinstance(value.value, str) and value.value:
                        used[value.value] = path.name
    return used


def test_every_icon_named_in_the_code_is_bundled() -> None:
    used = _used()
    assert {"send", "chevron-down", "lock", "hand"} <= set(used), "the search for names is broken"
    assert not {name: where for name, where in used.items() if name not in icon_names()}


@pytest.mark.parametrize("name", sorted(icon_names()))
def test_icon_is_an_outline_that_takes_a_colour(name: str) -> None:
    source = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    assert 'stroke="currentColor"' in source
    assert 'viewBox="0 0 24 24"' in source


def test_pixmaps_are_tinted_sized_and_kept(light: Theme) -> None:
    pixmap = light.icons.pixmap("send", QColor("#FF0000"), 16, 2.0)
    assert pixmap.width() == 32
    image = pixmap.toImage()
    solid = [image.pixelColor(x, y) for x in range(32) for y in range(32) if image.pixelColor(x, y).alpha() > 200]
    assert solid
    assert all(color.red() > 200 and color.blue() < 30 for color in solid)
    assert light.icons.pixmap("send", QColor("#FF0000"), 16, 2.0).cacheKey() == pixmap.cacheKey()


def test_unknown_icon_says_its_name(light: Theme) -> None:
    with pytest.raises(KeyError, match="no-such-icon"):
        light.icons.pixmap("no-such-icon", QColor("#000000"))


def test_licences_stand_beside_what_they_cover() -> None:
    for parts in (("icons", "LICENSE"), ("fonts", "Inter-LICENSE.txt"), ("fonts", "Twemoji-COLR-LICENSE.txt")):
        assert resource(*parts).stat().st_size > 500
