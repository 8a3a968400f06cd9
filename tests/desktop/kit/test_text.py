"""Text of customers: cut between grapheme clusters, shown literally, never markup."""

import pytest
import regex
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, qGray
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.theme import Role, Theme
from desktop.views.delegates.painting import AvatarValue, draw_line, elide, initials, isolate, stable_index, text_width
from desktop.views.delegates.painting.text import ELLIPSIS
from desktop.views.widgets import Button, ElidedLabel, Label, Menu, Paragraph, plain_tooltip

FAMILY = "👩‍👩‍👧"
NAMES = (f"Ana {FAMILY}{FAMILY}{FAMILY} Beatriz", "José́ Ñandú", "مريم الكندي من دمشق", "🇲🇽🇧🇷🇦🇷🇵🇪🇨🇱")


@pytest.mark.parametrize("name", NAMES)
def test_cutting_keeps_whole_clusters_and_fits(light: Theme, name: str) -> None:
    font = light.font(Role.UI)
    whole = regex.findall(r"\X", name)
    allowed = {"".join(whole[:count]).rstrip() + "…" for count in range(len(whole))} | {name}
    for width in range(0, 260, 7):
        shown = elide(name, font, width)
        assert shown in allowed
        assert shown == "…" or text_width(shown, font) <= width
    assert elide(name, font, 1000) == name


def painted(text: str, font: QFont, width: int) -> list[int]:
    """Draw a line in a box; how high the ink is in each column."""
    image = QImage(width, 24, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    draw_line(painter, QRectF(0, 0, width, 24), text, font, QColor("black"))
    painter.end()
    columns = [[y for y in range(24) if qGray(image.pixel(x, y)) < 160] for x in range(width)]
    return [max(ys) - min(ys) + 1 if ys else 0 for ys in columns]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("مريم الكندي من دمشق إلى بيروت", True),
        ("¿Cuándo llega la nevera?", False),
        ("\u2068مريم الكندي\u2069 y otra persona más", False),
    ],
)
def test_the_ellipsis_stands_where_the_reading_stops(light: Theme, text: str, left: bool) -> None:
    font = light.font(Role.BODY)
    heights = painted(text, font, round(text_width(text, font) * 0.7))
    inked = [place for place, height in enumerate(heights) if height]
    dots = round(text_width(ELLIPSIS, font)) - 2
    first, last = heights[inked[0] : inked[0] + dots], heights[inked[-1] - dots + 1 : inked[-1] + 1]
    assert (max(first) <= 4) is left, first
    assert (max(last) <= 4) is not left, last


def test_line_breaks_become_spaces(light: Theme) -> None:
    assert elide("uno\ndos", light.font(Role.UI), 500) == "uno dos"


def test_isolates_wrap_a_name() -> None:
    assert isolate("مريم") == "\u2068مريم\u2069"


def test_markup_in_a_name_is_shown_literally(qtbot: QtBot, light: Theme) -> None:
    name = "<b>x</b>"
    label = Label(light, name)
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.sizeHint().width() >= text_width(name, light.font(Role.UI))
    elided = ElidedLabel(light, name)
    qtbot.addWidget(elided)
    elided.resize(300, 20)
    assert elided.shown_text() == name
    assert elided.accessibleName() == name


def test_painted_markup_is_wider_than_its_bold_letter(qtbot: QtBot, light: Theme) -> None:
    """Look at the pixels: "<b>x</b>" must take eight characters of room, not one."""
    for widget in (Label(light, "<b>x</b>"), ElidedLabel(light, "<b>x</b>"), Paragraph(light, "<b>x</b>")):
        qtbot.addWidget(widget)
        widget.resize(200, 24)
        image = widget.grab().toImage()
        ground = image.pixel(199, 23)
        inked = [x for x in range(200) if any(image.pixel(x, y) != ground for y in range(24))]
        assert max(inked) - min(inked) > 0.8 * text_width("<b>x</b>", light.font(Role.UI))


def test_cut_names_have_a_literal_tooltip(qtbot: QtBot, light: Theme) -> None:
    label = ElidedLabel(light, "<b>un nombre muy largo</b>")
    qtbot.addWidget(label)
    label.resize(40, 20)
    label.show()
    assert label.toolTip() == plain_tooltip("<b>un nombre muy largo</b>")
    assert "<b>" not in label.toolTip()
    label.hide()


def test_ampersands_are_shown_not_swallowed(qtbot: QtBot, light: Theme) -> None:
    button = Button(light, "Pérez & Hijos")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Pérez & Hijos"
    assert button.shortcut().isEmpty()
    menu = Menu(light)
    qtbot.addWidget(menu)
    assert menu.add("Pérez & Hijos").text() == "Pérez && Hijos"


@pytest.mark.parametrize(
    "name,letters",
    [
        ("Mariana Quispe Rojas", "MQ"),
        ("Jorge", "J"),
        ("  ana   ruiz ", "AR"),
        ("ñandú é", "ÑÉ"),
        ("🙏", "?"),
        ("", "?"),
        ("🙏 Rosa", "R"),
        ("+52 55", "5"),
    ],
)
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_avatar_colour_depends_on_the_id_only() -> None:
    assert stable_index("48213") == stable_index("48213") == AvatarValue.customer("Otra", "48213").color
    assert len({stable_index(number) for number in range(200)}) == 8


def test_paragraph_grows_with_its_text(qtbot: QtBot, light: Theme) -> None:
    words = Paragraph(light, "uno dos tres cuatro cinco seis siete ocho nueve diez")
    qtbot.addWidget(words)
    assert words.heightForWidth(1000) == 20
    assert words.heightForWidth(100) > 20
    assert isinstance(words, QWidget)
