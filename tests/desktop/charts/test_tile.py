"""The tile: what must never leave its foot, few cases in grey, provisional hatched, a button for every hand."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.views.charts import About, Change, Tile, TileData, Tone, count_parts, duration_parts
from tests.desktop.charts.painted import AS_OF, ZONE, colors_of, has_color

Key = Qt.Key
FIRST = TileData(
    "Primera respuesta", duration_parts(146), "tiempo hábil", "mediana", 214, "sin responder 9", ("p90 4 min 56 s",),
    (3.0, 2, 4, 1),
)  # fmt: skip


def tile(qtbot: QtBot, theme: Theme, data: TileData = FIRST, width: int = 340) -> Tile:
    made = Tile(theme, data, About(data.name, period="hoy", as_of=AS_OF), zone=ZONE)
    qtbot.addWidget(made)
    made.resize(width, made.sizeHint().height())
    made.show()
    qtbot.waitExposed(made)
    return made


def test_a_wide_tile_says_everything(qtbot: QtBot, light: Theme) -> None:
    made = tile(qtbot, light, width=460)
    assert made.foot() == "tiempo hábil · mediana · p90 4 min 56 s · n 214 · sin responder 9"
    assert made.toolTip() == ""


def test_who_is_not_answered_and_n_stay_when_it_is_narrow(qtbot: QtBot, light: Theme) -> None:
    made = tile(qtbot, light, width=230)
    assert made.foot() == "mediana · n 214 · sin responder 9"
    assert "tiempo hábil" in made.toolTip()
    assert "p90 4 min 56 s" in made.toolTip()
    assert made.accessibleDescription() == "tiempo hábil · mediana · p90 4 min 56 s · n 214 · sin responder 9"


@pytest.mark.parametrize(("n", "grey"), [(29, True), (30, False), (None, False)])
def test_few_cases_are_grey_and_say_so(qtbot: QtBot, light: Theme, n: int | None, *, grey: bool) -> None:
    made = tile(qtbot, light, TileData("Satisfacción", (("83", "%"),), n=n))
    image = made.grab().toImage()
    assert has_color(image, light.colors.text.tertiary) is grey
    assert has_color(image, light.colors.text.primary) is not grey
    assert ("pocos" in made.foot()) is grey


def test_a_provisional_figure_is_hatched_and_says_so(qtbot: QtBot, theme: Theme) -> None:
    plain = tile(qtbot, theme, TileData("Reabiertos", (("4", "%"),), n=300))
    hatched = tile(qtbot, theme, TileData("Reabiertos", (("4", "%"),), n=300, provisional=True))
    ground = theme.colors.surface.raised.name()
    corner = [made.grab().toImage().copy(240, 20, 80, 60) for made in (plain, hatched)]
    assert set(colors_of(corner[0])) == {ground}
    assert len(colors_of(corner[1])) > 1
    assert "provisional" in hatched.foot()


def test_stale_figures_are_grey_and_tell_their_age(qtbot: QtBot, light: Theme) -> None:
    made = tile(qtbot, light)
    made.set_stale("hace 45 s")
    assert made.foot().startswith("hace 45 s")
    assert not has_color(made.grab().toImage(), light.colors.text.primary)
    made.set_stale("")
    assert has_color(made.grab().toImage(), light.colors.text.primary)


def test_no_value_is_a_dash(qtbot: QtBot, light: Theme) -> None:
    made = tile(qtbot, light, TileData("Satisfacción"))
    assert made.accessibleName() == "Satisfacción: sin datos"
    assert has_color(made.grab().toImage(), light.colors.text.tertiary)


def test_a_good_change_is_green_and_a_bad_one_is_not_red(qtbot: QtBot, light: Theme) -> None:
    good, bad = (
        tile(qtbot, light, TileData("Mediana", duration_parts(163), change=Change("51 s", up, better, "frente a oct")))
        for up, better in ((False, True), (True, False))
    )
    assert good.foot() == "↓ 51 s frente a oct"
    assert has_color(good.grab().toImage(), light.colors.status.ok)
    assert not has_color(bad.grab().toImage(), light.colors.status.danger)


def test_the_shape_of_its_tone_stands_before_the_name(qtbot: QtBot, theme: Theme) -> None:
    plain, late = (
        tile(qtbot, theme, TileData("Espera más larga", duration_parts(600), tone=tone))
        for tone in (None, Tone.OVERDUE)
    )
    assert has_color(late.grab().toImage(), theme.colors.sla.overdue.ink)
    assert not has_color(plain.grab().toImage(), theme.colors.sla.overdue.ink)


def test_an_alarm_stands_on_amber(qtbot: QtBot, theme: Theme) -> None:
    made = tile(qtbot, theme, TileData("Aún sin responder", count_parts(27), alarm=True))
    assert made.grab().toImage().pixelColor(100, 6) == theme.colors.status.warn_soft


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Space])
def test_it_is_a_button_by_keyboard(qtbot: QtBot, light: Theme, key: Qt.Key) -> None:
    made = tile(qtbot, light)
    with qtbot.waitSignal(made.clicked):
        QTest.keyClick(made, key)
    face = QAccessible.queryAccessibleInterface(made)
    assert face.role() == QAccessible.Role.Button
    assert made.accessibleName() == "Primera respuesta: 2\u00a0min 26\u00a0s"


def test_it_is_opened_by_mouse_and_menu(qtbot: QtBot, light: Theme) -> None:
    made = tile(qtbot, light)
    with qtbot.waitSignal(made.clicked):
        QTest.mouseClick(made, Qt.MouseButton.LeftButton)
    menu = made.make_menu()
    with qtbot.waitSignal(made.clicked):
        menu.actions()[0].trigger()
    menu.deleteLater()


def test_its_picture_has_period_and_time(qtbot: QtBot, light: Theme) -> None:
    made = tile(qtbot, light)
    with qtbot.waitSignal(made.copied):
        QTest.keyClick(made, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    image = QGuiApplication.clipboard().image()
    assert (image.width(), image.height()) == (2 * made.width(), 2 * (made.height() + light.px(28)))
    assert len(colors_of(image)) > 8


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
def test_it_grows_with_the_zoom(qtbot: QtBot, zoom: float) -> None:
    theme = Theme(zoom=zoom)
    made = tile(qtbot, theme)
    assert made.sizeHint().height() == round(96 * zoom)
